"""An empty page: a field whose text is drawn again, a button that draws a number, a way on."""

import streamlit as st

if st.session_state.pop("go", False):
    st.switch_page("second.py")
st.title("Leer 1")
st.text_area("Feld", key="field")
st.text(st.session_state["field"])
st.session_state.setdefault("presses", 0)


def press() -> None:
    """Count."""
    st.session_state["presses"] += 1


st.button("Zeichnen", on_click=press, key="draw")
st.title(f"Gezeichnet {st.session_state['presses']}")
st.button("Weiter", on_click=st.session_state.__setitem__, args=("go", True), key="on")
