"""Every field of the typed model has German wording of the same kind and the same choices."""

from collections.abc import Iterator
from typing import get_args, get_origin

import pytest

from model.basics import Model, Record
from model.catalogue import Catalogue
from model.fields import FieldKind
from model.paths import field_of, pattern
from model.project import Project

PHASES = set(Project.model_fields) - {"schema_version", "title", "agreement_type", "practice_of"}


def paths(owner: type[Model], prefix: str = "") -> Iterator[str]:
    """A path to every field below a class of the model, with "x" for the id of a record."""
    for name, info in owner.model_fields.items():
        if issubclass(owner, Record) and name == "id":
            continue
        path = f"{prefix}{name}"
        if path not in PHASES:
            yield path
        for inner in models_in(info.annotation):
            yield from paths(inner, f"{path}.x." if issubclass(inner, Record) else f"{path}.")


def models_in(annotation: object) -> list[type[Model]]:
    """The model classes an annotation speaks of."""
    if isinstance(annotation, type) and get_origin(annotation) is None:
        return [annotation] if issubclass(annotation, Model) else []
    return [found for inner in get_args(annotation) for found in models_in(inner)]


PATHS = list(paths(Project))


@pytest.mark.parametrize("path", PATHS)
def test_a_field_of_the_model_has_wording(content: Catalogue, path: str) -> None:
    text = content.field_text(pattern(path))

    assert text.label


@pytest.mark.parametrize("path", PATHS)
def test_wording_and_model_agree_on_the_choices(content: Catalogue, path: str) -> None:
    field, text = field_of(path), content.field_text(pattern(path))

    if field.choices:
        assert [option.value for option in text.options] == list(field.choices)
    if field.options_from:
        assert text.options_from == field.options_from
    if field.kind not in {FieldKind.OBJECT, FieldKind.TEXT, FieldKind.LONG_TEXT}:
        assert text.kind == field.kind.value
