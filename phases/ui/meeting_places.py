"""The ways to meetings: to all of them, to one and its parts, to decisions and tasks."""

import streamlit as st

from model.catalogue import catalogue
from model.paths import Path
from model.records.meetings import Meeting
from phases.ui import way
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

MEETING, PART, INSTITUTION, TOPIC = "treffen", "teil", "institution", "thema"
PLAN, RUN, MINUTES, LOG, TASKS = "plan", "lauf", "protokoll", "beschluesse", "aufgaben"
LIST: Path = "planning.meetings"


def all_meetings() -> way.Place:
    """The list of all meetings."""
    return way.Place(way.MEETINGS)


def of(meeting: str, part: str = "") -> way.Place:
    """One meeting; without a part the one that fits its state."""
    return way.Place(way.MEETINGS, more=((MEETING, meeting), (PART, part)))


def log(meeting: str = "") -> way.Place:
    """What was decided, in all meetings or in one."""
    return way.Place(way.MEETINGS, more=((MEETING, meeting), (PART, LOG)))


def tasks(institution: str = "") -> way.Place:
    """What is to be done until the next meeting, by all or by one institution."""
    return way.Place(way.MEETINGS, more=((PART, TASKS), (INSTITUTION, institution)))


def button(place: way.Place, label: str, icon: str, key: str) -> None:
    """The same from a page of the meetings: a link to one's own page looks as if one were there."""
    st.button(
        label,
        key=key,
        type="tertiary",
        icon=f":material/{icon}:",
        on_click=way.go,
        args=(place,),
    )


def link(project: OpenProject, place: way.Place, label: str, icon: str) -> None:
    """A quiet way to one of these places from another page."""
    st.page_link(
        way.PAGES[place.page],
        label=label,
        icon=f":material/{icon}:",
        query_params=place.query(project.id),
    )


def from_row(meeting: Meeting) -> None:
    """From the row of a meeting to its agenda, its course and its minutes."""
    button(of(meeting.id), t("meeting.from_row"), "groups", f"zur-sitzung-{meeting.id}")


def of_step(project: OpenProject, step: str) -> None:
    """The way to the meetings from a step that holds some; nothing on other steps."""
    if any(field.list == "meetings" for field in catalogue().step(step).fields):
        with st.container(key="zu-sitzungen"):
            link(project, all_meetings(), t("meeting.of_step"), "groups")
