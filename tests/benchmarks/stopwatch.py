"""A stopwatch inside the browser: from an event of the person to what they see of it.

It runs by the page's own clock and looks whenever the page changes, so neither the driver of the
browser nor a pause between two looks is part of a measurement, and no run is too short for it.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass

from playwright.sync_api import Page

_START = """([event, conditions]) => {
  const found = ({ selector, text, attribute, above }) =>
    [...document.querySelectorAll(selector)].filter(
      (one) =>
        (!text || one.textContent.includes(text)) &&
        (!attribute || Number(one.getAttribute(attribute)) > above),
    )
  // Where an element lies is asked only once all are there: it makes the browser lay out the page.
  const seen = () => {
    const all = conditions.map(found)
    const shown = (one) => one.getClientRects().length > 0
    return all.every((some) => some.length) && all.every((some) => some.some(shown))
  }
  window.measured = new Promise((resolve) => {
    let start
    const look = () => {
      if (start === undefined || !seen()) return
      watcher.disconnect()
      resolve(performance.now() - start)
    }
    const watcher = new MutationObserver(look)
    const all = { subtree: true, childList: true, attributes: true, characterData: true }
    const begin = () => (start = performance.now())
    addEventListener(event, begin, { capture: true, once: true })
    watcher.observe(document.documentElement, all)
  })
  const late = (ok, no) => setTimeout(() => no(new Error(JSON.stringify(conditions))), 60000)
  window.measured = Promise.race([window.measured, new Promise(late)])
}"""


@dataclass(frozen=True)
class Seen:
    """Something a person sees: an element, perhaps with a text or a number above another."""

    selector: str
    text: str = ""
    attribute: str = ""
    above: float = 0


def timed(page: Page, event: str, deed: Callable[[], object], *seen: Seen) -> float:
    """Milliseconds from the event that the deed causes until all of this is seen."""
    page.evaluate(_START, [event, [asdict(one) for one in seen]])
    deed()
    return float(page.evaluate("() => window.measured"))
