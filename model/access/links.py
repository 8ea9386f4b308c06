"""The part of the workspace that lets people in: links, the code of a meeting, who came."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cached_property

from model.access import limits, tokens
from model.access.rights import CODE_ROLES, Deed, Role
from model.basics import BERLIN, Clock, Person, clean, new_id
from model.catalogue.texts import plural, t
from model.messages import NoEntryError, RefusedError, UnknownProjectError, found, speaking
from model.store import Entry, LinkRow, NewLink, ProjectRow, SqlStore, Transaction

DAYS = 365
MOST_DAYS = 3650
# So long those who joined by the code of a meeting may come back.
DAYS_AFTER_MEETING = 60
LABEL_LIMIT = 120
SEEN_EVERY = timedelta(minutes=10)
KEY = "access"


@dataclass(frozen=True)
class Link:
    """A way into a project as the coordination sees it; what opens the door is not in it."""

    id: str
    role: Role
    label: str
    has_pin: bool
    is_code: bool
    made_at: datetime
    open_until: datetime
    expires_at: datetime
    revoked_at: datetime | None
    entries: tuple[Entry, ...]

    def is_valid(self, at: datetime) -> bool:
        """Whether those who came by it may come in at this moment."""
        return self.revoked_at is None and at < self.expires_at


@dataclass(frozen=True)
class Door:
    """Where a secret leads, before anyone went through."""

    link_id: str
    project_id: str
    has_pin: bool


@dataclass(frozen=True)
class Invitation:
    """What is shown in a meeting: six characters to type, and the secret of the QR code."""

    code: str
    secret: str
    role: Role
    until: datetime


class Links:
    """The part of the workspace that knows who may come in."""

    _store: SqlStore
    clock: Clock

    # --- For those who invite -------------------------------------------------------------

    @speaking
    def make_link(
        self, project_id: str, role: Role, label: str = "", days: int = DAYS, pin: str = ""
    ) -> str:
        """A new link; its secret is told here and never again."""
        if not 1 <= days <= MOST_DAYS:
            raise RefusedError(t("access.refused.days", most=MOST_DAYS))
        if pin and not tokens.PIN_SHORTEST <= len(pin) <= tokens.PIN_LONGEST:
            raise RefusedError(t("access.refused.pin_length", least=tokens.PIN_SHORTEST))
        secret, now = tokens.new_secret(), self.clock()
        end = now + timedelta(days=days)
        made = NewLink(
            project_id,
            Role(role).value,
            " ".join(clean(label).split())[:LABEL_LIMIT],
            open_until=end,
            expires_at=end,
            secret_hash=tokens.hashed(secret),
            pin_hash=tokens.pin_hashed(pin) if pin else "",
        )
        with self._store.writing() as tx:
            _add(tx, made, now)
        return secret

    @speaking
    def links(self, project_id: str) -> tuple[Link, ...]:
        """Every way into the project with those who came by it, the newest first."""
        with self._store.reading() as tx:
            found(tx.projects.revision(project_id))
            who = tx.links.who(project_id)
            return tuple(
                _shown(row, who.get(row.id, [])) for row in tx.links.of_project(project_id)
            )

    @speaking
    def revoke_link(self, project_id: str, link_id: str) -> bool:
        """End a link: whoever came by it is out with the next thing they do."""
        with self._store.writing() as tx:
            return tx.links.revoke(project_id, link_id, self.clock())

    @speaking
    def invitation(self, project_id: str) -> Invitation:
        """The code of this day; the first who asks opens the door for the day."""
        key = self._key
        with self._store.reading() as tx:
            codes = tx.links.open_codes(self.clock())
        known = next((row for row in codes if row.project_id == project_id), None)
        if known:
            return _invitation(known.seed, key, Role(known.role), known.open_until)
        return self.renew_code(project_id, CODE_ROLES[0])

    @speaking
    def renew_code(self, project_id: str, role: Role) -> Invitation:
        """Another code for the rest of the day; who joined by the old one stays."""
        if role not in CODE_ROLES:
            raise RefusedError(t("access.refused.code_role"))
        key, now = self._key, self.clock()
        midnight = datetime.combine(now.astimezone(BERLIN).date() + timedelta(1), time(), BERLIN)
        with self._store.writing() as tx:
            tx.links.close(project_id, now)
            taken = {tokens.code_of(row.seed, key) for row in tx.links.open_codes(now)}
            seed = tokens.new_seed()
            while tokens.code_of(seed, key) in taken:
                seed = tokens.new_seed()
            end = midnight + timedelta(days=DAYS_AFTER_MEETING)
            label = t("access.code.label", date=f"{now.astimezone(BERLIN):%d.%m.%Y}")
            made = NewLink(project_id, role.value, label, midnight, end, seed=seed)
            _add(tx, made, now)
        return _invitation(seed, key, role, midnight)

    def may(self, project_id: str, deed: Deed) -> bool:  # noqa: ARG002
        """Whether whoever asks may do this; at the computer itself everything is allowed."""
        return True

    def may_begin(self) -> bool:
        """Whether whoever asks may begin projects and read backups."""
        return True

    # --- For the server, which opens the door ---------------------------------------------

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
        attempt = self._attempt(limits.for_code(address))
        with self._store.reading() as tx:
            codes = tx.links.open_codes(now)
        rows = [row for row in codes if tokens.same(tokens.code_of(row.seed, key), code)]
        if not rows:
            raise NoEntryError(t("access.refused.code"))
        self._forget(attempt)
        return _door(rows[0], now)

    @speaking
    def admit(
        self, link_id: str, visitor: str, who: Person, pin: str = "", address: str = ""
    ) -> str:
        """Let somebody in by a link, if the PIN is right; answers the project."""
        now = self.clock()
        with self._store.reading() as tx:
            row = tx.links.by_id(link_id)
        door = _door(row, now)
        if row is not None and door.has_pin:
            attempt = self._attempt(limits.for_pin(door.project_id, address))
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

    # --- Details --------------------------------------------------------------------------

    @cached_property
    def _key(self) -> str:
        # Asked for before a transaction begins: making it up needs one of its own.
        with self._store.reading() as tx:
            known = tx.secret(KEY)
        if known is not None:
            return known
        with self._store.writing() as tx:
            return tx.make_secret(KEY)

    def _attempt(self, of: tuple[limits.Limit, ...]) -> list[int]:
        with self._store.writing() as tx:
            taken = limits.taken(tx, of, self.clock())
        if isinstance(taken, int):
            raise NoEntryError(plural("access.refused.too_many", taken))
        return taken

    def _forget(self, attempt: list[int]) -> None:
        with self._store.writing() as tx:
            tx.links.forget_attempts(attempt)


def _add(tx: Transaction, link: NewLink, at: datetime) -> None:
    if tx.projects.revision(link.project_id) is None:
        raise UnknownProjectError(t("store.refused.unknown_project"))
    tx.links.add(new_id(), link, at)


def _invitation(seed: str, key: str, role: Role, until: datetime) -> Invitation:
    return Invitation(tokens.code_of(seed, key), tokens.secret_of(seed, key), role, until)


def _door(row: LinkRow | None, at: datetime) -> Door:
    if row is None or row.revoked_at is not None or row.open_until <= at:
        raise NoEntryError(t("access.refused.link"))
    return Door(row.id, row.project_id, bool(row.pin_hash))


def _shown(row: LinkRow, entries: list[Entry]) -> Link:
    known = tuple(entry for entry in entries if entry.function or entry.institution)
    return Link(
        row.id,
        Role(row.role),
        row.label,
        bool(row.pin_hash),
        bool(row.seed),
        row.made_at,
        row.open_until,
        row.expires_at,
        row.revoked_at,
        known,
    )
