"""The document tree as the part word/document.xml."""

from collections.abc import Callable
from typing import Any

from model.documents import blocks as b
from model.documents.numbering import Numbers, numbers
from model.documents.word import charts
from model.documents.word.anchors import Anchors
from model.documents.word.contents import Pages, contents
from model.documents.word.inline import Inline
from model.documents.word.lists import ANNEXES, FRONT, SECTIONS, Lists
from model.documents.word.page import OURS, Page
from model.documents.word.review import Copy
from model.documents.word.tables import signatures, table
from model.documents.word.xml import HEAD, NAMESPACES, paragraph, run

_PLACES = {
    (SECTIONS, b.Level.PARAGRAPH): ("KVAbsatz", 1),
    (SECTIONS, b.Level.NUMBER): ("KVZiffer", 2),
    (SECTIONS, b.Level.LETTER): ("KVBuchstabe", 3),
    (ANNEXES, b.Level.NUMBER): ("KVAnlageZiffer", 2),
    (ANNEXES, b.Level.LETTER): ("KVAnlageBuchstabe", 3),
    (FRONT, b.Level.NUMBER): ("KVListeZiffer", 0),
    (FRONT, b.Level.LETTER): ("KVListeBuchstabe", 1),
}


class Body:
    """Writes the blocks of one document; its lists and charts are complete when all are written."""

    def __init__(
        self,
        document: b.Document,
        copy: Copy | None = None,
        pages: Pages | None = None,
        page: Page = OURS,
    ) -> None:
        self._copy = copy or Copy()
        self.lists = Lists()
        self.charts: list[b.Chart] = []
        self._pages = pages or {}
        self._blocks = document.blocks
        self._section_end = page.section(landscape=document.landscape)
        self._width = page.text_width(landscape=document.landscape)
        self._numbers: Numbers = numbers(document.blocks)
        self._anchors = Anchors()
        self._inline = Inline(self._numbers, self._anchors.name)
        self._family = FRONT
        self._last_annex = 0
        self._after_table = self._before_table = False
        self._writers: dict[type, Callable[[Any], str]] = {
            b.Title: lambda block: paragraph("Title", run(block.text)),
            b.Subtitle: lambda block: paragraph("Subtitle", self._inline.runs(block.runs)),
            b.Contents: self._contents,
            b.Front: self._front,
            b.Section: self._section,
            b.Clause: self._clause,
            b.Paragraph: self._plain,
            b.Bullet: self._bullet,
            b.Table: lambda block: table(block, self._inline, self._width),
            b.Chart: self._chart,
            b.Signatures: lambda block: signatures(block, self._inline, self._width),
            b.AnnexHeading: self._annex,
            b.AnnexSubheading: self._subheading,
        }

    def part(self) -> str:
        """The part word/document.xml."""
        written = self._copy.joined(
            tuple(map(self._written, self._blocks, (*self._blocks[1:], None)))
        )
        # Word wants a paragraph at the end; after a table it would otherwise make one itself.
        end = paragraph("KVEnde", "") if self._after_table else ""
        return (
            f"{HEAD}<w:document {NAMESPACES}{self._copy.namespaces}>"
            f"<w:body>{written}{end}{self._section_end}</w:body></w:document>"
        )

    def _written(self, block: b.Block, following: b.Block | None) -> str:
        is_table = isinstance(block, b.Table | b.Signatures)
        self._before_table = isinstance(following, b.Table | b.Signatures)
        if is_table and self._after_table:
            raise ValueError("two tables touch, and Word would join them")
        written = self._writers[type(block)](block)
        self._after_table = is_table
        return written

    def _contents(self, block: b.Contents) -> str:
        numbered = self._numbers.of_blocks
        return contents(block.title, self._blocks, numbered, self._anchors, self._pages)

    def _front(self, block: b.Front) -> str:
        self._family = FRONT
        page = "<w:pageBreakBefore/>" if block.new_page else ""
        style = "Heading2" if block.minor else "KVFront"
        return paragraph(style, self._anchors.around(block.key, run(block.text)), page)

    def _section(self, block: b.Section) -> str:
        self._family = SECTIONS
        numbering = self.lists.properties(SECTIONS, 0)
        return paragraph("Heading1", self._anchors.around(block.key, run(block.text)), numbering)

    def _annex(self, block: b.AnnexHeading) -> str:
        self._family = ANNEXES
        start = None if block.number == self._last_annex + 1 else block.number
        self._last_annex = block.number
        numbering = self.lists.properties(ANNEXES, 0, start)
        same_page = '<w:pageBreakBefore w:val="0"/>'
        distance = '<w:spacing w:before="480"/>'
        layout = numbering if block.new_page else f"{same_page}{numbering}{distance}"
        return paragraph("KVAnlage", self._anchors.around(block.key, run(block.text)), layout)

    def _subheading(self, block: b.AnnexSubheading) -> str:
        numbering = self.lists.properties(ANNEXES, 1)
        return paragraph("KVAnlage2", self._anchors.around(block.key, run(block.text)), numbering)

    def _clause(self, block: b.Clause) -> str:
        style, depth = _PLACES[self._family, block.level]
        numbering = self.lists.properties(self._family, depth, 1 if block.restart else None)
        return paragraph(style, self._content(block), self._layout(numbering))

    def _plain(self, block: b.Paragraph) -> str:
        style = "KVFolge" if block.continues else "KVAbsatzOhne"
        return paragraph(style, self._content(block), self._layout(keep_next=block.keep_next))

    def _bullet(self, block: b.Bullet) -> str:
        return paragraph("ListBullet", self._inline.runs(block.runs), self._layout())

    def _chart(self, block: b.Chart) -> str:
        """The chart fills its line, so the caption stands below it in the same paragraph."""
        self.charts.append(block)
        picture = charts.drawing(block, len(self.charts), self._width)
        return paragraph("KVBild", picture + run(block.caption), self._layout())

    def _layout(self, numbering: str = "", *, keep_next: bool = False) -> str:
        """What a paragraph needs beside its style: with a table below, below a table, in a list."""
        together = "<w:keepNext/>" if keep_next or self._before_table else ""
        distance = '<w:spacing w:before="200"/>' if self._after_table else ""
        return f"{together}{numbering}{distance}"

    def _content(self, block: b.Clause | b.Paragraph) -> str:
        written = self._inline.runs(block.runs)
        return self._anchors.around(block.key, written) if block.key else written
