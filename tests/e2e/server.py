"""The real server on a free port with its own data folder, as a person would start it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

from model.settings import Settings
from model.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
START = (sys.executable, str(ROOT / "app.py"))
PATIENCE = 240.0


class ServerDidNotStartError(AssertionError):
    """The server ended or said nothing; the message holds what it printed."""


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Server:
    """One server process; it can be killed and started again on the same port and data."""

    data: Path
    command: tuple[str, ...] = START
    cwd: Path = ROOT
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None
    settings: dict[str, str] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Where the browser finds it."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        """What the server printed."""
        return self.data / "server.log"

    def start(self) -> "Server":
        """Start the process and wait until it answers."""
        self.data.mkdir(parents=True, exist_ok=True)
        environment = {
            **os.environ,
            "VEREINBAR_DATA": str(self.data),
            "VEREINBAR_PORT": str(self.port),
            **self.settings,
        }
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command, cwd=self.cwd, env=environment, stdout=log, stderr=subprocess.STDOUT
            )
        self._wait_until_it_answers()
        return self

    def kill(self) -> None:
        """End the process at once, as a power cut would."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def stop(self) -> None:
        """Ask the process to end; kill it if it does not."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.kill()

    def workspace(self) -> Workspace:
        """The same data, opened beside the server as the command line does."""
        return Workspace(Settings(data=self.data))

    def _wait_until_it_answers(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if self.process is None or self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(f"{self.address}/healthz", timeout=20) as answer:
                    if b'"ok"' in answer.read():
                        return
            except OSError:
                time.sleep(0.05)
        raise ServerDidNotStartError(self.log.read_text("utf-8", "replace"))
