"""Backup while others work, and restore without risk."""

import shutil
import sqlite3
import threading
from pathlib import Path

import pytest

from model.changes import SetField
from model.settings import Settings
from model.workspace import (
    ProjectId,
    RefusedError,
    TroubleError,
    Workspace,
    restore_store,
)
from tests.conftest import StandingClock
from tests.people import SCHOOL

OCCASION = "planning.occasion"


@pytest.fixture
def project(workspace: Workspace) -> ProjectId:
    made = workspace.create("Ganztag am Ring", "all_day_school", SCHOOL)
    workspace.submit(made, [SetField(path=OCCASION, before="", after="Gesichert")], SCHOOL)
    return made


@pytest.fixture
def backup(workspace: Workspace, project: ProjectId, tmp_path: Path) -> Path:
    file = tmp_path / "backup.sqlite3"
    workspace.backup(file)
    workspace.submit(project, [SetField(path=OCCASION, before="Gesichert", after="Danach")], SCHOOL)
    return file


def occasion(workspace: Workspace, project: str) -> str:
    return workspace.open(project).project.planning.occasion


def test_a_backup_is_one_file_that_opens_by_itself(
    backup: Path, project: ProjectId, tmp_path: Path
):
    alone = tmp_path / "elsewhere" / "vereinbar.sqlite3"
    alone.parent.mkdir()
    shutil.copy(backup, alone)

    assert occasion(Workspace(Settings(data=alone.parent)), project) == "Gesichert"
    assert not list(tmp_path.glob("backup*.part"))


def test_a_backup_made_while_others_save_is_consistent(
    workspace: Workspace, project: ProjectId, tmp_path: Path
):
    stop = threading.Event()

    def save() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            path = f"content.items.own{number % 7}.wording"
            value = workspace.open(project).project.content.answer(f"own{number % 7}").wording
            change = SetField(path=path, before=value, after=f"Text {number}")
            workspace.submit(project, [change], SCHOOL)

    writer = threading.Thread(target=save)
    writer.start()
    for number in range(5):
        workspace.backup(tmp_path / f"b{number}.sqlite3")
    stop.set()
    writer.join()

    for number in range(5):
        copied = sqlite3.connect(tmp_path / f"b{number}.sqlite3")
        assert copied.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        last = copied.execute("SELECT max(revision) FROM changes").fetchone()
        assert last == copied.execute("SELECT revision FROM projects").fetchone()


def test_a_restored_store_is_the_backup_and_the_one_before_is_kept(
    workspace: Workspace, project: ProjectId, backup: Path, tmp_path: Path
):
    kept = workspace.restore(backup)

    assert occasion(workspace, project) == "Gesichert"
    assert kept == tmp_path / "store-before-20261124-143200.sqlite3"
    assert occasion(Workspace(f"sqlite:///{kept}"), project) == "Danach"


def test_nothing_of_the_old_store_stays_in_memory(
    workspace: Workspace, project: ProjectId, backup: Path
):
    change = SetField(path=OCCASION, before="Danach", after="Noch später")
    workspace.submit(project, [change], SCHOOL)
    workspace.open(project)
    workspace.restore(backup)

    change = SetField(path=OCCASION, before="Gesichert", after="Neu")
    workspace.submit(project, [change], SCHOOL)

    assert occasion(workspace, project) == "Neu"
    assert workspace.revision(project) == 3


def test_restoring_twice_keeps_both_former_stores(workspace: Workspace, backup: Path):
    first, second = workspace.restore(backup), workspace.restore(backup)

    assert first is not None
    assert second is not None
    assert first != second
    assert first.exists()
    assert second.exists()


def test_a_store_is_restored_where_there_was_none(backup: Path, project: ProjectId, tmp_path: Path):
    settings = Settings(data=tmp_path / "new" / "folder")

    assert restore_store(settings, backup) is None
    assert occasion(Workspace(settings), project) == "Gesichert"


def test_a_damaged_store_is_kept_byte_by_byte_and_replaced(
    workspace: Workspace,
    project: ProjectId,
    backup: Path,
    tmp_path: Path,
    url: str,
    clock: StandingClock,
):
    workspace.close()
    store = tmp_path / "store.sqlite3"
    damaged = b"Das ist keine Datenbank mehr." * 500
    store.write_bytes(damaged)
    with pytest.raises(TroubleError, match="letzte Sicherung"):
        Workspace(url)

    kept = restore_store(url, backup, clock)

    assert kept is not None
    assert kept.read_bytes() == damaged
    assert occasion(Workspace(url), project) == "Gesichert"


def test_a_store_of_a_newer_release_can_be_replaced(
    workspace: Workspace, project: ProjectId, backup: Path, tmp_path: Path, url: str
):
    workspace.close()
    newer = sqlite3.connect(tmp_path / "store.sqlite3")
    newer.execute("UPDATE store_schema SET version = 99")
    newer.commit()
    newer.close()

    assert restore_store(url, backup)
    assert occasion(Workspace(url), project) == "Gesichert"


def test_a_store_that_a_server_uses_is_not_replaced(
    workspace: Workspace, project: ProjectId, backup: Path, url: str
):
    workspace.claim()

    with pytest.raises(TroubleError, match="läuft bereits"):
        restore_store(url, backup)

    assert occasion(workspace, project) == "Danach"


def spoiled(backup: Path, how: str) -> Path:
    file = backup.with_name("spoiled.sqlite3")
    data = backup.read_bytes()
    file.write_bytes({"cut": data[:-5000], "text": b"Kein Abbild.", "empty": b""}.get(how, data))
    if how == "newer":
        connection = sqlite3.connect(file)
        connection.execute("UPDATE store_schema SET version = 99")
        connection.commit()
        connection.close()
    if how == "foreign":
        file.unlink()
        sqlite3.connect(file).execute("CREATE TABLE recipes (name)")
    if how == "missing":
        file.unlink()
    return file


@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        ("cut", "keine vollständige Sicherung"),
        ("text", "keine vollständige Sicherung"),
        ("empty", "keine vollständige Sicherung"),
        ("foreign", "keine vollständige Sicherung"),
        ("newer", "neueren Version"),
        ("missing", "nicht gefunden"),
    ],
)
def test_a_file_that_is_no_backup_changes_nothing(
    workspace: Workspace,
    project: ProjectId,
    backup: Path,
    tmp_path: Path,
    how: str,
    sentence: str,
):
    with pytest.raises(RefusedError, match=sentence):
        workspace.restore(spoiled(backup, how))

    assert occasion(workspace, project) == "Danach"
    assert not list(tmp_path.glob("store-before-*"))


def test_a_backup_needs_a_place_of_its_own(workspace: Workspace, tmp_path: Path):
    with pytest.raises(RefusedError, match="anderen Ort"):
        workspace.backup(tmp_path / "store.sqlite3")
    with pytest.raises(RefusedError, match="Ordner"):
        workspace.backup(tmp_path / "missing" / "backup.sqlite3")
    with pytest.raises(RefusedError, match="anderen Ort"):
        workspace.restore(tmp_path / "store.sqlite3")


def test_an_older_backup_of_the_same_name_is_replaced(
    workspace: Workspace, project: ProjectId, backup: Path
):
    workspace.backup(backup)
    workspace.restore(backup)

    assert occasion(workspace, project) == "Danach"
