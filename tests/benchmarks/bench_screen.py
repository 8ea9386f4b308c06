"""How long a person waits for the screen: `python -m tests.benchmarks.bench_screen`.

Beside every wait stands that of an empty page, which the same server code serves with the same
stylesheet, settings and page list (`floor/`), and on which the person does the same:

- leaving a field until the foot says that it is stored; there: leaving a field until its text is
  drawn once more. There the text is neither stored nor merged.
- going to a step of another phase until its title and its last field are seen, and to the step
  with the most on it; there: a button that leads to another page, until its title is seen.
- going to the next point of the checklist, which stays on its page; there: a button whose press
  draws another title. No page is changed, so this floor is the lower one.

A wait begins with the event in the browser and ends when the elements are in the page and have
room there. Each window of the product has a project of its own, so that none hears of the others.
All cases take turns, thirty rounds after some that do not count; only one window is in
front, and every measurement begins when nothing moves any more.

With `--beside 30` so many people more have each project of the product open meanwhile: they hear of
every change, as windows do, and save nothing.
"""

import argparse
import asyncio
import itertools
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect, sync_playwright
from websockets.asyncio.client import ClientConnection

from model.basics import Person
from model.catalogue import catalogue, t
from model.settling import path_of
from tests.benchmarks import person
from tests.benchmarks.rounds import interleaved, table
from tests.benchmarks.stopwatch import Seen, timed
from tests.e2e import addresses
from tests.e2e.conftest import ARGUMENTS
from tests.e2e.screen import SCHOOL, at_rest, css_class, field, introduce
from tests.e2e.server import Server
from tests.find_browser import find_browser

FLOOR = (sys.executable, "-m", "tests.benchmarks.floor")
SAMPLE, ITEM = "muehlenbogen", "finances.costs"
OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")
WARMING = 3
# Where "Weiter" leads into the next phase, between steps that are long in the full sample.
BOUNDARIES = (
    ("planning.participation_plan", "goals.inventory"),
    ("content.release", "approval.bodies"),
    ("anchoring.celebrate", "evaluation.design"),
)
# The step with a picture and three lists, and the one before it.
LONGEST = ("planning.agreement_type", "planning.stakeholder_scan")
ON, BACK = css_class("weiter"), css_class("zurueck")
Measure = Callable[[], float]
Address = Callable[[str], str]


def turn_to(page: Page) -> None:
    """Bring a window to the front, as a person does, and let it come to rest."""
    page.bring_to_front()
    at_rest(page)


def texts() -> Callable[[], str]:
    """Another text with every call."""
    numbers = itertools.count(1)
    return lambda: f"Der Träger rechnet bis zum {next(numbers)}. Werktag des Quartals ab."


def leaving_an_empty_page(page: Page) -> Measure:
    """Write into the only field and leave it, until its text is drawn once more."""
    box, text = page.locator(f"{css_class('field')} textarea"), texts()

    def measure() -> float:
        turn_to(page)
        written = text()
        box.fill(written)
        seen = Seen("[data-testid=stText]", text=written)
        return timed(page, "focusout", lambda: box.press("Tab"), seen)

    return measure


def leaving(page: Page, path: str) -> Measure:
    """Write into the field and leave it, until the foot says that just this is stored."""
    box, text = field(page, path), texts()
    saved = t("frame.save.saved", time="")

    def measure() -> float:
        turn_to(page)
        before = int(page.locator(".live-note").get_attribute("data-revision") or 0)
        box.fill(text())
        seen = Seen(".live-note", text=saved, attribute="data-revision", above=before)
        return timed(page, "focusout", lambda: box.press("Tab"), seen)

    return measure


def pressing(page: Page, button: str, *seen: Callable[[], Seen]) -> Measure:
    """Press a button until all of this is seen."""

    def measure() -> float:
        turn_to(page)
        target = page.locator(f"{button} button")
        return timed(page, "click", target.click, *(each() for each in seen))

    return measure


def in_turn(*measures: Measure) -> Measure:
    """One after the other, so that every second one leads back."""
    following = itertools.cycle(measures)
    return lambda: next(following)()


def there_and_back(there: Measure, back: Measure) -> Measure:
    """The first alone counts; the second leads back to where it begins."""

    def measure() -> float:
        waited = there()
        back()
        return waited

    return measure


def title(name: str) -> Callable[[], Seen]:
    return lambda: Seen("h1", text=name)


def numbered_title() -> Callable[[], Seen]:
    numbers = itertools.count(1)
    return lambda: Seen("h1", text=f"Gezeichnet {next(numbers)}")


def step(key: str) -> tuple[Callable[[], Seen], Callable[[], Seen]]:
    """The title of a step and its state, the last field that is drawn on it."""
    phase, name = key.split(".")
    last = css_class(f"w:{phase}.steps.{name}.status")
    return title(catalogue().step(key).title), lambda: Seen(last)


