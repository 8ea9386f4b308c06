"""A named child is stopped in the browser: nothing is stored before somebody has confirmed it."""

import json

import pytest
from playwright.sync_api import Page, expect

from model.basics import Person
from model.paths import read
from model.workspace import Workspace
from tests.e2e import addresses
from tests.e2e.screen import caret, css_class, field, note, wait_stored, wait_until

ITEM = "finances.costs"
WORDING = "content.items.finances-costs.wording"
OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")
NAMED = "Leon stört in der Lernzeit."
TITLE = "Hier steht vermutlich eine Angabe zu einer einzelnen Person."


@pytest.fixture
def project(workspace: Workspace) -> str:
    return workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER)


def replace_all(page: Page, text: str) -> None:
    """Type over what stands in the wording, as a person does, without leaving it."""
    field(page, WORDING).click()
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def kept_in_browser(page: Page, project: str) -> str:
    """The text that the browser still holds for the wording, "" if none."""
    name = f"vereinbar:{project}:{WORDING}"
    entry = page.evaluate("name => localStorage.getItem(name)", name)
    return str(json.loads(entry)["text"]) if entry else ""


def stored(workspace: Workspace, project: str) -> str:
    return str(read(workspace.open(project).project, WORDING))


def test_a_named_child_is_stopped_while_typing_and_saved_once_confirmed(
    new_window, workspace, project
):
    page = new_window(addresses.item(project, ITEM))
    replace_all(page, NAMED)

    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    expect(note(page)).to_contain_text("Noch nicht gespeichert")
    expect(field(page, WORDING)).to_have_value(NAMED)
    assert caret(page) == (css_class(f"w:{WORDING}")[1:], len(NAMED), len(NAMED))
    assert kept_in_browser(page, project) == NAMED
    assert "Leon" not in stored(workspace, project)

    page.keyboard.type(" Er braucht Ruhe.")
    expect(field(page, WORDING)).to_have_value(f"{NAMED} Er braucht Ruhe.")
    page.get_by_role("button", name="Trotzdem speichern").click()
    assert "Leon" not in stored(workspace, project)
    expect(page.get_by_role("button", name="Doch nicht speichern")).to_be_focused()
    page.get_by_role("button", name="Ja, so speichern").click()

    wait_stored(page, workspace, project, WORDING, f"{NAMED} Er braucht Ruhe.")
    expect(page.get_by_role("heading", name=TITLE)).not_to_be_visible()
    expect(note(page)).to_contain_text("Gespeichert")
    expect(field(page, WORDING)).to_be_focused()
    wait_until(page, lambda: kept_in_browser(page, project) == "", "the browser forgets its copy")


def test_a_person_who_changes_the_text_is_led_into_the_field(new_window, workspace, project):
    page = new_window(addresses.item(project, ITEM))
    replace_all(page, NAMED)
    page.get_by_role("button", name="Text ändern").click()
    expect(field(page, WORDING)).to_be_focused()

    replace_all(page, "In der Lernzeit ist es oft laut.")

    wait_stored(page, workspace, project, WORDING, "In der Lernzeit ist es oft laut.")
    expect(page.get_by_role("heading", name=TITLE)).not_to_be_visible()


def test_the_text_of_a_closed_window_is_not_stored_and_offered_again(
    new_window, workspace, project
):
    page = new_window(addresses.item(project, ITEM))
    replace_all(page, NAMED)
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    page.goto(addresses.partners(project))

    page.goto(addresses.item(project, ITEM))
    page.get_by_role("button", name="Übernehmen", exact=True).click()

    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    assert "stört" not in stored(workspace, project)
    page.get_by_role("button", name="Trotzdem speichern").click()
    page.get_by_role("button", name="Ja, so speichern").click()
    wait_stored(page, workspace, project, WORDING, NAMED)
    expect(page.get_by_role("button", name="Übernehmen", exact=True)).not_to_be_visible()
