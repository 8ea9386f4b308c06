"""Numbered migrations of the tables: what an older release created becomes today's tables."""

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, inspect

from model.store.engine import Database
from model.store.tables import metadata, store_schema
from model.store.trouble import StoreTroubleError, Trouble, troubles

Migration = Callable[[Connection], None]


def _add_visits(connection: Connection) -> None:
    connection.exec_driver_sql(
        "CREATE TABLE visits ("
        "project_id VARCHAR NOT NULL, browser VARCHAR NOT NULL, page VARCHAR NOT NULL,"
        " step VARCHAR NOT NULL, item VARCHAR NOT NULL, PRIMARY KEY (project_id, browser),"
        " FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE)"
    )
    connection.exec_driver_sql("CREATE INDEX visits_by_browser ON visits (browser)")


def _add_letterheads(connection: Connection) -> None:
    binary = "BLOB" if connection.dialect.name == "sqlite" else "BYTEA"
    connection.exec_driver_sql(
        "CREATE TABLE letterheads ("
        "project_id VARCHAR NOT NULL, author VARCHAR NOT NULL, at VARCHAR NOT NULL,"
        " is_used BOOLEAN NOT NULL, left_out VARCHAR NOT NULL, digest VARCHAR NOT NULL,"
        f" content {binary} NOT NULL, PRIMARY KEY (project_id),"
        " FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE)"
    )


def _add_access(connection: Connection) -> None:
    # Written out, not taken from tables.py: what those become later is no part of this step.
    for statement in (
        "CREATE TABLE links ("
        "id VARCHAR NOT NULL, project_id VARCHAR NOT NULL, role VARCHAR NOT NULL,"
        " label VARCHAR NOT NULL, secret_hash VARCHAR NOT NULL, pin_hash VARCHAR NOT NULL,"
        " seed VARCHAR NOT NULL, made_at VARCHAR NOT NULL, open_until VARCHAR NOT NULL,"
        " expires_at VARCHAR NOT NULL, revoked_at VARCHAR, PRIMARY KEY (id),"
        " FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE)",
        "CREATE INDEX links_by_project ON links (project_id, made_at)",
        "CREATE INDEX links_by_secret ON links (secret_hash)",
        "CREATE TABLE entries ("
        "link_id VARCHAR NOT NULL, visitor VARCHAR NOT NULL, function VARCHAR NOT NULL,"
        " institution VARCHAR NOT NULL, first_at VARCHAR NOT NULL, last_at VARCHAR NOT NULL,"
        " PRIMARY KEY (link_id, visitor),"
        " FOREIGN KEY(link_id) REFERENCES links (id) ON DELETE CASCADE)",
        "CREATE INDEX entries_by_visitor ON entries (visitor)",
        f"CREATE TABLE attempts (id {_numbered(connection)},"
        " scope VARCHAR NOT NULL, at VARCHAR NOT NULL)",
        "CREATE INDEX attempts_by_scope ON attempts (scope, at)",
    ):
        connection.exec_driver_sql(statement)


def _numbered(connection: Connection) -> str:
    if connection.dialect.name == "sqlite":
        return "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT"
    return "SERIAL PRIMARY KEY"


def _add_leading_and_presence(connection: Connection) -> None:
    # In quotes: elsewhere than in SQLite "leading" is a word of the language itself.
    connection.exec_driver_sql(
        'CREATE TABLE "leading" ('
        "project_id VARCHAR NOT NULL, browser VARCHAR NOT NULL, function VARCHAR NOT NULL,"
        " institution VARCHAR NOT NULL, origin VARCHAR NOT NULL, page VARCHAR NOT NULL,"
        " step VARCHAR NOT NULL, item VARCHAR NOT NULL, since VARCHAR NOT NULL,"
        " heard_at VARCHAR NOT NULL, PRIMARY KEY (project_id),"
        " FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE)"
    )
    connection.exec_driver_sql(
        "CREATE TABLE presence ("
        "project_id VARCHAR NOT NULL, server VARCHAR NOT NULL, heard_at VARCHAR NOT NULL,"
        " people TEXT NOT NULL, PRIMARY KEY (project_id, server),"
        " FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE)"
    )


def _add_rounds(connection: Connection) -> None:
    for statement in (
        "CREATE TABLE rounds ("
        "id VARCHAR NOT NULL, project_id VARCHAR NOT NULL, kind VARCHAR NOT NULL,"
        " stage VARCHAR NOT NULL, started_by VARCHAR NOT NULL, started_at VARCHAR NOT NULL,"
        " ended_at VARCHAR, decision VARCHAR NOT NULL, turn INTEGER NOT NULL,"
        " asked TEXT NOT NULL, PRIMARY KEY (id),"
        " FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE)",
        "CREATE INDEX rounds_by_project ON rounds (project_id, started_at)",
        f"CREATE TABLE answers (id {_numbered(connection)}, round_id VARCHAR NOT NULL,"
        " at VARCHAR, voter VARCHAR NOT NULL, voice VARCHAR NOT NULL, name VARCHAR NOT NULL,"
        " given TEXT NOT NULL,"
        " FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE)",
        "CREATE INDEX answers_by_voter ON answers (round_id, voter)",
    ):
        connection.exec_driver_sql(statement)


# MIGRATIONS[n] turns tables of version n + 1 into those of version n + 2. Never change one that
# was released. A new store is created from tables.py at once; a test holds both ways together.
MIGRATIONS: tuple[Migration, ...] = (
    _add_visits,
    _add_letterheads,
    _add_access,
    _add_leading_and_presence,
    _add_rounds,
)
VERSION = len(MIGRATIONS) + 1


def migrate(database: Database, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring the tables to today's version, or refuse a newer one before anything is touched."""
    newest = len(migrations) + 1
    version = _looked_up(database)
    if version > newest:
        raise StoreTroubleError(Trouble.NEWER)
    database.prepare()
    while version < newest:
        version = _one_step(database, migrations)


def _looked_up(database: Database) -> int:
    # A look at a file must neither create it nor switch its journal: it may not be ours to touch.
    if database.file is not None and not database.file.exists():
        return 0
    with troubles(), database.connect(writing=False) as connection, connection.begin():
        return _version(connection)


def _one_step(database: Database, migrations: Sequence[Migration]) -> int:
    with troubles(), database.connect(writing=True) as connection, connection.begin():
        # Read again inside the transaction: another process may have been faster.
        version = _version(connection)
        if version == 0:
            metadata.create_all(connection)
            connection.execute(store_schema.insert().values(version=len(migrations) + 1))
            return len(migrations) + 1
        if version <= len(migrations):
            migrations[version - 1](connection)
            version += 1
            connection.execute(store_schema.update().values(version=version))
        return version


def _version(connection: Connection) -> int:
    tables = inspect(connection).get_table_names()
    if store_schema.name not in tables:
        # A server may hold other tables beside ours; a file that does is not our file.
        if tables and connection.dialect.name == "sqlite":
            raise StoreTroubleError(Trouble.DAMAGED)
        return 0
    version = connection.execute(store_schema.select()).scalar()
    return int(version or 0)
