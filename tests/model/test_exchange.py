"""One project as one file: out, in again, and what is not taken in."""

import json
from typing import Any

import pytest
from hypothesis import given, settings

from model import exchange
from model.changes import SetField
from model.exchange import Package
from model.project import SCHEMA_VERSION, Project
from model.workspace import ProjectId, RefusedError, Workspace
from tests.model.drawn import projects
from tests.people import PROVIDER, SCHOOL

UNREADABLE = (
    "Diese Datei ist beschädigt oder enthält keine Vereinbarung. Es wurde nichts verändert."
)
NEWER = "Diese Datei stammt aus einer neueren Version. Es wurde nichts verändert."


@pytest.fixture
def project(workspace: Workspace) -> ProjectId:
    made = workspace.create("Ganztag – „Äpfel“ 🙂", "all_day_school", SCHOOL)
    workspace.save_version(made, "Erster Stand", SCHOOL)
    change = SetField(path="planning.occasion", before="", after="Wir\ntagen.")
    workspace.submit(made, [change], SCHOOL)
    workspace.save_version(made, "Zweiter Stand", PROVIDER)
    return made


def test_a_project_comes_back_with_its_versions_under_a_new_id(
    workspace: Workspace, project: ProjectId
):
    text = workspace.export_project(project)

    again = workspace.import_project(text, PROVIDER)

    assert again != project
    assert workspace.open(again).project == workspace.open(project).project
    assert workspace.export_project(again) == text
    kept = [(row.name, row.at, row.by, row.revision) for row in workspace.versions(project)]
    assert [(row.name, row.at, row.by, row.revision) for row in workspace.versions(again)] == kept
    assert [line.kind for line in workspace.history(again)] == ["import"]


def test_the_history_goes_along_to_be_read(workspace: Workspace, project: ProjectId):
    text = workspace.export_project(project, with_history=True)

    newest = json.loads(text)["history"][0]
    assert (newest["by"], newest["changes"][0]["after"]) == (SCHOOL.label, "Wir\ntagen.")
    assert workspace.import_project(text, SCHOOL)


@settings(max_examples=50)
@given(projects())
def test_every_project_comes_back_as_it_was(project: Project):
    assert exchange.read(exchange.written(Package(project))).project == project


@given(projects())
def test_every_project_survives_the_store(project: Project):
    assert Project.model_validate_json(project.model_dump_json()) == project


def spoiled(workspace: Workspace, project: str, **changes: Any) -> str:
    return json.dumps(json.loads(workspace.export_project(project)) | changes)


def test_a_file_of_a_newer_release_is_refused(workspace: Workspace, project: ProjectId):
    for text in (
        spoiled(workspace, project, schema_version=SCHEMA_VERSION + 1),
        spoiled(workspace, project, document={"schema_version": SCHEMA_VERSION + 1}),
    ):
        with pytest.raises(RefusedError) as refused:
            workspace.import_project(text, SCHOOL)
        assert refused.value.message == NEWER


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "other"},
        {"schema_version": "1"},
        {"document": []},
        {"document": {"schema_version": 1, "unknown": 1}},
        {"document": {"schema_version": 1, "title": "x" * 301}},
        {"document": {"schema_version": 0}},
        {"document": {"schema_version": 1, "planning": {"partners": [{"id": "a.b"}]}}},
        {"document": {"schema_version": 1, "planning": {"partners": [{"id": "a"}, {"id": "a"}]}}},
        {"versions": [{"name": "x"}]},
        {"versions": 7},
    ],
)
def test_a_file_that_does_not_fit_changes_nothing(
    workspace: Workspace, project: ProjectId, changes: dict[str, Any]
):
    with pytest.raises(RefusedError) as refused:
        workspace.import_project(spoiled(workspace, project, **changes), SCHOOL)

    assert refused.value.message == UNREADABLE
    assert len(workspace.projects()) == 1


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "\x00", "[" * 100_000, '"Text"', "{}"])
def test_a_file_that_is_no_project_is_refused(workspace: Workspace, text: str):
    with pytest.raises(RefusedError) as refused:
        workspace.import_project(text, SCHOOL)

    assert refused.value.message == UNREADABLE


def test_a_file_that_is_far_too_large_is_not_even_read(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(exchange, "FILE_LIMIT", 10)

    with pytest.raises(RefusedError, match="zu groß"):
        workspace.import_project("x" * 11, SCHOOL)
