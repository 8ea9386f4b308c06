"""What builders of papers share: fields in German, lines with a label, short lists, tables."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from model import naming
from model.basics import Record
from model.catalogue import t
from model.documents.blocks import (
    Block,
    Bullet,
    Front,
    Gap,
    Paragraph,
    Row,
    Run,
    Runs,
    Source,
    Table,
    Text,
)
from model.documents.build import Build
from model.documents.layout import pieces
from model.documents.sections import plain_blocks
from model.paths import Path

Builder = Callable[[Build], Iterator[Block]]

_OPEN = "documents.papers.open"
# Labels that are a question or a sentence end with a sign of their own.
_ENDINGS = ("?", ".")


# Fields


def in_words(build: Build, path: Path) -> str:
    """A value of the project in German, "" where it is empty."""
    return naming.in_words(build.project, path, build.catalogue)


def label(build: Build, pattern: Path) -> str:
    """What a field is called on the screen."""
    return build.catalogue.field_text(pattern).label


@dataclass(frozen=True, slots=True)
class Reader:
    """How the records of one list read in a paper, and where a click on them leads."""

    build: Build
    list_name: str

    @property
    def path(self) -> Path:
        """Where the records lie."""
        return self.build.catalogue.lists[self.list_name].path

    @property
    def title(self) -> str:
        """What the list is called."""
        return self.build.catalogue.lists[self.list_name].title

    @property
    def source(self) -> Source:
        """The step the records come from."""
        return Source(self.build.catalogue.lists[self.list_name].born_in)

    def of(self, record: Record, name: str) -> str:
        """One field in German, "" where it is empty."""
        return in_words(self.build, f"{self.path}.{record.id}.{name}")

    def several(self, record: Record, *names: str) -> list[str]:
        """The fields that say something new, in this order."""
        told: list[str] = []
        for text in (self.of(record, name) for name in names):
            known = (re.search(rf"(?<!\w){re.escape(text)}(?!\w)", one) for one in told)
            if text and not any(known):
                told.append(text)
        return told

    def label(self, name: str) -> str:
        """What a field is called on the screen."""
        return label(self.build, f"{self.path}.{name}")

    def line(self, record: Record, name: str, *, keep: bool = False) -> Block:
        """A field after its label, or the gap it leaves."""
        return labelled(self.label(name), self.of(record, name), self.source, keep=keep)

    def called(self, record: Record) -> str:
        """What the record is called."""
        return naming.called(self.build.project, self.path, record, self.build.catalogue)

    def row(self, cells: Iterable[Runs]) -> Row:
        """A row of a table that leads to the step of the list."""
        return Row(tuple(cells), self.source)


# Lines


def sentence(text: str, source: Source) -> Block:
    """A sentence of its own."""
    return Paragraph((Text(text),), source=source)


def lead(text: str, source: Source) -> Block:
    """A strong line that stays with what it is about."""
    return Paragraph((Text(text, True),), source=source, keep_next=True)


def heading(text: str, key: str, source: Source) -> Block:
    """A heading inside a part."""
    return Front(text, key, source, minor=True)


def labelled(label: str, text: str, source: Source, *, keep: bool = False) -> Paragraph:
    """A value after its label; without one the gap is seen. It may have to stay with the next."""
    colon = "" if label.endswith(_ENDINGS) else ":"
    value: Run = Text(text) if text else _gap()
    return Paragraph((Text(f"{label}{colon} ", True), value), source=source, keep_next=keep)


def long_text(text: str, key: str, source: Source) -> Iterator[Block]:
    """Typed text with its paragraphs and lists, the gap where there is none."""
    if not text.strip():
        yield Paragraph((_gap(),), source=source)
        return
    yield from plain_blocks(tuple((piece, source) for piece in pieces((Text(text),))), key)


def bullets(texts: Sequence[str], source: Source) -> Iterator[Block]:
    """A short list; the gap where there is nothing to list."""
    if not texts:
        yield Paragraph((_gap(),), source=source)
    for text in texts:
        yield Bullet((Text(text),), source)


def _gap() -> Gap:
    return Gap(t(_OPEN))


# Tables


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column; an optional one goes while nothing stands in it."""

    head: str
    width: int
    optional: bool = False
    numeric: bool = False


def cell(lines: str | Iterable[str], *, strong: bool = False, needed: bool = False) -> Runs:
    """The lines of a cell below each other, each once; the first one may stand out."""
    told = [lines] if isinstance(lines, str) else lines
    filled = [*dict.fromkeys(line for line in told if line)]
    if not filled:
        return (_gap(),) if needed else ()
    if not strong:
        return (Text("\n".join(filled)),)
    rest = "".join(f"\n{line}" for line in filled[1:])
    return (Text(filled[0], True), *((Text(rest),) if rest else ()))


def table(
    caption: str,
    columns: Sequence[Column],
    rows: Iterable[Row],
    *,
    about: str = "",
    tall: bool = False,
    together: bool = False,
) -> Iterator[Block]:
    """A table of these rows; nothing while there is none."""
    printed = tuple(rows)
    if not printed:
        return
    shown = [
        place
        for place, one in enumerate(columns)
        if not one.optional or any(row.cells[place] for row in printed)
    ]
    yield Table(
        header=tuple(columns[place].head for place in shown),
        rows=tuple(Row(tuple(row.cells[at] for at in shown), row.source) for row in printed),
        widths=tuple(columns[place].width for place in shown),
        caption=caption,
        description=t("documents.papers.description", title=about or caption),
        numeric=tuple(at for at, place in enumerate(shown) if columns[place].numeric),
        tall=tall,
        together=together,
    )
