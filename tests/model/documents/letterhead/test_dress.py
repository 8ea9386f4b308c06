"""Documents in a letterhead: the same words in their look, and what ours always promise."""

import dataclasses
import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.documents import Document, Status, word
from model.documents.state import state_line
from model.documents.word.letterhead import dress_of, taken
from tests.model.documents import projects
from tests.model.documents.checks import problems
from tests.model.documents.letterhead import towns
from tests.model.documents.letterhead.pieces import (
    field,
    file,
    footer,
    header,
    line,
    picture,
    style,
    styles_that_are_missing,
    under_our_ids,
)
from tests.model.documents.wordfile import W, WordFile, text_of

TOWNS = ("municipal", "one_header", "bare", "left_and_right", "letter")
# D01: their margins may be narrower. D18: their own page number may stand alone.
# D22: their pictures are no watermark of ours.
THEIRS = frozenset({"D01", "D18", "D22"})
AGREEMENT = projects.document(projects.sample("weidenweg"))
REVIEW = projects.review(projects.sample("muehlenbogen", "M2"))
ACROSS = projects.document(projects.sample("muehlenbogen"), "action_plan")
COUNCIL = projects.document(projects.sample("muehlenbogen"), "council_paper")
SHOWN = {
    "agreement": AGREEMENT,
    "review": REVIEW,
    "across": ACROSS,
    "council": COUNCIL,
    "final": projects.document(projects.minimum(), status=Status.FINAL),
    "hostile": projects.document(projects.hostile()),
}


@cache
def content(town: str) -> bytes:
    return taken(getattr(towns, town)()).content


def dressed(document: Document, data: bytes) -> bytes:
    return word.render(dataclasses.replace(document, letterhead=data))


def in_town(document: Document, town: str) -> WordFile:
    return WordFile(dressed(document, content(town)))


@pytest.mark.parametrize("town", TOWNS)
@pytest.mark.parametrize("name", SHOWN)
def test_a_document_in_a_letterhead_passes_the_same_checks(name: str, town: str) -> None:
    without = THEIRS | ({"D30"} if name == "hostile" else set())
    data = under_our_ids(dressed(SHOWN[name], content(town)))

    assert problems(data, SHOWN[name], without=without) == []
    assert styles_that_are_missing(WordFile(data)) == set()


@pytest.mark.parametrize("town", TOWNS)
@pytest.mark.parametrize("name", SHOWN)
def test_a_letterhead_changes_no_word_and_no_number(name: str, town: str) -> None:
    plain = WordFile(word.render(SHOWN[name]))
    changed = WordFile(under_our_ids(dressed(SHOWN[name], content(town))))

    assert list(changed.lines()) == list(plain.lines())
    for part in ("customXml/item1.xml", "docProps/custom.xml", "docProps/core.xml"):
        assert changed.archive.read(part) == plain.archive.read(part)


@pytest.mark.parametrize("town", TOWNS)
def test_two_builds_are_equal_in_every_byte(town: str) -> None:
    first = dressed(AGREEMENT, content(town))
    dress_of.cache_clear()

    assert dressed(AGREEMENT, taken(getattr(towns, town)()).content) == first


@pytest.mark.parametrize("town", TOWNS)
@pytest.mark.parametrize("name", SHOWN)
def test_what_a_document_is_stands_on_every_page_and_theirs_stays(name: str, town: str) -> None:
    document = SHOWN[name]
    made = in_town(document, town)
    theirs = WordFile(content(town))
    state = state_line(document.status, document.date, document.version)

    for kind in ("default", "even"):
        assert state in text_of(made.part(f"word/header_{kind}.xml"))
    first = text_of(made.part("word/header_first.xml"))
    assert (state in first) == (document.status is Status.REVIEW)
    for edge, root in theirs.edges.items():
        assert text_of(root).strip() in text_of(made.part(edge))
    marks = [
        len([one for one in root.iter("{*}shape") if "Water" in one.get("id", "")])
        for edge, root in made.edges.items()
        if "header" in edge
    ]
    assert marks == [1 if document.status is Status.DRAFT else 0] * 3


