"""Lines and tables that the builders of papers share."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from model import naming
from model.basics import Record
from model.catalogue import t
from model.documents.blocks import NOWHERE, Gap, Paragraph, Row, Run, Runs, Source, Table, Text
from model.documents.build import Build

OPEN = "documents.papers.open"


@dataclass(frozen=True, slots=True)
class Reader:
    """How the records of one list read in a document, and where a click on them leads."""

    build: Build
    list_name: str

    @property
    def path(self) -> str:
        """Where the records lie."""
        return self.build.catalogue.lists[self.list_name].path

    @property
    def source(self) -> Source:
        """The step the records come from."""
        return Source(self.build.catalogue.lists[self.list_name].born_in)

    def of(self, record: Record, name: str) -> str:
        """One field in German, "" where it is empty."""
        return naming.in_words(
            self.build.project, f"{self.path}.{record.id}.{name}", self.build.catalogue
        )

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
        return self.build.catalogue.field_text(f"{self.path}.{name}").label

    def line(self, record: Record, name: str, *, keep: bool = False) -> Paragraph:
        """A field after its label, or the gap it leaves."""
        return labelled(self.label(name), self.of(record, name), self.source, keep=keep)

    def called(self, record: Record) -> str:
        """What the record is called."""
        return naming.called(self.build.project, self.path, record, self.build.catalogue)


def labelled(label: str, text: str, source: Source = NOWHERE, *, keep: bool = False) -> Paragraph:
    """A value after its label; without one the gap is seen. It may have to stay with the next."""
    value: Run = Text(text) if text else Gap(t(OPEN))
    return Paragraph((Text(f"{label}: ", True), value), source=source, keep_next=keep)


def said(text: str, source: Source = NOWHERE, *, strong: bool = False) -> Paragraph:
    """A sentence; a strong one stands above what it is about."""
    return Paragraph((Text(text, strong),), source=source, keep_next=strong)


def cell(lines: str | Sequence[str], *, strong: bool = False, needed: bool = False) -> Runs:
    """The lines of a cell, one below the other; the first one may stand out."""
    filled = [lines] if isinstance(lines, str) else [*lines]
    filled = [line for line in filled if line]
    if not filled:
        return (Gap(t(OPEN)),) if needed else ()
    if not strong:
        return (Text("\n".join(filled)),)
    rest = "".join(f"\n{line}" for line in filled[1:])
    return (Text(filled[0], True), *((Text(rest),) if rest else ()))


def table(
    caption: str,
    heads: Sequence[str],
    widths: Sequence[int],
    rows: Iterable[Row],
    *,
    kept: Sequence[int] = (),
    numeric: Sequence[int] = (),
    tall: bool = False,
    together: bool = False,
) -> Table:
    """A table without the columns that are empty in all rows; those to be kept stay."""
    printed = tuple(rows)
    shown = [
        place
        for place in range(len(heads))
        if place in kept or any(row.cells[place] for row in printed)
    ]
    return Table(
        header=tuple(heads[place] for place in shown),
        rows=tuple(Row(tuple(row.cells[at] for at in shown), row.source) for row in printed),
        widths=tuple(widths[place] for place in shown),
        caption=caption,
        description=t("documents.papers.description", title=caption),
        numeric=tuple(at for at, place in enumerate(shown) if place in numeric),
        tall=tall,
        together=together,
    )
