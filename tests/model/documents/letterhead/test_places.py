"""Where things stand in a header: what floats keeps text away, and across all moves to its side."""

import pytest
from lxml import etree

from model.documents.word.letterhead.floating import reach, room_before, room_for_text
from model.documents.word.letterhead.sideways import turn
from model.documents.word.letterhead.stylesheet import Stylesheet
from model.documents.word.page import HEIGHT, WIDTH, Page
from tests.model.documents import projects
from tests.model.documents.letterhead import towns
from tests.model.documents.letterhead.pieces import NAMES, header, line, picture
from tests.model.documents.letterhead.test_dress import COUNCIL, in_town
from tests.model.documents.wordfile import W

# A top margin of four centimetres, and a text between three centimetres on both sides.
PAGE = Page(left=1701, right=1701, top=2268, bottom=1701, header=567)
NO_STYLES = Stylesheet(etree.fromstring(f"<w:styles {NAMES}/>"))
CM = 567
MORE = HEIGHT - WIDTH


def edge(*content: str) -> etree._Element:
    return etree.fromstring(header(*content).encode())


def anchored(
    top: float, high: float, left: float = 10, *, behind: int = 0, wrap: str = "None"
) -> str:
    """A picture at a place of the page, in centimetres."""
    run = picture(left=round(left * 360_000)).replace('"column"', '"page"')
    run = run.replace(">450000<", f">{round(top * 360_000)}<")
    run = run.replace('behindDoc="0"', f'behindDoc="{behind}"').replace("wrapNone", f"wrap{wrap}")
    return run.replace(
        '<wp:extent cx="1260000" cy="840000"/>',
        f'<wp:extent cx="1260000" cy="{round(high * 360_000)}"/>',
    )


def shape(top: float, high: float, more: str = "") -> str:
    style = (
        f"position:absolute;margin-left:5cm;margin-top:{top}cm;width:4cm;height:{high}cm;{more}"
        "mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
    )
    return f'<w:r><w:pict><v:rect style="{style}"/></w:pict></w:r>'


def framed(top: int, high: int, left: int = 2000) -> str:
    place = f'w:hAnchor="page" w:vAnchor="page" w:x="{left}" w:y="{top}"'
    frame = f'<w:framePr w:w="4000" w:h="{high}" {place}/>'
    return f"<w:p><w:pPr>{frame}</w:pPr><w:r><w:t>Anschrift</w:t></w:r></w:p>"


def placed_table(top: int, high: int, left: int = 2000) -> str:
    place = f'<w:tblpPr w:horzAnchor="page" w:vertAnchor="page" w:tblpX="{left}" w:tblpY="{top}"/>'
    return (
        f'<w:tbl><w:tblPr>{place}</w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr>'
        f'<w:trPr><w:trHeight w:val="{high}"/></w:trPr><w:tc>{line("Amt")}</w:tc></w:tr></w:tbl>'
    )


@pytest.mark.parametrize(
    "floating",
    [
        line("", "", anchored(5, 4)),
        line("", "", shape(5, 4)),
        framed(5 * CM, 4 * CM),
        placed_table(5 * CM, 4 * CM),
    ],
    ids=["drawing", "shape", "frame", "table"],
)
def test_the_text_begins_below_what_stands_where_it_would_begin(floating: str) -> None:
    root = edge(line("Stadt"), floating)
    for room in (room_before, room_for_text):
        below = PAGE.header + room(root, PAGE, NO_STYLES)
        # One line of the header or two stand above, of half a centimetre each.
        assert 9 * CM - 2 * 300 <= below <= 9 * CM + 100


@pytest.mark.parametrize(
    "floating",
    [
        line("", "", anchored(5, 15)),
        line("", "", anchored(1, 2)),
        line("", "", anchored(5, 4, behind=1)),
        line("", "", anchored(5, 4, wrap="TopAndBottom")),
        line("", "", anchored(10.5, 0.1, left=-4)),
        line("", "", anchored(20, 4)),
        line("", "", shape(5, 4, "z-index:-2;")),
        line("", "", shape(25, 3)),
    ],
    ids=["ground", "above", "behind", "makes room", "fold", "foot", "shape behind", "shape below"],
)
def test_what_is_no_hindrance_leaves_the_text_where_it_is(floating: str) -> None:
    root = edge(line("Stadt"), floating)

    assert reach(root, PAGE, NO_STYLES) == 0
    assert room_for_text(root, PAGE, NO_STYLES) == 0


