"""The general part of every criterion: required fields and required columns are filled."""

from collections.abc import Iterator
from typing import Any

from model import paths
from model.basics import Record
from model.catalogue.schema_steps import FieldText
from model.done.case import Case, Missing
from model.project import Project

# Points of the checklist come from the catalogue; their own criteria say what each needs.
_OWN_CRITERIA = {"items"}


def missing_fields(case: Case) -> Iterator[Missing]:
    """What the data of the step calls required and nobody has filled."""
    for field in case.catalogue.step(case.step).fields:
        if field.computed or not _applies(case, field):
            continue
        if field.kind == "records":
            yield from _missing_records(case, field)
        elif field.required and is_empty(paths.read(case.project, _path(case, field.name))):
            yield case.lacks("field", label=field.label)


def is_empty(value: Any) -> bool:
    """Whether nothing is filled in: "no" and zero are answers."""
    return value is None or value in ("", ()) or (isinstance(value, str) and not value.strip())


def records_of(case: Case, field: FieldText) -> tuple[Record, ...]:
    """The records that the step shows of a list."""
    records: tuple[Record, ...] = paths.read(case.project, _list_path(case, field))
    return tuple(record for record in records if _is_meant(field, record))


def _missing_records(case: Case, field: FieldText) -> Iterator[Missing]:
    records = records_of(case, field)
    if field.required and not records:
        yield case.lacks("records", label=field.label)
    if field.list in _OWN_CRITERIA:
        return
    for name in field.columns or tuple(inner.name for inner in field.fields):
        if empty := sum(_lacks(case, field, record, name) for record in records):
            label = case.catalogue.field_text(f"{_list_path(case, field)}.{name}").label
            values = {"label": label, "list": field.label, "count": empty}
            yield case.lacks("column.one" if empty == 1 else "column.other", **values)


def _lacks(case: Case, field: FieldText, record: Record, name: str) -> bool:
    if name not in type(record).model_fields:
        return False
    text = case.catalogue.field_text(f"{_list_path(case, field)}.{name}")
    condition = text.visible_when
    if condition and not _has_one_of(getattr(record, condition.field), condition.values):
        return False
    return text.required and is_empty(getattr(record, name))


def _applies(case: Case, field: FieldText) -> bool:
    if field.visible_when is None:
        return True
    value = paths.read(case.project, _path(case, field.visible_when.field))
    return _has_one_of(value, field.visible_when.values)


def _has_one_of(value: Any, wanted: tuple[Any, ...]) -> bool:
    chosen = value if isinstance(value, tuple) else (value,)
    return any(one in wanted for one in chosen)


def _is_meant(field: FieldText, record: Record) -> bool:
    return all(
        "current" in values or str(getattr(record, name)) in values
        for name, values in field.filter.items()
    )


def _path(case: Case, name: str) -> str:
    """A step may ask for a field of the project itself, such as its type."""
    return name if name in Project.model_fields else f"{case.step.split('.')[0]}.{name}"


def _list_path(case: Case, field: FieldText) -> str:
    return case.catalogue.lists[field.list].path if field.list else _path(case, field.name)
