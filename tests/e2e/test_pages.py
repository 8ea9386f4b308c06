"""What holds on every page: narrow screens, German words, own host, reload."""

import re

import pytest
from playwright.sync_api import Page, expect

from model.basics import Person
from model.catalogue.texts import t
from tests.e2e import addresses
from tests.e2e.conftest import NewWindow
from tests.e2e.screen import MAIN, SCHOOL, at_rest, field, settled, wait_until

OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")
PAGES = (
    *("start", "partners", "goals", "item", "agreement"),
    *("history", "version", "comparison", "search", "meetings", "inviting", "round"),
)
CHARTS = {
    "network": "planning.stakeholder_scan",
    "benefits": "planning.benefit",
    "decisions": "content.decision_matrix",
    "timeline": "planning.schedule",
    "measures": "anchoring.action_plan",
    "ratings": "evaluation.meeting",
}
CHART = "[data-testid=stVegaLiteChart]"
PAPER = ".st-key-papier-wortlaut"
WORDING = "content.items.finances-costs.wording"

# Words of the framework that have no business on a German page.
ENGLISH = (
    *("Add", "Browse", "Choose", "Clear", "Close", "Collapse", "Connecting", "container"),
    *("Decrement", "Deploy", "Download", "Drag", "Edit", "Enter", "Error", "Expand"),
    *("files", "Fullscreen", "Help", "Increment", "Learn", "Limit", "Loading"),
    *("Made", "Menu", "More", "Open", "Page", "pages", "per", "Press"),
    *("Remove", "Rerun", "Running", "Search", "Select", "Settings", "Show", "Skip"),
    *("Stop", "Submit", "the", "to", "Toggle", "Upload", "View", "visualization"),
    "with",
)
AROUND_ENGLISH = re.compile(rf".{{,40}}\b(?:{'|'.join(ENGLISH)})\b.{{,40}}")

# Everything a person can read or hear: visible text, and the names given to assistive software.
READ_ALOUD = """() => {
  const said = [document.body.innerText]
  const names = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']
  for (const name of [...names, 'aria-roledescription'])
    for (const one of document.querySelectorAll(`[${name}]`))
      if (one.checkVisibility()) said.push(one.getAttribute(name))
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
    shown = page.locator("input, textarea, button, [role=radio], a[href]").filter(visible=True)
    # The ways from the paper to the points are no widgets; there are as many as paragraphs.
    on_paper = page.locator(PAPER).locator("button, a[href]").filter(visible=True)
    inputs = page.locator("input, textarea").filter(visible=True)

    expect_german(page)
    assert inputs.count() <= 20
    assert shown.count() - on_paper.count() <= 60


def test_a_chart_under_the_pointer_says_nothing_in_english(new_window, sample):
    page = new_window("/", SCHOOL)
    for name, step in CHARTS.items():
        page.goto(addresses.step(sample, step))
        if name == "measures":
            page.get_by_text(t("anchoring.measures.views.time"), exact=True).click()
        page.locator(CHART).hover()
        # The tools of the framework are only made for a pointer that rests on the chart.
        expect(page.locator(".stElementToolbar button").first).to_be_attached()
        expect_german(page)


def expect_german(page: Page) -> None:
    """Wait until nothing is said in the words of the framework: they are translated once drawn."""

    def english() -> list[str]:
        said = page.evaluate(READ_ALOUD)
        return [around for text in said for around in AROUND_ENGLISH.findall(text)]

    wait_until(page, lambda: not english(), lambda: f"{page.url} says {english()}", seconds=30)


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
