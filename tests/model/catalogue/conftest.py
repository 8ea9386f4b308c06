"""A copy of the content that a test may spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from model.catalogue import Catalogue, ContentError, catalogue
from model.catalogue.load import load
from model.catalogue.texts import CHECKLISTS

Spoil = Callable[[str, str, str], list[str]]


@pytest.fixture(scope="session")
def content() -> Catalogue:
    """The content of the product."""
    return catalogue()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of all content files."""
    return Path(shutil.copytree(CHECKLISTS, tmp_path / "checklists"))


@pytest.fixture
def messages_after(copy: Path) -> Spoil:
    """Replace a text in one file of the copy and read the messages that loading it gives."""

    def spoil(file: str, old: str, new: str) -> list[str]:
        path = copy / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        with pytest.raises(ContentError) as caught:
            load(copy)
        return str(caught.value).splitlines()

    return spoil
