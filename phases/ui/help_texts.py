"""Help in depth, in the margin: why, an example, what the law says."""

from collections.abc import Mapping

import streamlit as st

from phases.ui.texts import t


def draw(about: str, words: str, texts: Mapping[str, str]) -> None:
    """A fold for each text about this step or point; closed folds cost the page nothing."""
    with st.container(key="hilfe", gap="xsmall"):
        for name, text in texts.items():
            if not text:
                continue
            folded = st.expander(
                t(f"{words}.{name}"),
                key=f"hilfe-{name}-{about}",
                type="compact",
                on_change="rerun",
            )
            if folded.open:
                folded.markdown(text)
