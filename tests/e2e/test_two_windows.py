"""Two people in one project at once: nothing is lost, and nothing moves under the hands."""

import pytest
from playwright.sync_api import Page, expect

from model.basics import Person
from model.changes import SetField
from model.workspace import Workspace
from tests.e2e import addresses
from tests.e2e.conftest import NewWindow
from tests.e2e.screen import (
    PROVIDER,
    SCHOOL,
    caret,
    css_class,
    field,
    note,
    scroll_top,
    wait_stored,
    wait_until,
)

ITEM = "finances.costs"
WORDING = "content.items.finances-costs.wording"
FUNCTION = "content.items.finances-costs.responsible_function"
BASE = "Die Kosten trägt der Träger. Abgerechnet wird im Januar."
OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")


@pytest.fixture
def project(workspace: Workspace) -> str:
    """A project with one sentence that both people have before them."""
    new = workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER)
    workspace.submit(new, [SetField(path=WORDING, before="", after=BASE)], OUTSIDER)
    return new


@pytest.fixture
def windows(new_window: NewWindow, project: str) -> tuple[Page, Page]:
    """The same point in two browsers, low enough that the field must be scrolled to."""
    size = {"viewport": {"width": 1280, "height": 500}}
    a = new_window(addresses.item(project, ITEM), SCHOOL, **size)
    b = new_window(addresses.item(project, ITEM), PROVIDER, **size)
    for page in (a, b):
        expect(field(page, WORDING)).to_have_value(BASE)
    return a, b


def type_at_the_end(page: Page, text: str) -> None:
    """Type in the wording without leaving it."""
    field(page, WORDING).click()
    page.keyboard.press("Control+End")
    page.keyboard.type(text, delay=15)


def rewrite(page: Page, text: str) -> None:
    """Replace the wording and leave the field."""
    field(page, WORDING).fill(text)
    field(page, WORDING).press("Tab")


def test_words_at_different_places_are_merged_while_one_still_types(windows, workspace, project):
    a, b = windows
    type_at_the_end(a, " Nachweise gehen an die Kommune")
    rewrite(b, BASE.replace("im Januar", "im Februar"))
    a.keyboard.type(" bis Ende März", delay=40)

    both = "Abgerechnet wird im Februar. Nachweise gehen an die Kommune bis Ende März"
    wait_stored(a, workspace, project, WORDING, f"Die Kosten trägt der Träger. {both}")
    field(a, WORDING).press("Tab")
    for page in windows:
        expect(field(page, WORDING)).to_have_value(f"Die Kosten trägt der Träger. {both}")


def test_the_same_words_changed_twice_show_both_texts(windows, workspace, project):
    a, b = windows
    rewrite(b, BASE.replace("im Januar", "im Februar"))
    changed = BASE.replace("im Januar", "im Februar")
    wait_stored(b, workspace, project, WORDING, changed)
    expect(field(a, WORDING)).to_have_value(changed)

    field(a, WORDING).click()
    a.keyboard.press("Control+Home")
    rewrite(b, BASE.replace("im Januar", "zum Jahresende durch die Kommune"))
    a.keyboard.press("Control+A")
    mine = BASE.replace("im Januar", "jedes Quartal durch die Schule")
    a.keyboard.type(mine, delay=5)

    expect(note(a)).to_contain_text("Noch nicht gespeichert")
    assert field(a, WORDING).input_value() == mine
    assert caret(a)[1] == len(mine)
    a.keyboard.press("Tab")

    card = a.locator(css_class(f"konflikt-{WORDING}"))
    expect(card).to_be_visible()
    expect(card).to_contain_text("zum Jahresende durch die Kommune")
    expect(card).to_contain_text("jedes Quartal durch die Schule")
    expect(note(a)).to_contain_text("bitte Fassung wählen")
    wait_stored(
        a,
        workspace,
        project,
        WORDING,
        changed.replace("im Februar", "zum Jahresende durch die Kommune"),
    )


def test_mine_can_be_kept_after_a_conflict(windows, workspace, project):
    a, b = windows
    mine = BASE.replace("der Träger", "die Schule")
    field(a, WORDING).click()
    a.keyboard.press("Control+A")
    rewrite(b, BASE.replace("der Träger", "die Kommune"))
    a.keyboard.type(mine, delay=2)
    a.keyboard.press("Tab")
    card = a.locator(css_class(f"konflikt-{WORDING}"))
    card.get_by_role("button", name="Meine behalten").click()

    wait_stored(a, workspace, project, WORDING, mine)
    for page in windows:
        expect(field(page, WORDING)).to_have_value(mine)


def test_another_field_changes_while_caret_focus_and_scroll_place_stay(windows, workspace, project):
    a, b = windows
    area = field(a, WORDING)
    area.scroll_into_view_if_needed()
    type_at_the_end(a, " Wir schreiben")
    wait_stored(a, workspace, project, WORDING, f"{BASE} Wir schreiben")
    for _ in range(5):
        a.keyboard.press("ArrowLeft")
    before = caret(a)
    top = scroll_top(a)

    field(b, FUNCTION).fill("Verwaltungsleitung")
    field(b, FUNCTION).press("Tab")

    expect(field(a, FUNCTION)).to_have_value("Verwaltungsleitung")
    assert caret(a) == before
    assert before[1] == len(f"{BASE} Wir schreiben") - 5
    assert scroll_top(a) == top
    a.keyboard.type("!", delay=5)
    wait_stored(a, workspace, project, WORDING, f"{BASE} Wir schr!eiben")


def test_text_that_is_not_yet_committed_survives_the_other_ones_changes(
    windows, workspace, project
):
    a, b = windows
    half = ""
    area = field(a, WORDING)
    area.click()
    a.keyboard.press("Control+End")
    for number in range(8):
        field(b, FUNCTION).fill(f"Leitung {number}")
        field(b, FUNCTION).press("Tab")
        a.keyboard.type(f" Wort{number}", delay=20)
        half += f" Wort{number}"
        assert area.input_value() == BASE + half
        assert caret(a)[1] == len(BASE + half)

    wait_stored(a, workspace, project, WORDING, BASE + half)
    wait_until(b, lambda: field(b, WORDING).input_value() == BASE + half, "the other window")
