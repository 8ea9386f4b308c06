"""The topics of the checklist as a list: on or off, and why one is left out."""

import streamlit as st

from model import areas
from model.catalogue import catalogue, plural
from model.catalogue.schema_topics import Topic
from model.checklist import entries, is_active
from phases.ui import bind, field_notes, row
from phases.ui.cards import Badge, named
from phases.ui.open_project import OpenProject
from phases.ui.texts import t


def draw(project: OpenProject) -> None:
    """Every topic with its state; a topic left out asks for the reason in its row."""
    project.watch(areas.ACTIVE, areas.DESELECTED, "agreement_type", "planning.additional_areas")
    shown = [entry.topic for entry in entries(project.project, catalogue())]
    with st.container(gap="medium"):
        with st.container(key="teilkopf-themenfelder", gap=None):
            st.header(t("drafting.areas.title"), anchor=False)
            field_notes.quiet(t("drafting.areas.explained"))
        with st.container(key="blatt-themenwahl", gap=None):
            for topic in catalogue().topics:
                _draw_topic(project, topic, shown.count(topic.key))
        with st.container(key="blatt-karte-bestaetigt", gap="small"):
            bind.field(project, "content.areas_confirmed_in")


def _draw_topic(project: OpenProject, topic: Topic, points: int) -> None:
    is_on = is_active(project.project, topic)
    reason = areas.deselected(project.project, topic.key)
    badge = _badge(is_on=is_on, is_left=reason is not None)
    with row.row(topic.key, topic.title, _about(project, topic, points), badge.text):
        if project.may_edit:
            _draw_switch(project, topic, is_on=is_on)
        if reason is not None and not is_on:
            with row.below(f"unten-{topic.key}"):
                _draw_reason(project, topic, reason.id)


def _draw_switch(project: OpenProject, topic: Topic, *, is_on: bool) -> None:
    st.button(
        named(t(f"drafting.areas.switch_{'off' if is_on else 'on'}"), topic.title),
        key=f"schalter-{topic.key}",
        type="tertiary",
        icon=f":material/{'remove' if is_on else 'add'}:",
        on_click=_switch,
        args=(project, topic.key, not is_on),
    )


def _draw_reason(project: OpenProject, topic: Topic, record_id: str) -> None:
    place = f"{areas.DESELECTED}.{record_id}"
    bind.field(project, f"{place}.reason")
    is_due = areas.is_proposed(topic, catalogue(), project.project.agreement_type)
    if is_due and not bind.value(project, f"{place}.reason"):
        field_notes.quiet(t("drafting.areas.reason_missing"))


def _about(project: OpenProject, topic: Topic, points: int) -> str:
    parts = [plural("drafting.areas.points", points)] if points else []
    if areas.is_proposed(topic, catalogue(), project.project.agreement_type):
        parts.append(t("drafting.areas.required"))
    return " · ".join(parts) or plural("drafting.areas.points", len(topic.items))


def _badge(*, is_on: bool, is_left: bool) -> Badge:
    if is_on:
        return Badge(t("drafting.areas.on"), "green", ":material/check_circle:")
    name = "off" if is_left else "not_proposed"
    return Badge(t(f"drafting.areas.{name}"), "gray", ":material/block:")


def _switch(project: OpenProject, topic: str, on: bool) -> None:
    now = OpenProject(project.id).project
    changes = areas.switched(now, catalogue(), topic, on=on)
    if changes:
        project.submit(*changes)
