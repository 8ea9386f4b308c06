"""The fields and lists of a step, drawn as the data of the step names them.

A page says which of them stand where: `form.fields(project, "planning.rules", "quorum")` and
`form.records(project, "planning.rules", "rules")`.
"""

import dataclasses
from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from typing import Any

import streamlit as st

from model import naming, paths
from model.basics import Record
from model.catalogue import catalogue
from model.catalogue.schema_steps import FieldText
from model.fields import FieldKind
from model.paths import Path
from phases.ui import bind, cards, field_notes, record_fields, states
from phases.ui.cards import Rows
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

ITEMS = "content.items"
# More than this in the second line of a row nobody reads.
_QUIET_PARTS = 3
_NEEDS_LABEL = {FieldKind.DATE, FieldKind.NUMBER, FieldKind.YES_NO}
_CUT, _BULLET = "…", "- "


def steps(project: OpenProject, phase: str) -> dict[str, Callable[[], None]]:
    """All steps of a phase as their data names them; a page puts its own in their place."""
    keys = [step.key for step in catalogue().phase(phase).steps]
    return {key: partial(draw, project, key) for key in keys}


def draw(project: OpenProject, key: str) -> None:
    """A whole step: its fields and lists in the order of the data, what is rare folded away."""
    shown = [field for field in catalogue().step(key).fields if _is_shown(project, key, field)]
    with st.container(gap="large"):
        for is_list, some in groupby(shown, lambda field: field.kind == "records"):
            names = [field.name for field in some]
            if not is_list:
                fields(project, key, *names)
                continue
            for name in names:
                records(project, key, name)


def fields(project: OpenProject, key: str, *names: str) -> None:
    """These fields of the step on one sheet; those the data calls rare lie folded below."""
    of_step = [_field(key, name) for name in names]
    phase = catalogue().step(key).phase
    usual = [field.name for field in of_step if not field.extended]
    rare = [field.name for field in of_step if field.extended]
    with st.container(key=f"blatt-karte-felder-{key}-{names[0]}", gap="small"):
        record_fields.draw(project, phase, usual)
        if not rare:
            return
        folded = st.expander(
            t("bind.row.more"), key=f"mehr-{key}-{names[0]}", type="compact", on_change="rerun"
        )
        if folded.open:
            with folded:
                record_fields.draw(project, phase, rare)


def records(project: OpenProject, key: str, name: str, **look: Any) -> None:
    """One list of the step under its heading; `look` overrides parts of the rows."""
    field = _field(key, name)
    path = path_of(key, field)
    with st.container(key=f"teil-{key}-{name}", gap="small"):
        with st.container(key=f"teilkopf-{key}-{name}", gap=None):
            st.header(field.label, anchor=False)
            if field.hint:
                field_notes.quiet(field.hint)
        cards.records(project, path, dataclasses.replace(rows(project, key, field), **look))


def rows(project: OpenProject, key: str, field: FieldText) -> Rows:
    """How the data says that a list of a step looks."""
    path = path_of(key, field)
    columns = _held(path, field.columns or tuple(inner.name for inner in field.fields))
    return Rows(
        fields=columns,
        more=_held(path, field.extended_columns),
        quiet=lambda record: quiet(project, path, record, columns),
        badge=lambda record: states.badge(project, path, record),
        only=lambda record: is_meant(field, record),
        new=_new(field),
        # Points of the checklist come and go there, not in a step that goes on with them.
        fixed=path == ITEMS,
        group=key,
    )


def _held(path: Path, names: Sequence[str]) -> tuple[str, ...]:
    """The columns that the records hold; the data also names some that are only computed."""
    return tuple(name for name in names if name in paths.field_of(path).record_type.model_fields)


def path_of(key: str, field: FieldText) -> Path:
    """Where a list of a step lies in the project: shared lists have a home of their own."""
    return catalogue().lists[field.list].path if field.list else f"{key.split('.')[0]}.{field.name}"


def is_meant(field: FieldText, record: Record) -> bool:
    """Whether the step shows this record of a shared list."""
    return all(_holds(record, name, values) for name, values in field.filter.items())


def quiet(project: OpenProject, path: Path, record: Record, names: Sequence[str]) -> str:
    """The second line of a row: what its first fields say, without what its name says already."""
    title = naming.called(project.project, path, record, catalogue())
    parts = []
    for name in names:
        place = f"{path}.{record.id}.{name}"
        words = naming.in_words(project.project, place, catalogue())
        if not words or words in title or words in parts or name in states.FIELDS:
            continue
        kind = paths.field_of(place).kind
        if kind in _NEEDS_LABEL:
            words = f"{catalogue().field_text(paths.pattern(place)).label}: {words}"
        elif kind is FieldKind.AMOUNT:
            words = t("bind.amount.words", amount=words)
        parts.append(naming.shortened(after_title(title, words)))
    # What goes on from the title comes right after it.
    parts.sort(key=lambda part: not part.startswith(_CUT))
    return " · ".join(parts[:_QUIET_PARTS])


def after_title(title: str, words: str) -> str:
    """A text on one line; where it gave the title and was too long for it, only what follows."""
    line, begun = " ".join(words.split()), title.removesuffix(_CUT).rstrip()
    if title.endswith(_CUT) and line.startswith(begun):
        return f"{_CUT} {line.removeprefix(begun).lstrip()}"
    lines = [one.strip() for one in words.splitlines() if one.strip()]
    if any(one.startswith(_BULLET) for one in lines):
        return "; ".join(one.removeprefix(_BULLET) for one in lines)
    return line


def _field(key: str, name: str) -> FieldText:
    found = catalogue().step(key).field(name)
    assert found is not None, f"{key} has no field {name}"
    return found


def _is_shown(project: OpenProject, key: str, field: FieldText) -> bool:
    if field.computed:
        return False
    if field.kind != "records" or field.visible_when is None:
        return True
    path = f"{catalogue().step(key).phase}.{field.visible_when.field}"
    return bind.value(project, path) in field.visible_when.values


def _holds(record: Record, name: str, values: Sequence[str]) -> bool:
    stored = getattr(record, name)
    return "current" in values or str(stored) in values


def _new(field: FieldText) -> dict[str, Any]:
    """What a new record must say to belong to the part of the list that the step shows."""
    return {
        name: values[0]
        for name, values in field.filter.items()
        if values and "current" not in values
    }
