"""Papers along the way from their outline: values, records and tables of what was entered."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from model import naming, paths, reviews
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
    Gap,
    Paragraph,
    Row,
    Run,
    Runs,
    Source,
    Subtitle,
    Table,
    Text,
    Title,
)
from model.documents.build import Build
from model.documents.layout import pieces
from model.documents.sections import plain_blocks
from model.fields import FieldKind

Builder = Callable[[Build], Iterator[Block]]


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
    return told.values(f"{told.list_path}.{record.id}.")


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
            yield Paragraph((Text(part.text),), source=self.source)
        if said or not self._has_content:
            yield from said
        else:
            empty = part.empty or t("documents.papers.empty")
            yield Paragraph((Text(empty),), source=self.source)

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
                place = f"{self.list_path}.{record.id}"
                name = naming.called(
                    self.build.project, self.list_path, record, self.build.catalogue
                )
                yield Paragraph((Text(name, True),), source=self.source, keep_next=True)
                yield from self.values(f"{place}.")
        elif part.fields:
            yield from self.values("")

    @property
    def list_path(self) -> str:
        """Where the records of the part lie."""
        return self.build.catalogue.lists[self.part.list].path

    @property
    def records(self) -> Sequence[Record]:
        """The records that are printed, in their order."""
        found: Sequence[Record] = paths.read(self.build.project, self.list_path)
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

    def words(self, path: str) -> str:
        """A value in German."""
        return naming.in_words(self.build.project, path, self.build.catalogue)

    def _label(self, pattern: str) -> str:
        return self.build.catalogue.field_text(pattern).label

    # Values

    def values(self, place: str) -> Iterator[Block]:
        for name in self.part.fields:
            path = f"{place}{bare(name)}"
            text = self.words(path)
            if not text and name.endswith(OPTIONAL):
                continue
            yield from self._value(path, text)

    def _value(self, path: str, text: str) -> Iterator[Block]:
        label = self._label(paths.pattern(path))
        is_question = label.endswith(("?", "."))
        if text and paths.field_of(path).kind is FieldKind.LONG_TEXT:
            yield Paragraph((Text(label, True),), source=self.source, keep_next=True)
            typed = tuple((piece, self.source) for piece in pieces((Text(text),)))
            yield from plain_blocks(typed, path)
            return
        value: Run = Text(text) if text else Gap(t("documents.papers.open"))
        colon = "" if is_question else ":"
        yield Paragraph((Text(f"{label}{colon} ", True), value), source=self.source)

    # Tables

    def table(self, records: Sequence[Record]) -> Iterator[Block]:
        """The records as a table, one a row."""
        if not records:
            return
        filled = [(one, [self._cell(each, one) for each in records]) for one in self.part.columns]
        shown = [(one, cells) for one, cells in filled if not one.optional or any(cells)]
        columns = [one for one, _ in shown]
        rows = zip(*(cells for _, cells in shown), strict=True)
        title = self.build.catalogue.lists[self.part.list].title
        yield Table(
            header=tuple(self._head(column) for column in columns),
            rows=tuple(Row(cells, self.source) for cells in rows),
            widths=tuple(column.width for column in columns),
            caption=self.part.heading or title,
            description=t("documents.papers.description", title=title),
            numeric=tuple(place for place, one in enumerate(columns) if one.numeric),
        )

    def _head(self, column: Column) -> str:
        return column.head or self._label(f"{self.list_path}.{bare(column.fields[0])}")

    def _cell(self, record: Record, column: Column) -> Runs:
        told = (self._line(record, name) for name in column.fields)
        lines = list(dict.fromkeys(line for line in told if line))
        if not lines:
            return (Gap(t("documents.papers.open")),) if column.needed else ()
        first, rest = lines[0], "".join(f"\n{line}" for line in lines[1:])
        return (Text(first, column.strong), *((Text(rest),) if rest else ()))

    def _line(self, record: Record, name: str) -> str:
        text = self.words(f"{self.list_path}.{record.id}.{bare(name)}")
        if not text or not name.endswith(LABELLED):
            return text
        return f"{self._label(f'{self.list_path}.{bare(name)}')}: {text}"
