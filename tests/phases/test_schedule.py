"""The page of the backward plan: proposal, moving along, conflicts, holidays from a file."""

from datetime import timedelta

import pytest

from model.basics import BERLIN, now
from model.changes import AddRecord
from tests.phases.windows import (
    NOBODY,
    button,
    inputs,
    labels,
    new_project,
    put,
    read,
    widgets,
    words,
    write,
)

STEP = "planning.schedule"
TODAY = now().astimezone(BERLIN).date()
START = TODAY + timedelta(days=500)
COUNCIL = START - timedelta(days=45)


def milestone(record_id: str, kind: str, day, **more: str) -> AddRecord:
    record = {"id": record_id, "kind": kind, "date": day.isoformat(), **more}
    return AddRecord(path="planning.milestones", record=record)


@pytest.fixture
def open_page(workspace, new_window):
    def open_it(*changes, **who):
        start = put("planning.start_date", START.isoformat(), None)
        project = new_project(workspace, start, *changes)
        return project, new_window("planning", projekt=project, schritt=STEP, **who)

    return open_it


def milestones(workspace, project: str):
    return workspace.open(project).project.planning.milestones


def test_without_a_start_the_page_asks_for_it(workspace, new_window):
    window = new_window("planning", projekt=new_project(workspace), schritt=STEP)

    assert "Noch kein Starttag" in words(window)
    assert "Zum Starttag" in labels(window)


def test_one_click_fills_what_is_missing_and_undo_takes_it_back(workspace, open_page):
    project, window = open_page()

    window.button(key="vorschlag-alle").click().run()

    filled = milestones(workspace, project)
    assert {one.kind for one in filled} >= {"start", "signing", "body_meeting", "draft_release"}
    assert f"{len(filled)} Termine eingetragen" in words(window)
    assert inputs(window) <= 20
    assert widgets(window) <= 60

    button(window, "Rückgängig").click().run()

    assert milestones(workspace, project) == ()


def test_a_single_date_can_be_taken_over(workspace, open_page):
    project, window = open_page()

    window.session_state["vorschlag-einzeln"] = True
    window.run()
    button(window, "Übernehmen", "Unterzeichnung").click().run()

    assert [one.kind for one in milestones(workspace, project)] == ["signing"]


def test_moving_a_date_offers_to_move_what_hangs_on_it(workspace, open_page):
    first = COUNCIL - timedelta(days=28)
    project, window = open_page(
        milestone("m1", "body_meeting", COUNCIL, title="Rat", body_type="council"),
        milestone("m2", "feedback_end", first, title="Rückmeldungen"),
    )
    window.button(key="auf-m1").click().run()
    later = COUNCIL + timedelta(days=7)
    window.text_input(key="w:planning.milestones.m1.date").set_value(f"{later:%d.%m.%Y}").run()

    assert "Was daran hängt, um" in words(window)
    window.button(key="mitverschieben").click().run()

    moved = {one.id: one.date for one in milestones(workspace, project)}
    assert moved["m1"] == later
    assert moved["m2"] > first
    assert "mitverschoben" in words(window)

    button(window, "Rückgängig").click().run()

    assert {one.id: one.date for one in milestones(workspace, project)}["m2"] == first


def test_a_date_that_someone_else_moved_makes_no_offer(workspace, open_page):
    project, window = open_page(
        milestone("m1", "body_meeting", COUNCIL, title="Rat", body_type="council"),
        milestone("m2", "feedback_end", COUNCIL - timedelta(days=28)),
    )
    window.button(key="auf-m1").click().run()
    path, later = "planning.milestones.m1.date", COUNCIL + timedelta(days=7)
    write(workspace, project, put(path, later.isoformat(), COUNCIL.isoformat()))

    window.run()

    assert "Was daran hängt" not in words(window)


def test_a_council_after_the_start_is_said_on_the_page(open_page):
    day = START + timedelta(days=20)
    _, window = open_page(milestone("m1", "body_meeting", day, title="Rat *", body_type="council"))

    assert f"Rat * tagt am {day:%d.%m.%Y}, nach dem gewünschten Beginn." in words(window)


def test_the_timeline_has_the_same_in_words(open_page):
    _, window = open_page()

    assert "Als Tabelle lesen" in [one.label for one in window.expander]
    window.session_state["als-tabelle"] = True
    window.run()

    table = window.table[0].value
    assert "Unterzeichnung" in [read(one) for one in table["Was"]]


def test_readers_see_the_plan_and_no_buttons_that_change_it(open_page):
    _, window = open_page(who=NOBODY)

    assert not window.exception
    assert not [one for one in labels(window) if "eintragen" in one]
    assert not [one for one in window.expander if one.label.startswith("Ferien aus")]


def holiday_file(*lines: str) -> bytes:
    whole = ("BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", "")
    return "\r\n".join(whole).encode()


def uploaded(window, data: bytes):
    window.session_state["ferien"] = True
    window.run()
    window.file_uploader(key="ferien-datei").upload("ferien.ics", data, "text/calendar")
    return window.run()


def test_holidays_of_a_file_are_entered_once(workspace, open_page):
    project, window = open_page()
    summer = (
        *("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20270719", "DTEND;VALUE=DATE:20270901"),
        *("SUMMARY:Sommerferien", "END:VEVENT"),
    )

    window = uploaded(window, holiday_file(*summer, *summer))
    button(window, "Ferien eintragen").click().run()

    found = milestones(workspace, project)
    assert [(one.kind, one.title, str(one.until)) for one in found] == [
        ("school_holidays", "Sommerferien", "2027-08-31")
    ]
    assert "sind schon eingetragen" in words(window)


def test_a_bad_file_is_said_and_changes_nothing(workspace, open_page):
    project, window = open_page()

    window = uploaded(window, b"<html>")

    assert "Das ist keine lesbare Kalenderdatei" in words(window)
    assert milestones(workspace, project) == ()
