"""One server per data folder: a lock that ends with the process, however it ends."""

import sqlite3
from pathlib import Path

from model.store.engine import plain_connection
from model.store.trouble import StoreTroubleError, Trouble, troubles


class Claim:
    """The right to serve a store, held until it is given back or the process is gone."""

    def __init__(self, store: Path) -> None:
        # An empty database serves as lock: the system frees it even after a kill, on any platform.
        file = store.with_name(f"{store.name}.lock")
        with troubles():
            file.parent.mkdir(parents=True, exist_ok=True)
            self._connection = plain_connection(file, read_only=False, timeout=0)
        try:
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            self._connection.close()
            raise StoreTroubleError(Trouble.IN_USE) from error

    def release(self) -> None:
        """Let another process serve the store."""
        self._connection.close()
