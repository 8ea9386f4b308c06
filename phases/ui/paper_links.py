"""Where a step's entries can be taken home: links to the papers that print them."""

import streamlit as st

from model.catalogue import catalogue
from model.documents import shelf
from phases.ui import way
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

READ = "unterlage"


def place(name: str) -> way.Place:
    """The reading view of a paper."""
    return way.Place(way.PAPERS, more=((READ, name),))


def draw(project: OpenProject, step: str) -> None:
    """The papers of this step; nothing where there is none."""
    found = shelf.of_step(step, catalogue())
    if not found:
        return
    with st.container(key="unterlagen-schritt", gap="xsmall"):
        st.markdown(f"**{t('papers.of_step')}**")
        for kind in found:
            st.page_link(
                way.PAGES[way.PAPERS],
                label=kind.title,
                icon=":material/description:",
                query_params=place(kind.key).query(project.id),
            )
