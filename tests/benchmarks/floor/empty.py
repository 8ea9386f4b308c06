"""An empty page: one field that is echoed and one button, nothing of the product."""

import streamlit as st

st.title("Leer")
st.text_input("Feld", key="field")
st.text(st.session_state["field"])
st.button("Weiter", key="next")
