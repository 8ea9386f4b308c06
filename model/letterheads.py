"""The letterhead of a project: taken from a Word file, told in words, used for all documents."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from model.basics import Clock, Person
from model.catalogue.texts import t
from model.letterhead_report import LEFT_OUT, Report, report
from model.messages import RefusedError, UnknownProjectError, found, speaking
from model.store import KeptLetterhead, SqlStore


@dataclass(frozen=True)
class Letterhead:
    """The letterhead of a project as a person sees it."""

    by: str
    at: datetime
    is_used: bool
    report: Report


def look_at(data: bytes) -> Report:
    """What a file brings along and lacks; raises RefusedError with the sentence why not."""
    return report(*_taken(data))


def taken_again(content: bytes) -> bytes:
    """What another store once took passes the gate once more; raises RefusedError."""
    return _taken(content)[0]


def known_only(left_out: Iterable[str]) -> tuple[str, ...]:
    """What another store left out, as far as there are words for it."""
    return tuple(code for code in left_out if code in LEFT_OUT)


def _taken(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    # Loaded by those who want it, as Word is.
    from model.documents.word import letterhead

    try:
        taken = letterhead.taken(data)
    except letterhead.BadFileError as error:
        raise RefusedError(t(f"letterhead.refused.{error.reason}")) from error
    return taken.content, taken.left_out


class Letterheads:
    """The part of the workspace that keeps letterheads; each belongs to all of its project."""

    clock: Clock
    _store: SqlStore

    @speaking
    def letterhead(self, project_id: str) -> Letterhead | None:
        """The letterhead of this project with its report."""
        with self._store.reading() as tx:
            found(tx.projects.revision(project_id))
            kept = tx.letterheads.of(project_id)
        if kept is None:
            return None
        return Letterhead(kept.by, kept.at, kept.is_used, report(kept.content, kept.left_out))

    @speaking
    def set_letterhead(self, project_id: str, data: bytes, who: Person) -> Report:
        """Print in what this file brings along; raises RefusedError, and then nothing changes."""
        content, left_out = _taken(data)
        self._keep(project_id, KeptLetterhead(content, left_out, who.label, self.clock()))
        return report(content, left_out)

    @speaking
    def switch_letterhead(self, project_id: str, *, on: bool) -> None:
        """Print in the letterhead or in our own look; it stays either way."""
        with self._store.writing() as tx:
            if not tx.letterheads.switch(project_id, on=on):
                raise UnknownProjectError(t("letterhead.refused.none"))

    @speaking
    def remove_letterhead(self, project_id: str) -> KeptLetterhead:
        """Delete the letterhead; the answer brings it back."""
        with self._store.writing() as tx:
            kept = tx.letterheads.of(project_id)
            if kept is None:
                raise UnknownProjectError(t("letterhead.refused.none"))
            tx.letterheads.remove(project_id)
        return kept

    @speaking
    def bring_back_letterhead(self, project_id: str, kept: KeptLetterhead) -> None:
        """What was removed is there again, unless there is a newer one."""
        with self._store.writing() as tx:
            found(tx.projects.revision(project_id))
            if tx.letterheads.of(project_id) is None:
                tx.letterheads.put(project_id, kept)

    def _keep(self, project_id: str, kept: KeptLetterhead) -> None:
        with self._store.writing() as tx:
            found(tx.projects.revision(project_id))
            tx.letterheads.put(project_id, kept)
