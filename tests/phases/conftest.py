"""Fixtures of the page and route tests: an empty store of one's own, and a window on it."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from model.access import OPERATOR, Visitor
from model.basics import Person
from model.workspace import Workspace
from phases import door, opened
from phases.ui import way

ROOT = Path(__file__).resolve().parents[2]
SCHOOL = Person("Schulleitung", "Grundschule am Fluss", "browser-a")
STRANGER = Person(browser="browser-new")
PROVIDER = Person("Geschäftsführung", "Trägerverein Ganztag", "browser-b")


@pytest.fixture(scope="session", autouse=True)
def _packages_read_once() -> Iterator[None]:
    """Every window asks all installed packages for components; the answer is always the same."""
    with pytest.MonkeyPatch.context() as patch:
        name = "scan_component_manifests"
        patch.setattr(manifest_scanner, name, cache(getattr(manifest_scanner, name)))
        yield


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """The workspace that pages and routes of this test use; its data lies in a new folder."""
    monkeypatch.setenv("VEREINBAR_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("VEREINBAR_DATABASE_URL", raising=False)
    door.close()
    yield opened.unguarded()
    door.close()


NewWindow = Callable[..., AppTest]


@pytest.fixture
def new_window(workspace: Workspace) -> NewWindow:  # noqa: ARG001  (opens the store first)
    """A window on the start page, or on another page with a project and a step."""

    def open_window(
        page: str = "", who: Person = SCHOOL, visitor: Visitor = OPERATOR, **query: str
    ) -> AppTest:
        window = AppTest.from_file(str(ROOT / "phases" / "shell.py"), default_timeout=120)
        # AppTest has no cookies: who sits there is what the cookie would have said.
        window.session_state["who"] = who
        # Nor does it have a connection: which visitor it is stands where the last one was noted.
        window.session_state["door:visitor"] = visitor
        if page:
            # The first run registers the pages; only then their addresses are known.
            window.run().switch_page(way.PAGES[page])
        window.query_params.update(query)
        return window.run()

    return open_window
