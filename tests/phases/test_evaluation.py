"""Phase 6 as a person works with it: plan, figures, ratings, meeting, consequences, next round."""

import pytest

from model.workspace import Workspace
from tests.phases import rich
from tests.phases.conftest import NewWindow
from tests.phases.windows import SCHOOL, button, labels, new_project, words


@pytest.fixture
def open_step(workspace: Workspace, new_window: NewWindow):
    def open_it(key: str, *changes):
        project = new_project(workspace, *(changes or rich.everything()))
        return project, new_window(key.split(".")[0], projekt=project, schritt=key)

    return open_it


def planned():
    return [*rich.people(), *rich.goals(), rich.evaluation()[0]]


def test_an_evaluation_is_proposed_with_the_questions_of_the_type(workspace, open_step):
    project, window = open_step("evaluation.design", *rich.people(), *rich.goals())

    button(window, "Jahresauswertung vorschlagen").click().run()

    (review,) = workspace.open(project).project.evaluation.evaluations
    assert "eval.q01" in review.questions
    assert "eval.q23" in review.questions or len(review.questions) > 12
    assert review.indicators == ("i0", "i1", "i2")
    assert str(review.period_to) == "2028-07-31"


def test_a_proposed_evaluation_can_be_taken_back_at_once(workspace, open_step):
    project, window = open_step("evaluation.design", *rich.people())

    button(window, "Kurzcheck vorschlagen").click().run()
    assert not [one for one in labels(window) if one == "Kurzcheck vorschlagen"]
    window.button(key="zurueck-vorschlag-review-short_check").click().run()

    assert workspace.open(project).project.evaluation.evaluations == ()
    assert button(window, "Kurzcheck vorschlagen")


def test_a_short_check_asks_only_few_questions(workspace, open_step):
    project, window = open_step("evaluation.design", *rich.people())

    button(window, "Kurzcheck vorschlagen").click().run()

    (review,) = workspace.open(project).project.evaluation.evaluations
    assert 0 < len(review.questions) <= 6


def test_values_stand_beside_their_targets_in_words(open_step):
    _, window = open_step("evaluation.data")

    said = words(window)
    assert "Ziel: höchstens 3" in said
    assert "nicht erreicht" in said
    assert "„Ausgefallene Tage 0“ liegt unter fünf." in said


def test_without_an_evaluation_the_step_leads_to_its_plan(open_step):
    _, window = open_step("evaluation.data", *rich.people())

    button(window, "Auswertung planen").click().run()

    assert window.query_params["schritt"] == "evaluation.design"


@pytest.mark.requirement(22, 100)
def test_a_person_rates_for_the_own_institution(workspace, open_step):
    project, window = open_step("evaluation.self_assessment", *planned())
    assert window.selectbox(key="wer-schaetzt-ein").value == "s1"
    assert SCHOOL.institution == "Grundschule am Fluss"

    button(window, "Einschätzung beginnen (13 Fragen)").click().run()
    rows = workspace.open(project).project.evaluation.ratings
    field = f"w:evaluation.ratings.{rows[0].id}.value"
    next(one for one in window.get("button_group") if one.key == field).set_value("r2").run()

    stored = workspace.open(project).project.evaluation.ratings
    assert {one.institution for one in stored} == {"s1"}
    assert stored[0].value == "r2"
    assert "Begründung" in [one.label for one in window.text_input]


def test_two_windows_that_begin_at_once_leave_one_row_per_question(
    workspace, new_window, open_step
):
    project, first = open_step("evaluation.self_assessment", *planned())
    second = new_window("evaluation", projekt=project, schritt="evaluation.self_assessment")

    button(first, "Einschätzung beginnen").click().run()
    button(second, "Einschätzung beginnen").click().run()

    rows = workspace.open(project).project.evaluation.ratings
    assert len(rows) == len({one.question for one in rows}) == 13


@pytest.mark.requirement(100)
def test_the_meeting_shows_one_chart_and_what_to_speak_about_first(open_step):
    _, window = open_step("evaluation.meeting")

    assert len(window.get("vega_lite_chart")) == 1
    assert "Zuerst darüber sprechen" in words(window)
    assert "Wahrnehmungslücke" in words(window)


def test_findings_and_goal_results_are_taken_over(workspace, open_step):
    project, window = open_step("evaluation.meeting")

    button(window, "Ergebnisse übernehmen").click().run()

    results = workspace.open(project).project.evaluation.question_results
    assert len(results) == 13
    assert all(one.finding for one in results)


@pytest.mark.requirement(103)
def test_consequences_are_proposed_for_goals_and_striking_questions(workspace, open_step):
    project, window = open_step("evaluation.meeting")
    button(window, "Ergebnisse übernehmen").click().run()
    window.query_params["schritt"] = "evaluation.decisions"
    window.run()

    found = [label for label in labels(window) if "Konsequenzen vorschlagen" in label]
    button(window, found[0]).click().run()

    stored = workspace.open(project).project.evaluation.consequences
    assert [one.decision for one in stored if one.goal] == ["keep", "adapt", "adapt"]
    assert any(one.question for one in stored)


def test_the_report_begins_with_a_proposed_summary(workspace, open_step):
    project, window = open_step("evaluation.report")

    button(window, "Text vorschlagen").click().run()

    summary = workspace.open(project).project.evaluation.report_summary
    assert "1 von 3 Zielen sind erreicht." in summary


@pytest.mark.requirement(104)
@pytest.mark.parametrize(
    ("where", "word", "step"),
    [
        ("action_plan", "Zum Maßnahmenplan", "anchoring.action_plan"),
        ("contents", "Zu den Inhalten", "content.checklist"),
        ("goals", "Zu den Zielen", "goals.inventory"),
    ],
)
def test_a_new_round_keeps_the_state_and_leads_to_where_it_begins(
    workspace, open_step, where, word, step
):
    project, window = open_step("evaluation.next_cycle")
    field = "w:evaluation.restart_in"
    chosen = [*window.selectbox, *window.get("button_group")]
    next(one for one in chosen if one.key == field).set_value(where).run()

    button(window, word).click().run()

    assert window.query_params["schritt"] == step
    assert [one.name for one in workspace.versions(project)] == ["Stand vor der neuen Runde"]


def test_only_questions_that_stand_out_ask_for_a_cause(workspace, open_step):
    project, window = open_step("evaluation.meeting")

    button(window, "Ergebnisse übernehmen").click().run()

    stored = workspace.open(project).project.evaluation.question_results
    striking = [one for one in stored if one.finding in {"perception_gap", "action_needed"}]
    rows = [one for one in window.button if one.key in {f"auf-{row.id}" for row in stored}]
    assert len(rows) == len(striking) < len(stored)
