"""The review copy: clauses in controls, every change recorded, what is open at the edge.

A copy adds to the document without touching a word of it. The reading copy adds nothing: readers
that know no controls would see an almost empty contract.
"""

from collections.abc import Sequence
from hashlib import sha256

from model.documents.blocks import AnnexHeading, AnnexSubheading, Document, Front, Section
from model.documents.numbering import numbers
from model.documents.passages import Passage, passages
from model.documents.word import comments
from model.documents.word.xml import attribute

# Without a password: a guard against changes by accident, and nothing that keeps anyone out.
_PROTECTION = '<w:trackRevisions/><w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>'
_NAMESPACES = (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w15"'
)
# The longest that Word takes for the name and the tag of a control.
_LONGEST = 64


class Copy:
    """What a copy adds to the document; the reading copy and the final version: nothing."""

    namespaces = ""
    protection = ""
    styles = ""

    def joined(self, written: Sequence[str]) -> str:
        """The body from its blocks as they are written."""
        return "".join(written)

    def parts(self) -> dict[str, str]:
        """More parts of the package."""
        return {}


class ReviewCopy(Copy):
    """A draft to write into."""

    namespaces = _NAMESPACES
    protection = _PROTECTION
    styles = comments.STYLES

    def __init__(self, document: Document) -> None:
        self._document = document
        self._labels = _labels(document)

    def joined(self, written: Sequence[str]) -> str:
        """The body with the marks of all comments, and each passage in its control."""
        lines = self._with_marks(written)
        for passage in passages(self._document.blocks):
            lines[passage.first] = self._opening(passage) + lines[passage.first]
            lines[passage.last] += "</w:sdtContent></w:sdt>"
        return "".join(lines)

    def parts(self) -> dict[str, str]:
        """The comments."""
        return {"word/comments.xml": comments.part(self._document)}

    def _with_marks(self, written: Sequence[str]) -> list[str]:
        lines = list(written)
        marks: dict[tuple[int, int | None], list[int]] = {}
        for number, remark in enumerate(self._document.remarks):
            marks.setdefault((remark.block, remark.row), []).append(number)
        for (block, row), found in marks.items():
            lines[block] = (
                comments.marked(lines[block], found)
                if row is None
                else _row_marked(lines[block], row, found)
            )
        return lines

    def _opening(self, passage: Passage) -> str:
        tag = _tag(passage)
        number = int(sha256(tag.encode("utf-8", "replace")).hexdigest()[:8], 16) & 0x7FFFFFFF
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(self._labels[passage.first])}"/>'
            f'<w:tag w:val="{attribute(tag)}"/><w:id w:val="{number}"/>'
            '<w:lock w:val="sdtLocked"/><w15:appearance w15:val="hidden"/></w:sdtPr><w:sdtContent>'
        )


def _row_marked(table: str, row: int, found: Sequence[int]) -> str:
    # The first piece stands before all rows, the second is the head of the table.
    pieces = table.split("<w:tr>")
    pieces[row + 2] = comments.marked(pieces[row + 2], found)
    return "<w:tr>".join(pieces)


def _tag(passage: Passage) -> str:
    kind = "clause" if passage.source.item else "text"
    tag = f"kv:{kind}:{passage.key}"
    if len(tag) <= _LONGEST:
        return tag
    rest = sha256(tag.encode("utf-8", "replace")).hexdigest()[:12]
    return f"{tag[: _LONGEST - len(rest) - 1]}:{rest}"


def _labels(document: Document) -> list[str]:
    """What each block is called: "§ 3 (2) Ziele"."""
    counted = numbers(document.blocks)
    labels: list[str] = []
    heading = ""
    for block in document.blocks:
        key = getattr(block, "key", "")
        if isinstance(block, Front | Section | AnnexHeading | AnnexSubheading):
            heading = block.text
        named = counted.label(key) if key in counted.references else ""
        words = heading if heading.startswith(named) else f"{named} {heading}"
        labels.append(" ".join(words.split())[:_LONGEST])
    return labels
