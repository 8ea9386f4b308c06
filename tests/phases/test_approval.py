"""Phase 4 as a person works with it: proposals with a way back, feedback, register, signing."""

import pytest

from model.workspace import Workspace
from tests.phases import rich
from tests.phases.conftest import SCHOOL, NewWindow
from tests.phases.windows import NOBODY, button, labels, new_project, put, words, write


@pytest.fixture
def open_step(workspace: Workspace, new_window: NewWindow):
    def open_it(key: str, *changes, **more):
        project = new_project(workspace, *(changes or rich.everything()))
        return project, new_window(key.split(".")[0], projekt=project, schritt=key, **more)

    return open_it


def test_one_press_adds_the_usual_bodies_and_one_takes_them_back(workspace, open_step):
    project, window = open_step("approval.bodies", *rich.people())

    button(window, "7 Gremien vorschlagen").click().run()
    added = workspace.open(project).project.approval.bodies
    assert "7 Einträge ergänzt." in words(window)
    assert not any("vorschlagen" in label for label in labels(window))
    button(window, "Rückgängig").click().run()

    assert len(added) == 7
    assert workspace.open(project).project.approval.bodies == ()
    assert any("vorschlagen" in label for label in labels(window))


def test_a_body_that_someone_has_dated_meanwhile_stays_when_the_others_are_taken_back(
    workspace, open_step
):
    project, window = open_step("approval.bodies", *rich.people())
    button(window, "7 Gremien vorschlagen").click().run()
    dated = workspace.open(project).project.approval.bodies[0].id

    write(workspace, project, put(f"approval.bodies.{dated}.meeting_date", "2027-05-05", None))
    button(window, "Rückgängig").click().run()

    assert [one.id for one in workspace.open(project).project.approval.bodies] == [dated]


def test_who_has_not_said_who_they_are_is_offered_nothing_to_press(open_step):
    _, window = open_step("approval.bodies", *rich.people(), who=NOBODY)

    assert not any("vorschlagen" in label for label in labels(window))


def test_what_does_not_fit_in_the_order_is_said_in_a_sentence_each(open_step):
    _, window = open_step("approval.bodies")

    said = words(window)
    assert said.count("Die Einreichfrist liegt nicht vor der Sitzung") == 1
    assert "soll aber danach an der Reihe sein." in said
    assert said.count("Ohne Gremium mit Beschluss oder Zustimmung: Trägerverein Ganztag") == 1


@pytest.mark.requirement(92)
def test_a_planned_format_becomes_a_record_with_its_question(workspace, open_step):
    project, window = open_step("approval.children")

    button(window, "Ein geplantes Format übernehmen").click().run()

    (record,) = workspace.open(project).project.approval.participation_records
    assert (record.target_group, record.occasion) == ("children", "approval")
    assert [one.text for one in record.questions] == ["Wie soll das Essen sein?"]


@pytest.mark.requirement(91)
def test_feedback_can_be_sifted_by_what_became_of_it_and_leads_to_its_point(open_step):
    _, window = open_step("approval.feedback_log")
    assert any("Rückmeldung 0" in label for label in labels(window))

    window.button_group(key="rueckmeldungen-stand").set_value("adopted").run()
    assert not any("Rückmeldung 0" in label for label in labels(window))
    assert any("Rückmeldung 1" in label for label in labels(window))
    assert "noch ohne Textänderung" in words(window)
    button(window, "Ändern", "Rückmeldung 1").click().run()
    button(window, "Zum Punkt").click().run()

    assert window.query_params["punkt"] == "finances.costs"


def test_a_row_stays_in_sight_while_its_decision_changes(open_step):
    _, window = open_step("approval.feedback_log")
    window.button_group(key="rueckmeldungen-stand").set_value("open").run()
    button(window, "Ändern", "Rückmeldung 0").click().run()

    field = "w:approval.feedback.f0.decision"
    decision = next(one for one in window.get("button_group") if one.key == field)
    decision.set_value("adopted").run()

    assert "Rückmeldung 0" in words(window)


def test_taken_up_feedback_becomes_a_change_of_wording(workspace, open_step):
    project, window = open_step("approval.revise")

    button(window, "2 Textänderungen vorschlagen").click().run()

    changes = workspace.open(project).project.approval.text_changes
    assert {one.origin_feedback for one in changes} == {(), ("f1",), ("f2",)}


def test_old_and_new_words_are_marked_inside_the_open_row(open_step):
    _, window = open_step("approval.revise")

    row = next(one for one in window.button if one.key == "auf-t1")
    row.click().run()

    marked = [one.value for one in window.markdown if "-background[" in one.value]
    assert any("orange" in one for one in marked)
    assert any("green" in one and "Oktober" in one for one in marked)


def test_a_paper_is_filled_with_what_the_project_knows(workspace, open_step):
    project, window = open_step("approval.council_paper")

    button(window, "2 Vorlagen vorschlagen").click().run()

    first = workspace.open(project).project.approval.council_papers[0]
    assert "Ganztag am Fluss" in first.subject
    assert "Der Ganztag soll verlässlicher werden." in first.facts
    assert "Ziel 0" in first.facts


def test_the_register_says_what_is_binding_and_missing_and_holds_the_conditions(open_step):
    _, window = open_step("approval.record")

    assert "auch diese Stellen zugestimmt haben: Schulkonferenz" in words(window)
    assert "TOP 4" in words(window)
    assert "eine Auflage" in words(window)
    button(window, "Ändern").click().run()
    assert "Jährlich berichten." in words(window)


def test_the_signing_names_what_is_missing_and_proposes_who_signs(workspace, open_step):
    project, window = open_step("approval.signing")
    assert "Ein bindender Beschluss fehlt." in words(window)
    assert "Eine Auflage ist offen." in words(window)

    button(window, "2 Unterschriften vorsehen").click().run()

    signatures = workspace.open(project).project.approval.signatures
    assert [one.function for one in signatures] == ["Dezernat", "Vorstand"]
    assert "2 Unterschriften stehen aus." in words(window)


def test_a_body_that_someone_has_added_meanwhile_is_not_added_twice(workspace, open_step):
    project, window = open_step("approval.bodies", *rich.people())
    council = rich.row("approval.bodies", "own", partner="p1", body_type="council")

    write(workspace, project, council)
    button(window, "7 Gremien vorschlagen").click().run()

    stored = workspace.open(project).project.approval.bodies
    assert [one.id for one in stored if one.body_type == "council"] == ["own"]
    assert len(stored) == 7


def test_the_questions_put_to_children_are_rows_inside_the_row(workspace, new_window):
    project = workspace.load_sample("muehlenbogen", None, SCHOOL)
    window = new_window("approval", projekt=project, schritt="approval.children")

    window.button(key="auf-r_children").click().run()

    assert not window.exception
    found = workspace.open(project).project.approval.participation_records
    questions = next(one.questions for one in found if one.id == "r_children")
    assert questions
    assert all(window.button(key=f"auf-{one.id}") for one in questions)
