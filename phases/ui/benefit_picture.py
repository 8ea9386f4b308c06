"""The benefit matrix as a picture: who has said what, and where something is missing."""

from typing import Any

import altair as alt
import streamlit as st

from model.benefit_matrix import BENEFITS, COLUMNS, INSTITUTIONS, PARTNERS, Row, rows
from model.catalogue import catalogue, plural
from phases.ui import pictures
from phases.ui.open_project import OpenProject
from phases.ui.pictures import Words
from phases.ui.texts import t

HEIGHT_OF_ROW, HEAD = 34, 40


def draw(project: OpenProject) -> None:
    """The picture under its heading; nothing while there is nobody to speak of."""
    project.watch(BENEFITS, INSTITUTIONS, PARTNERS)
    found = rows(project.project, catalogue())
    if not found:
        return
    with st.container(key="teil-nutzen", gap="small"):
        st.header(t("pictures.benefit.title"), anchor=False)
        pictures.draw("nutzen", _chart(found), _words(found))


def _words(found: tuple[Row, ...]) -> Words:
    missing = sum(row.holes for row in found)
    table = {t("pictures.benefit.institution"): [row.name for row in found]}
    for number, column in enumerate(COLUMNS):
        table[_label(column)] = [_said(row.cells[number]) for row in found]
    return Words(
        described=plural("pictures.benefit.holes", missing) if missing else t("pictures.full"),
        signs=t("pictures.benefit.signs"),
        table=table,
        rows=[(row.name, _line(row)) for row in found],
    )


def _line(row: Row) -> str:
    cells = zip(COLUMNS, row.cells, strict=True)
    return " · ".join(f"{_label(column)}: {_said(cell)}" for column, cell in cells)


def _label(column: str) -> str:
    return t(f"pictures.column.{column}")


def _said(cell: str) -> str:
    return cell or t("pictures.open")


def _chart(found: tuple[Row, ...]) -> alt.LayerChart:
    palette = pictures.colors()
    data = [one for number, row in enumerate(found) for one in _data(row, number, palette)]
    names = [{"row": number, "name": row.name} for number, row in enumerate(found)]
    y = alt.Y("row:O", axis=None)
    points = (
        alt.Chart(alt.InlineData(values=data))
        .mark_point(size=190, strokeWidth=2.5, opacity=1, filled=False)
        .encode(
            x=_x(palette),
            y=y,
            stroke=alt.Stroke("color:N", scale=None, legend=None),
            fill=alt.Fill("fill:N", scale=None, legend=None),
        )
    )
    labels = (
        alt.Chart(alt.InlineData(values=names))
        .mark_text(align="left", baseline="middle", fontSize=14, color=palette["text"], limit=230)
        .encode(x=alt.value(0), y=y, text="name:N")
    )
    return pictures.plain([labels, points], HEIGHT_OF_ROW * len(found) + HEAD)


def _x(palette: dict[str, str]) -> alt.X:
    axis = alt.Axis(
        orient="top",
        labelAngle=0,
        labelFontSize=14,
        labelColor=palette["text"],
        domain=False,
        ticks=False,
        labelPadding=10,
    )
    # The first, empty place holds the names.
    places = ["", " ", *(_label(column) for column in COLUMNS)]
    return alt.X("column:N", title=None, axis=axis, sort=None, scale=alt.Scale(domain=places))


def _data(row: Row, number: int, palette: dict[str, str]) -> list[dict[str, Any]]:
    return [
        {
            "row": number,
            "column": _label(column),
            "color": palette["there" if cell else "hole"],
            "fill": palette["there" if cell else "ground"],
        }
        for column, cell in zip(COLUMNS, row.cells, strict=True)
    ]
