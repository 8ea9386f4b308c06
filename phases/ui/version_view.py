"""One named version: to read, to take home, and to go back to."""

from collections.abc import Iterator
from dataclasses import replace

import streamlit as st

from model.access import Deed
from model.catalogue import catalogue
from model.documents import assemble, reading
from model.documents.blocks import NOWHERE
from model.documents.preview import ReadingLine
from model.documents.state import state_line
from model.excerpts import shortened
from model.german import format_date
from model.outcomes import Merged, Saved
from model.workspace import VersionRow
from phases.door import workspace
from phases.ui import (
    days,
    fetching,
    field_notes,
    frame,
    history_lines,
    literal,
    paper,
    version_list,
    way,
)
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

DOCUMENTS = ("agreement", "service_agreement")
_NAME = 120
_SYMBOLS = {
    "success": ":material/check_circle:",
    "error": ":material/error:",
    "info": ":material/info:",
}


def view(project: OpenProject, version: VersionRow) -> frame.View:
    """The page of one version."""
    when = {"date": format_date(days.day_of(version.at)), "time": days.clock(version.at)}
    head = frame.Head(t("history.version.place"), version.name, t("history.version.lead", **when))
    return frame.View(
        lambda: _draw(project, version), head, before=way.Place(way.HISTORY), after=None
    )


def _draw(project: OpenProject, version: VersionRow) -> None:
    notice(project)
    name = str(
        st.pills(
            t("history.version.document"),
            DOCUMENTS,
            format_func=lambda name: t(f"documents.{name}.title"),
            default=DOCUMENTS[0],
            required=True,
            key="dokument",
        )
    )
    _draw_tools(project, version, name)
    old = workspace().open_version(project.id, version.id).project
    day = days.day_of(version.at)
    document = assemble(name, old, catalogue(), date=day, version=version.name)
    field_notes.quiet(state_line(document.status, day, document.version))
    paper.draw(_without_ways(reading(document)))


def _without_ways(lines: Iterator[ReadingLine]) -> Iterator[ReadingLine]:
    """What was is only read: its lines would lead to steps that may say something else today."""
    return (replace(line, source=NOWHERE) for line in lines)


def _draw_tools(project: OpenProject, version: VersionRow, name: str) -> None:
    with st.container(horizontal=True, gap="small"):
        st.link_button(
            t("history.version.word"),
            f"/api/dokument/{project.id}/fassung/{version.id}/{name}.docx",
            icon=":material/download:",
        )
        fetching.pdf(
            f"/api/dokument/{project.id}/fassung/{version.id}/{name}.pdf", "fassung-als-pdf"
        )
        st.button(
            t("history.version.compare"),
            key="vergleichen",
            icon=":material/compare_arrows:",
            on_click=way.go,
            args=(version_list.place(version, version_list.TODAY),),
        )
        if project.may_edit and project.may(Deed.SETTLE):
            st.button(
                t("history.version.restore"),
                key="wiederherstellen",
                icon=":material/restore:",
                on_click=_ask,
                args=(version,),
            )


def _ask(version: VersionRow) -> None:
    st.session_state["history:ask"] = version


def question(project: OpenProject) -> None:
    """The dialog that was asked for; the last call of the page, so that it lies above it."""
    version: VersionRow | None = st.session_state.pop("history:ask", None)
    if version is not None:
        _ask_restore(project, version)


@st.dialog(t("history.restore.question"))
def _ask_restore(project: OpenProject, version: VersionRow) -> None:
    st.text(t("history.restore.text", name=version.name))
    st.text(t("history.restore.safe", kept=_kept_name(version)))
    with st.container(horizontal=True, gap="small"):
        no = st.button(t("history.restore.cancel"), key="restore-nein")
        yes = st.button(
            t("history.restore.confirm"),
            key="restore-ja",
            type="primary",
            on_click=_restore,
            args=(project, version),
        )
    if no or yes:
        st.rerun()


def _kept_name(version: VersionRow) -> str:
    return t("history.restore.kept", name=shortened(version.name, _NAME))


def _restore(project: OpenProject, version: VersionRow) -> None:
    before = project.revision
    outcome = project.restore(version.id, _kept_name(version))
    if not isinstance(outcome, Saved | Merged):
        _notice(project, "error", history_lines.refusal(outcome))
    elif outcome.revision == before:
        _notice(project, "info", t("history.version.same"))
    else:
        step = workspace().history(project.id, 1, who=project.who, own=True)[0].id
        done = t("history.restore.done", name=version.name, kept=_kept_name(version))
        _notice(project, "success", literal.esc_line(done), step)
        way.go(way.Place(way.HISTORY))


def _notice(project: OpenProject, kind: str, sentence: str, step: int | None = None) -> None:
    st.session_state["history:notice"] = (project.id, project.revision, kind, sentence, step)


def notice(project: OpenProject) -> None:
    """What came of restoring, and the way back, until something else is changed."""
    told = st.session_state.get("history:notice")
    if not told or told[:2] != (project.id, project.revision):
        return
    _, _, kind, sentence, step = told
    with st.container(key="blatt-karte-hinweis", gap="xsmall"):
        st.markdown(f"{_SYMBOLS[kind]} {sentence}")
        if step is not None:
            st.button(
                t("frame.save.undo"),
                key="wiederherstellen-zurueck",
                icon=":material/undo:",
                on_click=_undo,
                args=(project, step),
            )


def _undo(project: OpenProject, step: int) -> None:
    refused = history_lines.refusal(project.undo(step))
    if refused:
        _notice(project, "error", refused)
    else:
        _notice(project, "success", t("history.restore.undone"))
