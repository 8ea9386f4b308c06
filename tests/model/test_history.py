"""Which lines of history are shown: one's own, those of a phase, page by page."""

import pytest

from model.basics import Person
from model.changes import AddRecord, Change, SetField
from model.outcomes import Saved
from model.workspace import HistoryRow, ProjectId, Workspace
from tests.people import PROVIDER, SCHOOL


@pytest.fixture
def project(workspace: Workspace) -> ProjectId:
    return workspace.create("Ganztag am Ring", "all_day_school", SCHOOL)


def write(workspace: Workspace, project: str, who: Person, *changes: Change) -> None:
    assert isinstance(workspace.submit(project, changes, who), Saved)


def put(path: str, after: str) -> SetField:
    return SetField(path=path, before="", after=after)


def ids(rows: tuple[HistoryRow, ...]) -> list[int]:
    return [row.id for row in rows]


def test_only_ones_own_lines(workspace: Workspace, project: ProjectId):
    write(workspace, project, SCHOOL, put("planning.occasion", "Anlass"))
    write(workspace, project, PROVIDER, put("planning.history", "Vorher"))

    everything = workspace.history(project, who=SCHOOL)
    own = workspace.history(project, who=SCHOOL, own=True)

    assert len(everything) == 3
    assert own == tuple(row for row in everything if row.is_own)


def test_only_lines_that_reach_into_a_phase(workspace: Workspace, project: ProjectId):
    goal = AddRecord(path="goals.goals", record={"id": "g1"})
    write(workspace, project, SCHOOL, put("planning.occasion", "Anlass"))
    write(workspace, project, SCHOOL, goal)
    write(
        workspace,
        project,
        SCHOOL,
        put("title", "Neu").model_copy(update={"before": "Ganztag am Ring"}),
    )
    both = [put("planning.history", "Vorher"), put("goals.goals.g1.title", "Ferien")]
    write(workspace, project, SCHOOL, *both)
    lines = {row.id: row for row in workspace.history(project)}

    def of(phase: str) -> list[int]:
        return [row.count for row in workspace.history(project, phase=phase)]

    assert len(lines) == 5
    assert of("goals") == [2, 1]
    assert of("planning") == [2, 1]
    assert of("content") == []


def test_pages_of_a_selection_join_without_gap(workspace: Workspace, project: ProjectId):
    for number in range(7):
        path = "planning.occasion" if number % 2 else "planning.history"
        who = SCHOOL if number % 3 else PROVIDER
        before = getattr(workspace.open(project).project.planning, path.split(".")[1])
        write(workspace, project, who, SetField(path=path, before=before, after=f"Text {number}"))
    whole = ids(workspace.history(project, who=SCHOOL, own=True, phase="planning"))

    first = workspace.history(project, 2, who=SCHOOL, own=True, phase="planning")
    second = workspace.history(project, 9, first[-1].id, SCHOOL, own=True, phase="planning")

    assert [*ids(first), *ids(second)] == whole


def test_a_line_says_whether_it_can_be_taken_back(workspace: Workspace, project: ProjectId):
    write(workspace, project, SCHOOL, put("planning.occasion", "Anlass"))
    edited, created = workspace.history(project)
    assert (edited.may_be_taken_back, created.may_be_taken_back) == (True, False)

    workspace.undo(project, PROVIDER, step=edited.id)
    undone, edited, _ = workspace.history(project)

    assert (undone.may_be_taken_back, edited.may_be_taken_back) == (True, False)
