"""Steps of the consultation: the plan of the bodies, each house, children, parents and staff."""

from functools import partial

import streamlit as st

from model import consultation, naming
from model.catalogue import catalogue
from model.consultation import Finding
from model.records.participation import ParticipationRecord
from phases.ui import field_notes, form, proposals, reading
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

_FEEDBACK_SHOWN = 5
# What the step lacks, and so its margin says it already.
_IN_MARGIN = {"late_paper", "after_signing", "undecided"}


def bodies(project: OpenProject) -> None:
    """The plan of the bodies, and what in it does not fit."""
    key = "approval.bodies"
    project.watch("planning.partners", "planning.institutions")
    with st.container(gap="large"):
        proposed = partial(consultation.proposed_bodies, catalogue=catalogue())
        proposals.rows(project, "approval.bodies", consultation.BODIES, proposed)
        form.records(project, key, "bodies")
        form.fields(project, key, "feedback_deadline", "planned_signing_date")
        _draw_order(project)


def internal(project: OpenProject) -> None:
    """How each partner stands to the draft."""
    key = "approval.internal"
    project.watch("planning.partners")
    with st.container(gap="large"):
        proposals.rows(
            project, "approval.internal", consultation.REVIEWS, consultation.proposed_reviews
        )
        form.records(project, key, "internal_reviews")
        form.records(project, key, "internal_feedback")


def group(project: OpenProject, name: str) -> None:
    """What was done to hear a group, and what it said."""
    key = f"approval.{name}"
    project.watch("planning.participation_plan")
    with st.container(gap="large"):
        proposed = partial(consultation.proposed_records, group=name)
        proposals.rows(project, "approval.participation", consultation.RECORDS, proposed)
        form.records(project, key, f"{name}_records", inside=partial(_said, project))
        form.records(project, key, f"{name}_feedback")


def _said(project: OpenProject, record: ParticipationRecord) -> None:
    """What was said in this format, to be read inside its row."""
    rows = [one for one in project.project.approval.feedback if one.record == record.id]
    if rows:
        field_notes.quiet(t("approval.participation.said"))
    for row in rows[:_FEEDBACK_SHOWN]:
        st.text(f"– {row.content}")
    if len(rows) > _FEEDBACK_SHOWN:
        rest = len(rows) - _FEEDBACK_SHOWN
        field_notes.quiet(t("approval.participation.more", count=rest))


def _draw_order(project: OpenProject) -> None:
    now = project.project
    if not now.approval.bodies:
        return
    wrong = consultation.order_findings(now)
    found = [_sentence(project, one) for one in wrong if one.kind not in _IN_MARGIN]
    if undated := consultation.undated(now):
        names = ", ".join(_name(project, body.id) for body in undated)
        found.append(t("approval.order.undated", names=names))
    reading.findings("reihenfolge", found, "" if wrong else t("approval.order.fine"))


def _sentence(project: OpenProject, found: Finding) -> str:
    body, other = _name(project, found.body), _name(project, found.other)
    return t(f"approval.order.{found.kind}", body=body, other=other)


def _name(project: OpenProject, body: str) -> str:
    return naming.name_of(project.project, consultation.BODIES, body, catalogue())
