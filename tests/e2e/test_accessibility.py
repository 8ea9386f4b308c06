"""WCAG 2.0 to 2.2, levels A and AA, on every page in light and dark, judged by axe-core.

The steps of the phases are judged where every one of them is opened: `test_every_step.py`.
"""

from importlib.resources import files
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from model.basics import Person
from model.catalogue import catalogue
from model.catalogue.texts import t
from model.outcomes import Saved
from model.rounds import proposals
from model.rounds.kinds import Choice, Given, Kind
from model.workspace import Workspace
from phases.ui import way
from tests.e2e import addresses
from tests.e2e.conftest import NewWindow
from tests.e2e.screen import SCHOOL, at_rest, mode_of, turn

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OFFICE = Person("Jugendhilfeplanung", "Fachbereich Jugend", "office")
OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")
WALL = "&ansicht=projektion"
LAPTOP, PHONE = {"width": 1280, "height": 900}, {"width": 320, "height": 700}
BEAMER = {"width": 1920, "height": 1080}
# Judged with all other steps.
STEPS = ("partners", "goals")
NARROW = ("start", "item", "agreement", "overview", "meeting-lauf", "inviting", "comparison")
ON_THE_WALL = ("item", "overview", "agreement")
PALE = """() => document.querySelector('h1').insertAdjacentHTML(
  'afterend', '<p style="color: #777; background: #888">blass</p>'
)"""

# (rule, part of the selector): what only the framework could mend, and why it is bearable.
FRAMEWORK: dict[tuple[str, str], str] = {}


def violations(page: Page) -> list[str]:
    """What axe finds, one line per element, without what is listed as the framework's own."""
    if not page.evaluate("() => 'axe' in window"):
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


def in_light_and_dark(page: Page) -> list[str]:
    """What axe finds in the mode the page is in, and in the other one, in which it then stays."""
    first = mode_of(page)
    found = [f"{first}: {one}" for one in violations(page)]
    second = "light" if first == "dark" else "dark"
    turn(page, second)
    return found + [f"{second}: {one}" for one in violations(page)]


@pytest.fixture(scope="module")
def sample(server) -> str:
    """A practice copy of a full sample: long lists, filled and open gaps, every status."""
    return str(server.workspace().load_sample("muehlenbogen", None, OUTSIDER))


@pytest.fixture
def pages(workspace: Workspace, sample: str) -> dict[str, str]:
    """Every page by a short name, with all parts of the meetings; of the steps only one."""
    meeting = workspace.open(sample).project.planning.meetings[0].id
    every = addresses.all_pages(sample, "finances.costs")
    others = {name: address for name, address in every.items() if name not in STEPS}
    return {**others, **addresses.parts_of_meetings(sample, meeting)}


def opened(page: Page, address: str) -> Page:
    """The page at this address, drawn and at rest."""
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    at_rest(page)
    return page


def test_no_page_is_left_out(pages: dict[str, str]):
    seen = {urlsplit(address).path.strip("/") for address in pages.values()}
    phases = {way.address_of(phase) for phase in way.STEPS}
    first = way.address_of(way.PROJECTS)

    assert {one or first for one in seen} | phases == {way.address_of(page) for page in way.PAGES}


@pytest.mark.timeout(900)
def test_no_page_has_a_barrier_that_axe_can_find(new_window: NewWindow, pages: dict[str, str]):
    page = new_window("/", SCHOOL)
    barriers = {}
    for name, address in pages.items():
        page.set_viewport_size(LAPTOP)
        barriers[name] = in_light_and_dark(opened(page, address))
        if name in NARROW:
            page.set_viewport_size(PHONE)
            at_rest(page, seconds=0.4)
            barriers[f"{name}, 320 px"] = violations(page)
    page.set_viewport_size(BEAMER)
    for name in ON_THE_WALL:
        barriers[f"{name}, wall"] = in_light_and_dark(opened(page, f"{pages[name]}{WALL}"))

    assert {name: found for name, found in barriers.items() if found} == {}


ANSWERS = {
    Kind.IDEAS: Given(text="Ein ruhiger Raum"),
    Kind.CONSENT: Given(choice=Choice.CONCERN, text="Die Frist ist kurz."),
}


@pytest.mark.timeout(900)
def test_a_round_has_no_barrier_from_its_first_question_to_its_result(
    new_window: NewWindow, workspace: Workspace
):
    project = workspace.load_sample("muehlenbogen", None, OUTSIDER)
    address = addresses.round_of_all(project)
    page = new_window(address, SCHOOL)
    barriers = {}

    def look(name: str, heading: str) -> None:
        opened(page, address)
        expect(page.get_by_role("heading", name=heading).first).to_be_visible()
        at_rest(page)
        barriers[name] = in_light_and_dark(page)
        page.set_viewport_size(BEAMER)
        # In the mode that the page was left in: light and dark by turns.
        barriers[f"{name}, wall"] = violations(opened(page, f"{address}{WALL}"))
        page.set_viewport_size(LAPTOP)

    for step, (kind, *_) in proposals.SUITED.items():
        known = workspace.open(project).project
        asked = proposals.proposed(known, catalogue(), kind, step, "finances.costs")
        told = workspace.start_round(project, asked, OUTSIDER)
        look(kind, t(f"round.running.title.{kind}"))
        given = ANSWERS.get(kind) or Given(amounts={asked.subject.options[0].key: 2})
        assert isinstance(workspace.answer_round(project, told, given, OFFICE), Saved)
        assert isinstance(workspace.end_round(project, told, OUTSIDER), Saved)
        if kind is Kind.IDEAS:
            look("sorting", t("round.sorting.title"))
            assert isinstance(workspace.end_round(project, told, OUTSIDER), Saved)
        look(f"{kind}, result", t(f"round.kind.{kind}"))

    assert {name: found for name, found in barriers.items() if found} == {}


def test_a_barrier_is_found_in_light_and_in_dark(new_window: NewWindow, sample: str):
    page = opened(new_window("/", SCHOOL), addresses.overview(sample))
    page.evaluate(PALE)

    found = in_light_and_dark(page)

    assert [one.split(" ")[:2] for one in found] == [
        ["light:", "color-contrast"],
        ["dark:", "color-contrast"],
    ]


def test_the_first_page_of_a_new_person_has_no_barrier(new_window: NewWindow):
    assert in_light_and_dark(opened(new_window("/", None), "/")) == []


def test_the_page_for_the_code_has_no_barrier(new_window: NewWindow):
    page = new_window("/beitreten", None)
    page.get_by_role("textbox").fill("AAAAAA")
    page.get_by_role("button").click()
    expect(page.get_by_role("alert")).to_be_visible()
    for mode in ("light", "dark"):
        page.emulate_media(color_scheme=mode)  # type: ignore[arg-type]
        assert violations(page) == [], mode


def test_the_page_says_that_it_is_german(new_window: NewWindow, workspace: Workspace):
    project = workspace.create("Ganztag", "all_day_school", OUTSIDER)
    page = new_window(addresses.partners(project))

    assert page.locator("html").get_attribute("lang") == "de"
