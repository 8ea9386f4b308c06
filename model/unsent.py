"""Texts of windows that were closed: find out what their author had seen, then submit as usual."""

from collections.abc import Collection

from model import paths
from model.basics import fingerprint
from model.changes import InvalidValueError, SetField, from_json, to_json
from model.fields import FieldKind
from model.german import NotationError, parse, shown
from model.paths import Path
from model.project import Project
from model.store import Transaction

DRAFT_LIMIT = 200_000
# A window that slept through more than this many saves of one field gets a conflict to settle.
_LOOKED_BACK = 2_000
_TYPED = {
    FieldKind.TEXT,
    FieldKind.LONG_TEXT,
    FieldKind.DATE,
    FieldKind.NUMBER,
    FieldKind.AMOUNT,
}


def submission(
    tx: Transaction,
    project_id: str,
    project: Project,
    draft: tuple[Path, str],
    bases: Collection[str],
) -> SetField:
    """The change a draft stands for; `bases` are fingerprints of texts its author may have seen."""
    path, text = draft
    after = typed(path, text)
    # Nobody knows what its author saw. A change from the text to itself is how the model hears of
    # a text that came back: never stored over another one, always shown as a conflict.
    unseen = SetField(path=path, before=after, after=after)
    try:
        current = paths.read(project, path)
    except paths.MissingRecordError:
        return unseen
    if _print_of(path, to_json(path, current)) in bases:
        return SetField(path=path, before=to_json(path, current), after=after)
    for change in tx.journal.values_of(project_id, path, _LOOKED_BACK):
        for value in (change.after, change.before):
            if _print_of(path, value) in bases:
                return SetField(path=path, before=value, after=after)
    return unseen


def typed(path: Path, text: str) -> object:
    """The value of a field from what a person typed; raises InvalidValueError."""
    kind = paths.field_of(path).kind
    if kind not in _TYPED:
        raise paths.UnknownPathError(path)
    try:
        return to_json(path, from_json(path, parse(kind, text)))
    except NotationError as error:
        raise InvalidValueError(error.code, path, {"text": error.text}) from error


def _print_of(path: Path, value: object) -> str:
    return fingerprint(shown(paths.field_of(path).kind, from_json(path, value)))
