"""What the guard finds in a text: words that speak of one child or one family."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What the words seem to be."""

    FIRST_NAME = "first_name"
    FULL_NAME = "full_name"
    FAMILY = "family"
    BIRTH = "birth"
    DIAGNOSIS = "diagnosis"
    FILE_NUMBER = "file_number"
    CONTACT = "contact"
    INITIALS = "initials"


@dataclass(frozen=True)
class Finding:
    """Some words of a text, from `start` up to `end`."""

    kind: Kind
    start: int
    end: int
    words: str
