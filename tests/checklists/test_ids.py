"""Ids are for ever: stored projects name them, so none may vanish or change."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from model.catalogue import Catalogue, catalogue
from model.catalogue.schema_steps import FieldText

KNOWN = Path(__file__).parent / "known_ids.txt"


def ids(content: Catalogue) -> Iterator[str]:
    """Every id that a stored project, a link or a document may name."""
    plain: dict[str, tuple[Any, ...]] = {
        "phase": content.phases,
        "step": content.steps,
        "topic": content.topics,
        "item": content.items,
        "type": content.agreement_types,
        "body": content.bodies,
        "format": content.participation_formats,
        "question": content.reflection_questions,
        "law": content.legal_register,
        "document": content.documents,
        "role": content.roles,
        "category": content.stakeholder_categories,
        "method": content.method_cards,
        "agenda": content.agendas,
        "level": content.participation_levels,
        "rule": content.plausibility_rules,
        "sample": content.samples,
    }
    for kind, entries in plain.items():
        yield from (f"{kind} {entry.key}" for entry in entries)
    yield from (f"placeholder {placeholder.name}" for placeholder in content.placeholders)
    for item in content.items:
        yield from (f"variant {item.key}/{variant.key}" for variant in item.variants)
    for sample in content.samples:
        yield from (f"snapshot {sample.key}/{snapshot.key}" for snapshot in sample.snapshots)
    for records in content.lists.values():
        yield f"list {records.name}"
        yield from options(f"lists/{records.name}", records.fields)
    for step in content.steps:
        yield from options(step.key, step.fields)


def options(place: str, fields: tuple[FieldText, ...]) -> Iterator[str]:
    """The stored values a person can choose in these fields."""
    for field in fields:
        yield from (f"option {place}/{field.name}/{option.value}" for option in field.options)
        yield from options(f"{place}/{field.name}", field.fields)


def test_no_known_id_is_lost() -> None:
    known = set(KNOWN.read_text(encoding="utf-8").splitlines())

    assert sorted(known - set(ids(catalogue()))) == []


def test_new_ids_are_written_down() -> None:
    known = set(KNOWN.read_text(encoding="utf-8").splitlines())
    new = sorted(set(ids(catalogue())) - known)

    assert new == [], f"append to {KNOWN.name}"


def test_no_id_is_written_down_twice() -> None:
    lines = KNOWN.read_text(encoding="utf-8").splitlines()

    assert len(lines) == len(set(lines))
