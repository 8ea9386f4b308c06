"""The part of the workspace that opens doors: to links, to codes, to PINs, and to nobody else."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from model.access import limits, tokens
from model.access.keys import Keys
from model.access.rights import Role
from model.basics import Person
from model.catalogue.texts import plural, t
from model.messages import NoEntryError, speaking
from model.store import Entry, LinkRow, ProjectRow

SEEN_EVERY = timedelta(minutes=10)


@dataclass(frozen=True)
class Door:
    """Where a secret leads, before anyone went through."""

    link_id: str
    project_id: str
    has_pin: bool


class Entering(Keys):
    """The part of the workspace that knows who may come in; for the server, not for visitors."""

    @speaking
    def find_door(self, secret: str) -> Door:
        """Where this secret leads; raises NoEntryError for one that opens nothing."""
        key, now = self._key, self.clock()
        with self._store.reading() as tx:
            known = tx.links.by_secret(tokens.hashed(secret))
            codes = tx.links.open_codes(now)
        of_code = (one for one in codes if tokens.same(tokens.secret_of(one.seed, key), secret))
        return _door(known or next(of_code, None), now)

    @speaking
    def find_code(self, typed: str, address: str) -> Door:
        """Where these six characters lead; raises NoEntryError also for too many attempts."""
        code, key, now = tokens.typed_code(typed), self._key, self.clock()
        of = limits.for_code(tokens.place_of(address, key))
        self._refuse_for_a_while(of)
        with self._store.reading() as tx:
            codes = tx.links.open_codes(now)
        rows = [row for row in codes if tokens.same(tokens.code_of(row.seed, key), code)]
        if not rows:
            # Only noted once judged: thirty people type the right code at the same moment.
            self._attempt(of)
            raise NoEntryError(t("access.refused.code"))
        return _door(rows[0], now)

    @speaking
    def admit(
        self, link_id: str, visitor: str, who: Person, pin: str = "", address: str = ""
    ) -> str:
        """Let somebody in by a link, if the PIN is right; answers the project."""
        key, now = self._key, self.clock()
        with self._store.reading() as tx:
            row = tx.links.by_id(link_id)
        door = _door(row, now)
        if row is not None and door.has_pin:
            place = tokens.place_of(address, key)
            attempt = self._attempt(limits.for_pin(door.project_id, place))
            if not tokens.pin_matches(pin, row.pin_hash):
                raise NoEntryError(t("access.refused.pin"))
            self._forget(attempt)
        with self._store.writing() as tx:
            # Looked at again: it may have been revoked while the PIN was checked.
            _door(tx.links.by_id(link_id), now)
            tx.links.enter(link_id, visitor, Entry(who.function, who.institution, now, now))
        return door.project_id

    @speaking
    def roles(self, project_id: str, visitor: str) -> frozenset[Role]:
        """What the links of a visitor make of them in a project at this moment."""
        with self._store.reading() as tx:
            return frozenset(map(Role, tx.links.roles(visitor, project_id, self.clock())))

    @speaking
    def projects_of(
        self, visitor: str, limit: int | None, before: ProjectRow | None
    ) -> tuple[ProjectRow, ...]:
        """The projects that a visitor may come into, by last change."""
        with self._store.reading() as tx:
            mine: Collection[str] = tx.links.projects(visitor, self.clock())
            return tx.projects.listed(limit, before, mine)

    @speaking
    def seen(self, project_id: str, visitor: str, who: Person) -> None:
        """Note who it was and when, but not more often than every ten minutes."""
        now = self.clock()
        entry = Entry(who.function, who.institution, now, now)
        with self._store.reading() as tx:
            stale = tx.links.outdated(visitor, project_id, entry, now - SEEN_EVERY)
        if stale:
            with self._store.writing() as tx:
                for link_id in stale:
                    tx.links.enter(link_id, visitor, entry)

    def _refuse_for_a_while(self, of: tuple[limits.Limit, ...]) -> None:
        """Whoever has to wait is told so, and makes no writer wait as well."""
        with self._store.reading() as tx:
            wait = limits.minutes_left(tx, of, self.clock())
        if wait:
            raise NoEntryError(plural("access.refused.too_many", wait))

    def _attempt(self, of: tuple[limits.Limit, ...]) -> list[int]:
        self._refuse_for_a_while(of)
        with self._store.writing() as tx:
            taken = limits.taken(tx, of, self.clock())
        if isinstance(taken, int):
            raise NoEntryError(plural("access.refused.too_many", taken))
        return taken

    def _forget(self, attempt: list[int]) -> None:
        with self._store.writing() as tx:
            tx.links.forget_attempts(attempt)


def _door(row: LinkRow | None, at: datetime) -> Door:
    if row is None or row.revoked_at is not None or row.open_until <= at:
        raise NoEntryError(t("access.refused.link"))
    return Door(row.id, row.project_id, bool(row.pin_hash))
