"""A document of ours in their letterhead: its parts go between what was taken from theirs."""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

from lxml import etree

from model.documents.blocks import Document
from model.documents.word import edges
from model.documents.word.letterhead import fields, lists, sideways
from model.documents.word.letterhead.floating import room_before, room_for_text
from model.documents.word.letterhead.gate import parsed
from model.documents.word.letterhead.names import W, layout_of, number, place, sign_of, written
from model.documents.word.letterhead.styles import merged
from model.documents.word.letterhead.stylesheet import Stylesheet
from model.documents.word.lists import LABELS
from model.documents.word.page import HEADERS, OURS, Page
from model.documents.word.settings import fonts
from model.documents.word.xml import HEAD, NAMESPACES, escaped, paragraph

# Where our words go in a header or footer of theirs.
_MARK, _LINE = "kv-mark", "kv-line"
_STYLE = re.compile(r'<w:(pStyle|rStyle|tblStyle) w:val="([^"]+)"/>')
_LIST = re.compile(
    r'(<w:numId w:val="|<w:abstractNumId w:val="|<w:num w:numId="|<w:abstractNum w:abstractNumId=")'
    r'([1-9]\d*)"'
)
_LISTS = re.compile(r"<w:numbering[^>]*>(.*?)(<w:num .*)</w:numbering>", re.DOTALL)
_BEFORE_EVEN = "<w:characterSpacingControl"
_AS_IT_IS = ("word/media/", "word/theme/")
_WITH_STYLES = ("word/document.xml", "word/comments.xml")
_FONTS = ("ascii", "hAnsi", "eastAsia", "cs")
Parts = Mapping[str, str | bytes]


@lru_cache(maxsize=4)
def dress_of(content: bytes) -> "Dress":
    """The dress made of what was taken; the same for all documents in this letterhead."""
    return Dress(content)


@dataclass(frozen=True)
class _Ready:
    """What is the same in all documents with the same styles and the same way round."""

    styles: str
    numbering: str
    fonts: str
    ids: dict[str, str]
    label_scale: float
    edges: dict[str, str]
    # How far our line keeps away from what floats in a header of theirs, and how far the text does
    # on a title page, which has no line of ours.
    room: dict[str, int]
    room_for_text: dict[str, int]


