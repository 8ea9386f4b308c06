"""All dates of a project as one list: complete, sorted, with the way to their place."""

from datetime import date, time

import pytest
from hypothesis import given

from model.calendar import coming, dated_entries
from model.calendar.dates import clock_time
from model.calendar.sources import FIELDS, LISTS
from model.catalogue import catalogue
from model.fields import FieldKind
from model.paths import field_of
from model.project import Project
from tests.model.drawn import projects

DAY = "2027-04-14"


def project(**parts) -> Project:
    return Project.model_validate({"title": "Ganztag am Fluss", **parts})


def entries(of: Project, institution: str = ""):
    return dated_entries(of, catalogue(), institution)


@pytest.mark.parametrize("source", [*LISTS, *FIELDS], ids=lambda one: f"{one.path}.{one.field}")
def test_every_source_is_a_date_of_the_model_with_a_step(source):
    known = field_of(
        f"{source.path}.{source.field}" if source in FIELDS else f"{source.path}.x.{source.field}"
    )

    assert known.kind is FieldKind.DATE
    assert catalogue().step(source.step or catalogue().list_at(source.path).born_in)


@pytest.mark.requirement(16)
def test_dates_of_all_phases_come_in_their_order():
    of = project(
        planning={
            "meetings": [{"id": "m", "title": "Auftakt", "date": "2026-12-09"}],
            "milestones": [
                {
                    "id": "r",
                    "kind": "body_meeting",
                    "title": "Rat",
                    "date": "2027-07-01",
                    "submission_deadline": "2027-05-28",
                }
            ],
            "tasks": [{"id": "t", "what": "Zahlen liefern", "due_date": "2027-01-13"}],
        },
        content={"items": [{"id": "finances-costs", "due_date": "2027-03-01"}]},
        anchoring={"deadlines": [{"id": "d", "title": "Nachweis", "due_date": "2028-03-31"}]},
        evaluation={"next_evaluation_on": "2029-05-01"},
    )

    assert [one.title for one in entries(of)] == [
        "Auftakt",
        "Aufgabe: Zahlen liefern",
        "Klären: Kostenübernahme",
        "Vorlage: Rat",
        "Rat",
        "Vorlauf beginnt. Frist: Nachweis",
        "Frist: Nachweis",
        "Nächste Auswertung",
    ]


def test_a_session_is_named_once_when_its_milestone_became_a_body_of_phase_four():
    planned = {"id": "m", "kind": "body_meeting", "title": "Rat", "body_type": "council"}
    of = project(
        planning={"milestones": [{**planned, "date": "2027-07-01"}]},
        approval={"bodies": [{"id": "b", "body_type": "council", "meeting_date": "2027-07-08"}]},
    )

    assert [(one.kind, one.day) for one in entries(of)] == [("body", date(2027, 7, 8))]


def test_a_notice_begins_its_weeks_before_the_deadline():
    deadline = {"id": "d", "title": "Nachweis", "due_date": DAY, "lead_weeks": "6"}

    notice, due = entries(project(anchoring={"deadlines": [deadline]}))

    assert (notice.day, due.day) == (date(2027, 3, 3), date(2027, 4, 14))


def test_what_is_done_or_cancelled_is_no_date_any_more():
    of = project(
        planning={
            "meetings": [{"id": "m", "title": "A", "date": DAY, "status": "cancelled"}],
            "tasks": [{"id": "t", "what": "B", "due_date": DAY, "status": "done"}],
        }
    )

    assert entries(of) == ()


def test_an_institution_sees_its_own_its_partners_and_everybodys_dates():
    of = project(
        planning={
            "partners": [{"id": "p", "name": "Stadt"}],
            "institutions": [
                {"id": "s", "name": "Schule", "partner": "p"},
                {"id": "k", "name": "Kita"},
            ],
            "start_date": "2027-08-01",
            "tasks": [{"id": "t", "what": "B", "due_date": DAY, "responsible_institution": "k"}],
        },
        approval={"bodies": [{"id": "b", "name": "Rat", "partner": "p", "meeting_date": DAY}]},
    )

    assert [one.title for one in entries(of, "s")] == ["Rat, Stadt", "Start der Vereinbarung"]
    assert [one.title for one in entries(of, "k")] == ["Aufgabe: B", "Start der Vereinbarung"]


def test_the_start_is_named_once_when_a_milestone_says_it():
    start = {"id": "m", "kind": "start", "title": "Beginn", "date": "2027-08-01"}
    of = project(planning={"start_date": "2027-08-01", "milestones": [start]})

    assert [one.title for one in entries(of)] == ["Beginn"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("13.30 Uhr", time(13, 30)),
        ("13:30", time(13, 30)),
        ("9", time(9)),
        (" 9 Uhr ", time(9)),
        ("25.00", None),
        ("nach der Pause", None),
        ("", None),
    ],
)
def test_a_time_of_day_is_read_as_people_write_it(typed: str, meant: time | None):
    assert clock_time(typed) == meant


@given(projects())
def test_any_project_has_its_dates_in_order_and_each_once(of: Project):
    found = entries(of)

    assert [one.day for one in found] == sorted(one.day for one in found)
    assert len({one.path for one in found}) == len(found)
    for institution in of.planning.institutions:
        assert set(entries(of, institution.id)) <= set(found)


def test_the_new_date_of_groups_heard_later_stands_there_as_long_as_they_wait():
    waiting = {"postponed_groups": ["children"], "postponed_until": DAY}

    (found,) = entries(project(goals=waiting))

    assert (found.title, found.step) == (
        "Gespräch mit später gehörten Gruppen",
        "goals.voices",
    )
    assert entries(project(goals={**waiting, "postponed_groups": []})) == ()


def test_a_meeting_that_was_held_is_over_whatever_day_stands_there():
    meetings = [
        {"id": "m1", "title": "Auftakt", "date": DAY, "status": "held"},
        {"id": "m2", "title": "Ziele", "date": DAY},
    ]
    found = entries(project(planning={"meetings": meetings}))

    assert [one.is_over(date(2027, 1, 1)) for one in found] == [True, False]
    assert [one.title for one in coming(found, date(2027, 1, 1))] == ["Ziele"]
