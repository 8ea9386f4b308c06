"""A round in several windows: begun, answered on phones, counted without a run, and closed."""

import pytest
from playwright.sync_api import Page, expect

from model.access import Role
from model.basics import Person
from model.catalogue.texts import t
from model.rounds import proposals
from model.rounds.kinds import Choice, Kind
from model.workspace import Workspace
from tests.e2e.conftest import NewBrowser
from tests.e2e.rounds import (
    DESK,
    OUTSIDER,
    PHONE,
    Enter,
    answer,
    begin,
    button,
    close,
    count,
    counted,
    entrance,
    focus_by_tab,
    press,
)
from tests.e2e.screen import Who, at_rest, settled, wait_until
from tests.e2e.server import Server

CLUB = Person("Jugendwart", "TSV Nordhang", "club")
HEAD = Who("Schulleitung", "Schule")
PARENTS = Who("Vorsitz der Schulpflegschaft", "Elternvertretung")
OFFICE = Who("Jugendhilfeplanung", "Fachbereich Jugend")
ITEM = "finances.costs"
REASON = "Die Zahlen für 2028 fehlen noch."


@pytest.fixture
def project(store: Workspace) -> str:
    return str(store.load_sample("muehlenbogen", None, OUTSIDER))


@pytest.fixture
def enter(new_browser: NewBrowser, guarded: Server, project: str) -> Enter:
    return entrance(new_browser, guarded, project)


def watch_runs(page: Page) -> None:
    """From now on the page counts the runs of its script."""
    settled(page)
    page.evaluate(
        """() => {
          window.runsSeen = 0
          const app = document.querySelector('[data-testid=stApp]')
          const name = 'data-test-script-state'
          new MutationObserver(() => app.getAttribute(name) === 'running' && window.runsSeen++)
            .observe(app, { attributes: true, attributeFilter: [name] })
        }"""
    )


def runs(page: Page) -> int:
    return int(page.evaluate("() => window.runsSeen"))


def test_a_consent_check_from_its_start_to_its_result_in_three_windows(enter, store, project):
    lead = enter(Role.FACILITATION, HEAD, DESK)
    parents, office = (enter(Role.CONTRIBUTOR, who, PHONE) for who in (PARENTS, OFFICE))
    office.goto(f"/runde?projekt={project}")
    expect(office.get_by_role("heading", name=t("round.waiting.title"))).to_be_visible()

    lead.goto(f"/runde?projekt={project}&neu=1&art=consent&zu=content.checklist&stelle={ITEM}")
    press(lead, "start.begin")
    count(lead, 0)

    # One is led there by the board, the other one's page has waited for it.
    parents.locator(".together-join").click()
    expect(button(parents, "choice.support")).to_be_visible()
    expect(button(office, "choice.concern")).to_be_visible()
    height = button(parents, "choice.support").bounding_box()
    assert height is not None
    assert height["height"] >= 60
    count(office, 0)
    at_rest(office)
    watch_runs(office)
    press(parents, "choice.support")
    expect(parents.get_by_text(t("round.answer.done"))).to_be_visible()
    count(office, 1)
    count(lead, 1)
    assert runs(office) == 0

    # By keyboard alone, and others answer while somebody writes.
    focus_by_tab(office, button(office, "choice.concern"))
    office.keyboard.press("Enter")
    field = office.get_by_label(t("round.reason.concern"))
    expect(field).to_be_focused()
    at_rest(office)
    watch_runs(office)
    office.keyboard.type(REASON[:12])
    answer(store, project, CLUB, choice=Choice.SUPPORT)
    count(office, 2)
    expect(field).to_be_focused()
    office.keyboard.type(REASON[12:])
    expect(field).to_have_value(REASON)
    assert runs(office) == 0
    office.keyboard.press("Tab")
    office.keyboard.press("Enter")
    expect(office.get_by_text(t("round.answer.done"))).to_be_visible()
    expect(field).to_have_count(0)
    expect(office.get_by_text(REASON)).to_be_visible()

    count(lead, 3)
    assert REASON not in lead.content()
    close(lead)
    for page in (lead, parents, office):
        expect(page.get_by_text(t("round.result.place")).first).to_be_attached()
        counted(page, "")
    seen = store.round(project, OUTSIDER)
    assert seen is not None
    assert seen.answered == 3


