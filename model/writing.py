"""Write to a project: read, apply, store and journal in one transaction, then tell the others."""

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from model.basics import Clock, Person, clean, new_id
from model.catalogue.texts import t
from model.changes import Change, Clash
from model.german import format_count
from model.guard import door
from model.messages import UnknownProjectError
from model.outcomes import Conflict, Invalid, Merged, Outcome, Saved
from model.project import Project
from model.store import (
    Authorship,
    KeptLetterhead,
    NamedCopy,
    NewStep,
    ProjectCache,
    SqlStore,
    StoreTroubleError,
    Transaction,
    Trouble,
)
from model.submitting import Carried, carried_out
from model.undo import Work, continues

PROJECT_LIMIT = 400_000
_NAME_LIMIT = 300
_ATTEMPTS = 50
_log = logging.getLogger(__name__)


Plan = Callable[[Transaction, Project], Work]


class _FasterWriterError(Exception):
    """Someone else stored the next revision first; everything is done again on theirs."""


class _NotStoredError(Exception):
    """Nothing is stored, also not what the plan has written beside the project."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome)
        self.outcome = outcome


class Writer:
    """Stores revisions of projects and keeps the newest ones parsed."""

    def __init__(self, store: SqlStore, clock: Clock) -> None:
        self.store, self.clock = store, clock
        self.cache = ProjectCache()
        self._lock = threading.Lock()
        self._listeners: list[Callable[[], None]] = []

    def current(self, tx: Transaction, project_id: str) -> tuple[int, Project]:
        """Revision and content of a project, parsed only when it is not in memory."""
        revision = tx.projects.revision(project_id)
        known = None if revision is None else self.cache.get(project_id, revision)
        if revision is not None and known is not None:
            return revision, known
        found = tx.projects.read(project_id)
        if found is None:
            raise UnknownProjectError(t("store.refused.unknown_project"))
        self.cache.put(project_id, *found)
        return found

    def write(self, project_id: str, who: Person, origin: str, plan: Plan) -> Outcome:
        """Store what the plan says of the project as it stands, all of it or nothing."""
        for _ in range(_ATTEMPTS):
            try:
                return self._attempt(project_id, who, origin, plan)
            except _FasterWriterError:
                continue
            except _NotStoredError as held:
                return held.outcome
        raise StoreTroubleError(Trouble.LOCKED)

    def _attempt(self, project_id: str, who: Person, origin: str, plan: Plan) -> Outcome:
        with self.store.writing() as tx:
            revision, project = self.current(tx, project_id)
            work = plan(tx, project)
            carried = carried_out(project, work.changes)
            if isinstance(carried, Clash):
                author = tx.journal.authorship(project_id, carried.path)
                raise _NotStoredError(_conflict(carried, author))
            if work.confirmed is not None:
                if question := door.held_back(project, work.changes, work.confirmed):
                    raise _NotStoredError(question)
                carried = _with_confirmed(project, work, carried)
            if work.undoes is not None:
                tx.journal.mark_undone(work.undoes)
            if not carried.changes:
                return Saved(self.clock(), revision)
            document = carried.project.model_dump_json()
            if _grows_too_long(project, document):
                raise _NotStoredError(_too_long(work, document))
            at = self.clock()
            outcome = _outcome(tx, project_id, carried, at, revision + 1)
            if not tx.projects.replace(project_id, revision, carried.project, document, at):
                raise _FasterWriterError
            step = _step(who, work, at, origin)
            _journalled(tx, project_id, revision + 1, step, carried.changes)
        # Only what is on the disk may be in memory and in other windows.
        self.cache.put(project_id, revision + 1, carried.project)
        self.tell()
        return outcome

    def add(
        self,
        project: Project,
        changes: Sequence[Change],
        who: Person,
        versions: Sequence[NamedCopy] = (),
        letterhead: KeptLetterhead | None = None,
    ) -> str:
        """Store a new project, with what it brings along; its id."""
        carried = carried_out(project, changes)
        assert isinstance(carried, Carried), carried
        project_id, at = new_id(), self.clock()
        document = carried.project.model_dump_json()
        with self.store.writing() as tx:
            tx.projects.add(project_id, carried.project, document, at)
            kind = "create" if changes else "import"
            step = _step(who, Work(changes, kind), at, "")
            _journalled(tx, project_id, 1, step, carried.changes)
            for copy in versions:
                tx.projects.add_copy(project_id, copy)
            if letterhead is not None:
                tx.letterheads.put(project_id, letterhead)
        self.tell()
        return project_id

    def listen(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call back after each commit of this process; the answer ends it."""
        with self._lock:
            self._listeners.append(callback)

        def end() -> None:
            with self._lock:
                if callback in self._listeners:
                    self._listeners.remove(callback)

        return end

    def tell(self) -> None:
        """Nudge all who listen: something was stored."""
        with self._lock:
            listeners = tuple(self._listeners)
        for callback in listeners:
            try:
                callback()
            except Exception:  # noqa: BLE001 -- it is stored; who listens must not make it seem lost
                _log.exception("listener")


def actor_of(who: Person) -> str:
    """Who counts as the same person: the browser, else the same function and institution."""
    return who.browser or f"label:{who.label}"


def _step(who: Person, work: Work, at: datetime, origin: str) -> NewStep:
    # The names come from a browser: as short and clean as every other line.
    function, institution = (
        " ".join(clean(name).split())[:_NAME_LIMIT] for name in (who.function, who.institution)
    )
    return NewStep(actor_of(who), function, institution, work.kind, at, origin, work.undoes)


def _journalled(
    tx: Transaction, project_id: str, revision: int, new: NewStep, changes: Sequence[Change]
) -> None:
    """Note the changes, as part of the step before where a burst of saving goes on."""
    last = tx.journal.last_of(project_id, new.actor) if new.kind == "edit" else None
    if last is not None and continues(last, changes, new.at):
        tx.journal.extend(project_id, revision, last.id, new, changes)
    else:
        tx.journal.add(project_id, revision, new, changes)


def _with_confirmed(before: Project, work: Work, carried: Carried) -> Carried:
    after = door.remembered(before, work.changes, carried.project)
    return replace(carried, project=after)


def _outcome(
    tx: Transaction, project_id: str, carried: Carried, at: datetime, revision: int
) -> Outcome:
    if not carried.merged:
        return Saved(at, revision)
    change = carried.merged[0]
    by = tx.journal.authorship(project_id, change.path).by
    return Merged(at, revision, change.path, change.after, by or t("store.someone"))


def _conflict(clash: Clash, author: Authorship) -> Conflict:
    return Conflict(
        clash.path,
        base=clash.base,
        theirs=clash.theirs,
        mine=clash.mine,
        by=author.by or t("store.someone"),
        at=author.at,
        record_is_gone=clash.record_is_gone,
    )


def _grows_too_long(project: Project, document: str) -> bool:
    # Whoever shortens a project that is too long already, for example an imported one, may.
    return len(document) > PROJECT_LIMIT and len(document) > len(project.model_dump_json())


def _too_long(work: Work, document: str) -> Invalid:
    message = t(
        "invalid.project_too_long",
        length=format_count(len(document)),
        limit=format_count(PROJECT_LIMIT),
    )
    return Invalid(work.changes[-1].path, message)
