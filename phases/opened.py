"""The opened workspace with all rights: for the server itself, never for a page or its visitor."""

from threading import Lock

from model.settings import Settings
from model.workspace import Workspace

_lock = Lock()
_open: list[Workspace] = []


def unguarded() -> Workspace:
    """The workspace; opened by the first caller, shared by the whole process."""
    with _lock:
        if not _open:
            _open.append(Workspace(Settings.from_environment()))
        return _open[0]


def close() -> None:
    """Close the workspace; the next caller opens one for the settings of that moment."""
    with _lock:
        while _open:
            _open.pop().close()
