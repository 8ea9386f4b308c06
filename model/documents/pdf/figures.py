"""The words of charts in the PDF file, where LibreOffice has left them out."""

import io
from collections.abc import Iterator, Sequence
from typing import Any

from model.documents.blocks import Chart, Document
from model.documents.pdf.office import PdfError, Reason


def words_of(document: Document) -> list[str]:
    """What the charts of a document show, for those who do not see them."""
    return [block.description for block in document.blocks if isinstance(block, Chart)]


def described(pdf: bytes, words: Sequence[str]) -> bytes:
    """The file whose figures without words have these, one each in the order of the pages.

    LibreOffice 7.4 forgets the words of a chart when it reads a Word file; where it remembers
    them, or counts other figures, the file stays as it is.
    """
    if not words:
        return pdf
    from pypdf import PdfReader, PdfWriter
    from pypdf.errors import PyPdfError
    from pypdf.generic import NameObject, TextStringObject

    try:
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
        silent = [*_figures(writer.root_object.get("/StructTreeRoot", {}))]
        if len(silent) != len(words):
            return pdf
        for figure, told in zip(silent, words, strict=True):
            figure[NameObject("/Alt")] = TextStringObject(told)
        written = io.BytesIO()
        writer.write(written)
    except PyPdfError as error:
        raise PdfError(Reason.FAILED) from error
    return written.getvalue()


def _figures(tree: Any) -> Iterator[Any]:
    """The figures without words, in their order."""
    part = tree.get_object() if hasattr(tree, "get_object") else tree
    if isinstance(part, list):
        for one in part:
            yield from _figures(one)
    elif isinstance(part, dict):
        if part.get("/S") == "/Figure" and not part.get("/Alt"):
            yield part
        yield from _figures(part.get("/K", []))
