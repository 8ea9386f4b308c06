"""About how high lines and tables are: nobody knows exactly before the pages are laid out."""

from lxml import etree

from model.documents.word.letterhead.names import WP, W, number, value
from model.documents.word.letterhead.stylesheet import NORMAL, Stylesheet

_EMU = 635
_FLOWS = {f"{W}p", f"{W}tbl"}


def flow_height(root: etree._Element, sheet: Stylesheet) -> float:
    """The height of all that stands one below another."""
    lines = [node for node in root if node.tag in _FLOWS and not _has_place(node)]
    # Of two distances that meet, only the larger one counts.
    is_line = bool(lines) and lines[-1].tag == f"{W}p"
    last = _spacing(lines[-1], sheet)["after"] if is_line else 0
    return sum(height_of(node, sheet) for node in lines) - last


def height_of(node: etree._Element, sheet: Stylesheet) -> float:
    """The height of a line or a table."""
    if node.tag == f"{W}tbl":
        return sum(_row_height(row, sheet) for row in node.findall(f"{W}tr"))
    if node.tag != f"{W}p":
        return 0.0
    read = _spacing(node, sheet)
    size = number(value(sheet.from_style(_style(node, sheet), "rPr", "sz")), 20)
    pictures = (
        number(one.get("cy"), 0) / _EMU for one in node.iterfind(f".//{WP}inline/{WP}extent")
    )
    line = size * 10 * 1.2 * read["line"] / 240
    return max(line, *pictures, 0.0) + read["before"] + read["after"]


def table_width(table: etree._Element) -> int:
    """The width of all columns."""
    columns = table.findall(f"{W}tblGrid/{W}gridCol")
    return sum(number(column.get(f"{W}w"), 0) for column in columns)


def _row_height(row: etree._Element, sheet: Stylesheet) -> float:
    least = row.find(f"{W}trPr/{W}trHeight")
    cells = (sum(height_of(one, sheet) for one in cell) for cell in row.findall(f"{W}tc"))
    return max(number(value(least), 0), *cells, 0.0)


def _has_place(node: etree._Element) -> bool:
    """Whether it stands at a place of its own, outside the flow."""
    frame, table = node.find(f"{W}pPr/{W}framePr"), node.find(f"{W}tblPr/{W}tblpPr")
    return frame is not None or table is not None


def _spacing(node: etree._Element, sheet: Stylesheet) -> dict[str, int]:
    own = node.find(f"{W}pPr/{W}spacing")
    from_style = sheet.from_style(_style(node, sheet), "pPr", "spacing")
    read = {}
    for name, usual in (("before", 0), ("after", 0), ("line", 240)):
        said = (one.get(f"{W}{name}") for one in (own, from_style) if one is not None)
        read[name] = number(next(filter(None, said), None), usual)
    return read


def _style(node: etree._Element, sheet: Stylesheet) -> etree._Element | None:
    named = value(node.find(f"{W}pPr/{W}pStyle"))
    return sheet.by_id.get(named, sheet.named(NORMAL))
