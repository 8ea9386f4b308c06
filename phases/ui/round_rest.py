"""What somebody typed for a round that closed meanwhile: shown once more, to be copied."""

import streamlit as st

from model.basics import fingerprint
from phases.ui.callbacks import to_the_end
from phases.ui.texts import t

_REST, _SENT = "round:rest", "round:sent"
KEY = "runde-rest"


def sent() -> None:
    """What was typed is stored, or kept here: the browser may forget its own copy."""
    st.session_state[_SENT] = count() + 1


def count() -> int:
    """How often that happened in this window."""
    number: int = st.session_state.get(_SENT, 0)
    return number


def keep(text: str) -> None:
    """This text was not counted; it is shown until the person puts it away."""
    if text.strip():
        st.session_state[_REST] = text
        sent()


def draw() -> None:
    """The text with the sentence that it was not counted."""
    text: str = st.session_state.get(_REST, "")
    if not text:
        return
    with st.container(key="blatt-karte-rest", gap="small"):
        st.markdown(f":material/info: {t('round.rest.explained')}")
        st.text_area(
            t("round.rest.label"), text, key=f"{KEY}-{fingerprint(text)}", height="content"
        )
        st.button(t("round.rest.drop"), key="runde-rest-weg", on_click=_drop)


@to_the_end
def _drop() -> None:
    st.session_state.pop(_REST, None)
