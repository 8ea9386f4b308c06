"""How a meeting runs: its time is counted once, never lost, and two windows mean the same."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from model import changes, meeting_course
from model.basics import BERLIN
from model.changes import Applied, Change
from model.meeting_course import Course, State
from model.planning import Planning
from model.project import Project
from model.records.meetings import AgendaItem, Meeting, Stretch

BEGIN = datetime(2026, 12, 9, 13, 30, tzinfo=BERLIN)
POINTS = ("a", "b", "c")
MEETING = Meeting(
    id="m",
    agenda_items=tuple(AgendaItem(id=one, title=f"Punkt {one}", minutes=10) for one in POINTS),
)
MOVES = st.one_of(
    st.sampled_from(("begin", "pause", "resume", "end", "reopen")),
    st.sampled_from(POINTS).map(lambda point: f"to {point}"),
)
WALKS = st.lists(st.tuples(MOVES, st.integers(0, 3600)), max_size=20)


def project(meeting: Meeting = MEETING) -> Project:
    return Project(planning=Planning(meetings=(meeting,)))


def course(now: Project, moment: datetime = BEGIN) -> Course:
    return Course(now.planning.meetings[0], moment)


def changes_of(move: str, at: Course) -> tuple[Change, ...]:
    if move.startswith("to "):
        return meeting_course.turn_to(at, move.removeprefix("to "))
    found: tuple[Change, ...] = getattr(meeting_course, move)(at)
    return found


def applied(now: Project, made: tuple[Change, ...]) -> Project:
    for change in made:
        outcome = changes.apply(now, change)
        assert isinstance(outcome, Applied), outcome
        now = outcome.project
    return now


def walked(walk: list[tuple[str, int]]) -> tuple[Project, datetime]:
    now, moment = project(), BEGIN
    for move, seconds in walk:
        now = applied(now, changes_of(move, course(now, moment)))
        moment += timedelta(seconds=seconds)
    return now, moment


@given(WALKS)
def test_the_time_of_all_points_is_the_time_the_group_has_worked(walk):
    now, moment = walked(walk)
    at = course(now, moment)

    assert sum(at.used(point) for point in POINTS) == at.used_in_all
    assert 0 <= at.used_in_all <= (moment - BEGIN).total_seconds()


@given(WALKS)
def test_time_left_is_never_less_than_none_and_agrees_with_what_was_used(walk):
    now, moment = walked(walk)
    at = course(now, moment)

    for point in MEETING.agenda_items:
        assert at.left(point) >= 0
        assert at.beyond(point) >= 0
        assert at.left(point) - at.beyond(point) == 600 - at.used(point.id)


@given(WALKS)
def test_only_the_last_stretch_is_ever_open_and_only_while_the_clock_runs(walk):
    now, moment = walked(walk)
    stretches = now.planning.meetings[0].stretches

    assert all(one.ended for one in stretches[:-1])
    assert bool(stretches and not stretches[-1].ended) == (
        course(now, moment).state is State.RUNNING
    )


@given(WALKS, st.integers(1, 7200))
def test_a_clock_at_rest_uses_no_time_and_a_running_one_all_of_it(walk, seconds):
    now, moment = walked(walk)
    at, later = course(now, moment), course(now, moment + timedelta(seconds=seconds))
    grown = later.used_in_all - at.used_in_all

    assert grown == (seconds if at.state is State.RUNNING else 0)


@given(WALKS)
def test_the_browser_can_count_from_what_it_is_told(walk):
    now, moment = walked(walk)
    at = course(now, moment)
    point = at.point
    running = int((moment - at.runs_since).total_seconds()) if at.runs_since else 0

    if point:
        assert at.used_before(point.id) + running == at.used(point.id)


@given(WALKS, MOVES)
def test_two_windows_that_press_the_same_at_once_make_one_move(walk, move):
    now, moment = walked(walk)
    made = changes_of(move, course(now, moment))
    once = applied(now, made)

    assert applied(once, made) == once


def test_beginning_keeps_what_the_group_has_entered_and_fills_in_the_rest():
    planned = MEETING.model_copy(update={"start_time": "13.00"})
    begun = applied(project(planned), meeting_course.begin(course(project(planned))))
    meeting = begun.planning.meetings[0]

    assert (meeting.start_time, meeting.date) == ("13.00", BEGIN.date())
    assert meeting.minutes_status == "draft"
    assert course(begun).point == MEETING.agenda_items[0]


def test_the_end_makes_it_a_meeting_that_was_held():
    now, moment = walked([("begin", 600), ("to c", 60), ("end", 0)])
    meeting = now.planning.meetings[0]

    assert (meeting.status, meeting.end_time) == ("held", "13.41")
    assert course(now, moment).state is State.OVER
    assert meeting_course.running(now, moment) is None


def test_an_ended_meeting_goes_on_with_its_clock_at_rest():
    now, moment = walked([("begin", 600), ("end", 300), ("reopen", 0)])

    assert course(now, moment).state is State.PAUSED
    assert course(now, moment).used("a") == 600


def test_the_meeting_that_began_last_is_the_one_the_group_is_in():
    forgotten = MEETING.model_copy(
        update={"id": "old", "stretches": (Stretch(id="s1", began=meeting_course.written(BEGIN)),)}
    )
    now, moment = walked([("begin", 10)])
    later = (
        course(now, moment)
        .meeting.stretches[0]
        .model_copy(update={"began": meeting_course.written(BEGIN + timedelta(days=30))})
    )
    fresh = MEETING.model_copy(update={"stretches": (later,)})
    both = Project(planning=Planning(meetings=(fresh, forgotten)))
    found = meeting_course.running(both, moment)

    assert found
    assert found.meeting.id == "m"


def test_a_meeting_without_an_agenda_can_be_held_all_the_same():
    bare = project(Meeting(id="m"))
    begun = applied(bare, meeting_course.begin(course(bare)))

    assert course(begun).state is State.RUNNING
    assert course(begun).point is None
    assert replace(course(begun), now=BEGIN + timedelta(seconds=5)).used_in_all == 5


def test_what_is_no_moment_counts_as_no_time():
    broken = MEETING.model_copy(
        update={"stretches": (Stretch(id="s1", item="a", began="Rat", ended="13.30"),)}
    )

    assert course(project(broken)).used("a") == 0


def test_neighbours_of_a_point_end_at_the_ends_of_the_agenda():
    now, moment = walked([("begin", 0), ("to c", 0)])
    at = course(now, moment)

    assert at.neighbour(-1) == MEETING.agenda_items[1]
    assert at.neighbour(1) is None


@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)))  # noqa: DTZ001
def test_a_moment_is_read_as_it_was_written(naive):
    now = naive.replace(microsecond=0, tzinfo=BERLIN)

    assert meeting_course.moment(meeting_course.written(now)) is not None
    assert meeting_course.written(meeting_course.moment(meeting_course.written(now))) == (
        meeting_course.written(now)
    )
