"""A small program in the place of LibreOffice: it writes down that it ran and hands out files."""

import io
import os
from pathlib import Path

import pypdf
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject

# The last argument is the Word file; its neighbour with another ending is what is asked for.
HEAD = """#!/bin/sh
here=$(dirname "$0")
for word; do :; done
pdf="${word%.docx}.pdf"
echo begin >>"$here/log"
"""
GIVES = """count=$(grep -c begin "$here/log")
cp "$here/$count.pdf" "$pdf" 2>/dev/null || cp "$here/1.pdf" "$pdf"
"""
WAITS = """while [ ! -e "$here/go" ]; do sleep 0.02; done
"""
TAIL = 'echo end >>"$here/log"\n'


class Program:
    """The program in a folder of its own, first on the search path."""

    def __init__(self, folder: Path, monkeypatch) -> None:
        self.folder = folder
        folder.mkdir()
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")

    def does(self, *lines: str) -> None:
        """What it does from now on."""
        file = self.folder / "soffice"
        file.write_text(HEAD + "".join(lines) + TAIL, encoding="utf-8")
        file.chmod(0o755)

    def gives(self, *pdfs: bytes) -> None:
        """It hands out these files, one after the other, and the first again after the last."""
        for number, pdf in enumerate(pdfs, 1):
            (self.folder / f"{number}.pdf").write_bytes(pdf)
        self.does(GIVES)

    @property
    def log(self) -> list[str]:
        """When it began and ended, in order."""
        file = self.folder / "log"
        return file.read_text("utf-8").split() if file.exists() else []


def pdf_with(pages: dict[str, int], *, lost_row: bool = False) -> bytes:
    """A PDF file in which these bookmarks stand on these pages, perhaps with a lost row."""
    writer = pypdf.PdfWriter()
    for _ in range(max(pages.values(), default=1)):
        writer.add_blank_page(100, 100)
    for name, page in pages.items():
        writer.add_named_destination(name.replace("_", "5F"), page - 1)
    if lost_row:
        kept, lost = ({NameObject("/S"): NameObject("/TR")} for _ in range(2))
        kept[NameObject("/K")] = ArrayObject([NumberObject(0)])
        rows = ArrayObject(map(DictionaryObject, (kept, lost)))
        table = DictionaryObject({NameObject("/S"): NameObject("/Table"), NameObject("/K"): rows})
        writer.root_object[NameObject("/StructTreeRoot")] = DictionaryObject(
            {NameObject("/K"): writer._add_object(table)}
        )
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def without_program(folder: Path, monkeypatch) -> None:
    """A search path on which there is nothing."""
    monkeypatch.setenv("PATH", str(folder / "nothing"))
