"""The named styles of all documents; nothing is formatted by hand."""

from functools import cache

from model.documents.word.page import OURS
from model.documents.word.xml import HEAD, NAMESPACES

FONT = "Arial"
INK = "1F2A26"
QUIET = "48544E"
GAP_COLOUR = "FFE891"
TEXT_WIDTH = OURS.text_width(landscape=False)

_HALF_POINTS = 2
_TWENTIETHS = 20


def _paragraph_style(
    style: str,
    name: str = "",
    *,
    based_on: str = "Normal",
    following: str = "",
    layout: str = "",
    looks: str = "",
    linked: str = "",
    built_in: bool = False,
) -> str:
    # Own styles carry their id as name: LibreOffice makes new ids from the names when it saves.
    custom = "" if built_in else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style}"><w:name w:val="{name or style}"/>'
        + (f'<w:basedOn w:val="{based_on}"/>' if based_on else "")
        + (f'<w:next w:val="{following}"/>' if following else "")
        + (f'<w:link w:val="{linked}"/>' if linked else "")
        + "<w:qFormat/>"
        + (f"<w:pPr>{layout}</w:pPr>" if layout else "")
        + (f"<w:rPr>{looks}</w:rPr>" if looks else "")
        + "</w:style>"
    )


def _spacing(before: float = 0, after: float = 0) -> str:
    return (
        f'<w:spacing w:before="{round(before * _TWENTIETHS)}" '
        f'w:after="{round(after * _TWENTIETHS)}"/>'
    )


