"""Changes broken down to what people can read, without what only goes along."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pydantic import ValidationError

from model import paths
from model.basics import Model, Record
from model.changes import AddRecord, Change, MoveRecord, RemoveRecord, SetField, to_json
from model.fields import FieldKind
from model.paths import Path


def unfolded(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes, each saying one thing; none is lost but those that say the same again."""
    small = [small for change in changes for small in _small(change)]
    plain = [change for change in small if not _goes_along(change)]
    return tuple(_moves_once(plain or small))


def as_record(list_path: Path, values: dict[str, Any]) -> Record | None:
    """The record that a change carries; None where it no longer fits its list."""
    kind: type[Record] = paths.field_of(list_path).record_type
    try:
        return kind.model_validate(values)
    except ValidationError:
        return None


def _goes_along(change: Change) -> bool:
    """Copies that are made together with another change, for example when a point is settled."""
    return isinstance(change, SetField) and paths.field_of(change.path).kind is FieldKind.OBJECT


def _moves_once(changes: Sequence[Change]) -> Iterator[Change]:
    """Of all the moves within a list only the first: they say the same."""
    moved: set[Path] = set()
    for change in changes:
        if isinstance(change, MoveRecord):
            if change.path in moved:
                continue
            moved.add(change.path)
        yield change


def _small(change: Change) -> Iterator[Change]:
    """A record that is only made when written to tells nothing itself: what stands in it does."""
    if not isinstance(change, AddRecord | RemoveRecord) or not change.record:
        yield change
        return
    record = as_record(change.path, change.record)
    if record is None or not record.made_on_write:
        yield change
        return
    for name, value in _filled(record):
        path = f"{change.path}.{record.id}.{name}"
        if paths.field_of(path).kind is FieldKind.RECORDS:
            kind = AddRecord if isinstance(change, AddRecord) else RemoveRecord
            for inner in value:
                yield from _small(_whole(kind, path, inner))
            continue
        empty = to_json(path, getattr(type(record)(id=record.id), name))
        both = {"before": empty, "after": to_json(path, value)}
        if isinstance(change, RemoveRecord):
            both = {"before": both["after"], "after": both["before"]}
        yield SetField(path=path, **both)


def _whole(kind: type[AddRecord] | type[RemoveRecord], path: Path, record: Record) -> Change:
    values = record.model_dump(mode="json")
    if kind is AddRecord:
        return AddRecord(path=path, record=values)
    return RemoveRecord(path=path, id=record.id, record=values)


def _filled(record: Record) -> Iterator[tuple[str, Any]]:
    empty: Model = type(record)(id=record.id)
    for name in type(record).model_fields:
        value = getattr(record, name)
        if name != "id" and value != getattr(empty, name):
            yield name, value
