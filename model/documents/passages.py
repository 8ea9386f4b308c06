"""The passages of a document: a heading with all that stands below it, up to the next one."""

from collections.abc import Iterable
from dataclasses import dataclass

from model.documents.blocks import (
    AnnexHeading,
    AnnexSubheading,
    Block,
    Clause,
    Front,
    Paragraph,
    Section,
)

Heading = Front | Section | AnnexHeading | AnnexSubheading


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading with agreed words below it."""

    key: str
    title: str
    first: int
    last: int

    @property
    def places(self) -> range:
        """Where its blocks stand in the document."""
        return range(self.first, self.last + 1)


def passages(blocks: Iterable[Block]) -> tuple[Passage, ...]:
    """All passages in order; what is only listed, signed or announced makes none."""
    listed = tuple(blocks)
    starts = [place for place, block in enumerate(listed) if isinstance(block, Heading)]
    ends = [*starts[1:], len(listed)]
    return tuple(
        Passage(heading.key, heading.text, first, end - 1)
        for first, end in zip(starts, ends, strict=False)
        if isinstance(heading := listed[first], Heading)
        and any(_is_agreed(block) for block in listed[first:end])
    )


def _is_agreed(block: Block) -> bool:
    """Agreed words have a key, by which they are found again."""
    return isinstance(block, Clause | Paragraph) and bool(block.key)
