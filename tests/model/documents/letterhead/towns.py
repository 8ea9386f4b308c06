"""Letterheads of invented municipalities: what Word and other programs make of them."""

from functools import cache

from tests.model.documents.letterhead.pieces import (
    HEAD,
    NAMES,
    OPEN,
    field,
    file,
    footer,
    header,
    line,
    picture,
    size,
    style,
)

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
GERMAN_IDS = {"Standard", "berschrift1", "berschrift2", "Titel", "Verzeichnis1"}
GERMAN_IDS |= {"Inhaltsverzeichnisberschrift", "Kopfzeile", "Fuzeile"}
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
    f'{HEAD}<a:theme xmlns:a="{OPEN}drawingml/2006/main" name="Stadt"><a:themeElements>'
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


EVEN = f"{HEAD}<w:settings {NAMES}><w:evenAndOddHeaders/></w:settings>"


@cache
def left_and_right() -> bytes:
    """Another header on the left than on the right, and a header that is a table."""
    cell = '<w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>{}</w:tc>'
    table = (
        '<w:tbl><w:tblPr><w:tblW w:w="9354" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        '<w:tblGrid><w:gridCol w:w="4677"/><w:gridCol w:w="4677"/></w:tblGrid><w:tr>'
        f"{cell.format(line('Kreis Beispielland'))}{cell.format(line('', '', picture(left=None)))}"
        "</w:tr></w:tbl>"
    )
    return file(
        edges={
            "header_default": header(table, line("")),
            "header_even": header(line("Kreis Beispielland, links")),
            "footer_default": footer(line("Seite "), f"<w:p>{field('PAGE')}</w:p>"),
            "footer_even": footer(f"<w:p>{field('PAGE')}</w:p>"),
        },
        settings=EVEN,
    )


def text_box(left: int, top: int, wide: int, high: int, *lines: str) -> str:
    """A run with a box of text at a place of the page, for new and for old programs."""
    words = "".join(line(text, "Kopfzeile") for text in lines)
    extent = f'<wp:extent cx="{wide}" cy="{high}"/>'
    drawing = (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        'relativeHeight="9" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page">'
        f"<wp:posOffset>{left}</wp:posOffset></wp:positionH>"
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>'
        f'{extent}<wp:wrapNone/><wp:docPr id="4" name="Feld"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_SHAPES}"><wps:wsp xmlns:wps="{_SHAPES}">'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{words}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
    at = [round(value / 12700) for value in (left, top, wide, high)]
    shape = (
        f'<w:pict><v:rect id="feld{left}" stroked="f" style="position:absolute;'
        f"margin-left:{at[0]}pt;margin-top:{at[1]}pt;width:{at[2]}pt;height:{at[3]}pt;"
        'mso-position-horizontal-relative:page;mso-position-vertical-relative:page">'
    )
    return (
        f'<w:r><mc:AlternateContent><mc:Choice xmlns:wps="{_SHAPES}" Requires="wps">{drawing}'
        f"</mc:Choice><mc:Fallback>{shape}<v:textbox><w:txbxContent>{words}</w:txbxContent>"
        "</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


_SHAPES = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_CM = 360_000


@cache
def letter() -> bytes:
    """A letter by the standard: a field for the address, and beside it who writes and when."""
    address = text_box(
        round(2.5 * _CM),
        round(4.5 * _CM),
        round(8.5 * _CM),
        round(4.5 * _CM),
        "Landkreis Beispielland, Postfach 1, 12345 Kreisstadt",
        "Anschrift",
    )
    writer = text_box(
        round(12.5 * _CM),
        round(5 * _CM),
        round(7 * _CM),
        round(3 * _CM),
        "Fachdienst Jugend",
        "Zimmer 12",
        "Telefon 01234 567",
    )
    return file(
        edges={
            "header_first": header(
                line("Landkreis Beispielland", "Kopfzeile", picture(left=4_500_000)),
                line("Der Landrat", "Kopfzeile", address + writer),
            ),
            "header_default": header(
                '<w:p><w:pPr><w:pStyle w:val="Kopfzeile"/><w:jc w:val="center"/></w:pPr><w:r><w:t>'
                f"Seite\u00a0</w:t></w:r>{field('PAGE', '2')}</w:p>"
            ),
            "footer_default": footer(line("Kreissparkasse Beispielland", "Fuzeile")),
            "footer_first": footer(bank_table(), line("", "Fuzeile")),
        },
        title_page=True,
        styles=GERMAN_STYLES,
        numbering=LISTS,
        theme=THEME,
    )
