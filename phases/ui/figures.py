"""The figures of the evaluation: each value beside its target, in words."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from model import goal_results, naming
from model.goal_results import Measured
from model.records.reviews import IndicatorValue
from phases.ui import bind, evaluation, form, proposals, reading, states
from phases.ui.cards import Badge
from phases.ui.open_project import OpenProject
from phases.ui.texts import t


def draw(project: OpenProject) -> None:
    """The values of the period beside their targets."""
    key = "evaluation.data"
    with st.container(gap="large"):
        if not evaluation.has_review(project):
            return
        proposals.rows(
            project, "evaluation.data", goal_results.VALUES, goal_results.proposed_values
        )
        project.watch("goals.goal_indicators", goal_results.VALUES)
        found = goal_results.measured(project.project)
        beside = {one.value.id: one for one in found if one.value}
        form.records(
            project,
            key,
            "indicator_values",
            only=partial(evaluation.is_current, project),
            quiet=lambda value: _beside_target(project, value, beside.get(value.id)),
            badge=lambda value: _state(beside.get(value.id)),
        )
        with st.container(gap="small"):
            _draw_targets(project, found)
            _draw_indicators(project, key)


def _beside_target(project: OpenProject, value: IndicatorValue, one: Measured | None) -> str:
    """What was reached and what was wanted; without a value, what was noted instead."""
    place = f"{goal_results.VALUES}.{value.id}"
    reached = _value(project, one) if one else bind.in_words(project, f"{place}.value")
    wanted = _wanted(project, one) if one else ""
    parts = [
        t("evaluation.data.is", value=reached) if reached else "",
        t("evaluation.data.should", value=wanted) if wanted else "",
        "" if reached else naming.shortened(value.remark),
    ]
    return " · ".join(part for part in parts if part)


def _state(one: Measured | None) -> Badge | None:
    if one is None or one.is_reached is None:
        return None
    color, symbol = states.LOOKS["reached" if one.is_reached else "suggestions"]
    return Badge(_reached(one), color, symbol)


def _draw_indicators(project: OpenProject, key: str) -> None:
    """The indicators themselves, out of the way once there are some: here only values are new."""
    if not project.project.goals.goal_indicators:
        form.records(project, key, "goal_indicators")
        return
    folded = st.expander(
        t("evaluation.data.indicators"), key="merkmale", type="compact", on_change="rerun"
    )
    if folded.open:
        with folded:
            form.records(project, key, "goal_indicators")


def _draw_targets(project: OpenProject, found: Sequence[Measured]) -> None:
    if not found:
        return
    labels = [t(f"evaluation.data.table.{name}") for name in ("mark", "target", "value", "state")]
    cells = [_target(project, one) for one in found]
    reading.as_table("zielwerte", labels, cells, title=t("evaluation.data.title"))


def _target(project: OpenProject, one: Measured) -> list[str]:
    return [one.indicator.title, _wanted(project, one), _value(project, one), _reached(one)]


def _wanted(project: OpenProject, one: Measured) -> str:
    if one.indicator.target_value is None:
        return ""
    place = f"goals.goal_indicators.{one.indicator.id}"
    unit = one.indicator.unit
    shown = "" if unit in {"", "count", "yes_no"} else bind.in_words(project, f"{place}.unit")
    figure = f"{bind.in_words(project, f'{place}.target_value')} {shown}".strip()
    return t(f"evaluation.data.{one.indicator.direction or 'at_least'}", figure=figure)


def _value(project: OpenProject, one: Measured) -> str:
    if one.value is None:
        return ""
    if one.is_hidden:
        return t("evaluation.data.hidden")
    return bind.in_words(project, f"{goal_results.VALUES}.{one.value.id}.value")


def _reached(one: Measured) -> str:
    words = {True: "reached", False: "not_reached", None: "unknown"}
    return t(f"evaluation.data.{words[one.is_reached]}")
