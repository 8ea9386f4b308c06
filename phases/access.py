"""Inviting: the code of the meeting for everyone in the room, and links for each institution."""

from typing import NoReturn

import streamlit as st

from model.access import Deed, Role
from phases.door import workspace
from phases.ui import field_notes, frame, joining, links, trouble, way
from phases.ui.attempts import attempt, say
from phases.ui.frame import Head, View
from phases.ui.texts import t

project = frame.page(way.ACCESS)
_PLACE = "code"


def draw() -> None:
    """What is shown in the room."""
    with st.container(gap="large"):
        with st.container(gap="small"):
            st.header(t("access.invite.heading"), anchor=False)
            with st.container(key="blatt-karte-beitritt", gap="small"):
                shown = joining.draw(project.id)
                field_notes.quiet(t(f"access.invite.becomes.{shown.role}"))
                if joining.leads_nowhere():
                    st.info(t("access.invite.only_here"), icon=":material/info:")
            _draw_new_code(shown.role)
        if project.may(Deed.ADMIT):
            links.draw(project)


def _draw_new_code(role: Role) -> None:
    other = Role.CONTRIBUTOR if role is Role.MEMBER else Role.MEMBER
    with st.container(horizontal=True, gap="small"):
        for name, wanted in (("same", role), (other.value, other)):
            st.button(
                t(f"access.invite.renew.{name}"),
                key=f"neuer-code-{name}",
                type="tertiary",
                icon=":material/refresh:" if name == "same" else ":material/swap_horiz:",
                on_click=_renew,
                args=(wanted,),
            )
    say(_PLACE)


def _renew(role: Role) -> None:
    attempt(_PLACE, lambda: workspace().renew_code(project.id, role))


def margin() -> None:
    """Who may do what, in a sentence each."""
    st.header(t("access.roles.heading"), anchor=False)
    for role in Role:
        st.markdown(f"**{t(f'access.role.{role}')}**  \n{t(f'access.roles.{role}')}")


def _refused() -> NoReturn:
    trouble.explain("no_access", t("access.refused.right"))


if not project.may(Deed.INVITE):
    _refused()
frame.show(
    project,
    way.ACCESS,
    View(
        draw,
        Head(t("access.place"), t("access.page"), t("access.lead")),
        margin,
        way.Place(way.OVERVIEW),
    ),
)
links.question(project)
