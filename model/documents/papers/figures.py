"""What was measured: marks with their targets, values, and the values before."""

from collections.abc import Iterator, Sequence

from model import goal_results
from model.catalogue import t
from model.documents.blocks import Block
from model.documents.build import Build
from model.documents.papers import sheets
from model.documents.papers.outline import Builder
from model.documents.papers.sheets import Column, in_words, needed, words
from model.goal_results import Measured

_BARE_UNITS = {"", "count", "yes_no"}


def marks(build: Build) -> Iterator[Block]:
    """What is measured, with its target and who delivers the value."""
    found = goal_results.measured(build.project)
    yield from _figures(
        build,
        found,
        Column(
            _mark_label(build, "source"),
            28,
            [needed(one.indicator.source) for one in found],
        ),
        Column(
            _mark_label(build, "responsible_institution"),
            22,
            [needed(_of_mark(build, one, "responsible_institution")) for one in found],
        ),
    )


def figures(build: Build) -> Iterator[Block]:
    """What was measured, beside its target and the value before."""
    found = goal_results.measured(build.project)
    yield from _figures(
        build,
        found,
        Column(t("sheets.evaluation.before"), 15, [words(_before(build, one)) for one in found]),
        Column(t("sheets.evaluation.value"), 15, [needed(_value(build, one)) for one in found]),
        Column(t("sheets.evaluation.as_of"), 15, [words(_as_of(build, one)) for one in found]),
    )


def _figures(build: Build, found: Sequence[Measured], *more: Column) -> Iterator[Block]:
    title = build.catalogue.lists["goal_indicators"].title
    first = (
        Column(
            _mark_label(build, "title"),
            35,
            [needed(one.indicator.title, strong=True) for one in found],
        ),
        Column(
            _mark_label(build, "target_value"), 20, [needed(_target(build, one)) for one in found]
        ),
    )
    yield from sheets.table(title, (*first, *more), sheets.source_of(build, "evaluations"))


def with_value(build: Build, one: Measured) -> str:
    """A mark and its value in one line."""
    value = _value(build, one) or t("documents.papers.open")
    return t("sheets.evaluation.mark", title=one.indicator.title, value=value)


def _mark_label(build: Build, name: str) -> str:
    return sheets.label(build, "goal_indicators", name)


def _of_mark(build: Build, one: Measured, name: str) -> str:
    return in_words(build, f"goals.goal_indicators.{one.indicator.id}.{name}")


def _target(build: Build, one: Measured) -> str:
    figure = _with_unit(build, one, _of_mark(build, one, "target_value"))
    return t(f"evaluation.data.{one.indicator.direction}", figure=figure) if figure else ""


def _value(build: Build, one: Measured) -> str:
    if one.is_hidden:
        return t("evaluation.data.hidden")
    return _with_unit(build, one, _of_value(build, one, "value"))


def _before(build: Build, one: Measured) -> str:
    return _with_unit(build, one, _of_value(build, one, "previous_value"))


def _as_of(build: Build, one: Measured) -> str:
    return _of_value(build, one, "as_of")


def _of_value(build: Build, one: Measured, name: str) -> str:
    return in_words(build, f"{goal_results.VALUES}.{one.value.id}.{name}") if one.value else ""


def _with_unit(build: Build, one: Measured, figure: str) -> str:
    if not figure or one.indicator.unit in _BARE_UNITS:
        return figure
    return f"{figure} {_of_mark(build, one, 'unit')}"


PARTS: dict[str, Builder] = {
    "marks": marks,
    "figures": figures,
}
