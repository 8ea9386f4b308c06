"""A store for many writers: patient, because this is about what is lost and not about how fast."""

from pathlib import Path

import pytest


@pytest.fixture
def url(tmp_path: Path) -> str:
    """The store of this test; on a slow disk writers of several processes wait long."""
    return f"sqlite:///{tmp_path / 'store.sqlite3'}?busy_seconds=240"
