"""Word files of others, made from strings: their pieces, and the file made of them."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from functools import cache

from tests.model.documents.wordfile import W, WordFile

OPEN = "http://schemas.openxmlformats.org/"
_MAIN = f"{OPEN}wordprocessingml/2006/main"
NAMES = (
    f'xmlns:w="{_MAIN}" xmlns:r="{OPEN}officeDocument/2006/relationships" '
    f'xmlns:wp="{OPEN}drawingml/2006/wordprocessingDrawing" xmlns:a="{OPEN}drawingml/2006/main" '
    f'xmlns:pic="{OPEN}drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_KINDS = {
    "document": "document.main",
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "fontTable": "fontTable",
}
Parts = dict[str, str | bytes]


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """The parts in one file, in their order."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return held.getvalue()


def unzipped(data: bytes) -> Parts:
    """The parts of a file by their names."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@cache
def logo(wide: int = 120, high: int = 80) -> bytes:
    """A picture: a blue field with a lighter bar."""
    rows = b"".join(
        b"\x00"
        + b"".join(b"\x1d\x4e\x89" if (row // 10) % 2 else b"\xa5\xc8\xf2" for _ in range(wide))
        for row in range(high)
    )

    def chunk(kind: bytes, data: bytes) -> bytes:
        whole = kind + data
        return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))

    size = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", size)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def line(text: str, style: str = "", more: str = "") -> str:
    """A paragraph of one run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
    return f"<w:p><w:pPr>{named}</w:pPr>{more}{run}</w:p>"


