"""A stored value as people read it, and what a record is called."""

from datetime import date
from decimal import Decimal
from typing import Any

from model import german, paths
from model.basics import Model
from model.catalogue import Catalogue, t
from model.fields import Field, FieldKind
from model.paths import Path
from model.project import Project

_TEXTS = {FieldKind.TEXT, FieldKind.LONG_TEXT}
_NAMES = ("called", "title", "name")


def name_of(record: Model) -> str:
    """What a record is called: its name or title, else the first short text in it, else ""."""
    texts = (name for name, field in paths.fields_of(type(record)).items() if _is_line(field))
    found = (str(getattr(record, name, "")) for name in (*_NAMES, *texts))
    return next((text for text in found if text), "")


def _is_line(field: Field) -> bool:
    return field.kind is FieldKind.TEXT


def in_words(path: Path, value: Any, project: Project, catalogue: Catalogue) -> str:
    """A value as it stands in changes, in German; "" for nothing."""
    field = paths.field_of(path)
    match field.kind:
        case _ if value is None or value == "" or value == []:
            return ""
        case FieldKind.TEXT | FieldKind.LONG_TEXT:
            return str(value)
        case FieldKind.DATE:
            return german.format_date(date.fromisoformat(value))
        case FieldKind.NUMBER | FieldKind.AMOUNT:
            return german.shown(field.kind, Decimal(str(value)))
        case FieldKind.YES_NO:
            return t("common.answer.yes" if value else "common.answer.no")
        case FieldKind.CHOICE | FieldKind.REFERENCE:
            return _word(path, field, value, project, catalogue)
        case FieldKind.CHOICES | FieldKind.REFERENCES:
            return ", ".join(_word(path, field, one, project, catalogue) for one in value)
    return ""


def _word(path: Path, field: Field, value: str, project: Project, catalogue: Catalogue) -> str:
    if field.list_path:
        records = paths.read(project, field.list_path)
        named = next((record for record in records if record.id == value), None)
        return (named and name_of(named)) or t("bind.choice.unknown")
    if field.options_from:
        entries = getattr(catalogue, field.options_from)
        return next((str(entry.title) for entry in entries if entry.key == value), value)
    pattern = paths.pattern(path)
    if not catalogue.has_field_text(pattern):
        return value
    return catalogue.field_text(pattern).label_of(value)
