"""Closed windows, killed servers, texts that are too long: what was typed is still there."""

import time
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from model.basics import LONG_TEXT_LIMIT, Person
from model.changes import SetField
from model.paths import read
from model.workspace import Workspace
from tests.e2e import addresses
from tests.e2e.conftest import NewBrowser, NewWindow
from tests.e2e.screen import (
    SCHOOL,
    at_rest,
    css_class,
    field,
    holder,
    introduce,
    note,
    wait_stored,
    wait_until,
)
from tests.e2e.server import Server

ITEM = "finances.costs"
WORDING = "content.items.finances-costs.wording"
STATUS = "content.items.finances-costs.status"
DUE = "content.items.finances-costs.due_date"
REASON = "content.items.finances-costs.status_reason"
BASE = "Die Kosten trägt der Träger."
OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")


@pytest.fixture
def project(workspace: Workspace) -> str:
    return project_in(workspace)


def project_in(workspace: Workspace) -> str:
    """A project with one agreed sentence."""
    new = workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER)
    workspace.submit(new, [SetField(path=WORDING, before="", after=BASE)], OUTSIDER)
    return new


def type_at_the_end(page: Page, text: str) -> None:
    """Type in the wording without leaving it."""
    field(page, WORDING).click()
    page.keyboard.press("Control+End")
    page.keyboard.type(text)


def stored_or_offered(page: Page, workspace: Workspace, project: str, text: str) -> None:
    """Wait until the text is stored; a window that lost its server may ask first."""

    def is_stored() -> bool:
        return read(workspace.open(project).project, WORDING) == text

    take = page.get_by_role("button", name="Übernehmen", exact=True)
    wait_until(page, lambda: is_stored() or take.is_visible(), "stored or offered")
    until = time.monotonic() + 60
    # A click while the window finds its new server may go nowhere; the card stays, and so one
    # clicks again.
    while not is_stored() and time.monotonic() < until:
        if take.is_visible():
            take.click()
        page.wait_for_timeout(1000)
    wait_stored(page, workspace, project, WORDING, text)


def test_what_was_typed_last_is_stored_when_the_tab_closes(new_window, workspace, project):
    page = new_window(addresses.item(project, ITEM))
    other = page.context.new_page()
    type_at_the_end(page, " Mehr steht hier noch nicht")
    page.close(run_before_unload=True)

    wait_stored(other, workspace, project, WORDING, f"{BASE} Mehr steht hier noch nicht")


def test_what_was_typed_last_is_stored_when_one_goes_to_another_address(
    new_window, workspace, project
):
    page = new_window(addresses.item(project, ITEM))
    type_at_the_end(page, " Und weg")
    page.goto(addresses.partners(project))

    wait_stored(page, workspace, project, WORDING, f"{BASE} Und weg")


def test_a_date_that_was_not_left_yet_is_stored_when_the_tab_closes(new_window, workspace, project):
    workspace.submit(project, [SetField(path=STATUS, before="open", after="in_progress")], OUTSIDER)
    page = new_window(addresses.item(project, ITEM))
    other = page.context.new_page()
    field(page, DUE).click()
    page.keyboard.type("1.4.2027")
    page.close(run_before_unload=True)

    wait_stored(other, workspace, project, DUE, date(2027, 4, 1))


def test_what_vanishes_from_a_field_while_the_page_is_drawn_is_typed_in_again(
    new_window, workspace, project
):
    workspace.submit(project, [SetField(path=STATUS, before="open", after="in_progress")], OUTSIDER)
    page = new_window(addresses.item(project, ITEM))
    # As if a late answer had put the older value over what the person typed.
    field(page, DUE).evaluate(
        """one => {
          one.value = "1.4.2027"
          one.dispatchEvent(new Event("input", { bubbles: true }))
          one.value = ""
        }"""
    )
    field(page, DUE).press("Tab")
    type_at_the_end(page, " Weiter.")
    field(page, WORDING).press("Tab")

    wait_stored(page, workspace, project, WORDING, f"{BASE} Weiter.")
    wait_stored(page, workspace, project, DUE, date(2027, 4, 1))
    expect(field(page, DUE)).to_have_value("01.04.2027")


