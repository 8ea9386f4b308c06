"""The four tables of the agreement as blocks: few columns, the rest as notes below."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from model import finance, naming
from model.basics import Record
from model.catalogue import Catalogue, plural, t
from model.documents.blocks import Block, Bullet, Paragraph, Row, Runs, Source, Table, Text
from model.german import format_amount, format_date
from model.project import Project
from model.records.tables import Cost, DecisionRule, Interface, Service
from model.tables import COSTS, DECISIONS, INTERFACES, SERVICES

Lines = list[str]


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: its name, its share of the width, and the lines of one of its cells."""

    name: str
    width: int
    lines: Callable[["_Words", Any], Lines]
    strong: bool = False
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    """How the fields of one list read in this project."""

    project: Project
    catalogue: Catalogue
    table: str

    def of(self, record: Record, name: str) -> str:
        """One field in German, "" where it is empty."""
        path = f"content.{self.table}.{record.id}.{name}"
        return naming.value_in_words(getattr(record, name), path, self.project, self.catalogue)

    def line(self, word: str, record: Record, name: str, place: str = "text") -> str:
        """One field after its word, "" where it is empty."""
        text = self.of(record, name)
        return t(f"tables.document.{word}", **{place: text}) if text else ""

    def several(self, record: Record, *names: str) -> Lines:
        """One line for each field."""
        return [self.of(record, name) for name in names]


def rows_of(project: Project, table: str) -> tuple[Any, ...]:
    """The rows of one of the four tables that say what they are about."""
    return tuple(record for record in getattr(project.content, table) if _name(record))


def matrix(
    table: str, project: Project, catalogue: Catalogue, rows: Sequence[Any] | None = None
) -> Iterator[Block]:
    """One of the four tables with its notes; nothing while it has no row."""
    words = _Words(project, catalogue, table)
    shown = rows_of(project, table) if rows is None else [row for row in rows if _name(row)]
    if not shown:
        return
    yield _table(words, shown)
    if table == COSTS:
        yield from _open_lines(words, shown)
    for row in shown:
        notes = [note.rstrip(".") for note in _NOTES[table](words, row) if note]
        if notes:
            text = t("tables.document.note", row=_name(row), text=". ".join(notes))
            yield Bullet((Text(f"{text}."),), _source(words))


def _table(words: _Words, rows: Sequence[Any]) -> Table:
    table = words.table
    cells = {
        column: [_told_once(column.lines(words, row)) for row in rows] for column in _COLUMNS[table]
    }
    columns = [column for column, lines in cells.items() if any(lines)]
    printed = [
        Row(tuple(_runs(cells[column][number], column) for column in columns), _source(words))
        for number in range(len(rows))
    ]
    if table == COSTS:
        printed += _sums(words, rows, len(columns))
    return Table(
        header=tuple(t(f"tables.{table}.{column.name}") for column in columns),
        rows=tuple(printed),
        widths=tuple(column.width for column in columns),
        caption=words.catalogue.lists[table].title,
        description=t(f"tables.{table}.description"),
        numeric=tuple(place for place, column in enumerate(columns) if column.numeric),
    )


def _told_once(lines: Lines) -> list[str]:
    """The lines of a cell without empty ones and without what stands there already."""
    return [line for line in dict.fromkeys(lines) if line]


def _runs(lines: Lines, column: _Column) -> Runs:
    if not lines:
        return ()
    if not column.strong:
        return (Text("\n".join(lines)),)
    rest = "".join(f"\n{line}" for line in lines[1:])
    return (Text(lines[0], True), *((Text(rest),) if rest else ()))


def _name(record: Any) -> str:
    return str(record.subject if isinstance(record, DecisionRule) else record.title)


def _source(words: _Words) -> Source:
    return Source(words.catalogue.lists[words.table].born_in)


# Services


def _service(words: _Words, row: Service) -> Lines:
    return words.several(row, "title")


def _provider(words: _Words, row: Service) -> Lines:
    return words.several(row, "provider", "providing_institution", "responsible_function")


def _extent(words: _Words, row: Service) -> Lines:
    days = [
        t(f"tables.document.{name}_day", day=format_date(day))
        for name, day in (("from", row.valid_from), ("to", row.valid_to))
        if day
    ]
    return [*words.several(row, "scope", "quantity", "times"), " ".join(days)]


def _quality(words: _Words, row: Service) -> Lines:
    return [row.quality_requirement, words.line("proof", row, "proof")]


def _payers(words: _Words, row: Service) -> Lines:
    return words.several(row, "payer_kinds")


def _service_notes(words: _Words, row: Service) -> Lines:
    own = t("tables.document.own_contribution") if row.own_contribution else ""
    return [words.line("substitute", row, "substitute_rule"), own, row.remark]


# Decisions


def _subject(words: _Words, row: DecisionRule) -> Lines:
    return [row.subject, words.line("limit", row, "amount_limit", "amount")]


