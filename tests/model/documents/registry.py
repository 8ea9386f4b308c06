"""Where the acceptance checks are registered under their numbers."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from model.documents import Document
from tests.model.documents.wordfile import WordFile

Check = Callable[[WordFile, Document], Iterable[str]]
Kind = TypeVar("Kind", bound=Callable[..., Iterable[str]])
CHECKS: dict[str, Check] = {}


def into(checks: dict[str, Kind]) -> Callable[[str], Callable[[Kind], Kind]]:
    """A mark for functions that registers each among these checks, by its number."""

    def check(number: str) -> Callable[[Kind], Kind]:
        def register(function: Kind) -> Kind:
            checks[number] = function
            return function

        return register

    return check


check = into(CHECKS)
