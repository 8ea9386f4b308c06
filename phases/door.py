"""The one workspace of this process: pages and routes go to the data through it."""

from threading import Lock

from model.settings import Settings
from model.workspace import Workspace

_lock = Lock()
_open: list[Workspace] = []


def workspace() -> Workspace:
    """The workspace; opened by the first caller, shared by all sessions and routes."""
    with _lock:
        if not _open:
            _open.append(Workspace(Settings.from_environment()))
        return _open[0]


def close() -> None:
    """Close the workspace; the next caller opens one for the settings of that moment."""
    with _lock:
        while _open:
            _open.pop().close()
