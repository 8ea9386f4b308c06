"""The backward plan as a picture, with the same in words; rows instead of it on a phone."""

from datetime import date, timedelta
from typing import Any, Literal

import altair as alt
import streamlit as st

from model.german import format_date
from model.schedule import Entry, Plan, State
from model.schedule.timeline import Bar, bars
from model.schedule.words import called, reason
from phases.ui import field_notes, literal
from phases.ui.texts import t

ROW = 30
LONGEST_NAME = 34
A_YEAR = timedelta(days=366)
Colors = dict[str, str]
_LIGHT: Colors = {
    "text": "#141E1A",
    "now": "#A5321C",
    "away": "#DDE4DF",
    "ground": "#F3F5F1",
    State.PAST: "#7C8A82",
    State.REACHABLE: "#1F5A48",
    State.TIGHT: "#9A4A00",
    State.TOO_LATE: "#A5321C",
}
_DARK: Colors = {
    "text": "#F4F7F3",
    "now": "#F5A48F",
    "away": "#2A3732",
    "ground": "#121B18",
    State.PAST: "#7F9089",
    State.REACHABLE: "#8FD0B4",
    State.TIGHT: "#F0B274",
    State.TOO_LATE: "#F5A48F",
}
_SYMBOLS = {
    State.PAST: ":material/check_circle:",
    State.REACHABLE: ":material/radio_button_unchecked:",
    State.TIGHT: ":material/priority_high:",
    State.TOO_LATE: ":material/error:",
}


def draw(plan: Plan) -> None:
    """The timeline under its heading."""
    rows = bars(plan)
    with st.container(key="teil-zeitleiste", gap="small"):
        st.header(t("schedule.timeline.title"), anchor=False)
        with st.container(key="zeitleiste-bild", gap="small"):
            described = t(
                "schedule.timeline.described",
                first=format_date(rows[0].first),
                last=format_date(rows[-1].last),
                count=len(rows),
            )
            st.altair_chart(_chart(plan, rows), theme=None, alt=described)
            field_notes.quiet(t("schedule.timeline.signs"))
            folded = st.expander(
                t("schedule.timeline.as_table"),
                type="compact",
                on_change="rerun",
                key="als-tabelle",
            )
            if folded.open:
                with folded:
                    st.table(_table(plan), hide_index=True)
        with st.container(key="zeitleiste-zeilen", gap="small"):
            _rows(plan)


def state_of(entry: Entry) -> str:
    """Whether a date can be reached, and whether the group has entered it."""
    entered = "entered" if entry.given else "proposed"
    return f"{t(f'schedule.state.{entry.state}')}, {t(f'schedule.timeline.{entered}')}"


def _table(plan: Plan) -> dict[str, list[str]]:
    # The cells of a table are read as Markdown.
    columns = {
        "day": [format_date(one.day) for one in plan.entries],
        "what": [literal.esc_line(called(one)) for one in plan.entries],
        "state": [state_of(one) for one in plan.entries],
        "why": [literal.esc_line(reason(one)) for one in plan.entries],
    }
    return {t(f"schedule.timeline.{name}"): cells for name, cells in columns.items()}


def _rows(plan: Plan) -> None:
    with st.container(key="blatt-zeitleiste", gap=None):
        for number, entry in enumerate(plan.entries):
            with st.container(key=f"zeile-zeitleiste-{number}", gap=None):
                name = literal.esc_line(called(entry))
                st.markdown(f"{_SYMBOLS[entry.state]} **{format_date(entry.day)}** {name}")
                field_notes.quiet(f"{state_of(entry)} · {reason(entry)}")


def _chart(plan: Plan, rows: tuple[Bar, ...]) -> alt.LayerChart:
    colors = _DARK if st.context.theme.type == "dark" else _LIGHT
    first, last = _span(plan, rows)
    middle = first + (last - first) / 2
    data = [_datum(bar, number, middle, colors) for number, bar in enumerate(rows)]
    layers = [
        *_away(plan, first, last, colors),
        *_bars(data, colors),
        *_names(data, colors),
        *_now(plan.today, first, last, colors),
    ]
    drawn: alt.LayerChart = (
        alt.layer(*layers)
        .properties(
            height=ROW * (len(rows) + 1),
            background="transparent",
            autosize=alt.AutoSizeParams(type="fit-x", contains="padding"),
        )
        .configure_view(strokeWidth=0)
        .configure(font="Fira Sans, sans-serif", aria=False, mark=alt.MarkConfig(tooltip=None))
    )
    return drawn


