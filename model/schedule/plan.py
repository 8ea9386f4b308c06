"""The plan itself: from the start backwards to the release of the draft."""

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from model.schedule.wish import Given, Station, Wish
from model.schedule.workdays import holiday_on, is_weekend, later

FEEDBACK_WEEKS = 4
REVISION_WEEKS = 1
TIGHT_DAYS = 14


class Kind(StrEnum):
    """What happens on a day of the plan."""

    DRAFT_RELEASE = "draft_release"
    FEEDBACK_END = "feedback_end"
    SUBMISSION = "submission"
    MEETING = "meeting"
    SIGNING = "signing"
    START = "start"


class State(StrEnum):
    """Whether a date can still be reached."""

    PAST = "past"
    REACHABLE = "reachable"
    TIGHT = "tight"
    TOO_LATE = "too_late"


class Reason(StrEnum):
    """Why a date lies earlier than the weeks alone would say."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    SCHOOL_HOLIDAYS = "school_holidays"


@dataclass(frozen=True)
class Shift:
    """One reason to go earlier, with the name of the holiday."""

    reason: Reason
    name: str = ""


@dataclass(frozen=True)
class Entry:
    """One date of the plan: the latest day for it, and the day the group has entered."""

    key: str
    kind: Kind
    latest: date
    title: str = ""
    given: Given | None = None
    station: Station | None = None
    # The entries that come right after this one: when they move, this one has to follow.
    hangs_on: tuple[str, ...] = ()
    limit: date | None = None
    wanted: date | None = None
    shifts: tuple[Shift, ...] = ()
    state: State = State.REACHABLE

    @property
    def day(self) -> date:
        """The day that counts: the one entered, otherwise the latest possible one."""
        return self.given.day if self.given else self.latest


@dataclass(frozen=True)
class Plan:
    """All dates in their order."""

    wish: Wish
    today: date
    entries: tuple[Entry, ...] = field(default=())

    def entry(self, key: str) -> Entry:
        """The entry with this key."""
        return next(entry for entry in self.entries if entry.key == key)

    def at(self, path: str) -> Entry | None:
        """The entry whose date the group has entered at this path."""
        given = (entry for entry in self.entries if entry.given and entry.given.path == path)
        return next(given, None)


def plan(wish: Wish, today: date) -> Plan:
    """The plan of a wish; what was entered is kept, what is missing gets its latest day."""
    start = Entry(Kind.START, Kind.START, wish.start.day, given=wish.start)
    signing = _before(
        wish, Kind.SIGNING, Kind.SIGNING, [start], wish.buffer_weeks, given=wish.signing
    )
    stations = tuple(_stations(wish, signing))
    chain = [one for one in stations if one.kind is Kind.SUBMISSION and _is_usual(wish, one)]
    feedback_end = _before(
        wish,
        Kind.FEEDBACK_END,
        Kind.FEEDBACK_END,
        chain or [signing],
        REVISION_WEEKS,
        given=wish.feedback_end,
    )
    release = _before(
        wish,
        Kind.DRAFT_RELEASE,
        Kind.DRAFT_RELEASE,
        [feedback_end],
        FEEDBACK_WEEKS,
        given=wish.draft_release,
    )
    entries = [release, feedback_end, *stations, signing, start]
    order = list(Kind)
    entries.sort(key=lambda entry: (entry.day, order.index(entry.kind), entry.key))
    judged = (dataclasses.replace(entry, state=_state(entry, today)) for entry in entries)
    return Plan(wish, today, tuple(judged))


def _stations(wish: Wish, signing: Entry) -> Iterator[Entry]:
    """From the last body back to the first; each stage has to be over before the next meets."""
    following = [signing]
    for stage in reversed(wish.stages):
        meetings = [_meeting(wish, station, following) for station in stage]
        yield from _with_submissions(wish, meetings)
        following = meetings or following
    yield from _with_submissions(wish, [_meeting(wish, one, [signing]) for one in wish.others])


def _with_submissions(wish: Wish, meetings: Sequence[Entry]) -> Iterator[Entry]:
    for meeting in meetings:
        yield meeting
        yield _submission(wish, meeting)


def _meeting(wish: Wish, station: Station, following: Sequence[Entry]) -> Entry:
    return _before(
        wish,
        f"{Kind.MEETING}:{station.key}",
        Kind.MEETING,
        following,
        station.following_weeks,
        given=station.meeting,
        station=station,
    )


def _submission(wish: Wish, meeting: Entry) -> Entry:
    station = meeting.station
    assert station is not None
    return _before(
        wish,
        f"{Kind.SUBMISSION}:{station.key}",
        Kind.SUBMISSION,
        [meeting],
        station.submission_weeks,
        given=station.submission,
        station=station,
    )


def _is_usual(wish: Wish, entry: Entry) -> bool:
    return entry.station not in wish.others


def _before(
    wish: Wish,
    key: str,
    kind: Kind,
    following: Sequence[Entry],
    weeks: int,
    *,
    given: Given | None = None,
    station: Station | None = None,
) -> Entry:
    limit = min(entry.day for entry in following)
    wanted = later(limit, -7 * weeks)
    latest, shifts = fitting(wanted, kind, wish)
    return Entry(
        key,
        kind,
        latest,
        station.title if station else "",
        given,
        station,
        tuple(entry.key for entry in following),
        limit,
        wanted,
        shifts,
    )


def fitting(day: date, kind: Kind, wish: Wish) -> tuple[date, tuple[Shift, ...]]:
    """The last day up to this one that suits, and why earlier ones were passed over."""
    shifts: dict[Shift, None] = {}
    while obstacle := obstacle_on(day, kind, wish):
        shift, free = obstacle
        shifts.setdefault(shift)
        if day == date.min:
            break
        day = later(free, -1)
    return day, tuple(shifts)


def obstacle_on(day: date, kind: Kind, wish: Wish) -> tuple[Shift, date] | None:
    """What speaks against this day, and since when it does; school holidays only stop meetings."""
    if kind is Kind.START:
        return None
    if is_weekend(day):
        return Shift(Reason.WEEKEND), day
    if name := holiday_on(day, wish.state):
        return Shift(Reason.HOLIDAY, name), day
    if kind in {Kind.SUBMISSION, Kind.FEEDBACK_END}:
        return None
    away = next((one for one in wish.school_holidays if one.first <= day <= one.last), None)
    return (Shift(Reason.SCHOOL_HOLIDAYS, away.title), away.first) if away else None


def _state(entry: Entry, today: date) -> State:
    if entry.given and entry.given.day < today:
        return State.PAST
    if entry.given:
        is_out_of_order = entry.limit is not None and entry.given.day > entry.limit
        if is_out_of_order:
            return State.TOO_LATE
        return State.TIGHT if entry.given.day > entry.latest else State.REACHABLE
    if entry.latest < today:
        return State.TOO_LATE
    return State.TIGHT if later(entry.latest, -TIGHT_DAYS) < today else State.REACHABLE
