"""A process with four writers is killed 200 times: every acknowledged save is there."""

import json
import os
import random
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
# Early ones hit the opening of the store, late ones hit busy writers.
KILLED_AFTER = (0.0, 0.2)


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


def acknowledged(launcher: subprocess.Popen[str], alive: float) -> list[tuple[int, int]]:
    """The saves that one child acknowledged until it was killed."""
    assert launcher.stdin is not None
    assert launcher.stdout is not None
    launcher.stdin.write("\n")
    launcher.stdin.flush()
    # The child may speak before its parent has named it.
    heard: list[str] = []
    while not heard or not heard[-1].startswith("started"):
        heard.append(launcher.stdout.readline())
    time.sleep(alive)
    os.kill(int(heard.pop().split()[1]), signal.SIGKILL)
    while (line := launcher.stdout.readline()) != "ended\n":
        heard.append(line)
    return [(int(writer), int(number)) for writer, number in (line.split() for line in heard)]


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


def test_every_acknowledged_save_survives_two_hundred_kills(
    project: ProjectId, launcher: subprocess.Popen[str], url: str, tmp_path: Path
):
    chance = random.Random(20)
    saved: set[tuple[int, int]] = set()
    numbers = [0] * WRITERS
    for _ in range(KILLS):
        answered = acknowledged(launcher, chance.uniform(*KILLED_AFTER))
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
    assert len(saved) > KILLS
