"""Writers of one process take turns, in the order in which they came."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition

from model.store.trouble import StoreTroubleError, Trouble


class Turns:
    """One writer at a time; whoever came first is first, however busy the others are.

    Nobody is refused because many write: patience ends only when for so long no turn has ended
    well, so for example when another process holds the file.
    """

    def __init__(self, patience: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._patience, self._clock = patience, clock
        self._changed = Condition()
        self._line: deque[object] = deque()
        self._ended_well = 0

    @property
    def waiting(self) -> int:
        """How many stand in line behind the one whose turn it is."""
        return max(0, len(self._line) - 1)

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for the own turn; it ends with the context."""
        me = object()
        self._wait(me)
        try:
            yield
        except StoreTroubleError:
            self._leave(me, well=False)
            raise
        except BaseException:
            self._leave(me, well=True)
            raise
        self._leave(me, well=True)

    def _wait(self, me: object) -> None:
        with self._changed:
            self._line.append(me)
            try:
                self._stand(me)
            except BaseException:
                self._leave(me, well=False)
                raise

    def _stand(self, me: object) -> None:
        known, since = self._ended_well, self._clock()
        while self._line[0] is not me:
            left = since + self._patience - self._clock()
            if left <= 0:
                raise StoreTroubleError(Trouble.LOCKED)
            self._changed.wait(left)
            if self._ended_well != known:
                known, since = self._ended_well, self._clock()

    def _leave(self, me: object, *, well: bool) -> None:
        with self._changed:
            self._line.remove(me)
            self._ended_well += well
            self._changed.notify_all()
