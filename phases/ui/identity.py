"""Who is sitting here: a function and an institution, chosen once per browser, never a name."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from model.access import Deed
from model.basics import Person, clean, new_id
from phases import signing
from phases.ui import literal
from phases.ui.callbacks import to_the_end
from phases.ui.scripts import script
from phases.ui.texts import t

if TYPE_CHECKING:
    from phases.ui.open_project import OpenProject

# Functions that nearly every group has, as buttons for a thumb.
FUNCTIONS = ("head", "deputy", "staff", "administration", "parents", "other_member")

_component = st.components.v2.component(
    "vereinbar_identity",
    js=script("identity"),
    isolate_styles=False,
)


def who() -> Person:
    """Who acts in this window; without function and institution while nobody was asked."""
    person: Person | None = st.session_state.get("who")
    if person is None:
        cookie = st.context.cookies.get(signing.COOKIE, "")
        person = signing.unsealed(cookie) or Person(browser=new_id())
        st.session_state["who"] = person
    return person


def is_known() -> bool:
    """Whether the person said function and institution."""
    person = who()
    return bool(person.function and person.institution)


def button() -> None:
    """The place on the board where one sees and changes who one is."""
    if not is_known():
        return
    label = literal.esc_line(who().label)
    opened = st.popover(
        label, type="tertiary", icon=":material/badge:", key="ich", wrap=False, on_change="rerun"
    )
    if opened.open:
        with opened:
            _form("board")


def narrow_form() -> None:
    """The same on a narrow screen, where the board has no room for it."""
    if is_known():
        st.markdown(f"**{t('frame.identity.question')}**")
        _form("narrow")


def ask() -> None:
    """The calm small form, where nobody has said yet who they are."""
    if is_known():
        return
    with st.container(key="blatt-karte-ich", gap="small"):
        st.header(t("frame.identity.question"), anchor=False)
        st.markdown(t("frame.identity.reason"))
        _form("page")


def ask_before_editing(project: "OpenProject") -> None:
    """The same form on a page of a project: until it is answered, everything can be read."""
    if not is_known() and project.may(Deed.CONTRIBUTE):
        _ask_in(project)
    elif not project.may(Deed.WRITE):
        role = "contributor" if project.may(Deed.CONTRIBUTE) else "reader"
        st.markdown(f":small[:gray[{t(f'access.only.{role}')}]]")


def _ask_in(project: "OpenProject") -> None:
    """Where the project names its institutions, one tap says for which of them one is here."""
    project.watch("planning.institutions")
    known = project.project.planning.institutions
    houses = dict.fromkeys(one.called for one in known if one.called)
    with st.container(key="blatt-karte-ich", gap="small"):
        st.header(t("frame.identity.question"), anchor=False)
        st.markdown(t("frame.identity.reason"))
        _form("page", tuple(houses))


def _form(place: str, houses: Sequence[str] = ()) -> None:
    person = who()
    with st.form(key=f"ich-{place}", border=False, enter_to_submit=True):
        if houses:
            _choices(place, houses)
        left, right = st.columns(2)
        left.text_input(
            t("frame.identity.function" if not houses else "access.identity.other_function"),
            person.function,
            key=f"ich-{place}-funktion",
            placeholder=t("frame.identity.function_example"),
        )
        right.text_input(
            t("frame.identity.institution" if not houses else "access.identity.other"),
            person.institution,
            key=f"ich-{place}-institution",
            placeholder=t("frame.identity.institution_example"),
        )
        st.form_submit_button(
            t("frame.identity.keep"),
            on_click=_keep,
            args=(place,),
            type="primary" if place == "page" else "secondary",
        )
    if st.session_state.pop("who:incomplete", False):
        st.markdown(f":red[{t('frame.identity.incomplete')}]")


def _choices(place: str, houses: Sequence[str]) -> None:
    st.pills(
        t("access.identity.institution"),
        houses,
        format_func=literal.esc_line,
        key=f"ich-{place}-haus",
    )
    st.pills(
        t("access.identity.function"),
        [t(f"access.functions.{name}") for name in FUNCTIONS],
        key=f"ich-{place}-aufgabe",
    )


@to_the_end
def _keep(place: str) -> None:
    function = _said(place, "funktion", "aufgabe")
    institution = _said(place, "institution", "haus")
    if not (function and institution):
        st.session_state["who:incomplete"] = True
        return
    person = replace(who(), function=function, institution=institution)
    st.session_state["who"] = person
    st.session_state["who:new"] = True


def _said(place: str, typed: str, chosen: str) -> str:
    """What was typed, or else what was chosen."""
    text = st.session_state[f"ich-{place}-{typed}"]
    return _short(text or st.session_state.get(f"ich-{place}-{chosen}") or "")


def _short(text: str) -> str:
    return " ".join(clean(text).split())[: signing.LONGEST]


def keep_in_browser() -> None:
    """Let the browser fetch its cookie: Streamlit itself cannot set one after the page loaded."""
    if st.session_state.get("who:new"):
        _component(key="ich-behalten", data={"ticket": signing.sealed(who())})
