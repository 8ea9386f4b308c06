"""Where a line below a header of theirs finds room: beside nothing that floats over the page."""

import re
from collections.abc import Iterator

from lxml import etree

from model.documents.word.letterhead.names import VML, WP, W, number, value
from model.documents.word.letterhead.styles import NORMAL, Stylesheet
from model.documents.word.page import HEIGHT, Page

_EMU, _POINT = 635, 20
_LINE_HEIGHT = 300
_AIR = 80
# What is higher than this is a ground for the whole page, which text stands upon.
_GROUND = 0.4 * HEIGHT
_LENGTH = re.compile(r"(?<![\w-])(margin-top|top|height):\s*(-?[\d.]+)(pt|in|cm|mm)?")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.3465, "mm": 2.83465}
Span = tuple[float, float]


def room_before(root: etree._Element, page: Page, sheet: Stylesheet) -> int:
    """How far a line after this header has to keep away, in twips."""
    # Of two distances that meet, only the larger one counts.
    flow = page.header + sum(_height(node, sheet) for node in root) - _after(root, sheet)
    at = flow
    for top, bottom in sorted(_spans(root, page)):
        if top < at + _LINE_HEIGHT and bottom > at and top < page.top:
            at = min(bottom, float(abs(page.top))) + _AIR
    return max(0, round(at - flow))


def _spans(root: etree._Element, page: Page) -> Iterator[Span]:
    """From where to where on the page something floats; a rough measure is enough."""
    for anchor in root.iter(f"{WP}anchor"):
        if anchor.find(f"{WP}wrapTopAndBottom") is None:
            place, extent = anchor.find(f"{WP}positionV"), anchor.find(f"{WP}extent")
            if place is not None and extent is not None:
                high = number(extent.get("cy"), 0) / _EMU
                offset = place.find(f"{WP}posOffset")
                down = number(None if offset is None else offset.text, 0) / _EMU
                yield from _span(place.get("relativeFrom", ""), down, high, page)
    for shape in root.iter(f"{VML}shape", f"{VML}rect", f"{VML}group"):
        style = shape.get("style", "").replace(" ", "")
        if "position:absolute" in style:
            read = {
                one[1]: float(one[2]) * _POINTS[one[3] or "pt"] * _POINT
                for one in _LENGTH.finditer(style)
            }
            relative = re.search(r"mso-position-vertical-relative:(\w+)", style)
            down = read.get("margin-top", read.get("top", 0.0))
            yield from _span(relative[1] if relative else "", down, read.get("height", 0.0), page)


def _span(relative: str, down: float, high: float, page: Page) -> Iterator[Span]:
    begins = {"page": 0, "topMargin": 0, "margin": page.top}.get(relative, page.header)
    if high < _GROUND:
        yield begins + down, begins + down + high


def _height(node: etree._Element, sheet: Stylesheet) -> float:
    """About how high a line or table is."""
    if node.tag == f"{W}tbl":
        rows = node.findall(f"{W}tr")
        return sum(
            max(
                (sum(_height(one, sheet) for one in cell) for cell in row.findall(f"{W}tc")),
                default=0.0,
            )
            for row in rows
        )
    if node.tag != f"{W}p":
        return 0.0
    read = _spacing(node, sheet)
    pictures = (
        number(one.get("cy"), 0) / _EMU for one in node.iterfind(f".//{WP}inline/{WP}extent")
    )
    line = _size(node, sheet) * 10 * 1.2 * read["line"] / 240
    return max(line, *pictures, 0.0) + read["before"] + read["after"]


def _after(root: etree._Element, sheet: Stylesheet) -> int:
    last = root.find(f"{W}p[last()]")
    return 0 if last is None else _spacing(last, sheet)["after"]


def _spacing(node: etree._Element, sheet: Stylesheet) -> dict[str, int]:
    own = node.find(f"{W}pPr/{W}spacing")
    from_style = sheet.from_style(_style(node, sheet), "pPr", "spacing")
    read = {}
    for name, usual in (("before", 0), ("after", 0), ("line", 240)):
        said = (one.get(f"{W}{name}") for one in (own, from_style) if one is not None)
        read[name] = number(next(filter(None, said), None), usual)
    return read


def _size(node: etree._Element, sheet: Stylesheet) -> int:
    return number(value(sheet.from_style(_style(node, sheet), "rPr", "sz")), 20)


def _style(node: etree._Element, sheet: Stylesheet) -> etree._Element | None:
    named = value(node.find(f"{W}pPr/{W}pStyle"))
    return sheet.by_id.get(named, sheet.named(NORMAL))
