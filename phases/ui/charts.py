"""Charts of the product: text colours and shapes that hold in light and dark, German words."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import altair as alt
import streamlit as st

Datum = Mapping[str, Any]
Chart = alt.LayerChart | alt.FacetChart
_LIGHT = {
    "text": "#141E1A",
    "red": "#A5321C",
    "orange": "#9A4A00",
    "blue": "#1D4E89",
    "green": "#1F5A48",
    "gray": "#5F6E67",
}
_DARK = {
    "text": "#F4F7F3",
    "red": "#F5A48F",
    "orange": "#F0B274",
    "blue": "#A5C8F2",
    "green": "#8FD0B4",
    "gray": "#A9B6B0",
}
_GRID = "#8A97914D"


def colors() -> dict[str, str]:
    """The colours of the theme this window shows."""
    return _DARK if st.context.theme.type == "dark" else _LIGHT


def of_spread(rows: Sequence[Datum], low: str, high: str) -> Chart:
    """Average as a mark, spread as a bar; `rows` name question, figures, finding and its look."""
    text = colors()["text"]
    data = alt.InlineData(values=[dict(row) for row in rows])
    looks = {str(row["finding"]): (colors()[row["color"]], row["shape"]) for row in rows}
    color = _scaled("finding", [look[0] for look in looks.values()], list(looks))
    shape = alt.Shape(
        "finding:N",
        scale=alt.Scale(domain=list(looks), range=[look[1] for look in looks.values()]),
        legend=None,
    )
    y = alt.Y("question:N", sort=[row["question"] for row in rows], title=None, axis=_names(text))
    words = f"{{1:'1 {low}',2:'2',3:'3',4:'4 {high}'}}[datum.value]"
    axis = alt.Axis(
        values=[1, 2, 3, 4],
        labelExpr=words,
        labelFontSize=14,
        labelColor=text,
        gridColor=_GRID,
        domain=False,
        ticks=False,
        labelPadding=10,
    )
    x = alt.X("low:Q", scale=alt.Scale(domain=[0.7, 6.1]), title=None, axis=axis)
    base = alt.Chart(data)
    spread = base.mark_rule(strokeWidth=9, strokeCap="round", opacity=0.35).encode(
        x, alt.X2("high:Q"), y, color
    )
    mark = base.mark_point(filled=True, size=230, opacity=1).encode(
        x="average:Q", y=y, color=color, shape=shape
    )
    number = base.mark_text(dy=-16, fontSize=14, fontWeight=700, color=text).encode(
        x="average:Q", y=y, text="number:N"
    )
    word = base.mark_text(align="left", fontSize=14).encode(
        x=alt.datum(4.2), y=y, text="finding:N", color=color
    )
    return _calm(alt.layer(spread, mark, number, word), len(rows) * 46 + 50)


def of_time(rows: Sequence[Datum], today: str, today_word: str) -> Chart:
    """Bars between today and the day something is due, with its state at the end."""
    text = colors()["text"]
    data = alt.InlineData(values=[dict(row) for row in rows])
    looks = {str(row["state"]): (colors()[row["color"]], row["shape"]) for row in rows}
    color = _scaled("state", [look[0] for look in looks.values()], list(looks))
    shape = alt.Shape(
        "state:N",
        scale=alt.Scale(domain=list(looks), range=[look[1] for look in looks.values()]),
        legend=None,
    )
    y = alt.Y("name:N", sort=[row["name"] for row in rows], title=None, axis=_names(text))
    axis = alt.Axis(
        format="%m/%y",
        tickCount=6,
        labelFontSize=14,
        labelColor=text,
        gridColor=_GRID,
        domain=False,
        ticks=False,
    )
    x = alt.X("start:T", title=None, axis=axis, scale=alt.Scale(domain=_span(rows, today)))
    base = alt.Chart(data)
    bar = base.mark_rule(strokeWidth=12, strokeCap="round", opacity=0.35).encode(
        x, alt.X2("end:T"), y, color
    )
    mark = base.mark_point(filled=True, size=200, opacity=1).encode(
        x="due:T", y=y, color=color, shape=shape
    )
    word = base.mark_text(align="left", dx=12, fontSize=14).encode(
        x="last:T", y=y, text="label:N", color=color
    )
    now = alt.Chart(alt.InlineData(values=[{"day": today, "word": today_word}]))
    rule = now.mark_rule(color=colors()["red"], strokeWidth=2).encode(x="day:T")
    named = now.mark_text(
        align="left", dx=5, dy=-8, fontSize=14, baseline="bottom", color=colors()["red"]
    ).encode(x="day:T", y=alt.value(0), text="word:N")
    return _calm(alt.layer(bar, rule, mark, word, named), len(rows) * 38 + 70)


def _span(rows: Sequence[Datum], today: str) -> list[str]:
    """From the first day to the last, and room beside it for the words at the end of a bar."""
    days = [datetime.fromisoformat(str(row[name])) for row in rows for name in ("start", "end")]
    days.append(datetime.fromisoformat(today))
    first, last = min(days), max(days)
    room = max((last - first) * 0.45, timedelta(days=30))
    return [first.isoformat(), (last + room).isoformat()]


def draw(chart: Chart, alternative: str, key: str) -> None:
    """The chart, and what it shows in one sentence for those who cannot see it."""
    st.altair_chart(chart, theme=None, alt=alternative, key=key)


def _scaled(name: str, shades: list[str], domain: list[str]) -> alt.Color:
    return alt.Color(f"{name}:N", scale=alt.Scale(domain=domain, range=shades), legend=None)


def _names(text: str) -> alt.Axis:
    return alt.Axis(
        labelFontSize=15,
        labelColor=text,
        labelLimit=260,
        ticks=False,
        domain=False,
        labelPadding=14,
        labelBaseline="middle",
    )


def _calm(chart: Chart, height: int) -> Chart:
    font = "Fira Sans, system-ui, sans-serif"
    calm: Chart = (
        chart.properties(height=height, background="transparent", width="container")
        .configure(
            font=font,
            aria=False,
            mark=alt.MarkConfig(tooltip=None),
            padding={"left": 0, "right": 12, "top": 18, "bottom": 5},
        )
        .configure_view(stroke=None)
    )
    return calm
