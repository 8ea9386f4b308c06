"""A header or footer of an upright page for one across: what stood at the right stands there."""

import re

from lxml import etree

from model.documents.word.letterhead.names import VML, WP, W, layout_of, number, put, value
from model.documents.word.letterhead.stylesheet import Stylesheet
from model.documents.word.page import HEIGHT, WIDTH, Page

_MORE = HEIGHT - WIDTH
_EMU, _POINT = 635, 20
_BROAD = 0.6
_LEFT = re.compile(r"(?<![\w-])margin-left:\s*(-?[\d.]+)(pt|in|cm|mm)?")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.3465, "mm": 2.83465}
_FLOATING = {"page", "margin", "column", "leftMargin", "character"}


def turn(root: etree._Element, page: Page, sheet: Stylesheet | None) -> None:
    """Stretch tabs, tables and places to the long side of the sheet."""
    for line in root.findall(f"{W}p"):
        _stretch_tabs(line, page, sheet)
    for table in root.findall(f"{W}tbl"):
        _stretch_table(table, page)
    for place in root.iterfind(f"{W}tbl/{W}tblPr/{W}tblpPr"):
        at = number(place.get(f"{W}tblpX"), 0)
        if at > _middle(place.get(f"{W}horzAnchor", "page"), page):
            place.set(f"{W}tblpX", str(at + _MORE))
    for anchor in root.iter(f"{WP}anchor"):
        _move(anchor, page)
    for shape in root.iter(f"{VML}shape", f"{VML}rect", f"{VML}line", f"{VML}group"):
        _move_shape(shape, page)
    for frame in root.iter(f"{W}framePr"):
        at = number(frame.get(f"{W}x"), 0)
        if at > _middle(frame.get(f"{W}hAnchor", "text"), page):
            frame.set(f"{W}x", str(at + _MORE))


def _stretch_tabs(line: etree._Element, page: Page, sheet: Stylesheet | None) -> None:
    style = None if sheet is None else sheet.by_id.get(value(line.find(f"{W}pPr/{W}pStyle")))
    above = [] if sheet is None else [*sheet.line_of(style)][::-1]
    stops: dict[int, etree._Element] = {}
    inherited: set[int] = set()
    for owner in (*above, line):
        for stop in owner.findall(f"{W}pPr/{W}tabs/{W}tab"):
            at = number(stop.get(f"{W}pos"), 0)
            stops.pop(at, None)
            if value(stop) != "clear":
                stops[at] = stop
                inherited.update([at] if owner is not line else [])
    moved = {at: _stretched(at, stop, page) for at, stop in stops.items()}
    if all(at == new for at, new in moved.items()):
        return
    tabs = [f'<w:tab w:val="clear" w:pos="{at}"/>' for at in inherited if at not in moved.values()]
    for at, stop in stops.items():
        leader = f' w:leader="{stop.get(f"{W}leader")}"' if stop.get(f"{W}leader") else ""
        tabs.append(f'<w:tab w:val="{value(stop)}"{leader} w:pos="{moved[at]}"/>')
    in_order = sorted(tabs, key=lambda one: int(re.findall(r'pos="(-?\d+)"', one)[0]))
    put(layout_of(line), f"<w:tabs>{''.join(in_order)}</w:tabs>")


def _stretched(at: int, stop: etree._Element, page: Page) -> int:
    half = page.text_width(landscape=False) / 2
    if value(stop) in {"right", "end", "decimal"} and at > half:
        return at + _MORE
    if value(stop) == "center" and at > half / 2:
        return at + _MORE // 2
    return at


def _stretch_table(table: etree._Element, page: Page) -> None:
    columns = table.findall(f"{W}tblGrid/{W}gridCol")
    wide = sum(number(column.get(f"{W}w"), 0) for column in columns)
    if wide < _BROAD * page.text_width(landscape=False):
        return
    factor = (wide + _MORE) / wide
    width = table.find(f"{W}tblPr/{W}tblW")
    cells = [
        node
        for row in table.findall(f"{W}tr")
        for node in row.findall(f"{W}tc/{W}tcPr/{W}tcW")
        if node.get(f"{W}type") == "dxa"
    ]
    if width is not None and width.get(f"{W}type") == "dxa":
        cells.append(width)
    for node in (*columns, *cells):
        node.set(f"{W}w", str(round(number(node.get(f"{W}w"), 0) * factor)))


def _move(anchor: etree._Element, page: Page) -> None:
    place = anchor.find(f"{WP}positionH")
    offset = None if place is None else place.find(f"{WP}posOffset")
    if offset is None or place.get("relativeFrom") not in _FLOATING:
        return
    at = number(offset.text, 0)
    extent = anchor.find(f"{WP}extent")
    wide = number(None if extent is None else extent.get("cx"), 0)
    middle = _middle(place.get("relativeFrom"), page) * _EMU
    if wide < _BROAD * WIDTH * _EMU and at + wide / 2 > middle:
        offset.text = str(at + _MORE * _EMU)


def _move_shape(shape: etree._Element, page: Page) -> None:
    style = shape.get("style", "")
    found = _LEFT.search(style)
    if found is None or "position:absolute" not in style.replace(" ", ""):
        return
    at = float(found[1]) * _POINTS[found[2] or "pt"]
    anchor = "page" if "mso-position-horizontal-relative:page" in style else "text"
    if at * _POINT > _middle(anchor, page):
        moved = f"margin-left:{at + _MORE / _POINT:.1f}pt"
        shape.set("style", style[: found.start()] + moved + style[found.end() :])


def _middle(anchor: str | None, page: Page) -> float:
    """Beyond it something stands on the right side."""
    return (WIDTH if anchor == "page" else page.text_width(landscape=False)) / 2
