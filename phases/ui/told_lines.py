"""Changes in words on a page; of long texts the words that changed, tinted and named."""

from collections.abc import Sequence

import streamlit as st

from model.excerpts import around_marks
from model.telling import Told
from phases.ui import literal, marked
from phases.ui.marked import Piece
from phases.ui.texts import t

CONTEXT, MOST = 60, 420


def draw(told: Told) -> None:
    """One sentence, and where a text was rewritten its words before and after."""
    head, sentence = literal.esc_line(told.head), literal.esc_line(told.sentence)
    st.markdown(f"**{head}:** {sentence}" if head else sentence)
    _draw_words(told)


def draw_group(group: Sequence[Told]) -> None:
    """What speaks of the same thing: it is named once, its sentences stand below."""
    if len(group) == 1:
        draw(group[0])
        return
    st.markdown(f"**{literal.esc_line(group[0].head)}**")
    for told in group:
        st.markdown(literal.esc_line(told.sentence))
        _draw_words(told)


def _draw_words(told: Told) -> None:
    if told.is_rewritten:
        old, new = marked.differences(_line(told.old), _line(told.new))
        for name, pieces, color in (("before", old, "blue"), ("after", new, "green")):
            if any(is_marked for _, is_marked in pieces):
                st.markdown(t(f"history.line.{name}", text=_excerpt(pieces, color)))


def _excerpt(pieces: list[Piece], color: str) -> str:
    return marked.markdown(around_marks(pieces, CONTEXT, MOST), color)


def _line(text: str) -> str:
    return " ".join(text.split())
