"""Several wordings for one point, side by side: the group takes the one that suits it."""

import streamlit as st

from model import settling
from model.catalogue import catalogue
from model.catalogue.schema_topics import Item
from phases.ui import field_notes, literal, sentence
from phases.ui.cards import named
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

STANDARD = ""


def draw(project: OpenProject, of: Item) -> None:
    """The wordings of a point that has several, folded away until someone compares them."""
    if not of.variants:
        return
    chosen = project.project.content.answer(of.key).variant
    label = t("pages.variants.compare", count=len(of.variants) + 1)
    folded = st.expander(label, key=f"fassungen-{of.key}", type="compact", on_change="rerun")
    if not folded.open:
        return
    wordings = [(STANDARD, t("pages.variants.standard"), "")]
    wordings += [(variant.key, variant.title, variant.suits) for variant in of.variants]
    with folded, st.grid(2, min_column_width=260, gap="small"):
        for key, title, suits in wordings:
            _draw_one(project, of, key, title, suits, is_chosen=key == chosen)


def _draw_one(
    project: OpenProject, of: Item, key: str, title: str, suits: str, *, is_chosen: bool
) -> None:
    with st.container(key=f"fassung-{key or 'standard'}", gap="small", border=True):
        st.markdown(f"**{literal.esc_line(title)}**")
        if suits:
            field_notes.quiet(suits)
        with st.container(key=f"wortlaut-fassung-{key or 'standard'}"):
            st.markdown(sentence.markdown(project.project, of, key), anchors=False)
        if is_chosen:
            st.badge(t("pages.variants.chosen"), color="green", icon=":material/check_circle:")
        elif project.may_edit:
            st.button(
                named(t("pages.variants.take"), title),
                key=f"nimm-{key or 'standard'}",
                icon=":material/check:",
                on_click=_take,
                args=(project, of, key),
            )


def _take(project: OpenProject, of: Item, key: str) -> None:
    now = OpenProject(project.id).project
    project.submit(*settling.with_variant(now, catalogue(), of, key))
