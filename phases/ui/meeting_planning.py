"""Plan a meeting: when and where, an agenda that fits the time, what its form asks for."""

from functools import partial

import streamlit as st

from model import meeting_plan, naming, overview
from model.catalogue import catalogue
from model.catalogue.schema_meetings import Agenda, MethodCard
from model.changes import Change
from model.clock_times import LONGEST_MEETING
from model.german import format_date
from model.project import Project
from model.records.meetings import AgendaItem, Meeting
from phases.ui import (
    bind,
    cards,
    deeds,
    field_notes,
    literal,
    meeting_places,
    proposals,
    reading,
    record_fields,
)
from phases.ui.cards import Rows
from phases.ui.open_project import OpenProject
from phases.ui.texts import t
from phases.ui.today import today

_FIELDS = ("title", "date", "start_time", "end_time", "format", "place", "access", "purpose")
_MORE = ("kind", "phase", "institutions", "preparation", "reply_by", "invited_on", "status")
_POINT = ("title", "kind", "minutes", "responsible_institution")
_CHOSEN = "tagesordnung-vorschlag"
# The group meets on to the end: a phase is always found.
_LAST = "evaluation"


def draw(project: OpenProject, meeting: Meeting) -> None:
    """The meeting itself, then its agenda."""
    place = f"{meeting_places.LIST}.{meeting.id}"
    with st.container(gap="large"):
        with st.container(key="blatt-karte-sitzung", gap="small"):
            st.header(t("meeting.plan.when"), anchor=False)
            record_fields.draw(project, place, _FIELDS)
            folded = st.expander(
                t("meeting.plan.more"), key="sitzung-mehr", type="compact", on_change="rerun"
            )
            if folded.open:
                with folded:
                    record_fields.draw(project, place, _MORE)
        _agenda(project, meeting)


def _agenda(project: OpenProject, meeting: Meeting) -> None:
    path = f"{meeting_places.LIST}.{meeting.id}.agenda_items"
    with st.container(key="teil-tagesordnung", gap="small"):
        st.header(t("meeting.plan.agenda"), anchor=False)
        _offer_last_minutes(project, meeting)
        if meeting.agenda_items:
            total = meeting_plan.minutes(meeting)
            st.text(t("meeting.plan.total", total=total, most=LONGEST_MEETING))
            objections = meeting_plan.objections(meeting)
            reading.findings("tagesordnung", objections, t("meeting.plan.fits"))
        look = Rows(
            fields=_POINT, more=("method", "result"), quiet=partial(_about, project, path), rows=12
        )
        cards.records(project, path, look)
        _propose(project, meeting)


def _about(project: OpenProject, path: str, point: AgendaItem) -> str:
    """The second line of a point: its minutes, its kind, what comes out."""
    place = f"{path}.{point.id}"
    length = t("meeting.plan.point", minutes=int(point.minutes)) if point.minutes else ""
    words = [bind.in_words(project, f"{place}.{name}") for name in ("kind", "method")]
    return " · ".join(filter(None, (length, *dict.fromkeys(words), point.result)))


def _offer_last_minutes(project: OpenProject, meeting: Meeting) -> None:
    last = meeting_plan.without_approval(project.project, meeting, today())
    if last is None or not project.may_edit:
        return
    name = format_date(last.date) if last.date else last.title
    field_notes.quiet(t("meeting.plan.pending", name=name))
    added = meeting_plan.approval_point(project.project, meeting, today())
    if added:
        st.button(
            t("meeting.plan.take_up"),
            key="protokoll-aufnehmen",
            icon=":material/playlist_add:",
            on_click=deeds.do,
            args=(project, "protokoll-aufnehmen", "", added),
        )


