"""The script that Streamlit runs for every page: page list, stylesheet, and what goes wrong."""

from pathlib import Path

import streamlit as st

from model.workspace import WorkspaceError
from phases import door
from phases.ui import trouble, way

HERE = Path(__file__).parent

st.set_page_config(layout="wide")
door.note_visitor()
st.html(HERE / "ui" / "vereinbar.css")
pages = [
    st.Page(HERE / file, title=way.title_of(key), url_path=way.address_of(key), default=not number)
    for number, (key, file) in enumerate(way.PAGES.items())
]
page = st.navigation(pages, position="hidden")
try:
    page.run()
except WorkspaceError as error:
    trouble.interrupted(error.message)
