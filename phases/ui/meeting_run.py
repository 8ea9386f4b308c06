"""Run a meeting: the recap and the rule first, then one point at a time."""

from collections.abc import Callable, Sequence

import streamlit as st

from model import meeting_course, meeting_plan, overview
from model.catalogue import catalogue
from model.changes import Change, SetField
from model.meeting_course import Course, State
from model.naming import name_of
from model.outcomes import Conflict, Guarded
from model.project import Project
from model.records.meetings import AgendaItem, Meeting
from phases.door import workspace
from phases.ui import (
    bind,
    field_notes,
    literal,
    meeting_list,
    meeting_noted,
    meeting_places,
    meeting_planning,
    meeting_timer,
    round_ways,
    way,
)
from phases.ui.callbacks import to_the_end
from phases.ui.cards import named
from phases.ui.open_project import OpenProject, place_of
from phases.ui.texts import t
from phases.ui.today import today

Move = Callable[[Course], Sequence[Change]]


def draw(project: OpenProject, meeting: Meeting) -> None:
    """What fits the state of the meeting."""
    course = Course(meeting, workspace().clock())
    with st.container(gap="medium"):
        match course.state:
            case State.AHEAD:
                _before(project, course)
            case State.OVER:
                _after(project, course)
            case _:
                _point(project, course)
        if course.state is not State.AHEAD:
            meeting_noted.draw(project, meeting)


def _before(project: OpenProject, course: Course) -> None:
    _other(project, course.meeting)
    with st.container(key="blatt-karte-rueckblick", gap="small"):
        st.header(t("meeting.run.recap"), anchor=False)
        with st.container(key="sitzung-gross-rueckblick"):
            st.text(overview.recap(project.project, catalogue(), today()))
    rule(project)
    field_notes.quiet(meeting_planning.second_channel(project, course.meeting))
    if not course.meeting.agenda_items:
        field_notes.quiet(t("meeting.run.no_agenda"))
    if project.may_lead:
        _button(project, course, "begin", "play_arrow", meeting_course.begin, primary=True)


def rule(project: OpenProject) -> None:
    """How the group speaks of children and families."""
    with st.container(key="blatt-karte-regel", gap="small"):
        st.header(t("meeting.run.rule"), anchor=False)
        st.markdown(f"**{t('meeting.run.relations')}**")
        st.text(meeting_plan.rule(project.project))


def _other(project: OpenProject, meeting: Meeting) -> None:
    """Another meeting that someone forgot to end."""
    other = meeting_course.running(project.project, workspace().clock())
    if other and other.meeting.id != meeting.id:
        name = meeting_list.title(project, other.meeting)
        st.markdown(f":material/info: {literal.esc_line(t('meeting.run.elsewhere', title=name))}")


def _after(project: OpenProject, course: Course) -> None:
    with st.container(key="blatt-karte-ende", gap="small"):
        st.text(t("meeting.run.ended"))
        with st.container(horizontal=True, gap="small"):
            st.button(
                t("meeting.run.to_minutes"),
                key="zum-protokoll",
                type="primary",
                icon=":material/description:",
                on_click=way.go,
                args=(meeting_places.of(course.meeting.id, meeting_places.MINUTES),),
            )
            if project.may_lead and meeting_course.reopen(course):
                _button(project, course, "reopen", "undo", meeting_course.reopen)


def _point(project: OpenProject, course: Course) -> None:
    """The point that is on, its time, and the moves."""
    point, points = course.point, course.meeting.agenda_items
    with st.container(key="blatt-karte-punkt", gap="small"):
        if point is None:
            st.header(t("meeting.run.without_point"), anchor=False)
        else:
            number = points.index(point) + 1
            field_notes.quiet(t("meeting.run.count", number=number, count=len(points)))
            st.header(literal.esc_line(point.title), anchor=False)
            meeting_timer.draw(course, point)
            _about(project, course, point)
        if project.may_lead:
            _moves(project, course)
        round_ways.of_point(project, course.meeting, point)
        if point and course.neighbour(1) is None:
            field_notes.quiet(t("meeting.run.last"))
        field_notes.quiet(meeting_planning.second_channel(project, course.meeting))


def _about(project: OpenProject, course: Course, point: AgendaItem) -> None:
    house = name_of(
        project.project, "planning.institutions", point.responsible_institution, catalogue()
    )
    if house:
        st.text(t("meeting.run.brought", name=house))
    if point.result:
        st.text(t("meeting.run.result", text=point.result))
    if card := catalogue().method_card(point.method):
        meeting_planning.draw_card(card)
    # The last minutes are approved where they are the point.
    last = meeting_plan.without_approval(project.project, course.meeting, today())
    is_theirs = last and point.title == meeting_plan.approval_title(last)
    if last and is_theirs and project.may_lead:
        st.button(
            t("meeting.run.approve"),
            key="protokoll-genehmigen",
            icon=":material/check:",
            on_click=approve,
            args=(project, last),
        )


