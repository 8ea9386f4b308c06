"""A style of theirs keeps its look and learns what our documents need of it."""

from copy import deepcopy

from lxml import etree

from model.documents.word.letterhead.names import (
    VAL,
    W,
    drop,
    element,
    layout_of,
    put,
    value,
)
from model.documents.word.letterhead.stylesheet import NORMAL, Stylesheet, key_of

# Headings, and how high each stands in the outline of the document.
STANDS = {
    "title": "",
    "subtitle": "",
    "heading 1": "0",
    "heading 2": "1",
    "toc heading": "",
}
# A paragraph without a number, and one that begins at the margin.
_ALONE = '<w:numPr><w:numId w:val="0"/></w:numPr>'
FLUSH = '<w:ind w:left="0" w:right="0" w:firstLine="0"/>'
# What stands behind the language, and what behind the size, among the looks of a text.
AFTER_LANGUAGE = {"eastAsianLayout", "specVanish", "oMath"}
_AFTER_SIZE = {
    *("highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em"),
    *("lang", *AFTER_LANGUAGE),
}


def fit(style: etree._Element, sheet: Stylesheet, ids: dict[str, str], first_list: int) -> None:
    """One of theirs keeps its look and learns what our documents need of it."""
    name = key_of(style)[1]
    theirs = sheet.by_id[ids[style.get(f"{W}styleId", "")]]
    if name in STANDS:
        _stand(theirs, name)
        if name != "heading 1" and _counts(theirs, sheet):
            put(layout_of(theirs), _ALONE)
            put(layout_of(theirs), FLUSH)
    if name in {"heading 1", "list bullet"}:
        layout = layout_of(theirs)
        drop(layout, f"{W}ind")
        _take(layout, style, "numPr")
        count_from(theirs, first_list)
    if name == "toc 1":
        theirs.replace(layout_of(theirs), deepcopy(layout_of(style)))
        _no_larger(theirs, style)
    if name == NORMAL:
        drop(layout_of(theirs), *(f"{W}{one}" for one in ("numPr", "keepNext", "pageBreakBefore")))


def _stand(theirs: etree._Element, name: str) -> None:
    layout = layout_of(theirs)
    drop(layout, f"{W}pageBreakBefore", f"{W}framePr")
    put(layout, "<w:suppressAutoHyphens/>")
    if name != "subtitle":
        put(layout, "<w:keepNext/>")
        put(layout, "<w:keepLines/>")
    if STANDS[name]:
        put(layout, f'<w:outlineLvl w:val="{STANDS[name]}"/>')


def _counts(style: etree._Element, sheet: Stylesheet) -> bool:
    """Whether a heading has a number, perhaps because it rests on one that counts sections."""
    line = list(sheet.line_of(style))
    return sheet.named("heading 1") in line or any(
        one.find(f"{W}pPr/{W}numPr") is not None for one in line
    )


def _take(layout: etree._Element, style: etree._Element, tag: str) -> None:
    found = style.find(f"{W}pPr/{W}{tag}")
    if found is not None:
        text = etree.tostring(found, encoding="unicode")
        drop(layout, f"{W}{tag}")
        put(layout, text)


def _no_larger(theirs: etree._Element, style: etree._Element) -> None:
    """The contents have to fit below the title, so they are as small as ours."""
    looks = theirs.find(f"{W}rPr")
    if looks is None:
        looks = element("<w:rPr/>")
        theirs.append(looks)
    drop(looks, f"{W}sz", f"{W}szCs")
    place = first_of(looks, _AFTER_SIZE)
    for node in reversed(style.findall(f"{W}rPr/*")):
        if node.tag in {f"{W}sz", f"{W}szCs"}:
            looks.insert(place, deepcopy(node))


def count_from(style: etree._Element, first_list: int) -> None:
    """Our lists stand above theirs."""
    for node in style.findall(f"{W}pPr/{W}numPr/{W}numId"):
        if value(node) != "0":
            node.set(VAL, str(int(value(node)) + first_list))


def first_of(looks: etree._Element, names: set[str]) -> int:
    """The place of the first of these, or the end."""
    places = (at for at, one in enumerate(looks) if etree.QName(one).localname in names)
    return next(places, len(looks))
