"""A press is never lost, whatever else makes the window ask for a run at the same moment."""

import pytest
from playwright.sync_api import Page

from model.basics import Person
from model.workspace import Workspace
from tests.e2e import addresses
from tests.e2e.conftest import NewWindow
from tests.e2e.screen import at_rest, css_class, wait_until

ADD = css_class("neu-planning.partners")
OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")
# Notes of every request for a run when it went out and what the page did, and keeps the socket
# that tells the window of the changes of others.
LISTEN = """
  window.requests = []
  window.WebSocket = class extends WebSocket {
    constructor(address, ...more) {
      super(address, ...more)
      if (String(address).includes('/api/live')) window.told = this
    }
    send(data) {
      const state = document.querySelector('[data-testid=stApp]')?.dataset.testScriptState
      if (this.url.includes('/_stcore/stream')) window.requests.push([state, Date.now()])
      super.send(data)
    }
  }
"""
# The jitter is chosen so that the window hears of a change and asks after so many milliseconds.
PRESS_AND_TELL = """([button, delay, revision]) => {
  window.requests = []
  Math.random = () => delay / 150
  document.querySelector(`${button} button`).click()
  const change = { revision, paths: ['*'], by: 'Träger', area: 'Parteien', at: '19:30' }
  window.told.onmessage({ data: JSON.stringify(change) })
}"""


@pytest.fixture
def project(workspace: Workspace) -> str:
    return workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER)


@pytest.fixture
def page(new_window: NewWindow, project: str) -> Page:
    """A window on an empty list of partners."""
    page = new_window("/")
    page.add_init_script(LISTEN)
    page.goto(addresses.partners(project))
    at_rest(page)
    return page


@pytest.mark.parametrize("delay", [0, 5, 20])
def test_what_others_change_waits_until_a_press_has_had_its_run(
    page: Page, workspace: Workspace, project: str, delay: int
):
    page.evaluate(PRESS_AND_TELL, [ADD, delay, 1000])

    wait_until(page, lambda: page.evaluate("() => window.requests.length") > 1, "a second run")
    at_rest(page)
    (_, pressed), (state, asked) = page.evaluate("() => window.requests")
    # The page needs a moment to know that it runs; a press of a slow hand needs it too.
    assert state == "notRunning"
    assert asked - pressed >= 250
    assert len(workspace.open(project).project.planning.partners) == 1