def test_what_is_typed_when_the_round_closes_is_said_not_to_count_and_stays(enter, store, project):
    told = begin(store, project, Kind.IDEAS, proposals.COLLECT)
    answer(store, project, CLUB, text="Mehr Zeit am Nachmittag")
    page = enter(Role.CONTRIBUTOR, PARENTS, PHONE)
    page.goto(f"/runde?projekt={project}")
    field = page.get_by_label(t("round.idea.label"))
    field.press_sequentially("Ein ruhiger Raum")
    # A reload, or a phone that slept, brings the words back.
    at_rest(page)
    page.reload()
    expect(field).to_have_value("Ein ruhiger Raum")
    field.press("End")
    field.press_sequentially(" für alle")

    store.end_round(project, told, OUTSIDER)
    expect(page.locator(".round-closed")).to_have_text(t("round.count.closed"))
    expect(field).to_be_focused()
    expect(field).to_have_value("Ein ruhiger Raum für alle")
    field.blur()

    expect(page.get_by_text(t("round.rest.explained"))).to_be_visible()
    expect(page.get_by_label(t("round.rest.label"))).to_have_value("Ein ruhiger Raum für alle")
    seen = store.round(project, OUTSIDER)
    assert seen is not None
    wait_until(page, lambda: seen.answered == 1, "only what came in time is counted")


def test_ideas_go_out_with_enter_and_those_of_others_appear_beside_a_half_typed_one(
    enter, store, project
):
    begin(store, project, Kind.IDEAS, proposals.COLLECT, is_hidden=False)
    page = enter(Role.CONTRIBUTOR, PARENTS, PHONE)
    page.goto(f"/runde?projekt={project}")
    field = page.get_by_label(t("round.idea.label"))
    field.click()
    ideas = ("Ein Raum", "Mehr Zeit", "Ein Garten")
    for number, idea in enumerate(ideas, 1):
        page.keyboard.type(idea)
        page.keyboard.press("Enter")
        counted(page, str(number))
        expect(field).to_have_value("")
        expect(field).to_be_focused()

    page.keyboard.type("Ein Ba")
    answer(store, project, CLUB, text="Ein Sportfest")
    counted(page, "4")
    expect(page.get_by_text("Ein Sportfest")).to_have_count(0)
    expect(field).to_have_value("Ein Ba")
    # What had to wait comes when the field is left, and takes nothing of what stands in it.
    page.locator("h1").click()
    field.blur()
    expect(page.get_by_text("Ein Sportfest")).to_be_visible()
    expect(field).to_have_value("Ein Ba")
    field.press("End")
    page.keyboard.type("ch")
    page.keyboard.press("Enter")

    counted(page, "5")
    seen = store.round(project, OUTSIDER)
    assert seen is not None
    assert [one.given.text for one in seen.answers] == [*ideas, "Ein Sportfest", "Ein Bach"]


def test_a_question_waits_while_somebody_else_was_quicker(enter, store, project):
    page = enter(Role.FACILITATION, HEAD, DESK)
    page.goto(f"/runde?projekt={project}&neu=1&art=ideas")
    field = page.get_by_label(t("round.start.question"))
    field.press_sequentially("Was fehlt uns?")
    told = begin(store, project, Kind.RATING, proposals.RATE)
    field.blur()
    expect(page.get_by_role("heading", name=t("round.running.title.rating"))).to_be_visible()

    store.cancel_round(project, told, OUTSIDER)

    expect(field).to_have_value("Was fehlt uns?")
