"""A group at work, raw clients against the real server: `python -m tests.benchmarks.bench_windows`.

Change: from the moment a save begins until each other window is told, with 2, 12, 30 and 60 people.
The floor of the same size is a server that only passes on what one window says (`echo.py`).
Answers: thirty people answer in a round within two seconds. From the moment an answer is sent until
it is stored, and until each window was told a count that holds it, with 30 and 60 windows.
Own save: how long a person waits for it, alone and while 30 others save once a second.
Idle: what 30 connected people cost while nobody does anything. Memory: what each person adds.
"""

import asyncio
import http.client
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
from websockets.asyncio.client import ClientConnection, connect

from model.basics import Person, fingerprint
from model.rounds.kinds import Asked, Kind, Showing, Subject
from tests.benchmarks import answering, person
from tests.benchmarks.rounds import ROUNDS, Samples, table
from tests.e2e.server import Server, free_port

SIZES = (2, 12, 30, 60)
GROUP = 30
IDLE_SECONDS = 20
WORDING = "content.items.finances-costs.wording"
WRITER = Person("Schulleitung", "Grundschule am Fluss", "writer")
CROWDS = (30, 60)
VOTES, VOTE_SECONDS = 4, 2.0
ASKED = Asked(kind=Kind.IDEAS, showing=Showing.ANONYMOUS, subject=Subject(question="Was fehlt?"))
STEP = "planning.stakeholder_scan"


def member(number: int) -> Person:
    """One of the group; five come from each institution."""
    return Person("Leitung", f"Einrichtung {number // 5}", f"browser-{number}")


def save(port: int, project: str, who: Person, path: str, before: str, after: str) -> float:
    """What a closing window sends: a save through the server's own process, in milliseconds."""
    body = {"projekt": project, "path": path, "text": after, "bases": [fingerprint(before)]}
    return posted(port, "/api/entwurf", body, who)


def posted(port: int, address: str, body: dict[str, object], who: Person) -> float:
    """Send something and wait until it is stored, in milliseconds."""
    start = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("POST", address, json.dumps(body), person.cookie_of(who))
    answer = connection.getresponse()
    assert answer.status == 204
    connection.close()
    return (time.perf_counter() - start) * 1000


async def told_after(window: ClientConnection, start: float) -> float:
    """Milliseconds until this window is told."""
    async with asyncio.timeout(30):
        await person.heard_change(window)
    return (time.perf_counter() - start) * 1000


async def change(server: Server, project: str, size: int) -> Samples:
    """Thirty saves, each heard by all others."""
    windows = [await person.live(server.port, project, member(n)) for n in range(size - 1)]
    each: list[float] = []
    last: list[float] = []
    text = str(server.workspace().open(project).project.content.answer("finances.costs").wording)
    for number in range(ROUNDS):
        start = time.perf_counter()
        listening = [asyncio.create_task(told_after(window, start)) for window in windows]
        after = f"Satz {number} bei {size} Menschen."
        await asyncio.to_thread(save, server.port, project, WRITER, WORDING, text, after)
        arrived = await asyncio.gather(*listening)
        each += arrived
        last.append(max(arrived))
        text = after
        await asyncio.sleep(0.1)
    for window in windows:
        await window.close()
    return {f"{size} Menschen: jedes andere Fenster": each, f"{size} Menschen: das letzte": last}


async def floor(port: int, size: int) -> Samples:
    """The same number of windows on a server that knows nothing."""
    windows = [await connect(f"ws://127.0.0.1:{port}") for _ in range(size)]
    each: list[float] = []
    for _ in range(ROUNDS):
        start = time.perf_counter()

        async def heard(window: ClientConnection, start: float = start) -> float:
            await window.recv()
            return (time.perf_counter() - start) * 1000

        listening = [asyncio.create_task(heard(window)) for window in windows[1:]]
        await windows[0].send('{"paths": []}')
        each += await asyncio.gather(*listening)
        await windows[0].recv()
    for window in windows:
        await window.close()
    return {f"{size} Menschen: Boden": each}


async def own_saves(server: Server, project: str, *, others: int) -> list[float]:
    """How long one person waits for a save, while so many others save once a second."""
    workspace = server.workspace()
    windows = [await person.live(server.port, project, member(n)) for n in range(others)]
    ended = asyncio.Event()

    async def busy(number: int) -> None:
        path = f"content.items.finances-{'costs' if number % 2 else 'reserve'}.status_reason"
        text = ""
        await asyncio.sleep(number / max(others, 1))
        while not ended.is_set():
            after = f"Grund {time.monotonic()}"
            await asyncio.to_thread(save, server.port, project, member(number), path, text, after)
            text = after
            await asyncio.sleep(1)

    tasks = [asyncio.create_task(busy(number)) for number in range(others)]
    await asyncio.sleep(2 if others else 0)
    waits: list[float] = []
    text = str(workspace.open(project).project.planning.occasion)
    for number in range(ROUNDS):
        after = f"Anlass {number} neben {others}."
        path = "planning.occasion"
        waits.append(await asyncio.to_thread(save, server.port, project, WRITER, path, text, after))
        text = after
        await asyncio.sleep(0.2)
    ended.set()
    await asyncio.gather(*tasks)
    for window in windows:
        await window.close()
    return waits


