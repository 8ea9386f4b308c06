"""The foot of every project page: back, what is stored, on. Always the same, always there."""

import streamlit as st

from model.outcomes import Conflict, Guarded, Invalid, Merged, Refused, Saved, Unavailable
from phases.ui import capture, live, way
from phases.ui.live import Note
from phases.ui.open_project import OpenProject, SaveState, clock_time
from phases.ui.texts import t


def draw(
    project: OpenProject, page: str, before: way.Place | None, after: way.Place | None
) -> None:
    """The foot with its two ways and the live note between them."""
    with (
        st.bottom,
        st.container(
            key="fuss",
            horizontal=True,
            vertical_alignment="center",
            horizontal_alignment="distribute",
            gap="small",
        ),
    ):
        _button("zurueck", before, ":material/arrow_back:")
        with st.container(key="gespeichert", horizontal=True, width="content", gap="small"):
            live.listen(project, note_of(project.save_state))
            if isinstance(project.save_state.last, Merged):
                st.button(
                    t("frame.save.undo"),
                    type="tertiary",
                    key="undo",
                    on_click=_undo,
                    args=(project,),
                )
            capture.draw(project, page)
        _button("weiter", after, ":material/arrow_forward:")


def note_of(state: SaveState) -> Note:
    """The one sentence about saving; what is not stored comes before what is."""
    troubles = state.troubles.values()
    if any(isinstance(trouble, Conflict) for trouble in troubles):
        return Note("call_split", t("frame.save.conflict"), urgent=True)
    for trouble in troubles:
        if isinstance(trouble, Unavailable | Refused):
            return Note("error", trouble.message, urgent=True)
    if any(isinstance(trouble, Invalid | Guarded) for trouble in troubles):
        return Note("error", t("frame.save.invalid"), urgent=True)
    match state.last:
        case Merged(by=by):
            key = "frame.save.merged" if by else "frame.save.merged_unnamed"
            return Note("merge", t(key, by=by))
        case Saved(at=at):
            return Note("cloud_done", t("frame.save.saved", time=clock_time(at)))
    return Note("cloud_done", t("frame.save.nothing_yet"))


def _undo(project: OpenProject) -> None:
    project.undo()


def _button(key: str, place: way.Place | None, icon: str) -> None:
    if place is None:
        st.container(key=f"{key}-leer", width="content")
        return
    st.button(
        t(f"frame.foot.{key}"),
        key=key,
        icon=icon,
        icon_position="right" if key == "weiter" else "left",
        type="primary" if key == "weiter" else "secondary",
        on_click=way.go,
        args=(place,),
    )
