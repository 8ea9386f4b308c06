"""A window on the page of rounds: the count moves without a run, and a new state asks for one.

The browser part (`js/round.js`) also keeps what is typed until it is stored. Closes the round
meanwhile, the text comes back here, is said not to be counted, and can be copied.
"""

from typing import Any

import streamlit as st

from model.rounds.kinds import Kind, Stage
from model.rounds.views import View
from model.rounds.voices import voice_of, voices
from phases.door import workspace
from phases.ui import round_rest
from phases.ui.callbacks import to_the_end
from phases.ui.open_project import OpenProject
from phases.ui.scripts import script
from phases.ui.texts import t

_component = st.components.v2.component(
    "vereinbar_round",
    js=script("calm", "round"),
    isolate_styles=False,
)
_KEY, _ANSWERED, BEGUN = "round", "round:answered", "round:begun"
_COUNTED_SINGLY = {Kind.IDEAS: "ideas", Kind.RATING: "begun"}


def draw(project: OpenProject, seen: View | None) -> None:
    """How many have answered, and what makes this window ask for a run."""
    running = seen if seen and seen.round.stage is not Stage.DONE else None
    is_open = bool(running and running.round.stage is Stage.OPEN)
    expected = len(voices(project.project, running.round.asked)) if running else 0
    _component(
        key=_KEY,
        data={
            "project": project.id,
            "round": running.round.id if running else "",
            "state": _state(running) if running else "",
            "is_open": is_open,
            "answered": running.answered if running and is_open else 0,
            "follows_count": bool(running and is_open and _follows_count(project, running)),
            "stored": round_rest.count(),
            "begun": st.session_state.get(BEGUN, ""),
            "heard": st.session_state.get(_ANSWERED, 0),
            "texts": _texts(running, expected) if running else {},
        },
        on_asked_change=_asked,
    )


def _state(seen: View) -> str:
    """What a window shows of a round, as the browser compares it."""
    told = seen.round
    return f"{told.id} {told.stage} {told.turn}"


def _follows_count(project: OpenProject, seen: View) -> bool:
    """Whether this window shows more of the answers than their number."""
    return seen.is_shown or project.may_lead or _shares_voice(project, seen)


def _shares_voice(project: OpenProject, seen: View) -> bool:
    """Whether somebody else who is there answers for the same voice."""
    asked = seen.round.asked
    own = voice_of(project.project, asked, project.who) if project.may_contribute else None
    if own is None or asked.kind is Kind.IDEAS:
        return False
    others = (
        one
        for one in workspace().people_here(project.id)
        if one.browser != project.who.browser and one.function
    )
    return any(voice_of(project.project, asked, one) == own for one in others)


def _texts(seen: View, expected: int) -> dict[str, str]:
    name = _COUNTED_SINGLY.get(seen.round.kind, "voices")
    name = name if expected or name == "ideas" else "single"
    told = {
        form: t(f"round.count.{name}.{form}", count="{count}", expected=expected)
        for form in ("one", "other")
    }
    return {**told, "closed": t("round.count.closed")}


@to_the_end
def _asked() -> None:
    asked: dict[str, Any] | None = st.session_state[_KEY].asked
    if not asked:
        return
    rest = asked.get("rest")
    if isinstance(rest, str):
        round_rest.keep(rest)
    st.session_state[_ANSWERED] = asked.get("number", 0)
