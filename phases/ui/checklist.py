"""The content checklist: what its overview and the pages of its points share."""

from contextlib import nullcontext

import streamlit as st

from model import checklist
from model.catalogue import catalogue
from model.checklist import Entry
from model.content import ItemStatus
from model.settling import path_of
from phases.ui import frame, literal, way
from phases.ui.cards import Badge, Color
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

PAGE, STEP = "content", "content.checklist"
STATES: dict[ItemStatus, tuple[Color, str]] = {
    ItemStatus.OPEN: ("gray", ":material/radio_button_unchecked:"),
    ItemStatus.IN_PROGRESS: ("blue", ":material/timelapse:"),
    ItemStatus.SETTLED: ("green", ":material/check_circle:"),
    ItemStatus.DISPUTED: ("red", ":material/forum:"),
    ItemStatus.NOT_APPLICABLE: ("gray", ":material/block:"),
    ItemStatus.DELEGATED: ("violet", ":material/arrow_outward:"),
}
OPEN_GROUP = "open:topic"
# Who goes through the core list stays in it: the address of each point says so.
_LIST, _CORE = "liste", "kernliste"


def entries(project: OpenProject) -> tuple[Entry, ...]:
    """The points of the active topics, the group's own among them."""
    project.watch("agreement_type", "content.active_areas", "planning.additional_areas")
    return checklist.entries(project.project, catalogue())


def of_topic(project: OpenProject, topic: str) -> tuple[Entry, ...]:
    """The points of one topic."""
    return tuple(entry for entry in entries(project) if entry.topic == topic)


def status(project: OpenProject, entry: Entry) -> ItemStatus:
    """The state of a point; the window follows its changes."""
    project.watch(path_of(entry.key, "status"))
    return entry.answer.status


def title(entry: Entry) -> str:
    """How a point is called; an own one may have no name yet."""
    return entry.title or t("checklist.own.unnamed")


def badge(of: ItemStatus) -> Badge:
    """The state in colour, symbol and word."""
    color, symbol = STATES[of]
    return Badge(t(f"common.item_status.{of}"), color, symbol)


def place(key: str) -> way.Place:
    """Where a point is worked on."""
    return way.Place(PAGE, STEP, key)


def core_place(key: str) -> way.Place:
    """Where a point is worked on by who goes through the core list."""
    return way.Place(PAGE, STEP, key, more=((_LIST, _CORE),))


def core_keys(project: OpenProject) -> list[str]:
    """The points of the core list, while the address says that the window goes through it."""
    if way.part(_LIST) != _CORE:
        return []
    return [entry.key for entry in checklist.core(project.project, catalogue())]


def choices(project: OpenProject, topic: str) -> tuple[frame.Choice, ...]:
    """All topics, and the points of this one, as lines to choose from."""
    every = frame.Choice(t("pages.item.all_topics"), way.Place(PAGE, STEP), ":material/list:")
    own = (
        frame.Choice(
            title(entry),
            place(entry.key),
            STATES[status(project, entry)][1],
            is_here=entry.key == way.item(),
        )
        for entry in of_topic(project, topic)
    )
    return (every, *own)


def progress(project: OpenProject) -> None:
    """How many of the required points are settled, and the next one to talk about."""
    required = [entry for entry in entries(project) if entry.is_required]
    done = sum(status(project, entry).is_regulated for entry in required)
    if not required:
        return
    text = t("pages.checklist.progress", done=done, count=len(required))
    st.progress(done / len(required), text=text)
    following = next((entry for entry in required if entry.is_missing), None)
    if following:
        st.button(
            t("pages.checklist.next", title=literal.esc_line(following.title)),
            key="naechster",
            icon=":material/arrow_forward:",
            on_click=way.go,
            args=(place(following.key),),
        )


def points_of_topic(project: OpenProject, key: str, topic: str, *, folded: bool) -> None:
    """The points of one topic beside the open one, with their states."""
    heading = catalogue().topic(topic).title
    if folded:
        list_of = st.expander(
            literal.esc_line(heading), key="punkte-gefaltet", type="compact", on_change="rerun"
        )
        if list_of.open:
            with list_of:
                _draw_siblings(project, key, topic)
        return
    with st.container(key="punkte", gap="xsmall"):
        st.header(literal.esc_line(heading), anchor=False)
        _draw_siblings(project, key, topic)


def _draw_siblings(project: OpenProject, key: str, topic: str) -> None:
    with st.container(key="schrittliste-punkte", gap=None):
        for number, other in enumerate(of_topic(project, topic), 1):
            state = status(project, other)
            disputed = state is ItemStatus.DISPUTED
            words = [title(other), *([t(f"common.item_status.{state}")] if disputed else [])]
            here = other.key == key
            with st.container(key=f"punkt-jetzt-{number}") if here else nullcontext():
                st.button(
                    literal.esc_line(" · ".join(words)),
                    key=f"zu-{other.key}",
                    type="tertiary",
                    icon=STATES[state][1],
                    help=t(f"common.item_status.{state}"),
                    on_click=way.go,
                    args=(place(other.key),),
                )


def neighbours(project: OpenProject, key: str) -> tuple[way.Place | None, way.Place | None]:
    """Back and on: from point to point, then to the steps around the checklist."""
    core = core_keys(project)
    if key in core:
        here = core.index(key)
        around = [way.Place(PAGE, STEP), *map(core_place, core), way.Place(PAGE, STEP)]
        return around[here], around[here + 2]
    order = [entry.key for entry in entries(project)]
    here = order.index(key) if key in order else -1
    before = place(order[here - 1]) if here > 0 else way.Place(PAGE, STEP)
    after = place(order[here + 1]) if 0 <= here < len(order) - 1 else way.neighbours(PAGE, STEP)[1]
    return before, after
