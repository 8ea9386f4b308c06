"""One step for all: who leads, who goes along, and who is never pulled out of a sentence."""

import pytest
from playwright.sync_api import Locator, Page, expect

from model.basics import Person
from model.catalogue.texts import t
from model.workspace import Visit, Workspace
from tests.e2e.conftest import NewWindow
from tests.e2e.screen import PROVIDER, SCHOOL, note

OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")
OCCASION = "planning.occasion"
GOALS = Visit("goals", "goals.specify")
LATER = Visit("approval", "approval.bodies")


@pytest.fixture
def project(workspace: Workspace) -> str:
    return workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER)


def step(project: str, page: str, key: str) -> str:
    return f"/{page}?projekt={project}&schritt={key}"


def way(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=t(f"together.bar.{name}"), exact=True)


def bar(page: Page) -> Locator:
    return page.locator(".together-bar")


def is_at(page: Page, key: str) -> None:
    expect(page).to_have_url(lambda url: f"schritt={key}" in url)


def test_all_follow_who_leads_and_each_may_leave_and_come_back(
    new_window: NewWindow, workspace: Workspace, project: str
):
    leader = new_window(step(project, "planung", OCCASION), SCHOOL)
    other = new_window(step(project, "planung", OCCASION), PROVIDER)
    expect(note(other)).to_be_visible()
    way(leader, "lead").click()
    expect(bar(other)).to_contain_text(SCHOOL.institution)

    leader.goto(step(project, "ziele", GOALS.step))
    is_at(other, OCCASION)
    leader.get_by_role("button", name=t("frame.foot.weiter")).click()
    expect(other.get_by_role("heading", level=1)).to_have_text(
        leader.get_by_role("heading", level=1).inner_text()
    )

    way(other, "leave").click()
    workspace.lead(project, OUTSIDER, LATER)
    expect(way(leader, "leave")).to_be_visible()
