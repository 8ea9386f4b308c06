"""Every step of the full sample in a browser: no barrier that axe can find, nothing cut off."""

import pytest
from playwright.sync_api import Page, expect

from model.catalogue import catalogue
from tests.e2e.screen import SCHOOL, at_rest
from tests.e2e.test_accessibility import OUTSIDER, violations

PHASES = [phase.key for phase in catalogue().phases]
PHONE, LAPTOP = {"width": 320, "height": 700}, {"width": 1280, "height": 900}


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
        page.set_viewport_size(LAPTOP)
        page.goto(f"/{catalogue().phase(phase).address}?projekt={sample}&schritt={step.key}")
        expect(page.get_by_role("heading", level=1)).to_have_text(step.title)
        at_rest(page)
        if found := violations(page):
            barriers[step.key] = found
        page.set_viewport_size(PHONE)
        at_rest(page)
        if scrolls_sideways(page):
            cut_off.append(step.key)

    assert barriers == {}
    assert cut_off == []
