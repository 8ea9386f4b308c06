"""The calendar file: the same for the same project, stable, and read back as it was meant."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from icalendar import Calendar, vText

from model.basics import BERLIN
from model.calendar import dated_entries, ics
from model.catalogue import catalogue
from model.project import Project
from tests.model.drawn import projects

CHANGED = datetime(2026, 11, 24, 13, 32, 7, 99, tzinfo=UTC)
HOSTILE = [
    "Rat; Ausschuss, beide: ja",
    "END:VEVENT BEGIN:VALARM",
    "\\n\\, \\;",
    '"<b>Rat</b>" & \u202eneknarT',
    "🙂" * 60,
    "ATTENDEE;CN=x:mailto:x@example.org",
]


def project(title: str = "Auftakt", **meeting: str) -> Project:
    record = {"id": "m1", "title": title, "date": "2027-03-28", **meeting}
    return Project.model_validate({"title": title, "planning": {"meetings": [record]}})


def file(of: Project, institution: str = "") -> bytes:
    return ics(of, "p1", CHANGED, catalogue(), institution)


def events(of: Project, institution: str = ""):
    return Calendar.from_ical(file(of, institution)).walk("VEVENT")


def test_a_meeting_stands_at_its_time_in_german_time():
    (event,) = events(project(start_time="13.30 Uhr", end_time="16.00", place="Stadtbücherei"))

    assert event["DTSTART"].dt == datetime(2027, 3, 28, 13, 30, tzinfo=BERLIN)
    assert event["DTEND"].dt == datetime(2027, 3, 28, 16, 0, tzinfo=BERLIN)
    assert event["DTSTART"].params["TZID"] == "Europe/Berlin"
    assert event["LOCATION"] == "Stadtbücherei"
    assert "Planung" in event["DESCRIPTION"]


def test_without_a_time_of_day_it_is_the_whole_day():
    (event,) = events(project())

    assert event["DTSTART"].dt == date(2027, 3, 28)
    assert event["DTEND"].dt == date(2027, 3, 29)


def test_the_last_day_of_the_calendar_breaks_nothing():
    assert events(project(date="9999-12-31"))


def test_the_identity_of_a_date_stays_when_its_words_and_its_day_change():
    before = events(project())
    after = events(project("Anderer Titel", date="2027-04-01"))

    assert [one["UID"] for one in before] == ["p1.planning.meetings.m1.date@vereinbar"]
    assert [one["UID"] for one in before] == [one["UID"] for one in after]


def test_the_stamp_is_the_last_change_of_the_project():
    (event,) = events(project())

    assert event["DTSTAMP"].dt == CHANGED.replace(microsecond=0)


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_stays_a_title(title: str):
    of = project(title)
    calendar = Calendar.from_ical(file(of))

    (event,) = calendar.walk("VEVENT")
    assert str(event["SUMMARY"]) == of.planning.meetings[0].title
    # The reader does not know this property, so it comes back as it was written.
    name = vText(f"Termine: {of.title}").to_ical().decode()
    assert str(calendar["X-WR-CALNAME"]) == name
    assert not calendar.walk("VALARM")


def test_lines_are_no_longer_than_calendar_programs_read():
    assert all(len(line) <= 75 for line in file(project("ä" * 300)).split(b"\r\n"))


@given(projects())
def test_the_same_project_gives_the_same_bytes_that_hold_all_its_dates(of: Project):
    found = {str(one["UID"]): str(one["SUMMARY"]) for one in events(of)}
    expected = {f"p1.{one.path}@vereinbar": one.title for one in dated_entries(of, catalogue())}

    assert file(of) == file(of)
    assert found == expected
