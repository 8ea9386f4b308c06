"""A connection that breaks: said calmly, nothing typed is lost, and a slow way takes over."""

import re

import pytest
from playwright.sync_api import expect

from model.basics import Person
from model.catalogue.texts import t
from model.changes import SetField
from model.workspace import Visit, Workspace
from tests.e2e import addresses
from tests.e2e.cable import Cable
from tests.e2e.conftest import NewBrowser, NewWindow
from tests.e2e.screen import PROVIDER, SCHOOL, field, introduce, note, wait_stored
from tests.e2e.server import Server

OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")
OCCASION = "planning.occasion"


@pytest.fixture
def project(workspace: Workspace) -> str:
    return workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER)


def test_what_was_typed_as_the_network_broke_is_brought_in_later(
    new_browser: NewBrowser, server: Server, workspace: Workspace, project: str
):
    context = new_browser(base_url=server.address)
    page = context.new_page()
    cable = Cable(page, "/api/live|/_stcore/stream")
    introduce(page, server.address, SCHOOL)
    page.goto(addresses.step(project, OCCASION))
    expect(field(page, OCCASION)).to_be_visible()
    expect(note(page)).to_have_attribute("data-connection", "connected")

    field(page, OCCASION).press_sequentially("Kurz vor dem Funkloch.")
    context.set_offline(True)
    cable.cut()
    expect(note(page)).to_have_text(t("frame.live.offline"))
    expect(field(page, OCCASION)).to_have_value("Kurz vor dem Funkloch.")

    cable.is_cut = False
    context.set_offline(False)
    expect(note(page)).to_have_attribute("data-connection", "connected")
    wait_stored(page, workspace, project, OCCASION, "Kurz vor dem Funkloch.")


def test_where_the_socket_is_refused_a_slow_look_takes_over(
    new_window: NewWindow, workspace: Workspace, project: str
):
    page = new_window("/", PROVIDER)
    Cable(page, "/api/live").cut()
    page.goto(addresses.step(project, OCCASION))
    expect(note(page)).to_have_attribute("data-connection", "slow")

    workspace.submit(project, [SetField(path=OCCASION, before="", after="Von nebenan")], OUTSIDER)
    expect(field(page, OCCASION)).to_have_value("Von nebenan")
    workspace.lead(project, OUTSIDER, Visit("goals", "goals.specify"))
    expect(page).to_have_url(re.compile("goals.specify"))
