"""All meetings of the group: what is ahead first, then what was held."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from model import naming
from model.basics import new_id
from model.catalogue import catalogue
from model.changes import AddRecord
from model.german import format_date
from model.meeting_course import Course, State
from model.outcomes import Merged, Saved
from model.records.meetings import Meeting
from phases.door import workspace
from phases.ui import agenda, field_notes, literal, meeting_places, round_ways, way
from phases.ui.cards import Badge, named
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

SHOWN = 10
_MORE = "sitzungen-gezeigt"
_BADGES = {
    "ahead": Badge("", "gray", ":material/radio_button_unchecked:"),
    "running": Badge("", "blue", ":material/timelapse:"),
    "paused": Badge("", "blue", ":material/pause_circle:"),
    "over": Badge("", "green", ":material/check_circle:"),
    "cancelled": Badge("", "gray", ":material/block:"),
}


def title(project: OpenProject, meeting: Meeting) -> str:
    """What a meeting is called, with its day."""
    name = naming.called(project.project, meeting_places.LIST, meeting, catalogue())
    if meeting.date is None:
        return name
    return t("meeting.of_day", title=name, day=format_date(meeting.date))


def draw(project: OpenProject) -> None:
    """Both lists, and the ways to what goes across all meetings."""
    meetings = project.project.planning.meetings
    over = [one for one in meetings if _state(one) in ("over", "cancelled")]
    ahead = [one for one in meetings if one not in over]
    with st.container(gap="large"):
        with st.container(gap="small"):
            st.header(t("meeting.coming"), anchor=False)
            _rows(project, sorted(ahead, key=lambda one: one.date or date.max))
            if not ahead:
                field_notes.quiet(t(f"meeting.{'none_ahead' if over else 'none'}"))
            if project.may_edit:
                st.button(
                    t("meeting.add"),
                    key="neue-sitzung",
                    icon=":material/add:",
                    on_click=_add,
                    args=(project,),
                )
        if over:
            _held(project, sorted(over, key=lambda one: one.date or date.min, reverse=True))


def margin(project: OpenProject) -> None:
    """What goes across all meetings."""
    with st.container(key="sitzung-weitere", gap="xsmall"):
        tasks, log = meeting_places.tasks(), meeting_places.log()
        meeting_places.button(tasks, t("meeting.to_homework"), "checklist", "zu-den-aufgaben")
        meeting_places.button(log, t("meeting.to_log"), "gavel", "zu-den-beschluessen")
        agenda.link(project)
    round_ways.anywhere(project)


def _held(project: OpenProject, meetings: Sequence[Meeting]) -> None:
    room = int(st.session_state.get(_MORE, SHOWN))
    with st.container(gap="small"):
        st.header(t("meeting.held"), anchor=False)
        _rows(project, meetings[:room])
        if len(meetings) > room:
            st.button(
                t("meeting.more"),
                key="sitzungen-mehr",
                icon=":material/expand_more:",
                on_click=st.session_state.__setitem__,
                args=(_MORE, room + SHOWN),
            )


def _rows(project: OpenProject, meetings: Sequence[Meeting]) -> None:
    if not meetings:
        return
    with st.container(key=f"blatt-sitzungen-{_state(meetings[0])}", gap=None):
        for one in meetings:
            _row(project, one)


def _row(project: OpenProject, meeting: Meeting) -> None:
    name = naming.called(project.project, meeting_places.LIST, meeting, catalogue())
    state = _state(meeting)
    look = _BADGES[state]
    with st.container(
        key=f"zeile-sitzung-{meeting.id}", horizontal=True, vertical_alignment="center", gap="small"
    ):
        with st.container(key=f"wer-sitzung-{meeting.id}", gap=None, width="stretch"):
            st.markdown(f"**{literal.esc_line(name)}**")
            if about := agenda.about_meeting(meeting):
                field_notes.quiet(about)
        st.badge(t(f"meeting.state.{state}"), color=look.color, icon=look.symbol)
        st.button(
            named(t("meeting.open"), name),
            key=f"sitzung-{meeting.id}",
            type="tertiary",
            icon=":material/arrow_forward:",
            icon_position="right",
            on_click=way.go,
            args=(meeting_places.of(meeting.id),),
        )


def _state(meeting: Meeting) -> str:
    if meeting.status == "cancelled":
        return "cancelled"
    return Course(meeting, workspace().clock()).state.value


def part_for(meeting: Meeting) -> str:
    """The part of a meeting that fits its state."""
    parts = {State.AHEAD: meeting_places.PLAN, State.OVER: meeting_places.MINUTES}
    state = Course(meeting, workspace().clock()).state
    return parts.get(state, meeting_places.RUN)


def _add(project: OpenProject) -> None:
    made = new_id()
    outcome = project.submit(AddRecord(path=meeting_places.LIST, record={"id": made}))
    if isinstance(outcome, Saved | Merged):
        way.go(meeting_places.of(made, meeting_places.PLAN))
