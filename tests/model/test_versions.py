"""Named versions: what was is kept, can be read, and can become today again."""

import pytest

from model.basics import Person
from model.changes import AddRecord, SetField
from model.outcomes import Invalid, Outcome, Refused, Saved
from model.workspace import ProjectId, UnknownProjectError, Workspace
from tests.conftest import StandingClock
from tests.people import PROVIDER, SCHOOL

OCCASION = "planning.occasion"
PARTNERS = "planning.partners"


@pytest.fixture
def project(workspace: Workspace) -> ProjectId:
    return workspace.create("Ganztag am Ring", "all_day_school", SCHOOL)


def write(workspace: Workspace, project: str, text: str, who: Person, before: str = "") -> Outcome:
    return workspace.submit(project, [SetField(path=OCCASION, before=before, after=text)], who)


def occasion(workspace: Workspace, project: str) -> str:
    return workspace.open(project).project.planning.occasion


def test_a_version_keeps_the_project_as_it_was(
    workspace: Workspace, project: ProjectId, clock: StandingClock
):
    write(workspace, project, "Damals", SCHOOL)
    version = workspace.save_version(project, "Stand zur Sitzung", SCHOOL)
    write(workspace, project, "Heute", SCHOOL, before="Damals")

    (row,) = workspace.versions(project)
    assert (row.id, row.name, row.at, row.by) == (
        version,
        "Stand zur Sitzung",
        clock.time,
        SCHOOL.label,
    )
    opened = workspace.open_version(project, version)
    assert (opened.project.planning.occasion, opened.revision) == ("Damals", 2)


def test_restoring_a_version_is_one_step_that_undo_takes_back(
    workspace: Workspace, project: ProjectId
):
    write(workspace, project, "Damals", SCHOOL)
    version = workspace.save_version(project, "Stand", SCHOOL)
    write(workspace, project, "Heute", SCHOOL, before="Damals")
    workspace.submit(project, [AddRecord(path=PARTNERS, record={"id": "p"})], SCHOOL)

    assert isinstance(workspace.restore_version(project, version, PROVIDER), Saved)
    assert workspace.open(project).project == workspace.open_version(project, version).project
    workspace.undo(project, PROVIDER)

    assert occasion(workspace, project) == "Heute"
    assert len(workspace.open(project).project.planning.partners) == 1


def test_what_was_there_before_a_restore_is_kept_under_a_name(
    workspace: Workspace, project: ProjectId
):
    version = workspace.save_version(project, "Stand", SCHOOL)
    workspace.rename(project, "Später", SCHOOL)
    before = workspace.open(project).project

    workspace.restore_version(project, version, SCHOOL, keep_as="Davor")

    kept = workspace.versions(project)[-1]
    assert kept.name == "Davor"
    assert workspace.open_version(project, kept.id).project == before


def test_a_restore_that_is_refused_keeps_no_copy(
    workspace: Workspace, project: ProjectId, monkeypatch: pytest.MonkeyPatch
):
    write(workspace, project, "Damals war alles länger", SCHOOL)
    version = workspace.save_version(project, "Stand", SCHOOL)
    write(workspace, project, "Heute", SCHOOL, before="Damals war alles länger")
    monkeypatch.setattr("model.writing.PROJECT_LIMIT", 10)

    outcome = workspace.restore_version(project, version, SCHOOL, keep_as="Davor")

    assert isinstance(outcome, Invalid)
    assert [one.name for one in workspace.versions(project)] == ["Stand"]


def test_a_restore_that_changes_nothing_keeps_nothing(workspace: Workspace, project: ProjectId):
    version = workspace.save_version(project, "Stand", SCHOOL)

    outcome = workspace.restore_version(project, version, SCHOOL, keep_as="Davor")

    assert isinstance(outcome, Saved)
    assert [row.name for row in workspace.versions(project)] == ["Stand"]


def test_a_version_of_another_project_is_not_found(workspace: Workspace, project: ProjectId):
    version = workspace.save_version(project, "Stand", SCHOOL)
    other = workspace.create("Andere", "general", SCHOOL)

    with pytest.raises(UnknownProjectError):
        workspace.open_version(other, version)
    assert isinstance(workspace.restore_version(other, version, SCHOOL), Refused)
