"""A header or footer of theirs with nothing in it that acts, loads or belongs to another text."""

from collections.abc import Mapping

from lxml import etree

from model.catalogue.texts import t
from model.documents.word.letterhead import fields
from model.documents.word.letterhead.names import (
    MC,
    OFFICE,
    VML,
    WP,
    A,
    R,
    W,
    remove,
    unwrap,
    value,
)

_GONE = (
    *(f"{A}{name}" for name in ("extLst", "hlinkClick", "hlinkHover")),
    *(
        f"{W}{name}"
        for name in (
            *("object", "control", "altChunk", "subDoc", "contentPart", "proofErr", "delText"),
            *("del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange"),
            *("tblGridChange", "trPrChange", "tcPrChange", "tblPrExChange", "numberingChange"),
            *("cellIns", "cellDel", "cellMerge", "bookmarkStart", "bookmarkEnd", "permStart"),
            *("permEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "sectPr"),
            *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
            *("customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart"),
            *("customXmlDelRangeEnd", "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd"),
            *("customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "footnoteReference"),
            *("endnoteReference", "lastRenderedPageBreak", "ruby", "delInstrText"),
        )
    ),
)
_OPENED = tuple(
    f"{W}{name}" for name in ("ins", "moveTo", "smartTag", "customXml", "hyperlink", "sdt")
)
_PROPERTIES = tuple(f"{W}{name}" for name in ("smartTagPr", "customXmlPr", "sdtPr", "sdtEndPr"))
_WHOLE = (f"{W}drawing", f"{W}pict")
_LOADS = {"href", "src", "althref", "relid", "pict", "spid", "gfxdata", "button"}
_TRACES = ("rsid", "paraId", "textId")
_OUR_LINES = {"KVKopf", "KVFuss", "KVKopfLeer"}
_WATERMARK = "PowerPlusWaterMarkObject"


def clean(root: etree._Element, pictures: Mapping[str, str], left_out: set[str]) -> None:
    """Take out what is not to be printed; `pictures` are the new ids of those that may stay."""
    if next(root.iter(f"{W}hyperlink"), None) is not None:
        left_out.add("link")
    if next(root.iter(f"{W}object", f"{W}control"), None) is not None:
        left_out.add("object")
    for node in list(root.iter(*_GONE)):
        remove(node)
    for node in list(root.iter(*_OPENED)):
        _open(node, left_out)
    _drop_ours(root)
    _drop_watermarks(root, left_out)
    _keep_pictures(root, pictures, left_out)
    fields.settle(root, left_out)
    for node in root.iter():
        _forget(node)
    for node in list(root.iter(f"{W}r")):
        if all(child.tag == f"{W}rPr" for child in node):
            remove(node)
    _end_with_lines(root)
    _describe(root)


def picture_count(root: etree._Element) -> int:
    """How many pictures stand here; what is drawn for two generations of Word counts once."""
    drawn = {node.get(f"{R}embed") for node in root.iter(f"{A}blip")}
    return len(drawn | {node.get(f"{R}id") for node in root.iter(f"{VML}imagedata")})


def _open(node: etree._Element, left_out: set[str]) -> None:
    content = node.find(f"{W}sdtContent")
    children = list(node if content is None else content)
    if node.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
        left_out.add("prompt")
        children = [child for child in children if child.tag == f"{W}tc"]
        for text in [text for child in children for text in child.iter(f"{W}r")]:
            remove(text)
    unwrap(node, [child for child in children if child.tag not in _PROPERTIES])


def _end_with_lines(root: etree._Element) -> None:
    """Word refuses a cell, a box or a header that does not end with a line."""
    for node in [root, *root.iter(f"{W}tc", f"{W}txbxContent")]:
        if (len(node) and node[-1].tag != f"{W}p") or (not len(node) and node is not root):
            etree.SubElement(node, f"{W}p")


def _drop_ours(root: etree._Element) -> None:
    """A document of ours that has become a letterhead says no longer what it once was."""
    for line in root.findall(f"{W}p"):
        if value(line.find(f"{W}pPr/{W}pStyle")) in _OUR_LINES:
            root.remove(line)


def _drop_watermarks(root: etree._Element, left_out: set[str]) -> None:
    """Our documents say themselves whether they are a draft."""
    for shape in list(root.iter(f"{VML}shape")):
        if _WATERMARK in shape.get("id", ""):
            left_out.add("watermark")
            _remove_whole(shape)


def _keep_pictures(root: etree._Element, pictures: Mapping[str, str], left_out: set[str]) -> None:
    for node in list(root.iter()):
        own = [name for name in node.attrib if name.startswith(R) or name == f"{OFFICE}relid"]
        if not own or not _is_below(node, root):
            continue
        known = next((pictures[node.get(name)] for name in own if node.get(name) in pictures), "")
        for name in own:
            del node.attrib[name]
        if known and node.tag in {f"{A}blip", f"{VML}imagedata"}:
            node.set(f"{R}embed" if node.tag == f"{A}blip" else f"{R}id", known)
        else:
            left_out.add("picture")
            _remove_whole(node)


def _is_below(node: etree._Element, root: etree._Element) -> bool:
    return node is root or any(above is root for above in node.iterancestors())


def _remove_whole(node: etree._Element) -> None:
    """The whole drawing that this is a part of, for all generations of Word."""
    for above in node.iterancestors(*_WHOLE):
        parent = above.getparent()
        is_choice = parent is not None and parent.tag in {f"{MC}Choice", f"{MC}Fallback"}
        alternatives = parent.getparent() if parent is not None and is_choice else None
        remove(above if alternatives is None else alternatives)
        return
    remove(node)


def _forget(node: etree._Element) -> None:
    """No attribute that loads something, and no trace of earlier editing."""
    for name in list(node.attrib):
        local = etree.QName(name).localname
        is_of_shape = node.tag.startswith((VML, OFFICE)) and local in _LOADS
        if (is_of_shape and not name.startswith(R)) or local.startswith(_TRACES):
            del node.attrib[name]


def _describe(root: etree._Element) -> None:
    """Every picture has words for those who hear the page."""
    words = t("letterhead.picture_words")
    for node in root.iter(f"{WP}docPr"):
        if not node.get("descr"):
            node.set("descr", words)
    for node in root.iter(f"{VML}shape"):
        if not node.get("alt"):
            node.set("alt", words)
