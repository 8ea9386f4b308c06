"""The network of those affected as a picture: the group in the middle, its holes around it."""

from math import sqrt

import streamlit as st

from model.catalogue import catalogue, plural
from model.stakeholder_map import Category, Seat, categories, holes
from phases.ui import palette, pictures, vega, way
from phases.ui.open_project import OpenProject
from phases.ui.palette import Palette
from phases.ui.pictures import Line, Words
from phases.ui.texts import t
from phases.ui.vega import Datum, Spec

HEIGHT = 440
# All names stand in the picture and in the table; the sentence says where to begin.
NAMED = 3
_COLORS = {Seat.PRESENT: "green", Seat.MISSING: "red", Seat.LEFT_OUT: "pale"}
_FILLS = {Seat.PRESENT: "green", Seat.MISSING: "ground", Seat.LEFT_OUT: "pale"}


def draw(project: OpenProject) -> None:
    """The picture under its heading."""
    project.watch("planning.stakeholders", "planning.institutions", "agreement_type")
    found = categories(project.project, catalogue())
    with st.container(key="teil-netz", gap="small"):
        st.header(t("pictures.network.title"), anchor=False)
        pictures.draw("netz", _chart(found), _words(found))


def _words(found: tuple[Category, ...]) -> Words:
    missing = ", ".join(one.title for one in holes(found)[:NAMED])
    described = plural("pictures.network.holes", len(holes(found)), names=missing)
    return Words(
        described=described if missing else t("pictures.network.complete"),
        signs=t("pictures.network.signs"),
        table={
            t("pictures.network.category"): [one.title for one in found],
            t("pictures.network.seat"): [_seat(one) for one in found],
            t("pictures.network.who"): [_who(one) for one in found],
        },
        rows=[_line(one) for one in found],
        holes=[_line(one) for one in holes(found)],
    )


def _line(one: Category) -> Line:
    return one.title, " · ".join(filter(None, (_seat(one), _who(one))))


def _seat(one: Category) -> str:
    return t(f"pictures.seat.{one.seat}")


def _who(one: Category) -> str:
    return ", ".join(one.names or one.reasons)


def _chart(found: tuple[Category, ...]) -> Spec:
    colors = palette.colors()
    data = [_datum(one, number, len(found), colors) for number, one in enumerate(found)]
    middle = [{"x": 0, "y": 0, "name": t("pictures.group")}]
    # The larger letters of the wall need more room beside the circle.
    edge = 5.6 if way.is_projected() else 3
    x = vega.number("x", axis=None, scale={"domain": [-edge, edge]})
    y = vega.number("y", axis=None, scale={"domain": [-1.04, 1.04]})
    ends = {"x2": vega.end("middle"), "y2": vega.end("middle")}
    look = {name: vega.as_is(name) for name in ("stroke", "fill", "shape")}
    disc = vega.point(9000, filled=True, color=colors["ground"])
    group = vega.text(colors["text"], fontSize=15, fontWeight=600)
    layers = [
        vega.layer(vega.rule(2, color=colors["line"]), data, x=x, y=y, **ends),
        vega.layer(disc, middle, x=x, y=y),
        vega.layer(vega.point(190), data, x=x, y=y, **look),
        vega.layer(group, middle, x=x, y=y, text=vega.words("name")),
    ]
    for side, align, away in ((-1, "right", -13), (1, "left", 13)):
        some = [one for one in data if one["x"] * side > 0]
        named = vega.text(colors["text"], align=align, dx=away)
        layers.append(vega.layer(named, some, x=x, y=y, text=vega.words("name")))
    return vega.chart(layers, HEIGHT)


def _datum(one: Category, number: int, count: int, colors: Palette) -> Datum:
    x, y = _place(number, count)
    return {
        "x": x,
        "y": y,
        "middle": 0,
        "name": one.title,
        "stroke": colors[_COLORS[one.seat]],
        "fill": colors[_FILLS[one.seat]],
        "shape": "square" if one.seat is Seat.LEFT_OUT else "circle",
    }


def _place(number: int, count: int) -> tuple[float, float]:
    """On the circle, down its right side and up its left one, a line of its own for each name."""
    right = (count + 1) // 2
    side, row, rows = (
        (1, number, right) if number < right else (-1, count - 1 - number, count - right)
    )
    y = 1 - (2 * row + 1) / rows
    return side * sqrt(1 - y * y), y
