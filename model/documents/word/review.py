"""The copies of a document: to read, to sign, and to write into.

In a review copy clauses stand in controls, every change is recorded, and what is open at the edge.
It adds to the document without touching a word of it. The reading copy adds nothing: readers
that know no controls would see an almost empty contract. A control always holds a heading with
its text: LibreOffice 7.4 loses the line breaks of one that holds a single paragraph.
"""

from collections.abc import Sequence
from hashlib import sha256

from model.documents.blocks import Document
from model.documents.numbering import numbers
from model.documents.passages import Passage, passages
from model.documents.word import comments
from model.documents.word.xml import attribute

# Without a password: a guard against changes by accident, and nothing that keeps anyone out.
_GUARD = '<w:documentProtection w:edit="{edit}" w:enforcement="1"/>'
_RECORDED = "<w:trackRevisions/>" + _GUARD.format(edit="trackedChanges")
_TO_READ = _GUARD.format(edit="readOnly")
_NAMESPACES = (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w15"'
)
# The longest that Word takes for the name and the tag of a control.
_LONGEST = 64


class Copy:
    """What a copy adds to the document; the reading copy: nothing."""

    namespaces = ""
    protection = ""
    styles = ""

    def joined(self, written: Sequence[str]) -> str:
        """The body from its blocks as they are written."""
        return "".join(written)

    def parts(self) -> dict[str, str]:
        """More parts of the package."""
        return {}


class FinalCopy(Copy):
    """A text that is agreed: nobody changes it unawares."""

    protection = _TO_READ


class ReviewCopy(Copy):
    """A draft to write into."""

    namespaces = _NAMESPACES
    protection = _RECORDED
    styles = comments.STYLES

    def __init__(self, document: Document) -> None:
        self._document = document
        self._passages = passages(document.blocks)
        self._numbers = numbers(document.blocks).of_blocks

    def joined(self, written: Sequence[str]) -> str:
        """The body with the marks of all comments, and each passage in its control."""
        lines = self._with_marks(written)
        for passage in self._passages:
            lines[passage.first] = self._opening(passage) + lines[passage.first]
            lines[passage.last] += "</w:sdtContent></w:sdt>"
        return "".join(lines)

    def parts(self) -> dict[str, str]:
        """The comments."""
        return {"word/comments.xml": comments.part(self._document)}

    def _with_marks(self, written: Sequence[str]) -> list[str]:
        lines = list(written)
        first = {passage.first for passage in self._passages}
        for (block, row), found in self._remarks_by_place().items():
            if row is not None:
                lines[block] = _row_marked(lines[block], row, found)
            else:
                mark = comments.ahead if block in first else comments.around
                lines[block] = mark(lines[block], found)
        return lines

    def _remarks_by_place(self) -> dict[tuple[int, int | None], list[int]]:
        numbered: dict[tuple[int, int | None], list[int]] = {}
        for number, remark in enumerate(self._document.remarks):
            numbered.setdefault((remark.block, remark.row), []).append(number)
        return numbered

    def _opening(self, passage: Passage) -> str:
        tag = _tag(passage)
        number = int(sha256(tag.encode("utf-8", "replace")).hexdigest()[:8], 16) & 0x7FFFFFFF
        name = f"{self._numbers[passage.first]} {passage.title}".strip()[:_LONGEST]
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(name)}"/>'
            f'<w:tag w:val="{attribute(tag)}"/><w:id w:val="{number}"/>'
            '<w:lock w:val="sdtLocked"/><w15:appearance w15:val="hidden"/></w:sdtPr><w:sdtContent>'
        )


class PrintedReview(ReviewCopy):
    """The same to be printed: a control only serves those who write."""

    def joined(self, written: Sequence[str]) -> str:
        """The body with the marks of all comments."""
        return "".join(self._with_marks(written))


def _row_marked(table: str, row: int, found: Sequence[int]) -> str:
    # The first piece stands before all rows, the second is the head of the table.
    pieces = table.split("<w:tr>")
    pieces[row + 2] = comments.around(pieces[row + 2], found)
    return "<w:tr>".join(pieces)


def _tag(passage: Passage) -> str:
    tag = f"kv:clause:{passage.key}"
    if len(tag) <= _LONGEST:
        return tag
    rest = sha256(tag.encode("utf-8", "replace")).hexdigest()[:12]
    return f"{tag[: _LONGEST - len(rest) - 1]}:{rest}"
