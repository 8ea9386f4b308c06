"""The agreements on the start page: the latest as cards, the others as rows."""

from collections.abc import Sequence

import streamlit as st

from model.basics import BERLIN
from model.catalogue import catalogue
from model.workspace import ProjectRow
from phases.door import workspace
from phases.ui import identity, literal, managing, visited, way
from phases.ui.texts import t

CARDS = 4
PORTION = 24


def draw() -> None:
    """The agreements of this store, the one changed last first."""
    wanted = st.session_state.get("projects:shown", PORTION)
    rows = workspace().projects(limit=wanted + 1)
    if not rows:
        st.text(t("projects.list.empty" if workspace().may_begin() else "access.start.empty"))
        return
    places = _last_places()
    with st.grid(2, min_column_width=300, gap="medium", row_height="content"):
        for number, row in enumerate(rows[:CARDS]):
            _card(row, places.get(row.id), is_latest=number == 0)
    if others := rows[CARDS:wanted]:
        _others(others, places, has_more=len(rows) > wanted)


def _last_places() -> dict[str, way.Place]:
    visits = workspace().last_visits(identity.who())
    places = {project: visited.place(visit) for project, visit in visits.items()}
    return {project: place for project, place in places.items() if place}


def _others(rows: Sequence[ProjectRow], places: dict[str, way.Place], *, has_more: bool) -> None:
    with st.container(gap="small"):
        st.header(t("projects.list.more"), anchor=False)
        with st.container(key="blatt-weitere", gap=None):
            for row in rows:
                _row(row, places.get(row.id))
        if has_more:
            st.button(t("projects.list.show_more"), key="mehr-zeigen", on_click=_show_more)


def _show_more() -> None:
    st.session_state["projects:shown"] = st.session_state.get("projects:shown", PORTION) + PORTION


def _card(row: ProjectRow, place: way.Place | None, *, is_latest: bool) -> None:
    with st.container(key=f"blatt-karte-{row.id}", gap="small"):
        with st.container(gap="xsmall"):
            st.header(literal.esc_line(row.title) or t("frame.board.untitled"), anchor=False)
            st.markdown(f":small[:gray[{literal.esc_line(_kind(row))}]]")
            st.markdown(f":small[:gray[{_changed(row)}]]")
            if place:
                last = t("projects.list.last", place=visited.words(place))
                st.markdown(f":small[:gray[{literal.esc_line(last)}]]")
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            _open_button(row, place, "primary" if is_latest else "secondary")
            managing.menu(row)


def _row(row: ProjectRow, place: way.Place | None) -> None:
    with st.container(key=f"zeile-{row.id}", horizontal=True, vertical_alignment="center"):
        with st.container(gap=None, width="stretch"):
            st.markdown(f"**{literal.esc_line(row.title) or t('frame.board.untitled')}**")
            second = f"{literal.esc_line(_kind(row))} · {_changed(row)}"
            st.markdown(f":small[:gray[{second}]]")
        with st.container(horizontal=True, width="content", gap="small"):
            _open_button(row, place, "tertiary")
            managing.menu(row)


def _open_button(row: ProjectRow, place: way.Place | None, kind: str) -> None:
    st.button(
        t("projects.list.open"),
        key=f"auf-{row.id}",
        type=kind,  # type: ignore[arg-type]  # one of the three words of st.button
        help=literal.esc_line(row.title),
        icon=":material/arrow_forward:",
        icon_position="right",
        on_click=way.enter,
        args=(row.id, place),
    )


def _kind(row: ProjectRow) -> str:
    if not row.agreement_type:
        kind = t("projects.list.no_type")
    else:
        kind = catalogue().type(row.agreement_type).title
    return f"{t('projects.list.practice')} · {kind}" if row.practice_of else kind


def _changed(row: ProjectRow) -> str:
    moment = row.changed_at.astimezone(BERLIN)
    return t(
        "projects.list.changed",
        date=moment.strftime("%d.%m.%Y"),
        time=f"{moment.hour}.{moment.minute:02}",
    )
