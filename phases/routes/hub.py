"""Tells every open window what has changed: one reader of the change feed, one queue per window."""

import asyncio
import logging
import threading
import time
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field

from starlette.concurrency import run_in_threadpool

from model.basics import Person
from model.together import HEARTBEAT, SILENT
from model.workspace import TroubleError, UnknownProjectError, Workspace, WorkspaceError
from phases.routes import rooms
from phases.routes.feed import EVERYWHERE, Message, messages_of

# Our own process wakes the reader at once; what another process wrote (a second server, the
# command line) is found by looking this often.
LOOK_EVERY = 0.3
# The groups of other servers are looked at less often than their changes.
ROOMS_EVERY = 1.0
LONGEST_QUEUE = 50
# So long a commit may wait for its windows to be told. Who saved is told before the own page is
# drawn again: drawing keeps the process busy, and the good news would come after it.
BEFORE_DRAWING = 0.05
# What a window is told when its project was deleted.
GONE: Message = {"gone": True}

_log = logging.getLogger(__name__)


@dataclass(eq=False)
class Window:
    """One connected browser window and what it has not been told yet."""

    project_id: str
    person: Person | None = None
    tab: str = ""
    # What the window knows of its group; nothing before it was greeted.
    room: Message | None = None
    waiting: asyncio.Queue[Message] = field(default_factory=lambda: asyncio.Queue(LONGEST_QUEUE))

    def tell(self, message: Message) -> None:
        """Queue a message; a window that is too slow hears "look everywhere" instead of a list."""
        if self.waiting.full():
            while not self.waiting.empty():
                self.waiting.get_nowait()
            if "paths" in message:
                message = {**message, "paths": [EVERYWHERE]}
        self.waiting.put_nowait(message)


class Hub:
    """Reads the feed of changes and hands each one to the windows of its project."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._windows: dict[str, set[Window]] = {}
        self._nudged, self._moved = asyncio.Event(), asyncio.Event()
        self._told: list[threading.Event] = []
        self._seq = 0
        self._people: dict[str, frozenset[Person]] = {}
        self._noted_at = 0.0
        # Windows without a socket look in from time to time; so long they count as there.
        self._looked_in: dict[tuple[str, Person], float] = {}

    @contextmanager
    def joined(
        self, project_id: str, person: Person | None = None, tab: str = ""
    ) -> Iterator[Window]:
        """A window that hears of the project for as long as the context lasts."""
        window = Window(project_id, person, tab)
        self._windows.setdefault(project_id, set()).add(window)
        self._moved.set()
        try:
            yield window
        finally:
            self.write(window, "")
            self._windows[project_id].discard(window)
            if not self._windows[project_id]:
                del self._windows[project_id]
            self._moved.set()

    def greeted(self, window: Window, room: Message) -> None:
        """From now on the window is told what is new in its group."""
        window.room = room
        self._moved.set()

    def looked_in(self, project_id: str, person: Person | None) -> None:
        """Somebody without a socket asked how things stand: they are there too."""
        if person is not None:
            self._looked_in[project_id, person] = time.monotonic()
            self._moved.set()

    def write(self, window: Window, field: str) -> None:
        """Tell the others that somebody writes in a field, or "" that they stopped.

        It lasts for seconds, so it is told within this process and stored nowhere.
        """
        if window.person is None or not window.person.institution:
            return
        told = {"tab": window.tab, "who": window.person.institution, "field": field}
        for other in self._windows.get(window.project_id, ()):
            if other.person is None or other.person.browser != window.person.browser:
                other.tell({"writing": told})

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Watch the feed for as long as the context lasts."""
        loop, own_thread = asyncio.get_running_loop(), threading.get_ident()

        def nudge() -> None:
            told = threading.Event()
            # A commit may happen in any thread, also while the server is going down.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(self._wake, told)
                if threading.get_ident() != own_thread:
                    told.wait(BEFORE_DRAWING)

        self._seq = await run_in_threadpool(self._workspace.last_seq)
        end = self._workspace.subscribe(nudge)
        # Who is there is written down, and writing may have to wait: changes must not wait for it.
        watchers = [asyncio.create_task(one) for one in (self._watch(), self._watch_rooms())]
        try:
            yield
        finally:
            end()
            for watcher in watchers:
                watcher.cancel()
            await asyncio.gather(*watchers, return_exceptions=True)

    def _wake(self, told: threading.Event) -> None:
        self._told.append(told)
        self._nudged.set()
        self._moved.set()

    async def _watch(self) -> None:
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_EVERY):
                    await self._nudged.wait()
            self._nudged.clear()
            waiting, self._told = self._told, []
            try:
                await self._look(nudged=bool(waiting))
            except TroubleError as trouble:
                _log.warning("change feed: %s", trouble)
            finally:
                # One round for the windows to wake up, one to send what they were told.
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                for told in waiting:
                    told.set()

    async def _look(self, *, nudged: bool) -> None:
        rows = await run_in_threadpool(self._workspace.changes_after, self._seq)
        if rows:
            self._seq = rows[-1].seq
            self._spread(messages_of(rows))
        elif nudged:
            await self._end_deleted()

    async def _end_deleted(self) -> None:
        """A nudge without a change: perhaps a project was deleted."""
        for project_id in list(self._windows):
            try:
                await run_in_threadpool(self._workspace.revision, project_id)
            except UnknownProjectError:
                for window in self._windows.get(project_id, ()):
                    window.tell(GONE)
            except TroubleError:
                return

    async def _watch_rooms(self) -> None:
        while True:
            # `wait_for` would swallow the end of the server when a window leaves with it.
            with suppress(TimeoutError):
                async with asyncio.timeout(ROOMS_EVERY):
                    await self._moved.wait()
            self._moved.clear()
            try:
                await self._look_around()
            except WorkspaceError as trouble:
                _log.warning("rooms: %s", trouble)

    async def _look_around(self) -> None:
        """Say who is there on this server, and tell the windows what is new in their groups."""
        now = time.monotonic()
        people = self._here(now)
        is_due = any(people.values()) and now - self._noted_at >= HEARTBEAT.seconds
        if is_due or _without_empty(people) != _without_empty(self._people):
            await run_in_threadpool(self._workspace.note_presence, rooms.SERVER, people)
            self._people, self._noted_at = people, now
        if people:
            await self._tell_rooms(tuple(people))

    def _here(self, now: float) -> dict[str, frozenset[Person]]:
        self._looked_in = {
            one: at for one, at in self._looked_in.items() if now - at < SILENT.seconds
        }
        people: dict[str, set[Person]] = {project_id: set() for project_id in self._windows}
        for project_id, person in self._looked_in:
            people.setdefault(project_id, set()).add(person)
        for project_id, windows in self._windows.items():
            people[project_id] |= {one.person for one in windows if one.person is not None}
        return {project_id: frozenset(some) for project_id, some in people.items()}

    async def _tell_rooms(self, project_ids: tuple[str, ...]) -> None:
        found = await run_in_threadpool(self._workspace.rooms, project_ids)
        for project_id, room in found.items():
            told = await run_in_threadpool(rooms.message_of, self._workspace, project_id, room)
            for window in self._windows.get(project_id, ()):
                message = rooms.for_person(told, room, window.person)
                if window.room not in (None, message):
                    window.room = message
                    window.tell({"room": message})

    def _spread(self, messages: Iterable[tuple[str, Message]]) -> None:
        for project_id, message in messages:
            for window in self._windows.get(project_id, ()):
                window.tell(message)


def _without_empty(people: dict[str, frozenset[Person]]) -> dict[str, frozenset[Person]]:
    return {project_id: some for project_id, some in people.items() if some}
