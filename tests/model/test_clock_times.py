"""Times of day as people write them, and how far they lie apart."""

from hypothesis import given
from hypothesis import strategies as st

from model.clock_times import later, minutes_between


@given(st.integers(0, 23), st.integers(0, 59), st.integers(0, 600))
def test_a_later_time_is_as_far_away_as_was_said(hour, minute, length):
    start = f"{hour}.{minute:02}"
    end = later(start, length)

    assert end == "" or minutes_between(start, end) == length
    assert bool(end) == (hour * 60 + minute + length <= 24 * 60)


def test_what_is_no_time_has_none_after_it():
    assert later("nach der Pause", 10) == ""
    assert later("", 10) == ""
