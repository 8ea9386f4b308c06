"""Numbered upgrades of documents."""

import json
import sqlite3
from pathlib import Path

import pytest

from model import exchange
from model.project import SCHEMA_VERSION, Project
from model.store.trouble import StoreTroubleError, Trouble
from model.store.upgrades import UPGRADES, Document, upgraded
from model.workspace import Workspace

DOCUMENTS = sorted((Path(__file__).parent / "documents").glob("*.json"))


def split_name(document: Document) -> Document:
    return {**document, "title": document["name"].title()}


def drop_name(document: Document) -> Document:
    return {key: value for key, value in document.items() if key != "name"}


TWO = {1: split_name, 2: drop_name}


def test_upgrades_are_applied_in_their_order():
    old = {"schema_version": 1, "name": "ganztag"}

    assert upgraded(old, TWO, newest=3) == {"schema_version": 3, "title": "Ganztag"}


def test_a_document_enters_at_its_own_version():
    old = {"schema_version": 2, "name": "x", "title": "Ganztag"}

    assert upgraded(old, TWO, newest=3) == {"schema_version": 3, "title": "Ganztag"}


def test_a_document_of_today_stays_as_it_is():
    document = Project().model_dump(mode="json")

    assert upgraded(document) == document


@pytest.mark.parametrize(
    ("version", "trouble"),
    [(4, Trouble.NEWER), (0, Trouble.DAMAGED), ("1", Trouble.DAMAGED), (None, Trouble.DAMAGED)],
)
def test_a_version_that_is_newer_or_none_at_all_is_refused(version: object, trouble: Trouble):
    with pytest.raises(StoreTroubleError) as refused:
        upgraded({"schema_version": version}, TWO, newest=3)

    assert refused.value.trouble is trouble


def test_there_is_an_upgrade_from_every_older_version():
    assert sorted(UPGRADES) == list(range(1, SCHEMA_VERSION))


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.stem)
def test_every_document_that_was_ever_written_can_be_read_today(file: Path):
    package = exchange.read(file.read_text(encoding="utf-8"))

    assert package.project.title == "Ganztag am Ring"
    assert package.project.planning.occasion == "Wir alle tagen im Rathaus."
    assert package.project.schema_version == SCHEMA_VERSION


def test_there_is_a_kept_document_of_every_version():
    names = [file.stem for file in DOCUMENTS]
    assert names == [f"project-{number}" for number in range(1, SCHEMA_VERSION + 1)]


def test_an_older_document_in_the_store_is_upgraded_when_it_is_opened(
    workspace: Workspace, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    from model.store import projects
    from tests.people import SCHOOL

    made = workspace.create("ganztag", "general", SCHOOL)
    workspace.close()
    document = workspace_document(tmp_path) | {"schema_version": 0, "old_title": "ganztag"}
    store = sqlite3.connect(tmp_path / "store.sqlite3")
    store.execute("UPDATE projects SET schema_version = 0, document = ?", [json.dumps(document)])
    store.commit()

    def renewed(old: Document) -> Document:
        new = {key: value for key, value in old.items() if key != "old_title"}
        return new | {"title": old["old_title"].title(), "schema_version": SCHEMA_VERSION}

    monkeypatch.setattr(projects, "upgraded", renewed)
    again = Workspace(url)

    assert again.open(made).project.title == "Ganztag"
    again.rename(made, "Neu", SCHOOL)
    version = store.execute("SELECT schema_version FROM projects").fetchone()
    assert version == (SCHEMA_VERSION,)


def workspace_document(folder: Path) -> Document:
    store = sqlite3.connect(folder / "store.sqlite3")
    document: Document = json.loads(store.execute("SELECT document FROM projects").fetchone()[0])
    return document
