"""Carry out several changes at once: all of them, or the clash of the first that cannot be."""

from collections.abc import Sequence
from dataclasses import dataclass

from model.catalogue import catalogue
from model.changes import Change, Clash, InvalidValueError, SetField, apply
from model.paths import UnknownPathError, field_of
from model.project import Project

# What the workspace sets itself; no field on any page and no request may.
_OWN = frozenset({"schema_version", "practice_of", "guard_confirmed"})


@dataclass(frozen=True)
class Carried:
    """The project with all changes in it, those that took effect, and those that were merged."""

    project: Project
    changes: tuple[Change, ...]
    merged: tuple[SetField, ...]


def carried_out(project: Project, changes: Sequence[Change]) -> Carried | Clash:
    """The changes one after the other on the project."""
    effective: list[Change] = []
    merged: list[SetField] = []
    for change in changes:
        _check(change)
        applied = apply(project, change)
        if isinstance(applied, Clash):
            return applied
        project = applied.project
        if not applied.is_noop:
            effective.append(applied.change)
        if applied.merged and isinstance(applied.change, SetField):
            merged.append(applied.change)
    return Carried(project, tuple(effective), tuple(merged))


def _check(change: Change) -> None:
    """What the model alone cannot know: fields of our own, and choices that authors may extend."""
    if change.path in _OWN:
        raise UnknownPathError(change.path)
    field = field_of(change.path)
    if not field.options_from or not isinstance(change, SetField):
        return
    known = {entry.key for entry in getattr(catalogue(), field.options_from)}
    chosen = change.after if isinstance(change.after, list) else [change.after]
    for value in chosen:
        if value and value not in known:
            raise InvalidValueError("unknown_choice", change.path, {"value": value})
