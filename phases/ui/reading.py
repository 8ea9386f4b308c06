"""Tables and findings to be read, not filled: the register, the sheet, the text of a chart."""

from collections.abc import Iterable, Sequence

import streamlit as st

from phases.ui import literal, row, way
from phases.ui.texts import t


def table(key: str, head: Sequence[str], rows: Iterable[Sequence[str]], *, title: str = "") -> None:
    """A table under its title; a phone has no room for columns and shows a row at a time."""
    cells = [list(one) for one in rows]
    with st.container(key=f"tabelle-{key}", gap="small"):
        if title:
            st.header(title, anchor=False)
        with st.container(key=f"nur-breit-{key}"):
            st.markdown(_columns(head, cells))
        with st.container(key=f"nur-schmal-{key}", gap=None):
            one_by_one(key, head, cells)


def one_by_one(key: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """The rows below each other, each under its first cell."""
    with st.container(key=f"blatt-lesen-{key}", gap=None):
        for number, (name, *rest) in enumerate(rows):
            said = zip(head[1:], rest, strict=True)
            lines = (f"{label}: {text}" for label, text in said if text)
            row.told(f"lesen-{key}-{number}", name, *lines)


def in_short(key: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Rows of few words, each under its first cell with the rest in one line."""
    with st.container(key=f"blatt-lesen-{key}", gap=None):
        for number, (name, *rest) in enumerate(rows):
            said = zip(head[1:], rest, strict=True)
            line = " · ".join(f"{label}: {text}" for label, text in said if text)
            row.told(f"lesen-{key}-{number}", name, line)


def as_table(
    key: str, head: Sequence[str], rows: Iterable[Sequence[str]], *, title: str = ""
) -> None:
    """What a chart or a list shows, as a table for all who would rather read it."""
    if way.is_projected():
        return
    folded = st.expander(
        title or t("proposals.as_table"),
        key=f"alstabelle-{key}",
        type="compact",
        on_change="rerun",
    )
    if folded.open:
        with folded:
            table(key, head, rows)


def findings(key: str, sentences: Sequence[str], fine: str = "") -> None:
    """What does not fit yet, a sentence each; one calm sentence when everything does."""
    if not sentences and not fine:
        return
    with st.container(key=f"fund-{key}", gap="xsmall"):
        for sentence in sentences:
            st.markdown(f":material/priority_high: {literal.esc_line(sentence)}")
        if not sentences:
            st.markdown(f":material/check_circle: {literal.esc_line(fine)}")


def _columns(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(map(literal.esc_line, head)) + " |", "|" + " --- |" * len(head)]
    lines += ["| " + " | ".join(map(_cell, cells)) + " |" for cells in rows]
    return "\n".join(lines)


def _cell(text: str) -> str:
    return literal.esc_line(text) or row.NOTHING
