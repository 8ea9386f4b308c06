"""What belongs to one person alone: where they were last, and texts that wait for them."""

from model.basics import Person
from model.catalogue.texts import t
from model.messages import UnknownProjectError, speaking
from model.store import DraftRow, SqlStore, Visit
from model.writing import actor_of


class Personal:
    """The part of the workspace that is about one person; a person is known by their browser."""

    _store: SqlStore

    @speaking
    def last_visit(self, project_id: str, who: Person) -> Visit | None:
        """Where this person was last in the project."""
        with self._store.reading() as tx:
            return tx.visits.last(project_id, who.browser)

    @speaking
    def last_visits(self, who: Person) -> dict[str, Visit]:
        """Where this person was last, by project."""
        with self._store.reading() as tx:
            return tx.visits.of(who.browser)

    @speaking
    def note_visit(self, project_id: str, who: Person, visit: Visit) -> None:
        """From now on this is the last place; nothing is written where it is known already."""
        if self.last_visit(project_id, who) == visit:
            return
        with self._store.writing() as tx:
            if tx.projects.revision(project_id) is None:
                raise UnknownProjectError(t("store.refused.unknown_project"))
            tx.visits.note(project_id, who.browser, visit)

    @speaking
    def drafts(self, project_id: str, who: Person) -> tuple[DraftRow, ...]:
        """Texts of this person that could not be saved yet."""
        with self._store.reading() as tx:
            return tx.projects.drafts(project_id, actor_of(who))

    @speaking
    def discard_draft(self, project_id: str, draft_id: int, who: Person) -> bool:
        """Drop a text that its author has taken over or given up."""
        with self._store.writing() as tx:
            return tx.projects.remove_draft(project_id, actor_of(who), draft_id)
