"""What can be done with an agreement as a whole: rename, back up, reset, delete."""

from collections.abc import Callable, Container

import streamlit as st

from model.access import Deed
from model.workspace import ProjectRow
from phases.door import workspace
from phases.ui import identity, literal
from phases.ui.attempts import attempt, confirmed, say
from phases.ui.texts import t

_DEEDS = (Deed.SETTLE, Deed.EXPORT, Deed.DELETE)


def menu(row: ProjectRow) -> None:
    """A button that opens the four actions; its body runs only while it is open."""
    rights = {deed for deed in _DEEDS if workspace().may(row.id, deed)}
    if not rights:
        return
    title = literal.esc_line(row.title)
    opened = st.popover(
        t("projects.list.manage"),
        type="tertiary",
        key=f"mehr-{row.id}",
        help=t("projects.list.manage_help", title=title),
        on_change="rerun",
    )
    if opened.open:
        with opened:
            _actions(row, rights)
    say(row.id)


def backup_address(project_id: str) -> str:
    """Where the browser fetches the backup of a project."""
    return f"/api/projekt/{project_id}.json"


def _actions(row: ProjectRow, rights: Container[Deed]) -> None:
    if Deed.SETTLE in rights:
        st.text_input(t("projects.manage.name"), row.title, key=f"name-{row.id}")
        st.button(t("projects.manage.rename"), key=f"um-{row.id}", on_click=_rename, args=(row,))
    if Deed.EXPORT in rights:
        backup = backup_address(row.id)
        st.link_button(t("projects.manage.backup"), backup, icon=":material/download:")
    if row.practice_of and Deed.SETTLE in rights:
        _ask_button(row, "reset", ":material/restart_alt:")
    if Deed.DELETE in rights:
        _ask_button(row, "delete", ":material/delete:")


def _ask_button(row: ProjectRow, name: str, icon: str) -> None:
    label = t(f"projects.manage.{name}")
    st.button(label, key=f"{name}-{row.id}", icon=icon, on_click=_ask, args=(row, name))


def _ask(row: ProjectRow, name: str) -> None:
    st.session_state[f"mehr-{row.id}"] = False
    st.session_state["projects:ask"] = (name, row)


def questions() -> None:
    """The dialog that was asked for; the last call of the page, so that it lies above it."""
    name, row = st.session_state.pop("projects:ask", ("", None))
    if name == "delete":
        _ask_delete(row)
    elif name == "reset":
        _ask_reset(row)


def _rename(row: ProjectRow) -> None:
    title = st.session_state[f"name-{row.id}"].strip()
    if title and title != row.title:
        yes = confirmed(row.id)
        attempt(row.id, lambda: workspace().rename(row.id, title, identity.who(), confirmed=yes))


@st.dialog(t("projects.delete.question"))
def _ask_delete(row: ProjectRow) -> None:
    st.text(t("projects.delete.text", title=row.title))
    st.link_button(
        t("projects.delete.backup_first"), backup_address(row.id), icon=":material/download:"
    )
    _answers("delete", _delete, row)


@st.dialog(t("projects.reset.question"))
def _ask_reset(row: ProjectRow) -> None:
    st.text(t("projects.reset.text", title=row.title))
    _answers("reset", _reset, row)


def _answers(name: str, act: Callable[[ProjectRow], None], row: ProjectRow) -> None:
    """No comes first; either answer closes the dialog."""
    with st.container(horizontal=True, gap="small"):
        no = st.button(t(f"projects.{name}.cancel"), key=f"{name}-nein")
        label = t(f"projects.{name}.confirm")
        yes = st.button(label, key=f"{name}-ja", type="primary", on_click=act, args=(row,))
    if no or yes:
        st.rerun()


def _delete(row: ProjectRow) -> None:
    attempt(row.id, lambda: workspace().delete(row.id, identity.who()))


def _reset(row: ProjectRow) -> None:
    attempt(row.id, lambda: workspace().reset_practice_copy(row.id, identity.who()))
