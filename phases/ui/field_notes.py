"""The quiet lines below a field: its hint, its length, and whether its value is stored."""

from typing import Any

import streamlit as st

from model import german
from model.outcomes import Conflict, Invalid, Refused, Unavailable
from model.paths import Path, field_of
from phases.ui import literal, memory
from phases.ui.open_project import OpenProject, clock_time
from phases.ui.texts import t

# From here on people want to know how much room is left.
_NEARLY_FULL = 0.8


def draw(project: OpenProject, path: Path, hint: str, shown: Any) -> None:
    """What stands below a field; the line about saving lies in the gap, so that nothing moves."""
    if hint:
        quiet(hint)
    _draw_length(path, shown)
    _draw_trouble(project, path)
    _draw_saved(project, path)


def quiet(text: str) -> None:
    """A side remark: small and grey, with a colour of its own instead of transparency."""
    st.markdown(f":small[:gray[{literal.esc_line(text)}]]")


def _draw_length(path: Path, shown: Any) -> None:
    limit = field_of(path).limit
    if limit and isinstance(shown, str) and limit * _NEARLY_FULL < len(shown) <= limit:
        length, most = german.format_count(len(shown)), german.format_count(limit)
        quiet(t("bind.length", length=length, limit=most))


def _draw_trouble(project: OpenProject, path: Path) -> None:
    match project.trouble(path):
        case Conflict():
            _draw_message(path, t("bind.conflict.typing"))
        case Invalid(message=message):
            _draw_message(path, message)
        case Refused(message=message):
            _draw_message(path, message)
        case Unavailable(message=message):
            _draw_message(path, f"{message} {t('bind.kept')}")


def _draw_message(path: Path, message: str) -> None:
    with st.container(key=f"meldung-{path}"):
        st.markdown(f":material/error: {literal.esc_line(message)}")


def _undo(project: OpenProject) -> None:
    project.undo()


def _draw_saved(project: OpenProject, path: Path) -> None:
    known = memory.of(project, path)
    if known.saved_at is None or memory.last_saved(project) != path:
        return
    if known.merged_by is None:
        with st.container(key=f"stand-{path}"):
            quiet(t("bind.saved", time=clock_time(known.saved_at)))
        return
    with st.container(key=f"zusammen-{path}", horizontal=True, gap="small"):
        quiet(t("bind.merged", by=known.merged_by))
        st.button(
            t("frame.save.undo"),
            key=f"zurueck-{path}",
            type="tertiary",
            on_click=_undo,
            args=(project,),
        )
