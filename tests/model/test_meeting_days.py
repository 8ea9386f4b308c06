"""Which meeting comes next and which was the last, whatever was entered."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from model import meeting_days
from model.records.meetings import Meeting

DAYS = st.dates(datetime.date(2026, 1, 1), datetime.date(2027, 12, 31))
MEETINGS = st.lists(
    st.builds(
        Meeting,
        id=st.uuids().map(str),
        date=st.none() | DAYS,
        status=st.sampled_from(["planned", "held", "moved", "cancelled"]),
    ),
    max_size=8,
)


@given(MEETINGS, DAYS)
def test_no_meeting_is_both_ahead_and_over_and_none_lies_between(meetings, today):
    ahead, over = meeting_days.coming(meetings, today), meeting_days.held(meetings, today)

    assert ahead is None or ahead is not over
    assert ahead is None or ahead.date is None or ahead.date >= today
    assert over is None or over.status != "cancelled"
    for one in meetings:
        if ahead and one.status == "planned" and one.date and one.date >= today:
            assert (ahead.date or datetime.date.max) <= one.date


def test_the_meeting_after_this_one_is_the_one_its_minutes_name():
    first, second, third = (
        Meeting(id=f"m{month}", date=datetime.date(2027, month, 1), status="planned")
        for month in (1, 2, 3)
    )
    named = first.model_copy(update={"next_meeting": "m3"})
    cancelled = second.model_copy(update={"status": "cancelled"})

    assert meeting_days.following((named, second, third), named) == third
    assert meeting_days.following((first, second, third), first) == second
    assert meeting_days.following((first, cancelled, third), first) == third
    assert meeting_days.following((first,), first) is None
