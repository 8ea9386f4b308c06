"""Phase 6, evaluation: values, ratings, consequences, the next cycle."""

from functools import partial

import streamlit as st

from phases.ui import achieved, evaluation, form, frame, ratings, reflection

project = frame.page("evaluation")


def celebrate() -> None:
    """What is reached, then successes and dates."""
    with st.container(gap="large"):
        achieved.draw(project)
        form.records(project, "evaluation.celebrate", "successes")
        form.records(project, "evaluation.celebrate", "celebrations")


frame.show_step(
    {
        **form.steps(project, "evaluation"),
        "evaluation.design": partial(evaluation.design, project),
        "evaluation.data": partial(evaluation.data, project),
        "evaluation.self_assessment": partial(ratings.draw, project),
        "evaluation.meeting": frame.View(
            partial(reflection.draw, project), margin=partial(reflection.margin, project)
        ),
        "evaluation.decisions": partial(evaluation.decisions, project),
        "evaluation.report": partial(evaluation.report, project),
        "evaluation.celebrate": celebrate,
        "evaluation.next_cycle": partial(evaluation.next_round, project),
    }
)
