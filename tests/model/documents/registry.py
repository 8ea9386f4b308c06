"""Where the acceptance checks are registered under their numbers."""

from collections.abc import Callable, Iterable

from model.documents import Document
from tests.model.documents.wordfile import WordFile

Check = Callable[[WordFile, Document], Iterable[str]]
CHECKS: dict[str, Check] = {}


def check(number: str) -> Callable[[Check], Check]:
    """Registers a check under its number in the design."""

    def register(function: Check) -> Check:
        CHECKS[number] = function
        return function

    return register
