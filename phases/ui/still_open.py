"""What the step still lacks, said in its margin below its state."""

import streamlit as st

from model import done, progress
from model.catalogue import catalogue, plural
from model.steps import StepStatus
from phases.ui import field_notes, literal
from phases.ui.open_project import OpenProject
from phases.ui.texts import t
from phases.ui.today import today

# More than this nobody reads beside the fields; the rest is counted.
SHOWN = 5


def draw(project: OpenProject, step: str) -> None:
    """The first things that are missing, or that all is there; the group's own tick stays free."""
    found = done.missing(project.project, step, catalogue(), today())
    with st.container(key="noch-offen", gap=None):
        if not found:
            word = "all_done" if _is_ticked(project, step) else "all_there"
            st.markdown(f":material/check_circle: {t(f'done.{word}')}")
            return
        st.markdown(f"**{t('done.still_open')}**")
        lines = (f"- {literal.esc_line(one.sentence)}" for one in found[:SHOWN])
        st.markdown("\n".join(lines))
        if rest := found[SHOWN:]:
            field_notes.quiet(plural("done.more", len(rest)))


def _is_ticked(project: OpenProject, step: str) -> bool:
    return progress.status_of(project.project, step) is StepStatus.DONE
