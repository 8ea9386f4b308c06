"""The wall: the same step in large type for the whole room, without anything to fill in.

Presenters page with the arrow keys or with Page Up and Page Down, and leave with Escape. The
buttons for the same stand in the foot and are seen once the mouse or the focus is on them.
"""

from dataclasses import dataclass

import streamlit as st

from model import meeting_course, naming, settling
from model.access import Deed
from model.catalogue import catalogue
from phases.door import workspace
from phases.ui import (
    browser,
    foot,
    joining,
    literal,
    live,
    meeting_timer,
    round_wall,
    together,
    wall,
    way,
)
from phases.ui.open_project import OpenProject
from phases.ui.scripts import script
from phases.ui.texts import t

_component = st.components.v2.component(
    "vereinbar_projection",
    js=script("projection"),
    isolate_styles=False,
)
# Larger than any number of slides: back from a step leads to the last one of the step before.
_LAST = 999
# A question of so few letters stands on one line in the largest size.
_SHORT = 36


@dataclass(frozen=True)
class Shown:
    """What the frame of a page knows of it: where it lies, what it asks, what lies around it."""

    place: str
    question: str
    before: way.Place | None
    after: way.Place | None


def can_show(page: str) -> bool:
    """Whether a page has a view for the wall."""
    return page in (*way.STEPS, way.AGREEMENT, way.OVERVIEW, way.ROUND)


def draw(project: OpenProject, page: str, shown: Shown) -> None:
    """Head, question, one slide, and the foot."""
    is_round = page == way.ROUND
    slides = round_wall.slides_of(project) if is_round else wall.slides_of(project, page)
    number = min(max(_number(), 1), len(slides))
    with st.container(key="projektion", gap=None):
        _draw_head(project, shown)
        with st.container(key="seite", gap="medium"):
            main, beside = st.columns([3.6, 1], gap="large")
            with main:
                _draw_slide(slides[number - 1], shown.question)
                _draw_foot(project, page, number, len(slides))
            with beside, st.container(key="wand-neben", gap="medium"):
                _draw_beside(project, page)
            _draw_ways(page, shown, number, len(slides))
        with st.container(key="unsichtbar"):
            browser.speak_german()
            live.listen(project, foot.note_of(project.save_state))
            _component(key="projection", data={"place": f"{page} {st.query_params.to_dict()}"})
    browser.arrive(page)


def _draw_slide(slide: wall.Slide, question: str) -> None:
    question = slide.question or question
    size = "klein" if slide.is_picture else "gross" if len(question) <= _SHORT else "mittel"
    with st.container(key=f"wand-frage-{size}"):
        st.title(literal.esc_line(question), anchor=False)
    if slide.heading:
        st.header(literal.esc_line(slide.heading), anchor=False)
    slide.draw()


def _number() -> int:
    named = way.part("folie")
    return int(named) if named.isdecimal() else 1


def _draw_head(project: OpenProject, shown: Shown) -> None:
    project.watch("title")
    title = literal.esc_line(project.project.title or t("frame.board.untitled"))
    with (
        st.container(key="tafel"),
        st.container(key="tafel-kopf", horizontal=True, vertical_alignment="center", gap="medium"),
        st.container(key="wand-ort", width="stretch"),
    ):
        st.markdown(" · ".join(filter(None, (f"**{literal.esc_line(shown.place)}**", title))))


def _draw_beside(project: OpenProject, page: str) -> None:
    """What the room needs all the time, whatever the group speaks about."""
    _draw_timer(project)
    if project.may(Deed.INVITE) and not joining.leads_nowhere():
        joining.draw(project.id)
    together.draw(project, page)


def _draw_timer(project: OpenProject) -> None:
    project.watch(meeting_course.MEETINGS)
    course = meeting_course.running(project.project, workspace().clock())
    if course and course.point:
        with st.container(key="wand-uhr", gap="xsmall"):
            st.text(course.point.title)
            meeting_timer.draw(course, course.point)


def _draw_foot(project: OpenProject, page: str, number: int, count: int) -> None:
    """How far it is, who cares, and which slide this is."""
    with st.container(key="wand-fuss", horizontal=True, vertical_alignment="center", gap="medium"):
        if badge := wall.badge_of(project, page):
            st.badge(badge.word, color=badge.color, icon=badge.symbol)
        if who := _who_cares(project, page):
            st.text(t("projection.cares", who=who), width="content")
        if count > 1:
            st.text(t("projection.slide", number=number, count=count), width="content")


def _who_cares(project: OpenProject, page: str) -> str:
    if page != "content" or not way.item():
        return ""
    path = settling.path_of(way.item(), "responsible_institution")
    project.watch(path)
    return naming.in_words(project.project, path, catalogue())


def _draw_ways(page: str, shown: Shown, number: int, count: int) -> None:
    here = way.here(page)
    before, after = _wall_of(shown.before, _LAST), _wall_of(shown.after, 1)
    if number > 1:
        before = way.projected(here, number - 1)
    if number < count:
        after = way.projected(here, number + 1)
    with st.container(key="wand-wege", horizontal=True, gap="small"):
        for name, place, symbol in (
            ("back", before, "arrow_back"),
            ("on", after, "arrow_forward"),
            ("end", here, "close"),
        ):
            if place:
                st.button(
                    t(f"projection.ways.{name}"),
                    key=f"wand-{name}",
                    icon=f":material/{symbol}:",
                    on_click=way.go,
                    args=(place,),
                )


def _wall_of(place: way.Place | None, slide: int) -> way.Place | None:
    return way.projected(place, slide) if place and can_show(place.page) else None
