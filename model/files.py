"""What leaves the house: documents as Word and PDF files, and the project as a file."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from model import exchange
from model.catalogue.texts import t
from model.documents import Document
from model.history import all_lines
from model.messages import NoPdfError, found, speaking
from model.papers import all_as_zip, as_word, assembled
from model.store import SqlStore, file_of
from model.writing import Writer

if TYPE_CHECKING:
    from model.documents.pdf import Press

PDF_FOLDER = "pdf"


class Files:
    """The part of the workspace that makes files; it only reads."""

    _url: str
    _store: SqlStore
    _writer: Writer

    @speaking
    def document(
        self,
        project_id: str,
        name: str,
        version_id: int | None = None,
        provider: str = "",
        *,
        about: str = "",
        final: bool = False,
        review: bool = False,
    ) -> bytes:
        """A document of the project, or the draft of a named copy, as a Word file.

        `about` names the meeting or institution that a paper is about. `review` asks for the copy
        to write into. A final version names the pages in its contents
        where LibreOffice is installed.
        """
        asked = project_id, name, version_id, provider
        document = self._assembled(*asked, about=about, final=final, review=review)
        if not final:
            return as_word(document)
        with _in_german():
            return self._press.word(document)

    @speaking
    def pdf(
        self,
        project_id: str,
        name: str,
        version_id: int | None = None,
        provider: str = "",
        *,
        about: str = "",
        final: bool = False,
        review: bool = False,
    ) -> bytes:
        """The same as a PDF file, made in some seconds or kept; raises NoPdfError."""
        asked = project_id, name, version_id, provider
        document = self._assembled(*asked, about=about, final=final, review=review)
        with _in_german():
            return self._press.pdf(document)

    @speaking
    def all_documents(self, project_id: str) -> bytes:
        """Every document of the project as Word files in one ZIP file."""
        with self._store.reading() as tx:
            row = found(tx.projects.row(project_id))
            project = self._writer.current(tx, project_id)[1]
            letterhead = tx.letterheads.used(project_id)
        return all_as_zip(project, project_id, row.changed_at, letterhead)

    @speaking
    def export_project(self, project_id: str, *, with_history: bool = False) -> str:
        """The project with its versions as one JSON file."""
        with self._store.reading() as tx:
            _revision, project = self._writer.current(tx, project_id)
            rows = tx.projects.versions(project_id)
            named = tuple(found(tx.projects.read_version(project_id, row.id)) for row in rows)
            history = tuple(all_lines(tx, project_id)) if with_history else None
            letterhead = tx.letterheads.of(project_id)
        return exchange.written(exchange.Package(project, named, letterhead), history)

    def _assembled(
        self,
        project_id: str,
        name: str,
        version_id: int | None,
        provider: str,
        *,
        about: str,
        final: bool,
        review: bool,
    ) -> Document:
        with self._store.reading() as tx:
            row = found(tx.projects.row(project_id))
            project = self._writer.current(tx, project_id)[1]
            copy = version_id and found(tx.projects.read_version(project_id, version_id))
            letterhead = tx.letterheads.used(project_id)
        state = project, project_id, row.changed_at, ""
        if copy:
            # What was kept under a name stays the draft it was.
            state, final = (copy.project, project_id, copy.at, copy.name), False
        return assembled(
            *(name, *state, provider),
            about=about,
            final=final,
            review=review,
            letterhead=letterhead,
        )

    @cached_property
    def _press(self) -> "Press":
        # Loaded by those who want it, as Word is.
        from model.documents.pdf import Press

        store = file_of(self._url)
        return Press(store.with_name(PDF_FOLDER) if store else None)


@contextmanager
def _in_german() -> Iterator[None]:
    from model.documents import pdf

    try:
        yield
    except pdf.PdfError as error:
        raise NoPdfError(t(f"pdf.refused.{error.reason}")) from error
