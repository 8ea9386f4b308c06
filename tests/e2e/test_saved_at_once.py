"""The foot says "saved" as soon as it is true, and never earlier."""

import re
import sqlite3

import pytest
from playwright.sync_api import Page, WebSocket, WebSocketRoute, expect

from model.basics import Person
from model.catalogue import t
from model.workspace import Workspace
from tests.e2e import addresses
from tests.e2e.conftest import NewBrowser, NewWindow
from tests.e2e.screen import SCHOOL, at_rest, field, introduce, note, wait_stored, wait_until
from tests.e2e.server import Server

ITEM = "finances.costs"
WORDING = "content.items.finances-costs.wording"
FUNCTION = "content.items.finances-costs.responsible_function"
OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")
SAVED = re.compile(t("frame.save.saved", time=r"\d\d:\d\d"))

# Every sentence that the foot says from now on.
LISTEN = """() => {
  const foot = document.querySelector('.live-note')
  window.said = []
  new MutationObserver(() => window.said.push(foot.textContent))
    .observe(foot, { subtree: true, childList: true, characterData: true })
}"""


# Every field whose text is on its way from now on, as the foot hears of it.
HEAR = """() => {
  window.underway = []
  addEventListener('vereinbar:saving', ({ detail }) => window.underway.push(detail))
}"""


class Framework:
    """Streamlit's own socket of a window, which can be held up in both directions."""

    def __init__(self, page: Page) -> None:
        self.holds_orders = self.holds_answers = False
        self.orders: list[str | bytes] = []
        self.answers: list[str | bytes] = []
        page.route_web_socket(re.compile("/_stcore/stream"), self._connect)

    def _connect(self, window: WebSocketRoute) -> None:
        self._window, self._server = window, window.connect_to_server()
        window.on_message(self._order)
        self._server.on_message(self._answer)

    def _order(self, message: str | bytes) -> None:
        self.orders.append(message) if self.holds_orders else self._server.send(message)

    def _answer(self, message: str | bytes) -> None:
        self.answers.append(message) if self.holds_answers else self._window.send(message)

    def let_one_order_through(self) -> None:
        """What the window asked for first reaches the server."""
        self._server.send(self.orders.pop(0))

    def let_the_answers_through(self) -> None:
        """The page is drawn as the server has said meanwhile."""
        self.holds_answers = False
        while self.answers:
            self._window.send(self.answers.pop(0))


@pytest.fixture
def project(workspace: Workspace) -> str:
    return workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER)


@pytest.fixture
def page(new_window: NewWindow) -> Page:
    return new_window("/")


def rewrite(page: Page, path: str, text: str) -> None:
    """Write a text and leave the field."""
    field(page, path).fill(text)
    field(page, path).press("Tab")


def opened(page: Page, address: str) -> None:
    """Go there, and wait until everything is drawn and at rest."""
    page.goto(address)
    expect(field(page, WORDING)).to_be_visible()
    at_rest(page)


def test_saved_is_said_before_the_page_is_drawn_again(
    page: Page, workspace: Workspace, project: str
):
    framework = Framework(page)
    opened(page, addresses.item(project, ITEM))
    framework.holds_answers = True
    rewrite(page, WORDING, "Der Träger rechnet jährlich ab.")

    expect(note(page)).to_have_text(SAVED)
    assert workspace.open(project).project.content.answer(ITEM).wording
    expect(note(page)).to_have_attribute("data-revision", str(workspace.revision(project)))
    framework.let_the_answers_through()
    at_rest(page)
    expect(note(page)).to_have_text(SAVED)


def test_saved_is_not_said_while_another_text_is_underway(
    page: Page, workspace: Workspace, project: str
):
    framework, heard = Framework(page), []

    def listen(socket: WebSocket) -> None:
        if "/api/live" in socket.url:
            socket.on("framereceived", lambda message: heard.append(message))

    page.on("websocket", listen)
    opened(page, addresses.item(project, ITEM))
    page.evaluate(LISTEN)
    framework.holds_answers = framework.holds_orders = True
    greetings = len(heard)
    rewrite(page, WORDING, "Der Träger rechnet jährlich ab.")
    rewrite(page, FUNCTION, "Verwaltungsleitung")
    wait_until(page, lambda: len(framework.orders) > 1, "both fields are on their way")
    framework.let_one_order_through()
    wait_until(page, lambda: len(heard) > greetings, "the first field's own echo")
    at_rest(page)
    said = page.evaluate("() => window.said")

    assert [sentence for sentence in said if SAVED.fullmatch(sentence)] == []
    while framework.orders:
        framework.let_one_order_through()
    wait_stored(page, workspace, project, FUNCTION, "Verwaltungsleitung")
    framework.let_the_answers_through()
    expect(note(page)).to_have_text(SAVED)


def test_saved_is_not_said_while_the_store_refuses(own_server: Server, new_browser: NewBrowser):
    workspace = own_server.workspace()
    project = workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER)
    page = new_browser(base_url=own_server.address).new_page()
    introduce(page, own_server.address, SCHOOL)
    opened(page, addresses.item(project, ITEM))
    page.evaluate(LISTEN)
    other = sqlite3.connect(own_server.data / "vereinbar.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    rewrite(page, WORDING, "Der Träger rechnet jährlich ab.")

    again = page.get_by_role("button", name=t("bind.again"))
    expect(again).to_be_visible()
    expect(note(page)).to_contain_text(t("store.trouble.locked"))
    assert [one for one in page.evaluate("() => window.said") if SAVED.fullmatch(one)] == []
    other.execute("ROLLBACK")
    other.close()
    again.click()
    expect(note(page)).to_have_text(SAVED)
    wait_stored(page, workspace, project, WORDING, "Der Träger rechnet jährlich ab.")


def test_a_letter_that_is_taken_back_is_not_waited_for(
    page: Page, workspace: Workspace, project: str
):
    opened(page, addresses.item(project, ITEM))
    page.evaluate(HEAR)
    field(page, WORDING).click()
    page.keyboard.type("x")
    page.keyboard.press("Backspace")
    rewrite(page, FUNCTION, "Verwaltungsleitung")

    wait_stored(page, workspace, project, FUNCTION, "Verwaltungsleitung")
    at_rest(page)
    assert page.evaluate("() => window.underway") == [FUNCTION]
    expect(note(page)).to_have_text(SAVED)


def test_a_line_that_is_ended_with_the_enter_key_is_not_waited_for_twice(
    page: Page, workspace: Workspace, project: str
):
    opened(page, addresses.item(project, ITEM))
    page.evaluate(HEAR)
    field(page, FUNCTION).click()
    page.keyboard.type("Verwaltungsleitung")
    page.keyboard.press("Enter")
    assert page.evaluate("() => window.underway") == [FUNCTION]
    wait_stored(page, workspace, project, FUNCTION, "Verwaltungsleitung")
    rewrite(page, WORDING, "Der Träger rechnet jährlich ab.")

    wait_stored(page, workspace, project, WORDING, "Der Träger rechnet jährlich ab.")
    at_rest(page)
    assert page.evaluate("() => window.underway") == [FUNCTION, WORDING]
    expect(note(page)).to_have_text(SAVED)
