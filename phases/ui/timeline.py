"""The backward plan as a picture, with the same in words; rows instead of it on a phone."""

from datetime import date, timedelta
from textwrap import shorten

import streamlit as st

from model.german import format_date
from model.schedule import Entry, Plan, State
from model.schedule.timeline import Bar, bars
from model.schedule.words import called, reason
from phases.ui import field_notes, literal, palette, vega, way
from phases.ui.palette import Palette
from phases.ui.texts import t
from phases.ui.vega import Datum, Spec

ROW = 30
# How many letters of a name lie side by side in the whole width, and the fewest of one name.
LETTERS, FEWEST = 86, 24
A_YEAR = timedelta(days=366)
_COLORS = {
    State.PAST: "pale",
    State.REACHABLE: "green",
    State.TIGHT: "orange",
    State.TOO_LATE: "red",
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
            vega.draw(_chart(plan, rows), described)
            field_notes.quiet(t("schedule.timeline.signs"))
            if way.is_projected():
                return
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


def _chart(plan: Plan, rows: tuple[Bar, ...]) -> Spec:
    colors = palette.colors()
    first, last = _span(plan, rows)
    data = [_datum(bar, number, (first, last), colors) for number, bar in enumerate(rows)]
    y = vega.number("row", axis=None, scale={"reverse": True, "domain": [0.4, len(rows) + 0.6]})
    layers = [
        *_away(plan, first, last, colors),
        *_bars(data, y, colors),
        *_names(data, y, colors),
        *_now(plan.today, first, last, colors),
    ]
    return vega.chart(layers, ROW * (len(rows) + 1))


def _span(plan: Plan, rows: tuple[Bar, ...]) -> tuple[date, date]:
    """From the first day to the last; today belongs to it where the way there is not too long."""
    first, last = min(bar.first for bar in rows), max(bar.last for bar in rows)
    if first - A_YEAR < plan.today < last:
        first = min(first, plan.today)
    return first, last


def _datum(bar: Bar, number: int, span: tuple[date, date], colors: Palette) -> Datum:
    first, last = span
    is_early = bar.last < first + (last - first) / 2
    color = colors[_COLORS[bar.entry.state]]
    room = last - bar.last if is_early else bar.first - first
    share = room / max(last - first, timedelta(days=1))
    return {
        "row": number + 1,
        "from": _day(bar.first),
        "to": _day(bar.last),
        "color": color,
        "fill": color if bar.entry.given else colors["ground"],
        "shape": "diamond" if bar.is_body else "circle",
        "name": f"{_short(called(bar.entry), share)} · {bar.last:%d.%m.}",
        "is_early": is_early,
        "start": _day(bar.last if is_early else bar.first),
    }


def _short(name: str, room: float) -> str:
    """As much of a name as there is room beside its bar, a share of the whole width."""
    return shorten(name, max(FEWEST, int(room * LETTERS)), placeholder=" …")


def _day(day: date) -> str:
    return f"{day.isoformat()}T00:00:00"


def _x(name: str, colors: Palette) -> Spec:
    axis = vega.axis(colors["text"], format="%m/%y", tickCount="month", labelOverlap=True)
    return vega.day(name, axis=axis)


def _bars(data: list[Datum], y: Spec, colors: Palette) -> list[Spec]:
    color = vega.as_is("color")
    bar = vega.rule(8, opacity=0.45)
    look = {"stroke": color, "fill": vega.as_is("fill"), "shape": vega.as_is("shape")}
    return [
        vega.layer(bar, data, x=_x("from", colors), x2=vega.end("to"), y=y, color=color),
        vega.layer(vega.point(150), data, x=_x("to", colors), y=y, **look),
    ]


def _names(data: list[Datum], y: Spec, colors: Palette) -> list[Spec]:
    """Early ones are named after their mark, late ones before it: there is room in the middle."""
    layers = []
    for is_early, align, away in ((True, "left", 14), (False, "right", -14)):
        some = [one for one in data if one["is_early"] is is_early]
        if some:
            x = _x("to" if is_early else "start", colors)
            named = vega.text(colors["text"], align=align, dx=away)
            layers.append(vega.layer(named, some, x=x, y=y, text=vega.words("name")))
    return layers


def _away(plan: Plan, first: date, last: date, colors: Palette) -> list[Spec]:
    """School holidays as shaded days behind everything."""
    values = [
        {"from": _day(max(one.first, first)), "to": _day(min(one.last, last))}
        for one in plan.wish.school_holidays
        if one.first < last and one.last > first
    ]
    if not values:
        return []
    whole = {"y": vega.pixel(0), "y2": vega.pixel("height")}
    shade = vega.rect(colors["shade"])
    return [vega.layer(shade, values, x=_x("from", colors), x2=vega.end("to"), **whole)]


def _now(today: date, first: date, last: date, colors: Palette) -> list[Spec]:
    if not first <= today <= last:
        return []
    data = [{"to": _day(today), "word": t("schedule.timeline.today")}]
    x = _x("to", colors)
    word = vega.text(colors["red"], align="left", dx=6, baseline="top", fontWeight=600)
    return [
        vega.layer(vega.rule(2, color=colors["red"]), data, x=x),
        vega.layer(word, data, x=x, y=vega.pixel(0), text=vega.words("word")),
    ]
