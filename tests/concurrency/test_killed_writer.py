"""A process with four writers is killed 200 times: every acknowledged save is there."""

import json
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from model.workspace import ProjectId, Workspace
from tests.concurrency.forking_writer import WRITERS, field
from tests.people import SCHOOL

ROOT = Path(__file__).resolve().parents[2]
KILLS = 200
# How long a life lasts is measured anew so often: the machine may have got other work meanwhile.
MEASURED_AFTER = 20
# A life lasts up to twice as long as it takes to say this much: early kills hit the opening of
# the store, late ones hit busy writers, on a slow machine as on a fast one.
TYPICAL_SAVES = 30
ACKNOWLEDGED = re.compile(r"\d+ \d+\n")


@pytest.fixture
def project(workspace: Workspace) -> ProjectId:
    return workspace.create("Ganztag am Ring", "all_day_school", SCHOOL)


@pytest.fixture
def launcher(url: str, project: ProjectId) -> Iterator[subprocess.Popen[str]]:
    command = (sys.executable, "-m", "tests.concurrency.forking_writer", url, project)
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as started:
        yield started
        started.kill()


def begin(launcher: subprocess.Popen[str]) -> tuple[int, list[str]]:
    """A new child, and what it said before its parent had named it."""
    assert launcher.stdin is not None
    launcher.stdin.write("\n")
    launcher.stdin.flush()
    heard = [hear(launcher)]
    while not heard[-1].startswith("started"):
        heard.append(hear(launcher))
    return int(heard.pop().split()[1]), heard


def end(launcher: subprocess.Popen[str], child: int, heard: list[str]) -> list[tuple[int, int]]:
    """Kill the child; the saves that it acknowledged, of which some are heard already."""
    os.kill(child, signal.SIGKILL)
    while (line := hear(launcher)) != "ended\n":
        heard.append(line)
    assert [line for line in heard if not ACKNOWLEDGED.fullmatch(line)] == []
    return [(int(writer), int(number)) for writer, number in map(str.split, heard)]


def hear(launcher: subprocess.Popen[str]) -> str:
    """The next line; a launcher that has nothing more to say has died."""
    assert launcher.stdout is not None
    line = launcher.stdout.readline()
    assert line, "the launcher has ended"
    return line


def typical_life(launcher: subprocess.Popen[str]) -> tuple[float, list[tuple[int, int]]]:
    """How long a child needs on this machine until it has saved some, and what it saved."""
    child, heard = begin(launcher)
    start = time.monotonic()
    while len(heard) < TYPICAL_SAVES:
        heard.append(hear(launcher))
    needed = time.monotonic() - start
    return needed, end(launcher, child, heard)


def stored_numbers(url: str, project: str) -> list[int]:
    reopened = Workspace(url)
    content = reopened.open(project).project.content
    reopened.close()
    return [int(content.answer(f"own{writer}").wording or 0) for writer in range(WRITERS)]


def journalled(file: Path) -> set[tuple[str, str]]:
    """Path and text of every change, read without any of our code."""
    connection = sqlite3.connect(file)
    rows = connection.execute("SELECT path, change FROM changes WHERE path LIKE 'content.%'")
    found = {(path, json.loads(change)["after"]) for path, change in rows}
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    return found


@pytest.mark.timeout(1800)
def test_every_acknowledged_save_survives_two_hundred_kills(
    project: ProjectId, launcher: subprocess.Popen[str], url: str, tmp_path: Path
):
    chance = random.Random(20)
    saved: set[tuple[int, int]] = set()
    for kill in range(KILLS):
        if kill % MEASURED_AFTER == 0:
            life, first = typical_life(launcher)
            saved.update(first)
            numbers = stored_numbers(url, project)
        child, heard = begin(launcher)
        time.sleep(chance.uniform(0, 2 * life))
        answered = end(launcher, child, heard)
        saved.update(answered)
        before, numbers = numbers, stored_numbers(url, project)
        for writer in range(WRITERS):
            known = max(
                (number for who, number in answered if who == writer), default=before[writer]
            )
            # One more save may be on the disk whose answer was cut off.
            assert numbers[writer] in (known, known + 1)

    promised = {(field(writer), str(number)) for writer, number in saved}
    assert promised <= journalled(tmp_path / "store.sqlite3")
    assert len(saved) > KILLS + KILLS // MEASURED_AFTER * TYPICAL_SAVES
