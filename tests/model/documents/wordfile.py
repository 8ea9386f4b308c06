"""Reads a Word file back without our own code: parts, paragraphs, the numbers Word will show."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{W}br": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "\u2011"}
# No network, no entities: the reader of returned files will be as careful.
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


@dataclass(frozen=True)
class Line:
    """A paragraph as a reader sees it."""

    style: str
    number: str
    text: str


class WordFile:
    """The parts of a .docx file."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.archive = zipfile.ZipFile(io.BytesIO(data))

    @property
    def names(self) -> list[str]:
        return self.archive.namelist()

    @property
    def trees(self) -> list[str]:
        """The parts that are no pictures."""
        return [name for name in self.names if name.endswith((".xml", ".rels"))]

    def part(self, name: str) -> etree._Element:
        return etree.fromstring(self.archive.read(name), _PARSER)

    @cached_property
    def document(self) -> etree._Element:
        return self.part("word/document.xml")

    @cached_property
    def styles(self) -> dict[str, etree._Element]:
        found = self.part("word/styles.xml").iter(f"{W}style")
        return {style.get(f"{W}styleId"): style for style in found}

    @cached_property
    def edges(self) -> dict[str, etree._Element]:
        wanted = [n for n in self.names if n.startswith(("word/header", "word/footer"))]
        return {name: self.part(name) for name in wanted}

    @cached_property
    def comments(self) -> list[etree._Element]:
        """The comments, none where the file has no such part."""
        name = "word/comments.xml"
        return list(self.part(name)) if name in self.names else []

    @cached_property
    def controls(self) -> list[etree._Element]:
        return list(self.document.iter(f"{W}sdt"))

    @cached_property
    def everything(self) -> list[etree._Element]:
        """Body, headers, footers and comments."""
        return [self.document, *self.edges.values(), *self.comments]

    def blocks(self) -> Iterator[etree._Element]:
        """Paragraphs and tables of the body, also those inside a control."""
        for block in self.document.find(f"{W}body"):
            if block.tag == f"{W}sdt":
                yield from block.find(f"{W}sdtContent")
            else:
                yield block

    def paragraphs(self) -> list[etree._Element]:
        return list(self.document.iter(f"{W}p"))

    def table(self, caption: str) -> etree._Element:
        """The table that is read aloud under this name."""
        named = self.document.iter(f"{W}tblCaption")
        return next(one.getparent().getparent() for one in named if one.get(f"{W}val") == caption)

    def from_style(self, style: str, tag: str, kind: str = "pPr") -> etree._Element | None:
        """A property of a style, of the paragraph or of its letters, also from its ancestors."""
        while style:
            found = self.styles[style].find(f"{W}{kind}/{W}{tag}")
            if found is not None:
                return found
            parent = self.styles[style].find(f"{W}basedOn")
            style = parent.get(f"{W}val") if parent is not None else ""
        return None

    def has(self, style: str, tag: str) -> bool:
        """Whether a style switches this property on."""
        found = self.from_style(style, tag)
        return found is not None and found.get(f"{W}val") != "0"

    def size_of(self, style: str) -> str:
        """The size of letters in a style, in half points."""
        found = self.from_style(style, "sz", kind="rPr")
        return found.get(f"{W}val") if found is not None else ""

    def lines(self) -> Iterator[Line | list[str]]:
        """What stands in the body, with numbers; a row of a table is the list of its cells."""
        counter = Counter(self.part("word/numbering.xml"))
        for block in self.blocks():
            if block.tag == f"{W}p":
                yield self._line(block, counter)
            elif block.tag == f"{W}tbl":
                for row in block.iter(f"{W}tr"):
                    yield [
                        "\n".join(map(text_of, cell.iter(f"{W}p"))) for cell in row.iter(f"{W}tc")
                    ]

    def _line(self, paragraph: etree._Element, counter: "Counter") -> Line:
        style = style_of(paragraph)
        own = paragraph.find(f"{W}pPr/{W}numPr")
        numbering = own if own is not None else self.from_style(style, "numPr")
        number = counter.count(numbering) if numbering is not None else ""
        return Line(style, number, text_of(paragraph))


class Counter:
    """Counts list paragraphs from word/numbering.xml, as the standard describes it."""

    def __init__(self, numbering: etree._Element) -> None:
        self._levels = {
            abstract.get(f"{W}abstractNumId"): {
                int(level.get(f"{W}ilvl")): level for level in abstract.iter(f"{W}lvl")
            }
            for abstract in numbering.iter(f"{W}abstractNum")
        }
        self._nums = {num.get(f"{W}numId"): num for num in numbering.iter(f"{W}num")}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def count(self, numbering: etree._Element) -> str:
        num_id = numbering.find(f"{W}numId").get(f"{W}val")
        if num_id == "0":
            return ""
        level_element = numbering.find(f"{W}ilvl")
        level = int(level_element.get(f"{W}val")) if level_element is not None else 0
        abstract = self._nums[num_id].find(f"{W}abstractNumId").get(f"{W}val")
        counts = self._counts.setdefault(abstract, {})
        counts[level] = self._start(num_id, level) or counts.get(level, 0) + 1
        for lower in [other for other in counts if other > level]:
            del counts[lower]
        return self._shown(self._levels[abstract], level, counts)

    def _start(self, num_id: str, level: int) -> int | None:
        for override in self._nums[num_id].iter(f"{W}lvlOverride"):
            if int(override.get(f"{W}ilvl")) == level and (num_id, level) not in self._started:
                self._started.add((num_id, level))
                return int(override.find(f"{W}startOverride").get(f"{W}val"))
        return None

    def _shown(self, levels: dict[int, etree._Element], level: int, counts: dict[int, int]) -> str:
        text = levels[level].find(f"{W}lvlText").get(f"{W}val")
        for place in range(level + 1):
            form = levels[place].find(f"{W}numFmt").get(f"{W}val")
            number = counts.get(place, 1)
            shown = chr(ord("a") + number - 1) if form == "lowerLetter" else str(number)
            text = text.replace(f"%{place + 1}", shown)
        return text


def style_of(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style.get(f"{W}val") if style is not None else "Normal"


def text_of(element: etree._Element) -> str:
    """The visible words: cached field results count, field instructions do not."""
    pieces = []
    for node in element.iter():
        if node.tag == f"{W}t":
            pieces.append(node.text or "")
        elif node.tag in _BREAKS and node.getparent().tag == f"{W}r":
            pieces.append(_BREAKS[node.tag])
    return "".join(pieces)
