"""How a meeting runs: which point is on, how much of its time is used, and the moves between them.

Only beginnings and ends are stored, by the clock of the server. Everything else follows from them,
so that every window and a computer that takes over say the same.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from model.basics import BERLIN
from model.changes import AddRecord, Change, SetField
from model.project import Project
from model.records.meetings import AgendaItem, Meeting, Stretch

MEETINGS = "planning.meetings"
_OVER = {"held", "cancelled"}
_WRITTEN = "%d.%m.%Y %H:%M:%S"


class State(StrEnum):
    """Where a meeting is."""

    AHEAD = "ahead"
    RUNNING = "running"
    PAUSED = "paused"
    OVER = "over"


@dataclass(frozen=True)
class Course:
    """A meeting at a moment."""

    meeting: Meeting
    now: datetime

    @property
    def state(self) -> State:
        """Whether it has begun, rests or is over."""
        if self.meeting.status in _OVER:
            return State.OVER
        if not self.meeting.stretches:
            return State.AHEAD
        return State.PAUSED if self.meeting.stretches[-1].ended else State.RUNNING

    @property
    def is_on(self) -> bool:
        """Whether the group sits together, at work or in a pause."""
        return self.state in {State.RUNNING, State.PAUSED}

    @property
    def point(self) -> AgendaItem | None:
        """The point that is on, or was on last."""
        last = self.meeting.stretches[-1:]
        return next((_point(self.meeting, one.item) for one in last), None)

    def neighbour(self, step: int) -> AgendaItem | None:
        """The point before (-1) or after (1) the one that is on; none at the ends."""
        points = self.meeting.agenda_items
        here = next((at for at, one in enumerate(points) if one == self.point), None)
        place = -1 if here is None else here + step
        return points[place] if 0 <= place < len(points) else None

    def used(self, item: str) -> int:
        """Seconds that the group has spent on this point."""
        return sum(self._length(one) for one in self.meeting.stretches if one.item == item)

    @property
    def used_in_all(self) -> int:
        """Seconds that the group has worked, pauses of the clock left out."""
        return sum(map(self._length, self.meeting.stretches))

    def left(self, point: AgendaItem) -> int:
        """Seconds until the minutes of a point are over; never less than none."""
        return max(0, planned(point) - self.used(point.id))

    def beyond(self, point: AgendaItem) -> int:
        """Seconds by which a point is over its time."""
        return max(0, self.used(point.id) - planned(point))

    @property
    def began_last(self) -> datetime:
        """When the last stretch began."""
        found = moment(self.meeting.stretches[-1].began) if self.meeting.stretches else None
        return found or datetime.min.replace(tzinfo=BERLIN)

    @property
    def runs_since(self) -> datetime | None:
        """When the clock was started last; none while it rests."""
        last = self.meeting.stretches[-1] if self.state is State.RUNNING else None
        return moment(last.began) if last else None

    def used_before(self, item: str) -> int:
        """Seconds spent on a point before the clock was started last."""
        earlier = self.meeting.stretches[:-1] if self.runs_since else self.meeting.stretches
        return sum(self._length(one) for one in earlier if one.item == item)

    def _length(self, stretch: Stretch) -> int:
        """A clock that was set back counts as no time, never as less."""
        began = moment(stretch.began)
        ended = moment(stretch.ended) if stretch.ended else self._until(stretch)
        return max(0, int((ended - began).total_seconds())) if began and ended else 0

    def _until(self, stretch: Stretch) -> datetime | None:
        """Only the last stretch can still be going on."""
        return self.now if stretch == self.meeting.stretches[-1] and self.is_on else None


def running(project: Project, now: datetime) -> Course | None:
    """The meeting the group is in; of several the one that began last."""
    found = [Course(one, now) for one in project.planning.meetings]
    on = [one for one in found if one.is_on]
    return max(on, key=lambda one: one.began_last, default=None)


def planned(point: AgendaItem) -> int:
    """Seconds that are meant for a point."""
    return max(0, int(point.minutes or 0)) * 60


def moment(text: str) -> datetime | None:
    """A stored moment; none where the text is no such thing."""
    try:
        return datetime.strptime(text, _WRITTEN).replace(tzinfo=BERLIN)
    except ValueError:
        return None


def written(now: datetime) -> str:
    """A moment as it is stored: people read it in the history."""
    return now.astimezone(BERLIN).strftime(_WRITTEN)


# Moves: what is to be stored so that the meeting goes on.


def begin(course: Course) -> tuple[Change, ...]:
    """The first point is on; the minutes begin as a draft."""
    if course.state is not State.AHEAD:
        return ()
    first = course.meeting.agenda_items[:1]
    minutes = course.meeting.minutes_status
    return (
        *_set(course, "date", None, course.now.astimezone(BERLIN).date().isoformat()),
        *_set(course, "start_time", "", _clock(course.now)),
        *([_field(course, "minutes_status", minutes, "draft")] if minutes == "missing" else []),
        _start(course, first[0].id if first else ""),
    )


def turn_to(course: Course, item: str) -> tuple[Change, ...]:
    """Another point is on; from a pause too."""
    if not course.is_on:
        return ()
    return (*_stop(course), _start(course, item))


def pause(course: Course) -> tuple[Change, ...]:
    """The clock rests."""
    return tuple(_stop(course))


def resume(course: Course) -> tuple[Change, ...]:
    """The clock goes on with the same point."""
    point = course.point
    return (_start(course, point.id if point else ""),) if course.state is State.PAUSED else ()


def end(course: Course) -> tuple[Change, ...]:
    """The meeting was held."""
    if not course.is_on:
        return ()
    return (
        *_stop(course),
        *_set(course, "end_time", "", _clock(course.now)),
        _field(course, "status", course.meeting.status, "held"),
    )


def reopen(course: Course) -> tuple[Change, ...]:
    """A meeting that was ended too early goes on, with its clock at rest."""
    if course.state is not State.OVER or not course.meeting.stretches:
        return ()
    return (_field(course, "status", course.meeting.status, "planned"),)


def _start(course: Course, item: str) -> Change:
    """Two windows that start the same thing at once mean the same stretch: it has the same id."""
    made = {"item": item, "began": written(course.now)}
    number = len(course.meeting.stretches) + 1
    path = f"{MEETINGS}.{course.meeting.id}.stretches"
    return AddRecord(path=path, record={"id": f"s{number}", **made})


def _stop(course: Course) -> Iterator[Change]:
    if course.state is not State.RUNNING:
        return
    last = course.meeting.stretches[-1]
    ended = written(course.now)
    yield _field(course, f"stretches.{last.id}.ended", "", ended)


def _set(course: Course, name: str, empty: object, value: str) -> Iterable[Change]:
    """What the group has entered itself stays as it is."""
    is_empty = getattr(course.meeting, name) in ("", None)
    return [_field(course, name, empty, value)] if is_empty else []


def _field(course: Course, name: str, before: object, after: str) -> Change:
    return SetField(path=f"{MEETINGS}.{course.meeting.id}.{name}", before=before, after=after)


def _clock(now: datetime) -> str:
    local = now.astimezone(BERLIN)
    return f"{local.hour}.{local.minute:02}"


def _point(meeting: Meeting, item: str) -> AgendaItem | None:
    return next((one for one in meeting.agenda_items if one.id == item), None)