def _span(plan: Plan, rows: tuple[Bar, ...]) -> tuple[date, date]:
    """From the first day to the last; today belongs to it where the way there is not too long."""
    first, last = min(bar.first for bar in rows), max(bar.last for bar in rows)
    if first - A_YEAR < plan.today < last:
        first = min(first, plan.today)
    return first, last


def _datum(bar: Bar, number: int, middle: date, colors: Colors) -> dict[str, Any]:
    name = called(bar.entry)
    short = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 2].rstrip()} …"
    return {
        "row": number + 1,
        "from": _day(bar.first),
        "to": _day(bar.last),
        "color": colors[bar.entry.state],
        "fill": colors[bar.entry.state] if bar.entry.given else colors["ground"],
        "shape": "diamond" if bar.is_body else "circle",
        "name": f"{short} · {bar.last:%d.%m.}",
        "is_early": bar.last < middle,
        "start": _day(bar.first if bar.last >= middle else bar.last),
    }


def _day(day: date) -> str:
    return f"{day.isoformat()}T00:00:00"


def _x(name: str, colors: Colors) -> alt.X:
    axis = alt.Axis(
        format="%m/%y",
        tickCount="month",
        labelFontSize=14,
        labelColor=colors["text"],
        labelOverlap=True,
        grid=False,
        domain=False,
        ticks=False,
    )
    return alt.X(f"{name}:T", title=None, axis=axis)


def _y(count: int = 0) -> alt.Y:
    scale = alt.Scale(reverse=True, domain=[0.4, count + 0.6]) if count else alt.Scale(reverse=True)
    return alt.Y("row:Q", axis=None, scale=scale)


def _bars(data: list[dict[str, Any]], colors: Colors) -> list[alt.Chart]:
    base = alt.Chart(alt.InlineData(values=data))
    x, y = _x("from", colors), _y(len(data))
    plain = alt.Color("color:N", scale=None, legend=None)
    bar = base.mark_rule(strokeWidth=8, strokeCap="round", opacity=0.45).encode(
        x=x, x2="to:T", y=y, color=plain
    )
    point = base.mark_point(size=150, strokeWidth=2.5, opacity=1, filled=False).encode(
        x=_x("to", colors),
        y=y,
        stroke=alt.Stroke("color:N", scale=None, legend=None),
        fill=alt.Fill("fill:N", scale=None, legend=None),
        shape=alt.Shape("shape:N", scale=None, legend=None),
    )
    return [bar, point]


def _names(data: list[dict[str, Any]], colors: Colors) -> list[alt.Chart]:
    """Early ones are named after their mark, late ones before it: there is room in the middle."""
    layers = []
    sides: tuple[tuple[bool, Literal["left", "right"], int], ...] = (
        (True, "left", 14),
        (False, "right", -14),
    )
    for is_early, align, offset in sides:
        some = [one for one in data if one["is_early"] is is_early]
        if some:
            mark = alt.Chart(alt.InlineData(values=some)).mark_text(
                align=align, dx=offset, fontSize=14, color=colors["text"], baseline="middle"
            )
            x = _x("to" if is_early else "start", colors)
            layers.append(mark.encode(x=x, y=_y(len(data)), text="name:N"))
    return layers


def _away(plan: Plan, first: date, last: date, colors: Colors) -> list[alt.Chart]:
    """School holidays as shaded days behind everything."""
    values = [
        {"from": _day(max(one.first, first)), "to": _day(min(one.last, last))}
        for one in plan.wish.school_holidays
        if one.first < last and one.last > first
    ]
    if not values:
        return []
    shade = alt.Chart(alt.InlineData(values=values)).mark_rect(color=colors["away"], opacity=1)
    return [shade.encode(x=_x("from", colors), x2="to:T", y=alt.value(0), y2=alt.value("height"))]


def _now(today: date, first: date, last: date, colors: Colors) -> list[alt.Chart]:
    if not first <= today <= last:
        return []
    base = alt.Chart(
        alt.InlineData(values=[{"to": _day(today), "word": t("schedule.timeline.today")}])
    )
    x = _x("to", colors)
    word = base.mark_text(
        align="left", dx=6, baseline="top", fontSize=14, fontWeight=600, color=colors["now"]
    )
    return [
        base.mark_rule(color=colors["now"], strokeWidth=2).encode(x=x),
        word.encode(x=x, y=alt.value(0), text="word:N"),
    ]
