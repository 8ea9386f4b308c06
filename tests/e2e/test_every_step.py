"""Every step of the full sample in a browser: no barrier that axe can find, nothing cut off.

On the desk in light and in dark, at a laptop and at a phone; on the wall in one of both by turns.
"""

import pytest
from playwright.sync_api import Page, expect

from model.catalogue import catalogue
from tests.e2e import addresses
from tests.e2e.screen import SCHOOL, at_rest, mode_of
from tests.e2e.test_accessibility import (
    BEAMER,
    LAPTOP,
    OUTSIDER,
    PHONE,
    WALL,
    in_light_and_dark,
    violations,
)

PHASES = [phase.key for phase in catalogue().phases]


@pytest.fixture(scope="module")
def sample(server) -> str:
    """A practice copy of a full sample."""
    return str(server.workspace().load_sample("muehlenbogen", None, OUTSIDER))


def scrolls_sideways(page: Page) -> bool:
    return bool(
        page.evaluate(
            """() => {
              const main = document.querySelector('[data-testid=stMain]')
              return main.scrollWidth > main.clientWidth + 1
            }"""
        )
    )


@pytest.mark.timeout(900)
@pytest.mark.parametrize("phase", PHASES)
def test_the_steps_of_a_phase_have_no_barrier_and_fit_a_phone(new_window, sample, phase):
    page = new_window("/", SCHOOL, viewport=LAPTOP)
    barriers, cut_off = {}, []
    for step in catalogue().phase(phase).steps:
        address = addresses.step(sample, step.key)
        page.set_viewport_size(LAPTOP)
        shows(page, address, step.title)
        barriers[step.key] = in_light_and_dark(page)
        page.set_viewport_size(PHONE)
        at_rest(page, seconds=0.4)
        if scrolls_sideways(page):
            cut_off.append(step.key)
        page.set_viewport_size(BEAMER)
        shows(page, f"{address}{WALL}", step.question, seconds=0.4)
        # The desk has turned once: one wall is light, the next one dark.
        barriers[f"{step.key}, {mode_of(page)} wall"] = violations(page)

    assert {place: found for place, found in barriers.items() if found} == {}
    assert cut_off == []


def shows(page: Page, address: str, heading: str, seconds: float = 0.6) -> None:
    """Open the address and wait until it is drawn."""
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    at_rest(page, seconds)
