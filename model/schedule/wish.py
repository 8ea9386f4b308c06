"""What a plan starts from: the wished start, and what the group has already entered."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from model.catalogue import Catalogue
from model.paths import Path
from model.project import Project
from model.records.meetings import Milestone
from model.records.resolutions import ConsultedBody

MILESTONES, BODIES = "planning.milestones", "approval.bodies"
_BESIDE = {"notice", "hearing"}
# Between signing and start two weeks are the least, also when no buffer is wished.
SIGNING_WEEKS = 2
MOST_WEEKS = 104


@dataclass(frozen=True)
class Given:
    """A date that the group has entered, and where; a fixed one does not move along."""

    day: date
    path: Path
    is_fixed: bool = False


@dataclass(frozen=True)
class Station:
    """A body on the way, with its periods in weeks and the dates known of it."""

    key: str
    title: str
    submission_weeks: int = 1
    following_weeks: int = 1
    meeting: Given | None = None
    submission: Given | None = None
    body: str = ""
    # Where the dates of this body are written: "" while the group has no record of it.
    record: Path = ""


@dataclass(frozen=True)
class SchoolHolidays:
    """Days on which no meeting takes place."""

    first: date
    last: date
    title: str = ""


@dataclass(frozen=True)
class Wish:
    """All that a plan depends on; stations of one stage may take place in parallel."""

    start: Given
    state: str = ""
    stages: tuple[tuple[Station, ...], ...] = ()
    others: tuple[Station, ...] = ()
    buffer_weeks: int = SIGNING_WEEKS
    signing: Given | None = None
    feedback_end: Given | None = None
    draft_release: Given | None = None
    school_holidays: tuple[SchoolHolidays, ...] = ()
    occasion_start: date | None = None


def wish_of(project: Project, catalogue: Catalogue) -> Wish | None:
    """The wish of a group; none while nobody has said when the agreement is to begin."""
    planning, approval = project.planning, project.approval
    occasion = _given(planning.start_date, "planning.start_date")
    start = _milestone(project, "start") or occasion
    if start is None:
        return None
    stations = tuple(_stations(project, catalogue))
    usual = catalogue.usual_bodies(project.agreement_type)
    expected = {key for parallel in usual for key in parallel}
    signing = _given(approval.planned_signing_date, "approval.planned_signing_date")
    feedback_end = _given(approval.feedback_deadline, "approval.feedback_deadline")
    return Wish(
        start=start,
        state=planning.federal_state,
        stages=tuple(_stage(parallel, stations, catalogue) for parallel in usual),
        others=tuple(one for one in stations if one.body not in expected),
        buffer_weeks=_weeks(project),
        signing=_milestone(project, "signing") or signing,
        feedback_end=_milestone(project, "feedback_end") or feedback_end,
        draft_release=_milestone(project, "draft_release"),
        school_holidays=school_holidays(project),
        occasion_start=planning.start_date,
    )


def school_holidays(project: Project) -> tuple[SchoolHolidays, ...]:
    """The school holidays and closing times that the group has entered."""
    entered = (one for one in project.planning.milestones if one.kind == "school_holidays")
    return tuple(
        SchoolHolidays(one.date, max(one.date, one.until or one.date), one.title)
        for one in entered
        if one.date
    )


def sessions_taken_over(project: Project) -> set[str]:
    """Ids of the milestones whose body stands in the list of phase 4 by now."""
    taken = {(one.body_type, one.partner) for one in project.approval.bodies if one.body_type}
    return {
        one.id
        for one in project.planning.milestones
        if not taken.isdisjoint({(one.body_type, one.partner), (one.body_type, "")})
    }


def _weeks(project: Project) -> int:
    wished = project.planning.buffer_weeks
    return SIGNING_WEEKS if wished is None else min(max(int(wished), SIGNING_WEEKS), MOST_WEEKS)


def _given(day: date | None, path: Path, *, is_fixed: bool = False) -> Given | None:
    return None if day is None else Given(day, path, is_fixed)


def _milestone(project: Project, kind: str) -> Given | None:
    found = (one for one in project.planning.milestones if one.kind == kind and one.date)
    return next((_of_milestone(one, "date") for one in found), None)


def _of_milestone(milestone: Milestone, name: str) -> Given | None:
    path = f"{MILESTONES}.{milestone.id}.{name}"
    return _given(getattr(milestone, name), path, is_fixed=milestone.certainty == "fixed")


def _stage(
    keys: tuple[str, ...], stations: tuple[Station, ...], catalogue: Catalogue
) -> tuple[Station, ...]:
    stage: list[Station] = []
    for key in keys:
        entered = [one for one in stations if one.body == key]
        stage += entered or [_usual(key, catalogue)]
    return tuple(stage)


def _usual(key: str, catalogue: Catalogue) -> Station:
    body = next(body for body in catalogue.bodies if body.key == key)
    return Station(key, body.title, body.submission_weeks, body.following_weeks, body=key)


def _stations(project: Project, catalogue: Catalogue) -> Iterator[Station]:
    """The bodies the group has entered; what it planned first gives way to the session itself."""
    for body in project.approval.bodies:
        # A hearing or a notice holds up nobody, and an evaluation asks bodies years later.
        if body.role not in _BESIDE and not body.evaluation:
            yield _of_body(body, catalogue)
    taken_over = sessions_taken_over(project)
    for milestone in project.planning.milestones:
        if milestone.kind == "body_meeting" and milestone.id not in taken_over:
            yield _of_body_meeting(milestone, catalogue)


def _of_body(body: ConsultedBody, catalogue: Catalogue) -> Station:
    place = f"{BODIES}.{body.id}"
    return _station(
        place,
        body.body_type,
        body.name,
        _given(body.meeting_date, f"{place}.meeting_date", is_fixed=True),
        _given(body.submission_deadline, f"{place}.submission_deadline", is_fixed=True),
        catalogue,
    )


def _of_body_meeting(milestone: Milestone, catalogue: Catalogue) -> Station:
    return _station(
        f"{MILESTONES}.{milestone.id}",
        milestone.body_type,
        milestone.title,
        _of_milestone(milestone, "date"),
        _of_milestone(milestone, "submission_deadline"),
        catalogue,
    )


def _station(
    place: Path,
    body: str,
    name: str,
    meeting: Given | None,
    submission: Given | None,
    catalogue: Catalogue,
) -> Station:
    known = {one.key: one for one in catalogue.bodies}.get(body)
    return Station(
        key=place,
        title=name or (known.title if known else ""),
        submission_weeks=known.submission_weeks if known else 1,
        following_weeks=known.following_weeks if known else 1,
        meeting=meeting,
        submission=submission,
        body=body,
        record=place,
    )
