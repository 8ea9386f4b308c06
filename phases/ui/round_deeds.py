"""What those who lead do with a round: it is told where it was done when it was not possible."""

from collections.abc import Callable

import streamlit as st

from model.outcomes import Invalid, Outcome, Refused, Saved, Unavailable
from phases.ui import literal
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

_TOLD = "runde-meldung"


def do(project: OpenProject, act: Callable[[], Outcome]) -> bool:
    """Whether it was done; what was stored stands in the foot like every other change."""
    outcome = act()
    match outcome:
        case Saved():
            project.save_state.last = outcome
            st.session_state.pop(_TOLD, None)
            return True
        case Refused(message=message) | Unavailable(message=message) | Invalid(message=message):
            tell(message)
        case _:
            tell(t("round_shown.deed.failed"))
    return False


def tell(message: str) -> None:
    """Say this at the next drawing of the page."""
    st.session_state[_TOLD] = message


def draw() -> None:
    """Why the last deed was not possible, once."""
    if message := st.session_state.pop(_TOLD, ""):
        with st.container(key="meldung-runde"):
            st.markdown(f":material/error: {literal.esc_line(message)}")
