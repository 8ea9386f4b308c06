"""What leaves the house: documents as Word files, and the project as a file."""

from model import exchange
from model.history import all_lines
from model.messages import found, speaking
from model.papers import all_as_zip, as_word
from model.store import SqlStore
from model.writing import Writer


class Files:
    """The part of the workspace that makes files; it only reads."""

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
        final: bool = False,
        review: bool = False,
    ) -> bytes:
        """A document of the project, or the draft of a named copy, as a Word file.

        `review` asks for the copy to write into.
        """
        with self._store.reading() as tx:
            row = found(tx.projects.row(project_id))
            project = self._writer.current(tx, project_id)[1]
            copy = version_id and found(tx.projects.read_version(project_id, version_id))
        if copy:
            state = copy.project, project_id, copy.at, copy.name
            return as_word(name, *state, provider, review=review)
        now = project, project_id, row.changed_at, ""
        return as_word(name, *now, provider, final=final, review=review)

    @speaking
    def all_documents(self, project_id: str) -> bytes:
        """Every document of the project as Word files in one ZIP file."""
        with self._store.reading() as tx:
            row = found(tx.projects.row(project_id))
            project = self._writer.current(tx, project_id)[1]
        return all_as_zip(project, project_id, row.changed_at)

    @speaking
    def export_project(self, project_id: str, *, with_history: bool = False) -> str:
        """The project with its versions as one JSON file."""
        with self._store.reading() as tx:
            _revision, project = self._writer.current(tx, project_id)
            rows = tx.projects.versions(project_id)
            named = tuple(found(tx.projects.read_version(project_id, row.id)) for row in rows)
            history = tuple(all_lines(tx, project_id)) if with_history else None
        return exchange.written(exchange.Package(project, named), history)
