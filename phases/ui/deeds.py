"""What was just done with many records at once, and the way back."""

from collections.abc import Sequence

import streamlit as st

from model.changes import Change
from model.outcomes import Merged, Saved
from phases.ui import literal
from phases.ui.callbacks import to_the_end
from phases.ui.open_project import OpenProject
from phases.ui.texts import t


@to_the_end
def do(project: OpenProject, place: str, told: str, changes: Sequence[Change]) -> None:
    """Store all of it or nothing, and tell it at this place of the page."""
    outcome = project.submit(*changes)
    if isinstance(outcome, Saved | Merged):
        st.session_state[_key(place)] = (told, outcome.revision)


def draw(project: OpenProject, place: str) -> None:
    """The deed and its way back, as long as this window has stored nothing newer."""
    told: tuple[str, int] | None = st.session_state.get(_key(place))
    last = project.save_state.last
    if told is None or last is None or last.revision != told[1]:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(literal.esc_line(told[0]), width="content")
        st.button(
            t("frame.save.undo"),
            key=f"zurueck-{place}",
            type="tertiary",
            icon=":material/undo:",
            on_click=_undo,
            args=(project, place),
        )


def _undo(project: OpenProject, place: str) -> None:
    if isinstance(project.undo(), Saved | Merged):
        st.session_state.pop(_key(place), None)


def _key(place: str) -> str:
    return f"done:{place}"
