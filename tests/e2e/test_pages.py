"""What holds on every page: narrow screens, German words, own host, reload."""

import re

import pytest
from playwright.sync_api import Page, expect

from model.basics import Person
from tests.e2e import addresses
from tests.e2e.conftest import NewWindow
from tests.e2e.screen import MAIN, SCHOOL, at_rest, field, settled

OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")
PAGES = (
    *("start", "partners", "goals", "item", "agreement"),
    *("history", "version", "comparison", "search"),
)
PAPER = ".st-key-papier-wortlaut"
WORDING = "content.items.finances-costs.wording"

# Words of the framework that have no business on a German page.
ENGLISH = (
    *("Add", "Browse", "Choose", "Clear", "Close", "Collapse", "Connecting", "Decrement"),
    *("Deploy", "Download", "Drag", "Edit", "Enter", "Error", "Expand", "files", "Fullscreen"),
    *("Help", "Increment", "Learn", "Limit", "Link", "Loading", "Made", "Menu", "More", "Open"),
    *("Page", "pages", "per", "Press", "Remove", "Rerun", "Running", "Search", "Select"),
    *(
        "Settings",
        "Show",
        "Skip",
        "Stop",
        "Submit",
        "the",
        "to",
        "Toggle",
        "Upload",
        "View",
        "with",
    ),
)
ENGLISH_WORD = re.compile(rf"\b({'|'.join(ENGLISH)})\b")

# Everything a person can read or hear: visible text, and the names given to assistive software.
READ_ALOUD = """() => {
  const said = [document.body.innerText]
  for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
    for (const one of document.querySelectorAll(`[${name}]`)) said.push(one.getAttribute(name))
  return said
}"""


@pytest.fixture(scope="module")
def sample(server) -> str:
    """A practice copy of a full sample."""
    return str(server.workspace().load_sample("muehlenbogen", None, OUTSIDER))


def opened(new_window: NewWindow, sample: str, name: str, **options: object) -> Page:
    """One of the pages, drawn and at rest."""
    page = new_window(addresses.all_pages(sample, "finances.costs")[name], SCHOOL, **options)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    settled(page)
    return page


@pytest.mark.parametrize("name", PAGES)
def test_nothing_scrolls_sideways_on_a_small_phone(new_window, sample, name):
    page = opened(new_window, sample, name, viewport={"width": 320, "height": 640})
    at_rest(page)
    wide = page.locator(MAIN).evaluate("one => one.scrollWidth - one.clientWidth")
    body = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")

    assert (wide, body) == (0, 0)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_english_word_and_stays_within_the_budget_of_controls(
    new_window, sample, name
):
    page = opened(new_window, sample, name)
    at_rest(page)
    left = [text for text in page.evaluate(READ_ALOUD) if ENGLISH_WORD.search(text)]
    shown = page.locator("input, textarea, button, [role=radio], a[href]").filter(visible=True)
    # The ways from the paper to the points are no widgets; there are as many as paragraphs.
    on_paper = page.locator(PAPER).locator("button, a[href]").filter(visible=True)
    inputs = page.locator("input, textarea").filter(visible=True)

    assert [ENGLISH_WORD.findall(text) and text[:200] for text in left] == []
    assert inputs.count() <= 20
    assert shown.count() - on_paper.count() <= 60


@pytest.mark.parametrize("name", PAGES[1:])
def test_a_reload_returns_to_the_same_place(new_window, sample, name):
    page = opened(new_window, sample, name)
    address, heading = page.url, page.get_by_role("heading", level=1).inner_text()
    page.reload()

    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    assert page.url == address


def test_a_whole_walk_asks_no_foreign_host(new_window, sample):
    """The window itself watches every request; this walk gives it something to watch."""
    page = opened(new_window, sample, "partners")
    for _ in range(2):
        place = page.url
        page.get_by_role("button", name="Weiter", exact=True).click()
        page.wait_for_url(lambda url, place=place: url != place)
    settled(page)
    page.goto(addresses.item(sample, "finances.costs"))
    field(page, WORDING).fill(
        "Siehe https://example.org/bild.png und ![Bild](https://example.org/a.png)"
    )
    field(page, WORDING).press("Tab")
    page.goto(addresses.agreement(sample))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    at_rest(page)
