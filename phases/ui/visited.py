"""Where the person was last in a project: noted with each new place, offered on the start page."""

from contextlib import suppress

import streamlit as st

from model.catalogue import catalogue
from model.checklist import own_point
from model.workspace import Visit, WorkspaceError
from phases.door import workspace
from phases.ui import identity, way
from phases.ui.open_project import OpenProject

# Looking something up is no place to go on working.
_PASSED_THROUGH = (way.HISTORY, way.SEARCH, way.PAPERS, way.MEETINGS, way.ACCESS)


def note(project: OpenProject, page: str) -> None:
    """Remember this place, if it is another one than before."""
    at = here(project, page)
    if not is_place_to_work(at) or not identity.is_known():
        return
    noted: dict[str, Visit] = st.session_state.setdefault("visited", {})
    if noted.get(project.id) == at:
        return
    noted[project.id] = at
    # A project can be read even where nothing can be written: the way back is only a comfort.
    with suppress(WorkspaceError):
        workspace().note_visit(project.id, project.who, at)


def here(project: OpenProject, page: str) -> Visit:
    """The place that the address names on this page."""
    step = way.step_of(page) if page in way.STEPS else ""
    item = way.item()
    is_known = catalogue().has_item(item) or own_point(project.project, item) is not None
    return Visit(page, step, item if is_known else "")


def is_place_to_work(visit: Visit) -> bool:
    """Whether one goes on working there, or only looks something up."""
    return visit.page not in (*_PASSED_THROUGH, way.ROUND)


def takes_along(visit: Visit) -> bool:
    """Whether the group comes along to it; a round is for all, but over soon."""
    return visit.page not in _PASSED_THROUGH


def key_of(visit: Visit) -> str:
    """A place as windows compare it."""
    return " ".join((visit.page, visit.step, visit.item))


def place(visit: Visit | None) -> way.Place | None:
    """The place of a visit, if it still exists."""
    if visit is None or visit.page not in way.PAGES:
        return None
    if visit.step and visit.step not in way.STEPS.get(visit.page, ()):
        return None
    item = visit.item if catalogue().has_item(visit.item) else ""
    return way.Place(visit.page, visit.step, item)


def last_place(project: OpenProject) -> way.Place:
    """Where to go back to in this project; the first step where nothing was noted."""
    found = place(workspace().last_visit(project.id, project.who))
    return found or way.Place(next(iter(way.STEPS)))


def words(visit: way.Place) -> str:
    """The place as people name it: phase and step, or phase and point."""
    name = way.name_of(visit.page)
    if visit.item:
        return f"{name} · {catalogue().item(visit.item).title}"
    return f"{name} · {catalogue().step(visit.step).title}" if visit.step else name
