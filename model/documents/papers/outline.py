"""Papers along the way from their outline: values, records and tables of what was entered."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from model import paths, reviews
from model.basics import Record
from model.catalogue import t
from model.catalogue.schema_papers import (
    CURRENT,
    LABELLED,
    OPTIONAL,
    Column,
    Only,
    Paper,
    Part,
    bare,
)
from model.documents.blocks import (
    Block,
    Front,
    Paragraph,
    Row,
    Runs,
    Source,
    Subtitle,
    Text,
    Title,
)
from model.documents.build import Build
from model.documents.papers import telling
from model.documents.papers.telling import (
    Builder,
    Reader,
    cell,
    in_words,
    labelled,
    lead,
    long_text,
    sentence,
)
from model.fields import FieldKind


def blocks(build: Build, paper: Paper, builders: Mapping[str, Builder]) -> Iterator[Block]:
    """All blocks of a paper; `builders` hold the parts that no outline can tell."""
    yield Title(build.catalogue.document(paper.key).title)
    yield Subtitle((Text(build.title),))
    yield Subtitle((Text(build.state),))
    if paper.lead:
        yield Paragraph((Text(paper.lead),))
    for number, part in enumerate(paper.parts):
        yield from _Part(build, part, number).blocks(builders)


def values(build: Build, part: Part, record: Record) -> Iterator[Block]:
    """What the fields of a part say about one record of its list, line by line."""
    told = _Part(build, part)
    return told.values(f"{told.read.path}.{record.id}.")


def table(build: Build, part: Part, records: Sequence[Record]) -> Iterator[Block]:
    """The columns of a part for these records of its list; nothing while there are none."""
    return _Part(build, part).table(records)


@dataclass(frozen=True, slots=True)
class _Part:
    build: Build
    part: Part
    number: int = 0

    def blocks(self, builders: Mapping[str, Builder]) -> Iterator[Block]:
        """The heading, the sentence, and what the part is about."""
        part = self.part
        said = tuple(self._content(builders))
        if part.optional and not said:
            return
        if part.heading:
            key = f"part_{self.number}"
            yield Front(part.heading, key, self.source, new_page=part.new_page)
        if part.text:
            yield sentence(part.text, self.source)
        if said or not self._has_content:
            yield from said
        else:
            yield sentence(part.empty or t("documents.papers.empty"), self.source)

    @property
    def source(self) -> Source:
        """Where a click leads."""
        part, lists = self.part, self.build.catalogue.lists
        return Source(part.step or (lists[part.list].born_in if part.list else ""))

    @property
    def _has_content(self) -> bool:
        return bool(self.part.columns or self.part.fields or self.part.build)

    def _content(self, builders: Mapping[str, Builder]) -> Iterator[Block]:
        part = self.part
        if part.build:
            yield from builders[part.build](self.build)
        elif part.columns:
            yield from self.table(self.records)
        elif part.list:
            for record in self.records:
                yield lead(self.read.called(record), self.source)
                yield from self.values(f"{self.read.path}.{record.id}.")
        elif part.fields:
            yield from self.values("")

    @property
    def read(self) -> Reader:
        """How the records of the part read."""
        return Reader(self.build, self.part.list)

    @property
    def records(self) -> Sequence[Record]:
        """The records that are printed, in their order."""
        found: Sequence[Record] = paths.read(self.build.project, self.read.path)
        if only := self.part.only:
            wanted = self._wanted(only)
            found = [one for one in found if str(getattr(one, only.field) or "") in wanted]
        if order := self.part.order:
            # What has no date yet comes last.
            found = sorted(found, key=lambda one: (not getattr(one, order), getattr(one, order)))
        return found

    def _wanted(self, only: Only) -> Sequence[str]:
        if CURRENT not in only.values:
            return only.values
        review = reviews.current(self.build.project)
        return [review.id] if review else []

    # Values

    def values(self, place: str) -> Iterator[Block]:
        for name in self.part.fields:
            path = f"{place}{bare(name)}"
            text = in_words(self.build, path)
            if not text and name.endswith(OPTIONAL):
                continue
            yield from self._value(path, text)

    def _value(self, path: str, text: str) -> Iterator[Block]:
        label = telling.label(self.build, paths.pattern(path))
        if text and paths.field_of(path).kind is FieldKind.LONG_TEXT:
            yield lead(label, self.source)
            yield from long_text(text, path, self.source)
        else:
            yield labelled(label, text, self.source)

    # Tables

    def table(self, records: Sequence[Record]) -> Iterator[Block]:
        """The records as a table, one a row."""
        title = self.read.title
        columns = [
            telling.Column(self._head(one), one.width, one.optional, one.numeric)
            for one in self.part.columns
        ]
        rows = [
            Row(tuple(self._cell(record, one) for one in self.part.columns), self.source)
            for record in records
        ]
        yield from telling.table(self.part.heading or title, columns, rows, about=title)

    def _head(self, column: Column) -> str:
        return column.head or self.read.label(bare(column.fields[0]))

    def _cell(self, record: Record, column: Column) -> Runs:
        told = dict.fromkeys(self._line(record, name) for name in column.fields)
        first, *more = filter(None, told) if any(told) else [""]
        below = cell("".join(f"\n{line}" for line in more))
        return (*cell(first, strong=column.strong, needed=column.needed), *below)

    def _line(self, record: Record, name: str) -> str:
        text = self.read.of(record, bare(name))
        if not text or not name.endswith(LABELLED):
            return text
        return f"{self.read.label(bare(name))}: {text}"
