"""The letterhead of each project, as a row of the store."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection, delete, insert, select, update

from model.store.tables import letterheads
from model.store.trouble import StoreTroubleError, Trouble


@dataclass(frozen=True)
class KeptLetterhead:
    """What was taken from a file, by whom, and whether documents are printed in it."""

    content: bytes
    left_out: tuple[str, ...]
    by: str
    at: datetime
    is_used: bool = True


class Letterheads:
    """The rows of letterheads within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, project_id: str) -> KeptLetterhead | None:
        """The letterhead of this project."""
        query = select(letterheads).where(letterheads.c.project_id == project_id)
        row = self._connection.execute(query).one_or_none()
        if row is None:
            return None
        if sha256(row.content).hexdigest() != row.digest:
            raise StoreTroubleError(Trouble.DAMAGED)
        left_out = tuple(row.left_out.split())
        return KeptLetterhead(row.content, left_out, row.author, row.at, row.is_used)

    def used(self, project_id: str) -> bytes:
        """The content in which documents are printed, b"" where there is none."""
        kept = self.of(project_id)
        return kept.content if kept and kept.is_used else b""

    def put(self, project_id: str, kept: KeptLetterhead) -> None:
        """From now on this is the letterhead."""
        self.remove(project_id)
        self._connection.execute(
            insert(letterheads).values(
                project_id=project_id,
                author=kept.by,
                at=kept.at,
                is_used=kept.is_used,
                left_out=" ".join(kept.left_out),
                digest=sha256(kept.content).hexdigest(),
                content=kept.content,
            )
        )

    def switch(self, project_id: str, *, on: bool) -> bool:
        """Print in it or not; False where there is none."""
        mine = letterheads.c.project_id == project_id
        result = self._connection.execute(update(letterheads).where(mine).values(is_used=on))
        return result.rowcount == 1

    def remove(self, project_id: str) -> bool:
        """The project has no letterhead any more; False where it had none."""
        mine = letterheads.c.project_id == project_id
        return self._connection.execute(delete(letterheads).where(mine)).rowcount == 1
