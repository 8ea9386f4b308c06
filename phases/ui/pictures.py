"""A picture of records with the same in words: a table below it, rows instead of it on a phone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import altair as alt
import streamlit as st

from phases.ui import field_notes, literal
from phases.ui.texts import t

_LIGHT = {
    "text": "#141E1A",
    "there": "#1F5A48",
    "hole": "#A5321C",
    "out": "#7C8A82",
    "line": "#CBD4CE",
    "ground": "#F3F5F1",
}
_DARK = {
    "text": "#F4F7F3",
    "there": "#8FD0B4",
    "hole": "#F5A48F",
    "out": "#7F9089",
    "line": "#35453E",
    "ground": "#121B18",
}


@dataclass(frozen=True)
class Words:
    """What a picture says: for those who do not see it, below it, as a table and as rows."""

    described: str
    signs: str
    table: Mapping[str, Sequence[str]]
    rows: Sequence[tuple[str, str]]


def colors() -> dict[str, str]:
    """The colours of all pictures, by the mode of this browser."""
    return _DARK if st.context.theme.type == "dark" else _LIGHT


def draw(name: str, chart: alt.LayerChart, words: Words) -> None:
    """The picture with its table, and the rows that a narrow screen shows instead."""
    st.text(words.described)
    with st.container(key=f"bild-{name}", gap="small"):
        st.altair_chart(chart, theme=None, alt=words.described)
        field_notes.quiet(words.signs)
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
    with st.container(key=f"statt-bild-{name}"), st.container(key=f"blatt-{name}", gap=None):
        for number, (title, quiet) in enumerate(words.rows):
            with st.container(key=f"zeile-{name}-{number}", gap=None):
                st.markdown(f"**{literal.esc_line(title)}**")
                field_notes.quiet(quiet)


def plain(layers: Sequence[alt.Chart], height: int) -> alt.LayerChart:
    """The layers as one picture without frame, ground and legend."""
    drawn: alt.LayerChart = (
        alt.layer(*layers)
        .properties(
            height=height,
            background="transparent",
            width="container",
        )
        .configure(font="Fira Sans, sans-serif", aria=False, mark=alt.MarkConfig(tooltip=None))
        .configure_view(stroke=None)
    )
    return drawn
