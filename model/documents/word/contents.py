"""The table of contents: a live field whose entries are written by us, so Word asks nothing."""

from collections.abc import Iterator

from model.documents.blocks import AnnexHeading, Block, Front, Section
from model.documents.word.anchors import Anchors
from model.documents.word.xml import attribute, paragraph, run

# Without \n Word would show page numbers, and nobody knows them before the pages are laid out.
_BEGIN = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\n \\h \\z \\u </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

# More entries than this do not fit below title and parties; their tail would begin a page.
_BELOW_TITLE = 34

Heading = tuple[str, str, str]


def contents(title: str, blocks: tuple[Block, ...], numbers: tuple[str, ...], to: Anchors) -> str:
    """Title and entries of the contents; nothing while there is no heading."""
    headings = tuple(_headings(blocks, numbers))
    if not headings:
        return ""
    last = len(headings) - 1
    entries = (
        paragraph(
            "TOC1",
            (_BEGIN if index == 0 else "") + _entry(heading, to) + (_END if index == last else ""),
        )
        for index, heading in enumerate(headings)
    )
    page = "<w:pageBreakBefore/>" if len(headings) > _BELOW_TITLE else ""
    return paragraph("TOCHeading", run(title), page) + "".join(entries)


def _headings(blocks: tuple[Block, ...], numbers: tuple[str, ...]) -> Iterator[Heading]:
    for block, number in zip(blocks, numbers, strict=True):
        if isinstance(block, Front | Section | AnnexHeading):
            yield block.key, number, block.text


def _entry(heading: Heading, to: Anchors) -> str:
    key, number, text = heading
    label = run(number) + "<w:r><w:tab/></w:r>" if number else ""
    # The tooltip is what a screen reader says for the link in a PDF.
    return (
        f'<w:hyperlink w:anchor="{to.name(key)}" w:tooltip="{attribute(f"{number} {text}")}" '
        f'w:history="1">{label}{run(text)}</w:hyperlink>'
    )
