"""What one window saves, the others show, and windows with nothing to show stay at rest."""

import pytest
from playwright.sync_api import Page, WebSocket, expect

from model.basics import Person, new_id
from model.changes import AddRecord, SetField
from model.workspace import Workspace
from tests.e2e import addresses
from tests.e2e.conftest import NewBrowser, NewWindow
from tests.e2e.screen import PROVIDER, SCHOOL, field, introduce, note, wait_quiet
from tests.e2e.server import Server

ITEM = "finances.costs"
WORDING = "content.items.finances-costs.wording"
OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")
SILENCE_MS = 30_000


@pytest.fixture
def project(workspace: Workspace) -> str:
    return workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER)


def runs_seen(page: Page) -> list[int]:
    """Grows with every answer of a script run to this window; other sockets do not count."""
    frames: list[int] = []

    def listen(socket: WebSocket) -> None:
        if "/_stcore/stream" in socket.url:
            socket.on("framereceived", lambda data: frames.append(len(data)))

    page.on("websocket", listen)
    return frames


def test_idle_windows_cause_no_script_run_while_others_save_elsewhere(
    new_window: NewWindow, project: str
):
    idle = [new_window("/", who) for who in (SCHOOL, PROVIDER)]
    seen = [runs_seen(page) for page in idle]
    for page, frames in zip(idle, seen, strict=True):
        page.goto(addresses.partners(project))
        expect(note(page)).to_be_visible()
        wait_quiet(page, lambda frames=frames: len(frames), seconds=3)
    busy = new_window(addresses.item(project, ITEM))
    expect(field(busy, WORDING)).to_be_visible()
    assert all(seen)
    before = [len(frames) for frames in seen]

    for number in range(6):
        field(busy, WORDING).fill(f"Satz {number}.")
        field(busy, WORDING).press("Tab")
        busy.wait_for_timeout(SILENCE_MS / 6)

    assert [len(frames) for frames in seen] == before
    for page in idle:
        expect(note(page)).to_contain_text("geändert")


def test_eight_tabs_of_one_browser_all_show_a_change(
    new_window: NewWindow, workspace: Workspace, project: str
):
    first = new_window(addresses.item(project, ITEM))
    tabs = [first, *(first.context.new_page() for _ in range(7))]
    for tab in tabs[1:]:
        tab.goto(addresses.item(project, ITEM))
    for tab in tabs:
        expect(field(tab, WORDING)).to_be_visible()

    sentence = "Alle acht Fenster zeigen diesen Satz."
    workspace.submit(project, [SetField(path=WORDING, before="", after=sentence)], OUTSIDER)

    for tab in tabs:
        expect(field(tab, WORDING)).to_have_value(sentence)


def test_a_new_partner_appears_in_the_other_window(new_window, workspace, project):
    page = new_window(addresses.partners(project))
    expect(note(page)).to_be_visible()
    partner = {"id": new_id(), "name": "Trägerverein Ganztag e. V."}
    workspace.submit(project, [AddRecord(path="planning.partners", record=partner)], OUTSIDER)

    expect(page.get_by_text("Trägerverein Ganztag e. V.").first).to_be_visible()


def test_a_change_through_a_second_server_on_the_same_data_appears(
    own_server: Server, new_browser: NewBrowser
):
    second = Server(own_server.data)
    second.start()
    try:
        project = own_server.workspace().create("Ganztag", "all_day_school", OUTSIDER)
        here, there = (new_browser(base_url=one.address).new_page() for one in (own_server, second))
        introduce(here, own_server.address, SCHOOL)
        introduce(there, second.address, PROVIDER)
        for page in (here, there):
            page.goto(addresses.item(project, ITEM))
            expect(field(page, WORDING)).to_be_visible()
        field(there, WORDING).fill("Vom zweiten Server.")
        field(there, WORDING).press("Tab")

        expect(field(here, WORDING)).to_have_value("Vom zweiten Server.")
    finally:
        second.stop()
