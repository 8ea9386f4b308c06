"""Fixtures for all tests: a workspace on a temporary file and a clock that stands still."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from model.basics import BERLIN
from model.workspace import Workspace
from tests.elsewhere import SERVER, place_on

# A deadline per example would be an assertion on the speed of the machine.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """What two processes share, when there are two."""
    from tests.side_by_side import FileByFile

    return FileByFile(config, log)


class StandingClock:
    """A clock that goes on only when it is told to."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 24, 14, 32, tzinfo=BERLIN)

    def __call__(self) -> datetime:
        """What time it is."""
        return self.time

    def forward(self, **span: float) -> None:
        """Let some time pass, for example minutes=11."""
        self.time += timedelta(**span)


@pytest.fixture
def clock() -> StandingClock:
    """The time of the tests."""
    return StandingClock()


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    """Where the store of this test lies: in a file, or on the server that was named."""
    if SERVER:
        with place_on(SERVER) as address:
            yield address
    else:
        yield f"sqlite:///{tmp_path / 'store.sqlite3'}"


@pytest.fixture
def workspace(url: str, clock: StandingClock) -> Iterator[Workspace]:
    """An empty workspace of one's own."""
    opened = Workspace(url, clock)
    yield opened
    opened.close()