class Dress:
    """What was taken from one letterhead, read once for many documents."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self._parts = {name: archive.read(name) for name in archive.namelist()}
        self.first_list = lists.first_free(self.root("word/numbering.xml"))
        self.differs_on_first_page = b"<w:titlePg" in self._parts["word/document.xml"]
        self._says_no_number = not self.counts_pages
        self.page = self._page()
        self._ready: dict[tuple[str, bool], _Ready] = {}
        self._lock = Lock()

    def root(self, name: str) -> etree._Element | None:
        """A part of theirs, to be changed at will."""
        return parsed(self._parts[name]) if name in self._parts else None

    def has(self, part: str, kind: str) -> bool:
        """Whether they have this header or footer."""
        return f"word/{part}_{kind}.xml" in self._parts

    @property
    def has_even(self) -> bool:
        """Whether pages on the left differ from those on the right."""
        return b"evenAndOddHeaders" in self._parts["word/settings.xml"]

    @property
    def counts_pages(self) -> bool:
        """Whether a following page says its number."""
        roots = (self.root(f"word/{part}_default.xml") for part in ("header", "footer"))
        return any("PAGE" in fields.kinds_in(root) for root in roots if root is not None)

    def put_on(self, parts: Mapping[str, str], document: Document) -> Parts:
        """The parts of a document in this letterhead."""
        key = parts["word/styles.xml"], document.landscape
        with self._lock:
            if key not in self._ready:
                self._ready[key] = self._prepared(*key)
            ready = self._ready[key]
        own = {
            name: self._shifted(self._mapped(parts[name], ready))
            for name in _WITH_STYLES
            if name in parts
        }
        taken = {name: part for name, part in self._parts.items() if name.startswith(_AS_IT_IS)}
        return {
            **parts,
            **own,
            **taken,
            **self._all_edges(ready, document),
            "word/styles.xml": ready.styles,
            "word/numbering.xml": self._numbering(parts["word/numbering.xml"], ready),
            "word/fontTable.xml": ready.fonts,
            "word/settings.xml": self._settings(parts["word/settings.xml"]),
        }

    def _page(self) -> Page:
        root = self.root("word/document.xml")
        assert root is not None
        margins = root.find(f".//{W}pgMar")
        sides = ("left", "right", "top", "bottom", "header", "footer")
        read = {side: number(margins.get(f"{W}{side}"), getattr(OURS, side)) for side in sides}
        # Without a header of theirs our title page is as quiet as ever.
        is_quiet = not any(self.has("header", kind) for kind in HEADERS)
        return Page(**read, title=self.differs_on_first_page or is_quiet)

    def _prepared(self, our_styles: str, landscape: bool) -> _Ready:
        both = merged(self.root("word/styles.xml"), our_styles, self.first_list)
        counted = set(Stylesheet(both.root).by_id) - {both.ids["Heading1"], both.ids["ListBullet"]}
        numbering = lists.with_places(self.root("word/numbering.xml"), counted)
        known = lists.known(numbering, self.first_list)
        lists.mend(both.root, known)
        sheet = Stylesheet(both.root)
        drawn = {
            f"{part}_{kind}": self._edge(part, kind, sheet, known, turned=landscape)
            for part in ("header", "footer")
            for kind in HEADERS
            if self.has(part, kind)
        }
        used = [both.root, numbering, *drawn.values()]
        return _Ready(
            styles=written(both.root),
            numbering=written(numbering),
            fonts=self._fonts(used),
            ids=both.ids,
            label_scale=both.heading_scale,
            edges={name: written(root) for name, root in drawn.items()},
            room={key: room_before(root, self.page, sheet) for key, root in drawn.items()},
            room_for_text={
                key: room_for_text(root, self.page, sheet) for key, root in drawn.items()
            },
        )

    def _edge(
        self, part: str, kind: str, sheet: Stylesheet, known: set[str], *, turned: bool
    ) -> etree._Element:
        """A header or footer of theirs with the places for our words."""
        root = self.root(f"word/{part}_{kind}.xml")
        assert root is not None
        for node in root.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle"):
            if node.get(f"{W}val") not in sheet.by_id:
                node.getparent().remove(node)
        if turned:
            sideways.turn(root, self.page, sheet)
        lists.mend(root, known)
        first = root.find(f"{W}p")
        if part == "header" and first is not None:
            layout_of(first).addnext(place(_MARK))
        line = place(_LINE)
        root.insert(len(root) if part == "header" else 0, line)
        return root

    def _all_edges(self, ready: _Ready, document: Document) -> Parts:
        """All headers and footers, each with what is said of the document."""
        made: dict[str, str | bytes] = {}
        for part, line in (("header", self._line_above), ("footer", self._line_below)):
            for kind in HEADERS:
                name = self._source(part, kind)
                written_line = self._mapped(line(document, kind, name, ready), ready)
                mark = _declared(edges.watermark(document, kind)) if part == "header" else ""
                made[f"word/{part}_{kind}.xml"] = _filled(
                    ready.edges.get(name) or _EMPTY[part], mark, written_line
                )
                relations = self._parts.get(f"word/_rels/{name}.xml.rels")
                if relations:
                    made[f"word/_rels/{part}_{kind}.xml.rels"] = relations
        return made

    def _source(self, part: str, kind: str) -> str:
        """Which of theirs is printed here; a page with one of its own may have an empty one."""
        differs = {"default": True, "first": self.differs_on_first_page, "even": self.has_even}
        name = f"{part}_{kind if differs[kind] else 'default'}"
        return name if f"word/{name}.xml" in self._parts else ""

    def _line_above(self, document: Document, kind: str, theirs: str, ready: _Ready) -> str:
        """What this is; the title page says it itself."""
        has_place = _PLACE_OF_MARK in ready.edges.get(theirs, "")
        mark = "" if has_place else edges.watermark(document, kind)
        is_quiet = edges.is_quiet(document, kind)
        room = (ready.room_for_text if is_quiet else ready.room).get(theirs, 0)
        distance = f'<w:spacing w:before="{room}"/>' if room else ""
        if is_quiet:
            return paragraph("KVKopfLeer", mark, distance) if room or not has_place else ""
        layout = edges.tabs(document, self.page) + distance
        return paragraph("KVKopf", mark + edges.state(document), layout)

    def _line_below(self, document: Document, _: str, theirs: str, ready: _Ready) -> str:
        """Reference and page number, where theirs leaves the pages uncounted."""
        if self._says_no_number:
            return paragraph("KVFuss", edges.pages(document), edges.tabs(document, self.page))
        return "" if theirs in ready.edges else paragraph("KVKopfLeer", "")

    def _numbering(self, ours: str, ready: _Ready) -> str:
        found = _LISTS.search(self._shifted(self._mapped(ours, ready)))
        assert found is not None
        abstract, plain = found.groups()
        for label in LABELS:
            wide = round(label * ready.label_scale)
            abstract = abstract.replace(
                f'w:left="{label}" w:hanging="{label}"', f'w:left="{wide}" w:hanging="{wide}"'
            )
        whole = ready.numbering.replace(sign_of(lists.ABSTRACT), abstract)
        return whole.replace(sign_of(lists.LIST), plain)

    def _mapped(self, text: str, ready: _Ready) -> str:
        """Our words with their names for styles."""

        def theirs(match: re.Match[str]) -> str:
            known = escaped(ready.ids.get(match[2], match[2])).replace('"', "&quot;")
            return f'<w:{match[1]} w:val="{known}"/>'

        return _STYLE.sub(theirs, text)

    def _shifted(self, text: str) -> str:
        """Our lists count above theirs."""
        return _LIST.sub(lambda match: f'{match[1]}{int(match[2]) + self.first_list}"', text)

    def _settings(self, ours: str) -> str:
        even = "<w:evenAndOddHeaders/>" if self.has_even else ""
        return ours.replace(_BEFORE_EVEN, even + _BEFORE_EVEN)

    def _fonts(self, used: Iterable[etree._Element]) -> str:
        """Their table of fonts, and in it every font that is used."""
        root = self.root("word/fontTable.xml")
        if root is None:
            root = parsed(fonts().encode())
        known = {font.get(f"{W}name") for font in root}
        names = {
            node.get(f"{W}{name}", "")
            for one in used
            for node in one.iter(f"{W}rFonts")
            for name in _FONTS
        }
        for name in sorted(names - known - {""}):
            etree.SubElement(root, f"{W}font", {f"{W}name": name})
        return written(root)


_EMPTY = {
    part: f"{HEAD}<w:{tag} {NAMESPACES}>{sign_of(_LINE)}</w:{tag}>"
    for part, tag in (("header", "hdr"), ("footer", "ftr"))
}
_PLACE_OF_MARK = sign_of(_MARK)


def _filled(edge: str, mark: str, line: str) -> str:
    return edge.replace(_PLACE_OF_MARK, mark).replace(sign_of(_LINE), _declared(line))


def _declared(text: str) -> str:
    """Words of ours for a part that may not know all our prefixes."""
    return re.sub(r"^<w:(p|r)>", rf"<w:\1 {NAMESPACES}>", text)
