"""Their styles with ours among them: theirs keep their looks, ours come in their type."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

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

NORMAL = "normal"
# What our documents write with, and what they find by these names in every file of Word.
SHARED = (
    *(NORMAL, "title", "subtitle", "heading 1", "heading 2", "list bullet", "toc heading"),
    *("toc 1", "header", "footer", "annotation text", "annotation reference"),
    *("default paragraph font", "no list", "normal table"),
)
# Those a letterhead can be said to lack.
EXPECTED = (NORMAL, "title", "heading 1", "heading 2", "list bullet")
_OUR_SIZE, _OUR_LARGEST = 22, 60
_DEFAULT_SIZE = 20
_WIDE = 300
_ALONE = '<w:numPr><w:numId w:val="0"/></w:numPr>'
_FLUSH = '<w:ind w:left="0" w:right="0" w:firstLine="0"/>'
_AIR = '<w:spacing w:before="60" w:after="120"/>'
_LINKS = ("basedOn", "next", "link")
_STANDS = {
    "title": "",
    "subtitle": "",
    "heading 1": "0",
    "heading 2": "1",
    "toc heading": "",
}
# The format for a line of ours above or below a page; theirs stays that of their lines.
LINES = {"Header": "KVKopf", "Footer": "KVFuss"}


@dataclass(frozen=True)
class Merged:
    """All styles in one part, and under which id each of ours is found there."""

    root: etree._Element
    ids: dict[str, str]
    # How much larger their headings are than ours: the room for a number grows with them.
    heading_scale: float


class Stylesheet:
    """The styles of a part."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self.by_id = {style.get(f"{W}styleId", ""): style for style in self}
        self._by_name = {_key(style): style for style in reversed(list(self))}
        default = next((one for one in self if _is_default_paragraph(one)), None)
        if default is not None:
            self._by_name.setdefault(("paragraph", NORMAL), default)

    def __iter__(self) -> Iterator[etree._Element]:
        return iter(self.root.findall(f"{W}style"))

    def named(self, name: str, kind: str = "paragraph") -> etree._Element | None:
        """The style with this name, in small letters."""
        return self._by_name.get((kind, name))

    def line_of(self, style: etree._Element | None) -> Iterator[etree._Element]:
        """A style and those it rests on."""
        seen: set[str] = set()
        while style is not None and style.get(f"{W}styleId", "") not in seen:
            yield style
            seen.add(style.get(f"{W}styleId", ""))
            style = self.by_id.get(value(style.find(f"{W}basedOn")))

    def from_style(
        self, style: etree._Element | None, group: str, tag: str
    ) -> etree._Element | None:
        """A property of a style, looked up along its line and then among the defaults."""
        for one in self.line_of(style):
            found = one.find(f"{W}{group}/{W}{tag}")
            if found is not None:
                return found
        return self.root.find(f"{W}docDefaults/{W}{group}Default/{W}{group}/{W}{tag}")

    def size(self, name: str) -> int:
        """The size of a style in half points."""
        found = self.from_style(self.named(name), "rPr", "sz")
        return number(value(found), _DEFAULT_SIZE) or _DEFAULT_SIZE

    def font(self, name: str) -> str:
        """The font of a style; Word itself takes Times New Roman where none is named."""
        found = self.from_style(self.named(name), "rPr", "rFonts")
        return "" if found is None else found.get(f"{W}ascii", "")


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
            _fit(style, sheet, ids, first_list)
    _speak_german(root)
    _mend_links(root)
    return Merged(root, ids, max(1.0, sheet.size("heading 1") / 26))


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
        kind, name = _key(style)
        known = sheet.named(name, kind) if name in SHARED else None
        if known is not None:
            found[one] = known.get(f"{W}styleId", "")
        else:
            found[one] = one if one not in sheet.by_id else f"{one}KV"
    return found


def _forget_former_ones(root: etree._Element, own: Stylesheet) -> None:
    """A letterhead that was once one of our documents brings styles of ours along."""
    custom = {_key(one) for one in own if one.get(f"{W}customStyle")}
    for style in root.findall(f"{W}style"):
        if _key(style) in custom:
            root.remove(style)


