"""Names of the format, and how a tree of it is read and written."""

from collections.abc import Sequence

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_W}}}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
VML = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"
VAL = f"{W}val"

# The order the format demands below the properties of a paragraph.
_ORDER = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
    *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap"),
    *("overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd"),
    *("snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap"),
    *("jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId"),
    *("cnfStyle", "rPr", "sectPr", "pPrChange"),
)
_PLACE = {f"{W}{name}": place for place, name in enumerate(_ORDER)}
_STYLE_ORDER = (
    *("name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority"),
    *("semiHidden", "unhideWhenUsed", "qFormat", "locked", "personal", "personalCompose"),
    *("personalReply", "rsid", "pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr"),
)
_STYLE_PLACE = {f"{W}{name}": place for place, name in enumerate(_STYLE_ORDER)}
_SIDES = {"start": "left", "end": "right"}
_OFF = {"0", "false", "off"}


def element(xml: str) -> etree._Element:
    """One element of ours, written as text."""
    return etree.fromstring(f'<w:x xmlns:w="{_W}">{xml}</w:x>')[0]


def put(properties: etree._Element, xml: str) -> None:
    """This property in its place, instead of an earlier one."""
    new = element(xml)
    drop(properties, new.tag)
    place = _PLACE[new.tag]
    after = (at for at, other in enumerate(properties) if _PLACE.get(other.tag, 0) > place)
    properties.insert(next(after, len(properties)), new)


def drop(parent: etree._Element, *tags: str) -> None:
    """No such element directly below this one."""
    for tag in tags:
        for found in parent.findall(tag):
            parent.remove(found)


def layout_of(style: etree._Element) -> etree._Element:
    """The paragraph properties of a style, empty ones if it had none."""
    found = style.find(f"{W}pPr")
    if found is None:
        found = element("<w:pPr/>")
        place = _STYLE_PLACE[found.tag]
        after = (at for at, one in enumerate(style) if _STYLE_PLACE.get(one.tag, 0) > place)
        style.insert(next(after, len(style)), found)
    return found


def value(node: etree._Element | None, default: str = "") -> str:
    """The value of a property."""
    return default if node is None else node.get(VAL, default)


def is_on(node: etree._Element | None) -> bool:
    """Whether a switch is there and not turned off."""
    return node is not None and node.get(VAL, "1") not in _OFF


def number(text: str | None, default: int) -> int:
    """A whole number, also from a program that writes "1440.0"."""
    try:
        return round(float(text or ""))
    except (ValueError, OverflowError):
        return default


def unwrap(node: etree._Element, children: Sequence[etree._Element]) -> None:
    """These in the place of the node."""
    parent = node.getparent()
    if parent is not None:
        place = parent.index(node)
        parent.remove(node)
        for offset, child in enumerate(list(children)):
            parent.insert(place + offset, child)


def remove(node: etree._Element) -> None:
    """The node is gone; with a reader without comments no text hangs on it."""
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def say_left_and_right(root: etree._Element) -> None:
    """The words for sides that every Word knows, in the place of newer ones."""
    for node in root.iter(f"{W}jc", f"{W}lvlJc", f"{W}tab"):
        if node.get(VAL) in _SIDES:
            node.set(VAL, _SIDES[node.get(VAL)])


def settle_prefixes(root: etree._Element) -> None:
    """What a reader may skip is named by known prefixes, and nothing must be understood."""
    skipped = [one for one in root.get(f"{MC}Ignorable", "").split() if one in root.nsmap]
    for name in ("Ignorable", "MustUnderstand", "ProcessContent"):
        root.attrib.pop(f"{MC}{name}", None)
    if skipped:
        root.set(f"{MC}Ignorable", " ".join(skipped))


def place(name: str) -> etree._Element:
    """A mark in a tree where text of ours goes once the tree is written."""
    return etree.ProcessingInstruction(name, "here")


def sign_of(name: str) -> str:
    """The same mark in the written text."""
    return f"<?{name} here?>"


def written(root: etree._Element) -> str:
    """The tree as text, with the head of a part."""
    text = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}'
