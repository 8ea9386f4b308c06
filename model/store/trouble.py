"""What can go wrong with a store, told apart by what a person can do about it."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from pydantic import ValidationError
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError


class Trouble(StrEnum):
    """The kinds of trouble; each has its sentence in the texts."""

    FULL = "full"
    LOCKED = "locked"
    READ_ONLY = "read_only"
    NEWER = "newer"
    DAMAGED = "damaged"
    IN_USE = "in_use"
    UNREACHABLE = "unreachable"


class StoreTroubleError(Exception):
    """The store cannot do its work; nothing was written."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


# Primary result codes; the extended ones carry further bits above the lowest eight.
_SQLITE = {
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_BUSY: Trouble.LOCKED,
    sqlite3.SQLITE_LOCKED: Trouble.LOCKED,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
}


def trouble_of(error: BaseException | None) -> Trouble:
    """The kind of trouble behind an error of a database driver."""
    code = getattr(error, "sqlite_errorcode", None)
    if "no such table" in str(error):
        return Trouble.DAMAGED
    return Trouble.UNREACHABLE if code is None else _SQLITE.get(code & 0xFF, Trouble.UNREACHABLE)


@contextmanager
def troubles() -> Iterator[None]:
    """Errors of the database inside leave as StoreTroubleError; mistakes in our SQL do not."""
    try:
        yield
    except DBAPIError as error:
        if _is_our_mistake(error.orig):
            raise
        raise StoreTroubleError(trouble_of(error.orig)) from error
    except (sqlite3.OperationalError, sqlite3.DatabaseError) as error:
        raise StoreTroubleError(trouble_of(error)) from error
    except (PoolTimeoutError, OSError) as error:
        raise StoreTroubleError(Trouble.UNREACHABLE) from error


@contextmanager
def reading_stored() -> Iterator[None]:
    """A stored document that cannot be read is damage, not a mistake of the person."""
    try:
        yield
    except (json.JSONDecodeError, ValidationError, KeyError, TypeError) as error:
        raise StoreTroubleError(Trouble.DAMAGED) from error


def _is_our_mistake(error: BaseException | None) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    mistakes = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT)
    return code is not None and code & 0xFF in mistakes and "no such table" not in str(error)