def _joining(
    style: etree._Element, sheet: Stylesheet, ids: dict[str, str], first_list: int
) -> etree._Element:
    """One of ours among theirs: their font, and nothing that their text style would spoil."""
    new = deepcopy(style)
    kind, name = _key(style)
    new.set(f"{W}styleId", ids[style.get(f"{W}styleId", "")])
    if any(one.get(f"{W}default") and one.get(f"{W}type") == kind for one in sheet):
        new.attrib.pop(f"{W}default", None)
    for link in _LINKS:
        node = new.find(f"{W}{link}")
        if node is not None:
            node.set(VAL, ids.get(value(node), value(node)))
    _count_from(new, first_list)
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
        if name in _STANDS and text > _OUR_SIZE:
            size = min(_OUR_LARGEST, round(size * text / _OUR_SIZE))
        if size == text:
            drop(new.find(f"{W}rPr"), node.tag)
        else:
            node.set(VAL, str(size))


def _settle_layout(new: etree._Element, sheet: Stylesheet) -> None:
    """Narrow columns are not spread out, and start where their cell does."""
    if value(new.find(f"{W}basedOn")) != sheet_id(sheet, NORMAL):
        return
    normal = sheet.named(NORMAL)
    layout = layout_of(new)
    name = value(new.find(f"{W}name"))
    if layout.find(f"{W}numPr") is None and layout.find(f"{W}ind") is None:
        indent = sheet.from_style(normal, "pPr", "ind")
        if indent is not None:
            put(layout, _FLUSH)
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


def sheet_id(sheet: Stylesheet, name: str) -> str:
    """The id of a style with this name, "" where there is none."""
    found = sheet.named(name)
    return "" if found is None else found.get(f"{W}styleId", "")


def _fit(style: etree._Element, sheet: Stylesheet, ids: dict[str, str], first_list: int) -> None:
    """One of theirs keeps its look and learns what our documents need of it."""
    name = _key(style)[1]
    theirs = sheet.by_id[ids[style.get(f"{W}styleId", "")]]
    if name in _STANDS:
        _stand(theirs, name)
        if name != "heading 1" and _counts(theirs, sheet):
            put(layout_of(theirs), _ALONE)
            put(layout_of(theirs), _FLUSH)
    if name in {"heading 1", "list bullet"}:
        layout = layout_of(theirs)
        drop(layout, f"{W}ind")
        _take(layout, style, "numPr")
        _count_from(theirs, first_list)
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
    if _STANDS[name]:
        put(layout, f'<w:outlineLvl w:val="{_STANDS[name]}"/>')


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
    after = ("highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em")
    places = [at for at, one in enumerate(looks) if etree.QName(one).localname in after]
    place = places[0] if places else len(looks)
    for node in reversed(style.findall(f"{W}rPr/*")):
        if node.tag in {f"{W}sz", f"{W}szCs"}:
            looks.insert(place, deepcopy(node))


def _count_from(style: etree._Element, first_list: int) -> None:
    for node in style.findall(f"{W}pPr/{W}numPr/{W}numId"):
        if value(node) != "0":
            node.set(VAL, str(int(value(node)) + first_list))


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
    after = (at for at, one in enumerate(looks) if etree.QName(one).localname in _AFTER_LANGUAGE)
    looks.insert(next(after, len(looks)), language)


_AFTER_LANGUAGE = {"eastAsianLayout", "specVanish", "oMath"}


def _mend_links(root: etree._Element) -> None:
    """A style that rests on one that is missing rests on none."""
    known = {style.get(f"{W}styleId") for style in root.findall(f"{W}style")}
    for style in root.findall(f"{W}style"):
        for link in _LINKS:
            node = style.find(f"{W}{link}")
            if node is not None and value(node) not in known:
                style.remove(node)


def _key(style: etree._Element) -> tuple[str, str]:
    return style.get(f"{W}type", "paragraph"), value(style.find(f"{W}name")).strip().lower()


def _is_default_paragraph(style: etree._Element) -> bool:
    is_default = style.get(f"{W}default") in {"1", "true", "on"}
    return style.get(f"{W}type", "paragraph") == "paragraph" and is_default
