"""The guard at the door: a named child is not stored before a person has confirmed it."""

import json

import pytest

from model.basics import fingerprint
from model.changes import AddRecord, RemoveRecord, SetField
from model.guard import door
from model.messages import GuardedError
from model.outcomes import Conflict, Guarded, Invalid, Merged, Outcome, Refused, Saved
from model.project import Project
from model.workspace import ProjectId, Workspace
from tests.people import PROVIDER, SCHOOL

OCCASION = "planning.occasion"
NAMED = "Leon stört in der Lernzeit."


@pytest.fixture
def project(workspace: Workspace) -> ProjectId:
    return workspace.create("Ganztag am Ring", "all_day_school", SCHOOL)


def put(after: object, before: object = "", path: str = OCCASION) -> SetField:
    return SetField(path=path, before=before, after=after)


def question(outcome: Outcome) -> Guarded:
    assert isinstance(outcome, Guarded), outcome
    return outcome


def occasion(workspace: Workspace, project: str) -> str:
    return workspace.open(project).project.planning.occasion


def confirm(workspace: Workspace, project: str, *changes: SetField | AddRecord) -> None:
    asked = question(workspace.submit(project, changes, SCHOOL))
    yes = door.confirming(asked)
    assert isinstance(workspace.submit(project, changes, SCHOOL, confirmed=yes), Saved)


@pytest.mark.requirement(114, 160)
def test_a_text_about_one_child_is_not_stored_and_leaves_no_trace(workspace, project):
    outcome = question(workspace.submit(project, [put(NAMED)], SCHOOL))

    assert (outcome.path, outcome.text) == (OCCASION, NAMED)
    assert [found.words for found in outcome.findings] == ["Leon"]
    assert workspace.open(project).revision == 1
    assert occasion(workspace, project) == ""
    assert NAMED not in workspace.export_project(project, with_history=True)


def test_what_was_confirmed_is_stored_as_it_was_typed(workspace, project):
    confirm(workspace, project, put(NAMED))

    assert occasion(workspace, project) == NAMED


def test_confirmed_words_are_not_asked_again_while_one_goes_on_typing(workspace, project):
    confirm(workspace, project, put(NAMED))
    longer = f"{NAMED} Wir brauchen Ruhe. Mit Leon klappt es morgens."

    assert isinstance(workspace.submit(project, [put(longer, NAMED)], SCHOOL), Saved)


def test_confirmed_words_stay_confirmed_when_they_were_deleted_and_come_back(workspace, project):
    confirm(workspace, project, put(NAMED))
    assert isinstance(workspace.submit(project, [put("", NAMED)], SCHOOL), Saved)

    assert isinstance(workspace.submit(project, [put(NAMED)], PROVIDER), Saved)


def test_other_words_in_the_field_and_the_same_words_elsewhere_are_asked(workspace, project):
    confirm(workspace, project, put(NAMED))

    other = question(workspace.submit(project, [put(f"{NAMED} Mia auch.", NAMED)], SCHOOL))
    elsewhere = workspace.submit(project, [put(NAMED, path="goals.understanding_text")], SCHOOL)

    assert [found.words for found in other.findings] == ["Mia"]
    assert [found.words for found in question(elsewhere).findings] == ["Leon"]


def test_a_yes_to_other_words_is_no_yes(workspace, project):
    asked = question(workspace.submit(project, [put("Mia stört.")], SCHOOL))
    yes = door.confirming(asked)

    outcome = workspace.submit(project, [put("Mia und Leon stören.")], SCHOOL, confirmed=yes)

    assert [found.words for found in question(outcome).findings] == ["Leon"]
    assert occasion(workspace, project) == ""


def test_nothing_of_a_submit_is_stored_when_one_of_its_texts_is_asked_about(workspace, project):
    both = [put("Neuer Titel", "Ganztag am Ring", "title"), put(NAMED)]

    assert isinstance(workspace.submit(project, both, SCHOOL), Guarded)
    assert workspace.open(project).project.title == "Ganztag am Ring"


def test_the_texts_of_a_new_record_are_looked_through(workspace, project):
    goal = {"id": "g1", "title": "Leon kommt gut an."}
    add = AddRecord(path="goals.goals", record=goal)

    assert question(workspace.submit(project, [add], SCHOOL)).path == "goals.goals.g1.title"
    confirm(workspace, project, add)
    assert workspace.open(project).project.goals.goals[0].title == "Leon kommt gut an."


def test_a_list_that_is_set_as_a_whole_is_looked_through(workspace, project):
    whole = put([{"id": "g1", "title": "Leon kommt an."}], [], "goals.goals")

    assert question(workspace.submit(project, [whole], SCHOOL)).path == "goals.goals.g1.title"


@pytest.mark.requirement(160)
@pytest.mark.parametrize(
    "path",
    [
        *("title", "goals.understanding_text", "content.items.finances-costs.wording"),
        *("content.items.own1.title", "content.items.finances-costs.values.kosten.value"),
        "content.items.finances-costs.status_reason",
    ],
)
def test_every_free_text_is_looked_through(workspace, project, path):
    before = "Ganztag am Ring" if path == "title" else ""

    assert question(workspace.submit(project, [put(NAMED, before, path)], SCHOOL)).path == path


def test_choices_and_references_are_no_free_texts(workspace, project):
    add = AddRecord(path="planning.partners", record={"id": "Leon"})
    chosen = put("settled", "open", "content.items.finances-costs.status")

    assert isinstance(workspace.submit(project, [add, chosen], SCHOOL), Saved)


