"""The three steps without a mouse: every control can be reached, seen and used."""

import re
from contextlib import suppress

import pytest
from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from model.basics import Person
from tests.e2e import addresses
from tests.e2e.screen import SCHOOL, at_rest, field, holder, wait_until

OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")
WORDING = "content.items.finances-basis.wording"
STATUS = "content.items.finances-basis.status"
HAS_FOCUS = "one => one === document.activeElement || one.contains(document.activeElement)"
MOST_STOPS = 120

# How every control looks at rest, and whether the one with the focus looks different now.
LOOK = """() => {
  const looks = (one) => {
    const seen = []
    for (let each = one, depth = 0; each && depth < 5; each = each.parentElement, depth++) {
      const style = getComputedStyle(each)
      const parts = ['outline', 'boxShadow', 'borderColor', 'backgroundColor', 'color']
      seen.push(parts.map((part) => style[part]).join(' '))
    }
    return seen.join('|')
  }
  const all = document.querySelectorAll('a[href], button, input, textarea, [tabindex]')
  const calm = new Map([...all].map((one) => [one, looks(one)]))
  window.focusIsSeen = () => {
    const one = document.activeElement
    if (one === document.body || !calm.has(one) || calm.get(one) !== looks(one)) return ''
    return one.outerHTML.slice(0, 200)
  }
}"""


def reach(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus."""
    target.wait_for()
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if target.evaluate(HAS_FOCUS):
            return
    raise AssertionError(f"never reached: {target}")


def press(page: Page, name: str | re.Pattern[str]) -> None:
    """Reach the button of this name and press it."""
    reach(page, page.get_by_role("button", name=name).first)
    page.keyboard.press("Enter")


def heading(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def test_the_three_steps_can_be_done_with_the_keyboard_alone(new_window, workspace):
    project = workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER)
    page = new_window(addresses.partners(project))

    press(page, "Rechtsperson hinzufügen")
    reach(page, page.locator("[class*=st-key-w-planning-partners-][class*=-name] input").first)
    page.keyboard.type("Trägerverein Ganztag e. V.")
    partners = heading(page)
    press(page, "Weiter")
    expect(page.get_by_role("heading", level=1)).not_to_have_text(partners)

    page.goto(addresses.goals(project))
    press(page, "Ziel hinzufügen")
    reach(page, page.locator("[class*=st-key-w-goals-goals-][class*=-title] input").first)
    page.keyboard.type("Alle Kinder essen gemeinsam zu Mittag")
    goals = heading(page)
    press(page, "Weiter")
    expect(page.get_by_role("heading", level=1)).not_to_have_text(goals)

    page.goto(addresses.item(project, "finances.basis"))
    reach(page, field(page, WORDING))
    page.keyboard.press("Control+A")
    page.keyboard.type("Die Finanzierung erfolgt als Zuwendung.")
    reach(page, holder(page, STATUS))
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    point = heading(page)
    press(page, "Weiter")
    expect(page.get_by_role("heading", level=1)).not_to_have_text(point)

    def stored() -> tuple[object, ...]:
        now = workspace.open(project).project
        answer = now.content.answer("finances.basis")
        return (
            *(partner.name for partner in now.planning.partners),
            *(goal.title for goal in now.goals.goals),
            answer.wording,
            answer.status.value,
        )

    expected = (
        "Trägerverein Ganztag e. V.",
        "Alle Kinder essen gemeinsam zu Mittag",
        "Die Finanzierung erfolgt als Zuwendung.",
        "settled",
    )
    wait_until(page, lambda: stored() == expected, stored)


@pytest.mark.parametrize("name", ["start", "partners", "goals", "item", "agreement"])
def test_the_focus_is_seen_on_every_control(new_window, workspace, name):
    project = workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER)
    page = new_window(addresses.all_pages(project, "finances.basis")[name], SCHOOL)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    at_rest(page)
    page.evaluate(LOOK)
    unseen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        # A colour may come in gently: what counts is that the focus is seen in the end.
        with suppress(PlaywrightTimeoutError):
            page.wait_for_function("() => window.focusIsSeen() === ''", timeout=5_000)
        unseen.append(page.evaluate("() => window.focusIsSeen()"))

    assert [each for each in unseen if each] == []
