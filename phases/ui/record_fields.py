"""The fields of a record: those that make sense just now, side by side where there is room."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from model import paths
from model.catalogue import catalogue
from model.fields import FieldKind
from model.paths import Path
from model.project import Project
from phases.ui import bind, widgets
from phases.ui.open_project import OpenProject

_WIDE = {FieldKind.LONG_TEXT, FieldKind.CHOICES, FieldKind.REFERENCES}
# Options with more letters than this stand below each other where a field has a neighbour.
_LETTERS_BESIDE = 60
# A typed line shows so many letters beside another field.
_LETTERS_IN_HALF_A_LINE = 28


def draw(project: OpenProject, place: Path, names: Sequence[str]) -> None:
    """The fields of the record at this place: short ones side by side, long ones alone."""
    shown = [name for name in names if is_visible(project, place, name)]
    for is_wide, some in groupby(shown, lambda name: _is_wide(project, path_of(place, name))):
        neighbours = list(some)
        with around(is_wide=is_wide or len(neighbours) == 1):
            for name in neighbours:
                bind.field(project, path_of(place, name))


def path_of(place: Path, name: str) -> Path:
    """Where a field lies; a step may show a field of the project itself, such as its type."""
    return name if "." not in place and name in Project.model_fields else f"{place}.{name}"


def around(*, is_wide: bool) -> DeltaGenerator:
    """Where fields are drawn: one below the other, or side by side where there is room."""
    if is_wide:
        return st.container(gap="small")
    return st.grid(2, min_column_width=230, gap="small")


def is_visible(project: OpenProject, place: Path, name: str) -> bool:
    """Whether the field makes sense while another field of the record is as it is."""
    condition = catalogue().field_text(paths.pattern(path_of(place, name))).visible_when
    if condition is None:
        return True
    value = paths.read(project.project, path_of(place, condition.field))
    chosen = value if isinstance(value, tuple) else (value,)
    return any(one in condition.values for one in chosen)


def _is_wide(project: OpenProject, path: Path) -> bool:
    field = paths.field_of(path)
    if field.kind is FieldKind.TEXT:
        return _began_long(project, path)
    if field.kind is not FieldKind.CHOICE or len(field.choices) > widgets.PILLS_AT_MOST:
        return field.kind in _WIDE
    wording = catalogue().field_text(paths.pattern(path))
    return sum(len(wording.label_of(value)) for value in field.choices) > _LETTERS_BESIDE


def _began_long(project: OpenProject, path: Path) -> bool:
    """Whether a text was too long for half a line when this window first drew it.

    Asked only once, so that no field moves while somebody types.
    """
    is_long = len(str(paths.read(project.project, path))) > _LETTERS_IN_HALF_A_LINE
    return bool(st.session_state.setdefault(f"began-long:{project.id}:{path}", is_long))