def test_their_page_numbers_are_theirs_and_missing_ones_come_from_us() -> None:
    assert "Seite" not in text_of(in_town(AGREEMENT, "municipal").part("word/footer_default.xml"))
    for kind in ("default", "first", "even"):
        added = text_of(in_town(AGREEMENT, "one_header").part(f"word/footer_{kind}.xml"))
        assert added.endswith("Gemeinde Beispielhausen · Am Markt 2")
        assert "Seite\u00a01 von 1" in added


def test_the_text_is_in_their_fonts_and_headings_keep_their_colour() -> None:
    made = in_town(AGREEMENT, "municipal")
    heading = made.styles["berschrift1"]

    fonts = made.part("word/styles.xml").find(f"{W}docDefaults//{W}rFonts")
    assert fonts.get(f"{W}ascii") == "DejaVu Serif"
    assert heading.find(f"{W}rPr/{W}color").get(f"{W}val") == "1D4E89"
    assert not made.part("word/document.xml").xpath("//*[local-name()='rFonts']")
    for name in ("pageBreakBefore", "ind"):
        assert heading.find(f"{W}pPr/{W}{name}") is None
    for name in ("keepNext", "keepLines", "suppressAutoHyphens", "outlineLvl", "numPr"):
        assert heading.find(f"{W}pPr/{W}{name}") is not None


def test_headings_that_rest_on_their_heading_1_do_not_count_sections() -> None:
    made = in_town(AGREEMENT, "municipal")
    for key in ("berschrift2", "Inhaltsverzeichnisberschrift"):
        number = made.styles[key].find(f"{W}pPr/{W}numPr/{W}numId")
        assert number.get(f"{W}val") == "0"


def test_a_heading_larger_than_ours_has_more_room_for_its_number() -> None:
    ours = WordFile(word.render(AGREEMENT)).part("word/numbering.xml")
    theirs = in_town(AGREEMENT, "municipal").part("word/numbering.xml")

    def hanging(root: object, bound: str) -> int:
        (level,) = root.xpath(f"//*[local-name()='lvl'][*[@*='{bound}']]")
        return int(level.find(f"{W}pPr/{W}ind").get(f"{W}hanging"))

    assert hanging(theirs, "berschrift1") > hanging(ours, "Heading1")


def test_injected_headings_grow_with_a_larger_text_and_tables_do_not() -> None:
    styles = towns.GERMAN_STYLES.replace('"22"', '"28"').replace('w:val="heading 1"', 'w:val="x"')
    made = WordFile(dressed(AGREEMENT, taken(file(styles=styles)).content))

    def size(key: str) -> str:
        return made.styles[key].find(f"{W}rPr/{W}sz").get(f"{W}val")

    assert size("Heading1") == "33"
    assert size("KVTabelle") == "18"


def test_a_size_that_their_text_has_already_is_not_said_again() -> None:
    styles = towns.GERMAN_STYLES.replace('"22"', '"18"')
    made = WordFile(dressed(AGREEMENT, taken(file(styles=styles)).content))

    assert made.styles["KVTabelle"].find(f"{W}rPr/{W}sz") is None


def test_an_id_of_ours_that_means_something_else_to_them_stays_theirs() -> None:
    other = style("paragraph", "KVAbsatz", "Amtliche Bekanntmachung", "", "<w:i/>")
    styles = towns.GERMAN_STYLES.replace("</w:styles>", f"{other}</w:styles>")
    made = WordFile(dressed(AGREEMENT, taken(file(styles=styles)).content))

    assert made.styles["KVAbsatz"].find(f"{W}name").get(f"{W}val") == "Amtliche Bekanntmachung"
    assert made.styles["KVAbsatzKV"].find(f"{W}name").get(f"{W}val") == "KVAbsatz"
    used = {node.get(f"{W}val") for node in made.document.iter(f"{W}pStyle")}
    assert "KVAbsatz" not in used
    assert styles_that_are_missing(made) == set()


def test_a_document_of_ours_may_be_the_letterhead_of_the_next() -> None:
    once = dressed(AGREEMENT, content("municipal"))
    twice = WordFile(under_our_ids(dressed(AGREEMENT, taken(once).content)))

    assert list(twice.lines()) == list(WordFile(word.render(AGREEMENT)).lines())
    names = [one.find(f"{W}name").get(f"{W}val").lower() for one in twice.styles.values()]
    assert len(names) == len(set(names))
    assert text_of(twice.part("word/header_default.xml")).count("Entwurf vom") == 1


