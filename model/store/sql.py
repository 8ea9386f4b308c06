"""The store: transactions on projects and their journal, the same for SQLite and PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from secrets import token_hex

from sqlalchemy import Connection, insert, select

from model.store.engine import Database
from model.store.journal import Journal
from model.store.letterheads import Letterheads
from model.store.links import Links
from model.store.migrations import migrate
from model.store.projects import Projects
from model.store.rooms import Rooms
from model.store.rounds import Rounds
from model.store.tables import secrets
from model.store.trouble import troubles
from model.store.turns import Turns
from model.store.visits import Visits


class Transaction:
    """Everything inside one transaction: all of it is stored, or nothing."""

    def __init__(self, connection: Connection) -> None:
        self.projects = Projects(connection)
        self.journal = Journal(connection)
        self.visits = Visits(connection)
        self.letterheads = Letterheads(connection)
        self.links = Links(connection)
        self.rooms = Rooms(connection)
        self.rounds = Rounds(connection)
        self._connection = connection

    def secret(self, name: str) -> str | None:
        """A secret of this store, for example the key that signs cookies."""
        query = select(secrets.c.value).where(secrets.c.name == name)
        return self._connection.execute(query).scalar()

    def make_secret(self, name: str) -> str:
        """The secret, made up now if there is none."""
        value = self.secret(name)
        if value is None:
            value = token_hex(32)
            self._connection.execute(insert(secrets).values(name=name, value=value))
        return value


class SqlStore:
    """An opened store; usable from any number of threads at once."""

    def __init__(self, url: str) -> None:
        self.database = Database(url)
        # Threads of one process queue here instead of polling the lock of the file.
        self._turns = Turns(self.database.busy_seconds)
        self.open()

    def open(self) -> None:
        """Bring the tables to today's version, or refuse a store that is not ours to change."""
        migrate(self.database)

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """One consistent view of the store."""
        with troubles(), self.database.connect(writing=False) as connection, connection.begin():
            yield Transaction(connection)

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """A transaction that is on the disk once this ends without an error."""
        with (
            self._turns.taken(),
            troubles(),
            self.database.connect(writing=True) as connection,
            connection.begin(),
        ):
            yield Transaction(connection)

    def close(self) -> None:
        """Give back all connections; the store opens them again when it is used."""
        self.database.engine.dispose()
