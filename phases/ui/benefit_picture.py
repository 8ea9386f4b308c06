"""The benefit matrix as a picture: who has said what, and where something is missing."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from model.benefit_matrix import BENEFITS, COLUMNS, INSTITUTIONS, PARTNERS, Row, rows
from model.catalogue import catalogue, plural
from phases.ui import palette, pictures, vega
from phases.ui.open_project import OpenProject
from phases.ui.palette import Palette
from phases.ui.pictures import Words
from phases.ui.texts import t
from phases.ui.vega import Datum, Spec

# Pixels of a row and of the names, letters of a line.
ROW, NAMES, LETTERS = 42, 250, 32


def draw(project: OpenProject) -> None:
    """The picture under its heading; nothing while there is nobody to speak of."""
    project.watch(BENEFITS, INSTITUTIONS, PARTNERS)
    found = rows(project.project, catalogue())
    if not found:
        return
    with st.container(key="teil-nutzen", gap="small"):
        st.header(t("pictures.benefit.title"), anchor=False)
        pictures.draw("nutzen", _chart(found), _words(found))


def pictures_of(project: OpenProject, at_most: int) -> list[Callable[[], None]]:
    """The same for the wall, so many institutions in each picture."""
    project.watch(BENEFITS, INSTITUTIONS, PARTNERS)
    found = rows(project.project, catalogue())
    parts = [found[start : start + at_most] for start in range(0, len(found), at_most)]
    return [partial(pictures.draw, "nutzen", _chart(part), _words(found)) for part in parts]


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
        holes=[(row.name, _still_open(row)) for row in found if row.holes],
    )


def _line(row: Row) -> str:
    cells = zip(COLUMNS, row.cells, strict=True)
    return " · ".join(f"{_label(column)}: {_said(cell)}" for column, cell in cells)


def _still_open(row: Row) -> str:
    cells = zip(COLUMNS, row.cells, strict=True)
    names = ", ".join(_label(column) for column, cell in cells if not cell)
    return f"{t('pictures.open')}: {names}"


def _label(column: str) -> str:
    return t(f"pictures.column.{column}")


def _said(cell: str) -> str:
    return cell or t("pictures.open")


def _chart(found: tuple[Row, ...]) -> Spec:
    colors = palette.colors()
    data: list[Datum] = []
    names: list[Datum] = []
    for number, row in enumerate(found):
        data += _data(row, number + 0.5, colors)
        names += vega.around(vega.lines(row.name, LETTERS), number + 0.5, ROW)
    y = vega.number("y", axis=None, scale={"domain": [len(found), 0], "nice": False})
    look = {"stroke": vega.as_is("color"), "fill": vega.as_is("fill")}
    name = vega.text(colors["text"], align="left", limit=NAMES)
    points = vega.layer(vega.point(190), data, x=_x(colors["text"]), y=y, **look)
    named = vega.layer(name, names, x=vega.pixel(0), y=y, text=vega.words("words"))
    return vega.chart([points, named], ROW * len(found))


def _x(color: str) -> Spec:
    axis = vega.axis(color, orient="top", labelAngle=0, labelPadding=10)
    # The first, empty place holds the names.
    places = ["", " ", *(_label(column) for column in COLUMNS)]
    return vega.name("column", axis=axis, scale={"domain": places})


def _data(row: Row, y: float, colors: Palette) -> list[Datum]:
    return [
        {
            "y": y,
            "column": _label(column),
            "color": colors["green" if cell else "red"],
            "fill": colors["green" if cell else "ground"],
        }
        for column, cell in zip(COLUMNS, row.cells, strict=True)
    ]
