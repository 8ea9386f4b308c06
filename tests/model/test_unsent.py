"""Texts of closed windows: saved by the same rules, or kept and offered again."""

import pytest

from model.basics import fingerprint
from model.changes import AddRecord, RemoveRecord, SetField
from model.outcomes import Conflict, Invalid, Merged, Refused, Saved
from model.workspace import ProjectId, Workspace
from tests.conftest import StandingClock
from tests.people import PROVIDER, SCHOOL

OCCASION = "planning.occasion"


@pytest.fixture
def project(workspace: Workspace) -> ProjectId:
    return workspace.create("Ganztag am Ring", "all_day_school", SCHOOL)


def save(workspace: Workspace, project: str, before: object, after: object, path: str = OCCASION):
    change = SetField(path=path, before=before, after=after)
    assert isinstance(workspace.submit(project, [change], PROVIDER), Saved | Merged)


def close(workspace: Workspace, project: str, text: str, *seen: str, path: str = OCCASION):
    """A window with this text is closed; its author had seen these texts."""
    return workspace.keep_draft(project, path, text, [fingerprint(s) for s in seen], SCHOOL, "tab")


def stored(workspace: Workspace, project: str) -> str:
    return workspace.open(project).project.planning.occasion


def test_a_text_typed_on_what_stands_there_is_saved(workspace: Workspace, project: ProjectId):
    save(workspace, project, "", "Wir tagen.")

    assert isinstance(close(workspace, project, "Wir tagen oft.", "Wir tagen."), Saved)
    assert stored(workspace, project) == "Wir tagen oft."
    assert workspace.drafts(project, SCHOOL) == ()


def test_a_text_typed_on_an_older_text_is_merged_with_what_came_since(
    workspace: Workspace, project: ProjectId
):
    save(workspace, project, "", "Wir tagen.")
    save(workspace, project, "Wir tagen.", "Wir tagen im Rathaus.")

    outcome = close(workspace, project, "Wir alle tagen.", "Wir tagen.")

    assert isinstance(outcome, Merged)
    assert stored(workspace, project) == "Wir alle tagen im Rathaus."
    assert workspace.drafts(project, SCHOOL) == ()


def test_of_several_texts_the_author_may_have_seen_the_newest_counts(
    workspace: Workspace, project: ProjectId
):
    save(workspace, project, "", "Eins.")
    save(workspace, project, "Eins.", "Eins. Zwei.")
    save(workspace, project, "Eins. Zwei.", "Null. Eins. Zwei.")

    outcome = close(workspace, project, "Eins. Zwei. Drei.", "", "Eins.", "Eins. Zwei.")

    assert isinstance(outcome, Merged)
    assert stored(workspace, project) == "Null. Eins. Zwei. Drei."


def test_a_text_on_an_unknown_ground_overwrites_nothing_and_is_offered_again(
    workspace: Workspace, project: ProjectId, clock: StandingClock
):
    save(workspace, project, "", "Wir tagen.")

    outcome = close(workspace, project, "Ganz anderes.", "Nie gespeichert.")

    assert isinstance(outcome, Conflict)
    assert (outcome.theirs, outcome.mine) == ("Wir tagen.", "Ganz anderes.")
    assert stored(workspace, project) == "Wir tagen."
    (draft,) = workspace.drafts(project, SCHOOL)
    assert (draft.path, draft.text, draft.at) == (OCCASION, "Ganz anderes.", clock.time)
    assert workspace.drafts(project, PROVIDER) == ()


def test_a_text_that_is_stored_already_needs_no_ground(workspace: Workspace, project: ProjectId):
    save(workspace, project, "", "Wir tagen.")

    assert isinstance(close(workspace, project, "Wir tagen."), Saved)
    assert workspace.drafts(project, SCHOOL) == ()


def test_the_same_unsent_text_is_kept_once_and_different_ones_all(
    workspace: Workspace, project: ProjectId
):
    save(workspace, project, "", "Wir tagen.")
    for text in ("Eins", "Zwei", "Eins"):
        close(workspace, project, text)

    assert [draft.text for draft in workspace.drafts(project, SCHOOL)] == ["Eins", "Zwei"]


def test_a_text_that_is_too_long_is_kept_whole(workspace: Workspace, project: ProjectId):
    outcome = close(workspace, project, "x" * 25_000, "")

    assert isinstance(outcome, Invalid)
    assert outcome.message == "Dieser Text ist zu lang: 25.000 von 20.000 Zeichen."
    assert workspace.drafts(project, SCHOOL)[0].text == "x" * 25_000


def test_a_text_for_a_removed_record_is_kept(workspace: Workspace, project: ProjectId):
    partners = "planning.partners"
    workspace.submit(project, [AddRecord(path=partners, record={"id": "p"})], PROVIDER)
    workspace.submit(project, [RemoveRecord(path=partners, id="p")], PROVIDER)

    outcome = close(workspace, project, "Stadt", "", path=f"{partners}.p.name")

    assert isinstance(outcome, Conflict)
    assert workspace.drafts(project, SCHOOL)[0].text == "Stadt"


def test_a_draft_is_discarded_by_its_author_alone(workspace: Workspace, project: ProjectId):
    save(workspace, project, "", "Wir tagen.")
    close(workspace, project, "Anderes")
    (draft,) = workspace.drafts(project, SCHOOL)

    assert not workspace.discard_draft(project, draft.id, PROVIDER)
    assert workspace.discard_draft(project, draft.id, SCHOOL)
    assert workspace.drafts(project, SCHOOL) == ()


def test_a_date_typed_in_a_closed_window_is_understood(workspace: Workspace, project: ProjectId):
    path = "planning.start_date"
    save(workspace, project, None, "2027-08-01", path)

    assert isinstance(close(workspace, project, "1.9.2027", "01.08.2027", path=path), Saved)
    assert str(workspace.open(project).project.planning.start_date) == "2027-09-01"
    assert isinstance(close(workspace, project, "bald", "01.09.2027", path=path), Invalid)
    assert workspace.drafts(project, SCHOOL)[0].text == "bald"


@pytest.mark.parametrize(
    "path", ["planning.partners", "planning.federal_state", "x.y", "schema_version"]
)
def test_a_field_that_is_not_typed_takes_no_draft(
    workspace: Workspace, project: ProjectId, path: str
):
    assert isinstance(close(workspace, project, "2", "", path=path), Refused)
    assert workspace.drafts(project, SCHOOL) == ()


def test_a_draft_for_a_deleted_project_is_refused(workspace: Workspace, project: ProjectId):
    workspace.delete(project, SCHOOL)

    assert isinstance(close(workspace, project, "Text", ""), Refused)