async def counts_heard(window: ClientConnection, round_id: str) -> list[float]:
    """When this window was first told of one answer, of two, and so on."""
    moments: list[float] = []
    async with asyncio.timeout(60):
        while len(moments) < GROUP:
            told = (json.loads(await window.recv()).get("room") or {}).get("round")
            if told and told["id"] == round_id:
                moments += [time.perf_counter()] * (told["answered"] - len(moments))
    return moments


async def answers(server: Server, project: str, size: int) -> Samples:
    """Thirty people answer within two seconds, and so many windows hear how many have."""
    workspace = server.workspace()
    windows = [await person.live(server.port, project, member(n)) for n in range(size)]
    stored: list[float] = []
    each: list[float] = []
    last: list[float] = []
    for _ in range(VOTES):
        begun = workspace.start_round(project, ASKED, WRITER)
        listening = [asyncio.create_task(counts_heard(window, begun)) for window in windows]
        sent: list[float] = []

        async def voice(number: int, begun: str = begun, sent: list[float] = sent) -> float:
            await asyncio.sleep(VOTE_SECONDS * number / GROUP)
            body: dict[str, object] = {"projekt": project, "runde": begun, "text": f"Satz {number}"}
            sent.append(time.perf_counter())
            who = member(number)
            return await asyncio.to_thread(posted, server.port, answering.PATH, body, who)

        stored += await asyncio.gather(*(voice(number) for number in range(GROUP)))
        for moments in zip(*await asyncio.gather(*listening), strict=True):
            waits = [(moment - sent[len(last) % GROUP]) * 1000 for moment in moments]
            each += waits
            last.append(max(waits))
        workspace.cancel_round(project, begun, WRITER)
    for window in windows:
        await window.close()
    return {
        f"{size} Fenster: Antwort gespeichert": stored,
        f"{size} Fenster: Zahl in jedem Fenster": each,
        f"{size} Fenster: Zahl im letzten Fenster": last,
    }


async def idle_and_memory(server: Server, project: str) -> tuple[float, float]:
    """The share of one core that a quiet group costs, and MiB that each of it adds."""
    assert server.process is not None
    process = psutil.Process(server.process.pid)
    query = f"projekt={project}&schritt={STEP}"
    first = await person.draw(server.port, query, "planung", member(0))
    before = process.memory_info().rss
    sockets = []
    for number in range(GROUP):
        sockets.append(await person.draw(server.port, query, "planung", member(number)))
        sockets.append(await person.live(server.port, project, member(number)))
    await asyncio.sleep(3)
    each = (process.memory_info().rss - before) / 2**20 / GROUP
    start, used = time.monotonic(), sum(process.cpu_times()[:2])
    await asyncio.sleep(IDLE_SECONDS)
    share = (sum(process.cpu_times()[:2]) - used) / (time.monotonic() - start)
    for socket in (first, *sockets):
        await socket.close()
    return share, each


def main() -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder), command=answering.COMMAND).start()
        port = free_port()
        command = [sys.executable, "-m", "tests.benchmarks.echo", str(port)]
        echo = subprocess.Popen(command)
        try:
            os.environ["VEREINBAR_DATA"] = folder
            project = server.workspace().load_sample("muehlenbogen", None, WRITER)
            # First, while the memory of the process holds nothing that others left.
            share, each = asyncio.run(idle_and_memory(server, project))
            changed: Samples = {}
            for size in SIZES:
                changed |= asyncio.run(floor(port, size))
                changed |= asyncio.run(change(server, project, size))
            print(table("Von einem Speichern bis in die anderen Fenster", changed))
            counted: Samples = {}
            for size in CROWDS:
                counted |= asyncio.run(answers(server, project, size))
            print(table(f"{GROUP} antworten in {VOTE_SECONDS:.0f} Sekunden", counted))
            saves = {
                "allein": asyncio.run(own_saves(server, project, others=0)),
                f"neben {GROUP} anderen": asyncio.run(own_saves(server, project, others=GROUP)),
            }
            print(table("Eigenes Speichern", saves, floor="allein"))
            print(f"\nRuhe mit {GROUP} Verbundenen: {share * 100:.1f} % eines Kerns")
            print(f"Speicher je Person: {each:.2f} MiB")
        finally:
            echo.terminate()
            server.stop()


if __name__ == "__main__":
    main()