def field(order: str, shown: str = "1") -> str:
    """A field as Word writes it, in five runs."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        mark.format("begin")
        + f'<w:r><w:instrText xml:space="preserve"> {order} </w:instrText></w:r>'
        + mark.format("separate")
        + f"<w:r><w:t>{shown}</w:t></w:r>"
        + mark.format("end")
    )


def picture(relation: str = "rId1", *, left: int | None = 4_200_000) -> str:
    """A run with a picture: at a place of its own, or in the line."""
    graphic = (
        '<wp:docPr id="1" name="Grafik 1"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{OPEN}drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        '<pic:cNvPr id="0" name="wappen.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1260000" cy="840000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic>"
    )
    extent = '<wp:extent cx="1260000" cy="840000"/>'
    if left is None:
        return (
            '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f"{extent}{graphic}</wp:inline></w:drawing></w:r>"
        )
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" '
        'simplePos="0" relativeHeight="251658240" behindDoc="0" locked="0" layoutInCell="1" '
        'allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
        f"<wp:posOffset>{left}</wp:posOffset></wp:positionH>"
        '<wp:positionV relativeFrom="page"><wp:posOffset>450000</wp:posOffset></wp:positionV>'
        f"{extent}<wp:wrapNone/>{graphic}</wp:anchor></w:drawing></w:r>"
    )


def header(*content: str) -> str:
    """A header with this content."""
    return f"{HEAD}<w:hdr {NAMES}>{''.join(content)}</w:hdr>"


def footer(*content: str) -> str:
    """A footer with this content."""
    return f"{HEAD}<w:ftr {NAMES}>{''.join(content)}</w:ftr>"


def style(
    kind: str, key: str, name: str, layout: str = "", looks: str = "", based_on: str = ""
) -> str:
    """A style of theirs."""
    return (
        f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{based_on}"/>' if based_on else "")
        + (f"<w:pPr>{layout}</w:pPr>" if layout else "")
        + (f"<w:rPr>{looks}</w:rPr>" if looks else "")
        + "</w:style>"
    )


def size(points: float) -> str:
    """This size."""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def file(
    body: str = "",
    *,
    edges: Mapping[str, str] | None = None,
    margins: str = "",
    title_page: bool = False,
    styles: str = "",
    numbering: str = "",
    theme: str = "",
    settings: str = "",
    fonts: str = "",
    more: Mapping[str, str | bytes] | None = None,
    main_type: str = "document.main",
) -> bytes:
    """A Word file; `edges` are headers and footers by names such as "header_default"."""
    edges = edges or {}
    named = {"styles": styles, "numbering": numbering, "settings": settings, "fontTable": fonts}
    single = {name: part for name, part in named.items() if part}
    references = "".join(
        f'<w:{name.split("_")[0]}Reference w:type="{name.split("_")[1]}" r:id="{name}"/>'
        for name in edges
    )
    margins = margins or (
        '<w:pgMar w:top="2268" w:right="1134" w:bottom="1701" w:left="1418" w:header="567" '
        'w:footer="454" w:gutter="0"/>'
    )
    section = (
        f'<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/>{margins}'
        f"{'<w:titlePg/>' if title_page else ''}</w:sectPr>"
    )
    parts: Parts = {"[Content_Types].xml": "", "_rels/.rels": _ROOT}
    parts["word/document.xml"] = (
        f"{HEAD}<w:document {NAMES}><w:body>{body or line('Sehr geehrte Damen')}{section}</w:body>"
        "</w:document>"
    )
    parts |= {f"word/{name}.xml": part for name, part in {**single, **edges}.items()}
    if theme:
        parts["word/theme/theme1.xml"] = theme
    targets = {name: (name, f"{name}.xml") for name in single}
    targets |= {name: (name.split("_")[0], f"{name}.xml") for name in edges}
    targets |= {"theme": ("theme", "theme/theme1.xml")} if theme else {}
    parts["word/_rels/document.xml.rels"] = relations(targets)
    for name, part in edges.items():
        if "rId1" in part:
            target = {"rId1": ("image", "media/wappen.png")}
            parts[f"word/_rels/{name}.xml.rels"] = relations(target)
            parts["word/media/wappen.png"] = logo()
    parts |= more or {}
    parts["[Content_Types].xml"] = _types(parts, main_type)
    return zipped(parts)


def relations(targets: Mapping[str, tuple[str, str]], outside: str = "") -> str:
    """The relations of a part, by their ids: kind and target."""
    mode = f' TargetMode="{outside}"' if outside else ""
    entries = "".join(
        f'<Relationship Id="{key}" Type="{OPEN}officeDocument/2006/relationships/{kind}" '
        f'Target="{target}"{mode}/>'
        for key, (kind, target) in targets.items()
    )
    return (
        f'{HEAD}<Relationships xmlns="{OPEN}package/2006/relationships">{entries}</Relationships>'
    )


_ROOT = relations({"rId1": ("officeDocument", "word/document.xml")})


def _types(parts: Mapping[str, str | bytes], main_type: str) -> str:
    kinds = {}
    for name in parts:
        stem = name.removeprefix("word/").removesuffix(".xml")
        if stem in _KINDS:
            kinds[name] = f"{_TYPE}{_KINDS[stem]}+xml"
        elif stem.startswith(("header", "footer")) and name.endswith(".xml"):
            kinds[name] = f"{_TYPE}{stem.split('_')[0]}+xml"
        elif "theme/" in name:
            kinds[name] = "application/vnd.openxmlformats-officedocument.theme+xml"
    kinds["word/document.xml"] = f"{_TYPE}{main_type}+xml"
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    return (
        f'{HEAD}<Types xmlns="{OPEN}package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{overrides}</Types>'
    )


_OURS = {
    "normal": "Normal",
    "title": "Title",
    "subtitle": "Subtitle",
    "heading 1": "Heading1",
    "heading 2": "Heading2",
    "list bullet": "ListBullet",
    "toc heading": "TOCHeading",
    "toc 1": "TOC1",
}


def under_our_ids(data: bytes) -> bytes:
    """The same file with our ids for the styles that everybody knows by name.

    The acceptance checks look for ids; whoever reads a file of Word has to look for names.
    """
    found = re.findall(
        r'w:styleId="([^"]+)"[^>]*><w:name w:val="([^"]+)"',
        unzipped(data)["word/styles.xml"].decode(),
    )
    ids = {key: _OURS[name.lower()] for key, name in found if name.lower() in _OURS}
    used = re.compile(r'(w:styleId=|<w:(?:pStyle|basedOn|next|link) w:val=)"([^"]+)"')
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w") as new:
        for entry in old.infolist():
            part = old.read(entry)
            if entry.filename.endswith(".xml"):
                part = used.sub(
                    lambda match: f'{match[1]}"{ids.get(match[2], match[2])}"', part.decode()
                ).encode()
            new.writestr(entry, part)
    return held.getvalue()


def styles_that_are_missing(made: WordFile) -> set[str]:
    """Styles that are used anywhere in a file and stand nowhere in it."""
    roots = [*made.everything, made.part("word/styles.xml"), made.part("word/numbering.xml")]
    tags = [f"{W}{tag}" for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")]
    used = {node.get(f"{W}val") for root in roots for node in root.iter(*tags)}
    return used - set(made.styles)
