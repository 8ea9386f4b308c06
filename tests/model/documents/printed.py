"""Word files laid out by LibreOffice, all in one run, and what their PDF files show."""

import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pypdf

from model.documents import Document, word
from model.documents.pdf.figures import described, words_of
from model.documents.pdf.office import FILTER
from model.documents.pdf.pages import pages_of
from model.documents.pdf.press import LIFTS
from model.documents.pdf.rows import rows_are_missing
from model.documents.state import state_line
from model.documents.word import Pages

PATIENCE = 280
FOOTER = re.compile(r"Seite\s\d+\svon\s\d+$")


@dataclass(frozen=True)
class Pdf:
    """A document as a PDF file."""

    document: Document
    file: Path

    @cached_property
    def reader(self) -> pypdf.PdfReader:
        return pypdf.PdfReader(self.file)

    @cached_property
    def pages(self) -> list[str]:
        """The text of every page, in the order in which it was written."""
        command = ["pdftotext", "-raw", "-enc", "UTF-8", str(self.file), "-"]
        told = subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
        return told.stdout.decode().split("\f")[:-1]

    @cached_property
    def bodies(self) -> list[str]:
        """The same as signs without blanks and hyphens, header and footer left out."""
        state = state_line(self.document.status, self.document.date, self.document.version)
        header = joined(f"{self.document.short_title}{state}")
        return [
            "".join(
                joined(line)
                for line in page.splitlines()
                if joined(line) != header and not FOOTER.search(line)
            )
            for page in self.pages
        ]

    @cached_property
    def places(self) -> dict[str, int]:
        """The page of every bookmark."""
        return pages_of(self.file.read_bytes())

    @cached_property
    def outline(self) -> list[str]:
        """The headings that a reader of the file is offered beside it."""
        return [entry.title for entry in _flat(self.reader.outline)]


def printed(
    documents: Mapping[str, Document], folder: Path, pages: Mapping[str, Pages] | None = None
) -> dict[str, Pdf]:
    """A PDF file of every document, made as the press makes them, but in one run."""
    known, files, waiting = pages or {}, {}, list(documents)
    for lift in LIFTS:
        words = {
            name: word.to_print(documents[name], known.get(name), lift=lift) for name in waiting
        }
        made = _converted(words, folder / str(lift), FILTER, "pdf")
        files |= made
        waiting = [name for name in waiting if rows_are_missing(made[name].read_bytes())]
        if not waiting:
            break
    assert not waiting, f"lost rows in {waiting}"
    for name, file in files.items():
        file.write_bytes(described(file.read_bytes(), words_of(documents[name])))
    return {name: Pdf(documents[name], file) for name, file in files.items()}


def saved_again(words: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """The Word files as LibreOffice writes them after opening."""
    made = _converted(words, folder, "docx:Office Open XML Text", "docx")
    return {name: file.read_bytes() for name, file in made.items()}


@cache
def version() -> tuple[int, int]:
    """The version of the program, for example (24, 8)."""
    told = subprocess.run([_office(), "--version"], check=True, capture_output=True, timeout=60)
    first, second = re.findall(r"\d+", told.stdout.decode())[:2]
    return int(first), int(second)


def joined(text: str) -> str:
    """Without blanks and hyphens: lines break where the program likes."""
    return re.sub(r"[\s\u00a0\u00ad\u2010\u2011-]+", "", text)


def _converted(words: Mapping[str, bytes], folder: Path, kind: str, ending: str) -> dict[str, Path]:
    given, made = folder / "given", folder / "made"
    given.mkdir(parents=True)
    files = {name: given / f"{name}.docx" for name in words}
    for name, file in files.items():
        file.write_bytes(words[name])
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [_office(), profile, "--headless", "--convert-to", kind, "--outdir", str(made)]
    subprocess.run(
        [*command, *map(str, files.values())], check=True, capture_output=True, timeout=PATIENCE
    )
    return {name: made / f"{name}.{ending}" for name in words}


def _office() -> str:
    found = shutil.which("soffice")
    assert found, "LibreOffice fehlt: bash tests/setup"
    return found


def _flat(outline):
    for entry in outline:
        if isinstance(entry, list):
            yield from _flat(entry)
        else:
            yield entry
