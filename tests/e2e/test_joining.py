"""A group joins: code on the wall, phone in the hand, and a link that is taken back.

The server asks everyone for a link, also at this computer, as it would behind a proxy.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from model.access import Role
from model.access.tokens import hashed
from model.basics import Person
from model.catalogue.texts import t
from model.workspace import Workspace
from phases.ui.joining import in_groups
from tests.e2e.conftest import NewBrowser
from tests.e2e.screen import at_rest, css_class, field, wait_stored, wait_until
from tests.e2e.server import Server
from tests.phases.windows import institution, write

OPERATOR = Person("Administration", "Stadt", "cli")
OCCASION = "planning.occasion"
TITLE = "Ganztag am Fluss"
PHONE = {"width": 390, "height": 800}


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[Server]:
    """A server on which nobody is in without a link."""
    started = Server(tmp_path / "data", settings={"VEREINBAR_ACCESS": "links"}).start()
    yield started
    started.stop()


@pytest.fixture
def store(guarded: Server) -> Workspace:
    return guarded.workspace()


@pytest.fixture
def project(store: Workspace) -> str:
    new = store.create(TITLE, "all_day_school", OPERATOR)
    write(store, new, institution("Kita Sonnenhof", "in1"), who=OPERATOR)
    return new


def say_who(page: Page, house: str, function: str) -> None:
    """Two taps on what is offered, and one to be in."""
    for name in (house, function):
        page.get_by_role("radio", name=name, exact=True).click()
    with page.expect_response("**/api/ich"):
        page.get_by_role("button", name=t("frame.identity.keep")).click()
    at_rest(page)


def test_a_group_joins_by_the_code_and_a_revoked_link_ends_it(
    new_browser: NewBrowser, guarded: Server, store: Workspace, project: str
) -> None:
    step = f"/planung?projekt={project}&schritt={OCCASION}"
    stranger = new_browser(base_url=guarded.address).new_page()
    stranger.goto(step)
    expect(stranger.get_by_role("heading", name=t("frame.trouble.no_access.title"))).to_be_visible()
    assert TITLE not in stranger.content()

    wall = new_browser(base_url=guarded.address).new_page()
    secret = store.make_link(project, Role.COORDINATION, "Koordination")
    wall.goto(f"/b/{secret}")
    wall.wait_for_url(f"**/ueberblick?projekt={project}")
    say_who(wall, "Kita Sonnenhof", t("access.functions.head"))
    wall.goto(f"/einladen?projekt={project}")
    code = wall.locator(f"{css_class('beitritt-code')} [data-testid=stText]")
    expect(code).to_have_text(in_groups(store.invitation(project).code))
    expect(wall.get_by_alt_text(t("access.invite.alt"))).to_be_visible()

    phone = new_browser(base_url=guarded.address, viewport=PHONE).new_page()
    phone.goto("/beitreten")
    phone.get_by_label(t("access.join.code.label")).fill(code.inner_text())
    phone.get_by_role("button", name=t("access.join.code.button")).click()
    phone.wait_for_url(f"**/ueberblick?projekt={project}")
    say_who(phone, "Kita Sonnenhof", t("access.functions.parents"))
    wall.goto(step)
    expect(field(wall, OCCASION)).to_be_visible()
    phone.goto(step)
    field(phone, OCCASION).click()
    phone.keyboard.type("Mehr Platz am Nachmittag", delay=10)
    wait_stored(phone, store, project, OCCASION, "Mehr Platz am Nachmittag")
    expect(field(wall, OCCASION)).to_have_value("Mehr Platz am Nachmittag")
    phone.reload()
    expect(field(phone, OCCASION)).to_have_value("Mehr Platz am Nachmittag")
    expect(phone.get_by_text(t("frame.identity.question"))).to_have_count(0)

    at_rest(phone)
    (link,) = [link for link in store.links(project) if link.is_code]
    assert [entry.institution for entry in link.entries] == ["Kita Sonnenhof"]
    wall.goto(f"/einladen?projekt={project}")
    wall.locator(css_class(f"zurueckziehen-{link.id}")).get_by_role("button").click()
    field(phone, OCCASION).click()
    phone.keyboard.press("Control+End")
    phone.keyboard.type(" und am Abend", delay=5)
    wall.get_by_role("dialog").get_by_role("button", name=t("access.revoke.confirm")).click()
    wait_until(wall, lambda: not store.roles(project, _visitor(phone)), "the link ends")
    expect(phone.get_by_role("heading", name=t("frame.trouble.no_access.title"))).to_be_visible()
    expect(phone.get_by_text(t("frame.trouble.no_access.kept"))).to_be_visible()
    assert TITLE not in phone.content()
    kept = phone.evaluate("() => JSON.stringify(localStorage)")
    assert "und am Abend" in kept + store.open(project).project.planning.occasion
    assert secret not in guarded.log.read_text("utf-8")

    # With a link that counts the person is back at the same place, and nothing of it is lost.
    phone.goto(f"/b/{store.make_link(project, Role.MEMBER, 'Noch einmal')}")
    expect(field(phone, OCCASION)).to_be_visible()
    whole = "Mehr Platz am Nachmittag und am Abend"
    offered = phone.get_by_role("button", name=t("frame.draft.take"))

    def is_stored() -> bool:
        return store.open(project).project.planning.occasion == whole

    wait_until(phone, lambda: is_stored() or offered.count() > 0, "the text is offered or stored")
    at_rest(phone)
    if not is_stored():
        offered.click()
    wait_stored(phone, store, project, OCCASION, whole)
    expect(field(phone, OCCASION)).to_have_value(whole)


def _visitor(page: Page) -> str:
    (cookie,) = [one for one in page.context.cookies() if one["name"] == "vereinbar_zugang"]
    assert cookie["httpOnly"]
    return hashed(cookie["value"].rpartition(".")[0])