def _moves(project: OpenProject, course: Course) -> None:
    before, after = course.neighbour(-1), course.neighbour(1)
    with st.container(key="sitzung-wege", horizontal=True, gap="small"):
        if before:
            _button(project, course, "previous", "arrow_upward", _to(before))
        if after:
            _button(project, course, "next", "arrow_downward", _to(after), primary=True)
        if course.state is State.PAUSED:
            _button(project, course, "resume", "play_arrow", meeting_course.resume)
        else:
            _button(project, course, "pause", "pause", meeting_course.pause)
        _button(project, course, "end", "stop", meeting_course.end, primary=after is None)


def _to(point: AgendaItem) -> Move:
    return lambda course: meeting_course.turn_to(course, point.id)


def margin(project: OpenProject, meeting: Meeting) -> None:
    """Who is there, and the course of the meeting."""
    course = Course(meeting, workspace().clock())
    with st.container(gap="small"):
        st.header(t("meeting.run.present"), anchor=False)
        bind.field(project, f"{meeting_places.LIST}.{meeting.id}.members_present", hint="")
        st.text(_who_is_missing(project, meeting))
        field_notes.quiet(t("meeting.run.present_hint"))
    if meeting.agenda_items:
        with st.container(gap="small"):
            st.header(t("meeting.run.course"), anchor=False)
            with st.container(key="blatt-ablauf", gap=None):
                for point in meeting.agenda_items:
                    _row(project, course, point)


def _who_is_missing(project: OpenProject, meeting: Meeting) -> str:
    """ "Es fehlt: Jugendamt." in words."""
    if not meeting_plan.expected(project.project, meeting, today()):
        return t("meeting.run.nobody_expected")
    missing = meeting_plan.missing(project.project, meeting, today())
    houses = "planning.institutions"
    names = [name_of(project.project, houses, one, catalogue()) for one in missing]
    if not names:
        return t("meeting.run.complete")
    said = t("common.list.separator").join(names)
    return t(f"meeting.run.{'missing' if len(names) == 1 else 'missing_several'}", names=said)


def _row(project: OpenProject, course: Course, point: AgendaItem) -> None:
    with st.container(key=f"zeile-eng-ablauf-{point.id}", gap=None):
        is_now = course.is_on and course.point == point
        title = literal.esc_line(point.title)
        if course.is_on and not is_now and project.may_lead:
            st.button(
                named(title, t("meeting.run.go_to")),
                key=f"zum-punkt-{point.id}",
                type="tertiary",
                on_click=_move,
                args=(project, course.meeting.id, _to(point)),
            )
        else:
            st.markdown(f"**{title}**" if is_now else title)
        field_notes.quiet(_used(course, point, is_now=is_now))


def _used(course: Course, point: AgendaItem, *, is_now: bool) -> str:
    used, planned = course.used(point.id) // 60, meeting_course.planned(point) // 60
    if not any(one.item == point.id for one in course.meeting.stretches):
        length = t("meeting.plan.point", minutes=planned) if planned else ""
        return length or t("meeting.run.waiting")
    # What is on is counted by the clock beside it.
    if is_now:
        return t("meeting.run.now")
    words = {"used": used, "planned": planned}
    return t("meeting.run.used", **words) if planned else t("meeting.run.used_only", used=used)


def _button(
    project: OpenProject,
    course: Course,
    name: str,
    icon: str,
    move: Move,
    *,
    primary: bool = False,
) -> None:
    st.button(
        t(f"meeting.run.{name}"),
        key=f"sitzung-{name}",
        icon=f":material/{icon}:",
        type="primary" if primary else "secondary",
        on_click=_move,
        args=(project, course.meeting.id, move),
    )


@to_the_end
def _move(project: OpenProject, meeting_id: str, move: Move) -> None:
    """Made from what is stored now: somebody else may have moved on a moment ago."""
    now = OpenProject(project.id).project
    found = _find(now, meeting_id)
    changes = move(Course(found, workspace().clock())) if found else ()
    if not changes:
        return
    outcome = project.submit(*changes)
    if isinstance(outcome, Conflict | Guarded):
        # The other window was a moment earlier with the same: nothing of anybody is lost.
        for change in changes:
            project.settle(place_of(change))


def _find(project: Project, meeting_id: str) -> Meeting | None:
    return next((one for one in project.planning.meetings if one.id == meeting_id), None)


def approve(project: OpenProject, meeting: Meeting) -> None:
    """The group has agreed to the minutes of this meeting, today."""
    place = f"{meeting_places.LIST}.{meeting.id}"
    day, before = today().isoformat(), meeting.minutes_approved_on
    project.submit(
        SetField(path=f"{place}.minutes_status", before=meeting.minutes_status, after="approved"),
        SetField(
            path=f"{place}.minutes_approved_on",
            before=before.isoformat() if before else None,
            after=day,
        ),
    )
