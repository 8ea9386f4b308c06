"""The gate for Word files from elsewhere: what does not pass is never read any further."""

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from enum import StrEnum

from lxml import etree

LARGEST = 10_000_000
_MOST_PARTS = 400
_MOST_BYTES = 60_000_000
_HIGHEST_RATIO = 150
# A small file may be mostly blanks; below this nothing is a bomb.
_HARMLESS = 1_000_000

_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_WANTED = {f"{_MAIN}document.main+xml", f"{_MAIN}template.main+xml"}
# What a broken archive may raise while it is read.
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(NotImplementedError, RuntimeError, EOFError, ValueError, OSError),
)
_RUNS = re.compile(r"vbaProject|vbaData|activeX", re.IGNORECASE)
_HOLDS = re.compile(r"oleObject|embeddings/|altChunk|afchunk", re.IGNORECASE)
_DTD = tuple(
    word.encode(code) for word in ("<!DOCTYPE", "<!ENTITY") for code in ("utf-8", "utf-16-le")
)
_REMOTE = re.compile(r"(?!file:)[a-z][a-z0-9+.-]+:|file:(?!///[^/\\])|[\\/]{2}", re.IGNORECASE)
_LINK = "hyperlink"
_TEMPLATE = "attachedTemplate"
_STRICT = "http://purl.oclc.org/ooxml/"


class Reason(StrEnum):
    """Why a file is not taken; each has its sentence in the texts."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    PROTECTED = "protected"
    NOT_WORD = "not_word"
    DAMAGED = "damaged"
    SUSPICIOUS = "suspicious"
    MACROS = "macros"
    OBJECTS = "objects"
    TEMPLATE = "template"
    LINKED = "linked"
    DTD = "dtd"
    STRICT = "strict"


class BadFileError(Exception):
    """The file is not taken; nothing was stored."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


def opened(data: bytes) -> dict[str, bytes]:
    """The parts of a Word file by their names; raises BadFileError."""
    if not data:
        raise BadFileError(Reason.EMPTY)
    if len(data) > LARGEST:
        raise BadFileError(Reason.TOO_LARGE)
    if data.startswith(_OLE):
        raise BadFileError(Reason.PROTECTED)
    if not data.startswith(_ZIP):
        raise BadFileError(Reason.NOT_WORD)
    try:
        parts = _unpacked(data)
    except _BROKEN as error:
        raise BadFileError(Reason.DAMAGED) from error
    _check_names(parts)
    _check_kind(parts)
    _check_relations(parts)
    return parts


def parsed(part: bytes) -> etree._Element:
    """The root of a part; entities, networks and huge trees stay outside."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise BadFileError(Reason.DAMAGED) from error
    if root.getroottree().docinfo.doctype:
        raise BadFileError(Reason.DTD)
    return root


def _unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        declared = sum(entry.file_size for entry in entries)
        if (
            len(entries) > _MOST_PARTS
            or declared > min(_MOST_BYTES, max(_HARMLESS, _HIGHEST_RATIO * len(data)))
            or len({entry.filename.lower() for entry in entries}) < len(entries)
            or not all(map(_is_plain, entries))
        ):
            raise BadFileError(Reason.SUSPICIOUS)
        parts: dict[str, bytes] = {}
        room = _MOST_BYTES
        for entry in entries:
            with archive.open(entry) as stream:
                # What an archive declares is a promise; what comes out is counted.
                part = stream.read(room + 1)
            room -= len(part)
            if room < 0:
                raise BadFileError(Reason.SUSPICIOUS)
            parts[entry.filename] = part
        return parts


def _is_plain(entry: zipfile.ZipInfo) -> bool:
    name = entry.orig_filename
    return not (
        entry.flag_bits & 1
        or "\\" in name
        or ":" in name
        or "\x00" in name
        or name.startswith("/")
        or ".." in name.split("/")
    )


def _check_names(parts: dict[str, bytes]) -> None:
    if any(map(_RUNS.search, parts)):
        raise BadFileError(Reason.MACROS)
    if any(map(_HOLDS.search, parts)):
        raise BadFileError(Reason.OBJECTS)
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")) and any(sign in part for sign in _DTD):
            raise BadFileError(Reason.DTD)


def _check_kind(parts: dict[str, bytes]) -> None:
    """A Word file or a Word template, and neither with macros."""
    types = parts.get("[Content_Types].xml")
    if types is None:
        raise BadFileError(Reason.NOT_WORD)
    kinds = {node.get("ContentType", "") for node in parsed(types)}
    if any("macroEnabled" in kind for kind in kinds):
        raise BadFileError(Reason.MACROS)
    if not kinds & _WANTED:
        raise BadFileError(Reason.NOT_WORD)


def _check_relations(parts: dict[str, bytes]) -> None:
    for name in parts:
        if name.endswith(".rels"):
            for _, kind, target, is_outside in relations(parts, name):
                if is_outside and kind != _LINK:
                    _refuse_outside(kind, target)


def _refuse_outside(kind: str, target: str) -> None:
    """Whatever a file loads by itself when it is opened; a local template is only left out."""
    if kind == _TEMPLATE:
        if _REMOTE.match(target):
            raise BadFileError(Reason.TEMPLATE)
        return
    raise BadFileError(Reason.LINKED)


def relations(parts: dict[str, bytes], name: str) -> Iterator[tuple[str, str, str, bool]]:
    """Id, kind, target and whether it lies outside, of every relation in this part."""
    if name not in parts:
        return
    folder = posixpath.dirname(posixpath.dirname(name))
    for node in parsed(parts[name]):
        kind, target = node.get("Type", ""), node.get("Target", "")
        if kind.startswith(_STRICT):
            raise BadFileError(Reason.STRICT)
        is_outside = node.get("TargetMode") == "External"
        if not is_outside:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield node.get("Id", ""), kind.rsplit("/", 1)[-1], target, is_outside
