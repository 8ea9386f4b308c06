"""Starts the server for `python app.py` and prepares every process that serves the pages."""

import contextlib
import errno
import gc
import importlib
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import streamlit as st
import uvicorn

from model.catalogue import catalogue, t
from model.settings import Settings, SettingsError
from model.workspace import TroubleError, WorkspaceError
from phases.opened import unguarded
from phases.routes.live import watching

USAGE, CONTENT_INVALID, STORE_TROUBLE = 2, 5, 6
# Imported before the freeze, not by the first person who opens a page.
_HEAVY = ("pandas", "model.documents.word")


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[dict[str, Any]]:
    """Everything is loaded and the store is open before the first page is served."""
    for name in _HEAVY:
        importlib.import_module(name)
    catalogue()
    _claim()
    async with watching():
        gc.collect()
        gc.freeze()
        yield {}


def _claim() -> None:
    """Hold the store against a restore meanwhile; a second server works, but is told so."""
    try:
        unguarded().claim()
    except TroubleError as trouble:
        if trouble.trouble != "in_use":
            raise
        print(t("routes.start.second"), file=sys.stderr, flush=True)


def read_settings(root: Path) -> None:
    """Let Streamlit read our settings file; without it, it would report usage: do not start."""
    # It looks in the working directory, and only once: a start from elsewhere must not differ.
    with contextlib.chdir(root):
        if st.get_option("browser.gatherUsageStats") is not False:
            raise SystemExit(t("routes.start.statistics"))


def on_script_error(error: Exception) -> bool:
    """A mistake in our code: Streamlit logs the trace, the person gets a German sentence.

    What the workspace refuses to a button says itself why, for example a link that was revoked.
    """
    known = error.message if isinstance(error, WorkspaceError) else ""
    sentence = known or t("frame.trouble.broken.text")
    st.error(sentence, icon=":material/error:")
    return True


def serve(app: Any) -> int:
    """Serve until stopped; what prevents it is said in German, with an exit code of its own."""
    try:
        settings = Settings.from_environment()
        listening = _listen(settings)
    except SettingsError as error:
        return _say(t("routes.start.bad_setting", name=str(error)), USAGE)
    except OSError as error:
        return _say(_why_not(settings, error), USAGE)
    try:
        unguarded()
    except TroubleError as trouble:
        return _say(str(trouble), STORE_TROUBLE)
    _announce(settings)
    config = uvicorn.Config(app, log_level="warning", access_log=False)
    uvicorn.Server(config).run(sockets=[listening])
    return 0


def _listen(settings: Settings) -> socket.socket:
    """The port, taken before anything slow begins."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # Without the protocol asyncio would leave Nagle's delay on: 40 ms for every small answer.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((settings.host, settings.port))
    listening.listen(256)
    listening.set_inheritable(True)
    return listening


def _why_not(settings: Settings, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return t(
            "routes.start.port_in_use",
            host=settings.host,
            port=settings.port,
            other=settings.port + 1,
        )
    return t("routes.start.bad_host", host=settings.host)


def _announce(settings: Settings) -> None:
    if settings.is_open_to_others:
        print(t("routes.start.open_to_others"), file=sys.stderr)
    if settings.links_only:
        print(t("routes.start.links_only"), file=sys.stderr)
    print(t("routes.start.address", address=settings.own_address))
    print(t("routes.start.stop"), flush=True)


def _say(message: str, code: int) -> int:
    print(message, file=sys.stderr)
    return code
