"""What the plausibility rules ask the group to look at, in the margin where it helps."""

import streamlit as st

from model import rules
from model.catalogue import catalogue, plural
from model.rules import Finding
from phases.ui import field_notes, literal, way
from phases.ui.open_project import OpenProject
from phases.ui.texts import t
from phases.ui.today import today

# More than this is no help beside the fields.
SHOWN = 3


def draw(project: OpenProject, step: str, item: str = "") -> None:
    """The sentences for this step or point, each with a way to its place if that is elsewhere."""
    found = rules.findings_at(project.project, catalogue(), today(), step, item)
    if not found:
        return
    with st.container(key="hinweise", gap="xsmall"):
        st.markdown(f":material/priority_high: **{t('rules.title')}**")
        for number, one in enumerate(found[:SHOWN]):
            st.text(one.sentence(catalogue()))
            if one.step != step or one.item != item:
                _way_there(one, number)
        if rest := found[SHOWN:]:
            field_notes.quiet(plural("rules.more", len(rest)))


def _way_there(one: Finding, number: int) -> None:
    known = one.item and catalogue().has_item(one.item)
    title = catalogue().item(one.item).title if known else catalogue().step(one.step).title
    st.button(
        literal.esc_line(t("rules.there", place=title)),
        key=f"zur-stelle-{number}",
        type="tertiary",
        icon=":material/arrow_forward:",
        on_click=way.go,
        args=(way.Place(one.step.split(".")[0], one.step, one.item if known else ""),),
    )
