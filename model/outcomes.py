"""What a submit can answer; the page matches on it and says so beside the field."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from model.findings import Finding
from model.paths import Path


@dataclass(frozen=True)
class Saved:
    """Stored; from now on it survives a crash."""

    at: datetime
    revision: int


@dataclass(frozen=True)
class Merged:
    """Stored together with what someone else had written meanwhile."""

    at: datetime
    revision: int
    path: Path
    value: Any
    by: str


@dataclass(frozen=True)
class Conflict:
    """Not stored: someone else changed the same words. Both texts are here."""

    path: Path
    base: Any
    theirs: Any
    mine: Any
    by: str
    at: datetime | None
    record_is_gone: bool = False


@dataclass(frozen=True)
class Guarded:
    """Not stored: these words seem to speak of one child or one family; a person decides."""

    path: Path
    text: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Invalid:
    """Not stored: the value does not fit the field; the message says what would."""

    path: Path
    message: str


@dataclass(frozen=True)
class Refused:
    """Not stored: this is not possible, and the message says why and what to do."""

    message: str


@dataclass(frozen=True)
class Unavailable:
    """Not stored: the store is in trouble; the message says what is safe."""

    message: str


Outcome = Saved | Merged | Conflict | Guarded | Invalid | Refused | Unavailable
