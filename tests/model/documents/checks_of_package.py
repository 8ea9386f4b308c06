"""Checks of the package, the page and the settings (P01 to D05)."""

import io
import re
from collections import Counter as Tally
from collections.abc import Iterator

import docx

from model.documents import Document
from tests.model.documents.registry import check
from tests.model.documents.wordfile import W, WordFile

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A4 = ("11906", "16838")


# Package


@check("P01")
def the_zip_is_safe(file: WordFile, _: Document) -> Iterator[str]:
    for entry in file.archive.infolist():
        if entry.filename.startswith(("/", "\\")) or ".." in entry.filename:
            yield f"path {entry.filename}"
        if entry.flag_bits & 1 or entry.file_size > 60_000_000:
            yield f"encrypted or huge: {entry.filename}"
    yield from (f"twice: {name}" for name, n in Tally(file.names).items() if n > 1)


@check("P02")
def parts_are_well_formed_without_dtd(file: WordFile, _: Document) -> Iterator[str]:
    for name in file.trees:
        file.part(name)
        if b"<!DOCTYPE" in file.archive.read(name):
            yield f"DTD in {name}"


@check("P03")
def content_types_are_complete(file: WordFile, _: Document) -> Iterator[str]:
    types = file.part("[Content_Types].xml")
    named = {node.get("PartName") for node in types if node.get("PartName")}
    endings = {node.get("Extension") for node in types if node.get("Extension")}
    yield from (f"no such part {name}" for name in named if name.lstrip("/") not in file.names)
    for name in file.names:
        if f"/{name}" not in named and name.rsplit(".", 1)[-1] not in endings:
            yield f"no type for {name}"


@check("P04")
def relationships_resolve(file: WordFile, _: Document) -> Iterator[str]:
    for rels in (name for name in file.names if name.endswith(".rels")):
        folder = rels.split("_rels/")[0]
        for relation in file.part(rels):
            if relation.get("TargetMode") == "External":
                yield f"external target in {rels}"
            target = _resolved(folder, relation.get("Target"))
            if target not in file.names:
                yield f"{rels} points to {target}"
    known = {r.get("Id") for r in file.part("word/_rels/document.xml.rels")}
    used = {node.get(f"{R}id") for node in file.document.iter() if node.get(f"{R}id")}
    yield from (f"dangling id {name}" for name in used - known)


@check("P05")
def nothing_runs_and_nothing_is_loaded(file: WordFile, _: Document) -> Iterator[str]:
    for name in file.names:
        if re.search(r"vbaProject|activeX|oleObject|embeddings|altChunk|afchunk", name, re.I):
            yield name
    for root in file.everything:
        for node in root.iter(f"{W}instrText"):
            if re.search(r"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE)\b", node.text or ""):
                yield node.text
    if file.part("word/settings.xml").find(f"{W}attachedTemplate") is not None:
        yield "attached template"


@check("P06")
def compatibility_prefixes_are_declared(file: WordFile, _: Document) -> Iterator[str]:
    mark = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
    for name in file.trees:
        root = file.part(name)
        for prefix in (root.get(mark) or "").split():
            if prefix not in root.nsmap:
                yield f"{prefix} in {name}"


@check("P07")
def the_zip_is_reproducible(file: WordFile, _: Document) -> Iterator[str]:
    order = sorted(file.names, key=lambda n: (n != "[Content_Types].xml", n != "_rels/.rels", n))
    if file.names != order:
        yield "order of parts"
    for entry in file.archive.infolist():
        if entry.date_time != (1980, 1, 1, 0, 0, 0):
            yield f"time of {entry.filename}"


@check("P08")
def another_reader_opens_it(file: WordFile, _: Document) -> Iterator[str]:
    opened = docx.Document(io.BytesIO(file.data))
    if not opened.paragraphs:
        yield "python-docx sees no paragraph"


# Page and settings


@check("D01")
def the_page_is_a4_with_margins(file: WordFile, document: Document) -> Iterator[str]:
    wanted = A4[::-1] if document.landscape else A4
    for section in file.document.iter(f"{W}sectPr"):
        size = section.find(f"{W}pgSz")
        if (size.get(f"{W}w"), size.get(f"{W}h")) != wanted:
            yield "not A4"
        margins = section.find(f"{W}pgMar")
        if any(int(margins.get(f"{W}{s}")) < 1134 for s in ("top", "right", "bottom", "left")):
            yield "a margin under 2 cm"


@check("D02")
def the_language_is_german(file: WordFile, _: Document) -> Iterator[str]:
    lang = file.part("word/styles.xml").find(f"{W}docDefaults//{W}lang")
    theme = file.part("word/settings.xml").find(f"{W}themeFontLang")
    if {lang.get(f"{W}val"), theme.get(f"{W}val")} != {"de-DE"}:
        yield "language of text or theme"
    if b"<dc:language>de-DE</dc:language>" not in file.archive.read("docProps/core.xml"):
        yield "language of the file"


@check("D03")
def words_are_divided_and_layout_is_modern(file: WordFile, _: Document) -> Iterator[str]:
    settings = file.part("word/settings.xml")
    for tag in ("autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone"):
        if settings.find(f"{W}{tag}") is None:
            yield f"no {tag}"
    mode = settings.find(f".//{W}compatSetting[@{W}name='compatibilityMode']")
    if mode is None or mode.get(f"{W}val") != "15":
        yield "compatibility mode"


@check("D04")
def word_asks_nothing_on_opening(file: WordFile, _: Document) -> Iterator[str]:
    if file.part("word/settings.xml").find(f"{W}updateFields") is not None:
        yield "updateFields"
    for root in file.everything:
        yield from ("dirty field" for node in root.iter() if node.get(f"{W}dirty"))


@check("D05")
def every_font_is_in_the_table(file: WordFile, _: Document) -> Iterator[str]:
    known = {font.get(f"{W}name") for font in file.part("word/fontTable.xml")}
    for root in [*file.everything, file.part("word/styles.xml")]:
        for fonts in root.iter(f"{W}rFonts"):
            named = (fonts.get(f"{W}{kind}") for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
            yield from (f"font {name}" for name in named if name and name not in known)


def _resolved(folder: str, target: str) -> str:
    parts: list[str] = []
    for part in f"{folder}{target}".split("/"):
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)
