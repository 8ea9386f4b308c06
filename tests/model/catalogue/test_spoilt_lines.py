"""Whatever happens to a line of a content file: it still loads, or the mistake is told in words."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.catalogue import ContentError
from model.catalogue.load import load
from model.catalogue.problems import Problem
from model.catalogue.texts import CHECKLISTS

FILES = sorted(
    str(file.relative_to(CHECKLISTS))
    for file in CHECKLISTS.rglob("*.toml")
    if file.parent.name not in {"samples", "de"}
)
Spoil = Callable[[list[str], int], list[str]]


def without(lines: list[str], number: int) -> list[str]:
    """The lines without one of them."""
    return lines[:number] + lines[number + 1 :]


def twice(lines: list[str], number: int) -> list[str]:
    """The lines with one of them repeated."""
    return lines[: number + 1] + lines[number:]


def numbered(lines: list[str], number: int) -> list[str]:
    """The lines with a number in place of the value of one of them."""
    return [*lines[:number], lines[number].split("=")[0] + "= 7", *lines[number + 1 :]]


@pytest.fixture(scope="module")
def spoilt() -> Iterator[Path]:
    """One copy for all examples; each example mends what it spoilt."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(shutil.copytree(CHECKLISTS, Path(folder) / "checklists"))


@settings(max_examples=40, deadline=None)
@given(
    name=st.sampled_from(FILES),
    place=st.floats(0, 1, exclude_max=True),
    spoil=st.sampled_from([without, twice, numbered]),
)
def test_a_spoilt_line_is_told_or_harmless(
    spoilt: Path, name: str, place: float, spoil: Spoil
) -> None:
    file = spoilt / name
    text = file.read_text(encoding="utf-8")
    lines = text.splitlines()
    file.write_text("\n".join(spoil(lines, int(place * len(lines)))), encoding="utf-8")

    problems = problems_in(spoilt)
    file.write_text(text, encoding="utf-8")

    assert all(problem.file and problem.cause for problem in problems)


def problems_in(folder: Path) -> tuple[Problem, ...]:
    """What loading the content of a folder complains about."""
    try:
        load(folder)
    except ContentError as error:
        return error.problems
    return ()
