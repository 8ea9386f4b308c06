"""What is noted down in passing lands where it belongs, whether a meeting is on or not."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from model import capture, changes, meeting_course
from model.basics import BERLIN
from model.capture import Kind, Noted
from model.changes import Applied
from model.german import NotationError
from model.meeting_course import Course
from model.planning import Planning
from model.project import Project
from model.records.meetings import AgendaItem, Decision, Meeting

NOW = datetime(2026, 12, 9, 14, 5, tzinfo=BERLIN)
MEETING = Meeting(id="m", agenda_items=(AgendaItem(id="a", title="Regeln", minutes=30),))


def kept(project: Project, kind: Kind, text: str, more: dict[str, str] | None = None, **where: str):
    """The record that noting this down makes."""
    noted = Noted("r1", kind, text, more or {}, **where)
    outcome = changes.apply(project, capture.change(project, noted, NOW))
    assert isinstance(outcome, Applied)
    records = getattr(outcome.project.planning, capture.list_of(kind).split(".")[1])
    return records[-1]


def in_meeting(**planning: object) -> Project:
    project = Project(planning=Planning(meetings=(MEETING,), **planning))
    for change in meeting_course.begin(Course(MEETING, NOW)):
        outcome = changes.apply(project, change)
        assert isinstance(outcome, Applied)
        project = outcome.project
    return project


@pytest.mark.parametrize("kind", Kind)
def test_everything_belongs_to_the_meeting_that_is_on_and_to_its_point(kind):
    record = kept(in_meeting(), kind, "Wir tagen alle sechs Wochen.")

    assert (record.meeting, record.agenda_point) == ("m", "Regeln")


@pytest.mark.parametrize("kind", Kind)
def test_without_a_meeting_it_is_kept_under_todays_date(kind):
    record = kept(Project(), kind, "Wir tagen alle sechs Wochen.")

    assert (record.meeting, record.agenda_point) == ("", "")
    assert record.recorded_on == NOW.date()


def test_a_decision_is_kept_word_by_word_with_the_next_number_and_how_it_came_about():
    earlier = Decision(id="d", number=Decimal(4))
    text = "Wir tagen alle sechs Wochen.\nIm Wechsel."
    record = kept(in_meeting(decisions=(earlier,)), Kind.DECISION, text, {"procedure": "consent"})

    assert (record.wording, record.number, record.procedure) == (text, 5, "consent")


def test_a_decision_on_the_page_of_a_point_is_about_this_point():
    record = kept(Project(), Kind.DECISION, "So gilt es.", phase="content", item="finances-costs")

    assert (record.item, record.subject) == ("finances-costs", "content")


def test_a_task_has_a_function_and_a_day():
    more = {"responsible_function": "Schulleitung", "due_date": "13.01.27"}
    record = kept(Project(), Kind.TASK, "Zahlen vorlegen", more)

    assert (record.what, record.responsible_function) == ("Zahlen vorlegen", "Schulleitung")
    assert record.due_date == date(2027, 1, 13)
    assert record.origin == "meeting"


def test_a_day_that_is_none_is_refused_and_not_guessed():
    with pytest.raises(NotationError):
        kept(Project(), Kind.TASK, "Zahlen vorlegen", {"due_date": "morgen"})


def test_questions_and_topics_for_later_are_told_apart():
    assert kept(Project(), Kind.QUESTION, "Wer zahlt?").kind == "question"
    assert kept(Project(), Kind.PARKED, "Ferien").kind == "parked"


def test_what_is_sent_twice_is_kept_once():
    project = in_meeting()
    change = capture.change(project, Noted("r1", Kind.PARKED, "Ferien", {}), NOW)
    once = changes.apply(project, change)
    assert isinstance(once, Applied)
    twice = changes.apply(once.project, change)

    assert isinstance(twice, Applied)
    assert twice.project == once.project
