"""What belongs to one person: where they were last, per browser and project."""

import pytest

from model.basics import Person
from model.workspace import ProjectId, UnknownProjectError, Visit, Workspace
from tests.people import PROVIDER, SCHOOL

GOALS = Visit("goals", "goals.specify")
POINT = Visit("content", "content.checklist", "finances.costs")


@pytest.fixture
def project(workspace: Workspace) -> ProjectId:
    return workspace.create("Ganztag am Ring", "all_day_school", SCHOOL)


def test_nobody_was_anywhere_at_first(workspace: Workspace, project: ProjectId):
    assert workspace.last_visit(project, SCHOOL) is None
    assert workspace.last_visits(SCHOOL) == {}


def test_the_last_place_counts_for_each_person(workspace: Workspace, project: ProjectId):
    workspace.note_visit(project, SCHOOL, GOALS)
    workspace.note_visit(project, SCHOOL, POINT)
    workspace.note_visit(project, PROVIDER, GOALS)

    assert workspace.last_visit(project, SCHOOL) == POINT
    assert workspace.last_visits(SCHOOL) == {project: POINT}
    assert workspace.last_visit(project, PROVIDER) == GOALS


def test_each_project_has_its_own_place(workspace: Workspace, project: ProjectId):
    other = workspace.create("Übergang", "transition", SCHOOL)
    workspace.note_visit(project, SCHOOL, GOALS)
    workspace.note_visit(other, SCHOOL, POINT)

    assert workspace.last_visits(SCHOOL) == {project: GOALS, other: POINT}


def test_a_place_is_no_change_of_the_project(workspace: Workspace, project: ProjectId):
    before = workspace.project(project), workspace.last_seq()
    workspace.note_visit(project, SCHOOL, GOALS)

    assert (workspace.project(project), workspace.last_seq()) == before


def test_the_place_goes_with_the_project(workspace: Workspace, project: ProjectId):
    workspace.note_visit(project, SCHOOL, GOALS)
    workspace.delete(project, SCHOOL)

    assert workspace.last_visits(SCHOOL) == {}


def test_a_project_that_is_gone_has_no_places(workspace: Workspace):
    with pytest.raises(UnknownProjectError):
        workspace.note_visit("weg", Person("Leitung", "Hort", "b"), GOALS)
