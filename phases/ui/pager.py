"""Long lists page by page, so that a screen stays small."""

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from model.basics import Record
from phases.ui import focus
from phases.ui.texts import t

R = TypeVar("R", bound=Record)


def page_of(name: str, records: Sequence[R], size: int, opened: str = "") -> list[R]:
    """The records of the page that this window shows; the opened record is always on it."""
    ids = [record.id for record in records]
    if opened in ids and st.session_state.get(f"page-for:{name}") != opened:
        st.session_state[_key(name)] = ids.index(opened) // size
    st.session_state[f"page-for:{name}"] = opened
    first = _page(name, len(records), size) * size
    return list(records[first : first + size])


def draw(name: str, count: int, size: int) -> None:
    """Which records these are, and the ways to those before and after; nothing for one page."""
    if count <= size:
        return
    page = _page(name, count, size)
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        if page:
            _button(name, "back", "arrow_back", page - 1)
        place = t("bind.page.place", first=page * size + 1, last=min(count, (page + 1) * size))
        st.markdown(t("bind.page.of", place=place, count=count), width="content")
        if (page + 1) * size < count:
            _button(name, "on", "arrow_forward", page + 1)


def _button(name: str, word: str, symbol: str, page: int) -> None:
    st.button(
        t(f"bind.page.{word}"),
        key=f"{word}-{name}",
        type="tertiary",
        icon=f":material/{symbol}:",
        on_click=_turn,
        args=(name, word, page),
    )


def _turn(name: str, word: str, page: int) -> None:
    st.session_state[_key(name)] = page
    # At either end the button that was pressed is gone: the caret goes to its neighbour.
    focus.move_to(*(f"{each}-{name}" for each in (word, "back", "on")))


def _key(name: str) -> str:
    return f"page:{name}"


def _page(name: str, count: int, size: int) -> int:
    last = max(0, (count - 1) // size)
    return min(int(st.session_state.get(_key(name), 0)), last)
