"""What is being typed is saved without a button and is not lost with the window.

The browser part (`js/autosave.js`) commits a text after a short pause, and whatever was typed
before a click elsewhere. What is not yet known to be stored lies in the browser; a closing window
sends it to `/api/entwurf`, and what is found later, or has vanished from its field, is offered
again.
"""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from model.basics import fingerprint
from model.paths import Path
from phases.ui import live
from phases.ui.callbacks import to_the_end
from phases.ui.open_project import OpenProject, gist
from phases.ui.scripts import script

PAUSE_MS = 700

_component = st.components.v2.component(
    "vereinbar_autosave",
    js=script("calm", "autosave"),
    isolate_styles=False,
)


@dataclass(frozen=True)
class Leftover:
    """A text found in this browser that never reached the store, with what it was based on."""

    path: Path
    text: str
    bases: tuple[str, ...]


def begin() -> None:
    """Start a run: no field is registered yet."""
    st.session_state["autosave:fields"] = {}


def field(key: str, path: Path, base: str, *, while_typing: bool) -> None:
    """Keep what is typed in the widget with this key; `base` is the oldest text shown.

    Half a date is no value, so only what has one at any moment is saved while it is typed.
    """
    st.session_state["autosave:fields"][live.css_class(key)] = {
        "path": path,
        "pause": PAUSE_MS if while_typing else 0,
        "base": fingerprint(base),
        "gist": gist(base),
    }


def mount(project: OpenProject) -> None:
    """Start the browser part for the fields of this run."""
    data = {
        "project": project.id,
        "tab": project.tab,
        "fields": st.session_state["autosave:fields"] if project.may_contribute else {},
        "stored": project.save_state.recent,
        "dropped": st.session_state.get("autosave:dropped", []),
    }
    with st.container(key="unsichtbar-autosave"):
        _component(key="autosave", data=data, on_found_change=_found)


def leftovers() -> tuple[Leftover, ...]:
    """Texts that this browser still had, for fields this page shows."""
    return tuple(st.session_state.get("autosave:found", {}).values())


@to_the_end
def drop(path: Path) -> None:
    """The leftover at this path is dealt with: the browser forgets it."""
    st.session_state.get("autosave:found", {}).pop(path, None)
    st.session_state.setdefault("autosave:dropped", []).append(path)


@to_the_end
def _found() -> None:
    found: list[dict[str, Any]] = st.session_state["autosave"].found or []
    known: dict[Path, Leftover] = st.session_state.setdefault("autosave:found", {})
    for entry in found:
        path = str(entry["path"])
        known[path] = Leftover(path, str(entry["text"]), tuple(map(str, entry["bases"])))
    dropped: list[Path] = st.session_state.get("autosave:dropped", [])
    st.session_state["autosave:dropped"] = [path for path in dropped if path not in known]
