"""The acceptance checks that every emitted Word file must pass."""

from model.documents import Document
from tests.model.documents import (
    checks_of_package,
    checks_of_review,
    checks_of_structure,
    checks_of_text,
)
from tests.model.documents.registry import CHECKS
from tests.model.documents.wordfile import WordFile

__all__ = [
    "CHECKS",
    "checks_of_package",
    "checks_of_review",
    "checks_of_structure",
    "checks_of_text",
    "problems",
]


def problems(
    data: bytes, document: Document, *, without: frozenset[str] = frozenset()
) -> list[str]:
    """Everything the checks object to: nothing for a file that may leave the house."""
    file = WordFile(data)
    return [
        f"{number}: {problem}"
        for number, function in CHECKS.items()
        if number not in without
        for problem in function(file, document)
    ]
