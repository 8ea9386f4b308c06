"""Writers of one process queue: the first to come is the first to write."""

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from model.store.trouble import StoreTroubleError, Trouble
from model.store.turns import Turns

PATIENCE = 3600.0
MANY = 20


class Clock:
    """Seconds that pass only when the test says so."""

    now = 0.0

    def __call__(self) -> float:
        """What time it is."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def turns(clock: Clock) -> Turns:
    return Turns(PATIENCE, clock)


def wait_for(true: Callable[[], bool]) -> None:
    """Wait for other threads, however slow they are."""
    while not true():
        threading.Event().wait(0.001)


class Writers:
    """Threads that queue one after the other, and what became of each."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns
        self._threads: list[threading.Thread] = []
        self.entered: list[str] = []
        self.refused: list[str] = []

    def queue(self, name: str, deed: Callable[[], object] = lambda: None) -> None:
        """Let one more writer stand in line, and wait until it does."""
        before = self._turns.waiting
        thread = threading.Thread(target=self._write, args=(name, deed), daemon=True)
        self._threads.append(thread)
        thread.start()
        wait_for(lambda: self._turns.waiting > before)

    def _write(self, name: str, deed: Callable[[], object]) -> None:
        try:
            with self._turns.taken():
                self.entered.append(name)
                deed()
        except StoreTroubleError:
            self.refused.append(name)

    def end(self) -> None:
        """Wait until every writer has had its turn or has been refused."""
        for thread in self._threads:
            thread.join()


@pytest.fixture
def writers(turns: Turns) -> Iterator[Writers]:
    started = Writers(turns)
    yield started
    started.end()


def trouble() -> None:
    raise StoreTroubleError(Trouble.LOCKED)


def test_the_order_of_arrival_is_the_order_of_entry(turns: Turns, writers: Writers):
    names = [f"writer {number}" for number in range(MANY)]
    with turns.taken():
        for name in names:
            writers.queue(name)
    writers.end()

    assert writers.entered == names


def test_who_has_just_written_does_not_overtake_who_waits(turns: Turns, writers: Writers):
    for number in range(MANY):
        with turns.taken():
            writers.queue(f"patient {number}")
        with turns.taken():
            writers.entered.append(f"again {number}")

    assert writers.entered == [f"{who} {n}" for n in range(MANY) for who in ("patient", "again")]


def test_a_busy_queue_is_no_reason_to_be_refused(turns: Turns, writers: Writers, clock: Clock):
    first, second = threading.Event(), threading.Event()
    with turns.taken():
        writers.queue("first", first.wait)
        writers.queue("second", second.wait)
        writers.queue("last")
        clock.now += PATIENCE * 0.9
    wait_for(lambda: "first" in writers.entered)
    clock.now += PATIENCE * 0.9
    first.set()
    wait_for(lambda: "second" in writers.entered)
    # Longer than anyone is patient has passed; a writer who gave up would do it now.
    threading.Event().wait(0.1)
    second.set()
    writers.end()

    assert writers.entered == ["first", "second", "last"]
    assert writers.refused == []


def test_a_queue_in_which_nothing_goes_well_is_left(turns: Turns, writers: Writers, clock: Clock):
    held = threading.Event()
    with suppress(StoreTroubleError), turns.taken():
        writers.queue("stuck as well", held.wait)
        writers.queue("last")
        clock.now += PATIENCE * 1.1
        trouble()
    wait_for(lambda: "last" in writers.refused)
    held.set()
    writers.end()

    assert writers.entered == ["stuck as well"]
    assert turns.waiting == 0


def test_a_turn_that_failed_lets_the_next_one_in(turns: Turns, writers: Writers):
    with suppress(ValueError), turns.taken():
        writers.queue("next", trouble)
        writers.queue("the one after")
        raise ValueError("refused")
    writers.end()

    assert writers.entered == ["next", "the one after"]
    assert writers.refused == ["next"]
