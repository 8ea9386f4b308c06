"""Tables that can be read aloud and that never tear a row."""

from collections.abc import Iterable, Sequence

from model.documents.blocks import Runs, Signatures, Table
from model.documents.word.inline import Inline
from model.documents.word.xml import attribute, paragraph, run

# Two centimetres are room for a signature and a seal.
_SIGNATURE_HEIGHT = '<w:trHeight w:val="1134" w:hRule="atLeast"/>'
# One centimetre is room for a name in handwriting.
_WRITING_HEIGHT = '<w:trHeight w:val="567" w:hRule="atLeast"/>'

_MOST_ON_A_PAGE = 9


def table(block: Table, inline: Inline, width: int) -> str:
    """A table of this width in twips, with a header row that is repeated on every page."""
    grid = _grid(block.widths, width)
    numeric = block.numeric
    height = _WRITING_HEIGHT if block.tall else ""
    # The chain to the next row ends with the last one.
    chained = len(block.rows) - 1 if block.together else 0
    rows = (
        _row(
            row.cells,
            grid,
            inline,
            "KVTabVerbund" if place < chained else "KVTabelle",
            height,
            numeric,
        )
        for place, row in enumerate(block.rows)
    )
    return _whole(block, grid, rows, numeric)


def signatures(block: Signatures, inline: Inline, width: int) -> str:
    """The table to sign in; its rows stay together on one page as far as one page reaches."""
    grid = _grid(block.widths, width)
    # The chain to the next row ends with the last one, and does not begin where no page is enough.
    last = len(block.parties) - 1 if len(block.parties) <= _MOST_ON_A_PAGE else 0
    rows = (
        _row(
            row.cells,
            grid,
            inline,
            "KVUnterschrift" if index < last else "KVUnterschriftEnde",
            _SIGNATURE_HEIGHT,
        )
        for index, row in enumerate(block.parties)
    )
    return _whole(block, grid, rows)


def _grid(shares: Sequence[int], width: int) -> tuple[int, ...]:
    """Column widths in twips that add up to the width of the text."""
    total = sum(shares)
    columns = [width * share // total for share in shares]
    columns[-1] += width - sum(columns)
    return tuple(columns)


def _whole(
    block: Table | Signatures,
    grid: tuple[int, ...],
    rows: Iterable[str],
    numeric: tuple[int, ...] = (),
) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    heads = "".join(
        _cell(width, paragraph("KVTabKopf", run(text), _side(column in numeric)))
        for column, (width, text) in enumerate(zip(grid, block.header, strict=True))
    )
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="KVRaster"/><w:tblW w:w="{sum(grid)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" '
        'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{attribute(block.caption)}"/>'
        f'<w:tblDescription w:val="{attribute(block.description)}"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>{''.join(rows)}</w:tbl>"
    )


def _row(
    cells: tuple[Runs, ...],
    grid: tuple[int, ...],
    inline: Inline,
    style: str,
    height: str = "",
    numeric: tuple[int, ...] = (),
) -> str:
    filled = "".join(
        _cell(width, paragraph(style, inline.runs(runs), _side(column in numeric)))
        for column, (width, runs) in enumerate(zip(grid, cells, strict=True))
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{filled}</w:tr>"


def _side(is_number: bool) -> str:
    return '<w:jc w:val="right"/>' if is_number else ""


def _cell(width: int, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
