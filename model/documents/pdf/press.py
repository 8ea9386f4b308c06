"""Prints documents: one at a time, nothing twice, and never with a wrong page in the contents."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from model.documents import word
from model.documents.blocks import Contents, Document
from model.documents.pdf.figures import described, words_of
from model.documents.pdf.kept import Kept, Printed
from model.documents.pdf.office import Office, PdfError, Reason
from model.documents.pdf.pages import pages_of
from model.documents.pdf.rows import rows_are_missing
from model.documents.word import Pages

# Raised when another PDF file comes out of the same Word file, by our own doing.
FORMAT = 2
_RUNS = 3
# A row is lost within half a point: a page that ends one or two points higher keeps it. In twips.
LIFTS = (0, 20, 40)
# Two runs of the program would take twice the memory and be no faster.
_one_at_a_time = Lock()
_log = logging.getLogger(__name__)


class Press:
    """Makes PDF files and the page numbers of the contents, and keeps both."""

    def __init__(self, folder: Path | None = None, office: Office | None = None) -> None:
        # Without a folder of the store's own, a private one that ends with this object.
        self._own = None if folder else TemporaryDirectory(prefix="vereinbar-")
        self._kept = Kept(folder or Path(self._own.name if self._own else ""))
        self._office = office or Office()

    def pdf(self, document: Document) -> bytes:
        """The document as a PDF file; raises PdfError."""
        return described(self._printed(document).pdf, words_of(document))

    def word(self, document: Document) -> bytes:
        """The Word file, with page numbers in its contents wherever they can be known.

        Raises PdfError only while others are being served: a moment later there are numbers.
        """
        if not _has_contents(document):
            return word.render(document)
        try:
            return word.render(document, self._printed(document).pages)
        except PdfError as error:
            if error.reason is Reason.BUSY:
                raise
            _log.info("no page numbers in %s: %s", document.name, error.reason)
            return word.render(document)

    def forget(self, identity: str) -> None:
        """Remove everything that was printed of a project."""
        self._kept.forget(identity)

    def _printed(self, document: Document) -> Printed:
        plain = word.render(document)
        key = f"{FORMAT} {self._office.mark()} {sha256(plain).hexdigest()}"
        owner = document.identity
        if kept := self._kept.find(owner, key):
            return kept
        with _turn(self._office.patience):
            # Somebody may have asked for the same while we waited.
            if kept := self._kept.find(owner, key):
                return kept
            printed = self._laid_out(document)
            self._kept.keep(owner, key, printed)
            return printed

    def _laid_out(self, document: Document) -> Printed:
        """Run after run, until the pages are those that the contents name."""
        without = self._converted(document)
        if not _has_contents(document):
            return Printed(without, {})
        known = pages_of(without)
        for _ in range(_RUNS - 1):
            pdf = self._converted(document, known)
            found = pages_of(pdf)
            if found == known:
                return Printed(pdf, found)
            known = found
        _log.warning("the pages of %s do not come to rest", document.name)
        return Printed(without, {})

    def _converted(self, document: Document, pages: Pages | None = None) -> bytes:
        """The PDF file with every row of every table; raises PdfError."""
        for lift in LIFTS:
            pdf = self._office.converted(word.to_print(document, pages, lift=lift))
            if not rows_are_missing(pdf):
                return pdf
        _log.error("rows of a table are missing in %s", document.name)
        raise PdfError(Reason.FAILED)


@contextmanager
def _turn(patience: float) -> Iterator[None]:
    """Wait in line; who has waited as long as a run may take is asked to come again."""
    if not _one_at_a_time.acquire(timeout=patience):
        raise PdfError(Reason.BUSY)
    try:
        yield
    finally:
        _one_at_a_time.release()


def _has_contents(document: Document) -> bool:
    return any(isinstance(block, Contents) for block in document.blocks)
