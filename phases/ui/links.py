"""The links of a project: make one, see who used it, revoke it."""

from datetime import datetime

import streamlit as st

from model.access import Role
from model.access.inviting import DAYS, Link
from model.access.telling import address_of, role_of, state_of, uses_of
from model.catalogue import plural
from phases.door import workspace
from phases.ui import field_notes, joining, literal
from phases.ui.attempts import attempt, say
from phases.ui.cards import named
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

_PLACE = "links"
_NEW = "access:new"
_ASKED = "access:ask"
# For how long a link may be made, in days.
SPANS = (7, 30, 90, DAYS)


def draw(project: OpenProject) -> None:
    """The new link, the form for one, and those that were made."""
    with st.container(gap="small"):
        st.header(t("access.links.heading"), anchor=False)
        st.markdown(t("access.links.text"))
        if st.session_state.get(_NEW, ("", ""))[0] == project.id:
            _draw_new(st.session_state[_NEW][1])
        else:
            _form(project)
        say(_PLACE)
    made, now = workspace().links(project.id), workspace().clock()
    valid = [link for link in made if link.is_valid(now)]
    with st.container(gap="small"):
        st.header(t("access.links.made"), anchor=False)
        if not valid:
            field_notes.quiet(t("access.command.none"))
        _rows(valid, now)
        _draw_ended([link for link in made if link not in valid], now)


def question(project: OpenProject) -> None:
    """The dialog that was asked for; the last call of the page, so that it lies above it."""
    link: Link | None = st.session_state.pop(_ASKED, None)
    if link is not None:
        _ask_revoke(project, link)


def _form(project: OpenProject) -> None:
    with (
        st.container(key="blatt-karte-link", gap="small"),
        st.form(key="neuer-link", border=False, enter_to_submit=False),
    ):
        st.text_input(
            t("access.links.for"), key="link-wem", placeholder=t("access.links.for_example")
        )
        with st.grid(2, min_column_width=230, gap="small"):
            st.selectbox(
                t("access.links.role"),
                list(Role),
                index=list(Role).index(Role.MEMBER),
                format_func=lambda role: t(f"access.role_means.{role}"),
                key="link-rolle",
            )
            st.selectbox(
                t("access.links.days"),
                SPANS,
                index=len(SPANS) - 1,
                format_func=lambda days: plural("access.links.span", days),
                key="link-tage",
            )
        st.text_input(t("access.links.pin"), key="link-pin", autocomplete="off")
        field_notes.quiet(t("access.links.pin_hint"))
        st.form_submit_button(
            t("access.links.make"), icon=":material/add_link:", on_click=_make, args=(project,)
        )


def _make(project: OpenProject) -> None:
    state = st.session_state
    label, pin = state["link-wem"], state["link-pin"].strip()
    role, days = Role(state["link-rolle"]), int(state["link-tage"])
    secret = attempt(_PLACE, lambda: workspace().make_link(project.id, role, label, days, pin))
    if secret:
        state[_NEW] = (project.id, f"{joining.address_for_others()}{address_of(secret)}")


def _draw_new(url: str) -> None:
    """The address, this once: afterwards only its hash is known."""
    with st.container(key="blatt-karte-neuer-link", gap="small"):
        st.subheader(t("access.links.new"), anchor=False)
        st.markdown(t("access.links.once"))
        st.code(url, language=None, wrap_lines=True)
        joining.picture(url, "link")
        st.button(t("access.links.done"), key="link-fertig", on_click=_forget)


def _forget() -> None:
    st.session_state.pop(_NEW, None)


def _rows(links: list[Link], now: datetime) -> None:
    if not links:
        return
    with st.container(key="blatt-links", gap=None):
        for link in links:
            with st.container(
                key=f"zeile-{link.id}", horizontal=True, vertical_alignment="center", gap="small"
            ):
                with st.container(gap=None, width="stretch"):
                    _about(link, now)
                st.button(
                    named(t("access.links.revoke"), name_of(link)),
                    key=f"zurueckziehen-{link.id}",
                    type="tertiary",
                    icon=":material/link_off:",
                    on_click=_ask,
                    args=(link,),
                )


def _about(link: Link, now: datetime) -> None:
    st.markdown(f"**{literal.esc_line(name_of(link))}**")
    parts = [role_of(link) if link.label else "", state_of(link, now)]
    parts.append(t("access.state.pin") if link.has_pin else "")
    field_notes.quiet(" · ".join(part for part in parts if part))
    for line in uses_of(link) or [t("access.links.unused")]:
        field_notes.quiet(line)


def name_of(link: Link) -> str:
    """For whom it is, or else its role."""
    return link.label or role_of(link)


def _draw_ended(links: list[Link], now: datetime) -> None:
    if not links:
        return
    folded = st.expander(
        plural("access.links.ended", len(links)),
        key="alte-links",
        type="compact",
        on_change="rerun",
    )
    if folded.open:
        with folded, st.container(key="blatt-alte-links", gap=None):
            for link in links:
                with st.container(key=f"zeile-alt-{link.id}", gap=None):
                    _about(link, now)


def _ask(link: Link) -> None:
    st.session_state[_ASKED] = link


@st.dialog(t("access.revoke.question"))
def _ask_revoke(project: OpenProject, link: Link) -> None:
    st.text(t("access.revoke.text", name=name_of(link)))
    with st.container(horizontal=True, gap="small"):
        no = st.button(t("access.revoke.cancel"), key="link-nein")
        yes = st.button(
            t("access.revoke.confirm"),
            key="link-ja",
            type="primary",
            on_click=_revoke,
            args=(project, link),
        )
    if no or yes:
        st.rerun()


def _revoke(project: OpenProject, link: Link) -> None:
    attempt(_PLACE, lambda: workspace().revoke_link(project.id, link.id))
