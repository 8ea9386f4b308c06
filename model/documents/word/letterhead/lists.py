"""Their lists with room for ours: two places for what a document of ours counts with."""

from lxml import etree

from model.documents.word.letterhead.names import VAL, W, number, place, remove, value
from model.documents.word.lists import FAMILIES
from model.documents.word.xml import NAMESPACES

# Where ours go: all abstract lists must stand before the first list.
ABSTRACT, LIST = "kv-abstract", "kv-list"


def first_free(theirs: etree._Element | None) -> int:
    """The highest number any list of theirs has; ours begin above it."""
    if theirs is None:
        return 0
    taken = [number(node.get(f"{W}abstractNumId"), 0) for node in theirs.iter(f"{W}abstractNum")]
    taken += [number(node.get(f"{W}numId"), 0) for node in theirs.iter(f"{W}num")]
    return max(taken, default=0)


def with_places(theirs: etree._Element | None, counted: set[str]) -> etree._Element:
    """The part with a mark for ours; `counted` are the styles that lists of theirs may count."""
    root = etree.fromstring(f"<w:numbering {NAMESPACES}/>") if theirs is None else theirs
    for node in list(root.iter(f"{W}pStyle", f"{W}numStyleLink", f"{W}styleLink")):
        if value(node) not in counted:
            remove(node)
    for node in root.findall(f"{W}numIdMacAtCleanup"):
        root.remove(node)
    first = next((at for at, node in enumerate(root) if node.tag == f"{W}num"), len(root))
    root.insert(first, place(ABSTRACT))
    root.append(place(LIST))
    return root


def known(numbering: etree._Element, first: int) -> set[str]:
    """The lists that styles and lines may count with: theirs, and the plain ones of ours."""
    theirs = {node.get(f"{W}numId", "") for node in numbering.iter(f"{W}num")}
    return theirs | {"0"} | {str(first + family) for family in FAMILIES}


def mend(root: etree._Element, lists: set[str]) -> None:
    """Whatever counts with a list that is missing counts no more."""
    for node in list(root.iter(f"{W}numPr")):
        used = node.find(f"{W}numId")
        if used is not None and used.get(VAL) not in lists:
            remove(node)
