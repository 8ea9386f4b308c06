"""Phase 5, implementation and anchoring: measures, people to ask, calendar, status."""

from functools import partial

import streamlit as st

from phases.ui import achieved, everyday, form, frame, measures

project = frame.page("anchoring")


def celebrate() -> None:
    """What is reached so far, then successes and dates."""
    with st.container(gap="large"):
        achieved.draw(project)
        form.records(project, "anchoring.celebrate", "successes")
        form.records(project, "anchoring.celebrate", "celebrations")


frame.show_step(
    {
        **form.steps(project, "anchoring"),
        "anchoring.action_plan": partial(measures.draw, project),
        "anchoring.contacts": partial(everyday.contacts, project),
        "anchoring.calendar": partial(everyday.calendar, project),
        "anchoring.embedding": partial(everyday.embedding, project),
        "anchoring.tracking": partial(everyday.tracking, project),
        "anchoring.celebrate": celebrate,
    }
)
