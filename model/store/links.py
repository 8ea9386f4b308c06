"""Ways into a project, who came in by them, and attempts that failed, as rows of the store."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, delete, func, insert, or_, select, update

from model.store.tables import attempts, entries, links


@dataclass(frozen=True)
class NewLink:
    """What a way into a project is made of; where there is a seed, it is the code of a meeting."""

    project_id: str
    role: str
    label: str
    open_until: datetime
    expires_at: datetime
    secret_hash: str = ""
    pin_hash: str = ""
    seed: str = ""


@dataclass(frozen=True)
class LinkRow:
    """A way into a project, as it is stored."""

    id: str
    project_id: str
    role: str
    label: str
    pin_hash: str
    seed: str
    made_at: datetime
    open_until: datetime
    expires_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True)
class Entry:
    """Who came in by a link: a function and an institution, "" while nobody has said."""

    function: str
    institution: str
    first_at: datetime
    last_at: datetime


_ROW = [column for column in links.c if column.name != "secret_hash"]


class Links:
    """The rows of access within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, link_id: str, link: NewLink, at: datetime) -> None:
        """A new way into a project."""
        values = {"id": link_id, "made_at": at, "revoked_at": None, **vars(link)}
        self._connection.execute(insert(links).values(values))

    def of_project(self, project_id: str) -> tuple[LinkRow, ...]:
        """Every way into a project, the newest first."""
        return self._rows(links.c.made_at.desc(), links.c.project_id == project_id)

    def by_id(self, link_id: str) -> LinkRow | None:
        """The link with this id."""
        return next(iter(self._rows(links.c.id, links.c.id == link_id)), None)

    def by_secret(self, secret_hash: str) -> LinkRow | None:
        """The link with this secret."""
        return next(iter(self._rows(links.c.id, links.c.secret_hash == secret_hash)), None)

    def open_codes(self, at: datetime) -> tuple[LinkRow, ...]:
        """The codes by which somebody can join at this moment, of all projects."""
        is_open = links.c.seed != "", links.c.open_until > at, links.c.revoked_at.is_(None)
        return self._rows(links.c.made_at.desc(), *is_open)

    def revoke(self, project_id: str, link_id: str, at: datetime) -> bool:
        """End a link for all who use it; False where it was ended before or is not there."""
        mine = links.c.id == link_id, links.c.project_id == project_id
        query = update(links).where(*mine, links.c.revoked_at.is_(None))
        return self._connection.execute(query.values(revoked_at=at)).rowcount == 1

    def close(self, project_id: str, at: datetime) -> None:
        """From now on nobody new joins by a code; those who did stay."""
        is_open = links.c.seed != "", links.c.open_until > at
        query = update(links).where(links.c.project_id == project_id, *is_open)
        self._connection.execute(query.values(open_until=at))

    # --- Who came in ----------------------------------------------------------------------

    def roles(self, visitor: str, project_id: str, at: datetime) -> tuple[str, ...]:
        """What the links of this visitor say in one project."""
        query = _valid(visitor, at).where(links.c.project_id == project_id)
        return tuple(row.role for row in self._connection.execute(query))

    def projects(self, visitor: str, at: datetime) -> frozenset[str]:
        """Where this visitor has a link that counts."""
        return frozenset(row.project_id for row in self._connection.execute(_valid(visitor, at)))

    def enter(self, link_id: str, visitor: str, entry: Entry) -> None:
        """Note who came in; the first time stays, what is unknown now does not replace anything."""
        mine = entries.c.link_id == link_id, entries.c.visitor == visitor
        said = {"function": entry.function, "institution": entry.institution}
        changed = {name: word for name, word in said.items() if word}
        query = update(entries).where(*mine).values(last_at=entry.last_at, **changed)
        if self._connection.execute(query).rowcount == 0:
            values = {"link_id": link_id, "visitor": visitor, **vars(entry)}
            self._connection.execute(insert(entries).values(values))

    def outdated(self, visitor: str, project_id: str, entry: Entry, since: datetime) -> list[str]:
        """The links by which this visitor is here and where that is noted otherwise or long ago."""
        other = or_(
            entries.c.last_at < since,
            entries.c.function != entry.function,
            entries.c.institution != entry.institution,
        )
        query = (
            select(links.c.id)
            .join(entries, entries.c.link_id == links.c.id)
            .where(entries.c.visitor == visitor, links.c.project_id == project_id, other)
        )
        return [row.id for row in self._connection.execute(query)]

    def who(self, project_id: str) -> dict[str, list[Entry]]:
        """Who came in by each link of a project, those who were here last first."""
        query = (
            select(entries)
            .join(links, entries.c.link_id == links.c.id)
            .where(links.c.project_id == project_id)
            .order_by(entries.c.last_at.desc(), entries.c.visitor)
        )
        found: dict[str, list[Entry]] = {}
        for row in self._connection.execute(query):
            entry = Entry(row.function, row.institution, row.first_at, row.last_at)
            found.setdefault(row.link_id, []).append(entry)
        return found

    # --- Attempts -------------------------------------------------------------------------

    def attempts_since(self, scope: str, since: datetime) -> tuple[int, datetime | None]:
        """How many attempts there were in a scope since then, and when the first of them was."""
        columns = func.count(), func.min(attempts.c.at, type_=attempts.c.at.type)
        query = select(*columns).where(attempts.c.scope == scope, attempts.c.at > since)
        count, first = self._connection.execute(query).one()
        return count, first

    def attempt(self, scopes: Sequence[str], at: datetime) -> list[int]:
        """Note one attempt in each scope; answers their numbers."""
        return [self._attempt(scope, at) for scope in scopes]

    def _attempt(self, scope: str, at: datetime) -> int:
        query = insert(attempts).values(scope=scope, at=at).returning(attempts.c.id)
        number: int = self._connection.execute(query).scalar_one()
        return number

    def forget_attempts(self, numbers: Sequence[int]) -> None:
        """The attempt was right: it does not count."""
        self._connection.execute(delete(attempts).where(attempts.c.id.in_(numbers)))

    def forget_attempts_before(self, at: datetime) -> None:
        """Attempts so old that no limit counts them."""
        self._connection.execute(delete(attempts).where(attempts.c.at <= at))

    def _rows(self, order: ColumnElement[Any], *where: ColumnElement[bool]) -> tuple[LinkRow, ...]:
        query = select(*_ROW).where(*where).order_by(order)
        return tuple(LinkRow(**row._mapping) for row in self._connection.execute(query))


def _valid(visitor: str, at: datetime) -> Select[tuple[str, str]]:
    return (
        select(links.c.role, links.c.project_id)
        .join(entries, entries.c.link_id == links.c.id)
        .where(entries.c.visitor == visitor, links.c.revoked_at.is_(None), links.c.expires_at > at)
    )
