"""A picture of records with the same in words: a table below it, rows instead of it on a phone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from phases.ui import field_notes, literal, row, vega, way
from phases.ui.texts import t

# On a phone the sentence and the first holes come before everything else.
FIRST = 5
Line = tuple[str, str]


@dataclass(frozen=True)
class Words:
    """What a picture says: for those who do not see it, below it, as a table and as rows."""

    described: str
    signs: str
    table: Mapping[str, Sequence[str]]
    rows: Sequence[Line]
    holes: Sequence[Line] = ()


def draw(name: str, chart: vega.Spec, words: Words) -> None:
    """The picture with its table, and the rows that a narrow screen shows instead."""
    st.text(words.described)
    with st.container(key=f"bild-{name}", gap="small"):
        vega.draw(chart, words.described)
        field_notes.quiet(words.signs)
        if way.is_projected():
            return
        label = t("schedule.timeline.as_table")
        folded = st.expander(label, type="compact", on_change="rerun", key=f"tabelle-{name}")
        if folded.open:
            with folded:
                # The cells of a table are read as Markdown.
                cells = {
                    head: [literal.esc_line(one) for one in column]
                    for head, column in words.table.items()
                }
                st.table(cells, hide_index=True)
    with st.container(key=f"statt-bild-{name}", gap="small"):
        _draw_rows(f"{name}-offen", words.holes[:FIRST])
        label = t("pictures.all_rows", count=len(words.rows))
        folded = st.expander(label, type="compact", on_change="rerun", key=f"alle-{name}")
        if folded.open:
            with folded:
                _draw_rows(name, words.rows)


def _draw_rows(name: str, rows: Sequence[Line]) -> None:
    if not rows:
        return
    with st.container(key=f"blatt-{name}", gap=None):
        for number, (title, quiet) in enumerate(rows):
            row.told(f"{name}-{number}", title, quiet)
