"""The routes as the server mounts them, on a real port, without the pages."""

import json
import socket
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import requests
import uvicorn
from starlette.applications import Starlette
from websockets.sync.client import ClientConnection, connect

from model.workspace import Workspace
from phases.routes import ROUTES
from phases.routes.live import watching
from phases.routes.pages import MIDDLEWARE

PATIENCE = 120


class Client(requests.Session):
    """A browser without cookies in front of the server."""

    def __init__(self, host: str) -> None:
        super().__init__()
        self.host = host

    def request(self, method: str | bytes, url: str | bytes, **options: Any) -> requests.Response:
        """Ask the server for a path."""
        options.setdefault("timeout", PATIENCE)
        return super().request(method, f"http://{self.host}{url!s}", **options)

    def listen(self, path: str, **headers: str) -> ClientConnection:
        """Open a web socket as a window does."""
        return connect(f"ws://{self.host}{path}", additional_headers=headers)


def heard(window: ClientConnection) -> Any:
    """The next message to a window."""
    return json.loads(window.recv(timeout=PATIENCE))


@asynccontextmanager
async def _lifespan(_app: Starlette) -> AsyncIterator[None]:
    async with watching():
        yield


@pytest.fixture
def client(workspace: Workspace) -> Iterator[Client]:  # noqa: ARG001  (opens the store first)
    """A client of a running server."""
    app = Starlette(routes=ROUTES, middleware=MIDDLEWARE, lifespan=_lifespan)
    with running(app) as host, Client(host) as session:
        yield session


class running:  # noqa: N801  (reads as a word in "with running(app)")
    """Serve an application on a free port for as long as the context lasts."""

    def __init__(self, app: Starlette) -> None:
        self._server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        self._listening = socket.create_server(("127.0.0.1", 0))
        run = self._server.run
        self._thread = threading.Thread(target=run, kwargs={"sockets": [self._listening]})

    def __enter__(self) -> str:
        self._thread.start()
        deadline = time.monotonic() + PATIENCE
        while not self._server.started and time.monotonic() < deadline:
            time.sleep(0.01)
        return f"127.0.0.1:{self._listening.getsockname()[1]}"

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join(PATIENCE)
