"""WCAG 2.0 to 2.2, levels A and AA, on every page in light and dark, judged by axe-core."""

from importlib.resources import files

import pytest
from playwright.sync_api import Page, expect

from model.basics import Person
from model.catalogue import catalogue
from model.catalogue.texts import t
from model.rounds import proposals
from model.workspace import Workspace
from tests.e2e import addresses
from tests.e2e.conftest import NewWindow
from tests.e2e.screen import SCHOOL, at_rest

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")
PAGES = (
    *("start", "partners", "goals", "item", "agreement"),
    *("history", "version", "comparison", "search", "meetings", "inviting", "round"),
)

# (rule, part of the selector): what only the framework could mend, and why it is bearable.
FRAMEWORK: dict[tuple[str, str], str] = {}


def violations(page: Page) -> list[str]:
    """What axe finds, one line per element, without what is listed as the framework's own."""
    page.evaluate(AXE)
    found = page.evaluate(
        "rules => axe.run({ runOnly: rules, resultTypes: ['violations'] })", RULES
    )
    assert found["passes"]
    return [
        f"{rule['id']} {node['target']}: {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
        if not any(rule["id"] == known and part in str(node["target"]) for known, part in FRAMEWORK)
    ]


@pytest.fixture(scope="module")
def sample(server) -> str:
    """A practice copy of a full sample: long lists, filled and open gaps, every status."""
    return str(server.workspace().load_sample("muehlenbogen", None, OUTSIDER))


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_barrier_that_axe_can_find(
    new_window: NewWindow, sample: str, name: str, mode: str
):
    address = addresses.all_pages(sample, "finances.costs")[name]
    page = new_window(address, SCHOOL, color_scheme=mode)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    at_rest(page)

    assert violations(page) == []


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_round_has_no_barrier_whatever_it_asks(
    new_window: NewWindow, workspace: Workspace, sample: str, mode: str
):
    page = new_window(addresses.round_of_all(sample), SCHOOL, color_scheme=mode)
    for step, kinds in proposals.SUITED.items():
        project = workspace.open(sample).project
        asked = proposals.proposed(project, catalogue(), kinds[0], step, "finances.costs")
        told = workspace.start_round(sample, asked, OUTSIDER)
        title = t(f"round.running.title.{kinds[0]}")
        expect(page.get_by_role("heading", name=title)).to_be_visible()
        at_rest(page)

        assert (kinds[0], violations(page)) == (kinds[0], [])
        workspace.cancel_round(sample, told, OUTSIDER)
        expect(page.get_by_role("heading", name=t("round.start.title"))).to_be_visible()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_first_page_of_a_new_person_has_no_barrier(new_window: NewWindow, mode: str):
    page = new_window("/", None, color_scheme=mode)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    at_rest(page)

    assert violations(page) == []


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_page_for_the_code_has_no_barrier(new_window: NewWindow, mode: str):
    page = new_window("/beitreten", None, color_scheme=mode)
    page.get_by_role("textbox").fill("AAAAAA")
    page.get_by_role("button").click()
    expect(page.get_by_role("alert")).to_be_visible()

    assert violations(page) == []


def test_the_page_says_that_it_is_german(new_window: NewWindow, workspace: Workspace):
    project = workspace.create("Ganztag", "all_day_school", OUTSIDER)
    page = new_window(addresses.partners(project))

    assert page.locator("html").get_attribute("lang") == "de"
