"""What a letterhead brings along and what it lacks, as facts that others put into words."""

from dataclasses import dataclass

from lxml import etree

from model.documents.word.letterhead import cleaning
from model.documents.word.letterhead.dress import Dress, dress_of
from model.documents.word.letterhead.floating import reach
from model.documents.word.letterhead.names import W, element
from model.documents.word.letterhead.stylesheet import EXPECTED, NORMAL, Stylesheet
from model.documents.word.letterhead.theme import EVERYWHERE
from model.documents.word.page import HEADERS, Page

_NO_STYLES = Stylesheet(element("<w:styles/>"))


@dataclass(frozen=True)
class Facts:
    """What stands in a letterhead."""

    page: Page
    # "" where it names none.
    font: str
    half_points: int
    other_fonts: tuple[str, ...]
    # Fonts that are seldom found on another computer.
    rare_fonts: tuple[str, ...]
    has_styles: bool
    missing_styles: tuple[str, ...]
    has_header: bool
    has_footer: bool
    has_title_header: bool
    pictures: int
    counts_pages: bool
    # Something in a header stands where the text begins.
    reaches_down: bool


def facts(content: bytes) -> Facts:
    """The facts of what was taken from a letterhead."""
    dress = dress_of(content)
    root = dress.root("word/styles.xml")
    sheet = None if root is None else Stylesheet(root)
    edges = [
        edge
        for part in ("header", "footer")
        for kind in HEADERS
        if (edge := dress.root(f"word/{part}_{kind}.xml")) is not None
    ]
    font = sheet.font(NORMAL) if sheet else ""
    names = _fonts(sheet, edges)
    return Facts(
        page=dress.page,
        font=font,
        half_points=sheet.size(NORMAL) if sheet else 0,
        other_fonts=tuple(name for name in names if name != font),
        rare_fonts=tuple(name for name in names if name.lower() not in EVERYWHERE),
        has_styles=sheet is not None,
        missing_styles=tuple(name for name in EXPECTED if sheet and sheet.named(name) is None),
        has_header=_has(dress, "header"),
        has_footer=_has(dress, "footer"),
        has_title_header=dress.differs_on_first_page,
        pictures=sum(map(cleaning.picture_count, edges)),
        counts_pages=dress.counts_pages,
        reaches_down=any(
            reach(edge, dress.page, sheet or _NO_STYLES)
            for kind in HEADERS
            if (edge := dress.root(f"word/header_{kind}.xml")) is not None
        ),
    )


def _has(dress: Dress, part: str) -> bool:
    return any(dress.has(part, kind) for kind in HEADERS)


def _fonts(sheet: Stylesheet | None, edges: list[etree._Element]) -> tuple[str, ...]:
    """The fonts of text, headings, headers and footers, each once."""
    found = [sheet.font(name) for name in (NORMAL, "title", "heading 1")] if sheet else []
    for edge in edges:
        found += [node.get(f"{W}ascii", "") for node in edge.iter(f"{W}rFonts")]
    return tuple(dict.fromkeys(filter(None, found)))
