"""What repeats: the calendar file, the list of dates and the words mean the same days."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from model import everyday
from model.calendar import coming, dated_entries, ics, recurrence
from model.catalogue import catalogue
from model.project import Project
from model.records.measures import CalendarEntry

CHANGED = datetime(2026, 11, 24, 13, 32, tzinfo=UTC)
OFTEN = st.sampled_from(tuple(recurrence.EVERY))
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
ENTRIES, DEADLINES = "calendar_entries", "deadlines"


def project(recurs: str, first: date, name: str = ENTRIES, **more: object) -> Project:
    field = "date" if name == ENTRIES else "due_date"
    record = {"id": "e", "title": "Austausch", "recurrence": recurs, field: first, **more}
    return Project.model_validate({"anchoring": {name: [record]}})


def events(of: Project):
    return Calendar.from_ical(ics(of, "p1", CHANGED, catalogue())).walk("VEVENT")


def in_file(of: Project, count: int) -> list[date]:
    """The first days on which a calendar program shows the entry itself."""
    event = next(one for one in events(of) if "lead_weeks" not in one["UID"])
    start = datetime.combine(event["DTSTART"].dt, datetime.min.time())
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)
    return [moment.date() for _, moment in zip(range(count), rule, strict=False)]


@given(DAYS, OFTEN, st.sampled_from([ENTRIES, DEADLINES]))
def test_a_program_shows_the_days_that_the_words_mean(first: date, often: str, name: str):
    of = project("half_yearly" if often == "monthly" and name == DEADLINES else often, first, name)
    often = dated_entries(of, catalogue())[-1].repeats

    days = in_file(of, 13)

    assert days == [recurrence.occurrence(first, often, number) for number in range(13)]
    assert days[0] == first
    months = [day.year * 12 + day.month for day in days]
    assert {later - earlier for earlier, later in pairwise(months)} == {recurrence.EVERY[often]}
    assert all(day.day == first.day or _is_last(day) for day in days)


@given(DAYS, OFTEN)
def test_the_year_of_the_group_has_the_months_of_the_file(first: date, often: str):
    entry = CalendarEntry(id="e", date=first, recurrence=often)

    days = in_file(project(often, first), 12)

    assert {day.month for day in days} == everyday.months_of(entry)


@given(DAYS, OFTEN, DAYS)
def test_the_next_day_is_the_first_that_is_not_over(first: date, often: str, today: date):
    days = (recurrence.occurrence(first, often, number) for number in range(260))

    assert recurrence.next_on(first, often, today) == next(day for day in days if day >= today)


@given(OFTEN, st.dates(date(9990, 1, 1)))
def test_the_end_of_the_calendar_breaks_nothing(often: str, first: date):
    of = project(often, first)

    assert events(of)
    assert recurrence.next_on(first, often, date.max) <= date.max


@pytest.mark.parametrize(("recurs", "rule"), [("once", None), ("quarterly", "INTERVAL=3")])
def test_only_what_repeats_has_a_rule_and_its_identity_is_that_of_the_entry(recurs, rule):
    found = events(project(recurs, date(2027, 9, 15)))

    assert [("RRULE" in one) for one in found] == [rule is not None] * 2
    assert rule is None or rule in found[1]["RRULE"].to_ical().decode()
    assert {str(one["UID"]) for one in found} == {
        "p1.anchoring.calendar_entries.e.lead_weeks@vereinbar",
        "p1.anchoring.calendar_entries.e.date@vereinbar",
    }
    assert ("wiederholt sich vierteljährlich" in found[1]["DESCRIPTION"]) == (rule is not None)


def test_what_comes_again_is_never_over():
    today = date(2030, 3, 2)
    entries = dated_entries(project("yearly", date(2027, 9, 15), lead_weeks=2), catalogue())

    assert [one.day for one in coming(entries, today)] == [date(2030, 9, 1), date(2030, 9, 15)]
    assert coming(dated_entries(project("once", date(2027, 9, 15)), catalogue()), today) == ()


def _is_last(day: date) -> bool:
    return (day + timedelta(days=1)).month != day.month
