"""What can be done with an agreement as a whole: rename, back up, reset, delete."""

import streamlit as st

from model.workspace import ProjectRow
from phases.door import workspace
from phases.ui import identity, literal
from phases.ui.attempts import attempt, say
from phases.ui.texts import t


def menu(row: ProjectRow) -> None:
    """A button that opens the four actions; its body runs only while it is open."""
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
            _actions(row)
    say(row.id)


def backup_address(project_id: str) -> str:
    """Where the browser fetches the backup of a project."""
    return f"/api/projekt/{project_id}.json"


def _actions(row: ProjectRow) -> None:
    st.text_input(t("projects.manage.name"), row.title, key=f"name-{row.id}")
    st.button(t("projects.manage.rename"), key=f"um-{row.id}", on_click=_rename, args=(row,))
    st.link_button(t("projects.manage.backup"), backup_address(row.id), icon=":material/download:")
    if row.practice_of and st.button(
        t("projects.manage.reset"), key=f"neu-{row.id}", icon=":material/restart_alt:"
    ):
        _ask_reset(row)
    if st.button(t("projects.manage.delete"), key=f"weg-{row.id}", icon=":material/delete:"):
        _ask_delete(row)


def _rename(row: ProjectRow) -> None:
    title = st.session_state[f"name-{row.id}"].strip()
    if title and title != row.title:
        attempt(row.id, lambda: workspace().rename(row.id, title, identity.who()))


@st.dialog(t("projects.delete.question"))
def _ask_delete(row: ProjectRow) -> None:
    st.text(t("projects.delete.text", title=row.title))
    st.link_button(
        t("projects.delete.backup_first"), backup_address(row.id), icon=":material/download:"
    )
    with st.container(horizontal=True, gap="small"):
        if st.button(t("projects.delete.cancel"), key="loeschen-nein"):
            st.rerun()
        if st.button(t("projects.delete.confirm"), type="primary", key="loeschen-ja"):
            attempt(row.id, lambda: workspace().delete(row.id, identity.who()))
            st.rerun()


@st.dialog(t("projects.reset.question"))
def _ask_reset(row: ProjectRow) -> None:
    st.text(t("projects.reset.text", title=row.title))
    with st.container(horizontal=True, gap="small"):
        if st.button(t("projects.reset.cancel"), key="zurueck-nein"):
            st.rerun()
        if st.button(t("projects.reset.confirm"), type="primary", key="zurueck-ja"):
            attempt(row.id, lambda: workspace().reset_practice_copy(row.id, identity.who()))
            st.rerun()
