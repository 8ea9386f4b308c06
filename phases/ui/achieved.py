"""What the group has reached, in big letters, and the way it is shown and celebrated."""

import streamlit as st

from model import next_cycle
from phases.ui import form, literal
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

_SHOWN = 7


def celebrate(project: OpenProject, key: str) -> None:
    """What is reached so far, then the successes and dates of this step."""
    with st.container(gap="large"):
        draw(project)
        form.records(project, key, "successes")
        form.records(project, key, "celebrations")


def draw(project: OpenProject) -> None:
    """Goals, measures and points in numbers, then what was reached by its name."""
    project.watch("evaluation.goal_results", "anchoring.measures", "content.items")
    reached = next_cycle.achieved(project.project)
    figures = [
        ("goals", len(reached.goals), reached.all_goals),
        ("measures", reached.measures, reached.all_measures),
        ("points", reached.points, 0),
    ]
    shown = [(name, count, total) for name, count, total in figures if count]
    if not shown and not reached.signed_on:
        return
    with st.container(key="erreicht", gap="medium"):
        with st.grid(min_column_width=170, gap="medium"):
            for name, count, total in shown:
                _draw_figure(name, count, total)
        with st.container(gap="xsmall"):
            if reached.signed_on:
                signed = t("anchoring.achieved.signed", date=reached.signed_on)
                st.markdown(f":material/check_circle: {signed}")
            for title in reached.goals[:_SHOWN]:
                st.markdown(f":material/check_circle: {literal.esc_line(title)}")


def _draw_figure(name: str, count: int, total: int) -> None:
    figure = t("anchoring.achieved.of", count=count, total=total) if total else str(count)
    word = t(f"anchoring.achieved.{name}.{'one' if max(count, total) == 1 else 'other'}")
    st.markdown(f"**{figure}**  \n{word}")
