"""What those who lead do with a round: it is told where it was done when it was not possible."""

from collections.abc import Callable

import streamlit as st

from model.guard.door import confirming
from model.outcomes import Guarded, Invalid, Outcome, Refused, Saved, Unavailable
from phases.ui import literal
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

_TOLD, _ASKED = "runde-meldung", "runde-gefragt"


def do(project: OpenProject, act: Callable[[], Outcome]) -> bool:
    """Whether it was done; what was stored stands in the foot like every other change."""
    outcome = act()
    match outcome:
        case Saved():
            project.save_state.last = outcome
            st.session_state.pop(_TOLD, None)
            st.session_state.pop(_ASKED, None)
            return True
        case Guarded(findings=findings):
            words = ", ".join(dict.fromkeys(one.words for one in findings))
            st.session_state[_ASKED] = (*confirmed(), *confirming(outcome))
            tell(t("round_shown.deed.careful", words=words))
        case Refused(message=message) | Unavailable(message=message) | Invalid(message=message):
            tell(message)
        case _:
            tell(t("round_shown.deed.failed"))
    return False


def confirmed() -> tuple[str, ...]:
    """What a person confirms by doing the same again after the guard has asked."""
    asked: tuple[str, ...] = st.session_state.get(_ASKED, ())
    return asked


def tell(message: str) -> None:
    """Say this at the next drawing of the page."""
    st.session_state[_TOLD] = message


def draw() -> None:
    """Why the last deed was not possible, once."""
    if message := st.session_state.pop(_TOLD, ""):
        with st.container(key="meldung-runde"):
            st.markdown(f":material/error: {literal.esc_line(message)}")
