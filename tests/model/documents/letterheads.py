"""Letterheads of invented municipalities, each made from strings: what Word and others write."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from functools import cache

_OPEN = "http://schemas.openxmlformats.org/"
_MAIN = f"{_OPEN}wordprocessingml/2006/main"
NAMES = (
    f'xmlns:w="{_MAIN}" xmlns:r="{_OPEN}officeDocument/2006/relationships" '
    f'xmlns:wp="{_OPEN}drawingml/2006/wordprocessingDrawing" xmlns:a="{_OPEN}drawingml/2006/main" '
    f'xmlns:pic="{_OPEN}drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" '
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
        f'<a:graphic><a:graphicData uri="{_OPEN}drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
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


GERMAN_STYLES = (
    f"{HEAD}<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
    f'{size(11)}<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr>'
    "</w:pPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>"
    + style(
        "paragraph",
        "berschrift1",
        "heading 1",
        '<w:pageBreakBefore/><w:numPr><w:numId w:val="1"/></w:numPr>'
        '<w:spacing w:before="360" w:after="120"/><w:ind w:left="432" w:hanging="432"/>',
        '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:b/>'
        f'<w:color w:val="1D4E89" w:themeColor="accent1"/>{size(16)}',
        "Standard",
    )
    + style("paragraph", "berschrift2", "heading 2", "", f"<w:i/>{size(13)}", "berschrift1")
    + style(
        "paragraph",
        "Titel",
        "Title",
        '<w:spacing w:before="240" w:after="240"/>',
        f'<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:color w:val="1D4E89"/>{size(26)}',
        "Standard",
    )
    + style("paragraph", "Inhaltsverzeichnisberschrift", "TOC Heading", "", "", "berschrift1")
    + style("paragraph", "Verzeichnis1", "toc 1", '<w:ind w:left="900"/>', size(12), "Standard")
    + style(
        "paragraph",
        "Kopfzeile",
        "header",
        '<w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs>',
        size(9),
        "Standard",
    )
    + style(
        "paragraph",
        "Fuzeile",
        "footer",
        '<w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs>'
        '<w:spacing w:after="0"/>',
        size(8),
        "Standard",
    )
    + '<w:style w:type="character" w:default="1" w:styleId="Absatz-Standardschriftart">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="NormaleTabelle">'
    '<w:name w:val="Normal Table"/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="KeineListe"><w:name w:val="No List"/>'
    "</w:style></w:styles>"
)
LISTS = (
    f'{HEAD}<w:numbering {NAMES}><w:abstractNum w:abstractNumId="7">'
    '<w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:pStyle w:val="berschrift1"/><w:lvlText w:val="%1"/>'
    '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="432" w:hanging="432"/></w:pPr></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
)
_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "1F2A26",
    "lt2": "E3E8E3",
    **{f"accent{number}": "1D4E89" for number in range(1, 7)},
    "hlink": "1D4E89",
    "folHlink": "4B2E72",
}
THEME = (
    f'{HEAD}<a:theme xmlns:a="{_OPEN}drawingml/2006/main" name="Stadt"><a:themeElements>'
    '<a:clrScheme name="Stadt">'
    + "".join(
        f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in _COLOURS.items()
    )
    + '</a:clrScheme><a:fontScheme name="Stadt">'
    + "".join(
        f'<a:{kind}Font><a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/>'
        f"</a:{kind}Font>"
        for kind, font in (("major", "Verdana"), ("minor", "DejaVu Serif"))
    )
    + '</a:fontScheme><a:fmtScheme name="Stadt"><a:fillStyleLst>'
    + '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    + "</a:fillStyleLst><a:lnStyleLst>"
    + '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
    + "</a:lnStyleLst><a:effectStyleLst>"
    + "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    + "</a:effectStyleLst><a:bgFillStyleLst>"
    + '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)


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
    more: Mapping[str, str | bytes] | None = None,
    main_type: str = "document.main",
) -> bytes:
    """A Word file; `edges` are headers and footers by names such as "header_default"."""
    edges = edges or {}
    named = {"styles": styles, "numbering": numbering, "settings": settings}
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
        f'<Relationship Id="{key}" Type="{_OPEN}officeDocument/2006/relationships/{kind}" '
        f'Target="{target}"{mode}/>'
        for key, (kind, target) in targets.items()
    )
    return (
        f'{HEAD}<Relationships xmlns="{_OPEN}package/2006/relationships">{entries}</Relationships>'
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
        f'{HEAD}<Types xmlns="{_OPEN}package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{overrides}</Types>'
    )


def bank_table() -> str:
    """Three columns at the foot of a letter."""
    columns = ("Stadt Musterstadt", "Sprechzeiten", "Bankverbindung")
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="3118" w:type="dxa"/></w:tcPr>{line(text, "Fuzeile")}'
        f"{line('Rathausplatz 1', 'Fuzeile')}</w:tc>"
        for text in columns
    )
    grid = '<w:gridCol w:w="3118"/>' * len(columns)
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="9354" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr>{cells}</w:tr></w:tbl>"
    )


@cache
def municipal() -> bytes:
    """What a town really has: a coat of arms on the first page, bank details, German style ids."""
    return file(
        edges={
            "header_first": header(
                line("Stadt Musterstadt", "Kopfzeile", picture()),
                line("Der Bürgermeister · Fachbereich Bildung und Jugend", "Kopfzeile"),
                line("Rathausplatz 1 · 12345 Musterstadt", "Kopfzeile"),
            ),
            "header_default": header(line("Stadt Musterstadt", "Kopfzeile")),
            "footer_first": footer(bank_table(), line("", "Fuzeile")),
            "footer_default": footer(
                '<w:p><w:pPr><w:pStyle w:val="Fuzeile"/></w:pPr><w:r><w:tab/></w:r><w:r><w:tab/>'
                f"<w:t>Blatt\u00a0</w:t></w:r>{field('PAGE')}</w:p>"
            ),
        },
        title_page=True,
        styles=GERMAN_STYLES,
        numbering=LISTS,
        theme=THEME,
    )


@cache
def one_header() -> bytes:
    """The same header on every page, with a picture that floats beside it, and no page number."""
    return file(
        edges={
            "header_default": header(
                line("Gemeinde Beispielhausen", "Kopfzeile", picture(left=4_400_000)),
            ),
            "footer_default": footer(line("Gemeinde Beispielhausen · Am Markt 2", "Fuzeile")),
        },
        styles=GERMAN_STYLES,
        numbering=LISTS,
        theme=THEME,
        margins=(
            '<w:pgMar w:top="2835" w:right="850" w:bottom="1418" w:left="1700" w:header="567" '
            'w:footer="567" w:gutter="0"/>'
        ),
    )


@cache
def bare() -> bytes:
    """A file without styles, headers and lists."""
    return file()


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
