"""What a meeting needs before it begins: an agenda that fits, and the last minutes approved."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import changes, meeting_plan
from model.catalogue import catalogue
from model.changes import Applied, Change
from model.clock_times import LONGEST_MEETING
from model.people import Institution
from model.planning import Planning
from model.project import Project
from model.records.group import Member, Rule
from model.records.meetings import AgendaItem, Meeting

TODAY = datetime.date(2027, 1, 20)
HELD = Meeting(
    id="m1", title="Auftakt", date=datetime.date(2026, 12, 9), status="held", minutes_status="sent"
)
NEXT = Meeting(id="m2", title="Ziele", date=TODAY, phase="goals")
MINUTES = st.lists(st.none() | st.integers(0, 240), max_size=8)


def with_minutes(*lengths: int | None, **more: str) -> Meeting:
    points = tuple(
        AgendaItem(id=f"a{number}", title=f"Punkt {number}", minutes=length)
        for number, length in enumerate(lengths)
    )
    return Meeting(id="m", agenda_items=points, **more)


def project(*meetings: Meeting, **planning: object) -> Project:
    return Project(planning=Planning(meetings=meetings, **planning))


def applied(now: Project, made: tuple[Change, ...]) -> Project:
    for change in made:
        outcome = changes.apply(now, change)
        assert isinstance(outcome, Applied), outcome
        now = outcome.project
    return now


@given(MINUTES, st.randoms())
def test_the_length_of_an_agenda_does_not_depend_on_the_order_of_its_points(lengths, random):
    shuffled = random.sample(lengths, len(lengths))

    assert meeting_plan.minutes(with_minutes(*lengths)) == sum(one or 0 for one in lengths)
    assert meeting_plan.minutes(with_minutes(*shuffled)) == sum(one or 0 for one in lengths)


@pytest.mark.requirement(135)
@given(MINUTES)
def test_more_than_three_hours_are_said_in_a_sentence_and_less_are_not(lengths):
    total = sum(one or 0 for one in lengths)
    said = " ".join(meeting_plan.objections(with_minutes(*lengths)))

    assert (f"{total - LONGEST_MEETING} mehr als {LONGEST_MEETING}" in said) == (
        total > LONGEST_MEETING
    )


def test_an_agenda_longer_than_the_time_between_beginning_and_end_is_told():
    meeting = with_minutes(60, 45, start_time="13.30", end_time="15.00")

    assert "liegen 90" in meeting_plan.objections(meeting)[0]
    assert meeting_plan.objections(with_minutes(60, 30, start_time="13.30", end_time="15.00")) == ()


@pytest.mark.parametrize("agenda", catalogue().agendas, ids=lambda one: one.key)
def test_a_proposal_fits_into_three_hours_with_the_last_minutes_in_front(agenda):
    now = project(HELD, NEXT)
    made = meeting_plan.proposed(now, NEXT, agenda, TODAY)
    meeting = applied(now, made).planning.meetings[1]

    assert meeting_plan.minutes(meeting) <= LONGEST_MEETING
    assert meeting_plan.objections(meeting) == ()
    assert meeting.agenda_items[0].title == "Protokoll vom 09.12.2026 genehmigen"
    assert [one.title for one in meeting.agenda_items[1:]] == [one.title for one in agenda.points]
    assert sum(one.kind in {"discussion", "decision"} for one in meeting.agenda_items[1:]) <= 3


def test_every_phase_has_an_agenda_and_the_one_for_the_kind_of_meeting_comes_first():
    assert all(catalogue().agendas_of(phase.key) for phase in catalogue().phases)
    release = Meeting(id="m", phase="content", kind="release")

    assert meeting_plan.suited(release, "planning", catalogue())[0].key == "release_draft"


def test_two_windows_that_take_over_a_proposal_add_it_once():
    now, agenda = project(NEXT), catalogue().agendas_of("goals")[0]
    made = meeting_plan.proposed(now, NEXT, agenda, TODAY)
    once = applied(now, made)

    assert applied(once, made) == once


def test_the_last_minutes_are_a_point_in_front_of_an_agenda_that_stands():
    planned = NEXT.model_copy(update={"agenda_items": (AgendaItem(id="a", title="Ziele"),)})
    now = project(HELD, planned)
    meeting = applied(now, meeting_plan.approval_point(now, planned, TODAY)).planning.meetings[1]

    assert [one.title for one in meeting.agenda_items] == [
        "Protokoll vom 09.12.2026 genehmigen",
        "Ziele",
    ]
    assert meeting_plan.approval_point(project(HELD, meeting), meeting, TODAY) == ()


def test_minutes_that_are_approved_or_of_a_later_meeting_wait_for_nobody():
    approved = HELD.model_copy(update={"minutes_status": "approved"})
    later = HELD.model_copy(update={"date": TODAY + datetime.timedelta(days=30)})

    assert meeting_plan.without_approval(project(HELD, NEXT), NEXT, TODAY) == HELD
    assert meeting_plan.without_approval(project(approved, NEXT), NEXT, TODAY) is None
    assert meeting_plan.without_approval(project(later, NEXT), NEXT, TODAY) is None


@pytest.mark.requirement(137)
def test_the_form_decides_what_has_to_be_seen_to():
    asked = {
        form: set(meeting_plan.asked(Meeting(id="m", format=form), catalogue()))
        for form in ("on_site", "online", "hybrid")
    }

    assert "room" in asked["on_site"] - asked["online"]
    assert "test_call" in asked["online"] - asked["on_site"]
    assert asked["hybrid"] >= asked["on_site"] | asked["online"]


def test_before_anybody_has_joined_the_group_nobody_is_expected():
    member = Member(id="p1", institution="i", joined_on=TODAY + datetime.timedelta(days=1))
    planned = project(NEXT, members=(member,), institutions=(Institution(id="i"),))

    assert meeting_plan.expected(planned, NEXT, TODAY) == ()
    assert meeting_plan.expected(planned, NEXT.model_copy(update={"date": None}), TODAY) == ()


def test_who_is_missing_is_said_by_institution():
    planning = {
        "institutions": (Institution(id="s", name="Schule"), Institution(id="j", name="Jugendamt")),
        "members": (
            Member(id="p1", institution="s"),
            Member(id="p2", institution="s"),
            Member(id="p3", institution="j"),
            Member(id="p4", institution="j", left_on=datetime.date(2026, 12, 31)),
        ),
    }
    there = NEXT.model_copy(update={"members_present": ("p2",)})
    gone = NEXT.model_copy(update={"members_present": ("p2", "p4")})

    assert meeting_plan.missing(project(there, **planning), there, TODAY) == ("j",)
    assert meeting_plan.missing(project(gone, **planning), gone, TODAY) == ("j",)
    invited = there.model_copy(update={"institutions": ("s",)})
    assert meeting_plan.missing(project(invited, **planning), invited, TODAY) == ()


def test_the_rule_that_is_shown_is_the_one_the_group_adopted():
    adopted = Rule(id="r", topic="anonymity", text="Keine Namen.", status="adopted")

    assert meeting_plan.rule(project(rules=(adopted,))) == "Keine Namen."
    assert "einzelne Kinder" in meeting_plan.rule(project())
