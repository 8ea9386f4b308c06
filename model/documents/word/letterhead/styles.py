"""Their styles with ours among them: theirs keep their looks, ours come in their type."""

from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from model.documents.word.letterhead.fitting import (
    AFTER_LANGUAGE,
    FLUSH,
    STANDS,
    count_from,
    first_of,
    fit,
)
from model.documents.word.letterhead.gate import parsed
from model.documents.word.letterhead.names import (
    VAL,
    W,
    drop,
    element,
    layout_of,
    number,
    put,
    value,
)
from model.documents.word.letterhead.stylesheet import NORMAL, Stylesheet, key_of

# What our documents write with, and what they find by these names in every file of Word.
SHARED = (
    *(NORMAL, "title", "subtitle", "heading 1", "heading 2", "list bullet", "toc heading"),
    *("toc 1", "header", "footer", "annotation text", "annotation reference"),
    *("default paragraph font", "no list", "normal table"),
)
_OUR_SIZE, _OUR_HEADING, _OUR_LARGEST = 22, 26, 60
_WIDE = 300
_AIR = '<w:spacing w:before="60" w:after="120"/>'
_LINKS = ("basedOn", "next", "link")
# The format for a line of ours above or below a page; theirs stays that of their lines.
LINES = {"Header": "KVKopf", "Footer": "KVFuss"}


@dataclass(frozen=True)
class Merged:
    """All styles in one part, and under which id each of ours is found there."""

    root: etree._Element
    ids: dict[str, str]
    # How much larger their headings are than ours: the room for a number grows with them.
    heading_scale: float


def merged(theirs: etree._Element | None, ours: str, first_list: int) -> Merged:
    """One part of both; without styles of theirs all are ours."""
    own = _own(ours)
    root = own.root if theirs is None else theirs
    if theirs is None:
        return Merged(root, {one: one for one in own.by_id} | LINES, 1.0)
    _forget_former_ones(root, own)
    sheet = Stylesheet(root)
    ids = _ids(sheet, own) | LINES
    for style in own:
        if style.get(f"{W}styleId") in LINES:
            continue
        if ids[style.get(f"{W}styleId", "")] not in sheet.by_id:
            root.append(_joining(style, sheet, ids, first_list))
        elif style.get(f"{W}type") == "paragraph":
            fit(style, sheet, ids, first_list)
    _speak_german(root)
    _mend_links(root)
    return Merged(root, ids, max(1.0, Stylesheet(root).size("heading 1") / _OUR_HEADING))


def _own(ours: str) -> Stylesheet:
    """Our styles, and those for a line of ours at their edge of a page."""
    root = parsed(ours.encode())
    for known, new in LINES.items():
        style = deepcopy(Stylesheet(root).by_id[known])
        style.set(f"{W}styleId", new)
        style.set(f"{W}customStyle", "1")
        style.find(f"{W}name").set(VAL, new)
        # Their header ends as it always does, without a rule of ours.
        drop(layout_of(style), f"{W}pBdr")
        put(layout_of(style), _AIR)
        root.append(style)
    return Stylesheet(root)


def _ids(sheet: Stylesheet, own: Stylesheet) -> dict[str, str]:
    """Their id where the name is known, else ours, changed where it stands for something else."""
    found: dict[str, str] = {}
    for one, style in own.by_id.items():
        kind, name = key_of(style)
        known = sheet.named(name, kind) if name in SHARED else None
        if known is not None:
            found[one] = known.get(f"{W}styleId", "")
        else:
            found[one] = one if one not in sheet.by_id else f"{one}KV"
    return found


def _forget_former_ones(root: etree._Element, own: Stylesheet) -> None:
    """A letterhead that was once one of our documents brings styles of ours along."""
    custom = {key_of(one) for one in own if one.get(f"{W}customStyle")}
    for style in root.findall(f"{W}style"):
        if key_of(style) in custom:
            root.remove(style)


