"""Fixtures of the browser tests: the real server, a real browser, windows of several people."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    Request,
    expect,
    sync_playwright,
)

from model.workspace import Workspace
from tests.e2e.screen import SCHOOL, Who, introduce
from tests.e2e.server import ROOT, Server
from tests.find_browser import find_browser

# Without these Chromium looks up services of its maker and, as root, does not start at all.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# Bounds against hanging, not measures of speed: the machine of a test run may have two cores for
# browser, server and tests together, and others may be at work on it.
PATIENCE_MS = 90_000
expect.set_options(timeout=60_000)
PICTURES = ROOT / ".cache" / "e2e"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server that the tests of a file share; each makes projects of its own on it."""
    started = Server(tmp_path_factory.mktemp("data")).start()
    yield started
    started.stop()


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of a file of tests on which everybody has only the rights of their link."""
    settings = {"VEREINBAR_ACCESS": "links"}
    started = Server(tmp_path_factory.mktemp("guarded"), settings=settings).start()
    yield started
    started.stop()


@pytest.fixture
def store(guarded: Server) -> Workspace:
    """The data of the server that asks for links, seen from another process."""
    return guarded.workspace()


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """A server that one test may kill and restart."""
    started = Server(tmp_path / "data").start()
    yield started
    started.stop()


@pytest.fixture
def workspace(server: Server) -> Workspace:
    """The shared server's data, seen from another process."""
    return server.workspace()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """An installed browser of the Chromium family; without one the browser tests fail."""
    found = find_browser()
    if found is None:
        pytest.fail("Kein Browser gefunden. `bash tests/setup` sagt, was fehlt.")
    options = {"headless": True, "args": list(ARGUMENTS)}
    started = playwright.chromium.launch(executable_path=str(found), **options)
    yield started
    started.close()


NewBrowser = Callable[..., BrowserContext]


@pytest.fixture
def new_browser(browser: Browser, request: pytest.FixtureRequest) -> Iterator[NewBrowser]:
    """Another person's browser: own cookies, German; every request must stay on this machine."""
    opened: list[BrowserContext] = []
    foreign: list[str] = []
    broken: list[str] = []

    def watch(sent: Request) -> None:
        if not re.match(r"(https?|wss?)://127\.0\.0\.1:|data:|blob:|about:", sent.url):
            foreign.append(sent.url)

    def open_browser(**options: object) -> BrowserContext:
        german = {"locale": "de-DE", "timezone_id": "Europe/Berlin"}
        context = browser.new_context(**{**german, **options})  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE_MS)
        context.on("request", watch)
        context.on("weberror", lambda error: broken.append(str(error.error)))
        opened.append(context)
        return context

    yield open_browser
    if getattr(request.node, "failed", False):
        _keep_pictures(request.node.name, opened)
    for context in opened:
        context.close()
    assert foreign == []
    assert broken == []


NewWindow = Callable[..., Page]


@pytest.fixture
def new_window(new_browser: NewBrowser, server: Server) -> NewWindow:
    """A window of a person who already said who they are, at an address of the shared server."""

    def open_window(path: str = "/", who: Who | None = SCHOOL, **options: object) -> Page:
        context = new_browser(base_url=server.address, **options)
        page = context.new_page()
        if who is not None:
            introduce(page, server.address, who)
        page.goto(path)
        return page

    return open_window


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Repeat a failed browser test once, and say so: model/decisions/0011."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Tell the fixtures of a test whether it failed."""
    report = yield
    item.failed = getattr(item, "failed", False) or report.failed  # type: ignore[attr-defined]
    return report


def _keep_pictures(test: str, contexts: list[BrowserContext]) -> None:
    """What every window showed when the test failed."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    pages = [page for context in contexts for page in context.pages]
    for number, page in enumerate(pages):
        name = re.sub(r"\W+", "-", test)[:80]
        page.screenshot(path=PICTURES / f"{name}-{number}.png", timeout=30_000)
