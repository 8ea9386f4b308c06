"""Charts of the product: shapes beside colours that hold in light and dark, German words."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from phases.ui import palette, vega
from phases.ui.vega import Datum, Spec

_GRID = "#8A97914D"
_NAMES = 260


def of_spread(rows: Sequence[Datum], low: str, high: str) -> Spec:
    """Average as a mark, spread as a bar; `rows` name question, figures, finding and its look."""
    colors = palette.colors()
    data = _looking(rows, colors)
    y = vega.name("question", axis=_names(colors["text"]))
    scale = f"{{1:'1 {low}',2:'2',3:'3',4:'4 {high}'}}[datum.value]"
    axis = vega.axis(
        colors["text"],
        values=[1, 2, 3, 4],
        labelExpr=scale,
        grid=True,
        gridColor=_GRID,
        labelPadding=10,
    )
    x = vega.number("low", scale={"domain": [0.7, 6.1]}, axis=axis)
    average, color = vega.number("average"), vega.as_is("hue")
    spread = vega.layer(_bar(9), data, x=x, x2=vega.end("high"), y=y, color=color)
    mark = vega.layer(_sign(230), data, x=average, y=y, color=color, shape=vega.as_is("shape"))
    figure = vega.text(colors["text"], dy=-16, fontWeight=700)
    number = vega.layer(figure, data, x=average, y=y, text=vega.words("number"))
    said = vega.text(colors["text"], align="left")
    word = vega.layer(said, data, x={"datum": 4.2}, y=y, text=vega.words("finding"), color=color)
    return vega.chart([spread, mark, number, word], len(rows) * 46 + 50, right=12, top=18)


def of_time(rows: Sequence[Datum], today: str, today_word: str) -> Spec:
    """Bars between today and the day something is due, with its state at the end."""
    colors = palette.colors()
    data = _looking(rows, colors)
    y = vega.name("name", axis=_names(colors["text"]))
    axis = vega.axis(colors["text"], format="%m/%y", tickCount=6, grid=True, gridColor=_GRID)
    x = vega.day("start", axis=axis, scale={"domain": _span(rows, today)})
    color, red = vega.as_is("hue"), colors["red"]
    bar = vega.layer(_bar(12), data, x=x, x2=vega.end("end"), y=y, color=color)
    due = vega.day("due")
    mark = vega.layer(_sign(200), data, x=due, y=y, color=color, shape=vega.as_is("shape"))
    said = vega.text(colors["text"], align="left", dx=12)
    word = vega.layer(said, data, x=vega.day("last"), y=y, text=vega.words("label"), color=color)
    now = [{"day": today, "word": today_word}]
    line = vega.layer(vega.rule(2, color=red), now, x=vega.day("day"))
    above = vega.text(red, align="left", dx=5, dy=-8, baseline="bottom")
    named = vega.layer(above, now, x=vega.day("day"), y=vega.pixel(0), text=vega.words("word"))
    return vega.chart([bar, line, mark, word, named], len(rows) * 38 + 70, right=12, top=18)


def _looking(rows: Sequence[Datum], colors: palette.Palette) -> list[Datum]:
    return [{**row, "hue": colors[str(row["color"])]} for row in rows]


def _bar(width: int) -> Spec:
    return vega.rule(width, opacity=0.35)


def _sign(size: int) -> Spec:
    return vega.point(size, filled=True, strokeWidth=0)


def _span(rows: Sequence[Datum], today: str) -> list[str]:
    """From the first day to the last, and room beside it for the words at the end of a bar."""
    days = [datetime.fromisoformat(str(row[name])) for row in rows for name in ("start", "end")]
    days.append(datetime.fromisoformat(today))
    first, last = min(days), max(days)
    room = max((last - first) * 0.45, timedelta(days=30))
    return [first.isoformat(), (last + room).isoformat()]


def _names(color: str) -> Spec:
    return vega.axis(
        color, labelFontSize=15, labelLimit=_NAMES, labelPadding=14, labelBaseline="middle"
    )
