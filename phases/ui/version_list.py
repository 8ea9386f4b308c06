"""The named versions of a project: keep the present state, and the way to each of them."""

import streamlit as st

from model.access import Deed
from model.basics import TEXT_LIMIT, clean
from model.german import format_count, format_date
from model.workspace import VersionRow
from phases.door import workspace
from phases.ui import days, field_notes, literal, way
from phases.ui.attempts import attempt, note, say
from phases.ui.cards import named
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

# Beside the history only the newest; all of them have a page of their own.
SHOWN = 5
VERSION, AGAINST, VIEW = "fassung", "gegen", "ansicht"
ALL, TODAY = "staende", "heute"
_PLACE = "staende"


def place(version: VersionRow, against: str = "") -> way.Place:
    """The page on which a version is read, or compared with another one."""
    more = ((VERSION, str(version.id)), *([(AGAINST, against)] if against else []))
    return way.Place(way.HISTORY, more=more)


def every_place() -> way.Place:
    """The page with all versions."""
    return way.Place(way.HISTORY, more=((VIEW, ALL),))


def newest_first(project: OpenProject) -> list[VersionRow]:
    """The versions of a project, the one kept last first."""
    return list(reversed(workspace().versions(project.id)))


def moment(version: VersionRow) -> str:
    """When a version was kept."""
    date = format_date(days.day_of(version.at))
    return t("history.versions.moment", date=date, time=days.clock(version.at))


def _about(version: VersionRow) -> str:
    return " · ".join(part for part in (moment(version), version.by) if part)


def margin(project: OpenProject) -> None:
    """The newest versions beside the history."""
    versions = newest_first(project)
    with st.container(key="teilkopf-staende", gap=None):
        st.header(t("history.versions.title"), anchor=False)
        field_notes.quiet(t("history.versions.lead"))
    _keep_form(project)
    draw(versions[:SHOWN])
    if len(versions) > SHOWN:
        st.button(
            t("history.versions.look_all", count=len(versions)),
            key="staende-alle",
            type="tertiary",
            icon=":material/list:",
            on_click=way.go,
            args=(every_place(),),
        )


def draw(versions: list[VersionRow]) -> None:
    """The versions as rows."""
    if not versions:
        field_notes.quiet(t("history.versions.empty"))
        return
    with st.container(key="blatt-staende", gap=None):
        for version in versions:
            with (
                st.container(key=f"zeile-stand-{version.id}"),
                st.container(horizontal=True, vertical_alignment="center", gap="small"),
            ):
                with st.container(key=f"wer-stand-{version.id}", gap=None, width="stretch"):
                    st.markdown(f"**{literal.esc_line(version.name)}**")
                    field_notes.quiet(_about(version))
                st.button(
                    named(t("history.versions.look"), version.name),
                    key=f"ansehen-{version.id}",
                    type="tertiary",
                    on_click=way.go,
                    args=(place(version),),
                )


def _keep_form(project: OpenProject) -> None:
    if not (project.may_edit and project.may(Deed.SETTLE)):
        return
    with st.form(key="festhalten", border=False, enter_to_submit=True):
        st.text_input(
            t("history.versions.name"),
            key="festhalten-name",
            placeholder=t("history.versions.example"),
            autocomplete="off",
        )
        st.form_submit_button(
            t("history.versions.save"),
            icon=":material/bookmark_add:",
            on_click=_keep,
            args=(project,),
        )
    say(_PLACE)
    if kept := st.session_state.pop("history:kept", ""):
        st.success(
            literal.esc_line(t("history.versions.saved", name=kept)), icon=":material/bookmark:"
        )


def _keep(project: OpenProject) -> None:
    name = " ".join(clean(st.session_state["festhalten-name"]).split())
    if not name:
        note(_PLACE, t("history.versions.needs_name"))
    elif len(name) > TEXT_LIMIT:
        length, limit = format_count(len(name)), format_count(TEXT_LIMIT)
        note(_PLACE, t("invalid.text_too_long", length=length, limit=limit))
    elif attempt(_PLACE, lambda: workspace().save_version(project.id, name, project.who)):
        st.session_state["history:kept"] = name
        st.session_state["festhalten-name"] = ""
