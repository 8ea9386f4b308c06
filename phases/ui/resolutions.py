"""Steps of the resolution: changed wording, papers, the register with its conditions, signing."""

from functools import partial

import streamlit as st

from model import consultation, council_papers, feedback_log, naming
from model import resolution_register as register
from model.catalogue import catalogue, plural
from model.changes import RemoveRecord
from model.records.drafting import TextChange
from model.records.resolutions import Condition, Resolution
from phases.ui import bind, cards, field_notes, form, marked, proposals, reading, states
from phases.ui.cards import Rows
from phases.ui.open_project import OpenProject
from phases.ui.texts import t


def revise(project: OpenProject) -> None:
    """The changes of wording, old and new words marked inside the open row."""
    key = "approval.revise"
    project.watch(feedback_log.FEEDBACK)
    with st.container(gap="large"):
        proposals.rows(
            project, "approval.changes", feedback_log.CHANGES, feedback_log.proposed_changes
        )
        form.records(
            project,
            key,
            "text_changes",
            inside=both_wordings,
            quiet=partial(about_change, project),
        )
        form.records(project, key, "versions")
        form.fields(project, key, "released_in")


def papers(project: OpenProject) -> None:
    """The papers, filled with what the project knows about occasion, costs and participation."""
    project.watch(consultation.BODIES, "content.costs", "goals.goals")
    with st.container(gap="large"):
        proposed = partial(council_papers.proposed_papers, catalogue=catalogue())
        proposals.rows(project, "approval.papers", council_papers.PAPERS, proposed)
        form.records(
            project,
            "approval.council_paper",
            "council_papers",
            quiet=lambda one: bind.in_words(project, f"{council_papers.PAPERS}.{one.id}.bodies"),
        )


def record(project: OpenProject) -> None:
    """The register: what is binding and missing, the rows with their conditions, the table."""
    project.watch(consultation.BODIES, register.CONDITIONS)
    with st.container(gap="large"):
        _draw_binding(project)
        proposals.rows(
            project, "approval.register", register.RESOLUTIONS, register.proposed_resolutions
        )
        form.records(
            project,
            "approval.record",
            "resolutions",
            inside=partial(_conditions, project),
            along=partial(_conditions_to_remove, project),
            quiet=partial(_about_resolution, project),
        )
        _draw_register(project)


def signing(project: OpenProject) -> None:
    """Who signs, and what is missing until then."""
    key = "approval.signing"
    project.watch("planning.partners", "planning.institutions", register.RESOLUTIONS)
    with st.container(gap="large"):
        missing = register.missing_until_signing(project.project)
        found = [plural(f"approval.signing.missing.{one.kind}", one.count) for one in missing]
        reading.findings("unterschrift", found, t("approval.signing.ready"))
        proposals.rows(
            project, "approval.signing", register.SIGNATURES, register.proposed_signatures
        )
        form.records(project, key, "signatures")
        form.fields(
            project, key, "signature_form", "copies", "annexes_complete", "original_kept_at"
        )
        form.records(project, key, "annexes")


def about_change(project: OpenProject, change: TextChange) -> str:
    """Old and new wording in short, so that a list of changes can be looked over."""
    parts = [
        f"{t(f'approval.changes.{word}')}: {naming.shortened(text)}"
        for word, text in (("old", change.old_text), ("new", change.new_text))
        if text
    ]
    parts.append(bind.in_words(project, f"{feedback_log.CHANGES}.{change.id}.weight"))
    return " · ".join(part for part in parts if part)


def both_wordings(change: TextChange) -> None:
    """Old and new wording below each other, the differences marked."""
    if not change.old_text or not change.new_text:
        return
    old, new = marked.differences(change.old_text, change.new_text)
    for word, pieces, color in (("old", old, "orange"), ("new", new, "green")):
        field_notes.quiet(t(f"approval.changes.{word}"))
        with st.container(key=f"wortlaut-{word}-{change.id}"):
            st.markdown(marked.markdown(pieces, color))


def _draw_binding(project: OpenProject) -> None:
    bodies = project.project.approval.bodies
    if not any(body.role in consultation.BINDING for body in bodies):
        return
    missing = register.binding_missing(project.project)
    names = ", ".join(
        naming.called(project.project, consultation.BODIES, body, catalogue()) for body in missing
    )
    found = [t("approval.register.missing", names=names)] if missing else []
    reading.findings("bindend", found, t("approval.register.complete"))


def _conditions(project: OpenProject, resolution: Resolution) -> None:
    field_notes.quiet(t("approval.register.conditions"))
    cards.records(
        project,
        register.CONDITIONS,
        Rows(
            fields=("content", "kind", "responsible_institution", "due_date", "status"),
            more=("responsible_function", "done_on"),
            quiet=lambda one: bind.in_words(project, f"{register.CONDITIONS}.{one.id}.due_date"),
            badge=lambda one: states.badge(project, register.CONDITIONS, one),
            rows=6,
            only=lambda one: one.resolution == resolution.id,
            new={"resolution": resolution.id},
        ),
    )


def _conditions_of(project: OpenProject, resolution: Resolution) -> list[Condition]:
    rows = project.project.approval.conditions
    return [one for one in rows if one.resolution == resolution.id]


def _conditions_to_remove(project: OpenProject, resolution: Resolution) -> list[RemoveRecord]:
    own = _conditions_of(project, resolution)
    return [RemoveRecord(path=register.CONDITIONS, id=one.id) for one in own]


def _about_resolution(project: OpenProject, resolution: Resolution) -> str:
    place = f"{register.RESOLUTIONS}.{resolution.id}"
    count = len(_conditions_of(project, resolution))
    parts = [
        bind.in_words(project, f"{place}.date"),
        resolution.minutes_reference,
        plural("approval.register.condition_count", count) if count else "",
    ]
    return " · ".join(part for part in parts if part)


def _draw_register(project: OpenProject) -> None:
    rows = register.latest(project.project)
    if not rows:
        return
    names = ("body", "date", "result", "minutes_reference")
    labels = [catalogue().field_text(f"{register.RESOLUTIONS}.{name}").label for name in names]
    cells = [
        [bind.in_words(project, f"{register.RESOLUTIONS}.{row.id}.{name}") for name in names]
        for row in rows
    ]
    reading.as_table("register", labels, cells, title=t("approval.register.title"))
