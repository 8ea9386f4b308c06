"""The reading view as a sheet of paper: every sentence leads to the step it comes from.

One component instead of a button per paragraph: it writes texts as text nodes, so nothing that
people typed can become markup, and a screen keeps few widgets however long the document is.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

import streamlit as st

from model.catalogue import catalogue
from model.documents.blocks import Bar, Chart
from model.documents.preview import ReadingLine, Spans
from phases.ui import way
from phases.ui.scripts import script
from phases.ui.texts import t

_BEGINS = {"front", "section", "annex"}
_component = st.components.v2.component(
    "vereinbar_paper",
    js=script("paper"),
    isolate_styles=False,
)


def draw(lines: Iterable[ReadingLine]) -> None:
    """The lines on paper; choosing one goes to its step in this window."""
    with st.container(key="papier-wortlaut"):
        _component(
            key="paper",
            data={"lines": [_line(line) for line in lines]},
            on_chosen_change=_go,
        )


def parts(lines: Sequence[ReadingLine]) -> dict[str, tuple[ReadingLine, ...]]:
    """The parts under the headings of the document, by the key of their heading."""
    begins = [place for place, line in enumerate(lines) if line.kind in _BEGINS]
    ends = [*begins[1:], len(lines)]
    return {
        lines[begin].key: tuple(lines[begin:end]) for begin, end in zip(begins, ends, strict=True)
    }


def name_of(part: Sequence[ReadingLine]) -> str:
    """What a part is called: its number and its heading."""
    return f"{part[0].number} {part[0].text}".strip()


def table(lines: Iterable[ReadingLine], key: str) -> None:
    """A table of the documents on the page of its own step, where no line leads anywhere."""
    with st.container(key=f"papier-{key}"):
        _component(key=f"table-{key}", data={"lines": [_line(line, leads=False) for line in lines]})


def _line(line: ReadingLine, *, leads: bool = True) -> dict[str, Any]:
    place = _place(line.source.step, line.source.item) if leads else None
    return {
        "kind": line.kind,
        "number": line.number,
        "spans": _spans(line.runs),
        "cells": [_spans(cell) for cell in line.cells],
        "key": line.key,
        "numeric": list(line.numeric),
        "chart": _chart(line.chart) if line.chart else None,
        "source": f"{line.source.step} {line.source.item}".strip() if place else "",
        "leads_to": _name(line) if place else "",
    }


def _spans(spans: Spans) -> list[dict[str, str]]:
    return [{"kind": span.kind, "text": span.text, "target": span.target} for span in spans]


def _chart(chart: Chart) -> dict[str, Any]:
    """Names, and where on the scale bars begin and end."""
    unit = f"\u00a0{chart.unit}" if chart.unit else ""
    return {
        "description": chart.description,
        "bars": [_bar(chart, bar) for bar in chart.bars],
        "marks": [
            {"at": chart.share(Decimal(mark)), "text": f"{mark}{unit}"} for mark in chart.marks
        ],
    }


def _bar(chart: Chart, bar: Bar) -> dict[str, Any]:
    spread = [chart.share(end) for end in (bar.low, bar.high) if end is not None]
    return {"name": bar.name, "end": chart.share(bar.value), "spread": spread or None}


def _name(line: ReadingLine) -> str:
    """What the way from a line is called, for those who cannot see where it leads."""
    if catalogue().has_item(line.source.item):
        return t("pages.paper.to_item", title=catalogue().item(line.source.item).title)
    return t("pages.paper.to_step", title=catalogue().step(line.source.step).title)


def _place(step: str, item: str = "") -> way.Place | None:
    """The place of a source, if its step has a page."""
    page = step.partition(".")[0]
    if step not in way.STEPS.get(page, ()):
        return None
    return way.Place(page, step, item)


def _go() -> None:
    chosen: str | None = st.session_state["paper"].chosen
    place = _place(*(chosen or "").split(" ", 1))
    if place:
        way.go(place)
