"""The only door to projects for screens, routes and the command line."""

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from model import beginning, copies, exchange
from model.access.entering import Door, Entering
from model.access.inviting import Invitation, Inviting, Link
from model.basics import Clock, Person, clean, now
from model.catalogue.texts import t
from model.changes import Change, SetField
from model.difference import changes_between
from model.feed import Feed
from model.files import Files
from model.history import HistoryRow, lines
from model.letterheads import Letterhead, Letterheads
from model.messages import (
    GuardedError,
    NoAccessError,
    NoEntryError,
    NoPdfError,
    NoRightError,
    RefusedError,
    TroubleError,
    UnknownProjectError,
    WorkspaceError,
    answering,
    found,
    speaking,
)
from model.outcomes import Conflict, Guarded, Invalid, Outcome, Saved
from model.personal import Personal
from model.practice import stages
from model.project import Project
from model.rounds.running import Rounds
from model.settings import Settings
from model.store import (
    Claim,
    DraftRow,
    FeedRow,
    ProjectId,
    ProjectRow,
    Selection,
    SqlStore,
    Transaction,
    VersionRow,
    Visit,
)
from model.together import Together
from model.undo import Work, retrieved, taken_back
from model.unsent import DRAFT_LIMIT, submission
from model.writing import Plan, Writer, actor_of

__all__ = [
    "Door",
    "DraftRow",
    "FeedRow",
    "GuardedError",
    "HistoryRow",
    "Invitation",
    "Letterhead",
    "Link",
    "NoAccessError",
    "NoEntryError",
    "NoPdfError",
    "NoRightError",
    "Opened",
    "ProjectId",
    "ProjectRow",
    "RefusedError",
    "TroubleError",
    "UnknownProjectError",
    "VersionRow",
    "Visit",
    "Workspace",
    "WorkspaceError",
    "restore_store",
]

PAGE = 50
Where = Settings | str | None
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Opened:
    """A project as it stood at one revision."""

    id: ProjectId
    project: Project
    revision: int


