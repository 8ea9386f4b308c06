"""The samples are whole: every result has its place, its words and its records, and no names."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from model.basics import Model, Record
from model.catalogue import catalogue
from model.catalogue.schema_samples import Sample
from model.catalogue.schema_steps import FieldText, VisibleWhen
from model.catalogue.texts import CHECKLISTS
from model.content import item_id
from model.fields import FieldKind
from model.paths import field_of, fields_in, read
from model.project import Project
from model.samples import states
from model.snapshots import fits

CONTENT = catalogue()
KEYS = [sample.key for sample in CONTENT.samples]
PHASES = [phase.key for phase in CONTENT.phases]
SOURCES = {
    "agreement_types": {kind.key for kind in CONTENT.agreement_types},
    "bodies": {body.key for body in CONTENT.bodies},
    "documents": {document.key for document in CONTENT.documents},
    "participation_formats": {found.key for found in CONTENT.participation_formats},
    "reflection_questions": {question.key for question in CONTENT.reflection_questions},
    "stakeholder_categories": {category.key for category in CONTENT.stakeholder_categories},
    "topics": {topic.key for topic in CONTENT.topics},
}
# Bodies that are heard or agree without being one of the bodies of bodies.toml.
EXCEPTIONS = {}
NAME_OF_A_PERSON = re.compile(
    r"\b(Herr|Frau|Hr\.|Fr\.|Dr\.|Prof\.)\s+[A-ZÄÖÜ]|\b[A-Z]\.\s[A-ZÄÖÜ][a-zäöü]+"
)
FEWEST = 5


def whole(key: str) -> Project:
    return states(CONTENT.sample(key), CONTENT)[-1].project


def place(key: str, path: str) -> str:
    """The file and the place in it: "weidenweg/goals.toml, goals.z1.rank"."""
    phase, _, rest = path.partition(".")
    return f"{key}/{phase}.toml, {rest}"


def raw(key: str) -> dict[str, Any]:
    """What stands in the files of a sample, untouched."""
    folder = CHECKLISTS / "samples" / key
    return {file.stem: tomllib.loads(file.read_text("utf-8")) for file in folder.glob("*.toml")}


@pytest.mark.parametrize("key", KEYS)
def test_every_phase_of_a_sample_has_its_file(key: str) -> None:
    assert sorted(raw(key)) == sorted(PHASES)


@pytest.mark.parametrize("key", KEYS)
def test_the_files_of_a_sample_name_only_fields_of_the_model(key: str) -> None:
    wrong = [
        place(key, path)
        for phase, results in raw(key).items()
        for path in _unknown(results, Project.model_fields[phase].annotation, phase)
    ]

    assert wrong == []


def _unknown(table: dict[str, Any], kind: Any, path: str) -> Iterator[str]:
    for name, value in table.items():
        if name == "since" and issubclass(kind, Record):
            continue
        if name not in kind.model_fields:
            yield f"{path}.{name}"
            continue
        if isinstance(value, list) and value and isinstance(value[0], dict):
            inner = field_of(f"{path}.{name}").record_type
            for record in value:
                yield from _unknown(record, inner, f"{path}.{name}.{record['id']}")


@pytest.mark.parametrize("key", KEYS)
def test_every_reference_of_a_sample_leads_to_a_record(key: str) -> None:
    for state in states(CONTENT.sample(key), CONTENT):
        lost = [
            f"{state.key}: {place(key, path)} = {name}" for path, name in dangling(state.project)
        ]
        assert lost == []


def dangling(project: Project) -> Iterator[tuple[str, str]]:
    """References to records that are not there."""
    there = {
        path: {record.id for record in value}
        for path, field, value in fields_in(project)
        if field.kind is FieldKind.RECORDS
    }
    there["content.items"] |= {item_id(item.key) for item in CONTENT.items}
    for path, field, value in fields_in(project):
        if field.list_path:
            chosen = [value] if isinstance(value, str) else value
            yield from (
                (path, name) for name in chosen if name and name not in there[field.list_path]
            )


@pytest.mark.parametrize("key", KEYS)
def test_every_chosen_value_of_a_sample_is_known(key: str) -> None:
    wrong = [
        f"{place(key, path)} = {name}"
        for path, field, value in fields_in(whole(key))
        if field.options_from in SOURCES
        for name in ([value] if isinstance(value, str) else value)
        if name and name not in SOURCES[field.options_from]
    ]

    assert wrong == []


@pytest.mark.parametrize("key", KEYS)
def test_no_id_of_a_sample_is_used_twice_as_in_a_real_project(key: str) -> None:
    places: dict[str, list[str]] = {}
    for path, field, value in fields_in(whole(key)):
        if (
            field.kind is FieldKind.RECORDS
            and path.count(".") == 1
            and path.split(".")[1] != "steps"
        ):
            for record in value:
                places.setdefault(record.id, []).append(place(key, f"{path}.{record.id}"))

    assert [found for found in places.values() if len(found) > 1] == []


@pytest.mark.parametrize("key", KEYS)
def test_a_done_step_of_a_sample_has_all_that_it_requires(key: str) -> None:
    sample, project = CONTENT.sample(key), whole(key)
    missing = {place(key, path) for path in _missing(sample, project)}

    assert missing == {found for found in EXCEPTIONS if found.startswith(f"{key}/")}


def _missing(sample: Sample, project: Project) -> Iterator[str]:
    done = [step for step in CONTENT.steps if _is_done(sample, step.key)]
    for step in done:
        phase = getattr(project, step.phase)
        for field in step.fields:
            if (
                not field.required
                or field.computed
                or not _shows(field.visible_when, phase, project)
            ):
                continue
            if field.kind == "records":
                yield from _missing_records(step.phase, field, project)
            elif _is_empty(read(project, _path_of(step.phase, field.name))):
                yield f"{step.phase}.{field.name}"


def _is_done(sample: Sample, step: str) -> bool:
    return step in sample.steps and sample.steps[step].status == "done"


def _missing_records(phase: str, field: FieldText, project: Project) -> Iterator[str]:
    path = CONTENT.lists[field.list].path if field.list else f"{phase}.{field.name}"
    if path == "content.items":
        return
    # The state of a record moves on; that it was once in the state a step shows is enough.
    lasting = {name: of for name, of in field.filter.items() if name != "status"}
    shown = [
        record
        for record in read(project, path)
        if fits(record, field.model_copy(update={"filter": lasting}))
    ]
    if not shown:
        yield path
    words = CONTENT.lists[field.list].fields if field.list else field.fields
    for record in shown:
        for inner in words:
            needed = inner.required and not inner.computed and hasattr(record, inner.name)
            shown_here = needed and _shows(inner.visible_when, record, project)
            if shown_here and _is_empty(getattr(record, inner.name)):
                yield f"{path}.{record.id}.{inner.name}"


def _path_of(phase: str, name: str) -> str:
    return name if name in Project.model_fields else f"{phase}.{name}"


def _shows(when: VisibleWhen | None, owner: Model, project: Project) -> bool:
    if when is None:
        return True
    value = getattr(owner, when.field, None) or getattr(project, when.field, None)
    chosen = value if isinstance(value, tuple) else (value if value is not None else False,)
    return any(one in when.values for one in chosen)


def _is_empty(value: object) -> bool:
    return value is None or value in ("", ())


@pytest.mark.parametrize("key", KEYS)
def test_a_sample_names_functions_and_no_persons(key: str) -> None:
    named = [
        f"{place(key, path)}: {value}"
        for path, field, value in fields_in(whole(key))
        if field.kind in {FieldKind.TEXT, FieldKind.LONG_TEXT} and NAME_OF_A_PERSON.search(value)
    ]

    assert named == []


@pytest.mark.parametrize("key", KEYS)
def test_a_sample_counts_people_only_from_five_on(key: str) -> None:
    project = whole(key)
    counted = [
        (f"approval.participation_records.{record.id}", record.participants)
        for record in project.approval.participation_records
    ]
    counted += [
        (f"goals.needs.{need.id}", need.figure)
        for need in project.goals.needs
        if re.search("Kinder|Familien$|Personen", need.figure_unit)
    ]

    assert [
        place(key, path) for path, number in counted if number is not None and number < FEWEST
    ] == []
    assert counted


@pytest.mark.parametrize("key", KEYS)
def test_every_institution_rates_every_question_once(key: str) -> None:
    ratings = whole(key).evaluation.ratings
    pairs = {(rating.question, rating.institution) for rating in ratings}
    questions, raters = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}

    assert len(pairs) == len(ratings) == len(questions) * len(raters)


def test_the_first_sample_tells_every_step() -> None:
    assert set(CONTENT.sample("muehlenbogen").steps) == {step.key for step in CONTENT.steps}
