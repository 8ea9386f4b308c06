"""The checklist as a whole: the core list, topic by topic, and what is still missing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from model import checklist as points
from model.basics import new_id
from model.catalogue import catalogue, plural
from model.changes import AddRecord
from model.checklist import Entry
from model.content import ItemStatus
from model.outcomes import Merged, Saved
from phases.ui import bind, checklist, field_notes, literal, pager, removal, row, way
from phases.ui.callbacks import to_the_end
from phases.ui.cards import named
from phases.ui.checklist import OPEN_GROUP, STATES
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

CORE, MISSING = "core", "missing"
ITEMS = "content.items"
# As many as keep the whole screen small.
_ROWS = 15


@dataclass(frozen=True)
class _Group:
    """A row of the overview that opens: what it is called, what it says, what is inside."""

    key: str
    title: str
    summary: str
    inside: Callable[[], None]


def draw(project: OpenProject) -> None:
    """The core list first, then every topic, then what is missing; one of them may be open."""
    project.watch(ITEMS)
    shown = checklist.entries(project)
    wanted = _wanted_status()
    groups = [
        *_core(project),
        *(
            _topic(project, topic.key, topic.title, entries, wanted)
            for topic in points.active_topics(project.project, catalogue())
            if (entries := [one for one in shown if one.topic == topic.key])
        ),
        *_missing(project),
    ]
    if wanted:
        some = {one.topic for one in shown if one.answer.status is wanted}
        groups = [group for group in groups if group.key in some]
    if not groups:
        field_notes.quiet(t("checklist.filter.nothing"))
        return
    with st.container(key="blatt-themen", gap=None):
        for group in groups:
            _draw_group(group)


def _wanted_status() -> ItemStatus | None:
    chosen = st.pills(
        t("checklist.filter.label"),
        list(ItemStatus),
        format_func=lambda one: t(f"common.item_status.{one}"),
        key="filter-stand",
        wrap=True,
    )
    return ItemStatus(chosen) if chosen else None


def _core(project: OpenProject) -> list[_Group]:
    entries = points.core(project.project, catalogue())
    if not entries:
        return []
    done = sum(entry.answer.status.is_regulated for entry in entries)

    def inside() -> None:
        field_notes.quiet(t("checklist.core.explained"))
        _draw_pages(project, CORE, entries, checklist.core_place)
        bind.field(project, "content.core_list_done_in")

    title = t("checklist.core.title", count=len(entries))
    summary = t("checklist.core.progress", done=done, count=len(entries))
    return [_Group(CORE, title, summary, inside)]


def _missing(project: OpenProject) -> list[_Group]:
    entries = points.missing(project.project, catalogue())
    if not entries:
        return []
    title = t("checklist.missing.title", count=len(entries))
    explained = t("checklist.missing.explained")
    return [
        _Group(MISSING, title, explained, lambda: _draw_pages(project, MISSING, entries)),
    ]


def _topic(
    project: OpenProject, key: str, title: str, entries: list[Entry], wanted: ItemStatus | None
) -> _Group:
    if wanted is None:
        return _Group(key, title, _summary(entries), lambda: _draw_topic(project, key, entries))
    some = [entry for entry in entries if entry.answer.status is wanted]
    summary = plural("checklist.filter.count", len(some))
    return _Group(key, title, summary, lambda: _draw_pages(project, key, some))


def _draw_group(group: _Group) -> None:
    is_open = st.session_state.get(OPEN_GROUP) == group.key
    with row.row(group.key, group.title, group.summary):
        st.button(
            named(t(f"pages.checklist.{'close' if is_open else 'open'}"), group.title),
            key=f"thema-{group.key}",
            type="tertiary",
            icon=f":material/{'expand_less' if is_open else 'expand_more'}:",
            on_click=_turn,
            args=("" if is_open else group.key,),
        )
        if is_open:
            with row.below(f"offen-{group.key}"):
                group.inside()


def _turn(group: str) -> None:
    st.session_state[OPEN_GROUP] = group
    removal.forget(ITEMS)


def _summary(entries: list[Entry]) -> str:
    states = [entry.answer.status for entry in entries if entry.is_required]
    if not states:
        return plural("pages.checklist.only_voluntary", len(entries))
    done = sum(state.is_regulated for state in states)
    disputed = states.count(ItemStatus.DISPUTED)
    parts = [t("pages.checklist.required", done=done, count=len(states))]
    if disputed:
        parts.append(t("pages.checklist.disputed", count=disputed))
    return " · ".join(parts)


def _draw_pages(
    project: OpenProject,
    name: str,
    entries: Sequence[Entry],
    place: Callable[[str], way.Place] = checklist.place,
) -> None:
    """Points of several topics, page by page."""
    by_id = {entry.answer.id: entry for entry in entries}
    answers = [entry.answer for entry in entries]
    with st.container(key=f"schrittliste-{name}", gap=None):
        for answer in pager.page_of(f"punkte-{name}", answers, _ROWS):
            _point_button(project, by_id[answer.id], place=place)
    pager.draw(f"punkte-{name}", len(answers), _ROWS)


def _draw_topic(project: OpenProject, topic: str, entries: list[Entry]) -> None:
    required = [entry for entry in entries if entry.is_required]
    voluntary = [entry for entry in entries if entry.item and not entry.is_required]
    own = [entry for entry in entries if entry.item is None]
    with st.container(key="schrittliste-pflicht", gap=None):
        for entry in required:
            _point_button(project, entry)
    if voluntary:
        _draw_voluntary(project, voluntary, folded=bool(required))
    _draw_own(project, topic, own)


def _draw_voluntary(project: OpenProject, voluntary: list[Entry], *, folded: bool) -> None:
    if not folded:
        _draw_buttons(project, voluntary)
        return
    label = t("pages.checklist.voluntary", count=len(voluntary))
    list_of = st.expander(label, key="freiwillig", type="compact", on_change="rerun")
    if list_of.open:
        with list_of:
            _draw_buttons(project, voluntary)


def _draw_buttons(project: OpenProject, voluntary: list[Entry]) -> None:
    with st.container(key="schrittliste-freiwillig", gap=None):
        for entry in voluntary:
            _point_button(project, entry, t(f"common.obligation.{entry.obligation}"))


def _draw_own(project: OpenProject, topic: str, own: list[Entry]) -> None:
    """The group's own points of the topic, and the way to add one."""
    if own:
        with st.container(key="schrittliste-eigene", gap=None):
            for entry in own:
                _point_button(project, entry, t("checklist.own.mark"))
    removal.draw(project, ITEMS)
    if project.may_edit:
        st.button(
            t("checklist.own.add"),
            key=f"eigener-{topic}",
            type="tertiary",
            icon=":material/add:",
            on_click=_add,
            args=(project, topic, new_id()),
        )


@to_the_end
def _add(project: OpenProject, topic: str, record_id: str) -> None:
    outcome = project.submit(AddRecord(path=ITEMS, record={"id": record_id, "topic": topic}))
    if isinstance(outcome, Saved | Merged):
        way.go(checklist.place(record_id))


def _point_button(
    project: OpenProject,
    entry: Entry,
    *remarks: str,
    place: Callable[[str], way.Place] = checklist.place,
) -> None:
    state = checklist.status(project, entry)
    words = [checklist.title(entry), *remarks, t(f"common.item_status.{state}")]
    st.button(
        literal.esc_line(" · ".join(words)),
        key=f"punkt-{entry.key}",
        type="tertiary",
        icon=STATES[state][1],
        on_click=way.go,
        args=(place(entry.key),),
    )