def _size(points: float) -> str:
    half = round(points * _HALF_POINTS)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def _numbered(list_id: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


_BOLD = "<w:b/><w:bCs/>"
_TOGETHER = "<w:keepNext/><w:keepLines/>"
_WHOLE_WORDS = "<w:suppressAutoHyphens/>"


def _defaults() -> str:
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
        f'{_size(11)}<w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


def _headings() -> str:
    heading = f"{_TOGETHER}{{numbering}}{_WHOLE_WORDS}{{spacing}}{{outline}}"
    first = heading.format(
        numbering=_numbered(1, 0),
        spacing=_spacing(18, 6),
        outline='<w:outlineLvl w:val="0"/>',
    )
    second = heading.format(
        numbering="", spacing=_spacing(12, 4), outline='<w:outlineLvl w:val="1"/>'
    )
    return (
        _paragraph_style(
            "Title",
            built_in=True,
            following="Normal",
            layout=f"{_TOGETHER}{_WHOLE_WORDS}{_spacing(30, 14)}",
            looks=f"{_BOLD}{_size(24)}",
        )
        + _paragraph_style(
            "Subtitle",
            built_in=True,
            following="Normal",
            layout=f"{_WHOLE_WORDS}{_spacing(0, 6)}",
            looks=f'<w:color w:val="{QUIET}"/>{_size(12)}',
        )
        + _paragraph_style(
            "Heading1",
            "heading 1",
            built_in=True,
            following="KVAbsatz",
            layout=first,
            looks=f"{_BOLD}{_size(13)}",
        )
        + _paragraph_style(
            "Heading2",
            "heading 2",
            built_in=True,
            following="Normal",
            layout=second,
            looks=f"{_BOLD}{_size(11)}",
        )
    )


def _own_headings() -> str:
    return (
        # numId 0 takes the section number away again: parties, preamble, signatures.
        _paragraph_style(
            "KVFront",
            based_on="Heading1",
            following="KVAbsatzOhne",
            layout='<w:numPr><w:numId w:val="0"/></w:numPr><w:ind w:left="0" w:firstLine="0"/>',
        )
        + _paragraph_style(
            "KVAnlage",
            based_on="Heading1",
            following="Normal",
            layout=f"<w:pageBreakBefore/>{_numbered(2, 0)}{_spacing(0, 12)}",
        )
        + _paragraph_style(
            "KVAnlage2", based_on="Heading2", following="KVAbsatzOhne", layout=_numbered(2, 1)
        )
    )


def _text() -> str:
    return (
        _paragraph_style("KVAbsatz", layout=f"{_numbered(1, 1)}{_spacing(0, 6)}")
        + _paragraph_style("KVZiffer", layout=f"{_numbered(1, 2)}{_spacing(0, 4)}")
        + _paragraph_style("KVBuchstabe", layout=f"{_numbered(1, 3)}{_spacing(0, 4)}")
        + _paragraph_style("KVAbsatzOhne", layout=_spacing(0, 6))
        + _paragraph_style("KVFolge", layout=f'{_spacing(0, 6)}<w:ind w:left="567"/>')
        + _paragraph_style("KVAnlageZiffer", layout=f"{_numbered(2, 2)}{_spacing(0, 4)}")
        + _paragraph_style("KVAnlageBuchstabe", layout=f"{_numbered(2, 3)}{_spacing(0, 4)}")
        + _paragraph_style("KVListeZiffer", layout=f"{_numbered(4, 0)}{_spacing(0, 4)}")
        + _paragraph_style("KVListeBuchstabe", layout=f"{_numbered(4, 1)}{_spacing(0, 4)}")
        + _paragraph_style(
            "ListBullet",
            "List Bullet",
            built_in=True,
            layout=f"{_numbered(3, 0)}{_spacing(0, 4)}",
        )
        + _paragraph_style(
            "KVBild",
            layout=f"<w:keepLines/>{_spacing(6, 10)}",
            looks=f'<w:color w:val="{QUIET}"/>{_size(9)}',
        )
        # Narrow columns need hyphens: a long German word would be torn anywhere without them.
        + _paragraph_style("KVTabelle", layout=_spacing(2, 2), looks=_size(9))
        + _paragraph_style("KVTabVerbund", based_on="KVTabelle", layout="<w:keepNext/>")
        + _paragraph_style("KVTabKopf", based_on="KVTabelle", layout="<w:keepNext/>", looks=_BOLD)
        + _paragraph_style(
            "KVUnterschrift", layout=f"{_TOGETHER}{_WHOLE_WORDS}{_spacing(2, 2)}", looks=_size(10)
        )
        # The last row of those who sign; what follows may stand on the next page.
        + _paragraph_style(
            "KVUnterschriftEnde", based_on="KVUnterschrift", layout='<w:keepNext w:val="0"/>'
        )
    )


def _edges(width: int) -> str:
    tabs = '<w:tabs><w:tab w:val="right" w:pos="{position}"/></w:tabs>'
    edge = tabs.format(position=width)
    return (
        _paragraph_style(
            "KVEnde",
            layout='<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
            # Below a table that fills its page it would otherwise begin an empty one.
            looks=f"<w:vanish/>{_size(1)}",
        )
        + _paragraph_style("KVKopfLeer", layout=_spacing(), looks=_size(9))
        + _paragraph_style(
            "TOCHeading",
            "TOC Heading",
            built_in=True,
            following="Normal",
            layout=f"{_TOGETHER}{_WHOLE_WORDS}{_spacing(18, 4)}",
            looks=f"{_BOLD}{_size(13)}",
        )
        # The label tab fits "Anlage 16"; Word puts it there again when it rebuilds the contents.
        + _paragraph_style(
            "TOC1",
            "toc 1",
            built_in=True,
            following="Normal",
            layout=(
                f'<w:tabs><w:tab w:val="left" w:pos="{LABEL_TAB}"/>'
                f'<w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>{_WHOLE_WORDS}'
                '<w:spacing w:before="0" w:after="20" w:line="250" w:lineRule="auto"/>'
                f'<w:ind w:left="{LABEL_TAB}" w:hanging="{LABEL_TAB}"/>'
            ),
            looks=_size(9.5),
        )
        + _paragraph_style(
            "Header",
            "header",
            built_in=True,
            layout=(
                '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="A6B0AA"/></w:pBdr>'
                f"{edge}{_WHOLE_WORDS}"
            ),
            looks=f'<w:color w:val="{QUIET}"/>{_size(9)}',
        )
        + _paragraph_style(
            "Footer",
            "footer",
            built_in=True,
            layout=f"{edge}{_WHOLE_WORDS}",
            looks=f'<w:color w:val="{QUIET}"/>{_size(9)}',
        )
    )


def _characters() -> str:
    def character(style: str, looks: str, name: str = "") -> str:
        return (
            f'<w:style w:type="character" w:customStyle="1" w:styleId="{style}">'
            f'<w:name w:val="{name or style}"/><w:qFormat/><w:rPr>{looks}</w:rPr></w:style>'
        )

    return (
        character("KVLuecke", f'<w:shd w:val="clear" w:color="auto" w:fill="{GAP_COLOUR}"/>')
        + character("KVHinweis", f'{_BOLD}<w:color w:val="8A2613"/>')
        + character("KVStark", _BOLD)
    )


def _tables() -> str:
    line = '<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A6B0AA"/>'
    borders = "".join(
        line.format(side=side) for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="KVRaster"><w:name w:val="KVRaster"/>'
        '<w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr>'
        '<w:shd w:val="clear" w:color="auto" w:fill="E3E8E3"/></w:tcPr></w:tblStylePr></w:style>'
    )


LABEL_TAB = 1021


@cache
def styles(more: str = "", width: int = TEXT_WIDTH) -> str:
    """The part word/styles.xml, with what a copy needs more; lines end at this width."""
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/><w:pPr><w:widowControl/>"
        '<w:spacing w:before="0" w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "<w:unhideWhenUsed/></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    )
    parts = normal + _headings() + _own_headings() + _text() + _edges(width) + _characters()
    parts += _tables() + more
    return f"{HEAD}<w:styles {NAMESPACES}>{_defaults()}{parts}</w:styles>"
