"""Thirty phones, two who lead, two servers and a killed process: no answer is lost or doubled."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from threading import Barrier
from typing import TypeVar

import pytest

from model.basics import Person
from model.outcomes import Outcome, Refused, Saved
from model.rounds.kinds import Choice, Given, Kind, Showing, Stage
from model.workspace import RefusedError, Workspace
from tests.model.rounds.conftest import CLUB, HEAD, NO, OFFICE, YES, asking, idea, message, seen

PHONES = 30
R = TypeVar("R")


@pytest.fixture
def url(tmp_path) -> str:
    """On a slow disk writers of two servers wait long for each other."""
    return f"sqlite:///{tmp_path / 'store.sqlite3'}?busy_seconds=240"


@pytest.fixture
def empty(workspace) -> str:
    """A project without institutions: each typed name is one voice."""
    return workspace.create("Ganztag am Ring", "all_day_school", HEAD)


@pytest.fixture
def other(url, workspace) -> Iterator[Workspace]:
    """A second server on the same store."""
    opened = Workspace(url, workspace.clock)
    yield opened
    opened.close()


def phone(number: int) -> Person:
    return Person("Leitung", f"Haus {number}", f"phone-{number}")


def at_once(deed: Callable[[int], R], count: int = PHONES) -> list[R]:
    """The deed in so many threads that begin together."""
    together = Barrier(count)

    def begin(number: int) -> R:
        together.wait()
        return deed(number)

    with ThreadPoolExecutor(count) as threads:
        return list(threads.map(begin, range(count)))


@pytest.mark.parametrize("showing", [Showing.INSTITUTION, Showing.ANONYMOUS])
def test_thirty_phones_vote_at_once_on_two_servers(workspace, other, empty, showing):
    begun = workspace.start_round(empty, asking(showing=showing), HEAD)

    def vote(number: int) -> Outcome:
        at = (workspace, other)[number % 2]
        return at.answer_round(empty, begun, NO if number % 3 else YES, phone(number))

    outcomes = at_once(vote)

    assert {type(one) for one in outcomes} == {Saved}
    assert workspace.rooms((empty,))[empty].round[1] == PHONES
    assert isinstance(other.end_round(empty, begun, HEAD), Saved)
    choices = [one.given.choice for one in seen(workspace, empty).answers]
    assert (choices.count(Choice.YES), choices.count(Choice.NO)) == (10, 20)


def test_one_voice_on_thirty_devices_is_one_answer(workspace, other, empty):
    begun = workspace.start_round(empty, asking(), HEAD)

    at_once(
        lambda number: (workspace, other)[number % 2].answer_round(
            empty, begun, YES, Person("Leitung", "Haus 1", f"phone-{number}")
        )
    )

    assert seen(workspace, empty).answered == 1
    workspace.end_round(empty, begun, HEAD)
    assert len(seen(workspace, empty).answers) == 1


def test_of_many_who_start_a_round_at_once_one_does(workspace, other, empty):
    def start(number: int) -> str:
        try:
            return (workspace, other)[number % 2].start_round(empty, asking(), phone(number))
        except RefusedError as refused:
            return refused.message

    answers = at_once(start, 8)

    begun = seen(workspace, empty).round.id
    assert seen(other, empty).round.id == begun
    assert [one for one in answers if one != begun] == [
        "Es läuft schon eine Runde. Beenden Sie diese zuerst; sie ist für alle dieselbe."
    ] * 7


def test_a_vote_either_counts_or_hears_that_it_came_too_late(workspace, other, empty):
    begun = workspace.start_round(empty, asking(), HEAD)

    def deed(number: int) -> Outcome:
        if number == 0:
            return other.end_round(empty, begun, HEAD)
        return workspace.answer_round(empty, begun, YES, phone(number))

    ended, *votes = at_once(deed, 12)

    assert isinstance(ended, Saved)
    counted = [one for one in votes if isinstance(one, Saved)]
    assert len(seen(workspace, empty).answers) == len(counted)
    assert all(
        isinstance(one, Refused) and message(one).startswith("Die Runde ist geschlossen.")
        for one in votes
        if one not in counted
    )


def test_of_two_who_end_a_round_at_once_one_does(workspace, other, empty):
    begun = workspace.start_round(empty, asking(), HEAD)

    outcomes = at_once(lambda n: (workspace, other)[n].end_round(empty, begun, HEAD), 2)

    assert sorted(type(one).__name__ for one in outcomes) == ["Refused", "Saved"]
    assert seen(workspace, empty).round.stage is Stage.DONE


def answer_until_killed(url: str, project: str, begun: str, said: Connection) -> None:
    """What a server does that dies in the middle of a round."""
    workspace = Workspace(url)
    for number in range(1000):
        outcome = workspace.answer_round(project, begun, idea(f"Idee {number}"), phone(number))
        assert isinstance(outcome, Saved)
        said.send(number)


def test_after_a_killed_server_every_acknowledged_answer_counts(workspace, empty, url):
    begun = workspace.start_round(empty, asking(Kind.IDEAS), HEAD)
    context = multiprocessing.get_context("spawn")
    heard, said = context.Pipe(duplex=False)
    server = context.Process(target=answer_until_killed, args=(url, empty, begun, said))
    server.start()
    said.close()
    acknowledged = [heard.recv() for _ in range(10)]
    assert server.pid is not None
    os.kill(server.pid, signal.SIGKILL)
    server.join()
    try:
        while True:
            acknowledged.append(heard.recv())
    except EOFError:
        heard.close()

    reopened = Workspace(url)
    assert isinstance(reopened.answer_round(empty, begun, Given(text="Nachher"), CLUB), Saved)
    reopened.end_round(empty, begun, OFFICE)
    texts = {one.given.text for one in seen(reopened, empty).answers}
    assert {"Nachher", *(f"Idee {number}" for number in acknowledged)} <= texts
    reopened.close()
