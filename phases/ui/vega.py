"""What charts and pictures are made of: the few words of Vega-Lite we need, as plain data."""

from collections.abc import Iterable, Mapping, Sequence
from textwrap import wrap
from typing import Any

import streamlit as st

from phases.ui import way

Datum = Mapping[str, Any]
Spec = dict[str, Any]

_FONT = "Fira Sans, system-ui, sans-serif"
FONT_SIZE = 14
_LINE = 18
# On the wall letters of 14 pixels become 28 pixels high; rows move apart as far as the lines of
# a name need, so that the picture still fits.
ON_THE_WALL, ROWS_ON_THE_WALL = 2, 1.75
_WALL_WIDTH, _WALL_HEIGHT = 1190, 450
_LENGTHS = {
    *("fontSize", "labelFontSize", "dx", "dy", "limit", "labelLimit", "labelPadding"),
    *("strokeWidth", "left", "right", "top", "bottom"),
}


def layer(mark: Spec, data: Iterable[Datum], **encoding: Spec) -> Spec:
    """One kind of mark, drawn once for each datum."""
    return {"data": {"values": [dict(one) for one in data]}, "mark": mark, "encoding": encoding}


def rule(width: float, **look: Any) -> Spec:
    """A line; a thick one has round ends and is a bar."""
    return {"type": "rule", "strokeWidth": width, "strokeCap": "round", **look}


def point(size: int, **look: Any) -> Spec:
    """A sign with a strong edge, so that a hollow one is seen as well as a full one."""
    return {"type": "point", "size": size, "strokeWidth": 2.5, "opacity": 1, **look}


def text(color: str, **look: Any) -> Spec:
    """Words in the picture."""
    return {"type": "text", "fontSize": FONT_SIZE, "baseline": "middle", "color": color, **look}


def rect(color: str, **look: Any) -> Spec:
    """A shaded area."""
    return {"type": "rect", "color": color, "opacity": 1, **look}


def name(field: str, **more: Any) -> Spec:
    """A channel that tells one name from another, in the order of the data."""
    return {"field": field, "type": "nominal", "sort": None, "title": None, **more}


def number(field: str, **more: Any) -> Spec:
    """A channel of quantities."""
    return {"field": field, "type": "quantitative", "title": None, **more}


def day(field: str, **more: Any) -> Spec:
    """A channel of days."""
    return {"field": field, "type": "temporal", "title": None, **more}


def end(field: str) -> Spec:
    """Where a line ends that begins in another channel."""
    return {"field": field}


def as_is(field: str) -> Spec:
    """A channel whose data already are colours, shapes or words."""
    return {"field": field, "type": "nominal", "scale": None, "legend": None}


def words(field: str) -> Spec:
    """The words that a mark of text says."""
    return {"field": field, "type": "nominal"}


def pixel(place: float | str) -> Spec:
    """A place counted from the edge, whatever the data are."""
    return {"value": place}


def axis(color: str, **more: Any) -> Spec:
    """Labels without lines."""
    quiet = {"domain": False, "ticks": False, "grid": False}
    return {**quiet, "labelFontSize": FONT_SIZE, "labelColor": color, **more}


def chart(layers: Sequence[Spec], height: int, **padding: int) -> Spec:
    """The layers as one chart as wide as its place, without frame and ground."""
    config = {
        "font": _FONT,
        # The library names marks and axes in English; the sentence and the table say it in German.
        "aria": False,
        "mark": {"tooltip": None, "aria": False},
        "view": {"stroke": None},
    }
    return {
        "layer": list(layers),
        "height": height,
        "width": "container",
        "background": "transparent",
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": {"left": 0, "right": 0, "top": 5, "bottom": 5, **padding},
        "config": config,
    }


def lines(said: str, letters: int) -> list[str]:
    """A name in at most two lines."""
    return wrap(said, letters, max_lines=2, placeholder=" …", break_long_words=False) or [said]


def above(said: Sequence[str], y: float, row: int) -> list[Datum]:
    """The lines with the last one at `y`, counted in rows so many pixels high."""
    last = len(said) - 1
    return [{"y": y - (last - n) * _LINE / row, "words": one} for n, one in enumerate(said)]


def around(said: Sequence[str], y: float, row: int) -> list[Datum]:
    """The lines with their middle at `y`."""
    return above(said, y + (len(said) - 1) / 2 * _LINE / row, row)


def enlarged(spec: Spec, factor: int) -> Spec:
    """The same picture with letters, signs and distances so many times as large."""
    return {name: _enlarged(name, part, factor) for name, part in spec.items()}


def _enlarged(name: str, part: Any, factor: int) -> Any:
    if name == "data":
        return {"values": [_datum(one, factor) for one in part["values"]]}
    if isinstance(part, dict):
        return enlarged(part, factor)
    if isinstance(part, list):
        if name == "range":
            return [one * factor if isinstance(one, int | float) else one for one in part]
        return [enlarged(one, factor) if isinstance(one, dict) else one for one in part]
    if isinstance(part, bool) or not isinstance(part, int | float):
        return part
    if name == "size":
        return part * factor**2
    # A bare number beside no field is a place in pixels.
    return part * factor if name in _LENGTHS or name == "value" else part


def _datum(datum: Datum, factor: int) -> Datum:
    return {**datum, "size": datum["size"] * factor**2} if "size" in datum else datum


def draw(spec: Spec, described: str, key: str | None = None) -> None:
    """The chart, and what it shows in one sentence for those who cannot see it."""
    if not way.is_projected():
        st.vega_lite_chart(spec=spec, theme=None, alt=described, key=key)
        return
    height = min(spec["height"] * ROWS_ON_THE_WALL, _WALL_HEIGHT)
    # Drawn for a wide beamer; on a smaller one the stylesheet makes all of it smaller alike.
    with st.container(key="wand-bild"):
        large = {**enlarged(spec, ON_THE_WALL), "height": height, "width": _WALL_WIDTH}
        st.vega_lite_chart(spec=large, theme=None, alt=described, key=key, width="content")
