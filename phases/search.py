"""Search inside the agreement: one field, and every hit leads to its place."""

import streamlit as st

from model import search
from model.catalogue import catalogue, plural
from model.project import Project
from phases.ui import field_notes, frame, hits, visited, way
from phases.ui.frame import Head, View
from phases.ui.texts import t

project = frame.page(way.SEARCH)
FIELD, WORDS = "suche", "wort"


def draw() -> None:
    """The field and what was found; the address keeps the words, so that a reload finds them."""
    st.session_state.setdefault(FIELD, way.part(WORDS))
    with (
        st.form(key="suchen", border=False, enter_to_submit=True),
        st.container(horizontal=True, vertical_alignment="bottom", gap="small"),
    ):
        st.text_input(
            t("search.label"), key=FIELD, placeholder=t("search.example"), autocomplete="off"
        )
        st.form_submit_button(
            t("search.find"), icon=":material/search:", type="primary", on_click=_look
        )
    typed = st.session_state[FIELD].strip()
    if not typed:
        field_notes.quiet(t("search.empty"))
        return
    project.watch(*Project.model_fields)
    found = hits.reachable(search.found(project.project, catalogue(), typed))
    if not found:
        st.text(t("search.nothing", words=typed))
        return
    field_notes.quiet(plural("search.count", len(found)))
    hits.draw(found, typed)


def _look() -> None:
    typed = st.session_state[FIELD].strip()
    st.query_params.from_dict(way.Place(way.SEARCH, more=((WORDS, typed),)).query(project.id))


head = Head(t("search.place"), t("search.title"), t("search.lead"))
frame.show(project, way.SEARCH, View(draw, head, before=visited.last_place(project)))
