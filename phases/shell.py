"""The script that Streamlit runs for every page: page list, stylesheet, and what goes wrong."""

from pathlib import Path

import streamlit as st

from phases.ui import way

HERE = Path(__file__).parent

st.set_page_config(layout="wide")
st.html(HERE / "ui" / "vereinbar.css")
pages = [
    st.Page(HERE / file, title=way.title_of(key), url_path=way.address_of(key), default=not number)
    for number, (key, file) in enumerate(way.PAGES.items())
]
st.navigation(pages, position="hidden").run()
