"""The other empty page: a title and the way back."""

import streamlit as st

if st.session_state.pop("go", False):
    st.switch_page("first.py")
st.title("Leer 2")
st.button("Weiter", on_click=st.session_state.__setitem__, args=("go", True), key="on")
