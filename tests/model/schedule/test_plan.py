"""The backward plan: order, working days, holidays, for all types and all Laender."""

import dataclasses
import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given

from model.catalogue import catalogue
from model.schedule import Entry, Kind, Plan, State, plan, wish_of
from model.schedule.plan import Reason
from model.schedule.workdays import is_working_day
from tests.model.schedule.wishes import (
    DAYS,
    START,
    STATES,
    TODAY,
    TYPES,
    project,
    projects,
    wish,
    with_milestone,
)

APPOINTMENTS = {Kind.MEETING, Kind.SIGNING, Kind.DRAFT_RELEASE}


def planned(of, today: date = TODAY) -> Plan:
    return plan(wish(of), today)


def of_body(found: Plan, kind: Kind, body: str) -> Entry:
    return next(
        one
        for one in found.entries
        if one.kind is kind and one.station and one.station.body == body
    )


def test_without_a_start_there_is_no_plan():
    assert wish_of(project(start_date=None), catalogue()) is None


def test_the_all_day_agreement_passes_its_usual_bodies_in_their_order():
    meetings = [one.title for one in planned(project()).entries if one.kind is Kind.MEETING]

    assert meetings[0] == "Trägervorstand oder Geschäftsführung"
    assert set(meetings[1:3]) == {"Lehrerkonferenz", "Schulpflegschaft"}
    assert meetings[3] == "Schulkonferenz"
    assert set(meetings[4:6]) == {"Schulausschuss", "Jugendhilfeausschuss"}
    assert meetings[6] == "Rat, Kreistag oder Gemeindevertretung"


def test_the_start_stays_where_it_is_wished_even_on_a_sunday():
    found = planned(project(start_date=START))

    assert START.weekday() == 6
    assert found.entry("start").day == START


def test_a_given_date_pulls_everything_before_it_along():
    without = planned(project())
    council = date(2027, 6, 10)
    pulled = planned(with_milestone(project(), "m1", "body_meeting", council, body_type="council"))

    assert of_body(pulled, Kind.MEETING, "council").day == council
    assert of_body(pulled, Kind.MEETING, "school_conference").day < (
        of_body(without, Kind.MEETING, "school_conference").day
    )


def test_meetings_make_way_for_school_holidays_and_say_so():
    latest = of_body(planned(project()), Kind.MEETING, "council").latest
    away = with_milestone(
        project(),
        "m1",
        "school_holidays",
        latest - timedelta(days=10),
        until=(latest + timedelta(days=10)).isoformat(),
        title="Sommerferien",
    )

    council = of_body(planned(away), Kind.MEETING, "council")

    assert council.latest < latest - timedelta(days=10)
    assert (Reason.SCHOOL_HOLIDAYS, "Sommerferien") in [
        (shift.reason, shift.name) for shift in council.shifts
    ]


def test_a_session_entered_in_phase_four_takes_the_place_of_its_milestone():
    first = with_milestone(project(), "m1", "body_meeting", date(2027, 6, 10), body_type="council")
    session = {"id": "b1", "body_type": "council", "meeting_date": date(2027, 6, 17)}
    both = first.model_copy(
        update={"approval": type(first.approval).model_validate({"bodies": [session]})}
    )

    days = [one.day for one in planned(both).entries if one.title.startswith("Rat,")]

    assert date(2027, 6, 17) in days
    assert date(2027, 6, 10) not in days


def test_a_start_in_the_past_leaves_nothing_to_reach():
    found = planned(project(start_date=TODAY - timedelta(days=1)))

    assert found.entry("start").state is State.PAST
    assert {one.state for one in found.entries if one.given is None} == {State.TOO_LATE}


def test_a_leap_day_can_be_the_start():
    found = planned(project(start_date=date(2028, 2, 29)))

    assert found.entry("start").day == date(2028, 2, 29)
    assert found.entries[-1].key == "start"


@pytest.mark.parametrize(("kind", "state"), list(itertools.product(TYPES, STATES)))
def test_every_type_has_a_plan_in_every_land(kind: str, state: str):
    found = planned(project(kind, federal_state=state))

    kinds = {one.kind for one in found.entries}
    assert kinds == set(Kind)
    assert_lawful(found)


@given(projects(), DAYS)
def test_no_date_lies_after_what_it_is_needed_for_and_all_suit(of, today: date):
    assert_lawful(planned(of, today))


def assert_lawful(found: Plan) -> None:
    days = [one.day for one in found.entries]
    assert days == sorted(days)
    for entry in found.entries:
        followers = [found.entry(key) for key in entry.hangs_on]
        assert all(entry.day < one.day for one in followers)
        if entry.kind is Kind.START:
            continue
        assert is_working_day(entry.latest, found.wish.state)
        if entry.kind in APPOINTMENTS:
            assert not any(
                one.first <= entry.latest <= one.last for one in found.wish.school_holidays
            )


@given(projects(), DAYS)
def test_the_same_wish_gives_the_same_plan(of, today: date):
    assert planned(of, today) == planned(of, today)


@given(projects())
def test_a_later_today_never_makes_a_date_easier_to_reach(of):
    order = [State.REACHABLE, State.TIGHT, State.TOO_LATE]
    now, then = planned(of, TODAY), planned(of, TODAY + timedelta(days=30))

    for one, other in zip(now.entries, then.entries, strict=True):
        if one.given is None:
            assert order.index(one.state) <= order.index(other.state)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_break_no_plan(day: date):
    edge = dataclasses.replace(wish(project()).start, day=day)

    found = plan(dataclasses.replace(wish(project()), start=edge), TODAY)

    assert found.entry("start").day == day
