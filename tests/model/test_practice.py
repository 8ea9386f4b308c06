"""Samples as practice copies."""

import pytest

from model.catalogue import catalogue
from model.changes import SetField
from model.outcomes import Refused, Saved
from model.samples import states
from model.workspace import RefusedError, Workspace
from tests.people import SCHOOL

KEYS = ("muehlenbogen", "weidenweg", "hochauen")


@pytest.mark.requirement(117)
@pytest.mark.parametrize("key", KEYS)
def test_a_loaded_sample_is_what_the_catalogue_tells(workspace: Workspace, key: str):
    made = workspace.load_sample(key, None, SCHOOL)

    told = states(catalogue().sample(key), catalogue())
    project = workspace.open(made).project
    assert project == told[-1].project
    assert project.practice_of == workspace.project(made).practice_of == key
    assert len(workspace.versions(made)) == len(told)


def test_each_state_of_a_sample_is_a_named_version_of_its_day(workspace: Workspace):
    made = workspace.load_sample("muehlenbogen", None, SCHOOL)

    told = states(catalogue().sample("muehlenbogen"), catalogue())
    for row, state in zip(workspace.versions(made), told, strict=True):
        assert row.name == state.title
        assert row.at.date() == state.as_of
        assert workspace.open_version(made, row.id).project == state.project


def test_a_sample_loads_up_to_a_snapshot(workspace: Workspace):
    made = workspace.load_sample("muehlenbogen", "M2", SCHOOL)

    assert workspace.versions(made)[-1].name == "Mitten in den Inhalten"
    assert (
        workspace.open(made).project
        == workspace.open_version(made, workspace.versions(made)[-1].id).project
    )


@pytest.mark.parametrize(("key", "snapshot"), [("nobody", None), ("weidenweg", "M9")])
def test_what_is_no_sample_leaves_nothing_behind(
    workspace: Workspace, key: str, snapshot: str | None
):
    with pytest.raises(RefusedError, match="Es wurde nichts verändert"):
        workspace.load_sample(key, snapshot, SCHOOL)

    assert workspace.projects() == ()


@pytest.mark.parametrize("snapshot", ["M2", None])
def test_a_practice_copy_goes_back_to_what_was_loaded_and_keeps_what_was_tried(
    workspace: Workspace, snapshot: str | None
):
    made = workspace.load_sample("muehlenbogen", snapshot, SCHOOL)
    loaded = workspace.open(made).project
    change = SetField(path="title", before=loaded.title, after="Ausprobiert")
    workspace.submit(made, [change], SCHOOL)

    assert isinstance(workspace.reset_practice_copy(made, SCHOOL), Saved)

    assert workspace.open(made).project == loaded
    last = workspace.versions(made)[-1]
    assert last.name == "Vor dem Zurücksetzen"
    assert workspace.open_version(made, last.id).project.title == "Ausprobiert"


def test_loading_a_sample_is_not_undone_by_accident(workspace: Workspace):
    made = workspace.load_sample("weidenweg", None, SCHOOL)

    assert isinstance(workspace.undo(made, SCHOOL), Refused)


def test_only_a_practice_copy_is_reset(workspace: Workspace):
    made = workspace.create("Echt", "general", SCHOOL)

    assert isinstance(workspace.reset_practice_copy(made, SCHOOL), Refused)
    assert workspace.versions(made) == ()
