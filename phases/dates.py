"""All dates of the project: month by month, for everybody or for one institution."""

import streamlit as st

from model.calendar import dated_entries
from model.catalogue import catalogue
from phases.ui import agenda, field_notes, frame, meeting_places, way
from phases.ui.frame import Head, View
from phases.ui.texts import t

project = frame.page(way.DATES)
PLAN = way.Place("planning", "planning.schedule")


def draw() -> None:
    """The dates that are still to come, and folded away those that are over."""
    project.watch(*(name for name in type(project.project).model_fields if name != "title"))
    entries = dated_entries(project.project, catalogue(), _chosen())
    with st.container(gap="medium"):
        _choose()
        if not entries:
            _empty()
            return
        agenda.draw(entries)


def _choose() -> None:
    institutions = {one.id: one.called for one in project.project.planning.institutions}
    if institutions:
        st.selectbox(
            t("calendar.page.for_whom"),
            ("", *institutions),
            format_func=lambda key: institutions.get(key) or t("calendar.page.everybody"),
            key="stelle",
        )


def _chosen() -> str:
    """The institution chosen above; nobody once it has been removed."""
    chosen = str(st.session_state.get("stelle") or "")
    return chosen if chosen in {one.id for one in project.project.planning.institutions} else ""


def _empty() -> None:
    field_notes.quiet(t(f"calendar.page.{'none_for' if _chosen() else 'empty'}"))
    st.button(
        t("calendar.page.to_plan"),
        key="zum-plan",
        icon=":material/arrow_forward:",
        on_click=way.go,
        args=(PLAN,),
    )


def margin() -> None:
    """The dates for one's own calendar: as a file, or under an address of their own."""
    with st.container(key="zu-sitzungen"):
        meeting_places.link(project, meeting_places.all_meetings(), t("meeting.of_step"), "groups")
    st.header(t("calendar.page.take"), anchor=False)
    address = f"/api/projekt/{project.id}/termine.ics"
    if _chosen():
        address = f"{address}?stelle={_chosen()}"
    st.link_button(t("calendar.page.file"), address, icon=":material/download:")
    field_notes.quiet(t("calendar.page.hint"))
    field_notes.quiet(t("calendar.page.subscribe"))
    with st.container(key="adresse"):
        st.text(agenda.whole_address(address))


head = Head(t("calendar.page.title"), t("calendar.page.question"), t("calendar.page.lead"))
frame.show(project, way.DATES, View(draw, head, margin, way.Place(way.OVERVIEW)))
