"""The log of decisions across meetings, and what was decided about one point."""

import streamlit as st

from model import decision_log, naming
from model.catalogue import catalogue, plural
from model.decision_log import Entry
from model.documents.papers import agreed
from model.german import format_date
from phases.ui import field_notes, literal, meeting_list, meeting_places, way
from phases.ui.cards import named
from phases.ui.meeting_planning import address
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

SHOWN = 12
_MORE = "beschluesse-gezeigt"
_WATCHED = ("planning.decisions", "planning.meetings", "content.items")


def draw(project: OpenProject) -> None:
    """All of them, or those of one meeting and one topic."""
    project.watch(*_WATCHED)
    log = decision_log.entries(project.project, catalogue())
    if not log:
        field_notes.quiet(t("meeting.log.none"))
        return
    found = decision_log.chosen(log, *_choose(project, log))
    st.link_button(
        t("meeting.minutes.download"),
        address(project, "decision_log"),
        icon=":material/download:",
    )
    field_notes.quiet(plural("meeting.log.count", len(found)) if found else _none())
    room = int(st.session_state.get(_MORE, SHOWN))
    if found:
        with st.container(key="blatt-beschluesse", gap=None):
            for number, entry in enumerate(found[:room]):
                _row(project, number, entry)
    if len(found) > room:
        st.button(
            t("meeting.more"),
            key="beschluesse-mehr",
            icon=":material/expand_more:",
            on_click=st.session_state.__setitem__,
            args=(_MORE, room + SHOWN),
        )


def _none() -> str:
    return t("meeting.log.none_chosen")


def _choose(project: OpenProject, log: tuple[Entry, ...]) -> tuple[str, str]:
    held = {one.id: one for one in decision_log.meetings(log, project.project)}
    topics = decision_log.topics(log)
    left, right = st.columns(2)
    key = "beschluesse-sitzung"
    named_one = way.part(meeting_places.MEETING)
    # The address says where it begins; from there on the person chooses.
    if st.session_state.get("beschluesse-begonnen") != named_one:
        st.session_state["beschluesse-begonnen"] = named_one
        st.session_state[key] = named_one if named_one in held else ""
    with left:
        meeting = st.selectbox(
            t("meeting.log.meeting"),
            ("", *held),
            format_func=lambda one: (
                meeting_list.title(project, held[one]) if one else t("meeting.log.every_meeting")
            ),
            key=key,
        )
    with right:
        topic = st.selectbox(
            t("meeting.log.topic"),
            ("", *topics),
            format_func=lambda one: topics.get(one) or t("meeting.log.every_topic"),
            key="beschluesse-thema",
        )
    return str(meeting or ""), str(topic or "")


def _row(project: OpenProject, number: int, entry: Entry) -> None:
    key = f"beschluss-{number}"
    with st.container(
        key=f"zeile-{key}", horizontal=True, vertical_alignment="center", gap="small"
    ):
        with st.container(key=f"wer-{key}", gap=None, width="stretch"):
            with st.container(key=f"wortlaut-{key}", gap=None):
                st.markdown(literal.esc(entry.wording))
            field_notes.quiet(" · ".join(filter(None, (when(project, entry), entry.topic_title))))
            _how(entry)
        _way(entry, key)


def _how(entry: Entry) -> None:
    """How it was decided; concerns in a line of their own, with the day they come up again."""
    field_notes.quiet(agreed.how(entry))
    if told := agreed.dissent(entry):
        text = t("meeting.log.concerns", text=told) if entry.concerns else told
        field_notes.quiet(text)


def _way(entry: Entry, key: str) -> None:
    page = entry.step.split(".")[0]
    if entry.step in way.STEPS.get(page, ()):
        st.button(
            named(t(f"meeting.log.{'to_point' if entry.item else 'to_step'}"), entry.wording[:80]),
            key=f"zu-{key}",
            type="tertiary",
            icon=":material/arrow_forward:",
            icon_position="right",
            on_click=way.go,
            args=(way.Place(page, entry.step, entry.item),),
        )


def when(project: OpenProject, entry: Entry) -> str:
    """ "Beschlossen am 24.02.2027 in der Sitzung „Inhalte“"."""
    meeting = naming.name_of(project.project, decision_log.MEETINGS, entry.meeting, catalogue())
    day = format_date(entry.day) if entry.day else ""
    if day and meeting:
        return t("meeting.log.on_in", day=day, meeting=meeting)
    if day:
        return t("meeting.log.on", day=day)
    return t("meeting.log.in_only", meeting=meeting) if meeting else t("meeting.log.undated")


def about_item(project: OpenProject, item: str) -> None:
    """What was decided about a point of the checklist; nothing where nothing was."""
    project.watch("planning.decisions", "planning.meetings")
    log = decision_log.entries(project.project, catalogue())
    found = decision_log.about_item(log, item)
    if not found:
        return
    with st.container(key="beschlossen", gap="xsmall"):
        st.markdown(f"**{t('meeting.log.here')}**")
        for entry in found:
            with st.container(gap=None):
                if entry.decision:
                    st.markdown(literal.esc(entry.wording))
                told = (when(project, entry), agreed.how(entry), agreed.dissent(entry))
                field_notes.quiet(" · ".join(filter(None, told)))
        meeting_places.link(project, meeting_places.log(), t("meeting.to_log"), "gavel")
