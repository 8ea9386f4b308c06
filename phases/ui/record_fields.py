"""The fields of a record: those that make sense just now, side by side where there is room."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from model import paths
from model.catalogue import catalogue
from model.fields import FieldKind
from model.paths import Path
from phases.ui import bind
from phases.ui.open_project import OpenProject

_WIDE = {FieldKind.LONG_TEXT, FieldKind.CHOICES}


def draw(project: OpenProject, place: Path, names: Sequence[str]) -> None:
    """The fields of the record at this place: short ones side by side, long ones alone."""
    shown = [name for name in names if is_visible(project, place, name)]
    for is_wide, some in groupby(shown, lambda name: _is_wide(f"{place}.{name}")):
        neighbours = list(some)
        with around(is_wide=is_wide or len(neighbours) == 1):
            for name in neighbours:
                bind.field(project, f"{place}.{name}")


def around(*, is_wide: bool) -> DeltaGenerator:
    """Where fields are drawn: one below the other, or side by side where there is room."""
    if is_wide:
        return st.container(gap="small")
    return st.grid(2, min_column_width=230, gap="small")


def is_visible(project: OpenProject, place: Path, name: str) -> bool:
    """Whether the field makes sense while another field of the record is as it is."""
    condition = catalogue().field_text(paths.pattern(f"{place}.{name}")).visible_when
    if condition is None:
        return True
    return paths.read(project.project, f"{place}.{condition.field}") in condition.values


def _is_wide(path: Path) -> bool:
    return paths.field_of(path).kind in _WIDE
