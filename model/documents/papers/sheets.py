"""What builders of papers share: short headings, lines with a label, tables of their own cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from model import naming
from model.catalogue import t
from model.consultation import BODIES
from model.documents.blocks import (
    Block,
    Bullet,
    Front,
    Gap,
    Paragraph,
    Row,
    Runs,
    Source,
    Table,
    Text,
)
from model.documents.build import Build
from model.documents.layout import pieces
from model.documents.sections import plain_blocks
from model.paths import Path
from model.records.resolutions import ConsultedBody


@dataclass(frozen=True, slots=True)
class Column:
    """A column with the cells of all rows; an optional one goes while nothing stands in it."""

    head: str
    width: int
    cells: Sequence[Runs]
    optional: bool = False


def words(text: str, *, strong: bool = False) -> Runs:
    """A text as runs, none for no text."""
    return (Text(text, strong),) if text else ()


def needed(text: str, *, strong: bool = False) -> Runs:
    """A text as runs, the gap where there is none."""
    return words(text, strong=strong) or (Gap(t("documents.papers.open")),)


def lines(*texts: str) -> str:
    """The texts below each other, each once, without empty ones."""
    return "\n".join(dict.fromkeys(text for text in texts if text))


def heading(text: str, key: str, source: Source) -> Block:
    """A heading inside a part."""
    return Front(text, key, source, minor=True)


def sentence(text: str, source: Source) -> Block:
    """A sentence of its own."""
    return Paragraph((Text(text),), source=source)


def labelled(label: str, value: Runs, source: Source) -> Block:
    """A value after its label."""
    return Paragraph((Text(f"{label}: ", True), *value), source=source)


def long_text(text: str, key: str, source: Source) -> Iterator[Block]:
    """Typed text with its paragraphs and lists, the gap where there is none."""
    if not text.strip():
        yield Paragraph(needed(""), source=source)
        return
    yield from plain_blocks(tuple((piece, source) for piece in pieces((Text(text),))), key)


def bullets(texts: Sequence[str], source: Source) -> Iterator[Block]:
    """A short list; the gap where there is nothing to list."""
    if not texts:
        yield Paragraph(needed(""), source=source)
    for text in texts:
        yield Bullet((Text(text),), source)


def table(caption: str, columns: Sequence[Column], source: Source) -> Iterator[Block]:
    """A table of these columns; nothing while it has no row."""
    shown = [one for one in columns if not one.optional or any(one.cells)]
    rows = tuple(Row(cells, source) for cells in zip(*(one.cells for one in shown), strict=True))
    if rows:
        yield Table(
            header=tuple(one.head for one in shown),
            rows=rows,
            widths=tuple(one.width for one in shown),
            caption=caption,
            description=t("documents.papers.description", title=caption),
        )


def in_words(build: Build, path: Path) -> str:
    """A value of the project in German."""
    return naming.in_words(build.project, path, build.catalogue)


def label(build: Build, list_key: str, name: str) -> str:
    """The label of a field of a list."""
    return build.catalogue.field_text(f"{build.catalogue.lists[list_key].path}.{name}").label


def source_of(build: Build, list_key: str) -> Source:
    """The step in which a list begins."""
    return Source(build.catalogue.lists[list_key].born_in)


def body_name(build: Build, body: ConsultedBody) -> str:
    """How a body is called here, without its partner."""
    path = f"{BODIES}.{body.id}"
    return body.name or in_words(build, f"{path}.body_type") or in_words(build, f"{path}.partner")
