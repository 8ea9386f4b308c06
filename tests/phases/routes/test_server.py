"""Starting the server: what prevents it is said in German, with an exit code of its own."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
import requests

ROOT = Path(__file__).resolve().parents[3]
# Bounds against hanging: on a busy machine a server takes its time.
PATIENCE = 240


def start(folder: Path, **settings: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "VEREINBAR_DATA": str(folder / "data"), **settings}
    return subprocess.Popen(
        [sys.executable, str(ROOT / "app.py")],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    _, said = process.communicate(timeout=PATIENCE)
    return process.returncode, said


def wait_for_health(port: str) -> None:
    """Wait until the server on this port answers."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            if requests.get(f"http://127.0.0.1:{port}/healthz", timeout=20).ok:
                return
        except (requests.ConnectionError, requests.Timeout):
            time.sleep(0.1)
    raise AssertionError(port)


def free_port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return str(taken.getsockname()[1])


def test_a_damaged_store_stops_the_start_with_code_six(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "vereinbar.sqlite3").write_bytes(b"kein Datenbankformat " * 1000)

    code, said = ended(start(tmp_path, VEREINBAR_PORT=free_port()))

    assert code == 6
    assert "Traceback" not in said
    assert said.strip()


@pytest.mark.parametrize("port", ["achtzig", "0", "70000"])
def test_a_port_that_is_none_is_named(tmp_path, port):
    code, said = ended(start(tmp_path, VEREINBAR_PORT=port))

    assert code == 2
    assert "VEREINBAR_PORT" in said


def test_an_address_of_another_computer_is_refused(tmp_path):
    code, said = ended(start(tmp_path, VEREINBAR_HOST="192.0.2.1", VEREINBAR_PORT=free_port()))

    assert code == 2
    assert "192.0.2.1" in said


def test_who_opens_the_server_to_others_is_told_who_gets_in(tmp_path):
    process = start(tmp_path, VEREINBAR_HOST="0.0.0.0", VEREINBAR_PORT=free_port())
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(0.2)
    process.terminate()
    _, said = ended(process)

    assert "http://127.0.0.1:" in first
    assert "nur herein, wer einen Link" in said


def test_data_beside_the_checkout_is_never_written(tmp_path):
    process = start(tmp_path, VEREINBAR_DATA="eigene Daten", VEREINBAR_PORT=free_port())
    assert process.stdout is not None
    process.stdout.readline()
    process.terminate()
    process.communicate(timeout=PATIENCE)

    assert (tmp_path / "eigene Daten" / "vereinbar.sqlite3").exists()
    assert not (ROOT / "eigene Daten").exists()


def test_a_second_server_on_the_same_data_works_and_is_told_so(tmp_path):
    ports = [free_port(), free_port()]
    servers = []
    for port in ports:
        servers.append(start(tmp_path, VEREINBAR_PORT=port))
        wait_for_health(port)
    for server in servers:
        server.terminate()
    said = [ended(server)[1] for server in servers]

    assert "anderer Server" not in said[0]
    assert "anderer Server" in said[1]
