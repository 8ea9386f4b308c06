"""Checks of phases, steps, record lists and the wording of fields."""

from collections.abc import Iterator, Sequence

from model.catalogue.catalogue import Catalogue
from model.catalogue.explain import unknown_names
from model.catalogue.problems import Problem
from model.catalogue.references import Known
from model.catalogue.schema_steps import FieldText, Step
from model.catalogue.texts import t

FEEDS = {"document": "document", "lists": "list", "item": "item", "placeholder": "placeholder"}


def check_steps(content: Catalogue, known: Known) -> Iterator[Problem]:
    """References of phases, steps and lists, and the fields they show."""
    for phase in content.phases:
        file = f"phases/{phase.key}.toml"
        yield from known.unknown("document", phase.documents, file, phase.key)
        for step in phase.steps:
            yield from _step(step, file, known)
            yield from _fields(step.fields, content, known, file, step.key)
    for records in content.lists.values():
        file = f"lists/{records.name}.toml"
        yield from known.unknown("step", [records.born_in], file, records.name)
        names = [field.name for field in records.fields]
        yield from unknown_names("field", records.unique, names, file, records.name)
        naming = [name for part in records.called_by for name in part.split("|")]
        yield from unknown_names("field", naming, names, file, records.name)
        yield from _fields(records.fields, content, known, file, records.name)


def _step(step: Step, file: str, known: Known) -> Iterator[Problem]:
    if not step.key.startswith(f"{step.phase}."):
        yield Problem(file, step.key, t("catalogue.errors.prefix", prefix=step.phase))
    yield from known.unknown("role", step.who, file, step.key)
    yield from known.unknown("list", [step.per] if step.per else [], file, step.key)
    for feed in step.feeds:
        head, _, name = feed.partition(".")
        kind = FEEDS.get(head)
        yield from known.unknown(kind or "step", [name if kind else feed], file, step.key)


def _fields(
    fields: Sequence[FieldText], content: Catalogue, known: Known, file: str, entry: str
) -> Iterator[Problem]:
    names = [field.name for field in fields]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Problem(file, entry, t("catalogue.errors.duplicate", name=name, first=file))
    for field in fields:
        place = f"{entry}, {field.name}"
        yield from _field(field, content, known, file, place)
        yield from _visible_when(field, fields, file, place)
        yield from _fields(field.fields, content, known, file, place)


def _field(
    field: FieldText, content: Catalogue, known: Known, file: str, place: str
) -> Iterator[Problem]:
    sources = [field.options_from] if field.options_from else []
    yield from known.unknown("source", sources, file, place)
    yield from known.unknown("list", [field.list] if field.list else [], file, place)
    if field.list in content.lists:
        columns = [shown.name for shown in content.lists[field.list].fields]
        used = [*field.columns, *field.extended_columns, *field.filter]
        yield from unknown_names("field", used, columns, file, place)
    if field.options and isinstance(field.default, str):
        values = [option.value for option in field.options]
        yield from unknown_names("option", [field.default], values, file, place)


def _visible_when(
    field: FieldText, siblings: Sequence[FieldText], file: str, place: str
) -> Iterator[Problem]:
    if field.visible_when is None:
        return
    other = next((found for found in siblings if found.name == field.visible_when.field), None)
    if other is None:
        names = [found.name for found in siblings]
        yield from unknown_names("field", [field.visible_when.field], names, file, place)
    elif other.options:
        wanted = [str(value) for value in field.visible_when.values]
        values = [option.value for option in other.options]
        yield from unknown_names("option", wanted, values, file, place)