def point(key: str) -> tuple[Callable[[], Seen], Callable[[], Seen]]:
    """The title of a point and the last field in its main part."""
    last = f"{css_class('w:' + path_of(key, 'responsible_function'))} input"
    return title(catalogue().item(key).title), lambda: Seen(last)


def after(items: tuple[str, ...]) -> str:
    """The point after the one that is measured."""
    return items[items.index(ITEM) + 1]


def at_item(project: str) -> str:
    return addresses.item(project, ITEM)


async def listening(port: int, project: str, count: int, connected: threading.Event) -> None:
    """So many windows on one project that read what they are told until this is cancelled."""
    members = [Person("Leitung", f"Haus {n // 5}", f"beside-{n}") for n in range(count)]
    windows = [await person.live(port, project, member) for member in members]
    connected.set()

    async def read(window: ClientConnection) -> None:
        async for _ in window:
            pass

    await asyncio.gather(*map(read, windows))


async def all_gone() -> None:
    """End whatever else runs in this loop."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


def company(stack: ExitStack) -> Callable[[int, str, int], None]:
    """How to have people beside a window, in a thread of their own, until the stack ends."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, daemon=True).start()

    def end() -> None:
        asyncio.run_coroutine_threadsafe(all_gone(), loop).result()
        loop.call_soon_threadsafe(loop.stop)

    stack.callback(end)

    def beside(port: int, project: str, count: int) -> None:
        connected = threading.Event()
        asyncio.run_coroutine_threadsafe(listening(port, project, count, connected), loop)
        connected.wait()

    return beside


def windows(stack: ExitStack, beside: int) -> tuple[Callable[[Address], Page], Callable[[], Page]]:
    """How to open a window on a new copy of the sample, and one of the floor."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    product = Server(folder / "product").start()
    stack.callback(product.stop)
    floor = Server(folder / "floor", command=FLOOR).start()
    stack.callback(floor.stop)
    playwright = stack.enter_context(sync_playwright())
    browser = playwright.chromium.launch(executable_path=str(find_browser()), args=list(ARGUMENTS))
    stack.callback(browser.close)
    context: BrowserContext = browser.new_context(locale="de-DE", timezone_id="Europe/Berlin")
    introduce(context.new_page(), product.address, SCHOOL)
    workspace, join = product.workspace(), company(stack)

    def at(address: str) -> Page:
        page = context.new_page()
        page.goto(address)
        expect(page.locator("h1").first).to_be_visible()
        at_rest(page)
        return page

    def on_sample(address: Address) -> Page:
        project = workspace.load_sample(SAMPLE, None, OUTSIDER)
        join(product.port, project, beside)
        return at(f"{product.address}{address(project)}")

    return on_sample, lambda: at(floor.address)


def main() -> None:
    """Print the three tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--beside", type=int, default=0, help="people connected to each project")
    beside = parser.parse_args().beside
    with ExitStack() as stack:
        product, floor = windows(stack, beside)
        kind = catalogue().sample(SAMPLE).agreement_type
        following = after(tuple(item.key for item in catalogue().items_for(kind)))
        ways = floor()
        steps = [
            (product(partial(addresses.step, key=first)), first, second)
            for first, second in BOUNDARIES
        ]
        points, (first, longest) = product(at_item), LONGEST
        partners = product(partial(addresses.step, key=first))
        tables: dict[str, dict[str, Measure]] = {
            "Feld verlassen": {
                "leere Seite: Text neu gezeichnet": leaving_an_empty_page(floor()),
                "Feld verlassen bis gespeichert": leaving(
                    product(at_item), path_of(ITEM, "wording")
                ),
            },
            "Schritt öffnen": {
                "leere Seite geöffnet": in_turn(
                    pressing(ways, css_class("on"), title("Leer 2")),
                    pressing(ways, css_class("on"), title("Leer 1")),
                ),
                **{
                    f"{catalogue().step(first).title} und weiter, im Wechsel": in_turn(
                        pressing(window, ON, *step(second)),
                        pressing(window, BACK, *step(first)),
                    )
                    for window, first, second in steps
                },
                f"nur {catalogue().step(longest).title}": there_and_back(
                    pressing(partners, ON, *step(longest)),
                    pressing(partners, BACK, *step(first)),
                ),
            },
            "Punkt der Prüfliste öffnen": {
                "leere Seite neu gezeichnet": pressing(
                    floor(), css_class("draw"), numbered_title()
                ),
                "Punkt und nächster Punkt, im Wechsel": in_turn(
                    pressing(points, ON, *point(following)),
                    pressing(points, BACK, *point(ITEM)),
                ),
            },
        }
        cases = {name: one for group in tables.values() for name, one in group.items()}
        interleaved(cases, WARMING)
        samples = interleaved(cases)
        for name, group in tables.items():
            print(table(name, {case: samples[case] for case in group}, next(iter(group))))


if __name__ == "__main__":
    main()
