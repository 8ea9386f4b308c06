"""The words that a document would print today, and what rules look for in them."""

import re
from collections.abc import Iterable, Iterator

from model.catalogue import Catalogue
from model.documents.points import Point, printed_points
from model.documents.wording import item_runs, plain
from model.project import Project

# A sentence ends at its sign; "z. B." and "Nr. 3" only make sentences shorter, never longer.
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")


def printed(project: Project, catalogue: Catalogue) -> Iterator[tuple[Point, str]]:
    """Every point that has words, with the words as people would read them."""
    for point in printed_points(project, catalogue):
        runs = item_runs(point.answer, project, catalogue)
        yield point, plain(runs, project, catalogue)


def sentences(text: str) -> list[str]:
    """The sentences of a text in small letters, without their signs."""
    return [part.rstrip(" .!?;").lower() for part in _SENTENCE.split(text) if part.strip()]


def says(text: str, words: Iterable[str]) -> bool:
    """Whether the text, in small letters, holds one of these parts of words, or whole =words."""
    return any(_holds(text, word) for word in words)


def _holds(text: str, word: str) -> bool:
    if word.startswith("="):
        return re.search(rf"\b{re.escape(word[1:])}\b", text) is not None
    return word in text
