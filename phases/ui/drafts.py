"""Texts that were typed and did not reach the store are offered again, never dropped unseen."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from model import german, paths
from model.catalogue import catalogue
from model.changes import InvalidValueError, SetField
from model.messages import invalid
from model.outcomes import Guarded, Invalid
from model.paths import MissingRecordError, Path, UnknownPathError
from model.unsent import typed
from model.workspace import DraftRow
from phases.door import workspace
from phases.ui import autosave, focus, guard, kept, literal, memory
from phases.ui.autosave import Leftover
from phases.ui.callbacks import to_the_end
from phases.ui.open_project import OpenProject
from phases.ui.texts import t


@dataclass(frozen=True)
class Found:
    """A text to offer: from this browser, or sent by a window while it was closing."""

    path: Path
    text: str
    take: Callable[[], None]
    drop: Callable[[], None]
    # For a text that the guard has asked about: store it all the same.
    keep: guard.Save | None = None


def offer(project: OpenProject) -> None:
    """One card per text; taking it over is an edit like any other, so undo takes it back."""
    if not project.may_contribute:
        return
    for number, found in enumerate(_offered(project)):
        with st.container(key=f"blatt-karte-entwurf-{number}", gap="small"):
            st.markdown(t("frame.draft.found", field=literal.esc_line(_label(found.path))))
            _text(f"entwurf-{number}", found.text)
            if stored := _stored(project, found.path):
                st.markdown(f":small[:gray[{t('frame.draft.stored')}]]")
                _text(f"entwurf-jetzt-{number}", stored)
            question = _question(project, found)
            if question and found.keep:
                change = partial(_into_field, project, question, question.text)
                guard.in_draft(f"entwurf-{number}", question, found.keep, change)
            _draw_buttons(number, found, is_asked=bool(question and found.keep))


def _draw_buttons(number: int, found: Found, *, is_asked: bool) -> None:
    with st.container(horizontal=True, gap="small"):
        st.button(t("frame.draft.drop"), key=f"entwurf-weg-{number}", on_click=found.drop)
        if not is_asked:
            st.button(
                t("frame.draft.take"),
                key=f"entwurf-ja-{number}",
                type="primary",
                on_click=found.take,
            )


def _offered(project: OpenProject) -> list[Found]:
    """Every text once, and none that stands in its field already."""
    found = {(one.path, one.text): one for one in (*_in_browser(project), *_in_store(project))}
    return [one for one in found.values() if not _is_there(project, one)]


def _is_there(project: OpenProject, found: Found) -> bool:
    """Whether the text stands in its field: unsaved with a message, or stored after all."""
    if memory.of(project, found.path).unsaved == found.text:
        return True
    try:
        stored = typed(found.path, _stored(project, found.path))
        return typed(found.path, found.text) == stored
    except (InvalidValueError, UnknownPathError):
        return False


def _question(project: OpenProject, found: Found) -> Guarded | None:
    """What the guard asked when this text was to be taken over."""
    trouble = project.trouble(found.path)
    return trouble if isinstance(trouble, Guarded) and trouble.text == found.text else None


def _into_field(project: OpenProject, why: Guarded | Invalid, text: str) -> None:
    """The text goes back to where it was typed, to be changed there; it is not stored."""
    stored = _stored(project, why.path)
    held = memory.of(project, why.path)
    if not held.shown:
        held.begin(typed(why.path, stored), stored)
    held.hear(why, None, text)
    project.save_state.troubles[why.path] = why
    st.session_state.pop(f"w:{why.path}", None)
    focus.move_to(f"w:{why.path}")


def _in_browser(project: OpenProject) -> Iterator[Found]:
    for leftover in autosave.leftovers():
        yield Found(
            leftover.path,
            leftover.text,
            take=partial(_take_leftover, project, leftover),
            drop=partial(autosave.drop, leftover.path),
        )


@to_the_end
def _take_leftover(project: OpenProject, leftover: Leftover) -> None:
    outcome = project.take_draft(leftover.path, leftover.text, leftover.bases)
    if isinstance(outcome, Invalid):
        _into_field(project, outcome, leftover.text)
        kept.forget(project, leftover.path, leftover.text)
    autosave.drop(leftover.path)


def _in_store(project: OpenProject) -> Iterator[Found]:
    for row in workspace().drafts(project.id, project.who):
        yield Found(
            row.path,
            row.text,
            take=partial(_take_row, project, row),
            drop=partial(_drop_row, project, row),
            keep=partial(_take_row, project, row),
        )


@to_the_end
def _take_row(project: OpenProject, row: DraftRow, confirmed: Sequence[str] = ()) -> None:
    # Both texts stand on the card, so choosing this one is a decision about the other.
    before = typed(row.path, _stored(project, row.path))
    try:
        after = typed(row.path, row.text)
    except InvalidValueError as error:
        _into_field(project, invalid(error), row.text)
        _drop_row(project, row)
        return
    change = SetField(path=row.path, before=before, after=after)
    project.submit(change, confirmed=confirmed)
    if project.trouble(row.path) is None:
        _drop_row(project, row)


def _drop_row(project: OpenProject, row: DraftRow) -> None:
    kept.forget(project, row.path, row.text)
    trouble = project.trouble(row.path)
    if isinstance(trouble, Guarded) and trouble.text == row.text:
        project.settle(row.path)


def _text(key: str, text: str) -> None:
    with st.container(key=f"wortlaut-{key}"):
        st.markdown(literal.esc(text))


def _stored(project: OpenProject, path: Path) -> str:
    """The stored value as it would stand in its field."""
    try:
        return german.shown(paths.field_of(path).kind, paths.read(project.project, path))
    except (MissingRecordError, UnknownPathError):
        return ""


def _label(path: Path) -> str:
    try:
        return catalogue().field_text(paths.pattern(path)).label
    except (KeyError, UnknownPathError):
        return t("frame.draft.some_field")