def _propose(project: OpenProject, meeting: Meeting) -> None:
    phase = next((one.split(".")[0] for one in _ahead(project)), _LAST)
    found = meeting_plan.suited(meeting, phase, catalogue())
    if not found or not project.may_edit:
        return
    chosen = found[0]
    if len(found) > 1 and not meeting.agenda_items:
        key = st.pills(
            t("meeting.plan.which"),
            [one.key for one in found],
            format_func=lambda key: next(one.title for one in found if one.key == key),
            default=found[0].key,
            required=True,
            key=f"{_CHOSEN}-{meeting.id}",
        )
        chosen = next((one for one in found if one.key == key), chosen)
    if not meeting.agenda_items:
        words = {"points": len(chosen.points), "total": chosen.minutes}
        st.text(t("meeting.plan.proposed_line", **words, purpose=chosen.purpose))
    derive = partial(_taken, meeting.id, chosen)
    proposals.offer(project, "meeting.plan.offer", f"agenda-{meeting.id}", derive)


def _ahead(project: OpenProject) -> tuple[str, ...]:
    return overview.next_steps(project.project, catalogue())


def _taken(meeting_id: str, agenda: Agenda, now: Project) -> tuple[Change, ...]:
    """What the proposal adds, as long as the meeting has no agenda of its own."""
    meeting = next((one for one in now.planning.meetings if one.id == meeting_id), None)
    if meeting is None or meeting.agenda_items:
        return ()
    points = meeting_plan.proposed(now, meeting, agenda, today())
    return (*points, *meeting_plan.from_agenda(meeting, agenda))


def margin(project: OpenProject, meeting: Meeting) -> None:
    """What the form asks for, what to take home, and the ways to work as cards."""
    place = f"{meeting_places.LIST}.{meeting.id}"
    with st.container(gap="small"):
        st.header(t("meeting.plan.form"), anchor=False)
        asked = meeting_plan.asked(meeting, catalogue())
        bind.field(project, f"{place}.checklist", only=asked)
        form = catalogue().meeting_format(meeting.format)
        if form:
            field_notes.quiet(form.hint)
        bind.field(project, f"{place}.second_channel")
        if not meeting.second_channel:
            field_notes.quiet(t("meeting.plan.no_second"))
    with st.container(gap="small"):
        st.header(t("meeting.plan.papers"), anchor=False)
        for name, label in (("invitation", "invitation"), ("attendance_list", "attendance")):
            st.link_button(
                t(f"meeting.plan.{label}"),
                address(project, name, meeting.id),
                icon=":material/download:",
            )
    used = dict.fromkeys(point.method for point in meeting.agenda_items)
    found = [card for key in used if (card := catalogue().method_card(key))]
    if found:
        with st.container(key="hilfe-karten", gap="xsmall"):
            st.header(t("meeting.plan.cards"), anchor=False)
            for one in found:
                draw_card(one)


def draw_card(method: MethodCard) -> None:
    """A way to work, folded: what it is good for, its steps, and what is different from afar."""
    steps = "\n".join(f"1. {step}" for step in method.steps)
    length = t("meeting.plan.card_minutes", count=method.minutes)
    remote = t("meeting.plan.remote", text=method.remote)
    text = "\n\n".join((f"{method.purpose} ({length})", steps, remote))
    st.expander(literal.esc_line(method.title), type="compact").markdown(text)


def address(project: OpenProject, name: str, about: str = "", ending: str = "docx") -> str:
    """Where a paper is fetched, about one meeting or one institution."""
    asked = f"?zu={about}" if about else ""
    return f"/api/dokument/{project.id}/{name}.{ending}{asked}"


def second_channel(project: OpenProject, meeting: Meeting) -> str:
    """Where it goes on when the technology fails."""
    channels = project.project.planning.channels
    found = next((one for one in channels if one.id == meeting.second_channel), None)
    if found is None:
        return t("meeting.plan.no_second")
    path = f"planning.channels.{found.id}.second_channel"
    words = naming.in_words(project.project, path, catalogue())
    named = " · ".join(filter(None, (words, found.second_access)))
    return t("meeting.plan.second", channel=named)