def _joining(
    style: etree._Element, sheet: Stylesheet, ids: dict[str, str], first_list: int
) -> etree._Element:
    """One of ours among theirs: their font, and nothing that their text style would spoil."""
    new = deepcopy(style)
    kind, name = key_of(style)
    new.set(f"{W}styleId", ids[style.get(f"{W}styleId", "")])
    if any(one.get(f"{W}default") and one.get(f"{W}type") == kind for one in sheet):
        new.attrib.pop(f"{W}default", None)
    for link in _LINKS:
        node = new.find(f"{W}{link}")
        if node is not None:
            node.set(VAL, ids.get(value(node), value(node)))
    count_from(new, first_list)
    if kind == "paragraph":
        _settle_sizes(new, name, sheet)
        _settle_layout(new, sheet)
    return new


def _settle_sizes(new: etree._Element, name: str, sheet: Stylesheet) -> None:
    """A heading grows with their text; a size that their text has already is not said again."""
    sizes = [*new.findall(f"{W}rPr/{W}sz"), *new.findall(f"{W}rPr/{W}szCs")]
    text = sheet.size(NORMAL)
    for node in sizes:
        size = number(value(node), _OUR_SIZE)
        if name in STANDS and text > _OUR_SIZE:
            size = min(_OUR_LARGEST, round(size * text / _OUR_SIZE))
        if size == text:
            drop(new.find(f"{W}rPr"), node.tag)
        else:
            node.set(VAL, str(size))


def _settle_layout(new: etree._Element, sheet: Stylesheet) -> None:
    """Narrow columns are not spread out, and start where their cell does."""
    if value(new.find(f"{W}basedOn")) != _id_of(sheet, NORMAL):
        return
    normal = sheet.named(NORMAL)
    layout = layout_of(new)
    name = value(new.find(f"{W}name"))
    if layout.find(f"{W}numPr") is None and layout.find(f"{W}ind") is None:
        indent = sheet.from_style(normal, "pPr", "ind")
        if indent is not None:
            put(layout, FLUSH)
    if not name.startswith(("KVTab", "KVUnter", "KVKopf", "KVFuss", "KVEnde")):
        return
    if value(sheet.from_style(normal, "pPr", "jc"), "left") not in {"left", "start"}:
        put(layout, '<w:jc w:val="left"/>')
    spacing = layout.find(f"{W}spacing")
    theirs = sheet.from_style(normal, "pPr", "spacing")
    line = number(None if theirs is None else theirs.get(f"{W}line"), 240)
    if spacing is not None and not spacing.get(f"{W}line") and line > _WIDE:
        spacing.set(f"{W}line", "252")
        spacing.set(f"{W}lineRule", "auto")


def _id_of(sheet: Stylesheet, name: str) -> str:
    """The id of a style with this name, "" where there is none."""
    found = sheet.named(name)
    return "" if found is None else found.get(f"{W}styleId", "")


def _speak_german(root: etree._Element) -> None:
    """German is hyphenated as German, whatever language their Word was set to."""
    defaults = root.find(f"{W}docDefaults")
    if defaults is None:
        defaults = element("<w:docDefaults/>")
        root.insert(0, defaults)
    group = defaults.find(f"{W}rPrDefault")
    if group is None:
        group = element("<w:rPrDefault/>")
        defaults.insert(0, group)
    looks = group.find(f"{W}rPr")
    if looks is None:
        looks = element("<w:rPr/>")
        group.append(looks)
    language = element('<w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="ar-SA"/>')
    looks.insert(first_of(looks, AFTER_LANGUAGE), language)


def _mend_links(root: etree._Element) -> None:
    """A style that rests on one that is missing rests on none."""
    known = {style.get(f"{W}styleId") for style in root.findall(f"{W}style")}
    for style in root.findall(f"{W}style"):
        for link in _LINKS:
            node = style.find(f"{W}{link}")
            if node is not None and value(node) not in known:
                style.remove(node)
