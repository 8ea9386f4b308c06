"""The wall at 1920 × 1080: large letters, nothing to fill in, the keys of a presenter."""

import re

import pytest
from playwright.sync_api import Page, expect

from model.basics import Person
from model.catalogue import catalogue
from model.changes import SetField
from model.workspace import Workspace
from tests.e2e import addresses
from tests.e2e.conftest import NewWindow
from tests.e2e.screen import SCHOOL, at_rest

OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")
BEAMER = {"viewport": {"width": 1920, "height": 1080}}
WALL = "&ansicht=projektion"
READABLE = 28
ITEM, WORDING = "finances.costs", "content.items.finances-costs.wording"
HOSTILE = "<b>fett</b> **stark** :red[rot] <img src=x onerror=alert(1)>"
# The size of the letters of everything that can be read, pictures left out.
SMALLEST = """() => {
  const sizes = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement
    const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    const box = element.getBoundingClientRect()
    if (!texts.currentNode.data.trim() || !seen || !box.width || !box.height) continue
    if (element.closest('[class*="st-key-unsichtbar"]')) continue
    sizes.push([parseFloat(getComputedStyle(element).fontSize), texts.currentNode.data])
  }
  return sizes.sort((one, other) => one[0] - other[0])[0]
}"""
CONTROLS = """() => [...document.querySelectorAll('button, input, textarea, select')].filter(
  (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && one.getBoundingClientRect().width > 1
).map((one) => one.outerHTML)"""


@pytest.fixture(scope="module")
def sample(server) -> str:
    return str(server.workspace().load_sample("muehlenbogen", None, OUTSIDER))


def shows(page: Page, question: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(question)
    at_rest(page)


def test_everything_on_the_wall_can_be_read_from_the_last_row(new_window: NewWindow, sample: str):
    page = new_window(f"{addresses.item(sample, ITEM)}{WALL}", SCHOOL, **BEAMER)
    shows(page, catalogue().item(ITEM).question)
    places = ["planning.stakeholder_scan", "goals.specify", "approval.bodies", "evaluation.data"]
    for key in (None, *places):
        if key:
            page.goto(f"{addresses.step(sample, key)}{WALL}")
            shows(page, catalogue().step(key).question)
        size, words = page.evaluate(SMALLEST)
        assert size >= READABLE, (key, words)
        assert page.evaluate(CONTROLS) == [], key


def test_the_wall_follows_what_is_typed_elsewhere_and_shows_it_as_it_is(
    new_window: NewWindow, workspace: Workspace
):
    project = workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER)
    page = new_window(f"{addresses.item(project, ITEM)}{WALL}", SCHOOL, **BEAMER)
    shows(page, catalogue().item(ITEM).question)

    workspace.submit(project, [SetField(path=WORDING, before="", after=HOSTILE)], OUTSIDER)

    expect(page.locator("[class*='wortlaut-wand'] p")).to_contain_text("onerror=alert(1)>")
    assert page.locator("[class*='wortlaut-wand'] img").count() == 0


def test_a_presenter_pages_on_and_back_and_leaves_by_the_keys(new_window: NewWindow, sample: str):
    page = new_window(f"{addresses.step(sample, 'goals.specify')}{WALL}", SCHOOL, **BEAMER)
    shows(page, catalogue().step("goals.specify").question)

    # Two quick presses are two slides.
    page.keyboard.press("PageDown")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("3 von", exact=False).first).to_be_visible()
    page.keyboard.press("PageUp")
    expect(page.get_by_text("2 von", exact=False).first).to_be_visible()
    page.keyboard.press("Escape")

    expect(page).not_to_have_url(re.compile("ansicht"))
    expect(page.locator(".st-key-zurueck")).to_be_visible()
