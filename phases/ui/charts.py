"""Charts of the product: shapes beside colours that hold in light and dark, German words."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from phases.ui import palette, vega
from phases.ui.vega import Datum, Spec

_GRID = "#8A97914D"
# Pixels of the names and of a row, letters of a line.
_NAMES, _ROW, _LETTERS = 260, 44, 32
# Between a name and its bar, where a sign stands.
_SIGN = 44


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
        labelLimit=_NAMES,
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
    data = [{**row, "y": n + 0.5} for n, row in enumerate(_looking(rows, colors))]
    y = vega.number("y", axis=None, scale={"domain": [len(rows), 0], "nice": False})
    axis = vega.axis(colors["text"], format="%m/%y", tickCount=6, grid=True, gridColor=_GRID)
    scale = {"domain": _span(rows, today), "range": [_NAMES + 16, {"expr": "width"}]}
    x = vega.day("start", axis=axis, scale=scale)
    color = vega.as_is("hue")
    long = [one for one in data if one["start"] != one["end"]]
    bar = vega.layer(_bar(12), long, x=x, x2=vega.end("end"), y=y, color=color)
    due = vega.day("due")
    mark = vega.layer(_sign(200), data, x=due, y=y, color=color, shape=vega.as_is("shape"))
    said = vega.text(colors["text"], align="left", dx=12)
    word = vega.layer(said, data, x=vega.day("last"), y=y, text=vega.words("label"), color=color)
    names = _named(rows, y, colors["text"])
    return vega.chart(
        [names, bar, *_now(today, today_word, colors["red"]), mark, word],
        len(rows) * _ROW,
        right=12,
    )


def of_bars(rows: Sequence[Datum], names: int = _NAMES) -> Spec:
    """Bars with their number at the end; `rows` name each with its colour, perhaps its sign."""
    colors = palette.colors()
    data = [{**row, "y": n + 0.5, "zero": 0} for n, row in enumerate(_looking(rows, colors))]
    y = vega.number("y", axis=None, scale={"domain": [len(rows), 0], "nice": False})
    signed = [one for one in data if one.get("sign")]
    begin = names + (_SIGN if signed else 16)
    most = max([1, *(int(row["number"]) for row in rows)])
    scale = {"domain": [0, most], "range": [begin, {"expr": "width"}], "nice": False}
    x = vega.number("zero", axis=None, scale=scale)
    color = vega.as_is("hue")
    long = [one for one in data if one["number"]]
    bar = vega.layer(_bar(18), long, x=x, x2=vega.end("number"), y=y, color=color)
    look = vega.point(150, filled=False, strokeWidth=2.5)
    place = vega.pixel(names + _SIGN // 2)
    sign = vega.layer(look, signed, x=place, y=y, color=color, shape=vega.as_is("sign"))
    figure = vega.text(colors["text"], align="left", dx=16, fontSize=16, fontWeight=700)
    number = vega.layer(figure, data, x=vega.number("number"), y=y, text=vega.words("number"))
    named = _named(rows, y, colors["text"], names)
    return vega.chart([named, bar, sign, number], len(rows) * _ROW, right=50)


def _named(rows: Sequence[Datum], y: Spec, color: str, room: int = _NAMES) -> Spec:
    """Names on the left, long ones in two lines."""
    data: list[Datum] = []
    for number, row in enumerate(rows):
        data += vega.around(vega.lines(str(row["name"]), _LETTERS), number + 0.5, _ROW)
    look = vega.text(color, align="right", fontSize=15, limit=room)
    return vega.layer(look, data, x=vega.pixel(room), y=y, text=vega.words("words"))


def _now(today: str, word: str, color: str) -> list[Spec]:
    data = [{"day": today, "word": word}]
    x = vega.day("day")
    look = vega.text(color, align="left", dx=5, dy=-8, baseline="bottom")
    return [
        vega.layer(vega.rule(2, color=color), data, x=x),
        vega.layer(look, data, x=x, y=vega.pixel(0), text=vega.words("word")),
    ]


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
