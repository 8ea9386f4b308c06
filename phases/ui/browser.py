"""What the browser adds to Streamlit: German for its own words, and a new step begins on top."""

from functools import cache
from typing import Any

import streamlit as st

from phases.ui.scripts import script
from phases.ui.texts import t

_german = st.components.v2.component("vereinbar_page", js=script("page"), isolate_styles=False)
_arrival = st.components.v2.component(
    "vereinbar_arrival", js=script("arrival"), isolate_styles=False
)
# Streamlit speaks English and offers no other language; these are the words our pages meet.
# What is shown is translated only where nobody's own text can stand.
SHOWN = {
    "Upload": "upload",
    "Browse files": "upload",
    "Drag and drop file here": "drop_file",
    "Press Enter to apply": "enter_applies",
    "Press Enter to submit form": "enter_submits",
    "Press ⌘+Enter to apply": "ctrl_enter_applies",
    "Press Ctrl+Enter to apply": "ctrl_enter_applies",
    "Choose an option": "choose",
    "Choose options": "choose_several",
    "No results": "no_results",
    "No options to select": "no_results",
    "Skip to main content": "skip",
    "Loading...": "loading",
    "Stop": "stop",
    "Connecting": "connecting",
    "CONNECTING": "connecting",
    "Connection error": "no_connection",
}
SPOKEN = {
    "Close": "close",
    "Open": "open",
    "Clear value": "clear",
    "Clear all": "clear",
    "Dismiss": "close",
    "Copy to clipboard": "copy",
    "Copied": "copied",
    "App pages": "pages",
    "file upload": "upload",
    "progress": "progress",
    "visualization": "picture",
    "group mark container": "picture",
    "radio_button_unchecked icon": "state_open",
    "timelapse icon": "state_in_progress",
    "check_circle icon": "state_done",
}
# Words with a gap in them: a pattern, and the German with $1 for what the pattern caught.
PATTERNS = {
    "Help for (.*)": "help_for",
    "Remove (.*)": "remove",
    "([0-9]+)MB per file.*": "per_file",
    "Selected (.*)": "selected",
}


def speak_german() -> None:
    """Translate what Streamlit says by itself; on every page, before anything else."""
    _german(key="page", data={"words": _words()})


def arrive(page: str, state: str = "") -> None:
    """Begin at the top where this is another place than before; the last call of a page.

    `state` makes a place another one at the same address, for example with its result.
    """
    query = sorted(st.query_params.items())
    with st.container(key="unsichtbar-ende"):
        _arrival(key="arrival", data={"place": f"{page} {query} {state}"})


@cache
def _words() -> dict[str, Any]:
    return {
        "shown": {english: t(f"frame.words.{name}") for english, name in SHOWN.items()},
        "spoken": {english: t(f"frame.words.{name}") for english, name in SPOKEN.items()},
        "patterns": [[english, t(f"frame.words.{name}")] for english, name in PATTERNS.items()],
    }
