"""School holidays from a calendar file: what is read, what is refused, what is new."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.changes import apply
from model.project import Project
from model.schedule import SchoolHolidays
from model.schedule.holiday_file import MOST_EVENTS, HolidayFileError, new, read, records
from model.schedule.wish import school_holidays

SUMMER = SchoolHolidays(date(2027, 7, 19), date(2027, 8, 31), "Sommerferien Nordrhein-Westfalen")


def event(*lines: str) -> str:
    return "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT"))


def calendar(*events: str) -> bytes:
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Land//Ferien//DE")
    return "\r\n".join((*head, *events, "END:VCALENDAR", "")).encode()


SUMMER_EVENT = event(
    "UID:1",
    "DTSTART;VALUE=DATE:20270719",
    "DTEND;VALUE=DATE:20270901",
    "SUMMARY:Sommerferien Nordrhein-Westfalen",
)


def test_the_end_of_an_all_day_period_is_its_last_free_day():
    assert read(calendar(SUMMER_EVENT)) == (SUMMER,)


def test_times_and_lengths_are_read_as_days():
    found = read(
        calendar(
            event("DTSTART:20270719T000000", "DTEND:20270830T235900", "SUMMARY:Sommer"),
            event("DTSTART;VALUE=DATE:20261221", "DURATION:P14D", "SUMMARY:Winter"),
            event("DTSTART;VALUE=DATE:20270520"),
        )
    )

    assert found == (
        SchoolHolidays(date(2026, 12, 21), date(2027, 1, 3), "Winter"),
        SchoolHolidays(date(2027, 5, 20), date(2027, 5, 20), ""),
        SchoolHolidays(date(2027, 7, 19), date(2027, 8, 30), "Sommer"),
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "unreadable"),
        (b"Ferien: keine", "unreadable"),
        (b"\xff\xfe\x00\x00", "unreadable"),
        (calendar(), "empty"),
        (calendar(event("SUMMARY:ohne Tag")), "unreadable"),
        (calendar(event("DTSTART;VALUE=DATE:20271301")), "unreadable"),
        (calendar(event("DTSTART;VALUE=DATE:09990101")), "unreadable"),
        (calendar(*[SUMMER_EVENT] * (MOST_EVENTS + 1)), "too_many"),
        (b"x" * 1_000_001, "too_large"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(data: bytes, code: str):
    with pytest.raises(HolidayFileError) as refused:
        read(data)

    assert refused.value.code == code


def test_what_is_entered_already_is_not_new_whatever_it_is_called():
    known = SchoolHolidays(SUMMER.first, SUMMER.last, "Sommer")

    assert new([SUMMER], [known]) == ()
    assert new([SUMMER, SUMMER], []) == (SUMMER,)


def test_taken_over_periods_are_the_holidays_of_the_plan():
    project = Project()
    for change in records([SUMMER]):
        project = apply(project, change).project  # type: ignore[union-attr]

    assert school_holidays(project) == (SUMMER,)


def test_a_hostile_title_becomes_one_clean_line():
    long = "<b>x</b>\\n" + "y" * 5000

    found = read(calendar(event("DTSTART;VALUE=DATE:20270719", f"SUMMARY:{long}")))

    assert "\n" not in found[0].title
    assert len(found[0].title) <= 300
    assert records(found)[0].record["title"] == found[0].title


def answer(data: bytes) -> str:
    """What comes of an upload: the code of the refusal, or that it was read."""
    try:
        return "read" if read(data) else "nothing"
    except HolidayFileError as error:
        return error.code


@given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_whatever_is_uploaded_is_read_or_refused(data: bytes):
    wrapped = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + data + b"\r\nEND:VEVENT\r\nEND:VCALENDAR"

    assert {answer(data), answer(wrapped)} <= {"read", "unreadable", "empty", "too_many"}


@given(st.text(alphabet="DTSAREN;:=VLUP0129\r\nZ/-PMYDATE-TIMZ", max_size=200))
def test_files_that_are_nearly_right_are_read_or_refused(text: str):
    nearly = calendar(event("DTSTART;VALUE=DATE:20270719", text))

    assert answer(nearly) in {"read", "unreadable", "empty", "too_many"}
