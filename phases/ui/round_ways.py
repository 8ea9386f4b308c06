"""Ways to a round from where the group works: to start one that fits, or to the one that runs."""

from collections.abc import Iterable

import streamlit as st

from model import reviews
from model.catalogue import catalogue
from model.content import item_id
from model.records.meetings import AgendaItem, Meeting
from model.rounds import proposals
from model.rounds.kinds import Kind, Stage
from phases.door import workspace
from phases.ui import meeting_places, round_places, way
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

ICONS = {
    Kind.IDEAS: "lightbulb",
    Kind.POINTS: "scatter_plot",
    Kind.CONSENT: "how_to_reg",
    Kind.VOTE: "how_to_vote",
    Kind.RATING: "leaderboard",
}
_GENERAL, _RUNNING, _LAST = "how_to_vote", "play_circle", "bar_chart"
# A meeting about the goals means these steps by its methods.
_OF_GOALS = {
    Kind.IDEAS: proposals.COLLECT,
    Kind.POINTS: proposals.PRIORITISE,
    Kind.CONSENT: proposals.ADOPT,
}


def of_step(project: OpenProject, step: str) -> None:
    """Beside a step that rounds belong to; nothing on others."""
    if step in proposals.SUITED and step != proposals.CHECKLIST and _has_options(project, step):
        _draw(project, [(kind, step, "") for kind in proposals.SUITED[step][:1]])


def of_item(project: OpenProject, key: str) -> None:
    """Beside a point of the checklist: is this sentence carried, and what would be a better one."""
    project.watch(f"content.items.{item_id(key)}.wording")
    is_written = catalogue().has_item(key) or project.project.content.answer(key).wording.strip()
    kinds = (Kind.CONSENT, Kind.IDEAS) if is_written else (Kind.IDEAS,)
    _draw(project, [(kind, proposals.CHECKLIST, key) for kind in kinds])


def of_point(project: OpenProject, meeting: Meeting, point: AgendaItem | None) -> None:
    """In a meeting that runs: the round that the method of its point is, or any."""
    kind = proposals.OF_METHODS.get(point.method) if point else None
    if kind is None:
        _draw(project, [(None, "", "")])
        return
    step = _OF_GOALS.get(kind, "") if meeting.phase == "goals" else ""
    _draw(project, [(kind, step if _has_options(project, step) else "", "")])


def anywhere(project: OpenProject) -> None:
    """Among the meetings: any round, and what came of the last one."""
    _draw(project, [(None, "", "")], last=True)


def _draw(
    project: OpenProject, ways: Iterable[tuple[Kind | None, str, str]], *, last: bool = False
) -> None:
    seen = workspace().round(project.id, project.who)
    is_running = seen is not None and seen.round.stage is not Stage.DONE
    if not is_running and not project.may_lead and not (last and seen):
        return
    with st.container(key="zu-runden", gap="xsmall"):
        if is_running:
            _link(project, round_places.current(), t("round_shown.ways.running"), _RUNNING)
            return
        for kind, step, item in ways if project.may_lead else ():
            place = round_places.new(kind or "", step, item)
            _link(project, place, t(f"round_shown.ways.{kind or 'start'}"), _icon(kind))
        if last and seen:
            _link(project, round_places.current(), t("round_shown.ways.last"), _LAST)


def _link(project: OpenProject, place: way.Place, label: str, icon: str) -> None:
    meeting_places.link(project, place, label, icon)


def _icon(kind: Kind | None) -> str:
    return ICONS[kind] if kind else _GENERAL


def _has_options(project: OpenProject, step: str) -> bool:
    """Whether there is something to give points to, or to rate."""
    if step == proposals.PRIORITISE:
        project.watch("goals.goals")
        return any(one.is_pursued and one.title for one in project.project.goals.goals)
    if step == proposals.RATE:
        project.watch("evaluation.evaluations")
        return bool(reviews.asked(project.project, catalogue()))
    return True
