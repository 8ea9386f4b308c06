"""Random projects and changes for property tests, drawn from the model itself."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st

from model import paths
from model.basics import Model, Record
from model.changes import AddRecord, Change, MoveRecord, RemoveRecord, SetField, to_json
from model.fields import FieldKind
from model.project import Project

IDS = ("a", "b", "c", "d-e")
FIXED = {"schema_version", "practice_of", "guard_confirmed", "id"}
WORDS = st.sampled_from(
    ["", "Rat", "Wir tagen.", "Äpfel & Öl", "eins zwei\ndrei", "{lücke}", "🙂 –"]
)
LINES = WORDS.map(lambda text: text.replace("\n", " "))
NUMBERS = st.decimals(-1_000_000, 1_000_000, places=2, allow_nan=False)
DATES = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@cache
def values(path: str) -> st.SearchStrategy[Any]:
    """Values that fit the field at the path."""
    field = paths.field_of(path)
    match field.kind:
        case FieldKind.TEXT:
            return LINES
        case FieldKind.LONG_TEXT:
            return WORDS
        case FieldKind.DATE:
            return st.none() | DATES
        case FieldKind.NUMBER | FieldKind.AMOUNT:
            return st.none() | NUMBERS.map(lambda number: Decimal(number))
        case FieldKind.YES_NO:
            return st.booleans()
        case FieldKind.REFERENCE:
            return st.sampled_from(("", *IDS))
        case FieldKind.CHOICES | FieldKind.REFERENCES:
            choices = st.sampled_from(field.choices or IDS)
            return st.lists(choices, max_size=3, unique=True).map(tuple)
        case FieldKind.RECORDS:
            ids = st.lists(st.sampled_from(IDS), unique=True, max_size=3)
            return ids.flatmap(lambda names: st.tuples(*(records(path, name) for name in names)))
        case FieldKind.CHOICE if field.choice_type:
            return st.sampled_from(tuple(field.choice_type))
        case FieldKind.CHOICE:
            return st.sampled_from(("", *field.choices) if field.choices else ("", "key"))
    return st.none()


# Put together once: a strategy for a record costs more than a record drawn from it.
@cache
def records(path: str, name: str) -> st.SearchStrategy[Record]:
    """Records that fit the list at the path."""
    kind: type[Record] = paths.field_of(path).record_type
    return _models(kind, f"{path}.{name}").map(lambda given: kind(id=name, **given))


@cache
def projects() -> st.SearchStrategy[Project]:
    """Projects with a few fields filled anywhere."""
    parts = {
        name: _models(type(part), name).map(type(part).model_validate)
        for name, part in Project()
        if isinstance(part, Model)
    }
    return st.fixed_dictionaries({"title": LINES}, optional=parts).map(
        lambda given: Project(**given)
    )


def _models(kind: type[Model], path: str) -> st.SearchStrategy[dict[str, Any]]:
    named = [
        name for name in kind.model_fields if name not in FIXED and _is_drawn(f"{path}.{name}")
    ]
    return st.fixed_dictionaries(
        {}, optional={name: st.deferred(lambda at=f"{path}.{name}": values(at)) for name in named}
    )


def _is_drawn(path: str) -> bool:
    return paths.field_of(path).kind is not FieldKind.OBJECT


@st.composite
def changes(draw: st.DrawFn, project: Project) -> Change:
    """A change that fits the project as it stands."""
    found = list(_fields(project, ""))
    lists = [path for path in found if paths.field_of(path).kind is FieldKind.RECORDS]
    single = [path for path in found if path not in lists]
    kind = draw(st.sampled_from(("set", "set", "add", "remove", "move")))
    if kind == "set":
        path = draw(st.sampled_from(single))
        before = to_json(path, paths.read(project, path))
        return SetField(path=path, before=before, after=to_json(path, draw(values(path))))
    path = draw(st.sampled_from(lists))
    ids = [record.id for record in paths.read(project, path)]
    if kind == "add" or not ids:
        added = draw(records(path, "new"))
        after = draw(st.sampled_from((None, "", *ids)))
        return AddRecord(path=path, record=added.model_dump(mode="json"), after=after)
    chosen = draw(st.sampled_from(ids))
    if kind == "remove":
        return RemoveRecord(path=path, id=chosen)
    return MoveRecord(path=path, id=chosen, after=draw(st.sampled_from(("", *ids))))


def _fields(value: Model, path: str) -> Iterator[str]:
    for name in type(value).model_fields:
        if name in FIXED:
            continue
        at = f"{path}.{name}".strip(".")
        inner = getattr(value, name)
        if isinstance(inner, Record | Model) and "." not in at:
            yield from _fields(inner, at)
        elif _is_drawn(at):
            yield at
            if paths.field_of(at).kind is FieldKind.RECORDS:
                for record in inner:
                    yield from _fields(record, f"{at}.{record.id}")


def comparable(value: Any) -> Any:
    """The same without empty entries of lists that grow when written to, and their order."""
    if isinstance(value, tuple):
        entries = [comparable(entry) for entry in value]
        if not all(isinstance(entry, Record) and entry.made_on_write for entry in entries):
            return tuple(entries)
        filled = [entry for entry in entries if entry != type(entry)(id=entry.id)]
        return tuple(sorted(filled, key=lambda entry: entry.id))
    if isinstance(value, Model):
        fields = type(value).model_fields
        return value.model_copy(update={n: comparable(getattr(value, n)) for n in fields})
    return value
