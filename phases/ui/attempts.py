"""Actions of the start page that can fail: what went wrong is said where it was tried."""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from model.outcomes import Invalid, Refused, Unavailable
from model.workspace import WorkspaceError

T = TypeVar("T")


def attempt(place: str, action: Callable[[], T]) -> T | None:
    """Do it, or keep the German sentence for this place and answer nothing."""
    try:
        done = action()
    except WorkspaceError as error:
        note(place, error.message)
        return None
    if isinstance(done, Invalid | Refused | Unavailable):
        note(place, done.message)
        return None
    return done


def note(place: str, sentence: str) -> None:
    """Keep a sentence to be said at this place in the next run."""
    st.session_state[f"problem:{place}"] = sentence


def say(place: str) -> None:
    """Say what went wrong here, once."""
    if sentence := st.session_state.pop(f"problem:{place}", ""):
        st.error(sentence, icon=":material/error:")
