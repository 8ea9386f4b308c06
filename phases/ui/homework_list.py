"""Until the next meeting: the list of all institutions, or of one under an address of its own."""

import streamlit as st

from model import homework
from model.catalogue import catalogue
from model.german import format_date
from phases.ui import agenda, field_notes, meeting_minutes, meeting_places, way
from phases.ui.meeting_planning import address
from phases.ui.open_project import OpenProject
from phases.ui.texts import t
from phases.ui.today import today

_KEY = "aufgaben-stelle"


def draw(project: OpenProject) -> None:
    """Whose list it is, and the list as it is printed."""
    project.watch("title", "planning", "content.work_packages", "anchoring.measures")
    chosen = _chosen(project)
    _choose(project, chosen)
    day = homework.next_day(project.project, today())
    if day is None:
        field_notes.quiet(t("meeting.homework.no_meeting"))
    else:
        st.text(t("meeting.homework.until", day=format_date(day)))
    if not homework.houses(project.project, catalogue(), chosen):
        field_notes.quiet(t("meeting.homework.nothing"))
        return
    st.link_button(
        t("meeting.minutes.download"),
        address(project, "task_list", chosen),
        icon=":material/download:",
        type="primary",
    )
    meeting_minutes.read(project, "task_list", chosen)


def margin(project: OpenProject) -> None:
    """The address of this list, to be passed on."""
    st.header(t("meeting.homework.address"), anchor=False)
    field_notes.quiet(t("meeting.homework.address_hint"))
    query = "&".join(
        f"{name}={value}"
        for name, value in meeting_places.tasks(_chosen(project)).query(project.id).items()
    )
    with st.container(key="adresse"):
        st.text(agenda.whole_address(f"/{way.address_of(way.MEETINGS)}?{query}"))


def _chosen(project: OpenProject) -> str:
    """The institution that the address names; all once it has been removed."""
    named = way.part(meeting_places.INSTITUTION)
    return named if named in _names(project) else ""


def _names(project: OpenProject) -> dict[str, str]:
    return {one.id: one.called for one in project.project.planning.institutions}


def _choose(project: OpenProject, chosen: str) -> None:
    names = _names(project)
    if not names:
        return
    # The address leads: whoever comes by a link sees what the link names.
    st.session_state[_KEY] = chosen
    st.selectbox(
        t("meeting.homework.for_whom"),
        ("", *names),
        format_func=lambda key: names.get(key) or t("meeting.homework.everybody"),
        key=_KEY,
        on_change=_go,
    )


def _go() -> None:
    way.go(meeting_places.tasks(str(st.session_state[_KEY])))
