"""The board across the top: where we are, who I am, and the line of the six phases."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress

import streamlit as st

from model.access import Deed
from model.catalogue import catalogue
from model.catalogue.schema_steps import Phase
from model.project import Project
from model.steps import StepStatus
from phases.ui import browser, identity, literal, projection, together, way
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

SYMBOLS = {
    StepStatus.OPEN: ":material/radio_button_unchecked:",
    StepStatus.IN_PROGRESS: ":material/timelapse:",
    StepStatus.DONE: ":material/check_circle:",
}


def without_project() -> None:
    """The board of pages that belong to no project."""
    with st.container(key="tafel", gap=None):
        _head(None)


def draw(
    project: OpenProject, page: str, place: str, steps: Callable[[], None] | None = None
) -> None:
    """The board of a project page; for narrow screens `place` and `steps` say where on the page."""
    project.watch("title")
    with st.container(key="tafel", gap=None):
        _head(project)
        _line(project, page)
        _narrow_line(project, page, place, steps)
        # What is wrong with an address without a known step is said below.
        with suppress(way.UnknownStepError):
            _group(project, page)


def _head(project: OpenProject | None) -> None:
    with st.container(key="tafel-kopf", horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(key="wortmarke", width="content"):
            st.page_link(way.PAGES["projects"], label=t("frame.name"), icon=":material/handshake:")
        if project is not None:
            with st.container(key="tafel-titel"):
                _title(project)
        else:
            st.space("stretch")
        with st.container(
            key="werkzeuge",
            width="content",
            horizontal=True,
            vertical_alignment="center",
            gap="xsmall",
        ):
            if project:
                _tools(project)
            identity.button()
    with st.container(key="unsichtbar"):
        browser.speak_german()
        identity.keep_in_browser()


def _title(project: OpenProject) -> None:
    """The name of the agreement leads to where the group stands."""
    st.page_link(
        way.PAGES[way.OVERVIEW],
        label=literal.esc_line(project.project.title or t("frame.board.untitled")),
        help=t("overview.title"),
        query_params=way.Place(way.OVERVIEW).query(project.id),
    )


def _line(project: OpenProject, page: str) -> None:
    with st.container(key="linie", horizontal=True, vertical_alignment="center", gap=None):
        for phase in catalogue().phases:
            with _place_for(page, phase.key, phase.number):
                _stop(project, phase)
        with _place_for(page, way.AGREEMENT, 7):
            _agreement_stop(project)


def _place_for(page: str, key: str, number: int) -> AbstractContextManager[object]:
    """A stop that looks different has a container of its own; the others do without one."""
    if key == page:
        return st.container(key=f"halt-jetzt-{number}", width="content")
    if key in way.STEPS or key == way.AGREEMENT:
        return nullcontext()
    return st.container(key=f"halt-ruht-{number}", width="content")


def _narrow_line(
    project: OpenProject, page: str, place: str, steps: Callable[[], None] | None
) -> None:
    with st.container(key="linie-schmal"):
        choice = st.popover(
            place, type="tertiary", icon=":material/route:", key="wahl", on_change="rerun"
        )
        if choice.open:
            with choice:
                with st.container(key="wahl-liste", gap=None):
                    for phase in catalogue().phases:
                        _narrow_stop(project, phase)
                        if steps and phase.key == page:
                            with st.container(key="schrittliste-schmal", gap=None):
                                steps()
                    _agreement_stop(project)
                    _tools(project)
                identity.narrow_form()


def _narrow_stop(project: OpenProject, phase: Phase) -> None:
    with st.container(key=f"wahl-{'da' if phase.key in way.STEPS else 'ruht'}-{phase.number}"):
        _stop(project, phase)


def _stop(project: OpenProject, phase: Phase) -> None:
    state = state_of(project.project, phase)
    label, symbol = f"{phase.number} {phase.short_title}", SYMBOLS[state]
    if phase.key in way.STEPS:
        st.page_link(
            way.PAGES[phase.key],
            label=label,
            icon=symbol,
            help=catalogue().field_text(f"{phase.key}.steps.status").label_of(state),
            query_params=way.Place(phase.key).query(project.id),
        )
    else:
        st.markdown(f"{symbol} {label}")


def _agreement_stop(project: OpenProject) -> None:
    st.page_link(
        way.PAGES[way.AGREEMENT],
        label=t("frame.board.agreement"),
        icon=":material/description:",
        query_params=way.Place(way.AGREEMENT).query(project.id),
    )


def _group(project: OpenProject, page: str) -> None:
    """Who leads and who is there, and the way to the large view, of which a phone has no use."""
    here = way.here(page)
    with st.container(key="gruppe", horizontal=True, vertical_alignment="center", gap="small"):
        together.draw(project, page)
        if projection.can_show(page):
            with st.container(key="projizieren", width="content"):
                st.page_link(
                    way.PAGES[page],
                    label=t("projection.open"),
                    icon=":material/present_to_all:",
                    query_params=way.projected(here).query(project.id),
                )


def _tools(project: OpenProject) -> None:
    """Quiet ways to what belongs to no phase."""
    if project.may(Deed.INVITE):
        _tool(project, way.ACCESS, "person_add")
    for page, symbol in (
        (way.PAPERS, "folder_open"),
        (way.SEARCH, "search"),
        (way.HISTORY, "history"),
    ):
        _tool(project, page, symbol)


def _tool(project: OpenProject, page: str, symbol: str) -> None:
    st.page_link(
        way.PAGES[page],
        label=t(f"{page}.page"),
        icon=f":material/{symbol}:",
        query_params=way.Place(page).query(project.id),
    )


def state_of(project: Project, phase: Phase) -> StepStatus:
    """How far the group says it is with a phase."""
    results = getattr(project, phase.key)
    states = {results.status_of(step.name) for step in phase.steps if step.required}
    if states == {StepStatus.DONE}:
        return StepStatus.DONE
    return StepStatus.OPEN if states == {StepStatus.OPEN} else StepStatus.IN_PROGRESS
