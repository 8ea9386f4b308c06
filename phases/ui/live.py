"""Live windows: what others change appears here, and nothing moves under anyone's hands.

The browser part (`js/live.js`) hears of every change of the project through one web socket. It
asks for a script run only when a change lies under a path this window shows. A full run, not a
fragment: fields stand all over the page, and Streamlit keeps focus, caret, half-typed text and
scroll place of every element that is drawn again under its key.
"""

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

import streamlit as st

from phases.ui.callbacks import to_the_end
from phases.ui.open_project import OpenProject
from phases.ui.scripts import script
from phases.ui.texts import t

_component = st.components.v2.component(
    "vereinbar_live",
    js=script("calm", "live"),
    isolate_styles=False,
)
_TEXTS = ("saving", "searching", "offline", "slow", "online", "changed", "changed_unnamed")


@dataclass(frozen=True)
class Note:
    """What the foot says about saving: a symbol's name and a sentence."""

    symbol: str
    text: str
    # A note about something unsaved stays visible when others change something.
    urgent: bool = False


def begin() -> None:
    """Start a run: from now on `focused` speaks of the field that has the focus in it."""
    heard = st.session_state.pop("live:heard", "")
    touched = st.session_state.pop("live:touched", [])
    st.session_state["live:focus"] = {heard, *touched} - {""}
    st.session_state["live:held"] = []


def touch(key: str) -> None:
    """A commit from this widget caused the run, so the person may still be typing in it."""
    st.session_state.setdefault("live:touched", []).append(css_class(key))


def focused(key: str) -> bool:
    """Whether the person may be typing in this widget: then its text is not replaced."""
    return css_class(key) in st.session_state.get("live:focus", ())


def hold(key: str) -> None:
    """This widget shows an older text because it has the focus; it is renewed once left."""
    st.session_state["live:held"].append(css_class(key))


def listen(project: OpenProject, note: Note) -> None:
    """Show the note, and redraw this window when something it shows is changed elsewhere."""
    _component(
        key="live",
        data={
            "project": project.id,
            "tab": project.tab,
            "revision": project.revision,
            "paths": _outermost(project.shown),
            "answered": st.session_state.get("live:answered", 0),
            "held": st.session_state.get("live:held", []),
            "note": asdict(note),
            "texts": {
                **{name: t(f"frame.live.{name}") for name in _TEXTS},
                "saved": t("frame.save.saved", time="{time}"),
            },
        },
        on_changed_change=_heard,
    )


def css_class(key: str) -> str:
    """The class that Streamlit gives the element with this key."""
    return "st-key-" + re.sub(r"[^a-zA-Z0-9_-]", "-", key.strip())


@to_the_end
def _heard() -> None:
    changed: dict[str, Any] | None = st.session_state["live"].changed
    if changed:
        st.session_state["live:heard"] = str(changed.get("focus", ""))
        st.session_state["live:answered"] = changed.get("number", 0)


def _outermost(paths: Iterable[str]) -> list[str]:
    """The paths without those that lie below another one."""
    kept: list[str] = []
    for path in sorted(paths):
        if not any(path.startswith(f"{outer}.") for outer in kept):
            kept.append(path)
    return kept
