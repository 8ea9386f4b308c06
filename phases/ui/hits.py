"""What a search has found: grouped, with the found words marked, each leading to its place."""

from collections.abc import Sequence

import streamlit as st

from model.catalogue import catalogue, plural
from model.excerpts import around_marks
from model.matching import marked as with_marks
from model.search import ENTRIES, POINTS, STEPS, Hit
from phases.ui import field_notes, marked, way
from phases.ui.cards import named
from phases.ui.texts import t

# What is found beyond this is better found with another word.
SHOWN = 12
CONTEXT, MOST = 70, 300
COLOR = "blue"


def reachable(hits: Sequence[Hit]) -> list[Hit]:
    """The hits without steps that have no page: nothing could be done with them."""
    return [hit for hit in hits if hit.entry.group != STEPS or way.of_spot(hit.entry.spot)]


def draw(hits: Sequence[Hit], typed: str) -> None:
    """The hits of each group as rows."""
    for group in (POINTS, STEPS, ENTRIES):
        own = [hit for hit in hits if hit.entry.group == group]
        if own:
            with st.container(gap="small"):
                st.header(t(f"search.group.{group}"), anchor=False)
                _draw_rows(group, own, typed)


def _draw_rows(group: str, hits: Sequence[Hit], typed: str) -> None:
    with st.container(key=f"blatt-treffer-{group}", gap=None):
        for number, hit in enumerate(hits[:SHOWN]):
            _draw_hit(f"{group}-{number}", hit, typed)
    if len(hits) > SHOWN:
        field_notes.quiet(plural("search.more", len(hits) - SHOWN))


def _draw_hit(key: str, hit: Hit, typed: str) -> None:
    place = way.of_spot(hit.entry.spot)
    with (
        st.container(key=f"zeile-treffer-{key}"),
        st.container(horizontal=True, vertical_alignment="center", gap="small"),
    ):
        with st.container(key=f"wer-treffer-{key}", gap="xsmall", width="stretch"):
            st.markdown(f"**{_marked(hit.entry.title, typed)}**")
            if hit.text and hit.text != hit.entry.title:
                st.markdown(_marked(hit.text, typed))
            field_notes.quiet(_about(hit))
        if place:
            st.button(
                named(t(f"search.go.{hit.entry.group}"), hit.entry.title),
                key=f"treffer-{key}",
                type="tertiary",
                icon=":material/arrow_forward:",
                on_click=way.go,
                args=(place,),
            )


def _marked(text: str, typed: str) -> str:
    pieces = around_marks(with_marks(" ".join(text.split()), typed), CONTEXT, MOST)
    return "".join(
        marked.tinted(piece, COLOR, bold=False) if is_hit else marked.plain(piece)
        for piece, is_hit in pieces
    )


def _about(hit: Hit) -> str:
    """Where a hit is: phase and topic, or phase and step."""
    spot = hit.entry.spot
    if not spot.phase:
        return ""
    phase = catalogue().phase(spot.phase).short_title
    if spot.item:
        return f"{phase} · {catalogue().topic_of(spot.item).title}"
    if hit.entry.group == STEPS or not spot.steps:
        return phase
    return f"{phase} · {catalogue().step(spot.steps[0]).title}"
