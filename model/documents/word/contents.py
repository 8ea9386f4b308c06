"""The table of contents: a live field whose entries are written by us, so Word asks nothing."""

from collections.abc import Iterator, Mapping
from itertools import takewhile
from math import ceil

from model.documents.blocks import (
    AnnexHeading,
    Block,
    Contents,
    Front,
    Paragraph,
    Section,
    Subtitle,
    Text,
    Title,
)
from model.documents.word.anchors import Anchors
from model.documents.word.styles import LABEL_TAB
from model.documents.word.xml import attribute, complex_field, paragraph, run

# Without \n Word would show page numbers, and nobody knows them before the pages are laid out.
_WITHOUT_PAGES = "\\n "
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
_TAB = "<w:r><w:tab/></w:r>"
# A short entry without a label would put its page number at the tab behind labels.
_NO_LABEL = f'<w:tabs><w:tab w:val="clear" w:pos="{LABEL_TAB}"/></w:tabs>'

# Room on the first page in lines of the contents, and how much of it what stands above takes. The
# tail of contents that do not fit would begin a page of its own.
_ROOM = 57.5
_HEADING_LINES = 4
_TITLE_LINES, _SIGNS_IN_TITLE = 3, 34
_SUBTITLE_LINES, _SIGNS_IN_SUBTITLE = 1.4, 70

Heading = tuple[str, str, str]
# The page of every bookmark, counted from 1.
Pages = Mapping[str, int]


def contents(
    title: str,
    blocks: tuple[Block, ...],
    numbers: tuple[str, ...],
    to: Anchors,
    pages: Pages,
) -> str:
    """Title and entries of the contents, with page numbers where all of them are known."""
    headings = tuple(_headings(blocks, numbers, to))
    if not headings:
        return ""
    known = pages if all(bookmark in pages for bookmark, _, _ in headings) else {}
    last = len(headings) - 1
    entries = (
        paragraph(
            "TOC1",
            (_begin(known) if index == 0 else "")
            + _entry(heading, known)
            + (_END if index == last else ""),
            _NO_LABEL if known and not heading[1] else "",
        )
        for index, heading in enumerate(headings)
    )
    page = "" if _lines_above(blocks) + len(headings) <= _ROOM else "<w:pageBreakBefore/>"
    return paragraph("TOCHeading", run(title), page) + "".join(entries)


def _headings(
    blocks: tuple[Block, ...], numbers: tuple[str, ...], to: Anchors
) -> Iterator[Heading]:
    for block, number in zip(blocks, numbers, strict=True):
        if isinstance(block, Front | Section | AnnexHeading):
            yield to.name(block.key), number, block.text


def _lines_above(blocks: tuple[Block, ...]) -> float:
    """What stands before the contents, about as high as so many of their lines."""
    lines = float(_HEADING_LINES)
    for block in takewhile(lambda block: not isinstance(block, Contents), blocks):
        if isinstance(block, Title):
            lines += _TITLE_LINES * _lines(block.text, _SIGNS_IN_TITLE)
        elif isinstance(block, Subtitle | Paragraph):
            text = "".join(run.text for run in block.runs if isinstance(run, Text))
            lines += _SUBTITLE_LINES * _lines(text, _SIGNS_IN_SUBTITLE) + 0.5
    return lines


def _lines(text: str, signs: int) -> int:
    return sum(max(1, ceil(len(line) / signs)) for line in text.split("\n"))


def _begin(pages: Pages) -> str:
    switch = "" if pages else _WITHOUT_PAGES
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> '
        f'TOC \\o "1-1" {switch}\\h \\z \\u </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def _entry(heading: Heading, pages: Pages) -> str:
    bookmark, number, text = heading
    label = run(number) + _TAB if number else ""
    page = _TAB + complex_field(f"PAGEREF {bookmark} \\h", str(pages[bookmark])) if pages else ""
    # The tooltip is what a screen reader says for the link in a PDF.
    return (
        f'<w:hyperlink w:anchor="{bookmark}" w:tooltip="{attribute(f"{number} {text}")}" '
        f'w:history="1">{label}{run(text)}{page}</w:hyperlink>'
    )
