"""The network of those affected as a picture: the group in the middle, its holes around it."""

from math import cos, pi, sin
from typing import Any, Literal

import altair as alt
import streamlit as st

from model.catalogue import catalogue, plural
from model.stakeholder_map import Category, Seat, categories, holes
from phases.ui import pictures
from phases.ui.open_project import OpenProject
from phases.ui.pictures import Words
from phases.ui.texts import t

HEIGHT = 460
# All names stand in the picture and in the table; the sentence says where to begin.
NAMED = 3
_COLORS = {Seat.PRESENT: "there", Seat.MISSING: "hole", Seat.LEFT_OUT: "out"}
_FILLS = {Seat.PRESENT: "there", Seat.MISSING: "ground", Seat.LEFT_OUT: "out"}


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
        rows=[(one.title, " · ".join(filter(None, (_seat(one), _who(one))))) for one in found],
    )


def _seat(one: Category) -> str:
    return t(f"pictures.seat.{one.seat}")


def _who(one: Category) -> str:
    return ", ".join(one.names or one.reasons)


def _chart(found: tuple[Category, ...]) -> alt.LayerChart:
    palette = pictures.colors()
    data = [_datum(one, number, len(found), palette) for number, one in enumerate(found)]
    base = alt.Chart(alt.InlineData(values=data))
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[-3, 3]))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[-1.15, 1.15]))
    lines = base.mark_rule(color=palette["line"], strokeWidth=2).encode(
        x=x, y=y, x2="middle:Q", y2="middle:Q"
    )
    points = base.mark_point(size=190, strokeWidth=2.5, opacity=1, filled=False).encode(
        x=x,
        y=y,
        stroke=alt.Stroke("color:N", scale=None, legend=None),
        fill=alt.Fill("fill:N", scale=None, legend=None),
        shape=alt.Shape("shape:N", scale=None, legend=None),
    )
    middle = alt.Chart(alt.InlineData(values=[{"x": 0, "y": 0, "name": t("pictures.group")}]))
    group = middle.mark_text(fontSize=15, fontWeight=600, color=palette["text"]).encode(
        x=x, y=y, text="name:N"
    )
    ground = middle.mark_point(
        size=9000, filled=True, opacity=1, color=palette["ground"], shape="circle"
    ).encode(x=x, y=y)
    sides = [_names(data, side, palette, x, y) for side in ("left", "right")]
    return pictures.plain([lines, ground, points, group, *sides], HEIGHT)


def _names(
    data: list[dict[str, Any]], side: str, palette: dict[str, str], x: alt.X, y: alt.Y
) -> alt.Chart:
    align: Literal["left", "right"] = "right" if side == "left" else "left"
    some = [one for one in data if (one["x"] < 0) is (side == "left")]
    named: alt.Chart = (
        alt.Chart(alt.InlineData(values=some))
        .mark_text(
            align=align,
            dx=-13 if side == "left" else 13,
            fontSize=14,
            color=palette["text"],
        )
        .encode(x=x, y=y, text="name:N")
    )
    return named


def _datum(one: Category, number: int, count: int, palette: dict[str, str]) -> dict[str, Any]:
    # Half a step further, so that no name stands exactly above or below the middle.
    angle = pi / 2 - 2 * pi * (number + 0.5) / count
    return {
        "x": cos(angle),
        "y": sin(angle),
        "middle": 0,
        "name": one.title,
        "color": palette[_COLORS[one.seat]],
        "fill": palette[_FILLS[one.seat]],
        "shape": "square" if one.seat is Seat.LEFT_OUT else "circle",
    }
