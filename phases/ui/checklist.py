"""The content checklist: its topics with their points, and the point that is open."""

from contextlib import nullcontext

import streamlit as st

from model.catalogue import catalogue, plural
from model.catalogue.schema_topics import Item, Obligation, Topic
from model.content import ItemStatus
from model.settling import path_of
from phases.ui import field_notes, frame, literal, way
from phases.ui.cards import Badge, Color, named
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


def items(project: OpenProject) -> tuple[Item, ...]:
    """The points of the project's agreement type; all of them while none is chosen."""
    project.watch("agreement_type")
    kind = project.project.agreement_type
    return catalogue().items_for(kind) if kind else catalogue().items


def obligation(project: OpenProject, item: Item) -> Obligation:
    """How binding a point is here."""
    return item.obligation(project.project.agreement_type) or "optional"


def status(project: OpenProject, item: Item) -> ItemStatus:
    """The state of a point; the window follows its changes."""
    project.watch(path_of(item.key, "status"))
    return project.project.content.answer(item.key).status


def badge(of: ItemStatus) -> Badge:
    """The state in colour, symbol and word."""
    color, symbol = STATES[of]
    return Badge(t(f"common.item_status.{of}"), color, symbol)


def place(item: Item) -> way.Place:
    """Where a point is worked on."""
    return way.Place(PAGE, STEP, item.key)


def choices(project: OpenProject, of: tuple[Item, ...]) -> tuple[frame.Choice, ...]:
    """The points as lines to choose from; what is disputed says so in words too."""
    return tuple(
        frame.Choice(item.title, place(item), STATES[status(project, item)][1]) for item in of
    )


def overview(project: OpenProject) -> None:
    """All topics as rows; the points of the open one stand inside."""
    shown = items(project)
    with st.container(key="blatt-themen", gap=None):
        for topic in catalogue().topics:
            own = tuple(item for item in shown if item.topic == topic.key)
            if own:
                _draw_topic(project, topic, own)


def progress(project: OpenProject) -> None:
    """How many of the required points are settled, and the next one to talk about."""
    required = [item for item in items(project) if obligation(project, item) == "required"]
    done = [item for item in required if status(project, item).is_regulated]
    if not required:
        return
    text = t("pages.checklist.progress", done=len(done), count=len(required))
    st.progress(len(done) / len(required), text=text)
    following = next((item for item in required if not status(project, item).is_regulated), None)
    if following:
        st.button(
            t("pages.checklist.next", title=literal.esc_line(following.title)),
            key="naechster",
            icon=":material/arrow_forward:",
            on_click=way.go,
            args=(place(following),),
        )


def _draw_topic(project: OpenProject, topic: Topic, own: tuple[Item, ...]) -> None:
    is_open = st.session_state.get("open:topic") == topic.key
    with st.container(key=f"zeile-{topic.key}", gap="small"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            with st.container(key=f"wer-{topic.key}", gap=None, width="stretch"):
                st.markdown(f"**{literal.esc_line(topic.title)}**")
                field_notes.quiet(_summary(project, own))
            st.button(
                named(t(f"pages.checklist.{'close' if is_open else 'open'}"), topic.title),
                key=f"thema-{topic.key}",
                type="tertiary",
                icon=f":material/{'expand_less' if is_open else 'expand_more'}:",
                on_click=_turn,
                args=("" if is_open else topic.key,),
            )
        if is_open:
            with st.container(key=f"offen-{topic.key}", gap="small"):
                _draw_points(project, own)


def _turn(topic: str) -> None:
    st.session_state["open:topic"] = topic


def _summary(project: OpenProject, own: tuple[Item, ...]) -> str:
    states = [status(project, item) for item in own if obligation(project, item) == "required"]
    if not states:
        return plural("pages.checklist.only_voluntary", len(own))
    done = sum(state.is_regulated for state in states)
    disputed = states.count(ItemStatus.DISPUTED)
    parts = [t("pages.checklist.required", done=done, count=len(states))]
    if disputed:
        parts.append(t("pages.checklist.disputed", count=disputed))
    return " · ".join(parts)


def _draw_points(project: OpenProject, own: tuple[Item, ...]) -> None:
    required = [item for item in own if obligation(project, item) == "required"]
    voluntary = [item for item in own if item not in required]
    with st.container(key="schrittliste-pflicht", gap=None):
        for item in required:
            _point_button(project, item)
    if not voluntary:
        return
    if not required:
        _draw_voluntary(project, voluntary)
        return
    label = t("pages.checklist.voluntary", count=len(voluntary))
    folded = st.expander(label, key="freiwillig", type="compact", on_change="rerun")
    if folded.open:
        with folded:
            _draw_voluntary(project, voluntary)


def _draw_voluntary(project: OpenProject, voluntary: list[Item]) -> None:
    with st.container(key="schrittliste-freiwillig", gap=None):
        for item in voluntary:
            _point_button(project, item, t(f"common.obligation.{obligation(project, item)}"))


def _point_button(project: OpenProject, item: Item, *remarks: str) -> None:
    state = status(project, item)
    words = [*remarks, t(f"common.item_status.{state}")]
    st.button(
        literal.esc_line(" · ".join([item.title, *words])),
        key=f"punkt-{item.key}",
        type="tertiary",
        icon=STATES[state][1],
        on_click=way.go,
        args=(place(item),),
    )


def points_of_topic(project: OpenProject, item: Item, *, folded: bool) -> None:
    """The points of one topic beside the open one, with their states."""
    own = tuple(other for other in items(project) if other.topic == item.topic)
    title = catalogue().topic(item.topic).title
    if folded:
        list_of = st.expander(
            literal.esc_line(title), key="punkte-gefaltet", type="compact", on_change="rerun"
        )
        if list_of.open:
            with list_of:
                _draw_siblings(project, item, own)
        return
    with st.container(key="punkte", gap="xsmall"):
        st.header(literal.esc_line(title), anchor=False)
        _draw_siblings(project, item, own)


def _draw_siblings(project: OpenProject, item: Item, own: tuple[Item, ...]) -> None:
    with st.container(key="schrittliste-punkte", gap=None):
        for number, other in enumerate(own, 1):
            state = status(project, other)
            disputed = state is ItemStatus.DISPUTED
            words = [other.title, *([t(f"common.item_status.{state}")] if disputed else [])]
            here = other == item
            with st.container(key=f"punkt-jetzt-{number}") if here else nullcontext():
                st.button(
                    literal.esc_line(" · ".join(words)),
                    key=f"zu-{other.key}",
                    type="tertiary",
                    icon=STATES[state][1],
                    help=t(f"common.item_status.{state}"),
                    on_click=way.go,
                    args=(place(other),),
                )


def neighbours(project: OpenProject, item: Item) -> tuple[way.Place | None, way.Place | None]:
    """Back and on: from point to point, then to the steps around the checklist."""
    order = items(project)
    here = order.index(item) if item in order else -1
    before = place(order[here - 1]) if here > 0 else way.Place(PAGE, STEP)
    after = place(order[here + 1]) if 0 <= here < len(order) - 1 else way.neighbours(PAGE, STEP)[1]
    return before, after
