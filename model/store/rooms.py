"""Who leads a group and who is there just now, as rows of the store."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from model.basics import Person
from model.store.tables import leading, presence
from model.store.visits import Visit


@dataclass(frozen=True)
class Leading:
    """Who leads, the window that went on last, where the group is, and when that was heard."""

    who: Person
    origin: str
    place: Visit
    since: datetime
    heard_at: datetime


class Rooms:
    """The rows of leading and presence within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def leadings(self, project_ids: Collection[str], since: datetime) -> dict[str, Leading]:
        """Who leads in each of these projects and was heard of since then."""
        query = select(leading).where(
            leading.c.project_id.in_(project_ids), leading.c.heard_at >= since
        )
        return {
            row.project_id: Leading(
                Person(row.function, row.institution, row.browser),
                row.origin,
                Visit(row.page, row.step, row.item),
                row.since,
                row.heard_at,
            )
            for row in self._connection.execute(query)
        }

    def lead(self, project_id: str, new: Leading) -> None:
        """From now on this person leads, whoever did before."""
        self._connection.execute(delete(leading).where(leading.c.project_id == project_id))
        self._connection.execute(
            insert(leading).values(
                project_id=project_id,
                **asdict(new.who),
                origin=new.origin,
                **asdict(new.place),
                since=new.since,
                heard_at=new.heard_at,
            )
        )

    def end(self, project_id: str, browser: str) -> None:
        """Nobody leads any more, if it was this browser."""
        self._connection.execute(
            delete(leading).where(leading.c.project_id == project_id, leading.c.browser == browser)
        )

    def note(
        self, server: str, people: Mapping[str, Collection[Person]], at: datetime, stale: datetime
    ) -> None:
        """Who has a window open on this server; what nobody heard of for long is forgotten."""
        self._connection.execute(
            delete(presence).where((presence.c.server == server) | (presence.c.heard_at < stale))
        )
        for project_id, some in people.items():
            told = sorted((one.function, one.institution, one.browser) for one in some)
            self._connection.execute(
                insert(presence).values(
                    project_id=project_id, server=server, heard_at=at, people=json.dumps(told)
                )
            )
            self._connection.execute(
                update(leading)
                .where(
                    leading.c.project_id == project_id,
                    leading.c.browser.in_([one.browser for one in some]),
                )
                .values(heard_at=at)
            )

    def people(self, project_ids: Collection[str], since: datetime) -> dict[str, set[Person]]:
        """Who was heard of since then in each of these projects, on whichever server."""
        query = select(presence.c.project_id, presence.c.people).where(
            presence.c.project_id.in_(project_ids), presence.c.heard_at >= since
        )
        found: dict[str, set[Person]] = {}
        for row in self._connection.execute(query):
            found.setdefault(row.project_id, set()).update(_people(row.people))
        return found


def _people(told: str) -> Iterable[Person]:
    return (Person(*one) for one in json.loads(told))
