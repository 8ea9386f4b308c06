"""Pages for addresses that lead nowhere: clear words and a way back, never a stack trace."""

from typing import NoReturn

import streamlit as st

from model.workspace import NoAccessError, TroubleError, UnknownProjectError
from phases.ui import board, joining, way
from phases.ui.open_project import OpenProject
from phases.ui.texts import t


def opened_or_explained(page: str) -> OpenProject:
    """The project of the address; otherwise a page that says why not, and the run ends."""
    if not way.project_id():
        explain("no_project")
    try:
        project = OpenProject(way.project_id())
    except NoAccessError as error:
        _no_access(error.message)
    except UnknownProjectError:
        explain("gone")
    except TroubleError as error:
        explain("store", error.message)
    if page in way.STEPS:
        _step_or_explained(project, page)
    return project


def explain(name: str, detail: str = "") -> NoReturn:
    """A page with one sentence and a button back to the agreements; ends the run."""
    board.without_project()
    with st.container(key="seite", gap="medium"):
        _sentence(name, detail)
        st.page_link(
            way.PAGES["projects"], label=t("frame.trouble.back"), icon=":material/arrow_back:"
        )
    st.stop()


def _no_access(sentence: str) -> NoReturn:
    """The visitor has no link that counts; what was typed waits in the browser."""
    board.without_project()
    with st.container(key="seite", gap="medium"):
        _sentence("no_access", sentence)
        st.text(t("frame.trouble.no_access.kept"))
        joining.door()
    st.stop()


def interrupted(message: str) -> None:
    """The store went away while a page was being drawn: say so, and offer another try."""
    st.error(message, icon=":material/cloud_off:")
    st.button(t("frame.trouble.store.again"), key="nochmal", icon=":material/refresh:")


def _step_or_explained(project: OpenProject, page: str) -> None:
    try:
        way.step_of(page)
    except way.UnknownStepError:
        board.draw(project, page, t("frame.trouble.no_step.title"))
        with st.container(key="seite", gap="medium"):
            _sentence("no_step", "")
            first = way.Place(page)
            st.page_link(
                way.PAGES[page],
                label=t("frame.trouble.first_step"),
                icon=":material/arrow_back:",
                query_params=first.query(project.id),
            )
        st.stop()


def _sentence(name: str, detail: str) -> None:
    # The title of the window would go on naming what was open in it before.
    st.set_page_config(page_title=way.window_title(t(f"frame.trouble.{name}.title")))
    with st.container(key="schrittkopf", gap="small"):
        st.title(t(f"frame.trouble.{name}.title"), anchor=False)
        with st.container(key="leitfrage"):
            st.text(detail or t(f"frame.trouble.{name}.text"))