def _mode(words: _Words, row: DecisionRule) -> Lines:
    return words.several(row, "mode")


def _decided_by(words: _Words, row: DecisionRule) -> Lines:
    return words.several(row, "decided_by", "decided_by_function")


def _heard(words: _Words, row: DecisionRule) -> Lines:
    return words.several(row, "heard_institutions", "heard_groups")


def _fallback(words: _Words, row: DecisionRule) -> Lines:
    return [words.line("deadline", row, "deadline"), row.fallback]


def _decision_notes(words: _Words, row: DecisionRule) -> Lines:
    steering = t("tables.document.steering_group") if row.steering_group else ""
    informed = words.line("informed", row, "informed_institutions", "names")
    return [informed, steering, row.remark]


# Interfaces


def _handover(words: _Words, row: Interface) -> Lines:
    return [row.title, words.of(row, "rhythm"), words.line("trigger", row, "trigger")]


def _giving(words: _Words, row: Interface) -> Lines:
    return words.several(row, "from_function", "from_institution")


def _taking(words: _Words, row: Interface) -> Lines:
    return words.several(row, "to_function", "to_institution")


def _content(words: _Words, row: Interface) -> Lines:
    return [row.content, words.line("channel", row, "channel"), row.timing]


def _handover_fallback(words: _Words, row: Interface) -> Lines:
    return words.several(row, "fallback")


def _handover_notes(words: _Words, row: Interface) -> Lines:
    data = ""
    if row.data_kind != "none":
        bare = "" if row.legal_basis else "_bare"
        kind = words.of(row, "data_kind")
        data = t(f"tables.document.child_data{bare}", kind=kind, text=row.legal_basis)
    return [words.line("responsible", row, "responsible_function"), data]


# Finances


def _position(words: _Words, row: Cost) -> Lines:
    return [row.title, words.of(row, "cost_kind")]


def _payer(words: _Words, row: Cost) -> Lines:
    payer = words.of(row, "payer") or words.of(row, "payer_kind")
    return [payer, words.line("recipient", row, "recipient", "name")]


def _basis(words: _Words, row: Cost) -> Lines:
    return [row.basis, words.line("due", row, "due"), words.of(row, "payment_route")]


def _proof(words: _Words, row: Cost) -> Lines:
    if row.reservation in {"", "none"}:
        return [row.proof]
    bare = "" if row.reservation_note else "_bare"
    kind = words.of(row, "reservation")
    return [
        row.proof,
        t(f"tables.document.reservation{bare}", kind=kind, text=row.reservation_note),
    ]


def _amount(words: _Words, row: Cost) -> Lines:
    amount = t("tables.document.open") if row.amount is None else format_amount(row.amount)
    return [amount, words.of(row, "period")]


def _cost_notes(words: _Words, row: Cost) -> Lines:
    return words.several(row, "remark")


def _sums(words: _Words, rows: Sequence[Cost], columns: int) -> Iterator[Row]:
    for one in finance.period_sums(rows):
        period = words.catalogue.field_text(f"content.{COSTS}.period").label_of(one.period)
        label = t("tables.document.sum", period=period or t("tables.sums.no_period"))
        blank: tuple[Runs, ...] = ((),) * (columns - 2)
        cells = ((Text(label, True),), *blank, (Text(format_amount(one.amount), True),))
        yield Row(cells, _source(words))


def _open_lines(words: _Words, rows: Sequence[Cost]) -> Iterator[Block]:
    count = sum(row.amount is None for row in rows)
    if count:
        told = Text(plural("tables.document.open_lines", count))
        yield Paragraph((told,), source=_source(words))


_COLUMNS: dict[str, tuple[_Column, ...]] = {
    SERVICES: (
        _Column("title", 19, _service, strong=True),
        _Column("provider", 20, _provider),
        _Column("extent", 23, _extent),
        _Column("quality", 21, _quality),
        _Column("payers", 17, _payers),
    ),
    DECISIONS: (
        _Column("subject", 24, _subject, strong=True),
        _Column("mode", 15, _mode),
        _Column("decided_by", 20, _decided_by),
        _Column("heard", 20, _heard),
        _Column("fallback", 21, _fallback),
    ),
    INTERFACES: (
        _Column("title", 23, _handover, strong=True),
        _Column("giving", 17, _giving),
        _Column("taking", 17, _taking),
        _Column("content", 24, _content),
        _Column("fallback", 19, _handover_fallback),
    ),
    COSTS: (
        _Column("title", 22, _position, strong=True),
        _Column("payer", 20, _payer),
        _Column("basis", 20, _basis),
        _Column("proof", 19, _proof),
        _Column("amount", 19, _amount, numeric=True),
    ),
}
_NOTES: dict[str, Callable[[_Words, Any], Lines]] = {
    SERVICES: _service_notes,
    DECISIONS: _decision_notes,
    INTERFACES: _handover_notes,
    COSTS: _cost_notes,
}
