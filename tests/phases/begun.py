"""A project half-way through phases 1 to 3: lists have begun, every second cell is filled."""

from collections.abc import Iterator
from typing import Any

from model import paths
from model.catalogue import catalogue
from model.catalogue.schema_steps import FieldText
from model.changes import AddRecord, Change
from model.content import item_id
from model.fields import FieldKind
from model.project import Project
from tests.phases import rich
from tests.phases.windows import put

PHASES = ("planning", "goals", "content")
ITEMS = "content.items"
_VALUES = {
    FieldKind.TEXT: "Angabe *",
    FieldKind.LONG_TEXT: "Ein Satz, der noch\nnicht fertig ist.",
    FieldKind.DATE: "2027-03-01",
    FieldKind.NUMBER: "3",
    FieldKind.AMOUNT: "1200",
    FieldKind.YES_NO: True,
}


def half(phase: str) -> list[Change]:
    """The parties, then what half of this phase holds."""
    changes = [*rich.people(), *(_points() if phase == "content" else ())]
    known = {ITEMS, *(change.path for change in changes)}
    for step in catalogue().phase(phase).steps:
        for number, field in enumerate(step.fields):
            path = _path(phase, field)
            if path not in known and not field.computed and field.name not in Project.model_fields:
                known.add(path)
                changes += _rows(path) if field.kind == "records" else _field(path, number)
    return changes


def _path(phase: str, field: FieldText) -> str:
    is_shared = field.kind == "records" and field.list
    return catalogue().lists[field.list].path if is_shared else f"{phase}.{field.name}"


def _field(path: str, number: int) -> Iterator[Change]:
    before = paths.read(Project(), path)
    value = _value(path)
    if number % 2 == 0 and before in ("", None) and value is not None:
        yield put(path, value, before)


def _rows(path: str) -> Iterator[Change]:
    """A row in which nothing stands, and one of which every second cell is filled."""
    name = path.split(".")[1]
    yield AddRecord(path=path, record={"id": f"{name}-leer"})
    cells = [one for one in paths.field_of(path).record_type.model_fields if one != "id"]
    filled = {cell: _value(f"{path}.x.{cell}") for cell in cells[::2]}
    record = {cell: value for cell, value in filled.items() if value is not None}
    yield AddRecord(path=path, record={"id": f"{name}-halb", **record})


def _value(path: str) -> Any:
    field = paths.field_of(path)
    if field.kind is FieldKind.CHOICE:
        return field.choices[-1] if field.choices else None
    if field.kind is FieldKind.CHOICES:
        return list(field.choices[:2])
    return _VALUES.get(field.kind)


def _points() -> Iterator[Change]:
    """Points of the checklist in every state, one of them with a sentence of its own."""
    states = ("settled", "in_progress", "disputed", "not_applicable", "delegated")
    for state, key in zip(states, catalogue().type("all_day_school").core_items, strict=False):
        yield put(f"{ITEMS}.{item_id(key)}.status", state, "open")
    yield put(f"{ITEMS}.premises-rooms.wording", "Wir teilen die Räume.")
