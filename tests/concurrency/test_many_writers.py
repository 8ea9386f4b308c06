"""Many writers on one project: nothing is lost, whoever was first."""

import multiprocessing
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from model.basics import Person
from model.changes import AddRecord, SetField
from model.outcomes import Conflict, Merged, Saved
from model.workspace import ProjectId, Workspace
from tests.people import SCHOOL

OCCASION = "planning.occasion"
PARTNERS = "planning.partners"
THREADS = 8
SAVES = 25


@pytest.fixture
def project(workspace: Workspace) -> ProjectId:
    return workspace.create("Ganztag am Ring", "all_day_school", SCHOOL)


def person(number: int) -> Person:
    return Person("Leitung", f"Haus {number}", f"browser-{number}")


def at_once(deed: Callable[[int], None]) -> None:
    """The deed in eight threads; an error in one of them fails the test."""
    with ThreadPoolExecutor(THREADS) as threads:
        started = [threads.submit(deed, number) for number in range(THREADS)]
    for one in started:
        one.result()


def test_eight_people_writing_into_fields_of_their_own_lose_nothing(
    workspace: Workspace, project: ProjectId
):
    def write(number: int) -> None:
        text = ""
        for count in range(SAVES):
            longer = f"{text} w{count}".strip()
            path = f"content.items.own{number}.wording"
            change = SetField(path=path, before=text, after=longer)
            assert isinstance(workspace.submit(project, [change], person(number)), Saved)
            text = longer

    at_once(write)

    content = workspace.open(project).project.content
    expected = " ".join(f"w{count}" for count in range(SAVES))
    assert {content.answer(f"own{n}").wording for n in range(THREADS)} == {expected}
    assert workspace.revision(project) == 1 + THREADS * SAVES


def test_eight_people_writing_into_one_text_lose_no_word(workspace: Workspace, project: ProjectId):
    lines = "\n".join(f"Haus {number}:" for number in range(THREADS))
    first = SetField(path=OCCASION, before="", after=lines)
    assert isinstance(workspace.submit(project, [first], SCHOOL), Saved)
    outcomes: list[type] = []

    def write(number: int) -> None:
        for count in range(SAVES):
            shown = workspace.open(project).project.planning.occasion
            mine = shown.replace(f"Haus {number}:", f"Haus {number}: n{number}w{count}")
            change = SetField(path=OCCASION, before=shown, after=mine)
            outcome = workspace.submit(project, [change], person(number))
            assert isinstance(outcome, Saved | Merged)
            outcomes.append(type(outcome))

    at_once(write)

    words = workspace.open(project).project.planning.occasion.split()
    written = {f"n{number}w{count}" for number in range(THREADS) for count in range(SAVES)}
    assert written <= set(words)
    assert len([word for word in words if word.startswith("n")]) == len(written)
    assert Merged in outcomes


def test_of_eight_people_choosing_a_date_one_wins_and_seven_see_it(
    workspace: Workspace, project: ProjectId
):
    outcomes = []

    def choose(number: int) -> None:
        change = SetField(path="planning.start_date", before=None, after=f"2027-08-{number + 1:02}")
        outcomes.append(workspace.submit(project, [change], person(number)))

    at_once(choose)

    stored = workspace.open(project).project.planning.start_date
    conflicts = [outcome for outcome in outcomes if isinstance(outcome, Conflict)]
    assert len(conflicts) == THREADS - 1
    assert [type(one) for one in outcomes if one not in conflicts] == [Saved]
    assert {conflict.theirs for conflict in conflicts} == {str(stored)}


def test_the_feed_tells_every_change_once_and_in_order(workspace: Workspace, project: ProjectId):
    seen = workspace.last_seq()
    done = threading.Event()

    def follow() -> list[int]:
        last, heard = seen, []
        while not done.is_set() or workspace.last_seq() > last:
            for row in workspace.changes_after(last, limit=7):
                heard.append(row.revision)
                last = row.seq
        return heard

    def add(number: int) -> None:
        for count in range(10):
            added = AddRecord(path=PARTNERS, record={"id": f"p{number}x{count}"})
            assert isinstance(workspace.submit(project, [added], person(number)), Saved)

    with ThreadPoolExecutor(1) as aside:
        follower = aside.submit(follow)
        try:
            at_once(add)
        finally:
            done.set()

    assert follower.result() == list(range(2, 2 + THREADS * 10))


def add_partners(url: str, project: str, number: int) -> None:
    """What another process does, for example the command line."""
    workspace = Workspace(url)
    for count in range(SAVES):
        record = {"id": f"p{number}x{count}", "name": f"Stadt {count}"}
        added = AddRecord(path=PARTNERS, record=record)
        assert isinstance(workspace.submit(project, [added], person(number)), Saved)


def test_several_processes_beside_a_server_lose_nothing(
    workspace: Workspace, project: ProjectId, url: str
):
    workspace.claim()
    context = multiprocessing.get_context("spawn")
    others = [context.Process(target=add_partners, args=(url, project, n)) for n in range(2)]
    for other in others:
        other.start()
    # The server of this process goes on meanwhile.
    add_partners(url, project, 9)
    for other in others:
        other.join()

    assert [other.exitcode for other in others] == [0, 0]
    partners = {partner.id for partner in workspace.open(project).project.planning.partners}
    assert partners == {f"p{number}x{count}" for number in (0, 1, 9) for count in range(SAVES)}


def open_and_create(url: str) -> None:
    Workspace(url).create("Neu", "general", SCHOOL)


def test_several_processes_may_be_the_first_on_a_new_store(url: str):
    context = multiprocessing.get_context("spawn")
    others = [context.Process(target=open_and_create, args=(url,)) for _ in range(4)]
    for other in others:
        other.start()
    for other in others:
        other.join()

    assert [other.exitcode for other in others] == [0] * 4
    assert len(Workspace(url).projects()) == 4
