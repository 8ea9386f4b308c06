"""One step for all: who leads, who goes along, and who is never pulled out of a sentence."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from model.basics import Person
from model.catalogue import catalogue
from model.catalogue.texts import t
from model.workspace import Visit, Workspace
from tests.e2e import addresses
from tests.e2e.conftest import NewWindow
from tests.e2e.screen import PROVIDER, SCHOOL, caret, field, holder, note, settled, wait_stored

OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")
OCCASION, TYPE, SCAN = (
    *("planning.occasion", "planning.agreement_type"),
    "planning.stakeholder_scan",
)
LATER = Visit("approval", "approval.bodies")


@pytest.fixture
def project(workspace: Workspace) -> str:
    return workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER)


def way(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=t(f"together.bar.{name}"), exact=True)


def bar(page: Page) -> Locator:
    return page.locator(".together-bar")


def is_at(page: Page, step: str) -> None:
    expect(page).to_have_url(re.compile(rf"schritt={re.escape(step)}(&|$)"))


def next_step(page: Page) -> None:
    settled(page)
    page.get_by_role("button", name=t("frame.foot.weiter"), exact=True).click()


def test_all_follow_who_leads_and_each_may_leave_and_come_back(
    new_window: NewWindow, workspace: Workspace, project: str
):
    leader = new_window(addresses.step(project, OCCASION), SCHOOL)
    other = new_window(addresses.step(project, SCAN), PROVIDER)
    expect(note(other)).to_be_visible()

    way(leader, "lead").click()
    is_at(other, OCCASION)
    expect(bar(other)).to_contain_text(SCHOOL.institution)
    next_step(leader)
    is_at(other, TYPE)

    way(other, "leave").click()
    next_step(leader)
    is_at(leader, SCAN)
    expect(bar(other)).to_contain_text(catalogue().step(SCAN).title)
    is_at(other, TYPE)
    way(other, "back").click()
    is_at(other, SCAN)

    # The computer of who leads is gone; another one takes over, and that is asked first.
    leader.context.close()
    expect(bar(other)).to_contain_text(t("together.bar.silent").split("(")[0])
    way(other, "take").click()
    way(other, "yes").click()
    expect(way(other, "stop")).to_be_visible()
    leading = workspace.leading(project)
    assert leading is not None
    assert leading.who.institution == PROVIDER.institution


def test_nobody_is_taken_away_from_a_half_typed_text(
    new_window: NewWindow, workspace: Workspace, project: str
):
    leader = new_window(addresses.step(project, OCCASION), SCHOOL)
    other = new_window(addresses.step(project, OCCASION), PROVIDER)
    for page in (leader, other):
        expect(field(page, OCCASION)).to_be_visible()
    field(other, OCCASION).press_sequentially("Mehr Plätze und ")
    before = caret(field(other, OCCASION))
    beside = holder(leader, OCCASION)
    expect(beside).to_have_attribute(
        "data-writing", t("together.writing.here", who=PROVIDER.institution)
    )

    workspace.lead(project, OUTSIDER, LATER)
    is_at(leader, LATER.step)
    expect(way(other, "go")).to_be_visible()
    is_at(other, OCCASION)
    expect(field(other, OCCASION)).to_be_focused()
    assert caret(field(other, OCCASION)) == before
    other.keyboard.type("kürzere Wege")
    wait_stored(other, workspace, project, OCCASION, "Mehr Plätze und kürzere Wege")

    way(other, "go").click()
    is_at(other, LATER.step)


def test_the_wall_goes_along_and_stays_the_wall(
    new_window: NewWindow, workspace: Workspace, project: str
):
    wall = new_window(f"{addresses.step(project, OCCASION)}&ansicht=projektion", SCHOOL)
    expect(wall.get_by_role("heading", level=1)).to_be_visible()

    workspace.lead(project, OUTSIDER, LATER)

    expect(wall.get_by_role("heading", level=1)).to_have_text(catalogue().step(LATER.step).question)
    assert "ansicht=projektion" in wall.url
