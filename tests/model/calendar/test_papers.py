"""The dates of a paper as a calendar file: those it tells, as the whole calendar knows them."""

import datetime

import pytest
from icalendar import Calendar

from model.calendar import PAPERS, dated_entries, ics
from model.catalogue import catalogue
from tests.model.documents import projects

MOMENT = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)
FULL = projects.sample("muehlenbogen")


def events(paper: str) -> dict[str, str]:
    data = ics(FULL, "r1", MOMENT, catalogue(), paper=paper)
    return {str(one["UID"]): str(one["SUMMARY"]) for one in Calendar.from_ical(data).walk("VEVENT")}


@pytest.mark.parametrize("paper", ["meeting_plan", "review_reminder"])
def test_the_dates_of_a_paper_are_dates_of_the_calendar(paper):
    found = events(paper)

    assert found
    assert found.items() <= events("").items()


def test_a_reminder_holds_every_open_deadline_its_notice_and_the_next_evaluation():
    titles = events("review_reminder").values()
    still_open = [one for one in FULL.anchoring.deadlines if one.status == "open" and one.due_date]

    for one in still_open:
        assert sum(one.title in title for title in titles) >= 2
    assert "Nächste Auswertung" in titles


def test_the_cooperation_calendar_holds_no_deadline():
    dated = [one for one in dated_entries(FULL, catalogue()) if one.kind == "calendar_entry"]

    assert len(events("cooperation_calendar")) >= len(dated)
    assert not any("Verwendungsnachweis" in one for one in events("cooperation_calendar").values())


def test_a_calendar_of_a_paper_carries_its_name():
    data = ics(FULL, "r1", MOMENT, catalogue(), paper="review_reminder")

    assert str(Calendar.from_ical(data)["X-WR-CALNAME"]).startswith("Erinnerung: ")


def test_what_has_a_month_only_takes_all_of_it_every_year_from_the_start():
    data = ics(FULL, "r1", MOMENT, catalogue(), paper="cooperation_calendar")
    events = {str(one["SUMMARY"]): one for one in Calendar.from_ical(data).walk("VEVENT")}
    august = events["Begrüßung, Schließtage des Folgejahres vorbereiten"]
    january = events["Halbjahreswahl der Angebote"]

    assert august["DTSTART"].dt == datetime.date(2027, 8, 1)
    assert august["DTEND"].dt == datetime.date(2027, 9, 1)
    assert january["DTSTART"].dt == datetime.date(2028, 1, 1)
    assert august["RRULE"]["FREQ"] == ["YEARLY"]
    assert set(PAPERS) == {"meeting_plan", "cooperation_calendar", "review_reminder"}


def test_every_entry_of_the_cooperation_calendar_is_in_its_file():
    titles = [*events("cooperation_calendar").values()]

    assert all(one.title in titles for one in FULL.anchoring.calendar_entries)


def test_without_a_start_nobody_knows_the_year_of_a_month():
    planning = FULL.planning.model_copy(update={"start_date": None})
    unknown = FULL.model_copy(update={"planning": planning})
    data = ics(unknown, "r1", MOMENT, catalogue(), paper="cooperation_calendar")
    found = [str(one["SUMMARY"]) for one in Calendar.from_ical(data).walk("VEVENT")]

    assert "Halbjahreswahl der Angebote" not in found
