"""From a save to thirty other windows: `python -m tests.benchmarks.bench_windows`."""

import asyncio
import http.client
import json
import os
import tempfile
import time
from pathlib import Path

import psutil
from websockets.asyncio.client import ClientConnection, connect

from model.basics import Person, fingerprint
from tests.benchmarks.rounds import ROUNDS, table
from tests.e2e.server import Server

WINDOWS = 30
WORDING = "content.items.finances-costs.wording"
WRITER = Person("Schulleitung", "Grundschule am Fluss", "writer")


def save(server: Server, project: str, cookie: str, before: str, after: str) -> None:
    """What a closing window sends: a save through the server's own process."""
    body = {"projekt": project, "path": WORDING, "text": after, "bases": [fingerprint(before)]}
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request("POST", "/api/entwurf", json.dumps(body), {"Cookie": cookie})
    answer = connection.getresponse()
    assert answer.status == 204
    connection.close()


async def heard(client: ClientConnection, start: float) -> float:
    """Milliseconds until this window is told."""
    async with asyncio.timeout(10):
        message = json.loads(await client.recv())
    assert WORDING in message["paths"]
    return (time.perf_counter() - start) * 1000


async def measure(server: Server, project: str, cookie: str) -> dict[str, list[float]]:
    """Thirty saves, each heard by thirty windows; beside it how long the writer itself waits."""
    url = f"ws://127.0.0.1:{server.port}/api/live?projekt={project}&tab="
    clients = [await connect(f"{url}{number}") for number in range(WINDOWS)]
    for client in clients:
        await client.recv()
    told: list[float] = []
    last: list[float] = []
    writer: list[float] = []
    text = ""
    for number in range(ROUNDS):
        start = time.perf_counter()
        listening = [asyncio.create_task(heard(client, start)) for client in clients]
        after = f"{text} Satz {number}.".strip()
        await asyncio.to_thread(save, server, project, cookie, text, after)
        writer.append((time.perf_counter() - start) * 1000)
        arrived = await asyncio.gather(*listening)
        told += arrived
        last.append(max(arrived))
        text = after
        await asyncio.sleep(0.1)
    for client in clients:
        await client.close()
    return {
        "Antwort an die schreibende Person": writer,
        "ein Fenster": told,
        "letztes von 30": last,
    }


def main() -> None:
    """Print the table and what the server needed for it."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder)).start()
        try:
            os.environ["VEREINBAR_DATA"] = folder
            from phases import signing

            cookie = f"{signing.COOKIE}={signing.sealed(WRITER)}"
            project = server.workspace().create("Ganztag", "all_day_school", WRITER)
            assert server.process is not None
            process = psutil.Process(server.process.pid)
            before = sum(process.cpu_times()[:2])
            samples = asyncio.run(measure(server, project, cookie))
            used = sum(process.cpu_times()[:2]) - before
            print(table(f"Änderung bis in {WINDOWS} andere Fenster", samples))
            print(f"\nRechenzeit des Servers: {used / ROUNDS * 1000:.0f} ms je Änderung")
        finally:
            server.stop()


if __name__ == "__main__":
    main()
