"""Working days: weekends and the public holidays of each Land are none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.schedule.workdays import (
    distance,
    holiday_on,
    is_working_day,
    later,
    moved,
    on_or_before,
)
from tests.model.schedule.wishes import DAYS, STATES

LANDS = st.sampled_from(("", *STATES))
STEPS = st.integers(-400, 400)


@pytest.mark.parametrize("state", STATES)
def test_every_land_knows_the_day_of_german_unity(state: str):
    assert holiday_on(date(2027, 10, 3), state) == "Tag der Deutschen Einheit"


def test_a_holiday_of_one_land_is_a_working_day_in_another():
    corpus_christi = date(2027, 5, 27)

    assert holiday_on(corpus_christi, "nw") == "Fronleichnam"
    assert is_working_day(corpus_christi, "be")
    assert is_working_day(corpus_christi, "")


def test_the_day_before_easter_is_the_thursday():
    assert on_or_before(date(2027, 3, 29), "nw") == date(2027, 3, 25)


def test_a_leap_day_is_a_day_like_others():
    assert is_working_day(date(2028, 2, 29), "nw")
    assert moved(date(2028, 2, 28), 1, "nw") == date(2028, 2, 29)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_held(day: date):
    assert later(day, -1) <= day
    assert moved(day, -3, "nw") == date.min or day == date.max
    assert moved(day, 3, "nw") == date.max or day == date.min


@given(DAYS, STEPS, LANDS)
def test_moving_a_working_day_there_and_back_restores_it(day: date, steps: int, state: str):
    first = on_or_before(day, state)
    there = moved(first, steps, state)

    assert is_working_day(there, state)
    assert distance(first, there, state) == steps
    assert moved(there, -steps, state) == first


@given(DAYS, DAYS, STEPS, LANDS)
def test_moving_keeps_the_order_and_the_distance(one: date, other: date, steps: int, state: str):
    first, last = sorted((on_or_before(one, state), on_or_before(other, state)))
    moved_first, moved_last = moved(first, steps, state), moved(last, steps, state)

    assert moved_first <= moved_last
    assert distance(moved_first, moved_last, state) == distance(first, last, state)