def test_what_is_typed_before_the_script_has_told_of_the_field_is_stored(
    new_window, workspace, project
):
    page = new_window(addresses.item(project, ITEM))
    at_rest(page)
    assert holder(page, REASON).count() == 0
    # As if the field were drawn and typed in, and the run that drew it began anew just then.
    page.evaluate(
        """name => {
          const drawn = document.createElement("div")
          drawn.className = name
          drawn.append(document.createElement("input"))
          document.querySelector("[data-testid=stMain]").append(drawn)
          drawn.firstChild.value = "Steht schon im Nutzungsvertrag."
          drawn.firstChild.dispatchEvent(new Event("input", { bubbles: true }))
          drawn.remove()
        }""",
        css_class(f"w:{REASON}").removeprefix("."),
    )

    state = SetField(path=STATUS, before="open", after="not_applicable")
    workspace.submit(project, [state], OUTSIDER)

    wait_stored(page, workspace, project, REASON, "Steht schon im Nutzungsvertrag.")
    expect(field(page, REASON)).to_have_value("Steht schon im Nutzungsvertrag.")


def test_a_click_on_the_next_step_right_after_typing_saves_and_moves(
    new_window, workspace, project
):
    page = new_window(addresses.item(project, ITEM))
    type_at_the_end(page, " Und weiter")
    page.get_by_role("button", name="Weiter").click()

    wait_stored(page, workspace, project, WORDING, f"{BASE} Und weiter")
    expect(field(page, WORDING)).not_to_be_visible()


def test_a_choice_right_after_typing_counts_and_meets_no_conflict(new_window, workspace, project):
    page = new_window(addresses.item(project, ITEM))
    for number in range(4):
        state = ("geregelt", "strittig")[number % 2]
        type_at_the_end(page, f" Satz {number}.")
        holder(page, STATUS).get_by_text(state).click()
        stored = {"geregelt": "settled", "strittig": "disputed"}[state]
        wait_stored(page, workspace, project, STATUS, stored)
        expect(holder(page, STATUS).get_by_role("radio", checked=True)).to_have_text(state)
    wait_stored(page, workspace, project, WORDING, f"{BASE} Satz 0. Satz 1. Satz 2. Satz 3.")
    expect(note(page)).to_contain_text("Gespeichert")


def test_a_page_outlives_the_death_of_the_server(own_server: Server, new_browser: NewBrowser):
    workspace = own_server.workspace()
    project = project_in(workspace)
    page = new_browser(base_url=own_server.address).new_page()
    introduce(page, own_server.address, SCHOOL)
    page.goto(addresses.item(project, ITEM))
    type_at_the_end(page, " Vor dem Absturz.")
    wait_stored(page, workspace, project, WORDING, f"{BASE} Vor dem Absturz.")

    own_server.kill()
    expect(note(page)).to_contain_text("Keine Verbindung")
    own_server.start()

    expect(note(page)).not_to_contain_text("Keine Verbindung")
    expect(field(page, WORDING)).to_have_value(f"{BASE} Vor dem Absturz.")
    expect(field(page, WORDING)).to_be_enabled()
    type_at_the_end(page, " Danach.")
    stored_or_offered(page, workspace, project, f"{BASE} Vor dem Absturz. Danach.")


def test_words_typed_right_before_the_server_dies_are_stored_or_offered_again(
    own_server: Server, new_browser: NewBrowser
):
    workspace = own_server.workspace()
    project = project_in(workspace)
    page = new_browser(base_url=own_server.address).new_page()
    introduce(page, own_server.address, SCHOOL)
    page.goto(addresses.item(project, ITEM))
    type_at_the_end(page, " Im letzten Moment.")
    own_server.kill()
    assert field(page, WORDING).input_value() == f"{BASE} Im letzten Moment."
    own_server.start()

    stored_or_offered(page, workspace, project, f"{BASE} Im letzten Moment.")
    expect(field(page, WORDING)).to_have_value(f"{BASE} Im letzten Moment.")


def test_a_pasted_text_that_is_too_long_is_refused_with_a_message_and_kept(
    new_window: NewWindow, workspace: Workspace, project: str
):
    long = "Absatz über die Kosten. " * 1050
    page = new_window(addresses.item(project, ITEM))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("text => navigator.clipboard.writeText(text)", long)
    field(page, WORDING).click()
    page.keyboard.press("Control+A")
    page.keyboard.press("Control+V")
    field(page, WORDING).press("Tab")

    said = page.get_by_text("25.200 von 20.000 Zeichen")
    expect(said.first).to_be_visible()
    expect(note(page)).to_contain_text("Noch nicht gespeichert")
    assert len(field(page, WORDING).input_value()) == len(long) > LONG_TEXT_LIMIT
    wait_stored(page, workspace, project, WORDING, BASE)

    field(page, WORDING).fill("Kürzer.")
    field(page, WORDING).press("Tab")
    wait_stored(page, workspace, project, WORDING, "Kürzer.")
    expect(holder(page, WORDING)).not_to_contain_text("25.200")