class Workspace(Personal, Together, Rounds, Feed, Files, Letterheads, Inviting, Entering):
    """An opened store of projects; one instance serves all threads of a process.

    Methods that edit answer with an outcome; the others raise a WorkspaceError, whose message
    is a German sentence.
    """

    @speaking
    def __init__(self, where: Where = None, clock: Clock = now) -> None:
        self._url, self.clock = _url(where), clock
        self._store = SqlStore(self._url)
        self._writer = Writer(self._store, clock)
        self._claim: Claim | None = None

    # --- Projects -------------------------------------------------------------------------

    @speaking
    def projects(
        self, limit: int | None = PAGE, before: ProjectRow | None = None
    ) -> tuple[ProjectRow, ...]:
        """Projects by last change, newest first; `before` is the last row of the page above."""
        with self._store.reading() as tx:
            return tx.projects.listed(limit, before)

    @speaking
    def project(self, project_id: str) -> ProjectRow:
        """One project as lists show it, without reading its content."""
        with self._store.reading() as tx:
            return found(tx.projects.row(project_id))

    @speaking
    def create(
        self, title: str, agreement_type: str, who: Person, *, confirmed: Collection[str] = ()
    ) -> ProjectId:
        """A new project at its first revision; raises GuardedError for a title to confirm."""
        blank = beginning.asked(title, agreement_type, confirmed)
        return ProjectId(self._writer.add(blank, beginning.named(title, agreement_type), who))

    def rename(
        self, project_id: str, title: str, who: Person, *, confirmed: Collection[str] = ()
    ) -> Outcome:
        """Another title; the last word counts."""

        def plan(project: Project) -> Work:
            change = SetField(path="title", before=project.title, after=title)
            return Work([change], confirmed=confirmed)

        return self._write(project_id, who, "", lambda _tx, project: plan(project))

    @speaking
    def delete(self, project_id: str, who: Person) -> None:
        """Delete a project for good, with history, versions and drafts."""
        with self._store.writing() as tx:
            if not tx.projects.remove(project_id):
                raise UnknownProjectError(t("store.refused.unknown_project"))
        self._press.forget(project_id)
        # The one deed that leaves no trace in the store itself.
        _log.info("project %s deleted by %s", project_id, who.label)
        self._writer.tell()

    @speaking
    def open(self, project_id: str) -> Opened:
        """The project as it stands."""
        with self._store.reading() as tx:
            revision, project = self._writer.current(tx, project_id)
        return Opened(ProjectId(project_id), project, revision)

    @speaking
    def revision(self, project_id: str) -> int:
        """How often the project was changed: enough to know whether a window is up to date."""
        with self._store.reading() as tx:
            return found(tx.projects.revision(project_id))

    # --- Editing --------------------------------------------------------------------------

    def submit(
        self,
        project_id: str,
        changes: Sequence[Change],
        who: Person,
        origin: str = "",
        *,
        confirmed: Collection[str] = (),
    ) -> Outcome:
        """Store all these changes, or none; `confirmed` says yes to what the guard has asked."""
        work = Work(changes, confirmed=confirmed)
        return self._write(project_id, who, origin, lambda _tx, _project: work)

    def undo(
        self, project_id: str, who: Person, origin: str = "", step: int | None = None
    ) -> Outcome:
        """Take back the last step of this person that still counts, or the line of history."""
        return self._write(
            project_id, who, origin, lambda tx, _: taken_back(tx, project_id, actor_of(who), step)
        )

    def redo(self, project_id: str, who: Person, origin: str = "") -> Outcome:
        """Take back the last undo of this person, unless they have gone on working since."""
        return self._write(
            project_id, who, origin, lambda tx, _: retrieved(tx, project_id, actor_of(who))
        )

    @speaking
    def history(
        self,
        project_id: str,
        limit: int = PAGE,
        before: int | None = None,
        who: Person | None = None,
        *,
        own: bool = False,
        phase: str = "",
    ) -> tuple[HistoryRow, ...]:
        """The lines of history, newest first, below the line `before`; `who` marks own lines."""
        actor = None if who is None else actor_of(who)
        only = Selection(actor or "" if own else "", phase)
        with self._store.reading() as tx:
            found(tx.projects.revision(project_id))
            return lines(tx, project_id, actor, limit, before, only)

    @answering
    def _write(self, project_id: str, who: Person, origin: str, plan: Plan) -> Outcome:
        return self._writer.write(project_id, who, origin, plan)

    # --- Versions -------------------------------------------------------------------------

    @speaking
    def save_version(
        self, project_id: str, name: str, who: Person, at: datetime | None = None
    ) -> int:
        """A named copy of the project as it stands; its number."""
        with self._store.writing() as tx:
            found(tx.projects.revision(project_id))
            return tx.projects.add_version(project_id, name, who.label, at or self.clock())

    @speaking
    def versions(self, project_id: str) -> tuple[VersionRow, ...]:
        """The named copies, oldest first."""
        with self._store.reading() as tx:
            found(tx.projects.revision(project_id))
            return tx.projects.versions(project_id)

    @speaking
    def open_version(self, project_id: str, version_id: int) -> Opened:
        """The project as it stood when the copy was made."""
        with self._store.reading() as tx:
            copy = found(tx.projects.read_version(project_id, version_id))
        return Opened(ProjectId(project_id), copy.project, copy.revision)

    @answering
    def restore_version(
        self, project_id: str, version_id: int, who: Person, origin: str = "", keep_as: str = ""
    ) -> Outcome:
        """Make the project what it was in a named copy; one step, which undo takes back.

        What it was before becomes a named copy of its own, under the name `keep_as`.
        """
        wanted = self.open_version(project_id, version_id).project
        return self._become(project_id, wanted, "replace", who, origin, keep_as)

    def _become(
        self,
        project_id: str,
        wanted: Project,
        kind: str,
        who: Person,
        origin: str = "",
        keep: str = "",
    ) -> Outcome:
        def plan(tx: Transaction, project: Project) -> Work:
            changes = changes_between(project, wanted)
            if changes and keep:
                tx.projects.add_version(project_id, keep, who.label, self.clock())
            return Work(changes, kind)

        return self._write(project_id, who, origin, plan)

    # --- Practice copies ------------------------------------------------------------------

    @speaking
    def load_sample(self, key: str, snapshot: str | None, who: Person) -> ProjectId:
        """A practice copy of a sample, with a named version for each of its states."""
        told = stages(key, snapshot)
        first = told[0].state.project
        named = beginning.named(first.title, first.agreement_type)
        made = ProjectId(self._writer.add(Project(practice_of=key), named, who))
        for stage in told:
            outcome = self._become(made, stage.state.project, "sample", who)
            if not isinstance(outcome, Saved):
                self.delete(made, who)
                raise RefusedError(t("store.practice.failed"))
            self.save_version(made, stage.name, who, stage.at)
        return made

    @answering
    def reset_practice_copy(self, project_id: str, who: Person, origin: str = "") -> Outcome:
        """Make a practice copy what it was when it was loaded; what it was before stays named."""
        key = self.open(project_id).project.practice_of
        if not key:
            raise RefusedError(t("store.practice.none"))
        names = {version.name for version in self.versions(project_id)}
        loaded = [stage for stage in stages(key) if stage.name in names] or stages(key)
        self.save_version(project_id, t("store.practice.before_reset"), who)
        return self._become(project_id, loaded[-1].state.project, "replace", who, origin)

    # --- Unsent texts ---------------------------------------------------------------------

    @answering
    def keep_draft(
        self,
        project_id: str,
        path: str,
        text: str,
        bases: Collection[str],
        who: Person,
        origin: str = "",
    ) -> Outcome:
        """Save the text of a closed window, or keep it to be offered again."""

        def plan(tx: Transaction, project: Project) -> Work:
            change = submission(tx, project_id, project, (path, text), bases)
            return Work([change], confirmed=())

        outcome = self._write(project_id, who, origin, plan)
        if isinstance(outcome, Conflict | Guarded | Invalid) and len(text) <= DRAFT_LIMIT:
            with self._store.writing() as tx:
                tx.projects.add_draft(project_id, actor_of(who), path, clean(text), self.clock())
        return outcome

    # --- Files ----------------------------------------------------------------------------

    @speaking
    def import_project(self, text: str, who: Person) -> ProjectId:
        """A new project from a file; a file that cannot be read changes nothing."""
        package = exchange.read(text)
        brought = package.versions, package.letterhead
        return ProjectId(self._writer.add(package.project, (), who, *brought))

    @speaking
    def backup(self, file: Path) -> None:
        """A copy of the whole store in one file, also while others go on working."""
        copies.backed_up(self._url, file)

    @speaking
    def restore(self, file: Path) -> Path | None:
        """Put a backup in the place of the store; answers where the old one was kept."""
        self._store.close()
        kept = copies.restored(self._url, file, self.clock())
        self._writer.cache.clear()
        self._store.open()
        return kept

    # --- The store itself -----------------------------------------------------------------

    @speaking
    def claim(self) -> None:
        """Become the one server of this store until closed; another one raises TroubleError."""
        self._claim = self._claim or copies.claimed(self._url)

    @speaking
    def secret(self, name: str) -> str:
        """A secret of this store, made up on first use, for example to sign cookies."""
        with self._store.reading() as tx:
            known = tx.secret(name)
        if known is not None:
            return known
        with self._store.writing() as tx:
            return tx.make_secret(name)

    def close(self) -> None:
        """Give back connections and claim."""
        self._store.close()
        if self._claim:
            self._claim.release()
            self._claim = None


@speaking
def restore_store(where: Where, file: Path, clock: Clock = now) -> Path | None:
    """Like Workspace.restore, also for a store that is too damaged or too new to be opened."""
    return copies.restored(_url(where), file, clock())


def _url(where: Where) -> str:
    return where if isinstance(where, str) else (where or Settings.from_environment()).url
