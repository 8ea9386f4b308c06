"""Faults that bite even an administrator: a German sentence, and the data as it was."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from model.changes import SetField
from model.outcomes import Outcome, Saved, Unavailable
from model.workspace import ProjectId, TroubleError, Workspace
from tests.people import SCHOOL

OCCASION = "planning.occasion"
TEXT = "Wir tagen im Rathaus. " * 800


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite3"


@pytest.fixture
def project(workspace: Workspace) -> ProjectId:
    made = workspace.create("Ganztag am Ring", "all_day_school", SCHOOL)
    write(workspace, made, "", "Wir tagen.")
    return made


def write(workspace: Workspace, project: str, before: str, after: str) -> Outcome:
    return workspace.submit(project, [SetField(path=OCCASION, before=before, after=after)], SCHOOL)


def content(file: Path) -> list[str]:
    """Everything in the store, read without any of our code."""
    connection = sqlite3.connect(file)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def test_a_full_store_keeps_what_is_there_and_says_who_can_help(
    project: ProjectId, file: Path, url: str
):
    before = content(file)
    pages = sqlite3.connect(file).execute("PRAGMA page_count").fetchone()[0]
    full = Workspace(f"{url}?max_page_count={pages}")

    outcome = write(full, project, "Wir tagen.", TEXT)

    assert outcome == Unavailable(
        "Der Speicherplatz ist voll. Bitte sagen Sie der Administration Bescheid. "
        "Bisheriges ist sicher."
    )
    assert content(file) == before
    assert full.open(project).project.planning.occasion == "Wir tagen."


def test_a_store_that_was_full_goes_on_as_soon_as_there_is_room(
    workspace: Workspace, project: ProjectId, file: Path, url: str
):
    pages = sqlite3.connect(file).execute("PRAGMA page_count").fetchone()[0]
    full = Workspace(f"{url}?max_page_count={pages}")
    for _ in range(5):
        assert isinstance(write(full, project, "Wir tagen.", TEXT), Unavailable)

    assert isinstance(write(workspace, project, "Wir tagen.", TEXT), Saved)
    assert full.open(project).project.planning.occasion == TEXT


def test_a_locked_store_is_reported_in_time_and_works_again_afterwards(
    project: ProjectId, file: Path, url: str
):
    waiting = Workspace(f"{url}?busy_seconds=0.1")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    outcome = write(waiting, project, "Wir tagen.", "Neu")
    # Reading goes on beside a writer: that is what the write-ahead log is for.
    assert waiting.open(project).project.planning.occasion == "Wir tagen."
    other.execute("ROLLBACK")

    assert isinstance(outcome, Unavailable)
    assert "belegt" in outcome.message
    assert isinstance(write(waiting, project, "Wir tagen.", "Neu"), Saved)


def test_a_new_store_that_another_process_holds_is_reported(file: Path, url: str):
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    with pytest.raises(TroubleError, match="belegt"):
        Workspace(f"{url}?busy_seconds=0.1")


def test_a_store_that_can_only_be_read_is_shown_and_left_alone(
    project: ProjectId, file: Path, url: str
):
    before = content(file)
    reader = Workspace(f"{url}?mode=ro")

    assert reader.open(project).project.planning.occasion == "Wir tagen."
    outcome = write(reader, project, "Wir tagen.", "Neu")

    assert isinstance(outcome, Unavailable)
    assert "nur gelesen" in outcome.message
    with pytest.raises(TroubleError, match="nur gelesen"):
        reader.create("Neu", "general", SCHOOL)
    assert content(file) == before


def test_tables_of_a_newer_release_are_not_touched(workspace: Workspace, file: Path, url: str):
    workspace.close()
    newer = sqlite3.connect(file)
    newer.execute("UPDATE store_schema SET version = 99")
    newer.commit()
    newer.execute("PRAGMA journal_mode=DELETE")
    newer.close()
    before = file.read_bytes()

    with pytest.raises(TroubleError, match="neueren Version"):
        Workspace(url)

    assert file.read_bytes() == before


def test_a_document_of_a_newer_release_is_not_touched_and_the_others_can_be_used(
    workspace: Workspace, project: ProjectId, file: Path, url: str
):
    other = workspace.create("Andere", "general", SCHOOL)
    workspace.close()
    newer = sqlite3.connect(file)
    newer.execute("UPDATE projects SET schema_version = 99, revision = 9 WHERE id = ?", [project])
    newer.execute(
        "UPDATE projects SET document = json_set(document, '$.schema_version', 99) WHERE id = ?",
        [project],
    )
    newer.commit()
    newer.close()
    before = content(file)
    opened = Workspace(url)

    with pytest.raises(TroubleError, match="neueren Version"):
        opened.open(project)
    outcome = write(opened, project, "", "Neu")

    assert isinstance(outcome, Unavailable)
    assert content(file) == before
    assert opened.open(other).project.title == "Andere"


def truncated(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:9000])


def overwritten(file: Path) -> None:
    file.write_bytes(b"Das ist keine Datenbank. " * 1000)


def beheaded(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[100:4096] = b"\xff" * (4096 - 100)
    file.write_bytes(data)


def foreign(file: Path) -> None:
    file.unlink()
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE recipes (name TEXT)")
    other.commit()
    other.close()


@pytest.mark.parametrize("damage", [truncated, overwritten, beheaded, foreign])
def test_a_damaged_file_is_refused_and_left_for_rescue(
    workspace: Workspace,
    project: ProjectId,
    file: Path,
    url: str,
    damage: Callable[[Path], None],
):
    write(workspace, project, "Wir tagen.", TEXT)
    workspace.close()
    damage(file)
    before = file.read_bytes()

    with pytest.raises(TroubleError, match="beschädigt"):
        Workspace(url)

    assert file.read_bytes() == before


def test_one_damaged_document_does_not_take_the_others_with_it(
    workspace: Workspace, project: ProjectId, file: Path, url: str
):
    other = workspace.create("Andere", "general", SCHOOL)
    workspace.close()
    damaging = sqlite3.connect(file)
    damaging.execute(
        "UPDATE projects SET document = substr(document, 1, 99) WHERE id = ?", [project]
    )
    damaging.commit()
    damaging.close()
    opened = Workspace(url)

    with pytest.raises(TroubleError, match="beschädigt"):
        opened.open(project)
    assert isinstance(write(opened, project, "", "Neu"), Unavailable)
    assert opened.open(other).project.title == "Andere"
    assert len(opened.projects()) == 2


def test_a_folder_that_cannot_be_made_is_said_in_german(tmp_path: Path):
    (tmp_path / "taken").write_text("A file where the folder should be.")

    with pytest.raises(TroubleError, match="nicht erreichbar"):
        Workspace(f"sqlite:///{tmp_path / 'taken' / 'store.sqlite3'}")


def test_a_second_server_on_one_folder_is_turned_away(
    workspace: Workspace, project: ProjectId, url: str
):
    workspace.claim()
    second = Workspace(url)

    with pytest.raises(TroubleError, match="läuft bereits"):
        second.claim()

    assert isinstance(write(workspace, project, "Wir tagen.", "Neu"), Saved)
    workspace.close()
    second.claim()
    second.close()


def test_the_command_line_works_beside_a_server(workspace: Workspace, project: ProjectId, url: str):
    workspace.claim()

    assert isinstance(write(Workspace(url), project, "Wir tagen.", "Neu"), Saved)
    assert workspace.open(project).project.planning.occasion == "Neu"


def test_a_store_that_vanished_is_not_made_up_anew(
    workspace: Workspace, project: ProjectId, file: Path, tmp_path: Path
):
    workspace.close()
    file.unlink()
    with pytest.raises(TroubleError, match="nicht erreichbar"):
        workspace.projects()
    assert not file.exists()

    shutil.rmtree(tmp_path)
    assert isinstance(write(workspace, project, "Wir tagen.", "Neu"), Unavailable)


def test_a_store_that_was_emptied_is_reported(workspace: Workspace, project: ProjectId, file: Path):
    workspace.close()
    file.write_bytes(b"")

    with pytest.raises(TroubleError, match="beschädigt"):
        workspace.open(project)