def test_across_their_right_side_is_on_the_right() -> None:
    upright = in_town(COUNCIL, "municipal")
    across = in_town(ACROSS, "municipal")

    def offset(made: WordFile) -> int:
        (found,) = made.part("word/header_first.xml").iter("{*}positionH")
        return int(found[0].text)

    def last_tab(made: WordFile) -> int:
        root = made.part("word/footer_default.xml")
        tabs = [int(one.get(f"{W}pos")) for one in root.iter(f"{W}tab") if one.get(f"{W}pos")]
        return max(tabs, default=9072)

    def table(made: WordFile) -> int:
        root = made.part("word/footer_first.xml")
        return sum(int(column.get(f"{W}w")) for column in root.iter(f"{W}gridCol"))

    more = 16838 - 11906
    assert offset(across) == offset(upright) + more * 635
    assert last_tab(across) == last_tab(upright) + more
    assert table(across) == table(upright) + more
    size = across.document.find(f".//{W}pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}orient")) == ("16838", "landscape")


def test_a_line_of_ours_keeps_away_from_a_picture_that_floats() -> None:
    def room(town: bytes) -> int:
        root = WordFile(dressed(AGREEMENT, taken(town).content)).part("word/header_default.xml")
        spacing = root.findall(f"{W}p")[-1].find(f"{W}pPr/{W}spacing")
        return 0 if spacing is None else int(spacing.get(f"{W}before"))

    beside = file(edges={"header_default": header(line("Stadt", "", picture()))})
    without = file(edges={"header_default": header(line("Stadt"))})
    assert room(without) == 0
    # The picture ends 1,29 million units below the edge of the page, which are 2031 twips.
    assert 567 + 240 + room(beside) >= 2031


@settings(max_examples=40)
@given(
    st.integers(0, 4000),
    st.integers(0, 4000),
    st.integers(200, 5000),
    st.sampled_from(["agreement", "across"]),
)
def test_tables_and_lines_reach_from_margin_to_margin(
    left: int, right: int, top: int, name: str
) -> None:
    margins = (
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="1000" w:left="{left}" '
        'w:header="300" w:footer="300" w:gutter="0"/>'
    )
    document = SHOWN[name]
    made = WordFile(dressed(document, taken(file(margins=margins)).content))
    read = made.document.find(f".//{W}pgMar")
    width = 16838 if document.landscape else 11906
    width -= int(read.get(f"{W}left")) + int(read.get(f"{W}right"))

    for table in made.document.iter(f"{W}tbl"):
        assert sum(int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")) == width
    tabs = made.part("word/header_default.xml").findall(f".//{W}tabs/{W}tab")
    tabs = tabs or made.styles["KVKopf"].findall(f"{W}pPr/{W}tabs/{W}tab")
    assert max(int(tab.get(f"{W}pos")) for tab in tabs) == width


def test_without_a_letterhead_nothing_of_it_is_there() -> None:
    made = WordFile(word.render(AGREEMENT))

    assert not [name for name in made.names if "media" in name or "theme" in name]
    assert not [key for key in made.styles if key in {"KVKopf", "KVFuss"}]


def test_their_ids_are_found_by_the_names_everybody_knows() -> None:
    """What the checks rest on: German ids stand in the file, not ours."""
    used = re.findall(r'w:pStyle w:val="([^"]+)"', _document("municipal"))

    assert towns.GERMAN_IDS & set(used) == {"berschrift1", "Titel", "Verzeichnis1", *_TOC}
    assert "Heading1" not in used


_TOC = {"Inhaltsverzeichnisberschrift"}


def _document(town: str) -> str:
    return in_town(AGREEMENT, town).archive.read("word/document.xml").decode()


def test_a_page_number_in_their_header_is_enough() -> None:
    edges = {
        "header_default": header(f"<w:p>{field('PAGE')}</w:p>"),
        "footer_default": footer(line("Bank")),
    }
    made = WordFile(dressed(AGREEMENT, taken(file(edges=edges)).content))

    assert text_of(made.part("word/footer_default.xml")) == "Bank"
