"""What was measured: marks with their targets, values, and the values before."""

from collections.abc import Callable, Iterator, Sequence

from model import goal_results
from model.catalogue import t
from model.documents.blocks import Block, Row, Runs
from model.documents.build import Build
from model.documents.papers.telling import Builder, Column, Reader, cell, table
from model.goal_results import Measured

_BARE_UNITS = {"", "count", "yes_no"}
_Cells = Callable[[Build, Measured], Iterator[Runs]]


def marks(build: Build) -> Iterator[Block]:
    """What is measured, with its target and who delivers the value."""
    read = _marks(build)
    columns = (
        Column(read.label("source"), 28),
        Column(read.label("responsible_institution"), 22),
    )
    yield from _table(build, columns, _delivered)


def figures(build: Build) -> Iterator[Block]:
    """What was measured, beside its target and the value before."""
    heads = (t(f"sheets.evaluation.{name}") for name in ("before", "value", "as_of"))
    yield from _table(build, [Column(head, 15) for head in heads], _values)


def _table(build: Build, columns: Sequence[Column], cells: _Cells) -> Iterator[Block]:
    read, source = _marks(build), Reader(build, "evaluations").source
    first = (Column(read.label("title"), 35), Column(read.label("target_value"), 20))
    rows = [
        Row((*_mark(build, one), *cells(build, one)), source)
        for one in goal_results.measured(build.project)
    ]
    yield from table(read.title, (*first, *columns), rows)


def _mark(build: Build, one: Measured) -> Iterator[Runs]:
    yield cell(one.indicator.title, strong=True, needed=True)
    yield cell(target(build, one), needed=True)


def _delivered(build: Build, one: Measured) -> Iterator[Runs]:
    yield cell(one.indicator.source, needed=True)
    yield cell(_marks(build).of(one.indicator, "responsible_institution"), needed=True)


def _values(build: Build, one: Measured) -> Iterator[Runs]:
    yield cell(_with_unit(build, one, _of_value(build, one, "previous_value")))
    yield cell(_value(build, one), needed=True)
    yield cell(_of_value(build, one, "as_of"))


def with_value(build: Build, one: Measured) -> str:
    """A mark and its value in one line."""
    value = _value(build, one) or t("documents.papers.open")
    return t("sheets.evaluation.mark", title=one.indicator.title, value=value)


def _marks(build: Build) -> Reader:
    return Reader(build, "goal_indicators")


def target(build: Build, one: Measured) -> str:
    """What a mark shall reach, upwards or downwards."""
    figure = _with_unit(build, one, _marks(build).of(one.indicator, "target_value"))
    return t(f"evaluation.data.{one.indicator.direction}", figure=figure) if figure else ""


def _value(build: Build, one: Measured) -> str:
    if one.is_hidden:
        return t("evaluation.data.hidden")
    return _with_unit(build, one, _of_value(build, one, "value"))


def _of_value(build: Build, one: Measured, name: str) -> str:
    return Reader(build, "indicator_values").of(one.value, name) if one.value else ""


def _with_unit(build: Build, one: Measured, figure: str) -> str:
    if not figure or one.indicator.unit in _BARE_UNITS:
        return figure
    return f"{figure} {_marks(build).of(one.indicator, 'unit')}"


PARTS: dict[str, Builder] = {
    "marks": marks,
    "figures": figures,
}
