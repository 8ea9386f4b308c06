"""Checks of the sample cases against the model and the rest of the content."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from pydantic import ValidationError

from model.catalogue.catalogue import Catalogue
from model.catalogue.explain import cause_of, unknown_names
from model.catalogue.problems import Problem
from model.catalogue.references import Known
from model.catalogue.schema_samples import Sample, Snapshot
from model.catalogue.texts import t
from model.content import item_id
from model.fields import FieldKind
from model.paths import fields_in
from model.project import Project

# Where options come from a content file, the kind of name they are.
SOURCES = {
    "agreement_types": "type",
    "bodies": "body",
    "documents": "document",
    "participation_formats": "format",
    "reflection_questions": "question",
    "stakeholder_categories": "category",
    "topics": "topic",
}


def check_samples(content: Catalogue, known: Known) -> Iterator[Problem]:
    """References of samples: types, items, steps, and results that the model takes."""
    for sample in content.samples:
        file = f"samples/{sample.key}.toml"
        yield from known.unknown("type", [sample.agreement_type], file, sample.key)
        yield from known.unknown("step", sample.steps, file, sample.key)
        yield from known.unknown("item", sample.items, file, sample.key)
        yield from _results(sample, known)
        for snapshot in sample.snapshots:
            yield from _snapshot(snapshot, known, file)


def _results(sample: Sample, known: Known) -> Iterator[Problem]:
    try:
        project = Project.model_validate(sample.plain_results)
    except ValidationError as error:
        for detail in error.errors():
            place = _place(sample, detail["loc"])
            yield Problem(_file(sample, str(detail["loc"][0])), place, cause_of(Project, detail))
        return
    for (path, record), day in sample.begins.items():
        if not isinstance(day, date):
            phase, _, name = path.partition(".")
            expected = t("catalogue.errors.expected.date")
            cause = t("catalogue.errors.wrong_kind", name="since", expected=expected)
            yield Problem(_file(sample, phase), f"{name}.{record}", cause)
    ids = {
        path: {record.id for record in value}
        for path, field, value in fields_in(project)
        if field.kind is FieldKind.RECORDS
    }
    ids["content.items"] = {item_id(key) for key in known.names["item"]}
    for path, field, value in fields_in(project):
        phase, _, place = path.partition(".")
        file = _file(sample, phase)
        if field.list_path:
            yield from unknown_names("record", _names(value), ids[field.list_path], file, place)
        elif field.options_from in SOURCES:
            yield from known.unknown(SOURCES[field.options_from], _names(value), file, place)


def _names(value: Any) -> list[str]:
    """The chosen names; a field that holds one may be empty."""
    chosen = [value] if isinstance(value, str) else value
    return [name for name in chosen if name]


def _file(sample: Sample, phase: str) -> str:
    return f"samples/{sample.key}/{phase}.toml"


def _place(sample: Sample, where: tuple[int | str, ...]) -> str:
    """The way to a mistake, with the id of each record in place of its number."""
    value: object = sample.results
    names: list[str] = []
    for part in where:
        if isinstance(value, dict):
            value = value.get(part)
            names.append(str(part))
        elif isinstance(value, list) and isinstance(part, int):
            value = value[part]
            names.append(str(value.get("id", part)) if isinstance(value, dict) else str(part))
    return ".".join(names[1:])


def _snapshot(snapshot: Snapshot, known: Known, file: str) -> Iterator[Problem]:
    place = snapshot.key
    yield from known.unknown("phase", [snapshot.phase], file, place)
    steps = [*snapshot.steps, *snapshot.steps_in_progress]
    steps += [deviation.step for deviation in snapshot.deviations if deviation.step]
    yield from known.unknown("step", steps, file, place)
    listed = [key for _, keys in snapshot.items for key in keys]
    for key in sorted({key for key in listed if listed.count(key) > 1}):
        yield Problem(file, place, t("catalogue.errors.duplicate", name=key, first=place))
    items = [key for found in snapshot.deviations for key in (*found.items, found.item) if key]
    yield from known.unknown("item", [*listed, *items], file, place)
