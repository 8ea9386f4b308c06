"""Backup and restore of the whole store, and the claim of the one server, with their refusals."""

from datetime import datetime
from pathlib import Path

from model.catalogue.texts import t
from model.messages import RefusedError
from model.store import BackupError, Claim, back_up, bring_back, check_backup, file_of


def backed_up(url: str, target: Path) -> None:
    """A consistent copy of the store in one file, also while others work."""
    store = _file(url)
    if _is_same(store, target):
        raise RefusedError(t("store.backup.same_file"))
    if not target.absolute().parent.is_dir() or target.is_dir():
        raise RefusedError(t("store.backup.no_folder"))
    back_up(store, target)


def restored(url: str, backup: Path, now: datetime) -> Path | None:
    """The backup in the place of the store; answers where the old store was kept, if any."""
    store = _file(url)
    if _is_same(store, backup):
        raise RefusedError(t("store.backup.same_file"))
    try:
        check_backup(backup)
    except BackupError as error:
        raise RefusedError(t(f"store.backup.{error.reason}")) from error
    # A running server keeps projects in memory that would no longer be those of the store.
    claim = Claim(store)
    try:
        return bring_back(backup, store, now)
    finally:
        claim.release()


def claimed(url: str) -> Claim | None:
    """The right to be the one server of this store; a database server needs none."""
    store = file_of(url)
    return None if store is None else Claim(store)


def _file(url: str) -> Path:
    store = file_of(url)
    if store is None:
        raise RefusedError(t("store.backup.sqlite_only"))
    return store


def _is_same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()
