"""Dates: bodies before the start, drafts before submission, checks that age, meetings that last."""

from collections.abc import Iterator
from datetime import date

from model import naming
from model.catalogue import Catalogue, t
from model.clock_times import LONGEST_MEETING, minutes_between
from model.german import format_date
from model.project import Project
from model.rules.finding import ITEMS_STEP, Finding, found

_LARGE = {"discussion", "decision"}
_MOST_LARGE_THEMES = 3


def body_after_start(project: Project, catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V13: a body meets only after the wanted start."""
    start = project.planning.start_date
    for step, name, day, _ in _body_dates(project, catalogue):
        if start and day and day > start:
            yield found("V13", step, name=name, date=format_date(day), start=format_date(start))


def submission_before_release(
    project: Project, catalogue: Catalogue, _today: date
) -> Iterator[Finding]:
    """V14: papers are due before the draft is released."""
    release = released_on(project)
    for step, name, _, due in _body_dates(project, catalogue):
        if release and due and due < release:
            yield found("V14", step, name=name, date=format_date(due), release=format_date(release))


def _body_dates(
    project: Project, catalogue: Catalogue
) -> Iterator[tuple[str, str, date | None, date | None]]:
    """Step, name, meeting and submission of every body, in the plan and in the schedule."""
    for body in project.approval.bodies:
        if body.role == "notice" or body.evaluation:
            continue
        name = naming.called(project, "approval.bodies", body, catalogue)
        yield "approval.bodies", name, body.meeting_date, body.submission_deadline
    for stone in project.planning.milestones:
        if stone.kind == "body_meeting":
            name = naming.called(project, "planning.milestones", stone, catalogue)
            yield "planning.schedule", name, stone.date, stone.submission_deadline


def released_on(project: Project) -> date | None:
    """The day the draft was released, else the day planned for it."""
    meeting = project.content.draft_released_in
    held = next((one.date for one in project.planning.meetings if one.id == meeting), None)
    stones = (one.date for one in project.planning.milestones if one.kind == "draft_release")
    return held or next((day for day in stones if day), None)


def stale_law(project: Project, catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """V17: a reference to the law was checked more than twelve months ago."""
    for source in project.goals.legal_sources:
        if source.check_status == "checked" and is_old(source.checked_on, today):
            assert source.checked_on is not None
            name = naming.called(project, "goals.legal_sources", source, catalogue)
            yield found("V17", "goals.legal_frame", name=name, date=format_date(source.checked_on))
    for answer in project.content.items:
        if is_old(answer.law_checked_on, today) and catalogue.has_item(answer.item):
            assert answer.law_checked_on is not None
            name, day = catalogue.item(answer.item).title, format_date(answer.law_checked_on)
            yield found("V17", ITEMS_STEP, answer.item, name=name, date=day)


def is_old(day: date | None, today: date) -> bool:
    """Whether a check lies more than twelve months back."""
    if day is None:
        return False
    return (today.year - day.year, today.month, today.day) > (1, day.month, day.day)


def no_evaluation(project: Project, _catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V20: the work has begun, and no evaluation has a date."""
    anchoring = project.anchoring
    if not (anchoring.measures or anchoring.calendar_entries or project.approval.signatures):
        return
    planned = (
        project.evaluation.next_evaluation_on,
        *(one.date for one in project.planning.milestones if one.kind == "review"),
        *(one.date or one.month for one in anchoring.calendar_entries if one.kind == "evaluation"),
        *(one.due_date for one in anchoring.deadlines if one.kind == "evaluation"),
    )
    if not any(planned):
        yield found("V20", "anchoring.calendar")


def crowded_meeting(project: Project, _catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V23: a meeting lasts more than three hours, or has more than three large themes."""
    for meeting in project.planning.meetings:
        if meeting.status == "cancelled":
            continue
        step = "planning.kickoff" if meeting.kind == "kickoff" else "planning.schedule"
        title = meeting.title or t("bind.record.unnamed")
        themes = sum(one.kind in _LARGE for one in meeting.agenda_items)
        long = minutes_between(meeting.start_time, meeting.end_time) > LONGEST_MEETING
        if long or themes > _MOST_LARGE_THEMES:
            yield found("V23", step, name=title)
