"""Phase 2, shared goals: every goal with what shows that it is reached."""

from collections.abc import Callable, Iterable
from functools import partial

import streamlit as st

from model import goal_frame
from model.catalogue import catalogue, plural
from model.changes import RemoveRecord
from model.goals import Goal, GoalIndicator
from model.paths import Path
from model.project import Project
from model.proposals import Row
from phases.ui import bind, cards, field_notes, form, frame, proposals
from phases.ui.cards import Badge, Color, Rows
from phases.ui.options import name_of
from phases.ui.texts import t

project = frame.page("goals")
Proposed = Callable[[Project], Iterable[Row]]
GOALS, INDICATORS = "goals.goals", "goals.goal_indicators"
STATES: dict[str, tuple[Color, str]] = {
    "proposed": ("gray", ":material/radio_button_unchecked:"),
    "shortlisted": ("blue", ":material/timelapse:"),
    "adopted": ("green", ":material/check_circle:"),
    "parked": ("gray", ":material/pause_circle:"),
    "dropped": ("gray", ":material/block:"),
    "ended": ("gray", ":material/flag:"),
}


def legal_frame() -> None:
    """The law of the agreement type as a proposal, then what the data names."""
    project.watch("agreement_type")
    proposed = partial(goal_frame.proposed_law, catalogue=catalogue())
    _with_proposals("goals.legal_frame", goal_frame.LAW, proposed)


def limits() -> None:
    """A row for everyone who signs as a proposal, then what the data names."""
    project.watch("planning.partners", "planning.institutions")
    _with_proposals("goals.limits", goal_frame.LIMITS, goal_frame.proposed_limits)


def _with_proposals(key: str, list_path: Path, proposed: Proposed) -> None:
    with st.container(gap="large"):
        proposals.rows(project, key, list_path, proposed)
        form.draw(project, key)


def specify() -> None:
    """The goals of the group; the indicators of the open one stand inside its row."""
    cards.records(
        project,
        GOALS,
        Rows(
            words="pages.goals",
            fields=(
                "title",
                "target_state",
                "responsible_institution",
                "responsible_function",
                "due_date",
                "status",
                "status_reason",
            ),
            more=("target_group", "horizon", "topics"),
            quiet=_about_goal,
            badge=_goal_badge,
            inside=_indicators,
            along=_indicators_to_remove,
        ),
    )


def _indicators(goal: Goal) -> None:
    field_notes.quiet(t("pages.indicators.title"))
    cards.records(
        project,
        INDICATORS,
        Rows(
            words="pages.indicators",
            fields=("title", "unit", "target_value", "direction"),
            more=(
                "baseline_unknown",
                "baseline",
                "source",
                "due_date",
                "responsible_institution",
            ),
            quiet=_about_indicator,
            rows=6,
            only=lambda indicator: indicator.goal == goal.id,
            new={"goal": goal.id},
        ),
    )


def _indicators_to_remove(goal: Goal) -> list[RemoveRecord]:
    return [RemoveRecord(path=INDICATORS, id=indicator.id) for indicator in _indicators_of(goal)]


def _indicators_of(goal: Goal) -> list[GoalIndicator]:
    return [one for one in project.project.goals.goal_indicators if one.goal == goal.id]


def _about_goal(goal: Goal) -> str:
    count = len(_indicators_of(goal))
    parts = [
        name_of(project.project, "planning.institutions", goal.responsible_institution),
        bind.in_words(project, f"{GOALS}.{goal.id}.due_date"),
        plural("pages.goals.indicators", count) if count else t("pages.goals.without_indicator"),
    ]
    return " · ".join(part for part in parts if part)


def _goal_badge(goal: Goal) -> Badge:
    color, symbol = STATES[goal.status]
    return Badge(bind.in_words(project, f"{GOALS}.{goal.id}.status"), color, symbol)


def _about_indicator(indicator: GoalIndicator) -> str:
    place = f"{INDICATORS}.{indicator.id}"
    if indicator.target_value is None:
        return t("pages.indicators.no_target")
    names = ("direction", "target_value", "unit")
    return " ".join(bind.in_words(project, f"{place}.{name}") for name in names)


frame.show_step(
    {
        **form.steps(project, "goals"),
        "goals.legal_frame": legal_frame,
        "goals.limits": limits,
        "goals.specify": specify,
    }
)
