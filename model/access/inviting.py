"""The part of the workspace for those who invite: links, and the code of a meeting."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from model.access import tokens
from model.access.keys import Keys
from model.access.rights import CODE_ROLES, Deed, Role
from model.basics import BERLIN, clean, new_id
from model.catalogue.texts import t
from model.messages import RefusedError, UnknownProjectError, found, speaking
from model.store import Entry, LinkRow, NewLink, Transaction

DAYS = 365
MOST_DAYS = 3650
# So long those who joined by the code of a meeting may come back.
DAYS_AFTER_MEETING = 60
LABEL_LIMIT = 120


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
    # How many browsers came by it and have not said for whom.
    unnamed: int

    def is_valid(self, at: datetime) -> bool:
        """Whether those who came by it may come in at this moment."""
        return self.revoked_at is None and at < self.expires_at


@dataclass(frozen=True)
class Invitation:
    """What is shown in a meeting: six characters to type, and the secret of the QR code."""

    code: str
    secret: str
    role: Role
    until: datetime


class Inviting(Keys):
    """The part of the workspace that makes ways into a project."""

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


def _add(tx: Transaction, link: NewLink, at: datetime) -> None:
    if tx.projects.revision(link.project_id) is None:
        raise UnknownProjectError(t("store.refused.unknown_project"))
    tx.links.add(new_id(), link, at)


def _invitation(seed: str, key: str, role: Role, until: datetime) -> Invitation:
    return Invitation(tokens.code_of(seed, key), tokens.secret_of(seed, key), role, until)


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
        len(entries) - len(known),
    )
