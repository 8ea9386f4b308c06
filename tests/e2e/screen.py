"""What a person does and sees in a window, in the words of the product."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

from model.catalogue.texts import t
from model.paths import read
from model.workspace import Workspace

MAIN = "[data-testid=stMain]"
FIELDS = "textarea, input"
# Whether the page stands on a light or a dark ground, and that no colour is on its way any more.
GROUND = """() => {
  const ground = getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor
  const bright = ground.match(/\\d+/g).slice(0, 3).reduce((sum, one) => sum + Number(one), 0)
  return bright < 384 ? 'dark' : 'light'
}"""
HAS_TURNED = f"""(mode) => ({GROUND})() === mode && !document.getAnimations().some((one) =>
  one.playState === 'running' && one.effect.getTiming().iterations !== Infinity
)"""


@dataclass(frozen=True)
class Who:
    """Somebody at a window: a function and an institution."""

    function: str
    institution: str


SCHOOL = Who("Schulleitung", "Grundschule am Fluss")
PROVIDER = Who("Geschäftsführung", "Trägerverein Ganztag")

_cookies: dict[tuple[str, Who], list[Any]] = {}


def introduce(page: Page, address: str, who: Who) -> None:
    """Say once per browser who one is; a person who did so before brings the cookie along."""
    known = _cookies.get((address, who))
    if known:
        page.context.add_cookies(known)
        return
    page.goto(address)
    page.get_by_label(t("frame.identity.function"), exact=True).first.fill(who.function)
    page.get_by_label(t("frame.identity.institution"), exact=True).first.fill(who.institution)
    with page.expect_response("**/api/ich"):
        page.get_by_role("button", name=t("frame.identity.keep")).click()
    _cookies[address, who] = page.context.cookies()


def css_class(key: str) -> str:
    """The class Streamlit gives the element with this key."""
    return ".st-key-" + re.sub(r"[^a-zA-Z0-9_-]", "-", key)


def holder(page: Page, path: str) -> Locator:
    """The widget of a field of the model."""
    return page.locator(css_class(f"w:{path}"))


def field(page: Page, path: str) -> Locator:
    """The text field of a field of the model."""
    return holder(page, path).locator(FIELDS).first


def note(page: Page) -> Locator:
    """What the foot says about saving."""
    return page.locator(".live-note")


def settled(page: Page) -> None:
    """Wait until the page is drawn and the script has come to rest."""
    expect(page.locator("[data-testid=stApp]")).to_have_attribute(
        "data-test-script-state", "notRunning"
    )


def at_rest(page: Page, seconds: float = 0.6) -> None:
    """Wait until the page is drawn and nothing in it changes any more."""
    settled(page)
    wait_quiet(page, _mutations(page), seconds)
    settled(page)


def mode_of(page: Page) -> str:
    """Whether the page is drawn in "light" or in "dark"."""
    return str(page.evaluate(GROUND))


def turn(page: Page, mode: str) -> None:
    """Light or dark, as the device of the person asks for it; the page stays where it is."""
    page.emulate_media(color_scheme=mode)  # type: ignore[arg-type]
    page.wait_for_function(HAS_TURNED, arg=mode)


def _mutations(page: Page) -> Callable[[], int]:
    """A number that grows whenever anything in the page changes."""
    page.evaluate(
        """() => {
          window.mutationsSeen = 0
          const all = { subtree: true, childList: true, attributes: true, characterData: true }
          new MutationObserver(() => window.mutationsSeen++).observe(document.body, all)
        }"""
    )
    return lambda: int(page.evaluate("() => window.mutationsSeen"))


def wait_until(page: Page, true: Callable[[], bool], what: object, seconds: float = 90) -> None:
    """Wait for something outside the page, while the page goes on living."""
    until = time.monotonic() + seconds
    while not true():
        if time.monotonic() > until:
            raise AssertionError(f"not within {seconds} s: {what() if callable(what) else what}")
        page.wait_for_timeout(50)


def wait_stored(page: Page, workspace: Workspace, project: str, path: str, value: Any) -> None:
    """Wait until the store holds this value at the path."""

    def stored() -> Any:
        return read(workspace.open(project).project, path)

    wait_until(page, lambda: stored() == value, lambda: f"{path} holds {stored()!r}, not {value!r}")


def wait_quiet(page: Page, count: Callable[[], int], seconds: float = 1.5) -> None:
    """Wait until a number that grows with what happens has stood still for so long."""
    known, until = count(), time.monotonic() + seconds
    while time.monotonic() < until:
        page.wait_for_timeout(50)
        if count() != known:
            known, until = count(), time.monotonic() + seconds


def scroll_top(page: Page) -> float:
    """How far the page is scrolled."""
    top: float = page.locator(MAIN).evaluate("element => element.scrollTop")
    return top


def caret(page: Page) -> tuple[str, int, int]:
    """Which field has the focus (its key's class), and where the caret stands in it."""
    found = page.evaluate(
        """() => {
          const one = document.activeElement
          const keyed = one.closest('[class*="st-key-"]')
          const name = keyed && [...keyed.classList].find((each) => each.startsWith('st-key-'))
          return [name ?? '', one.selectionStart ?? -1, one.selectionEnd ?? -1]
        }"""
    )
    return found[0], found[1], found[2]
