"""What floats in a header of theirs, and how far our line and the text keep away from it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from model.documents.word.letterhead.heights import flow_height, height_of, table_width
from model.documents.word.letterhead.names import VML, WP, W, number
from model.documents.word.letterhead.stylesheet import Stylesheet
from model.documents.word.page import HEIGHT, WIDTH, Page

_EMU, _POINT = 635, 20
_LINE_HEIGHT = 300
_AIR = 80
# What is higher is a ground for the whole page; what begins lower belongs to the text or the foot.
_GROUND, _UPPER = 0.4 * HEIGHT, 0.4 * HEIGHT
_MOST = HEIGHT // 2
_LENGTH = re.compile(
    r"(?<![\w-])(margin-top|margin-left|top|left|height|width):\s*(-?[\d.]+)(pt|in|cm|mm)?"
)
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.3465, "mm": 2.83465}


@dataclass(frozen=True)
class _Box:
    """A place on the page, in twips from its upper left corner."""

    top: float
    left: float
    high: float
    wide: float

    @property
    def bottom(self) -> float:
        return self.top + self.high


def room_before(root: etree._Element, page: Page, sheet: Stylesheet) -> int:
    """How far a line after this header keeps away from what floats beside or below it."""
    flow = page.header + flow_height(root, sheet)
    at = flow
    for box in _in_the_way(root, page, sheet):
        if box.top < at + _LINE_HEIGHT and box.bottom > at:
            at = box.bottom + _AIR
    return max(0, round(max(at, reach(root, page, sheet)) - flow))


def reach(root: etree._Element, page: Page, sheet: Stylesheet) -> float:
    """How far down something floats where the text would stand; 0 where it may begin as usual."""
    bottoms = [box.bottom for box in _in_the_way(root, page, sheet)]
    lowest = max(bottoms, default=0.0)
    return min(lowest + _AIR, _MOST) if lowest > abs(page.top) else 0.0


def room_for_text(root: etree._Element, page: Page, sheet: Stylesheet) -> int:
    """How far the text of a page without a line of ours keeps away."""
    lowest = reach(root, page, sheet)
    return max(0, round(lowest - page.header - flow_height(root, sheet))) if lowest else 0


def _in_the_way(root: etree._Element, page: Page, sheet: Stylesheet) -> list[_Box]:
    """What floats at the head of the column of text, from above to below."""
    boxes = [*_drawings(root, page), *_shapes(root, page), *_frames(root, page, sheet)]
    column = page.left, WIDTH - page.right
    return sorted(
        (
            box
            for box in boxes
            if 0 < box.high < _GROUND
            and box.top < _UPPER
            and box.left < column[1]
            and box.left + box.wide > column[0]
        ),
        key=lambda box: box.top,
    )


def _drawings(root: etree._Element, page: Page) -> Iterator[_Box]:
    for anchor in root.iter(f"{WP}anchor"):
        extent = anchor.find(f"{WP}extent")
        is_beside = anchor.find(f"{WP}wrapTopAndBottom") is None
        if extent is None or not is_beside or anchor.get("behindDoc") in {"1", "true"}:
            continue
        wide, high = (number(extent.get(side), 0) / _EMU for side in ("cx", "cy"))
        down = _along(anchor.find(f"{WP}positionV"), _tops(page), page.header)
        across = _along(anchor.find(f"{WP}positionH"), _lefts(page), page.left)
        yield _Box(down, across, high, wide)


def _along(place: etree._Element | None, begins: dict[str, int], otherwise: int) -> float:
    if place is None:
        return otherwise
    offset = place.find(f"{WP}posOffset")
    start = begins.get(place.get("relativeFrom", ""), otherwise)
    return start + (0 if offset is None else number(offset.text, 0) / _EMU)


def _shapes(root: etree._Element, page: Page) -> Iterator[_Box]:
    for shape in root.iter(f"{VML}shape", f"{VML}rect", f"{VML}group"):
        style = shape.get("style", "").replace(" ", "")
        if "position:absolute" not in style or re.search(r"z-index:-", style):
            continue
        read = {
            one[1]: float(one[2]) * _POINTS[one[3] or "pt"] * _POINT
            for one in _LENGTH.finditer(style)
        }
        down = re.search(r"mso-position-vertical-relative:(\w+)", style)
        across = re.search(r"mso-position-horizontal-relative:(\w+)", style)
        yield _Box(
            _tops(page).get(down[1] if down else "", page.header)
            + read.get("margin-top", read.get("top", 0.0)),
            _lefts(page).get(across[1] if across else "", page.left)
            + read.get("margin-left", read.get("left", 0.0)),
            read.get("height", 0.0),
            read.get("width", 0.0),
        )


def _frames(root: etree._Element, page: Page, sheet: Stylesheet) -> Iterator[_Box]:
    """Text frames and tables with a place of their own."""
    found: dict[tuple[tuple[str, str], ...], float] = {}
    for line in root.findall(f"{W}p"):
        frame = line.find(f"{W}pPr/{W}framePr")
        if frame is not None:
            key = tuple(sorted((str(name), str(one)) for name, one in frame.attrib.items()))
            found[key] = found.get(key, 0.0) + height_of(line, sheet)
    for key, high in found.items():
        read = {name.removeprefix(W): one for name, one in key}
        yield _Box(
            _tops(page).get(read.get("vAnchor", "page"), page.header) + number(read.get("y"), 0),
            _lefts(page).get(read.get("hAnchor", "page"), page.left) + number(read.get("x"), 0),
            max(high, number(read.get("h"), 0)),
            number(read.get("w"), WIDTH),
        )
    for table in root.findall(f"{W}tbl"):
        place = table.find(f"{W}tblPr/{W}tblpPr")
        if place is not None:
            yield _Box(
                _tops(page).get(place.get(f"{W}vertAnchor", "page"), page.header)
                + number(place.get(f"{W}tblpY"), 0),
                _lefts(page).get(place.get(f"{W}horzAnchor", "page"), page.left)
                + number(place.get(f"{W}tblpX"), 0),
                height_of(table, sheet),
                table_width(table),
            )


def _tops(page: Page) -> dict[str, int]:
    return {"page": 0, "topMargin": 0, "margin": abs(page.top)}


def _lefts(page: Page) -> dict[str, int]:
    return {"page": 0, "leftMargin": 0, "rightMargin": WIDTH - page.right}
