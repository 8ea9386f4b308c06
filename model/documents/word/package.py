"""The Word file as a package: its parts, how they are tied together, and the same bytes always."""

import io
import posixpath
import zipfile
from collections.abc import Collection, Iterable, Mapping

from model.documents.word.page import HEADERS
from model.documents.word.xml import HEAD

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_OFFICE = "application/vnd.openxmlformats-officedocument."
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)

_TYPES = {
    "word/document.xml": f"{_MAIN}document.main+xml",
    "word/styles.xml": f"{_MAIN}styles+xml",
    "word/numbering.xml": f"{_MAIN}numbering+xml",
    "word/settings.xml": f"{_MAIN}settings+xml",
    "word/fontTable.xml": f"{_MAIN}fontTable+xml",
    "word/comments.xml": f"{_MAIN}comments+xml",
    "word/theme/theme1.xml": f"{_OFFICE}theme+xml",
    **{f"word/header_{kind}.xml": f"{_MAIN}header+xml" for kind in HEADERS},
    **{f"word/footer_{kind}.xml": f"{_MAIN}footer+xml" for kind in HEADERS},
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": f"{_OFFICE}extended-properties+xml",
    "docProps/custom.xml": f"{_OFFICE}custom-properties+xml",
    "customXml/itemProps1.xml": f"{_OFFICE}customXmlProperties+xml",
}

PICTURES = {"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif"}

_ROOT_RELATIONS = (
    ("document", f"{_RELATION}officeDocument", "word/document.xml"),
    (
        "core",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
    ),
    ("app", f"{_RELATION}extended-properties", "docProps/app.xml"),
    ("custom", f"{_RELATION}custom-properties", "docProps/custom.xml"),
)
_DOCUMENT_RELATIONS = (
    ("styles", f"{_RELATION}styles", "styles.xml"),
    ("numbering", f"{_RELATION}numbering", "numbering.xml"),
    ("settings", f"{_RELATION}settings", "settings.xml"),
    ("fontTable", f"{_RELATION}fontTable", "fontTable.xml"),
    ("comments", f"{_RELATION}comments", "comments.xml"),
    ("theme", f"{_RELATION}theme", "theme/theme1.xml"),
    ("manifest", f"{_RELATION}customXml", "../customXml/item1.xml"),
    *((f"header_{kind}", f"{_RELATION}header", f"header_{kind}.xml") for kind in HEADERS),
    *((f"footer_{kind}", f"{_RELATION}footer", f"footer_{kind}.xml") for kind in HEADERS),
)
_CHARTS = "word/charts/"
_CHART_TYPE = f"{_OFFICE}drawingml.chart+xml"
_MANIFEST_RELATIONS = (("properties", f"{_RELATION}customXmlProps", "itemProps1.xml"),)

_Relations = tuple[tuple[str, str, str], ...]
# Where the relations stand, and the folder from which their targets are counted.
_OF_DOCUMENT = "word/_rels/document.xml.rels"
_FIXED_PARTS: dict[str, tuple[str, _Relations]] = {
    "_rels/.rels": ("", _ROOT_RELATIONS),
    _OF_DOCUMENT: ("word", _DOCUMENT_RELATIONS),
    "customXml/_rels/item1.xml.rels": ("customXml", _MANIFEST_RELATIONS),
}


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """All parts in one file. Order and times are fixed: the same parts give the same bytes."""
    whole: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(parts),
        **{
            name: _relations([one for one in relations if _target(folder, one[2]) in parts])
            for name, (folder, relations) in _relation_parts(parts).items()
        },
        **parts,
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(whole, key=_place):
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            part = whole[name]
            archive.writestr(entry, part.encode("utf-8") if isinstance(part, str) else part)
    return file.getvalue()


def _relation_parts(parts: Collection[str]) -> dict[str, tuple[str, _Relations]]:
    """The fixed relations, and those of the document to its charts."""
    charts = tuple(
        (posixpath.basename(name).removesuffix(".xml"), f"{_RELATION}chart", name[len("word/") :])
        for name in parts
        if name.startswith(_CHARTS)
    )
    return {**_FIXED_PARTS, _OF_DOCUMENT: ("word", (*_DOCUMENT_RELATIONS, *charts))}


def picture_relations(pictures: Mapping[str, str]) -> str:
    """The part that ties a header or footer to its pictures: their targets by their ids."""
    return _relations((name, f"{_RELATION}image", part) for name, part in pictures.items())


def _place(name: str) -> tuple[bool, bool, str]:
    return name != "[Content_Types].xml", name != "_rels/.rels", name


def _target(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join(folder, target))


def _content_types(parts: Collection[str]) -> str:
    charts = {name: _CHART_TYPE for name in parts if name.startswith(_CHARTS)}
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, kind in {**_TYPES, **charts}.items()
        if name in parts
    )
    endings = {name.rsplit(".", 1)[-1] for name in parts}
    pictures = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in PICTURES.items()
        if ending in endings
    )
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{pictures}{overrides}</Types>'
    )


def _relations(relations: Iterable[tuple[str, str, str]]) -> str:
    entries = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
        for name, kind, target in relations
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE_RELATION}">{entries}</Relationships>'
