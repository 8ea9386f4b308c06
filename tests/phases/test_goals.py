"""The page of the goals: every goal with its indicators inside its row."""

import pytest

from model.changes import AddRecord
from tests.phases.windows import (
    button,
    goal,
    inputs,
    institution,
    new_project,
    partner,
    put,
    widgets,
    words,
    write,
)

STEP = "goals.specify"
RELIABLE = goal("Verlässliche Betreuung", "g1")


def indicator(title: str, record_id: str, of: str) -> AddRecord:
    return AddRecord(
        path="goals.goal_indicators", record={"id": record_id, "title": title, "goal": of}
    )


@pytest.fixture
def open_page(workspace, new_window):
    def open_it(*changes):
        project = new_project(workspace, *changes)
        return project, new_window("goals", projekt=project, schritt=STEP)

    return open_it


def test_an_empty_page_says_how_many_goals_are_enough(open_page):
    _, window = open_page()

    assert not window.exception
    assert "Noch kein Ziel. Drei bis sieben reichen." in words(window)


def test_the_indicators_of_the_open_goal_stand_inside_its_row(open_page):
    other = goal("Gemeinsame Lernzeit", "g2")
    _, window = open_page(RELIABLE, other, indicator("Ausfalltage", "i1", "g1"))

    button(window, "Ändern", "Lernzeit").click().run()
    assert "Ausfalltage" not in words(window)
    button(window, "Ändern", "Betreuung").click().run()

    assert "Ausfalltage" in words(window)


def test_a_new_indicator_belongs_to_the_open_goal(workspace, open_page):
    project, window = open_page(RELIABLE)

    button(window, "Ändern", "Betreuung").click().run()
    button(window, "Merkmal hinzufügen").click().run()

    stored = workspace.open(project).project.goals.goal_indicators
    assert [one.goal for one in stored] == ["g1"]
    assert window.text_input(key=f"w:goals.goal_indicators.{stored[0].id}.title").value == ""


def test_a_goal_leaves_and_returns_with_its_indicators(workspace, open_page):
    other = goal("Gemeinsame Lernzeit", "g2")
    marks = [indicator(f"Merkmal {n}", f"i{n}", of) for n, of in enumerate(("g1", "g1", "g2"))]
    project, window = open_page(RELIABLE, other, *marks)
    before = workspace.open(project).project

    button(window, "Ändern", "Betreuung").click().run()
    button(window, "Entfernen", "Betreuung").click().run()
    emptied = workspace.open(project).project.goals
    button(window, "Rückgängig").click().run()

    assert [one.id for one in emptied.goals] == ["g2"]
    assert [one.id for one in emptied.goal_indicators] == ["i2"]
    assert workspace.open(project).project.goals == before.goals


def test_a_date_is_written_in_german_and_stored_as_a_date(workspace, open_page):
    project, window = open_page(RELIABLE)

    button(window, "Ändern", "Betreuung").click().run()
    window.text_input(key="w:goals.goals.g1.due_date").set_value("31.7.2028").run()

    stored = workspace.open(project).project.goals.goals[0].due_date
    assert stored is not None
    assert stored.isoformat() == "2028-07-31"
    assert window.text_input(key="w:goals.goals.g1.due_date").value == "31.07.2028"


def test_a_date_that_is_none_stays_in_the_field_with_a_sentence_below(workspace, open_page):
    project, window = open_page(RELIABLE)

    button(window, "Ändern", "Betreuung").click().run()
    window.text_input(key="w:goals.goals.g1.due_date").set_value("31.02.2028").run()
    window.run()

    assert window.text_input(key="w:goals.goals.g1.due_date").value == "31.02.2028"
    assert ":material/error:" in words(window)
    assert workspace.open(project).project.goals.goals[0].due_date is None


def test_a_number_is_read_in_german_notation(workspace, open_page):
    project, window = open_page(RELIABLE, indicator("Ausfalltage", "i1", "g1"))
    path = "goals.goal_indicators.i1.target_value"

    button(window, "Ändern", "Betreuung").click().run()
    button(window, "Ändern", "Ausfalltage").click().run()
    window.text_input(key=f"w:{path}").set_value("1.234,5").run()

    assert str(workspace.open(project).project.goals.goal_indicators[0].target_value) == "1234.5"
    assert "1.234,5" in words(window)


def test_the_reason_is_asked_when_a_goal_is_given_up(open_page):
    _, window = open_page(RELIABLE)

    button(window, "Ändern", "Betreuung").click().run()
    window.button_group(key="w:goals.goals.g1.status").set_value("parked").run()

    assert window.text_input(key="w:goals.goals.g1.status_reason").value == ""


def test_a_choice_made_by_two_shows_both_in_words(workspace, open_page):
    project, window = open_page(RELIABLE)
    path = "goals.goals.g1.status"

    button(window, "Ändern", "Betreuung").click().run()
    write(workspace, project, put(path, "adopted", "proposed"))
    window.button_group(key=f"w:{path}").set_value("parked").run()

    assert "angenommen" in words(window)
    assert "zurückgestellt" in words(window)
    button(window, "Diese nehmen").click().run()
    assert workspace.open(project).project.goals.goals[0].status == "adopted"


def test_a_full_page_stays_small(open_page):
    goals = [goal(f"Ziel {number}", f"g{number}") for number in range(30)]
    marks = [indicator(f"Merkmal {number}", f"i{number}", "g0") for number in range(20)]
    _, window = open_page(institution("Grundschule", "s1"), *goals, *marks)

    button(window, "Ändern", "Ziel 0").click().run()
    button(window, "Ändern", "Merkmal 0").click().run()

    assert inputs(window) <= 20
    assert widgets(window) <= 60


def test_the_law_of_the_type_is_taken_up_or_struck_row_by_row(workspace, new_window):
    project = new_project(workspace)
    window = new_window("goals", projekt=project, schritt="goals.legal_frame")
    assert "Vorschläge des Vereinbarungstyps, weder übernommen noch gestrichen" in words(window)

    button(window, "5 Rechtsgrundlagen vorschlagen").click().run()

    stored = workspace.open(project).project.goals.legal_sources
    assert "KKG § 4" in [one.register_key for one in stored]
    assert {one.check_status for one in stored} == {"to_check"}
    assert "weder übernommen noch gestrichen" not in words(window)


def test_everyone_who_signs_gets_a_row_for_limits(workspace, new_window):
    school = institution("Grundschule am Fluss", "i1", co_signing=True, partner="r1")
    project = new_project(workspace, partner("Stadt Fluss", "r1"), school)
    window = new_window("goals", projekt=project, schritt="goals.limits")

    button(window, "2 Zeilen vorbereiten").click().run()

    stored = workspace.open(project).project.goals.limits
    assert [(one.partner, one.institution) for one in stored] == [("r1", ""), ("r1", "i1")]
