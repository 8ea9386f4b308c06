"""Connections to the database: the one place that knows SQLite from PostgreSQL."""

import sqlite3
import time
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, make_url

from model.store.trouble import StoreTroubleError, Trouble, troubles

BUSY_SECONDS = 5.0
# Any fixed number: it names our one writer at a time among the advisory locks of PostgreSQL.
_WRITER = 8_241_003


class Database:
    """An engine with transactions that say beforehand whether they write."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.file = file_of(url)
        self.busy_seconds = float(self._option("busy_seconds", str(BUSY_SECONDS)))
        self.engine = self._sqlite() if self.file else create_engine(self.url, pool_pre_ping=True)
        if self.file:
            event.listen(self.engine, "begin", _begin_sqlite)
        elif self.url.get_backend_name() == "postgresql":
            event.listen(self.engine, "begin", _begin_postgresql)

    @property
    def is_read_only(self) -> bool:
        """Whether the address asks for reading only ("…?mode=ro")."""
        return self._option("mode") == "ro"

    def connect(self, *, writing: bool) -> Connection:
        """A connection from the pool, its next transaction of this kind."""
        return self.engine.connect().execution_options(writing=writing)

    def prepare(self) -> None:
        """Make folder and file ready: write-ahead log on, so that readers never wait."""
        if self.file is None or self.is_read_only:
            return
        with troubles():
            # What a group has not agreed on yet is nobody else's business on this machine.
            self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            deadline = time.monotonic() + self.busy_seconds
            while not self._switched_to_wal():
                # SQLite answers at once here instead of waiting, whatever the busy timeout says.
                if time.monotonic() > deadline:
                    raise StoreTroubleError(Trouble.LOCKED)
                time.sleep(0.02)

    def _switched_to_wal(self) -> bool:
        connection = self._connection("rwc")
        try:
            return bool(connection.execute("PRAGMA journal_mode=WAL").fetchone() == ("wal",))
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                return False
            raise
        finally:
            connection.close()

    def _sqlite(self) -> Engine:
        return create_engine(
            "sqlite://",
            creator=lambda: self._connection("ro" if self.is_read_only else "rw"),
            poolclass=QueuePool,
            pool_size=8,
            max_overflow=-1,
        )

    def _connection(self, mode: str) -> sqlite3.Connection:
        # Each run of a page is a thread of its own; the pool hands a connection to one at a time.
        # Only a start creates the file: a store that vanished later must not be made up anew.
        connection = sqlite3.connect(
            f"{_address(self.file)}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=self.busy_seconds,
        )
        connection.execute("PRAGMA foreign_keys=ON")
        # FULL: what was answered with "saved" is on the disk even if the power fails now.
        connection.execute("PRAGMA synchronous=FULL")
        if pages := self._option("max_page_count"):
            connection.execute(f"PRAGMA max_page_count={int(pages)}")
        return connection

    def _option(self, name: str, default: str = "") -> str:
        value = self.url.query.get(name, default)
        return value if isinstance(value, str) else value[0]


def file_of(url: str) -> Path | None:
    """The file of an SQLite store; None where the data lies on a database server."""
    parts = make_url(url)
    if parts.get_backend_name() != "sqlite":
        return None
    if not parts.database or parts.database == ":memory:":
        raise ValueError("A store in memory would lose everything: name a file.")
    return Path(parts.database)


def _address(file: Path | None) -> str:
    assert file is not None
    return file.absolute().as_uri()


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later could find the store locked half-way.
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    # One writer at a time, as in SQLite: sequence numbers then become visible in their order.
    if connection.get_execution_options().get("writing"):
        # Who waited for the lock has to see what was stored meanwhile, however the server is set.
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL READ COMMITTED")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITER})")


def plain_connection(
    file: Path, *, read_only: bool, timeout: float = BUSY_SECONDS
) -> sqlite3.Connection:
    """A connection outside the pool, for copies of the whole file."""
    mode = "ro" if read_only else "rwc"
    return sqlite3.connect(
        f"{_address(file)}?mode={mode}",
        uri=True,
        timeout=timeout,
        isolation_level=None,
        check_same_thread=False,
    )
