"""The frame around every step: board, step head, two columns with help, foot.

A page says `project = frame.page("planning")` and at its end `frame.show_step({key: function})`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from model.catalogue import catalogue
from model.catalogue.schema_steps import Step
from phases.ui import (
    autosave,
    bind,
    board,
    browser,
    drafts,
    focus,
    foot,
    help_texts,
    hints,
    identity,
    literal,
    live,
    meeting_places,
    paper_links,
    projection,
    round_ways,
    still_open,
    trouble,
    visited,
    way,
)
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

Draw = Callable[[], None]


@dataclass(frozen=True)
class Choice:
    """One line of the list that hangs on the head of a page."""

    label: str
    place: way.Place
    symbol: str = ""
    is_here: bool = False


@dataclass(frozen=True)
class Head:
    """What stands above the two columns."""

    place: str
    title: str
    lead: str
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class View:
    """A page within the frame; what is left out comes from the catalogue and the way."""

    draw: Draw
    head: Head | None = None
    margin: Draw | None = None
    before: way.Place | None = None
    after: way.Place | None = None
    # What needs the whole width, such as a table of many columns, stands below both columns.
    below: Draw | None = None
    # What makes it another place at the same address: the stage of a round.
    state: str = ""


def page(key: str) -> OpenProject:
    """Open the project that the address names and draw the board; "agreement" is a page too."""
    live.begin()
    autosave.begin()
    way.follow(key)
    project = trouble.opened_or_explained(key)
    visited.note(project, key)
    st.session_state["open"] = project
    return project


def show_step(steps: Mapping[str, Draw | View]) -> None:
    """Draw the step that the address names; the keys are those of `way.STEPS`."""
    project: OpenProject = st.session_state["open"]
    page_key = next(iter(steps)).split(".")[0]
    step = catalogue().step(way.step_of(page_key))
    drawn = steps[step.key]
    view = drawn if isinstance(drawn, View) else View(drawn)
    before, after = way.neighbours(page_key, step.key)
    show(
        project,
        page_key,
        View(
            view.draw,
            view.head or _step_head(project, step),
            lambda: _step_margin(project, step, view.margin),
            view.before or before,
            view.after or after,
            view.below,
        ),
    )


def show(project: OpenProject, page_key: str, view: View) -> None:
    """Draw a page of the project: board, head, main and margin, foot."""
    head = view.head or Head("", "", "")
    # Several windows of one browser are told apart by their titles, and read out by them.
    st.set_page_config(page_title=way.window_title(head.title, project.project.title))
    if way.is_projected() and projection.can_show(page_key):
        asked = head.lead if page_key in way.STEPS and head.lead else head.title
        projection.draw(
            project, page_key, projection.Shown(head.place, asked, view.before, view.after)
        )
        return
    several = len(head.choices) > 1
    steps = partial(_draw_choices, head.choices, "schritt-schmal") if several else None
    board.draw(project, page_key, head.place, steps)
    with st.container(key="seite", gap="medium"):
        _draw_head(head)
        identity.ask_before_editing(project)
        drafts.offer(project)
        if view.margin is None:
            view.draw()
        else:
            main, margin = st.columns([2.1, 1], gap="large")
            with main:
                view.draw()
            with margin, st.container(key="rand", gap="medium"):
                view.margin()
        if view.below:
            view.below()
    foot.draw(project, page_key, view.before, view.after)
    autosave.mount(project)
    focus.draw_rest()
    browser.arrive(page_key, view.state)


def _draw_head(head: Head) -> None:
    with st.container(key="schrittkopf", gap="small"):
        if len(head.choices) > 1:
            chosen = st.popover(head.place, type="tertiary", key="schrittwahl", on_change="rerun")
            if chosen.open:
                with chosen, st.container(key="schrittliste", gap=None):
                    _draw_choices(head.choices)
        elif head.place:
            with st.container(key="schrittort"):
                st.markdown(head.place)
        st.title(literal.esc_line(head.title), anchor=False)
        if head.lead:
            with st.container(key="leitfrage"):
                st.text(head.lead)


def _draw_choices(choices: tuple[Choice, ...], name: str = "schritt") -> None:
    for number, choice in enumerate(choices):
        with st.container(key=f"punkt-{'jetzt' if choice.is_here else 'dort'}-{name}-{number}"):
            st.button(
                literal.esc_line(choice.label),
                key=f"{name}-{number}",
                type="tertiary",
                icon=choice.symbol or None,
                on_click=way.go,
                args=(choice.place,),
            )


def _step_head(project: OpenProject, step: Step) -> Head:
    phase, keys = catalogue().phase(step.phase), way.STEPS[step.phase]
    place = t(
        "frame.head.place",
        phase=phase.short_title,
        number=keys.index(step.key) + 1,
        count=len(keys),
    )
    return Head(
        place, step.title, step.question, tuple(_choice(project, key, step.key) for key in keys)
    )


def _choice(project: OpenProject, key: str, here: str) -> Choice:
    step = catalogue().step(key)
    status = getattr(project.project, step.phase).status_of(step.name)
    return Choice(step.title, way.Place(step.phase, key), board.SYMBOLS[status], key == here)


def _step_margin(project: OpenProject, step: Step, extra: Draw | None) -> None:
    status = f"{step.phase}.steps.{step.name}.status"
    bind.field(project, status, label=t("frame.step.status"), hint="")
    still_open.draw(project, step.key)
    hints.draw(project, step.key)
    if extra:
        extra()
    meeting_places.of_step(project, step.key)
    round_ways.of_step(project, step.key)
    paper_links.draw(project, step.key)
    texts = {
        "why": f"{step.help}\n\n{step.task}",
        "example": "\n\n".join(step.example),
        "legal": step.legal,
    }
    help_texts.draw(step.key, "frame.help", texts)
