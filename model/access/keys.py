"""What both who invite and who enter need: store, clock, and the key from which codes follow."""

from functools import cached_property

from model.basics import Clock
from model.store import SqlStore

_KEY = "access"


class Keys:
    """The part of the workspace that codes are computed with."""

    _store: SqlStore
    clock: Clock

    @cached_property
    def _key(self) -> str:
        # Asked for before a transaction begins: making it up needs one of its own.
        with self._store.reading() as tx:
            known = tx.secret(_KEY)
        if known is not None:
            return known
        with self._store.writing() as tx:
            return tx.make_secret(_KEY)
