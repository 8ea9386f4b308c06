"""PDF files that were made once, kept in a folder of limited size until others need the room."""

import json
import logging
import os
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

LIMIT = 64_000_000
_ENDING = ".kept"
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Printed:
    """A PDF file, and the pages its bookmarks stand on if the contents name them."""

    pdf: bytes
    pages: dict[str, int]


class Kept:
    """The folder. Losing it costs some seconds, so trouble with it stops nobody."""

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self._folder = folder
        self._limit = limit

    def find(self, owner: str, key: str) -> Printed | None:
        """What was kept under this key."""
        file = self._file(owner, key)
        try:
            pages, _, pdf = file.read_bytes().partition(b"\n")
            printed = Printed(pdf, json.loads(pages))
        except (OSError, ValueError):
            return None
        with suppress(OSError):
            os.utime(file)
        return printed

    def keep(self, owner: str, key: str, printed: Printed) -> None:
        """Keep it under this key; what was not asked for longest makes room."""
        file = self._file(owner, key)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            # Whole or not at all, also for another process that looks for it.
            part = file.with_suffix(f".{os.getpid()}.part")
            part.write_bytes(json.dumps(printed.pages).encode() + b"\n" + printed.pdf)
            part.replace(file)
            self._make_room()
        except OSError:
            _log.warning("a PDF file could not be kept", exc_info=True)

    def forget(self, owner: str) -> None:
        """Remove everything that was made for this owner."""
        for file in self._folder.glob(f"{_short(owner)}-*"):
            with suppress(OSError):
                file.unlink()

    def _file(self, owner: str, key: str) -> Path:
        return self._folder / f"{_short(owner)}-{_short(key)}{_ENDING}"

    def _make_room(self) -> None:
        known = [(file.stat(), file) for file in self._folder.glob(f"*{_ENDING}")]
        room = self._limit
        for state, file in sorted(known, key=lambda one: one[0].st_mtime_ns, reverse=True):
            room -= state.st_size
            if room < 0:
                file.unlink(missing_ok=True)


def _short(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:32]
