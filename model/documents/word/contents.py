"""The table of contents: a live field whose entries are written by us, so Word asks nothing."""

from collections.abc import Iterator, Mapping

from model.documents.blocks import AnnexHeading, Block, Front, Section
from model.documents.word.anchors import Anchors
from model.documents.word.styles import LABEL_TAB
from model.documents.word.xml import attribute, complex_field, paragraph, run

# Without \n Word would show page numbers, and nobody knows them before the pages are laid out.
_WITHOUT_PAGES = "\\n "
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
_TAB = "<w:r><w:tab/></w:r>"
# A short entry without a label would put its page number at the tab behind labels.
_NO_LABEL = f'<w:tabs><w:tab w:val="clear" w:pos="{LABEL_TAB}"/></w:tabs>'

# More entries than this do not fit below title and parties; their tail would begin a page.
_BELOW_TITLE = 34

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
    page = "<w:pageBreakBefore/>" if len(headings) > _BELOW_TITLE else ""
    return paragraph("TOCHeading", run(title), page) + "".join(entries)


def _headings(
    blocks: tuple[Block, ...], numbers: tuple[str, ...], to: Anchors
) -> Iterator[Heading]:
    for block, number in zip(blocks, numbers, strict=True):
        if isinstance(block, Front | Section | AnnexHeading):
            yield to.name(block.key), number, block.text


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
