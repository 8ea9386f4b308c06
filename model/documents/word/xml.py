"""Words into XML: escaped text, runs and paragraphs as strings."""

import re

from model.documents.characters import printable

NO_BREAK_HYPHEN = "\u2011"

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:w10="urn:schemas-microsoft-com:office:word"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_PIECES = re.compile(f"([\n{NO_BREAK_HYPHEN}])")
# Arial has no glyph for U+2011, so Word's own no-break hyphen stands in its place.
_ELEMENTS = {"\n": "<w:br/>", NO_BREAK_HYPHEN: "<w:noBreakHyphen/>"}


def escaped(text: str) -> str:
    """Text for the inside of an element."""
    return printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """Text for the inside of an attribute, on one line."""
    return escaped(" ".join(text.split())).replace('"', "&quot;")


def words(text: str) -> str:
    """The elements of a run that show this text."""
    safe = escaped(text)
    if "\n" not in safe and NO_BREAK_HYPHEN not in safe:
        return f'<w:t xml:space="preserve">{safe}</w:t>'
    return "".join(
        _ELEMENTS.get(piece) or f'<w:t xml:space="preserve">{piece}</w:t>'
        for piece in _PIECES.split(safe)
        if piece
    )


def run(text: str, properties: str = "") -> str:
    """One run of text; empty text makes no run."""
    if not text:
        return ""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{looks}{words(text)}</w:r>"


def complex_field(instruction: str, cached: str, properties: str = "") -> str:
    """A field that Word updates by itself, with the result a reader sees until then."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    order = f'<w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText>'
    return (
        f'<w:r>{looks}<w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r>{looks}{order}</w:r>"
        f'<w:r>{looks}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r>{looks}{words(cached)}</w:r>"
        f'<w:r>{looks}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def paragraph(style: str, content: str, properties: str = "") -> str:
    """A paragraph in a named style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'
