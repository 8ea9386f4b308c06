"""What people do in a round, in the words of the product, and the windows they come with."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from model.access import Role
from model.basics import Person
from model.catalogue import catalogue
from model.catalogue.texts import t
from model.rounds import proposals
from model.rounds.kinds import Given, Kind
from model.workspace import Workspace
from tests.e2e.conftest import NewBrowser
from tests.e2e.screen import Who, at_rest
from tests.e2e.server import Server

OUTSIDER = Person("Administration", "Stadt Auenfurt", "cli")
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 800}
Enter = Callable[[Role, Who, dict[str, int]], Page]


def entrance(new_browser: NewBrowser, server: Server, project: str) -> Enter:
    """Somebody comes in by a link of their role and says who they are."""
    store = server.workspace()

    def come(role: Role, who: Who, size: dict[str, int]) -> Page:
        page = new_browser(base_url=server.address, viewport=size).new_page()
        page.goto(f"/b/{store.make_link(project, role, who.institution)}")
        page.get_by_label(t("access.identity.other_function")).fill(who.function)
        page.get_by_label(t("access.identity.other"), exact=True).fill(who.institution)
        with page.expect_response("**/api/ich"):
            page.get_by_role("button", name=t("frame.identity.keep")).click()
        at_rest(page)
        return page

    return come


def press(page: Page, name: str) -> None:
    """Press the button with these words of the round."""
    button(page, name).click()


def button(page: Page, name: str) -> Locator:
    """The button with these words of the round."""
    return page.get_by_role("button", name=t(f"round.{name}"), exact=True)


def count(page: Page, number: int, expected: int = 6) -> None:
    """Wait until the page says that so many have answered."""
    form = "one" if number == 1 else "other"
    counted(page, t(f"round.count.voices.{form}", count=number, expected=expected))


def counted(page: Page, said: str) -> None:
    """Wait until the page counts in these words, with "" until it counts no more.

    While the page is drawn anew, the line of before may stand beside the new one for a moment.
    """
    line = page.locator(".round-count")
    expect(line.filter(has_text=said or re.compile(r"\S"))).to_have_count(1 if said else 0)


def close(page: Page) -> None:
    """Close the round once the last answer is drawn, and say that it is meant."""
    at_rest(page)
    press(page, "close.button")
    press(page, "close.yes")


def answer(store: Workspace, project: str, who: Person, **values: object) -> None:
    """An answer from a device that has no window here."""
    seen = store.round(project, who)
    assert seen is not None
    store.answer_round(project, seen.round.id, Given(**values), who)


def begin(store: Workspace, project: str, kind: Kind, step: str, **more: object) -> str:
    """A round as it is proposed for the step."""
    asked = proposals.proposed(store.open(project).project, catalogue(), kind, step)
    return store.start_round(project, asked.model_copy(update=more), OUTSIDER)


def focus_by_tab(page: Page, target: Locator) -> None:
    """Go there with the tab key alone, from the beginning of the page."""
    page.locator("h1").focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError("not reached by the tab key")
