"""Actions of the start page that can fail: what went wrong is said where it was tried."""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from model.guard.door import confirming
from model.outcomes import Guarded, Invalid, Refused, Unavailable
from model.workspace import GuardedError, WorkspaceError

T = TypeVar("T")


def attempt(place: str, action: Callable[[], T]) -> T | None:
    """Do it, or keep the German sentence for this place and answer nothing."""
    try:
        done = action()
        if isinstance(done, Guarded):
            raise GuardedError(done)
    except WorkspaceError as error:
        if isinstance(error, GuardedError):
            st.session_state[_asked(place)] = confirming(error.question)
        note(place, error.message)
        return None
    if isinstance(done, Invalid | Refused | Unavailable):
        note(place, done.message)
        return None
    return done


def confirmed(place: str) -> tuple[str, ...]:
    """What a person confirms by trying the same again after the guard has asked."""
    answer: tuple[str, ...] = st.session_state.get(_asked(place), ())
    return answer


def note(place: str, sentence: str) -> None:
    """Keep a sentence to be said at this place in the next run."""
    st.session_state[f"problem:{place}"] = sentence


def say(place: str) -> None:
    """Say what went wrong here, once."""
    if sentence := st.session_state.pop(f"problem:{place}", ""):
        st.error(sentence, icon=":material/error:")


def _asked(place: str) -> str:
    return f"asked:{place}"
