"""The passages of a document: what one point says, or one sentence of our own, in one place."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeGuard

from model.documents.blocks import AnnexHeading, Block, Bullet, Clause, Paragraph, Source


@dataclass(frozen=True, slots=True)
class Passage:
    """Blocks that stand together: all of one point, or one paragraph that belongs to none."""

    key: str
    first: int
    last: int
    source: Source

    @property
    def places(self) -> range:
        """Where its blocks stand in the document."""
        return range(self.first, self.last + 1)


def passages(blocks: Iterable[Block]) -> tuple[Passage, ...]:
    """All passages in order; headings, tables and lines between them belong to none."""
    found: list[Passage] = []
    before: Block | None = None
    for place, block in enumerate(blocks):
        last = found[-1] if found else None
        if last and last.last == place - 1 and _goes_on(last, block):
            found[-1] = replace(last, last=place)
        elif _begins(block, before):
            found.append(Passage(_key(block), place, place, block.source))
        before = block
    return tuple(found)


def _begins(block: Block, before: Block | None) -> TypeGuard[Clause | Paragraph]:
    # The line below the heading of an annex only says which paragraph the annex belongs to.
    return (
        isinstance(block, Clause | Paragraph)
        and bool(block.key or block.source.item)
        and not isinstance(before, AnnexHeading)
    )


def _goes_on(passage: Passage, block: Block) -> bool:
    if not isinstance(block, Clause | Paragraph | Bullet) or block.source != passage.source:
        return False
    return bool(block.source.item) or isinstance(block, Bullet) or not block.key


def _key(block: Clause | Paragraph) -> str:
    return block.source.item or block.key
