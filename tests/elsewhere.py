"""A PostgreSQL server to test with instead of files, where one is named.

`VEREINBAR_TEST_SERVER=postgresql+psycopg://… .venv/bin/python -m pytest tests/model/access`
puts the stores of the tests there. Its driver is no part of the requirements.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from secrets import token_hex

from sqlalchemy import create_engine

SERVER = os.environ.get("VEREINBAR_TEST_SERVER", "")


@contextmanager
def place_on(server: str) -> Iterator[str]:
    """The address of an empty schema, gone when the test is over."""
    name = f"test_{token_hex(8)}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE SCHEMA {name}")
        yield f"{server}?options=-csearch_path%3D{name}"
        connection.exec_driver_sql(f"DROP SCHEMA {name} CASCADE")
    engine.dispose()
