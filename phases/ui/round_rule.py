"""How the group decides in a round, in one sentence, and the way to where it is agreed."""

import streamlit as st

from model.catalogue import plural
from model.rounds.kinds import Rule
from phases.ui import field_notes, way
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

STEP = "planning.rules"
_FIELDS = ("decision_rule", "majority_share", "voting_unit", "quorum")


def sentence(rule: Rule) -> str:
    """The rule as the group would say it."""
    is_majority = rule.procedure == "majority"
    procedure = f"share.{rule.share}" if is_majority else f"procedure.{rule.procedure}"
    parts = [t(f"round.rule.{procedure}"), t(f"round.rule.unit.{rule.unit}")]
    if rule.quorum is not None:
        parts.append(plural("round.rule.quorum", rule.quorum))
    return t("round.rule.holds", parts=", ".join(parts))


def draw(project: OpenProject, rule: Rule) -> None:
    """The sentence; where the group has agreed nothing yet, the step where it can."""
    project.watch(*(f"planning.{name}" for name in _FIELDS))
    st.text(sentence(rule))
    if project.project.planning.decision_rule:
        return
    field_notes.quiet(t("round.rule.missing"))
    page = STEP.partition(".")[0]
    with st.container(key="runde-zur-regel"):
        st.page_link(
            way.PAGES[page],
            label=t("round.rule.way"),
            icon=":material/arrow_outward:",
            query_params=way.Place(page, STEP).query(project.id),
        )
