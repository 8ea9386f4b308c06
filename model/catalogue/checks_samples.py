"""Checks of the sample cases against the rest of the content."""

from collections.abc import Iterator
from typing import Any

from model.catalogue.catalogue import Catalogue
from model.catalogue.explain import unknown_names
from model.catalogue.problems import Problem
from model.catalogue.references import Known
from model.catalogue.schema_samples import Sample, Snapshot
from model.catalogue.texts import t

# Keys inside the free results of a step whose values name other entries.
NAMING = {"category": "category", "body_key": "body", "checklist_item": "item"}


def check_samples(content: Catalogue, known: Known) -> Iterator[Problem]:
    """References of samples: types, items, steps, parties and chosen values."""
    for sample in content.samples:
        file = f"samples/{sample.key}.toml"
        yield from known.unknown("type", [sample.agreement_type], file, sample.key)
        yield from known.unknown("state", [sample.federal_state], file, sample.key)
        yield from known.unknown("step", sample.steps, file, sample.key)
        yield from known.unknown("item", sample.items, file, sample.key)
        yield from _chosen_values(sample, content, file)
        for key, results in sample.steps.items():
            for kind, name in _named(results):
                yield from known.unknown(kind, [name], file, key)
        for snapshot in sample.snapshots:
            yield from _snapshot(snapshot, known, file)


def _chosen_values(sample: Sample, content: Catalogue, file: str) -> Iterator[Problem]:
    names = [party.name for party in sample.parties]
    for party in sample.parties:
        for field in ("legal_form", "role_word", "signing_mode"):
            values = _values(content, f"planning.partners.{field}")
            chosen = [getattr(party, field)]
            yield from unknown_names("option", chosen, values, file, party.name)
    for institution in sample.institutions:
        values = _values(content, "planning.institutions.kind")
        yield from unknown_names("option", [institution.kind], values, file, institution.name)
        yield from unknown_names("party", [institution.partner], names, file, institution.name)


def _values(content: Catalogue, pattern: str) -> list[str]:
    options = content.field_text(pattern).options if content.has_field_text(pattern) else ()
    return [option.value for option in options]


def _named(results: Any) -> Iterator[tuple[str, str]]:
    if isinstance(results, dict):
        for key, value in results.items():
            if key in NAMING and isinstance(value, str):
                yield NAMING[key], value
            yield from _named(value)
    elif isinstance(results, list):
        for value in results:
            yield from _named(value)


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
