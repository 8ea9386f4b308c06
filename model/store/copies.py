"""Whole-store copies of SQLite files: a backup while others work, and the way back."""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from model.store.engine import plain_connection
from model.store.migrations import VERSION
from model.store.tables import metadata
from model.store.trouble import troubles

_SIDE_FILES = ("-wal", "-shm")


class BadBackup(StrEnum):
    """Why a file is not taken as a backup; each has its sentence in the texts."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    NEWER = "newer"


class BackupError(Exception):
    """The file cannot be taken; nothing was touched."""

    def __init__(self, reason: BadBackup) -> None:
        super().__init__(reason.value)
        self.reason = reason


def back_up(store: Path, target: Path) -> None:
    """A consistent copy of the store in one file; an older copy there is replaced at the end."""
    unfinished = target.with_name(f"{target.name}.part")
    with troubles():
        try:
            _copied(store, unfinished)
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)


def check(backup: Path) -> None:
    """Whether the file is a whole store that this release can read."""
    if not backup.is_file():
        raise BackupError(BadBackup.MISSING)
    try:
        with closing(plain_connection(backup, read_only=True)) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            version = connection.execute("SELECT version FROM store_schema").fetchone()[0]
            rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            tables = {name for (name,) in rows}
    except (sqlite3.Error, TypeError, IndexError) as error:
        raise BackupError(BadBackup.UNREADABLE) from error
    if version > VERSION:
        raise BackupError(BadBackup.NEWER)
    # An older store may still lack tables that a migration will add.
    if not sound or (version == VERSION and not set(metadata.tables) <= tables):
        raise BackupError(BadBackup.UNREADABLE)


def bring_back(backup: Path, store: Path, now: datetime) -> Path | None:
    """Put a checked backup in the place of the store; the copy that was kept of the old one."""
    with troubles():
        store.parent.mkdir(parents=True, exist_ok=True)
        if not store.exists():
            _copied(backup, store)
            return None
        kept = _free_name(store, now)
        if _is_sound(store):
            _copied(store, kept)
            # Within one transaction: whoever is killed here leaves the store as it was.
            _copied(backup, store)
        else:
            _set_aside(store, kept)
            _exchanged(backup, store)
        return kept


def _copied(source: Path, target: Path) -> None:
    with (
        closing(plain_connection(source, read_only=True)) as reader,
        closing(plain_connection(target, read_only=False)) as writer,
    ):
        reader.backup(writer)
        # One file, readable from any medium: a copy in write-ahead mode would want side files.
        with suppress(sqlite3.OperationalError):
            writer.execute("PRAGMA journal_mode=DELETE")
    _on_disk(target)


def _is_sound(store: Path) -> bool:
    try:
        with closing(plain_connection(store, read_only=False)) as connection:
            return bool(connection.execute("PRAGMA quick_check").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False


def _set_aside(store: Path, kept: Path) -> None:
    """A damaged store is kept byte by byte, with its log: someone may still rescue from it."""
    for suffix in ("", *_SIDE_FILES):
        side = store.with_name(store.name + suffix)
        if side.exists():
            shutil.copyfile(side, kept.with_name(kept.name + suffix))
            _on_disk(kept.with_name(kept.name + suffix))


def _exchanged(backup: Path, store: Path) -> None:
    fresh = store.with_name(f"{store.name}.part")
    fresh.unlink(missing_ok=True)
    _copied(backup, fresh)
    # The log of the damaged store must not be read into the new one.
    for suffix in _SIDE_FILES:
        store.with_name(store.name + suffix).unlink(missing_ok=True)
    fresh.replace(store)


def _free_name(store: Path, now: datetime) -> Path:
    wanted = store.with_name(f"{store.stem}-before-{now:%Y%m%d-%H%M%S}{store.suffix}")
    number = 1
    while wanted.exists():
        number += 1
        wanted = store.with_name(f"{store.stem}-before-{now:%Y%m%d-%H%M%S}-{number}{store.suffix}")
    return wanted


def _on_disk(file: Path) -> None:
    with file.open("rb") as handle:
        os.fsync(handle.fileno())
