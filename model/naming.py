"""How a stored value reads, and what a record is called, wherever people meet them."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from model import german, paths
from model.basics import Record
from model.catalogue import Catalogue, t
from model.content import ItemAnswer
from model.fields import Field, FieldKind
from model.paths import Path
from model.project import Project

ITEMS = "content.items"
LONGEST_NAME = 90
NO_BREAK = "\u00a0"
_SEVERAL = {FieldKind.CHOICES, FieldKind.REFERENCES}


def in_words(project: Project, path: Path, catalogue: Catalogue) -> str:
    """The value at a path in German: dates, amounts, choices by their words, "" if it is empty."""
    return value_in_words(paths.read(project, path), path, project, catalogue)


def value_in_words(value: Any, path: Path, project: Project, catalogue: Catalogue) -> str:
    """A value of the field at this path in German, whether it is stored or not."""
    field = paths.field_of(path)
    if value is None or value == "" or field.kind is FieldKind.OBJECT:
        return ""
    if field.kind in _SEVERAL:
        words = (_one(one, field, path, project, catalogue) for one in value)
        return ", ".join(word for word in words if word)
    if field.kind is FieldKind.RECORDS:
        records = (record for record in value if isinstance(record, Record))
        return ", ".join(called(project, path, record, catalogue) for record in records)
    return _one(value, field, path, project, catalogue)


def called(project: Project, list_path: Path, record: Record, catalogue: Catalogue) -> str:
    """What a record of this list is called; never empty, so that it can be told and chosen."""
    return named(project, list_path, record, catalogue) or t("bind.record.unnamed")


def named(project: Project, list_path: Path, record: Record, catalogue: Catalogue) -> str:
    """What a record of this list is called, "" while nothing in it says so."""
    if isinstance(record, ItemAnswer):
        return _point(record.id, record, catalogue)
    place = f"{list_path}.{record.id}"
    names = _naming_fields(list_path, record, catalogue)
    parts = [_first(project, record, name, place, catalogue) for name in names]
    return shortened(", ".join(_unsaid(parts)))


def _unsaid(parts: list[str]) -> Iterator[str]:
    """The parts of a name without those that an earlier one says already."""
    for place, part in enumerate(parts):
        if part and not any(part in earlier for earlier in parts[:place]):
            yield part


def name_of(project: Project, list_path: Path, record_id: str, catalogue: Catalogue) -> str:
    """What the record with this id is called, "" where there is none."""
    if not record_id:
        return ""
    records: tuple[Record, ...] = paths.read(project, list_path)
    found = next((record for record in records if record.id == record_id), None)
    if list_path == ITEMS:
        return _point(record_id, found, catalogue)
    return "" if found is None else called(project, list_path, found, catalogue)


def _naming_fields(list_path: Path, record: Record, catalogue: Catalogue) -> tuple[str, ...]:
    """Records inside records are called by their first field that says something."""
    path = paths.pattern(list_path)
    if catalogue.has_list_at(path):
        return catalogue.list_at(path).called_by
    return ("|".join(name for name in type(record).model_fields if name != "id"),)


def _first(project: Project, record: Record, part: str, place: Path, catalogue: Catalogue) -> str:
    for name in part.split("|"):
        value = getattr(record, name)
        if words := value_in_words(value, f"{place}.{name}", project, catalogue):
            return words
    return ""


def _point(record_id: str, record: Record | None, catalogue: Catalogue) -> str:
    """A point of the checklist by its title, whether anyone has worked on it or not."""
    if isinstance(record, ItemAnswer) and record.title:
        return record.title
    key = ItemAnswer(id=record_id).item
    return catalogue.item(key).title if catalogue.has_item(key) else ""


def _one(value: Any, field: Field, path: Path, project: Project, catalogue: Catalogue) -> str:
    match field.kind:
        case FieldKind.DATE:
            return german.shown(field.kind, _as_date(value))
        case FieldKind.NUMBER | FieldKind.AMOUNT:
            return german.shown(field.kind, Decimal(value))
        case FieldKind.YES_NO:
            return t("bind.yes") if value else t("bind.no")
        case FieldKind.REFERENCE | FieldKind.REFERENCES:
            return name_of(project, field.list_path, str(value), catalogue)
        case FieldKind.CHOICE | FieldKind.CHOICES:
            return _choice(str(value), field, path, catalogue)
    return str(value)


def _choice(value: str, field: Field, path: Path, catalogue: Catalogue) -> str:
    if field.options_from:
        entries = getattr(catalogue, field.options_from)
        return next((str(entry.title) for entry in entries if entry.key == value), "")
    return catalogue.field_text(paths.pattern(path)).label_of(value)


def _as_date(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)


def shortened(text: str) -> str:
    """One line, cut between words where it is too long to be a name."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_NAME:
        return line
    return f"{line[:LONGEST_NAME].rsplit(' ', 1)[0]}{NO_BREAK}…"
