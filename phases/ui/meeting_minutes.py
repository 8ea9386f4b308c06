"""The minutes of a meeting: to read, to put right, to send and to have approved."""

import streamlit as st

from model.basics import BERLIN
from model.catalogue import catalogue
from model.changes import SetField
from model.documents import assemble, reading
from model.documents.state import state_line
from model.meeting_course import Course, State
from model.records.meetings import Meeting
from phases.door import workspace
from phases.ui import (
    bind,
    field_notes,
    meeting_noted,
    meeting_places,
    meeting_run,
    paper,
    record_fields,
)
from phases.ui.meeting_planning import address
from phases.ui.open_project import OpenProject
from phases.ui.texts import t
from phases.ui.today import today

_MODES = ("read", "correct")
_WHOLE = ("members_present", "guests", "dissent", "takeaway", "next_meeting")


def draw(project: OpenProject, meeting: Meeting) -> None:
    """The reading view, or the lists behind it."""
    project.watch("title", "planning", "content.items")
    if Course(meeting, workspace().clock()).state is State.AHEAD:
        field_notes.quiet(t("meeting.minutes.before"))
    mode = _MODES[0]
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        if project.may_edit:
            mode = str(
                st.segmented_control(
                    t("meeting.minutes.state"),
                    _MODES,
                    format_func=lambda one: t(f"meeting.minutes.{one}"),
                    default=mode,
                    required=True,
                    label_visibility="collapsed",
                    key="protokoll-ansicht",
                )
            )
        st.link_button(
            t("meeting.minutes.download"),
            address(project, "minutes", meeting.id),
            icon=":material/download:",
            type="primary",
        )
    if mode == "correct":
        _correct(project, meeting)
    else:
        read(project, "minutes", meeting.id)


def read(project: OpenProject, name: str, about: str = "") -> None:
    """A paper as Word prints it, about one meeting or one institution."""
    day = workspace().project(project.id).changed_at.astimezone(BERLIN).date()
    document = assemble(name, project.project, catalogue(), date=day, about=about)
    field_notes.quiet(state_line(document.status, day, document.version))
    paper.draw(reading(document))


def _correct(project: OpenProject, meeting: Meeting) -> None:
    place = f"{meeting_places.LIST}.{meeting.id}"
    field_notes.quiet(t("meeting.minutes.fix"))
    with st.container(gap="large"):
        meeting_noted.correct(project, meeting)
        with st.container(key="blatt-karte-protokoll", gap="small"):
            st.header(t("meeting.minutes.whole"), anchor=False)
            record_fields.draw(project, place, _WHOLE)


def margin(project: OpenProject, meeting: Meeting) -> None:
    """How far the minutes are, and what happens next with them."""
    place = f"{meeting_places.LIST}.{meeting.id}"
    with st.container(gap="small"):
        st.header(t("meeting.minutes.state"), anchor=False)
        st.text(bind.in_words(project, f"{place}.minutes_status"))
        for name in ("minutes_sent_on", "minutes_approved_on"):
            if words := bind.in_words(project, f"{place}.{name}"):
                label = catalogue().field_text(f"{meeting_places.LIST}.{name}").label
                field_notes.quiet(f"{label}: {words}")
        if project.may_lead:
            _moves(project, meeting)
        if meeting.minutes_status != "approved":
            field_notes.quiet(t("meeting.minutes.approve_hint"))
    with st.container(key="sitzung-weitere"):
        log = meeting_places.log(meeting.id)
        meeting_places.button(log, t("meeting.to_log"), "gavel", "zu-den-beschluessen")


def _moves(project: OpenProject, meeting: Meeting) -> None:
    if meeting.minutes_status in {"missing", "draft"}:
        st.button(
            t("meeting.minutes.sent"),
            key="protokoll-verschickt",
            icon=":material/send:",
            on_click=_sent,
            args=(project, meeting),
        )
    if meeting.minutes_status in {"draft", "sent"}:
        st.button(
            t("meeting.minutes.approve"),
            key="protokoll-genehmigt",
            icon=":material/check:",
            on_click=meeting_run.approve,
            args=(project, meeting),
        )


def _sent(project: OpenProject, meeting: Meeting) -> None:
    place = f"{meeting_places.LIST}.{meeting.id}"
    before = meeting.minutes_sent_on
    project.submit(
        SetField(path=f"{place}.minutes_status", before=meeting.minutes_status, after="sent"),
        SetField(
            path=f"{place}.minutes_sent_on",
            before=before.isoformat() if before else None,
            after=today().isoformat(),
        ),
    )
