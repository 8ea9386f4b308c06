"""Two people changed the same words: both texts stand side by side, and a person chooses."""

from typing import Any

import streamlit as st

from model.changes import SetField
from model.fields import FieldKind
from model.outcomes import Conflict, Guarded
from model.paths import Path, field_of
from phases.door import workspace
from phases.ui import autosave, literal, marked, memory, widgets
from phases.ui.callbacks import to_the_end
from phases.ui.open_project import OpenProject, clock_time
from phases.ui.texts import t
from phases.ui.widgets import Look

_TEXTS = {FieldKind.TEXT, FieldKind.LONG_TEXT}


def card(project: OpenProject, path: Path, conflict: Conflict, look: Look) -> None:
    """The card that stands in the place of the field until one wording is chosen."""
    is_text = field_of(path).kind in _TEXTS
    with st.container(key=f"konflikt-{path}", gap="medium"):
        with st.container(gap="xsmall"):
            title = t("bind.conflict.title", field=look.label)
            st.header(title, anchor=False, icon=":material/call_split:")
            st.text(t("bind.conflict.explained"))
        if _rewriting(path) in st.session_state:
            _draw_rewriting(project, path, conflict)
            return
        with st.grid(2, min_column_width=280, gap="medium"):
            _draw_theirs(project, path, conflict, look)
            _draw_mine(project, path, conflict, look)
        if is_text:
            st.button(
                t("bind.conflict.rewrite"),
                key=f"neu-{path}",
                type="primary",
                icon=":material/edit:",
                on_click=_begin_rewriting,
                args=(path, conflict),
            )


def gone(project: OpenProject, path: Path, text: str, label: str) -> None:
    """The record was removed while someone wrote in it: the text can still be copied."""
    with st.container(key=f"konflikt-weg-{path}", gap="small"):
        st.header(t("bind.gone.title"), anchor=False, icon=":material/call_split:")
        st.text(t("bind.gone.explained"))
        key = f"weg-text-{path}"
        st.session_state.setdefault(key, text)
        with st.container(key=f"wortlaut-weg-{path}"):
            st.text_area(literal.esc_line(label), key=key, height="content", on_change="ignore")
        st.button(t("bind.gone.drop"), key=f"weg-{path}", on_click=_drop, args=(project, path))


def _drop(project: OpenProject, path: Path) -> None:
    memory.forget(project, path)
    _drop_older_texts(project, path)


def _drop_older_texts(project: OpenProject, path: Path) -> None:
    autosave.drop(path)
    for draft in workspace().drafts(project.id, project.who):
        if draft.path == path:
            workspace().discard_draft(project.id, draft.id, project.who)


def _draw_theirs(project: OpenProject, path: Path, conflict: Conflict, look: Look) -> None:
    with st.container(key=f"fassung-deren-{path}", gap="small", border=True):
        st.markdown(f":small[:gray[{literal.esc_line(_theirs_by(conflict))}]]")
        _draw_version(path, conflict, look, mine=False)
        st.button(
            t("bind.conflict.take_theirs"),
            key=f"deren-{path}",
            icon=":material/check:",
            on_click=_take_theirs,
            args=(project, path),
        )


def _draw_mine(project: OpenProject, path: Path, conflict: Conflict, look: Look) -> None:
    with st.container(key=f"fassung-meine-{path}", gap="small", border=True):
        st.markdown(f":small[:gray[{literal.esc_line(t('bind.conflict.mine'))}]]")
        _draw_version(path, conflict, look, mine=True)
        st.button(
            t("bind.conflict.keep_mine"),
            key=f"meine-{path}",
            icon=":material/check:",
            on_click=_keep,
            args=(project, path, conflict, conflict.mine),
        )


def _draw_version(path: Path, conflict: Conflict, look: Look, *, mine: bool) -> None:
    field = field_of(path)
    texts = [widgets.in_words(field, value, look) for value in (conflict.theirs, conflict.mine)]
    pieces = marked.differences(*texts)[1 if mine else 0]
    with st.container(key=f"wortlaut-{'meine' if mine else 'deren'}-{path}"):
        shown = marked.markdown(pieces, "green" if mine else "blue")
        st.markdown(shown or t("bind.conflict.empty"), anchors=False)


def _theirs_by(conflict: Conflict) -> str:
    by = conflict.by or t("bind.conflict.someone")
    if conflict.at is None:
        return t("bind.conflict.theirs", by=by)
    return t("bind.conflict.theirs_at", by=by, time=clock_time(conflict.at))


def _draw_rewriting(project: OpenProject, path: Path, conflict: Conflict) -> None:
    key = f"neu-text-{path}"
    st.session_state.setdefault(key, st.session_state[_rewriting(path)])
    with st.container(key=f"wortlaut-neu-{path}"):
        st.text_area(t("bind.conflict.together"), key=key, height="content")
    with st.container(horizontal=True, gap="small"):
        st.button(
            t("bind.conflict.back"),
            key=f"neu-zurueck-{path}",
            on_click=_end_rewriting,
            args=(path,),
        )
        st.button(
            t("bind.conflict.save"),
            key=f"neu-speichern-{path}",
            type="primary",
            icon=":material/check:",
            on_click=_keep_rewritten,
            args=(project, path, conflict),
        )


def _rewriting(path: Path) -> str:
    return f"rewriting:{path}"


def _begin_rewriting(path: Path, conflict: Conflict) -> None:
    st.session_state[_rewriting(path)] = marked.both(conflict.theirs or "", conflict.mine or "")


def _end_rewriting(path: Path) -> None:
    st.session_state.pop(_rewriting(path), None)


def _take_theirs(project: OpenProject, path: Path) -> None:
    _drop(project, path)
    st.session_state.pop(f"w:{path}", None)


@to_the_end
def _keep_rewritten(project: OpenProject, path: Path, conflict: Conflict) -> None:
    _keep(project, path, conflict, st.session_state[f"neu-text-{path}"])
    _end_rewriting(path)


@to_the_end
def _keep(project: OpenProject, path: Path, conflict: Conflict, value: Any) -> None:
    """Store this value over theirs; if they wrote once more, the card comes back with that."""
    outcome = project.submit(SetField(path=path, before=conflict.theirs, after=value))
    memory.of(project, path).hear(outcome, value, typed=value)
    # What the guard stops stays kept, in the browser too, until a person has decided.
    if not isinstance(outcome, Guarded):
        _drop_older_texts(project, path)
    st.session_state.pop(f"w:{path}", None)
