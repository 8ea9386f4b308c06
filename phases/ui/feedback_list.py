"""What was said to the draft and what became of it: counted, sifted, and led to its point."""

from functools import partial

import streamlit as st

from model import feedback_log, naming
from model.catalogue import catalogue
from model.content import item_id
from model.records.participation import Feedback
from phases.ui import checklist, field_notes, form, literal, way
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

KEY = "approval.feedback_log"
_ALL = "all"


def draw(project: OpenProject) -> None:
    """The responses under what became of them."""
    project.watch(feedback_log.FEEDBACK, feedback_log.CHANGES)
    rows = project.project.approval.feedback
    with st.container(gap="large"):
        chosen = _choices(project, rows) if rows else (_ALL, _ALL)
        form.records(
            project,
            KEY,
            "feedback",
            only=lambda row: _is_meant(row, *chosen) or _is_open(row),
            quiet=partial(_about, project),
            inside=partial(_way_to_point, project),
        )
        form.fields(project, KEY, "answers_due_on")


def _choices(project: OpenProject, rows: tuple[Feedback, ...]) -> tuple[str, str]:
    """Which decision and which group; the counts stand on the choices themselves."""
    counts = {name: len(some) for name, some in feedback_log.by_decision(rows).items()}
    with st.container(gap="small"):
        decision = st.pills(
            t("approval.feedback.decision"),
            [_ALL, *(name for name, count in counts.items() if count)],
            format_func=lambda name: _with_count(_decision(name), counts.get(name, len(rows))),
            default=_ALL,
            key="rueckmeldungen-stand",
        )
        source = st.pills(
            t("approval.feedback.source"),
            [_ALL, *feedback_log.sources(rows)],
            format_func=_source,
            default=_ALL,
            key="rueckmeldungen-gruppe",
        )
        if waiting := len(feedback_log.without_change(project.project)):
            field_notes.quiet(t("approval.feedback.waiting", count=waiting))
    return decision or _ALL, source or _ALL


def _is_meant(row: Feedback, decision: str, source: str) -> bool:
    return decision in {_ALL, row.decision} and source in {_ALL, row.source_group}


def _is_open(row: Feedback) -> bool:
    """The row being worked on stays, even when its new decision belongs elsewhere."""
    return st.session_state.get(f"open:{KEY}") == f"{feedback_log.FEEDBACK}.{row.id}"


def _about(project: OpenProject, row: Feedback) -> str:
    point = naming.name_of(project.project, naming.ITEMS, row.item, catalogue())
    parts = [_source(row.source_group) if row.source_group else "", point, row.reason]
    if row.id in feedback_log.without_change(project.project):
        parts.append(t("approval.feedback.no_change"))
    return " · ".join(part for part in parts if part)


def _way_to_point(project: OpenProject, row: Feedback) -> None:
    key = next((one.key for one in catalogue().items if item_id(one.key) == row.item), "")
    if not key:
        return
    title = naming.name_of(project.project, naming.ITEMS, row.item, catalogue())
    st.button(
        t("approval.feedback.to_point", title=literal.esc_line(title)),
        key=f"zum-punkt-{row.id}",
        type="tertiary",
        icon=":material/arrow_forward:",
        on_click=way.go,
        args=(checklist.place(key),),
    )


def _with_count(word: str, count: int) -> str:
    return f"{word} ({count})"


def _decision(name: str) -> str:
    return t("approval.feedback.all") if name == _ALL else _word("decision", name)


def _source(name: str) -> str:
    return t("approval.feedback.all") if name == _ALL else _word("source_group", name)


def _word(field: str, value: str) -> str:
    return catalogue().field_text(f"{feedback_log.FEEDBACK}.{field}").label_of(value)
