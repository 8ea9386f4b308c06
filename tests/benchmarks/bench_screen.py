"""How long a person waits: `python -m tests.benchmarks.bench_screen`."""

import itertools
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from model.basics import Person
from tests.benchmarks.rounds import interleaved, table
from tests.e2e import addresses
from tests.e2e.conftest import ARGUMENTS
from tests.e2e.screen import SCHOOL, css_class, field, introduce, settled
from tests.e2e.server import Server
from tests.find_browser import find_browser

FLOOR = (sys.executable, "-m", "tests.benchmarks.floor")
WORDING = "content.items.finances-costs.wording"
OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")

# From an event of the person to the moment the page is complete and at rest, by the page's clock.
STOPWATCH = """([event, heading]) => {
  window.measured = new Promise((resolve) => {
    let start
    addEventListener(event, () => (start ??= performance.now()), { capture: true, once: true })
    const app = document.querySelector('[data-testid=stApp]')
    let ran = false
    const look = (records) => {
      const turned = records.some((one) => one.attributeName === 'data-test-script-state')
      if (start !== undefined && turned) ran = true
      if (!ran || app.getAttribute('data-test-script-state') === 'running') return
      if (heading && document.querySelector('h1')?.innerText === heading) return
      watcher.disconnect()
      resolve(performance.now() - start)
    }
    const watcher = new MutationObserver(look)
    watcher.observe(document.body, { subtree: true, childList: true, attributes: true })
  })
}"""


def timed(page: Page, event: str, act: Callable[[], None], heading: str = "") -> float:
    """Milliseconds from the event that `act` causes until the page is at rest again."""
    page.evaluate(STOPWATCH, [event, heading])
    act()
    return float(page.evaluate("() => window.measured"))


def leaving(page: Page, selector: str) -> Callable[[], float]:
    """Type a new text and leave the field."""
    numbers = itertools.count()
    box = page.locator(selector).locator("input, textarea").first

    def measure() -> float:
        box.fill(f"Der Träger rechnet bis zum {next(numbers) + 1}. des Monats ab.")
        waited = timed(page, "focusout", lambda: box.press("Tab"))
        settled(page)
        return waited

    return measure


def pressing(page: Page) -> Callable[[], float]:
    """Press the button of the empty page."""
    return lambda: timed(page, "click", lambda: page.get_by_role("button", name="Weiter").click())


def opening(page: Page, button: str) -> Callable[[], float]:
    """Go one step on or back."""

    def measure() -> float:
        heading = page.get_by_role("heading", level=1).inner_text()
        step = page.get_by_role("button", name=button)
        waited = timed(page, "click", lambda: step.click(), heading)
        settled(page)
        page.wait_for_timeout(100)
        return waited

    return measure


def main() -> None:
    """Print both tables."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        product = Server(Path(folder) / "product").start()
        floor = Server(Path(folder) / "floor", command=FLOOR).start()
        browser = playwright.chromium.launch(
            executable_path=str(find_browser()), args=list(ARGUMENTS)
        )
        try:
            project = product.workspace().load_sample("muehlenbogen", None, OUTSIDER)
            context = browser.new_context(locale="de-DE", base_url=product.address)
            item, steps = context.new_page(), context.new_page()
            introduce(item, product.address, SCHOOL)
            item.goto(addresses.item(project, "finances.costs"))
            expect(field(item, WORDING)).to_be_visible()
            steps.goto(addresses.partners(project))
            empty = context.new_page()
            empty.goto(floor.address)
            expect(empty.get_by_role("heading")).to_be_visible()
            for page in (item, steps, empty):
                settled(page)
            fields = {
                "leere Seite": leaving(empty, css_class("field")),
                "Feld verlassen bis gespeichert": leaving(item, css_class(f"w:{WORDING}")),
            }
            print(table("Feld verlassen", interleaved(fields), "leere Seite"))
            ways = {
                "leere Seite": pressing(empty),
                "Schritt weiter öffnen": opening(steps, "Weiter"),
                "Schritt zurück öffnen": opening(steps, "Zurück"),
            }
            print(table("Schritt öffnen", interleaved(ways), "leere Seite"))
        finally:
            browser.close()
            product.stop()
            floor.stop()


if __name__ == "__main__":
    main()
