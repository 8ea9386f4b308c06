"""A point of the group's own: its title, its sentence, where it stands in its topic."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from model import settling
from model.catalogue import catalogue
from model.changes import MoveRecord, RemoveRecord
from model.checklist import Entry, own_point, own_points
from model.content import Level
from phases.ui import (
    bind,
    checklist,
    field_notes,
    focus,
    frame,
    item_state,
    removal,
    round_ways,
    way,
)
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

ITEMS = "content.items"


def of(project: OpenProject, record_id: str) -> Entry | None:
    """The own point with this id, if there is one."""
    return own_point(project.project, record_id)


def view(project: OpenProject, entry: Entry) -> frame.View:
    """The page of one own point."""
    topic = catalogue().topic(entry.topic)
    place = t(
        "checklist.own.place",
        phase=catalogue().phase(checklist.PAGE).short_title,
        topic=topic.title,
    )
    choices = checklist.choices(project, entry.topic)
    head = frame.Head(place, checklist.title(entry), t("checklist.own.lead"), choices)
    before, after = checklist.neighbours(project, entry.key)
    margin = partial(checklist.points_of_topic, project, entry.key, entry.topic, folded=False)
    return frame.View(partial(_draw, project, entry), head, margin, before, after)


def _draw(project: OpenProject, entry: Entry) -> None:
    place = f"{ITEMS}.{entry.key}"
    # A point that others remove or put elsewhere must not stay on the screen.
    project.watch(place)
    with st.container(key="blatt-karte-fassung", gap="small"):
        bind.field(project, f"{place}.title")
        bind.field(
            project,
            f"{place}.wording",
            label=t("checklist.own.wording"),
            hint=t("checklist.own.lead_wording"),
            serif=True,
            extra=lambda now, value: settling.with_first_words(now, entry.key, value),
        )
        if not entry.answer.wording.strip():
            field_notes.quiet(t("checklist.own.no_wording"))
    item_state.draw(project, entry.key, Level.CONTRACT)
    round_ways.of_item(project, entry.key)
    item_state.comments(project, entry.key)
    if project.may_edit:
        _draw_tools(project, entry)


def _draw_tools(project: OpenProject, entry: Entry) -> None:
    ids = [one.key for one in own_points(project.project, entry.topic)]
    position = ids.index(entry.key) if entry.key in ids else 0
    with st.container(key="blatt-karte-ort", gap="small"):
        field_notes.quiet(t("checklist.own.order"))
        with st.container(horizontal=True, gap="medium"):
            if position > 0:
                _tool("up", "arrow_upward", _move, project, entry, "up", ids[position - 1])
            if position + 1 < len(ids):
                _tool("down", "arrow_downward", _move, project, entry, "down", ids[position + 1])
            _tool("remove", "delete", _remove, project, entry)


def _tool(name: str, symbol: str, act: Callable[..., None], *arguments: object) -> None:
    st.button(
        t(f"bind.row.{name}"),
        key=f"eigener-{name}",
        type="tertiary",
        icon=f":material/{symbol}:",
        on_click=act,
        args=arguments,
    )


def _move(project: OpenProject, entry: Entry, name: str, neighbour: str) -> None:
    """Behind the next own point of the topic, or in front of the one before."""
    ids = [answer.id for answer in OpenProject(project.id).project.content.items]
    if neighbour not in ids:
        return
    position = ids.index(neighbour)
    before = ids[position - 1] if position else ""
    after = neighbour if name == "down" else before
    project.submit(MoveRecord(path=ITEMS, id=entry.key, after=after))
    focus.move_to(f"eigener-{name}")


def _remove(project: OpenProject, entry: Entry) -> None:
    """The point leaves with the remarks on it; its topic offers the way back."""
    comments = OpenProject(project.id).project.content.item_comments
    removals = [
        *(
            RemoveRecord(path=item_state.COMMENTS, id=one.id)
            for one in comments
            if one.item == entry.key
        ),
        RemoveRecord(path=ITEMS, id=entry.key),
    ]
    if removal.remove(project, ITEMS, checklist.title(entry), removals):
        st.session_state[checklist.OPEN_GROUP] = entry.topic
        way.go(way.Place(checklist.PAGE, checklist.STEP))
