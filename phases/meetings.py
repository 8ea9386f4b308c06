"""The meetings of the group: planned, held, with their minutes, decisions and tasks."""

from collections.abc import Callable
from functools import partial

from model.records.meetings import Meeting
from phases.ui import (
    decision_list,
    frame,
    homework_list,
    meeting_list,
    meeting_minutes,
    meeting_places,
    meeting_planning,
    meeting_run,
    way,
)
from phases.ui.frame import Choice, Head, View
from phases.ui.meeting_places import LOG, MEETING, MINUTES, PART, PLAN, RUN, TASKS
from phases.ui.texts import t

project = frame.page(way.MEETINGS)
PARTS: dict[str, tuple[str, Callable[..., None], Callable[..., None]]] = {
    PLAN: ("plan", meeting_planning.draw, meeting_planning.margin),
    RUN: ("run", meeting_run.draw, meeting_run.margin),
    MINUTES: ("minutes", meeting_minutes.draw, meeting_minutes.margin),
}


def of_meeting(meeting: Meeting, part: str) -> View:
    """One part of one meeting; the foot leads from one part to the next."""
    words, draw, margin = PARTS[part]
    place, lead = t(f"meeting.{words}.place"), t(f"meeting.{words}.question")
    head = Head(place, meeting_list.title(project, meeting), lead, choices(meeting, part))
    order = [meeting_places.of(meeting.id, one) for one in PARTS]
    order = [meeting_places.all_meetings(), *order, meeting_places.tasks()]
    here = 1 + list(PARTS).index(part)
    return View(
        partial(draw, project, meeting),
        head,
        partial(margin, project, meeting),
        order[here - 1],
        order[here + 1],
    )


def choices(meeting: Meeting | None, part: str) -> tuple[Choice, ...]:
    """Where one can go from here: the parts of the meeting, and what goes across all."""
    of_this = [
        Choice(t(f"meeting.part.{one}"), meeting_places.of(meeting.id, one), is_here=one == part)
        for one in PARTS
        if meeting
    ]
    return (
        *of_this,
        Choice(t("meeting.to_all"), meeting_places.all_meetings(), is_here=not part),
        Choice(t("meeting.to_homework"), meeting_places.tasks(), is_here=part == TASKS),
        Choice(t("meeting.to_log"), meeting_places.log(), is_here=part == LOG),
    )


def across(words: str, part: str, draw: Callable[..., None], **more: Callable[..., None]) -> View:
    """A part that belongs to no single meeting."""
    place, title = t(f"meeting.{words}.place"), t(f"meeting.{words}.title")
    head = Head(place, title, t(f"meeting.{words}.question"), choices(None, part))
    margin = partial(more["margin"], project) if "margin" in more else None
    return View(partial(draw, project), head, margin, meeting_places.all_meetings())


def view() -> View:
    """What the address names."""
    part = way.part(PART)
    if part == TASKS:
        return across("homework", TASKS, homework_list.draw, margin=homework_list.margin)
    if part == LOG:
        return across("log", LOG, decision_list.draw)
    named = way.part(MEETING)
    meetings = project.project.planning.meetings
    meeting = next((one for one in meetings if one.id == named), None)
    if meeting:
        return of_meeting(meeting, part if part in PARTS else meeting_list.part_for(meeting))
    head = Head(t("meeting.page"), t("meeting.title"), t("meeting.lead"), choices(None, ""))
    draw, margin = partial(meeting_list.draw, project), partial(meeting_list.margin, project)
    return View(draw, head, margin, way.Place(way.OVERVIEW))


project.watch("planning.meetings", "planning.institutions", "planning.members")
frame.show(project, way.MEETINGS, view())
