"""Where the keyboard goes on when a click has changed the page under it."""

import streamlit as st

from model.basics import new_id
from phases.ui import live
from phases.ui.scripts import script

_component = st.components.v2.component(
    "vereinbar_focus",
    js=script("focus"),
    isolate_styles=False,
)


def move_to(*keys: str) -> None:
    """After this run the focus goes to the first of these elements that the page shows."""
    st.session_state["focus:wanted"] = [live.css_class(key) for key in keys]


def draw_rest() -> None:
    """Carry out a wish that no part of the page has carried out; the last call of a page."""
    if st.session_state.get("focus:wanted"):
        with st.container(key="unsichtbar-fokus"):
            draw()


def draw() -> None:
    """Carry it out; without a wish nothing is drawn."""
    wanted: list[str] | None = st.session_state.pop("focus:wanted", None)
    if wanted:
        _component(key="focus", data={"wanted": wanted, "wish": new_id()})
