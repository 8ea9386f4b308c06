"""Numbered migrations of the tables, each in one transaction."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection, inspect

from model.store.engine import Database
from model.store.migrations import MIGRATIONS, VERSION, migrate
from model.store.tables import metadata, store_schema
from model.store.trouble import StoreTroubleError
from model.workspace import Workspace

STORES = sorted((Path(__file__).parent / "stores").glob("*.sql"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite3"


def shape(file: Path) -> set[tuple[str, str, str]]:
    """Tables with their columns, and indexes, as the database knows them."""
    connection = sqlite3.connect(file)
    rows = connection.execute(
        "SELECT m.type, m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c"
        " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
        " UNION SELECT type, name, tbl_name FROM sqlite_master"
        " WHERE type = 'index' AND name NOT LIKE 'sqlite_%'"
    )
    return {(str(kind), str(name), str(part)) for kind, name, part in rows}


def older(file: Path, sql: Path) -> None:
    connection = sqlite3.connect(file)
    connection.executescript(sql.read_text(encoding="utf-8"))
    connection.close()


def add_colour(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE projects ADD COLUMN colour TEXT DEFAULT 'blue'")


def add_shape(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE projects ADD COLUMN shape TEXT DEFAULT 'round'")


def fail_half_way(connection: Connection) -> None:
    add_shape(connection)
    connection.exec_driver_sql("UPDATE projects SET title = 'half done'")
    raise RuntimeError


@pytest.mark.parametrize("sql", STORES, ids=lambda sql: sql.stem)
def test_every_store_that_was_ever_released_opens_today(file: Path, url: str, sql: Path):
    older(file, sql)

    workspace = Workspace(url)

    (row,) = workspace.projects()
    assert row.title == "Ganztag am Ring"
    opened = workspace.open(row.id)
    assert opened.project.planning.occasion == "Wir alle tagen im Rathaus."
    assert workspace.history(row.id)
    assert [version.name for version in workspace.versions(row.id)] == ["Erster Stand"]


@pytest.mark.parametrize("sql", STORES, ids=lambda sql: sql.stem)
def test_a_migrated_store_has_the_tables_of_a_new_one(file: Path, tmp_path: Path, sql: Path):
    older(file, sql)
    migrate(Database(f"sqlite:///{file}"))
    new = tmp_path / "new.sqlite3"
    migrate(Database(f"sqlite:///{new}"))

    assert shape(file) == shape(new)


def test_each_table_that_came_later_is_the_same_as_in_a_new_store(url: str):
    """On whichever database: what a migration writes out by hand and what the tables say."""
    database = Database(url)
    migrate(database)
    new = known_to(database)
    with database.connect(writing=True) as connection, connection.begin():
        for table in reversed(metadata.sorted_tables):
            if f"CREATE TABLE {table.name} " not in STORES[0].read_text("utf-8"):
                table.drop(connection)
        connection.execute(store_schema.update().values(version=1))
    assert known_to(database) != new

    migrate(database)

    assert known_to(database) == new


def known_to(database: Database) -> dict[str, object]:
    """Columns, keys and indexes of every table, in no order but that of the columns."""
    found = inspect(database.engine)
    return {
        name: (
            [(one["name"], str(one["type"]), one["nullable"]) for one in found.get_columns(name)],
            found.get_pk_constraint(name)["constrained_columns"],
            found.get_foreign_keys(name),
            sorted((str(one["name"]), one["column_names"]) for one in found.get_indexes(name)),
        )
        for name in found.get_table_names()
    }


def test_there_is_a_kept_store_of_every_version():
    assert [sql.stem for sql in STORES] == [f"store-{number}" for number in range(1, VERSION + 1)]


def test_missing_migrations_are_made_in_their_order_and_once(file: Path, url: str):
    Workspace(url).close()
    migrations = (*MIGRATIONS, add_colour, add_shape)

    for _ in range(2):
        migrate(Database(url), migrations)

    columns = sqlite3.connect(file).execute("SELECT colour, shape FROM projects LIMIT 0")
    assert [name for name, *_ in columns.description] == ["colour", "shape"]
    version = sqlite3.connect(file).execute("SELECT version FROM store_schema").fetchall()
    assert version == [(VERSION + 2,)]


def test_a_migration_that_fails_leaves_the_step_before_it(file: Path, url: str):
    Workspace(url).close()

    with pytest.raises(RuntimeError):
        migrate(Database(url), (*MIGRATIONS, add_colour, fail_half_way))

    connection = sqlite3.connect(file)
    names = {row[1] for row in connection.execute("PRAGMA table_info(projects)")}
    assert "colour" in names
    assert "shape" not in names
    assert connection.execute("SELECT version FROM store_schema").fetchone() == (VERSION + 1,)


def test_an_older_release_refuses_a_store_that_was_migrated(url: str):
    migrate(Database(url), (*MIGRATIONS, add_colour))

    with pytest.raises(StoreTroubleError):
        migrate(Database(url), MIGRATIONS)


def test_a_new_store_is_created_whole_with_its_version(file: Path, url: str):
    migrate(Database(url))

    tables = {name for kind, name, _ in shape(file) if kind == "table"}
    assert tables == set(metadata.tables)
    assert sqlite3.connect(file).execute("PRAGMA journal_mode").fetchone() == ("wal",)
