"""Whoever saves goes on only when the open windows have been told."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from starlette.concurrency import run_in_threadpool

from model.changes import SetField
from model.outcomes import Saved
from model.workspace import Workspace
from phases.routes import hub
from phases.routes.hub import Hub, Window
from tests.phases.conftest import SCHOOL

T = TypeVar("T")


@pytest.fixture
def project(workspace: Workspace) -> str:
    return workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time enough on any machine."""
    monkeypatch.setattr(hub, "BEFORE_DRAWING", 120)


def apart(scene: Coroutine[None, None, T]) -> T:
    """Run it in a thread of its own: browser tests before this one keep a loop in theirs."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(asyncio.run, scene).result()


def saving(workspace: Workspace, project: str) -> Callable[[], None]:
    change = SetField(path="planning.occasion", before="", after="Mehr Plätze")

    def save() -> None:
        assert isinstance(workspace.submit(project, [change], SCHOOL, origin="a"), Saved)

    return save


def test_a_window_is_told_before_the_one_who_saved_goes_on(workspace: Workspace, project: str):
    async def scene() -> int:
        running = Hub(workspace)
        async with running.running():
            with running.joined(project) as window:
                heard = await saved_and_heard(window)
        return heard

    async def saved_and_heard(window: Window) -> int:
        counted: list[int] = []

        def save_and_count() -> None:
            saving(workspace, project)()
            counted.append(window.waiting.qsize())

        await run_in_threadpool(save_and_count)
        return counted[0]

    assert apart(scene()) == 1


def test_a_save_on_the_thread_of_the_server_does_not_wait_for_itself(
    workspace: Workspace, project: str
):
    async def scene() -> str:
        running = Hub(workspace)
        async with running.running():
            with running.joined(project) as window:
                saving(workspace, project)()
                return str((await window.waiting.get())["origin"])

    assert apart(scene()) == "a"
