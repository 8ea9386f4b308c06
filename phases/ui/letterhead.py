"""The letterhead of the municipality: hand it in, see what it brings along, switch it off."""

import streamlit as st

from model.german import format_date
from model.letterhead_report import Report
from model.letterheads import look_at
from model.workspace import Letterhead, RefusedError
from phases.door import workspace
from phases.ui import fetching, field_notes, focus, literal
from phases.ui.attempts import attempt, say
from phases.ui.callbacks import to_the_end
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

# A paper of the municipality itself, with a title, tables and sums.
SAMPLE = "council_paper"
LARGEST_MB = 10
_PLACE = "briefkopf"
_REMOVED, _ROUND, _ON = "briefkopf-entfernt", "briefkopf-runde", "briefkopf-an"
_BACK = "briefkopf-wieder"


def draw(project: OpenProject) -> None:
    """The folded place; what it does is there for all who work in the project."""
    folded = st.expander(
        t("letterhead.title"),
        icon=":material/contract:",
        key=_PLACE,
        type="compact",
        on_change="rerun",
    )
    if folded.open:
        with folded, st.container(key="briefkopf-inhalt", gap="small"):
            _opened(project)


def _opened(project: OpenProject) -> None:
    known = workspace().letterhead(project.id)
    if known:
        # One report at a time: that of a file just chosen, else that of the letterhead in use.
        _known(project, known, told=not st.session_state.get(_file_key()))
    else:
        st.markdown(t("letterhead.explained"))
    say(_PLACE)
    if project.may_edit:
        _draw_removed(project)
        _hand_in(project, is_other=known is not None)
    elif not known:
        field_notes.quiet(t("letterhead.need_function"))


def _known(project: OpenProject, known: Letterhead, *, told: bool) -> None:
    day = format_date(known.at.date())
    since = "letterhead.since" if known.by else "letterhead.since_nobody"
    field_notes.quiet(t(since, day=day, by=known.by))
    st.session_state[_ON] = known.is_used
    st.checkbox(
        t("letterhead.used"),
        key=_ON,
        disabled=not project.may_edit,
        on_change=_switch,
        args=(project.id,),
    )
    if known.is_used:
        _preview(project.id)
    else:
        field_notes.quiet(t("letterhead.off"))
    if told:
        _report(known.report)
    if project.may_edit:
        st.button(
            t("letterhead.remove"),
            key="briefkopf-entfernen",
            icon=":material/delete:",
            type="tertiary",
            on_click=_remove,
            args=(project.id,),
        )


def _preview(project_id: str) -> None:
    """One paper as all of them look now."""
    address = f"/api/dokument/{project_id}/{SAMPLE}"
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.link_button(t("letterhead.preview_word"), f"{address}.docx", icon=":material/download:")
        fetching.pdf(f"{address}.pdf", "briefkopf-pdf", t("letterhead.preview_pdf"))


def _report(report: Report) -> None:
    _list(t("letterhead.report.found"), report.found)
    _list(
        t("letterhead.report.lacking"),
        report.lacking or (t("letterhead.report.nothing_lacking"),),
    )


def _list(title: str, lines: tuple[str, ...]) -> None:
    if lines:
        entries = "\n".join(f"- {literal.esc_line(line)}" for line in lines)
        st.markdown(f"**{title}**\n\n{entries}")


def _hand_in(project: OpenProject, *, is_other: bool) -> None:
    """A file is looked at as soon as it is chosen, and stored only when that is asked for."""
    label = t("letterhead.label_other" if is_other else "letterhead.label")
    file = st.file_uploader(
        label, type=["docx", "dotx"], max_upload_size=LARGEST_MB, key=_file_key()
    )
    field_notes.quiet(t("letterhead.kept"))
    if file is None:
        return
    data = file.getvalue()
    try:
        report = look_at(data)
    except RefusedError as error:
        st.markdown(f":material/error: {literal.esc_line(error.message)}")
        return
    with st.container(key="blatt-karte-briefkopf", gap="small"):
        _report(report)
        st.button(
            t("letterhead.take"),
            key="briefkopf-verwenden",
            icon=":material/check:",
            type="primary",
            on_click=_take,
            args=(project, data),
        )


def _file_key() -> str:
    """The name of the field; a new one empties it after its file was taken."""
    return f"briefkopf-datei-{st.session_state.get(_ROUND, 0)}"


def _draw_removed(project: OpenProject) -> None:
    """The way back, as long as there is no other letterhead."""
    if st.session_state.get(_REMOVED, ("",))[0] != project.id:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(t("letterhead.removed"), width="content")
        st.button(
            t("frame.save.undo"),
            key=_BACK,
            type="tertiary",
            icon=":material/undo:",
            on_click=_bring_back,
            args=(project.id,),
        )
        focus.draw()


@to_the_end
def _take(project: OpenProject, data: bytes) -> None:
    if attempt(_PLACE, lambda: workspace().set_letterhead(project.id, data, project.who)):
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
        st.session_state.pop(_REMOVED, None)
        focus.move_to(_ON)


@to_the_end
def _switch(project_id: str) -> None:
    on = bool(st.session_state[_ON])
    attempt(_PLACE, lambda: workspace().switch_letterhead(project_id, on=on))


def _remove(project_id: str) -> None:
    removed = attempt(_PLACE, lambda: workspace().remove_letterhead(project_id))
    if removed:
        st.session_state[_REMOVED] = project_id, removed
        focus.move_to(_BACK)


def _bring_back(project_id: str) -> None:
    whose, removed = st.session_state.pop(_REMOVED, ("", None))
    if whose == project_id and removed:
        attempt(_PLACE, lambda: workspace().bring_back_letterhead(project_id, removed))
        focus.move_to(_ON)
