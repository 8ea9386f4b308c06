"""The server is killed 200 times while four people save: what it acknowledged is there."""

import contextlib
import http.client
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from model.basics import Person, fingerprint
from model.catalogue import catalogue
from model.content import item_id
from model.settings import Settings
from model.workspace import Workspace
from phases import signing
from tests.e2e.server import ROOT, free_port

KILLS = 200
# How long a life lasts is measured anew so often: the machine may have got other work meanwhile.
MEASURED_AFTER = 20
WRITERS = 4
WORDS_IN_ONE_FIELD = 300
# A life lasts up to twice as long as a server needs to acknowledge this much: early kills hit the
# opening of the store, late ones hit busy writers, on a slow machine as on a fast one.
TYPICAL_SAVES = 20


@dataclass(eq=False)
class Writer(threading.Thread):
    """Adds word after word to fields of its own, and remembers which ones were acknowledged."""

    port: int
    project: str
    items: list[str]
    cookie: str
    number: int
    done: threading.Event
    acknowledged: dict[str, list[str]] = field(default_factory=dict)
    failures: int = 0
    error: BaseException | None = None

    def __post_init__(self) -> None:
        super().__init__(daemon=True)

    @property
    def saved(self) -> int:
        """How many words were acknowledged."""
        return sum(map(len, list(self.acknowledged.values())))

    def run(self) -> None:
        """Save until told to stop; an error is kept for the test."""
        try:
            self._save()
        except BaseException as error:  # noqa: BLE001  (raised again by `joined`)
            self.error = error

    def joined(self) -> None:
        """Wait for the end, and raise what ended it too early."""
        self.join()
        if self.error is not None:
            raise self.error

    def _save(self) -> None:
        """Whatever got no answer is sent again as it was."""
        for item in self.items:
            path = f"content.items.{item_id(item)}.wording"
            stored, words = "", self.acknowledged.setdefault(path, [])
            for count in range(WORDS_IN_ONE_FIELD):
                word = f"w{self.number}x{count}"
                longer = f"{stored} {word}".strip()
                while not self._sent(path, longer, stored):
                    if self.done.is_set():
                        return
                    self.failures += 1
                    time.sleep(0.005)
                words.append(word)
                stored = longer

    def _sent(self, path: str, longer: str, stored: str) -> bool:
        bases = [fingerprint(stored), fingerprint(longer)]
        body = {"projekt": self.project, "path": path, "text": longer, "bases": bases}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("POST", "/api/entwurf", json.dumps(body), {"Cookie": self.cookie})
            return connection.getresponse().status == 204
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VEREINBAR_DATA", str(tmp_path))
    return tmp_path


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def launcher(data: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    """The process that forks a server per line."""
    environment = {**os.environ, "VEREINBAR_DATA": str(data), "VEREINBAR_PORT": str(port)}
    command = (sys.executable, "-m", "tests.concurrency.forking_server")
    with (data / "server.log").open("w") as log:
        started = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
    assert started.stdout is not None
    assert started.stdout.readline() == "ready\n"
    yield started
    started.kill()
    started.wait()


def new_server(launcher: subprocess.Popen[str]) -> int:
    """Fork a server; its process id."""
    assert launcher.stdin is not None
    assert launcher.stdout is not None
    launcher.stdin.write("\n")
    launcher.stdin.flush()
    return int(launcher.stdout.readline())


def kill(server: int) -> None:
    """End the process as a power cut would, and wait until its port is free again."""
    os.kill(server, signal.SIGKILL)
    with contextlib.suppress(ProcessLookupError):
        while True:
            os.kill(server, 0)
            time.sleep(0.002)


def missing(workspace: Workspace, project: str, writers: list[Writer]) -> list[str]:
    """Acknowledged words that the store does not hold, or not once and in their order."""
    promised = [
        (path, list(words)) for writer in writers for path, words in writer.acknowledged.items()
    ]
    items = {item.id: item.wording for item in workspace.open(project).project.content.items}
    lost: list[str] = []
    for path, words in promised:
        kept = items.get(path.split(".")[2], "").split()
        # One more word may be stored already whose answer was cut off.
        if kept[: len(words)] != words or len(kept) > len(words) + 1:
            lost.append(f"{path}: {words[-3:]} against {kept[-3:]}")
    return lost


def typical_life(writers: list[Writer]) -> float:
    """How long a server on this machine needs from its start until it has acknowledged some."""
    start, known = time.monotonic(), saves(writers)
    while saves(writers) < known + TYPICAL_SAVES:
        assert [writer.error for writer in writers] == [None] * WRITERS
        time.sleep(0.005)
    return time.monotonic() - start


def saves(writers: list[Writer]) -> int:
    """How many words were acknowledged to all of them."""
    return sum(writer.saved for writer in writers)


@pytest.mark.timeout(3600)
def test_every_acknowledged_save_survives_two_hundred_kills(
    data: Path, port: int, launcher: subprocess.Popen[str]
):
    workspace = Workspace(Settings(data=data))
    project = workspace.create("Ganztag", "all_day_school", Person("Schulleitung", "Schule", "b"))
    keys = [item.key for topic in catalogue().topics for item in topic.items]
    done, chance = threading.Event(), random.Random(20)
    writers = [
        Writer(
            port,
            project,
            keys[number::WRITERS],
            f"{signing.COOKIE}={signing.sealed(Person('Leitung', f'Haus {number}', f'b{number}'))}",
            number,
            done,
        )
        for number in range(WRITERS)
    ]
    server = new_server(launcher)
    for writer in writers:
        writer.start()
    try:
        for number in range(KILLS):
            if number % MEASURED_AFTER == 0:
                life = typical_life(writers)
            time.sleep(chance.uniform(0, 2 * life))
            kill(server)
            server = new_server(launcher)
            assert missing(workspace, project, writers) == []
    finally:
        done.set()
        kill(server)
        for writer in writers:
            writer.joined()

    assert missing(workspace, project, writers) == []
    assert saves(writers) > KILLS * WRITERS + KILLS // MEASURED_AFTER * TYPICAL_SAVES
    assert all(writer.failures for writer in writers)
    with create_engine(Settings(data=data).url).connect() as connection:
        assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
