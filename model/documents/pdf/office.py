"""LibreOffice on this computer: it turns a Word file of ours into a PDF file."""

import json
import logging
import os
import shutil
import signal
import subprocess
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from model.documents.pdf.profile import write_profile

_NAMES = ("soffice", "libreoffice")
# A long agreement takes four seconds, the longest we allow fifteen; more than this has hung.
PATIENCE = 120.0
# Headings become destinations, because their pages are read from there.
_WANTED = (
    "UseTaggedPDF",
    "PDFUACompliance",
    "ExportBookmarks",
    "ExportBookmarksToPDFDestination",
)
FILTER = "pdf:writer_pdf_Export:" + json.dumps(
    {name: {"type": "boolean", "value": "true"} for name in _WANTED}
)
_log = logging.getLogger(__name__)


class Reason(StrEnum):
    """Why there is no PDF file."""

    MISSING = "missing"
    SLOW = "slow"
    FAILED = "failed"
    BUSY = "busy"


class PdfError(Exception):
    """A PDF file could not be made; nothing else is affected."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


def installed() -> Path | None:
    """The program on this computer, None where it is missing."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    return Path(found) if found else None


class Office:
    """Converts one file at a time, each in a folder of its own that is gone afterwards."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self.patience = patience

    def mark(self) -> str:
        """What changes with the program and its options: another version lays out otherwise."""
        program = _program()
        known = program.stat()
        return f"{program} {known.st_size} {known.st_mtime_ns} {FILTER}"

    def converted(self, word: bytes) -> bytes:
        """The Word file as a tagged PDF file; raises PdfError with the reason."""
        program = _program()
        try:
            with TemporaryDirectory(prefix="vereinbar-", ignore_cleanup_errors=True) as name:
                folder = Path(name)
                (folder / "document.docx").write_bytes(word)
                write_profile(folder / "profile")
                self._run(program, folder)
                return (folder / "document.pdf").read_bytes()
        except OSError as error:
            _log.exception("no PDF file was made")
            raise PdfError(Reason.FAILED) from error

    def _run(self, program: Path, folder: Path) -> None:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        quiet = ("--headless", "--norestore", "--nolockcheck", "--nodefault")
        work = ("--convert-to", FILTER, "--outdir", str(folder), str(folder / "document.docx"))
        with (folder / "said").open("wb") as said:
            process = subprocess.Popen(
                [str(program), profile, *quiet, *work],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                cwd=folder,
                env=_environment(),
                # A group of its own: the program is a script that starts others.
                start_new_session=True,
            )
            try:
                code = process.wait(self.patience)
            except subprocess.TimeoutExpired as error:
                _log.error("LibreOffice was stopped after %s seconds", self.patience)
                raise PdfError(Reason.SLOW) from error
            finally:
                _stop(process)
        if code:
            said_words = (folder / "said").read_text("utf-8", errors="replace")
            _log.error("LibreOffice ended with %s: %s", code, said_words[-500:])
            raise PdfError(Reason.FAILED)


def _program() -> Path:
    program = installed()
    if program is None:
        raise PdfError(Reason.MISSING)
    return program


def _environment() -> dict[str, str]:
    """Ours without what concerns nobody else, such as the address of the database."""
    return {name: value for name, value in os.environ.items() if not name.startswith("VEREINBAR_")}


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the program and all it has started, if it still runs."""
    if process.poll() is not None:
        return
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
