"""Fields in headers and footers: page numbers stay alive, all others become what they show."""

import re
from dataclasses import dataclass, field

from lxml import etree

from model.documents.word.letterhead.names import W, remove, unwrap

_ALIVE = {"PAGE", "NUMPAGES", "SECTIONPAGES"}
# What these show belongs to the day the letterhead was made.
_DAYS = {"DATE", "TIME", "SAVEDATE", "CREATEDATE", "PRINTDATE", "EDITTIME"}
# As in "\* roman": how a number is written.
_FORM = re.compile(r"\\\*\s+[A-Za-z]+")
_MARK, _ORDER = f"{W}fldChar", f"{W}instrText"


@dataclass
class _Field:
    marks: list[etree._Element] = field(default_factory=list)
    # What stands between its beginning and its result, and what stands in the result.
    order: list[etree._Element] = field(default_factory=list)
    result: list[etree._Element] = field(default_factory=list)
    words: str = ""
    is_shown: bool = False
    is_nested: bool = False
    is_whole: bool = False

    @property
    def kind(self) -> str:
        return _kind(self.words)


def kinds_in(root: etree._Element) -> set[str]:
    """The kinds of fields that are alive here."""
    complex_ones = {one.kind for one in _fields(root)}
    return complex_ones | {_kind(node.get(f"{W}instr", "")) for node in root.iter(f"{W}fldSimple")}


def settle(root: etree._Element, left_out: set[str]) -> None:
    """Only page numbers are counted anew; other fields keep their words, days go."""
    alive: set[etree._Element] = set()
    for one in _fields(root):
        if one.is_whole and one.kind in _ALIVE and not one.is_nested:
            alive.update(_said_anew(one.order, one.kind, one.words))
            for mark in one.marks:
                _calm(mark)
            continue
        is_day = one.kind in _DAYS
        _note(one.kind, left_out)
        for node in (*one.marks, *one.order, *(one.result if is_day else ())):
            remove(node)
    for node in list(root.iter(f"{W}fldSimple")):
        kind = _kind(node.get(f"{W}instr", ""))
        if kind in _ALIVE:
            node.set(f"{W}instr", _order(kind, node.get(f"{W}instr", "")))
            _calm(node)
            continue
        _note(kind, left_out)
        unwrap(node, [] if kind in _DAYS else list(node))
    for node in list(root.iter(_ORDER)):
        if node not in alive:
            remove(node)


def _fields(root: etree._Element) -> list[_Field]:
    """Every field of runs, outer ones after those inside them."""
    done: list[_Field] = []
    open_ones: list[_Field] = []
    for run in root.iter(f"{W}r"):
        for child in run:
            if child.tag == _MARK:
                _mark(child, open_ones, done)
            elif child.tag != f"{W}rPr":
                _content(child, open_ones)
    return done + open_ones


def _mark(mark: etree._Element, open_ones: list[_Field], done: list[_Field]) -> None:
    kind = mark.get(f"{W}fldCharType")
    if kind == "begin":
        _content(mark, open_ones)
        nested = any(not one.is_shown for one in open_ones)
        open_ones.append(_Field([mark], is_nested=nested))
    elif not open_ones:
        done.append(_Field([mark]))
    else:
        here = open_ones[-1]
        here.marks.append(mark)
        here.is_shown = here.is_shown or kind == "separate"
        if kind == "end":
            here.is_whole = True
            done.append(open_ones.pop())
        _content(mark, open_ones if kind == "end" else open_ones[:-1])


def _content(node: etree._Element, open_ones: list[_Field]) -> None:
    for one in open_ones:
        (one.result if one.is_shown else one.order).append(node)
    if node.tag == _ORDER and open_ones and not open_ones[-1].is_shown:
        open_ones[-1].words += node.text or ""


def _said_anew(order: list[etree._Element], kind: str, words: str) -> list[etree._Element]:
    """The order with nothing in it but the number and its form."""
    first, *more = [node for node in order if node.tag == _ORDER]
    first.text = _order(kind, words)
    for node in (*more, *(node for node in order if node.tag != _ORDER)):
        remove(node)
    return [first]


def _order(kind: str, words: str) -> str:
    return " ".join(("", kind, *_FORM.findall(words), ""))


def _calm(node: etree._Element) -> None:
    for name in ("dirty", "fldLock"):
        node.attrib.pop(f"{W}{name}", None)


def _note(kind: str, left_out: set[str]) -> None:
    if kind:
        left_out.add("date" if kind in _DAYS else "field")


def _kind(words: str) -> str:
    return words.split()[0].upper() if words.split() else ""
