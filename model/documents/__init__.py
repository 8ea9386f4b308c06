"""Documents: from the project and the catalogue to a block tree, a reading view and Word."""

from model.documents.assemble import (
    UnknownDocumentError,
    UnknownProviderError,
    assemble,
    names,
)
from model.documents.blocks import Document, Source, Status
from model.documents.preview import ReadingLine, reading, to_text
from model.documents.readiness import Readiness, readiness

__all__ = [
    "Document",
    "Readiness",
    "ReadingLine",
    "Source",
    "Status",
    "UnknownDocumentError",
    "UnknownProviderError",
    "assemble",
    "names",
    "readiness",
    "reading",
    "to_text",
]