def test_of_a_merge_only_the_words_that_were_typed_are_asked_about(workspace, project):
    workspace.submit(project, [put("Wir tagen.")], SCHOOL)
    both = put("Wir tagen. Leon stört.", "Wir tagen.")
    confirm(workspace, project, both)

    outcome = workspace.submit(project, [put("Wir alle tagen.", "Wir tagen.")], PROVIDER)

    assert isinstance(outcome, Merged)
    assert occasion(workspace, project) == "Wir alle tagen. Leon stört."


def test_words_their_author_only_left_standing_are_not_asked_about(workspace, project):
    confirm(workspace, project, put(f"{NAMED} Wir tagen oft und gern."))
    base = occasion(workspace, project)
    workspace.submit(project, [put("Wir tagen oft und gern.", base)], PROVIDER)

    outcome = workspace.submit(project, [put(f"{base} Auch montags.", base)], SCHOOL)

    assert isinstance(outcome, Merged | Conflict)


def test_a_conflict_comes_before_the_question(workspace, project):
    workspace.submit(project, [put("Wir tagen.")], PROVIDER)

    assert isinstance(workspace.submit(project, [put(NAMED)], SCHOOL), Conflict)


def test_a_text_that_is_too_long_is_told_before_the_question(workspace, project):
    assert isinstance(workspace.submit(project, [put(NAMED * 1000)], SCHOOL), Invalid)


def test_undo_and_redo_ask_nothing(workspace, project):
    confirm(workspace, project, put(NAMED))

    assert isinstance(workspace.undo(project, SCHOOL), Saved)
    assert occasion(workspace, project) == ""
    assert isinstance(workspace.redo(project, SCHOOL), Saved)
    assert occasion(workspace, project) == NAMED


def test_a_restored_version_asks_nothing_and_keeps_what_was_confirmed(workspace, project):
    named = workspace.save_version(project, "Anfang", SCHOOL)
    confirm(workspace, project, put(NAMED))
    known = workspace.open(project).project.guard_confirmed

    assert isinstance(workspace.restore_version(project, named, SCHOOL), Saved)

    assert occasion(workspace, project) == ""
    assert workspace.open(project).project.guard_confirmed == known


def test_a_project_from_a_file_is_read_without_questions_and_its_places_are_known(workspace):
    document = Project(title="Ganztag").model_dump(mode="json")
    document["planning"]["occasion"] = NAMED
    file = {"format": "vereinbar-project", "schema_version": 1, "document": document}

    made = workspace.import_project(json.dumps(file), SCHOOL)
    longer = f"{NAMED} Wir brauchen Räume."

    assert door.places(workspace.open(made).project) == (OCCASION,)
    assert isinstance(workspace.submit(made, [put(longer, NAMED)], SCHOOL), Saved)


def test_a_record_that_was_removed_may_come_back_with_its_words(workspace, project):
    record = {"id": "g1", "title": "Leon kommt gut an."}
    add = AddRecord(path="goals.goals", record=record)
    yes = door.confirming_all([add])
    assert isinstance(workspace.submit(project, [add], SCHOOL, confirmed=yes), Saved)
    workspace.submit(project, [RemoveRecord(path="goals.goals", id="g1")], SCHOOL)

    assert isinstance(workspace.submit(project, [add], SCHOOL), Saved)


def test_no_page_can_say_yes_by_writing_the_list_of_what_was_confirmed(workspace, project):
    forged = put([fingerprint("x")], [], "guard_confirmed")

    assert isinstance(workspace.submit(project, [forged], SCHOOL), Refused)


def test_the_project_keeps_fingerprints_and_no_words(workspace, project):
    confirm(workspace, project, put(NAMED))
    workspace.submit(project, [put("", NAMED)], SCHOOL)

    kept = workspace.open(project).project

    assert len(kept.guard_confirmed) == 1
    assert "Leon" not in kept.model_dump_json()


def test_the_text_of_a_closed_window_is_kept_and_not_stored(workspace, project):
    outcome = workspace.keep_draft(project, OCCASION, NAMED, [fingerprint("")], SCHOOL)

    assert isinstance(outcome, Guarded)
    assert occasion(workspace, project) == ""
    assert [draft.text for draft in workspace.drafts(project, SCHOOL)] == [NAMED]


def test_a_title_is_asked_about_before_a_project_begins_and_when_it_is_renamed(workspace, project):
    with pytest.raises(GuardedError) as asked:
        workspace.create("Hilfe für Familie Yilmaz", "general", SCHOOL)
    assert "Familie Yilmaz" in asked.value.message
    assert len(workspace.projects()) == 1

    yes = door.confirming(asked.value.question)
    made = workspace.create("Hilfe für Familie Yilmaz", "general", SCHOOL, confirmed=yes)
    assert workspace.open(made).project.guard_confirmed == yes

    renamed = question(workspace.rename(project, "Hilfe für Leon", SCHOOL))
    assert workspace.open(project).project.title == "Ganztag am Ring"
    yes = door.confirming(renamed)
    assert isinstance(workspace.rename(project, "Hilfe für Leon", SCHOOL, confirmed=yes), Saved)


def test_samples_are_loaded_without_questions(workspace):
    made = workspace.load_sample("muehlenbogen", None, SCHOOL)

    assert workspace.open(made).project.guard_confirmed == ()
