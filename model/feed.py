"""What other windows hear: every change that was stored, in its order."""

from collections.abc import Callable

from model.messages import speaking
from model.store import FeedRow, SqlStore
from model.writing import Writer


class Feed:
    """The part of the workspace that tells windows what was stored elsewhere."""

    _store: SqlStore
    _writer: Writer

    @speaking
    def changes_after(self, seq: int, limit: int = 500) -> tuple[FeedRow, ...]:
        """What was stored after this number, by whichever process, oldest first."""
        with self._store.reading() as tx:
            return tx.journal.since(seq, limit)

    @speaking
    def last_seq(self) -> int:
        """The number of the newest change."""
        with self._store.reading() as tx:
            return tx.journal.last_seq()

    def subscribe(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call back after each commit of this process, in its thread; the answer ends it."""
        return self._writer.listen(callback)
