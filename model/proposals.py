"""Rows that follow from what the project holds already: added as one step, never twice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from model import changes, paths
from model.basics import Record, fingerprint
from model.changes import AddRecord, Change, RemoveRecord, SetField
from model.paths import Path
from model.project import Project


@dataclass(frozen=True)
class Row:
    """A row to propose; `by` names the fields by which it is known to be there already."""

    values: dict[str, Any]
    by: tuple[str, ...]


def additions(project: Project, list_path: Path, rows: Iterable[Row]) -> tuple[AddRecord, ...]:
    """The rows the list does not hold yet, with ids that two windows choose alike."""
    records: tuple[Record, ...] = paths.read(project, list_path)
    fresh: dict[str, AddRecord] = {}
    for row in rows:
        if any(_is_there(record, row) for record in records):
            continue
        record_id = own_id(list_path, row)
        record = {"id": record_id, **row.values}
        fresh.setdefault(record_id, AddRecord(path=list_path, record=record))
    taken = {record.id for record in records}
    return tuple(change for record_id, change in fresh.items() if record_id not in taken)


def own_id(list_path: Path, row: Row) -> str:
    """The id of a proposed row: the same row is the same record, whoever adds it."""
    parts = (f"{name}={_plain(row.values.get(name))}" for name in row.by)
    return "v" + fingerprint("|".join((list_path, *parts)))


def withdrawal(project: Project, added: Sequence[Change]) -> tuple[Change, ...]:
    """What takes the added rows back; a row that someone has worked on since stays."""
    back = (_back(project, change) for change in reversed(added))
    return tuple(change for change in back if change is not None)


def _back(project: Project, change: Change) -> Change | None:
    match change:
        case AddRecord(path=path, record=record):
            stored = _record(project, path, record["id"])
            is_as_added = stored == type(stored).model_validate(record) if stored else False
            return RemoveRecord(path=path, id=record["id"]) if is_as_added else None
        case SetField(path=path, before=before, after=after):
            try:
                current = changes.to_json(path, paths.read(project, path))
            except paths.MissingRecordError:
                return None
            as_set = changes.to_json(path, changes.from_json(path, after))
            return SetField(path=path, before=after, after=before) if current == as_set else None
        case _:
            return None


def _record(project: Project, list_path: Path, record_id: str) -> Record | None:
    records: tuple[Record, ...] = paths.read(project, list_path)
    return next((record for record in records if record.id == record_id), None)


def _is_there(record: Record, row: Row) -> bool:
    return all(_agrees(getattr(record, name), row.values.get(name)) for name in row.by)


def _agrees(stored: Any, wanted: Any) -> bool:
    """Several values agree when the record names all that the row names."""
    if isinstance(stored, tuple):
        named = {_plain(one) for one in stored}
        return {_plain(one) for one in wanted or ()} <= named and bool(wanted)
    return _plain(stored) == _plain(wanted)


def _plain(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ",".join(_plain(one) for one in value)
    return "" if value is None else str(value)
