"""Together in one room: who leads the group, who is there, and who is missing."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from model.basics import Clock, Person
from model.catalogue.texts import t
from model.messages import UnknownProjectError, speaking
from model.rounds.kinds import Kind, Stage
from model.store import Leading, RoundRow, SqlStore, Visit
from model.writing import Writer

# A server says this often who is there; who was not heard of for so long has gone.
HEARTBEAT = timedelta(seconds=5)
SILENT = timedelta(seconds=13)
_FORGOTTEN = timedelta(hours=1)
# Who forgot to end leading does not lead the next meeting.
MEETING = timedelta(hours=6)


@dataclass(frozen=True)
class Room:
    """What is known of a project's group just now."""

    leading: Leading | None = None
    # Whether anything was heard of the leading person lately.
    is_led: bool = False
    people: frozenset[Person] = frozenset()
    # The round that runs, and how many have answered in it.
    round: tuple[RoundRow, int] | None = None


class Together:
    """The part of the workspace that knows who works together at this moment."""

    _store: SqlStore
    _writer: Writer
    clock: Clock

    def leading(self, project_id: str) -> Leading | None:
        """Who leads the group, and where it is."""
        return self.rooms((project_id,))[project_id].leading

    def people_here(self, project_id: str) -> frozenset[Person]:
        """Who has a window of the project open, on any server."""
        return self.rooms((project_id,))[project_id].people

    @speaking
    def lead(self, project_id: str, who: Person, place: Visit, origin: str = "") -> None:
        """From now on this person leads the group and begins here; whoever led before follows."""
        now = self.clock()
        with self._store.writing() as tx:
            if tx.projects.revision(project_id) is None:
                raise UnknownProjectError(t("store.refused.unknown_project"))
            tx.rooms.lead(project_id, Leading(who, origin, place, now, now))
        self._writer.tell()

    @speaking
    def move_group(self, project_id: str, who: Person, place: Visit, origin: str = "") -> bool:
        """Take the group along to another place; nothing happens where somebody else leads."""
        known = self.leading(project_id)
        if known is None or known.who.browser != who.browser or known.place == place:
            return False
        with self._store.writing() as tx:
            since = self.clock() - MEETING
            now = tx.rooms.leadings((project_id,), since).get(project_id)
            # Somebody may have taken over between the look and the deed.
            if now is None or now.who.browser != who.browser:
                return False
            tx.rooms.lead(
                project_id, replace(now, place=place, origin=origin, heard_at=self.clock())
            )
        self._writer.tell()
        return True

    @speaking
    def stop_leading(self, project_id: str, who: Person) -> None:
        """The group goes on without being led; only who leads can end it."""
        with self._store.writing() as tx:
            tx.rooms.end(project_id, who.browser)
        self._writer.tell()

    @speaking
    def note_presence(self, server: str, people: Mapping[str, Collection[Person]]) -> None:
        """Who has a window of which project open on this server, until it is said again."""
        now = self.clock()
        with self._store.writing() as tx:
            known = {
                one: some for one, some in people.items() if tx.projects.revision(one) is not None
            }
            tx.rooms.note(server, known, now, now - _FORGOTTEN)

    @speaking
    def rooms(self, project_ids: Collection[str]) -> dict[str, Room]:
        """The groups of these projects as they are just now, on all servers together."""
        since = self.clock() - SILENT
        with self._store.reading() as tx:
            leadings = tx.rooms.leadings(project_ids, self.clock() - MEETING)
            people = tx.rooms.people(project_ids, since)
            rounds = tx.rounds.running(project_ids, Stage.DONE, Kind.IDEAS)
        return {
            one: Room(
                leadings.get(one),
                one in leadings and leadings[one].heard_at >= since,
                frozenset(people.get(one, ())),
                rounds.get(one),
            )
            for one in project_ids
        }
