"""What is taken from a letterhead: its look, and nothing that acts, loads or tells of others."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from model.documents.word.letterhead import dress_of, fields, taken
from tests.model.documents.letterhead import towns
from tests.model.documents.letterhead.pieces import (
    HEAD,
    NAMES,
    field,
    file,
    footer,
    header,
    line,
    picture,
    relations,
    unzipped,
    zipped,
)
from tests.model.documents.wordfile import W, WordFile, text_of

TOWNS = {
    name: getattr(towns, name)
    for name in ("municipal", "one_header", "bare", "left_and_right", "letter")
}
ALIVE = {"PAGE", "NUMPAGES", "SECTIONPAGES"}


def in_header(*content: str, **more: object) -> tuple[WordFile, tuple[str, ...]]:
    """What is left of a header with this content."""
    found = taken(file(edges={"header_default": header(*content)}, **more))
    return WordFile(found.content), found.left_out


def words(made: WordFile, name: str = "header_default") -> str:
    return text_of(made.part(f"word/{name}.xml"))


@pytest.mark.parametrize("town", TOWNS)
def test_what_was_taken_is_taken_again_unchanged(town: str) -> None:
    once = taken(TOWNS[town]())
    again = taken(once.content)

    assert again.content == once.content
    assert again.left_out == ()


def test_the_text_of_the_file_is_not_kept() -> None:
    content = taken(file(body=line("Sehr geehrte Familie"))).content

    assert all(b"geehrte" not in part for part in unzipped(content).values())
    assert text_of(WordFile(content).document) == ""


def test_page_numbers_stay_alive_and_other_fields_keep_their_words() -> None:
    made, left_out = in_header(
        f"<w:p>{field('PAGE', '3')}{field('AUTHOR', 'Amt')}"
        f"{field('INCLUDEPICTURE http://example.org/x.png', 'Wappen')}"
        f"{field('DDEAUTO excel a b', 'Tabelle')}{field('DATE', '01.01.2020')}</w:p>",
        '<w:p><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple>'
        '<w:fldSimple w:instr=" TIME "><w:r><w:t>12:00</w:t></w:r></w:fldSimple>'
        '<w:fldSimple w:instr=" FILENAME "><w:r><w:t>a.docx</w:t></w:r></w:fldSimple></w:p>',
    )

    root = made.part("word/header_default.xml")
    assert words(made) == "3AmtWappenTabelle9a.docx"
    assert fields.kinds_in(root) == {"PAGE", "NUMPAGES"}
    assert left_out == ("date", "field")


def test_a_page_number_in_the_result_of_another_field_stays_alive() -> None:
    made, _ = in_header(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText>'
        f"</w:r>{field('PAGE', '2')}<w:r><w:instrText> = 1 x y</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{line_of_field()}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )

    assert words(made) == "5"
    assert fields.kinds_in(made.part("word/header_default.xml")) == {"PAGE"}


def line_of_field() -> str:
    return field("PAGE", "5")


PIECES = st.sampled_from(
    [
        *(f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end")),
        *(f"<w:instrText> {kind} </w:instrText>" for kind in ("PAGE", "DDE x", "DATE", "IF")),
        "<w:t>x</w:t>",
    ]
)


@settings(max_examples=200)
@given(st.lists(PIECES, max_size=14))
def test_however_fields_are_torn_only_whole_page_numbers_are_left(pieces: list[str]) -> None:
    runs = "".join(f"<w:r>{piece}</w:r>" for piece in pieces)
    root = etree.fromstring(f"<w:p {NAMES}>{runs}</w:p>")
    fields.settle(root, set())
    once = etree.tostring(root)
    fields.settle(root, set())

    assert etree.tostring(root) == once
    assert fields.kinds_in(root) <= ALIVE | {""}
    marks = [node.get(f"{W}fldCharType") for node in root.iter(f"{W}fldChar")]
    assert marks.count("begin") == marks.count("end")
    orders = "".join(node.text or "" for node in root.iter(f"{W}instrText"))
    assert set(orders.split()) <= ALIVE


def test_links_become_words_and_objects_go() -> None:
    link = '<w:hyperlink r:id="rId9"><w:r><w:t>www.example.org</w:t></w:r></w:hyperlink>'
    made, left_out = in_header(
        f'<w:p>{link}<w:r><w:object><o:OLEObject r:id="rId8"/></w:object></w:r></w:p>',
        more={
            "word/_rels/header_default.xml.rels": relations(
                {"rId9": ("hyperlink", "https://example.org")}, "External"
            )
        },
    )

    assert words(made) == "www.example.org"
    assert left_out == ("link", "object")
    assert not [name for name in made.names if "header_default.xml.rels" in name]
    assert not list(made.part("word/header_default.xml").iter("{*}OLEObject", f"{W}hyperlink"))


def test_controls_and_tracked_changes_are_read_as_they_look() -> None:
    made, _ = in_header(
        '<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>'
        f"{line('Stadt')}</w:sdtContent></w:sdt>",
        '<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>neu</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="a"><w:r><w:delText>alt</w:delText></w:r></w:del></w:p>',
    )

    assert words(made) == "Stadtneu"
    tags = {etree.QName(node).localname for node in made.part("word/header_default.xml").iter()}
    assert not tags & {"sdt", "alias", "ins", "del"}


def test_a_picture_is_kept_under_a_name_of_its_content_and_has_words() -> None:
    made, left_out = in_header(line("Stadt", "", picture()))

    (name,) = (name for name in made.names if name.startswith("word/media/"))
    root = made.part("word/header_default.xml")
    (blip,) = root.iter("{*}blip")
    assert blip.get(f"{{{root.nsmap['r']}}}embed") == f"picture_{name[11:27]}"
    assert [node.get("descr") for node in root.iter("{*}docPr")] == ["Bild aus dem Briefkopf"]
    assert left_out == ()


PNG, JPEG, GIF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0\x00\x04ab", b"GIF89a"
FRAME = b"\xff\xc0\x00\x11\x08"


@pytest.mark.parametrize(
    "data",
    [
        PNG + bytes(8) + bytes.fromhex("0000006400000064"),
        JPEG + FRAME + bytes.fromhex("00640064") + bytes(9),
        b"\xff\xd8\xff\xff" + FRAME + bytes.fromhex("00640064") + bytes(9),
        GIF + bytes.fromhex("64006400"),
    ],
    ids=["png", "jpeg", "jpeg with a filling byte", "gif"],
)
def test_a_picture_of_a_usual_kind_and_size_is_kept(data: bytes) -> None:
    made, left_out = in_header(line("Stadt", "", picture()), more={"word/media/wappen.png": data})

    assert left_out == ()
    assert [made.archive.read(name) for name in made.names if "media" in name] == [data]


@pytest.mark.parametrize(
    "data",
    [
        b"<svg/>",
        b"\x01\x00\x00\x00EMF",
        b"",
        PNG,
        PNG + bytes(8) + bytes.fromhex("0000ffff0000ffff"),
        JPEG + FRAME + bytes.fromhex("ffffffff") + bytes(9),
        JPEG,
        JPEG + b"\xff\xda\x00",
        GIF + bytes.fromhex("ffffffff"),
    ],
)
def test_a_picture_of_another_kind_or_of_monstrous_size_is_left_out(data: bytes) -> None:
    made, left_out = in_header(line("Stadt", "", picture()), more={"word/media/wappen.png": data})

    assert words(made) == "Stadt"
    assert left_out == ("picture",)
    assert not list(made.part("word/header_default.xml").iter("{*}drawing"))


def test_empty_fields_to_fill_in_are_left_out_and_filled_ones_stay() -> None:
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    prompt = control.format("<w:showingPlcHdr/>", "{}")
    run = "<w:r><w:t>{}</w:t></w:r>"
    cell = f"<w:tc>{line('hier klicken')}</w:tc>"
    made, left_out = in_header(
        f"<w:p>{prompt.format(run.format('Datum eingeben'))}"
        f"{control.format('', run.format('Amt 51'))}</w:p>",
        f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{prompt.format(cell)}</w:tr></w:tbl>",
    )

    assert words(made) == "Amt 51"
    assert left_out == ("prompt",)
    assert len(list(made.part("word/header_default.xml").iter(f"{W}tc"))) == 1


def test_every_header_and_cell_ends_with_a_line() -> None:
    chunk = '<w:altChunk r:id="rId5"/>'
    made, _ = in_header(
        f"{line('Amt')}<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{chunk}</w:tc></w:tr></w:tbl>"
    )

    root = made.part("word/header_default.xml")
    assert root[-1].tag == f"{W}p"
    assert all(cell[-1].tag == f"{W}p" for cell in root.iter(f"{W}tc"))


def test_prefixes_nobody_declared_are_named_no_more() -> None:
    edge = header(line("Amt")).replace(
        'mc:Ignorable="w14"', 'mc:Ignorable="w14 w99" mc:MustUnderstand="w14"'
    )
    made = WordFile(taken(file(edges={"header_default": edge})).content)

    root = made.part("word/header_default.xml")
    assert [one for name, one in root.attrib.items() if "compatibility" in name] == ["w14"]


@pytest.mark.parametrize(
    ("order", "left"),
    [
        (r"PAGE  \* roman \* MERGEFORMAT", r" PAGE \* roman \* MERGEFORMAT "),
        ("PAGE INCLUDETEXT c:/x.docx", " PAGE "),
        (r'page \# "0"', " PAGE "),
    ],
)
def test_the_order_of_a_page_number_names_nothing_but_its_form(order: str, left: str) -> None:
    quoted = order.replace(chr(34), "&quot;")
    simple = f'<w:fldSimple w:instr="{quoted}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    made, _ = in_header(f"<w:p>{field(order)}{simple}</w:p>")

    root = made.part("word/header_default.xml")
    assert [node.text for node in root.iter(f"{W}instrText")] == [left]
    assert [node.get(f"{W}instr") for node in root.iter(f"{W}fldSimple")] == [left]


def test_a_shape_loads_nothing_and_a_watermark_goes() -> None:
    shape = (
        '<w:r><w:pict><v:shape id="{}" href="http://example.org" style="width:9pt">{}</v:shape>'
        "</w:pict></w:r>"
    )
    loaded = shape.format("a", '<v:imagedata src="http://example.org/x.png"/>')
    watermark = shape.format("PowerPlusWaterMarkObject1", "")
    made, left_out = in_header(f"<w:p>{loaded}{watermark}</w:p>")

    (kept,) = made.part("word/header_default.xml").iter("{*}shape")
    assert dict(kept.attrib) == {"id": "a", "style": "width:9pt", "alt": "Bild aus dem Briefkopf"}
    assert not [name for node in kept.iter() for name in node.attrib if name.endswith("src")]
    assert left_out == ("watermark",)


def test_a_section_without_a_header_of_its_own_has_that_of_the_one_before() -> None:
    own = '<w:headerReference w:type="default" r:id="header_default"/>'
    first = f"<w:p><w:pPr><w:sectPr>{own}</w:sectPr></w:pPr></w:p>"
    parts = unzipped(file(edges={"header_default": header(line("Stadt"))}))
    document = bytes(parts["word/document.xml"]).decode().replace(own, "")
    parts["word/document.xml"] = document.replace("<w:body>", f"<w:body>{first}")
    found = taken(zipped(parts))

    assert words(WordFile(found.content)) == "Stadt"
    assert found.left_out == ("sections",)


def test_a_header_that_word_would_not_show_is_not_taken() -> None:
    shown = {"header_first": header(line("erste")), "header_even": header(line("gerade"))}

    assert not WordFile(taken(file(edges=shown)).content).edges
    both = taken(file(edges=shown, title_page=True, settings=towns.EVEN)).content
    assert sorted(WordFile(both).edges) == ["word/header_even.xml", "word/header_first.xml"]


@pytest.mark.parametrize(
    ("margins", "left", "left_out"),
    [
        ('w:left="1418.0" w:right="1000" w:top="2000" w:bottom="900" w:gutter="100"', 1518, ()),
        ('w:left="9000" w:right="9000" w:top="2000" w:bottom="900"', 1701, ("margins",)),
        ('w:left="-10" w:right="100" w:top="2000" w:bottom="900"', 1701, ("margins",)),
        ('w:left="1200" w:right="100" w:top="20000" w:bottom="900"', 1701, ("margins",)),
    ],
)
def test_margins_are_theirs_as_long_as_a_text_fits(
    margins: str, left: int, left_out: tuple[str, ...]
) -> None:
    found = taken(file(margins=f'<w:pgMar {margins} w:header="500" w:footer="500"/>'))

    assert dress_of(found.content).page.left == left
    assert found.left_out == left_out


def test_fonts_of_a_theme_are_known_by_their_names() -> None:
    styles = WordFile(taken(towns.municipal()).content).part("word/styles.xml")

    (first, *_) = styles.iter(f"{W}rFonts")
    assert first.get(f"{W}ascii") == "DejaVu Serif"
    assert not [
        name for node in styles.iter(f"{W}rFonts") for name in node.attrib if "heme" in name
    ]


def test_fonts_inside_the_file_are_left_out() -> None:
    font = '<w:font w:name="Amtsschrift"><w:embedRegular r:id="rId7"/></w:font>'
    found = taken(file(fonts=f"{HEAD}<w:fonts {NAMES}>{font}</w:fonts>"))

    assert found.left_out == ("fonts",)
    assert "embed" not in unzipped(found.content)["word/fontTable.xml"].decode()


def test_a_footer_alone_is_a_letterhead_too() -> None:
    made = WordFile(taken(file(edges={"footer_default": footer(line("Bank"))})).content)

    assert list(made.edges) == ["word/footer_default.xml"]
