"""The small changes that lead from one state of a project to another."""

from collections.abc import Iterator

from model import paths
from model.basics import Model, Record
from model.changes import AddRecord, Change, MoveRecord, RemoveRecord, SetField, apply, to_json
from model.fields import FieldKind
from model.project import Project

# What a project is, not what a group has worked out: no edit may reach it.
_FIXED = frozenset({"schema_version", "practice_of", "guard_confirmed"})


def changes_between(current: Project, wanted: Project) -> list[Change]:
    """Changes that turn `current` into `wanted`, field by field and record by record."""
    names = [name for name in Project.model_fields if name not in _FIXED]
    return [change for name in names for change in _between(name, current, wanted)]


def _between(path: str, current: Project, wanted: Project) -> Iterator[Change]:
    old, new = paths.read(current, path), paths.read(wanted, path)
    if old == new:
        return
    if paths.field_of(path).kind is FieldKind.RECORDS:
        yield from _between_lists(path, current, wanted)
    elif (
        isinstance(old, Model) and paths.field_of(path).kind is FieldKind.OBJECT and _is_part(path)
    ):
        for name in type(old).model_fields:
            yield from _between(f"{path}.{name}", current, wanted)
    else:
        yield SetField(path=path, before=to_json(path, old), after=to_json(path, new))


def _is_part(path: str) -> bool:
    """Whether the path is a whole phase: other objects are exchanged in one piece."""
    return path in Project.model_fields


def _between_lists(path: str, current: Project, wanted: Project) -> Iterator[Change]:
    goal: tuple[Record, ...] = paths.read(wanted, path)
    kept = {record.id for record in goal}
    placing: list[Change] = [
        RemoveRecord(path=path, id=record.id)
        for record in paths.read(current, path)
        if record.id not in kept
    ]
    current = _with(current, placing)
    before = ""
    for record in goal:
        step = _placed(path, current, record, before)
        current = _with(current, step)
        placing += step
        before = record.id
    yield from placing
    for record in goal:
        for name in type(record).model_fields:
            if name != "id":
                yield from _between(f"{path}.{record.id}.{name}", current, wanted)


def _placed(path: str, current: Project, record: Record, before: str) -> list[Change]:
    """The change that puts the record behind its neighbour, if it does not stand there."""
    ids = [other.id for other in paths.read(current, path)]
    if record.id not in ids:
        return [AddRecord(path=path, record=record.model_dump(mode="json"), after=before)]
    position = ids.index(record.id)
    if (ids[position - 1] if position else "") != before:
        return [MoveRecord(path=path, id=record.id, after=before)]
    return []


def _with(project: Project, changes: list[Change]) -> Project:
    for change in changes:
        project = apply(project, change).project  # type: ignore[union-attr]  # never clashes: bases are current
    return project