def test_a_title_page_is_pushed_below_the_field_for_the_address() -> None:
    root = in_town(COUNCIL, "letter").part("word/header_first.xml")
    last = root.findall(f"{W}p")[-1]

    assert last.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "KVKopfLeer"
    assert int(last.find(f"{W}pPr/{W}spacing").get(f"{W}before")) > 7 * CM


@pytest.mark.parametrize(
    ("tab", "at", "moved"),
    [
        ("right", 8504, 8504 + MORE),
        ("right", 3000, 3000),
        ("center", 4252, 4252 + MORE // 2),
        ("left", 6000, 6000),
    ],
)
def test_tabs_across_reach_as_far_as_they_did(tab: str, at: int, moved: int) -> None:
    tabs = f'<w:tabs><w:tab w:val="{tab}" w:leader="dot" w:pos="{at}"/></w:tabs>'
    root = edge(f"<w:p><w:pPr>{tabs}</w:pPr></w:p>")
    turn(root, PAGE, NO_STYLES)

    (found,) = root.iter(f"{W}tab")
    assert dict(found.attrib) == {f"{W}val": tab, f"{W}leader": "dot", f"{W}pos": str(moved)}


def test_tabs_of_a_style_are_cleared_where_they_move() -> None:
    sheet = Stylesheet(etree.fromstring(towns.GERMAN_STYLES.encode()))
    root = edge(line("Stadt", "Fuzeile"))
    turn(root, Page(left=1417, right=1417), sheet)

    found = [(one.get(f"{W}val"), int(one.get(f"{W}pos"))) for one in root.iter(f"{W}tab")]
    assert found == [
        ("clear", 4536),
        ("center", 4536 + MORE // 2),
        ("clear", 9072),
        ("right", 9072 + MORE),
    ]


@pytest.mark.parametrize(
    ("content", "path", "name"),
    [
        (framed(1000, 1000, 7000), f".//{W}framePr", f"{W}x"),
        (placed_table(1000, 1000, 7000), f".//{W}tblpPr", f"{W}tblpX"),
    ],
)
def test_frames_and_tables_at_the_right_stay_at_the_right(
    content: str, path: str, name: str
) -> None:
    right, left = edge(content), edge(content.replace("7000", "1000"))
    turn(right, PAGE, NO_STYLES)
    turn(left, PAGE, NO_STYLES)

    assert int(right.find(path).get(name)) == 7000 + MORE
    assert int(left.find(path).get(name)) == 1000


def test_shapes_at_the_right_stay_at_the_right() -> None:
    root = edge(line("", "", shape(1, 1).replace("margin-left:5cm", "margin-left:15cm")))
    turn(root, PAGE, NO_STYLES)

    assert "margin-left:671.8pt" in next(root.iter("{*}rect")).get("style")


def test_a_narrow_table_keeps_its_width_and_a_broad_one_grows() -> None:
    broad, narrow = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{wide}" w:type="dxa"/></w:tblPr><w:tblGrid>'
        f'<w:gridCol w:w="{wide}"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="{wide}" '
        f'w:type="dxa"/></w:tcPr>{line("a")}</w:tc></w:tr></w:tbl>'
        for wide in (8504, 3000)
    )
    root = edge(broad, narrow, line(""))
    turn(root, PAGE, NO_STYLES)

    widths = [int(one.get(f"{W}w")) for one in root.iter(f"{W}tblW", f"{W}gridCol", f"{W}tcW")]
    assert widths == [8504 + MORE] * 3 + [3000] * 3


def test_every_landscape_paper_comes_out_in_every_letterhead() -> None:
    across = [one for one in projects.papers(projects.sample("muehlenbogen")) if one.landscape]

    assert across
    for document in across:
        for town in ("municipal", "letter", "left_and_right"):
            size = in_town(document, town).document.find(f".//{W}pgSz")
            assert size.get(f"{W}orient") == "landscape"
