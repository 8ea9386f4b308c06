"""A store in trouble: the text stays where it was typed, and can be sent again."""

import sqlite3
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from phases import door, opened
from phases.ui.texts import t
from tests.phases.windows import button, new_project, words

PATH = "content.items.finances-amount.wording"
QUERY = {"schritt": "content.checklist", "punkt": "finances.amount"}


@pytest.fixture
def locked(workspace, new_window, tmp_path: Path, monkeypatch):
    """A window on a store that another program holds for itself, and the way to let it go."""
    project = new_project(workspace)
    file = next((tmp_path / "data").glob("*.sqlite3"))
    monkeypatch.setenv("VEREINBAR_DATABASE_URL", f"sqlite:///{file}?busy_seconds=0.2")
    door.close()
    window = new_window("content", projekt=project, **QUERY)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield window, other, project
    other.close()


def test_a_text_that_cannot_be_stored_stays_and_is_sent_again(locked):
    window, other, project = locked
    field = window.text_area(key=f"w:{PATH}")

    field.set_value("Die Stadt zahlt.").run()
    assert "Ihr Text bleibt hier stehen." in words(window)
    assert window.text_area(key=f"w:{PATH}").value == "Die Stadt zahlt."
    other.execute("ROLLBACK")
    button(window, "Noch einmal versuchen").click().run()

    assert "gespeichert um" in words(window)
    stored = opened.unguarded().open(project).project
    assert stored.content.answer("finances.amount").wording == "Die Stadt zahlt."


def test_a_text_that_is_not_stored_outlives_a_look_at_another_point(locked):
    window, _, _ = locked
    window.text_area(key=f"w:{PATH}").set_value("Die Stadt zahlt.").run()

    button(window, "Weiter").click().run()
    button(window, "Zurück").click().run()

    assert window.text_area(key=f"w:{PATH}").value == "Die Stadt zahlt."
    assert "Ihr Text bleibt hier stehen." in words(window)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        ("NoRightError('Dafür reicht Ihr Zugang nicht.')", "Dafür reicht Ihr Zugang nicht."),
        ("ValueError('Geheim')", t("frame.trouble.broken.text")),
    ],
)
def test_a_button_that_is_refused_says_why_and_a_fault_says_no_more_than_that(error, said):
    window = AppTest.from_string(
        "from model.workspace import NoRightError\n"
        "from phases.routes.server import on_script_error\n"
        f"on_script_error({error})\n"
    ).run()

    assert [one.value for one in window.error] == [said]
