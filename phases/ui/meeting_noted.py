"""What a meeting has brought so far: decisions, tasks, questions, topics; read or put right."""

from collections.abc import Iterator
from functools import partial

import streamlit as st

from model.basics import Record
from model.catalogue import catalogue
from model.naming import in_words
from model.paths import Path
from model.records.meetings import Meeting, Note
from phases.ui import bind, cards, field_notes, form, literal
from phases.ui.cards import Rows
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

DECISIONS, TASKS, NOTES = "planning.decisions", "planning.tasks", "planning.notes"
ROUND = "result"
# Where they lie, what can be put right at once, and what lies folded below.
_LISTS: dict[str, tuple[Path, tuple[str, ...], tuple[str, ...]]] = {
    "decisions": (
        DECISIONS,
        ("wording", "procedure", "result", "votes_yes", "votes_no", "votes_abstention"),
        ("concerns", "revisit_on", "item", "subject", "agenda_point", "number"),
    ),
    "tasks": (
        TASKS,
        ("what", "responsible_institution", "responsible_function", "due_date"),
        ("supporting_institutions", "agenda_point", "status"),
    ),
    "notes": (
        NOTES,
        ("kind", "text", "responsible_institution"),
        ("answer", "settled", "item", "agenda_point"),
    ),
}


def draw(project: OpenProject, meeting: Meeting) -> None:
    """One line each, in the order in which they were noted."""
    project.watch(DECISIONS, TASKS, NOTES)
    found = list(_lines(project, meeting))
    with st.container(gap="small"):
        st.header(t("meeting.run.captured"), anchor=False)
        if not found:
            field_notes.quiet(t("meeting.run.nothing"))
            return
        with st.container(key="blatt-festgehalten", gap=None):
            for number, (kind, text, about) in enumerate(found):
                with st.container(key=f"zeile-festgehalten-{number}", gap=None):
                    st.markdown(f"**{literal.esc_line(kind)}**")
                    st.text(text)
                    if about:
                        field_notes.quiet(about)


def _lines(project: OpenProject, meeting: Meeting) -> Iterator[tuple[str, str, str]]:
    planning = project.project.planning
    for decision in planning.decisions:
        if decision.meeting == meeting.id:
            how = _words(project, f"{DECISIONS}.{decision.id}", "procedure", "result")
            yield t("meeting.capture.decision.name"), decision.wording, how
    for task in planning.tasks:
        if task.meeting == meeting.id:
            names = ("responsible_institution", "responsible_function", "due_date")
            yield (
                t("meeting.capture.task.name"),
                task.what,
                _words(project, f"{TASKS}.{task.id}", *names),
            )
    for note in planning.notes:
        if note.meeting == meeting.id:
            about = _words(project, f"{NOTES}.{note.id}", "responsible_institution")
            yield _kind(note), note.text, about


def _kind(note: Note) -> str:
    if note.kind == ROUND:
        return t("round_results.name")
    return t(f"meeting.capture.{note.kind or 'question'}.name")


def _words(project: OpenProject, place: str, *names: str) -> str:
    told = [in_words(project.project, f"{place}.{name}", catalogue()) for name in names]
    return " · ".join(filter(None, told))


def correct(project: OpenProject, meeting: Meeting) -> None:
    """The same as lists that can be changed in place."""
    for name, (path, fields, more) in _LISTS.items():
        with st.container(key=f"teil-{name}", gap="small"):
            st.header(t(f"meeting.minutes.{name}"), anchor=False)
            look = Rows(
                fields=fields,
                more=more,
                quiet=partial(_quiet, project, path, fields),
                group="protokoll",
                rows=8,
                only=lambda record: record.meeting == meeting.id and not _is_round(record),
                new={"meeting": meeting.id},
            )
            cards.records(project, path, look)
    _correct_rounds(project, meeting)


def _correct_rounds(project: OpenProject, meeting: Meeting) -> None:
    """What came of rounds: the sentences can be put right, rounds themselves are not added here."""
    found = [
        one for one in bind.value(project, NOTES) if one.meeting == meeting.id and _is_round(one)
    ]
    if found:
        with st.container(key="blatt-karte-runden", gap="small"):
            st.header(t("round_results.title"), anchor=False)
            for number, note in enumerate(found, 1):
                label = t("round_results.numbered", number=number)
                bind.field(project, f"{NOTES}.{note.id}.text", label=label)


def _is_round(record: Record) -> bool:
    return isinstance(record, Note) and record.kind == ROUND


def _quiet(project: OpenProject, path: Path, names: tuple[str, ...], record: Record) -> str:
    return form.quiet(project, path, record, names)
