"""What every page of the product has before its own first line, and two empty pages."""

from pathlib import Path

import streamlit as st

from phases.ui import way

HERE = Path(__file__).parent
PHASES = HERE.parents[2] / "phases"

st.set_page_config(layout="wide")
st.html(PHASES / "ui" / "vereinbar.css")
known = [
    st.Page(PHASES / file, title=way.title_of(key), url_path=way.address_of(key))
    for key, file in way.PAGES.items()
]
empty = [
    st.Page(HERE / "first.py", title="Leer", url_path="leer", default=True),
    st.Page(HERE / "second.py", title="Leer", url_path="leer-2"),
]
st.navigation([*known, *empty], position="hidden").run()
