"""Checks of styles, lists, structure, anchors and properties (D06 to D31)."""

import io
import re
from collections import Counter as Tally
from collections.abc import Iterator

import docx

from model.documents import Document, Status
from model.documents.blocks import Contents, Signatures, Table
from model.documents.state import state_line, status_word
from tests.model.documents.registry import check
from tests.model.documents.wordfile import W, WordFile, style_of, text_of

VML = "{urn:schemas-microsoft-com:vml}"
_NUMBERED = {"Heading1", "KVAbsatz", "KVZiffer", "KVBuchstabe", "KVAnlage", "KVAnlage2"}
_HEADINGS = {"Heading1", "KVFront", "KVAnlage", "KVAnlage2"}
_TYPED_NUMBER = re.compile(r"^\s*(?:\(\d+\)|§\s?\d+\b|Anlage\s\d+\b|\d+\.\d+\s)")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


# Styles and lists


@check("D06")
def styles_resolve(file: WordFile, _: Document) -> Iterator[str]:
    used = {
        node.get(f"{W}val")
        for root in [*file.everything, file.part("word/styles.xml")]
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")
        for node in root.iter(f"{W}{tag}")
    }
    yield from (f"no style {name}" for name in used - set(file.styles))


@check("D07")
def lists_and_styles_point_at_each_other(file: WordFile, _: Document) -> Iterator[str]:
    numbering = file.part("word/numbering.xml")
    tags = [node.tag for node in numbering]
    if tags != sorted(tags, key=lambda tag: tag == f"{W}num"):
        yield "a list before an abstract list"
    abstract = {
        num.get(f"{W}numId"): num.find(f"{W}abstractNumId").get(f"{W}val")
        for num in numbering.iter(f"{W}num")
    }
    levels = {
        (node.get(f"{W}abstractNumId"), level.get(f"{W}ilvl")): level.find(f"{W}pStyle")
        for node in numbering.iter(f"{W}abstractNum")
        for level in node.iter(f"{W}lvl")
    }
    for style, node in _numbered_styles(file):
        yield from _wrong_level(style, node, abstract, levels)
    for paragraph in file.paragraphs():
        node = paragraph.find(f"{W}pPr/{W}numPr")
        if node is not None:
            yield from _wrong_level(style_of(paragraph), node, abstract, levels)


@check("D09")
def no_number_is_typed(file: WordFile, _: Document) -> Iterator[str]:
    for paragraph in file.paragraphs():
        if style_of(paragraph) in _NUMBERED and _TYPED_NUMBER.match(text_of(paragraph)):
            yield text_of(paragraph)[:40]


@check("D10")
def no_paragraph_only_makes_space(file: WordFile, _: Document) -> Iterator[str]:
    for paragraph in (block for block in file.blocks() if block.tag == f"{W}p"):
        if not text_of(paragraph).strip() and style_of(paragraph) != "KVEnde":
            yield f"empty paragraph in {style_of(paragraph)}"
        if "____" in text_of(paragraph):
            yield "a line of underscores"


# Structure


@check("D13")
def headings_stay_with_their_text(file: WordFile, _: Document) -> Iterator[str]:
    for style in _HEADINGS | {"Title"}:
        for tag in ("keepNext", "suppressAutoHyphens"):
            if file.from_style(style, tag) is None:
                yield f"{style} without {tag}"


@check("D14")
def fields_are_whole_and_show_a_result(file: WordFile, _: Document) -> Iterator[str]:
    for root in file.everything:
        depth = 0
        state = ""
        for node in root.iter(f"{W}fldChar", f"{W}t"):
            kind = node.get(f"{W}fldCharType")
            if node.tag == f"{W}t":
                state = "shown" if state == "separate" and node.text else state
                continue
            depth += {"begin": 1, "end": -1}.get(kind, 0)
            if kind == "end" and state == "separate":
                yield "a field without a result"
            state = kind
            if depth < 0:
                yield "a field ends before it begins"
        if depth:
            yield "a field has no end"


@check("D15")
def bookmarks_are_whole(file: WordFile, _: Document) -> Iterator[str]:
    starts = list(file.document.iter(f"{W}bookmarkStart"))
    ends = [node.get(f"{W}id") for node in file.document.iter(f"{W}bookmarkEnd")]
    if sorted(node.get(f"{W}id") for node in starts) != sorted(ends):
        yield "start without end"
    for name, count in Tally(node.get(f"{W}name") for node in starts).items():
        if count > 1 or len(name) > 40 or not re.fullmatch(r"_kv_[A-Za-z0-9_]+", name):
            yield f"bookmark {name}"


@check("D16")
def references_resolve(file: WordFile, _: Document) -> Iterator[str]:
    known = {node.get(f"{W}name") for node in file.document.iter(f"{W}bookmarkStart")}
    for node in file.document.iter(f"{W}instrText"):
        found = re.match(r"\s*(?:REF|PAGEREF)\s+(\S+)", node.text)
        if found and found.group(1) not in known:
            yield f"reference to {found.group(1)}"
    for link in file.document.iter(f"{W}hyperlink"):
        if link.get(f"{W}anchor") not in known:
            yield f"link to {link.get(f'{W}anchor')}"


@check("D17")
def the_contents_list_every_heading(file: WordFile, document: Document) -> Iterator[str]:
    headings = [text_of(p) for p in file.paragraphs() if style_of(p) in _HEADINGS - {"KVAnlage2"}]
    entries = [text_of(p).split("\t")[-1] for p in file.paragraphs() if style_of(p) == "TOC1"]
    if entries != (headings if _blocks(document, Contents) else []):
        yield "contents and headings differ"


@check("D18")
def header_and_footer_say_what_this_is(file: WordFile, document: Document) -> Iterator[str]:
    state = state_line(document.status, document.date, document.version)
    for kind in ("default", "even"):
        if state not in text_of(file.edges[f"word/header_{kind}.xml"]):
            yield f"no state in the {kind} header"
    for name, edge in file.edges.items():
        if "footer" in name:
            orders = "".join(node.text for node in edge.iter(f"{W}instrText"))
            if "PAGE" not in orders.replace("NUMPAGES", "") or "NUMPAGES" not in orders:
                yield f"no page number in {name}"


@check("D19")
def tables_can_be_read_aloud(file: WordFile, _: Document) -> Iterator[str]:
    for table in file.document.iter(f"{W}tbl"):
        rows = list(table.iter(f"{W}tr"))
        grid = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
        if rows[0].find(f"{W}trPr/{W}tblHeader") is None:
            yield "no header row"
        if any(row.find(f"{W}trPr/{W}cantSplit") is None for row in rows):
            yield "a row that may be torn"
        if any(len(row.findall(f"{W}tc")) != len(grid) for row in rows):
            yield "number of cells"
        if sum(grid) > _text_width(file):
            yield "wider than the text"
        for tag in ("tblCaption", "tblDescription"):
            node = table.find(f"{W}tblPr/{W}{tag}")
            if node is None or not node.get(f"{W}val"):
                yield f"no {tag}"
        if any(cell[-1].tag != f"{W}p" for cell in table.iter(f"{W}tc")):
            yield "a cell that does not end in a paragraph"


@check("D20")
def the_signature_table_is_never_torn(file: WordFile, document: Document) -> Iterator[str]:
    # Rows with room to write in are high as well, but they may part from each other.
    tall = {one.caption for one in document.blocks if isinstance(one, Table) and one.tall}
    tables = [
        one
        for one in file.document.iter(f"{W}tbl")
        if one.find(f".//{W}trHeight") is not None
        and one.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val") not in tall
    ]
    if len(tables) != _blocks(document, Signatures):
        yield f"{len(tables)} signature tables"
    if not tables:
        return
    rows = list(tables[0].iter(f"{W}tr"))[1:]
    if any(int(row.find(f"{W}trPr/{W}trHeight").get(f"{W}val")) < 1134 for row in rows):
        yield "a row lower than 2 cm"
    if len(rows) <= 9:
        for row in rows[:-1]:
            styles = {style_of(p) for p in row.iter(f"{W}p")}
            if not all(file.has(style, "keepNext") for style in styles):
                yield "a row that does not stay with the next"
    last = {style_of(paragraph) for paragraph in rows[-1].iter(f"{W}p")}
    if any(file.has(style, "keepNext") for style in last):
        yield "the last row drags along what follows"
    sizes = {file.size_of(style_of(paragraph)) for row in rows for paragraph in row.iter(f"{W}p")}
    if len(sizes) > 1:
        yield f"rows of different sizes: {sizes}"


@check("D22")
def pictures_have_words(file: WordFile, document: Document) -> Iterator[str]:
    shapes = [shape for root in file.everything for shape in root.iter(f"{VML}shape")]
    if bool(shapes) != (document.status is Status.DRAFT):
        yield "watermark and state do not agree"
    yield from ("a shape without alt" for shape in shapes if not shape.get("alt"))


# Round trip, text, metadata


@check("D23")
def anchors_are_unique(file: WordFile, _: Document) -> Iterator[str]:
    names = [node.get(f"{W}name").lower() for node in file.document.iter(f"{W}bookmarkStart")]
    names += [node.get(f"{W}val") for c in file.controls for node in c.iter(f"{W}tag")]
    names += [node.get(f"{W}val") for c in file.controls for node in c.iter(f"{W}id")]
    yield from (f"anchor {name}" for name, count in Tally(names).items() if count > 1)


@check("D24")
def headings_and_paragraphs_can_be_found_again(file: WordFile, _: Document) -> Iterator[str]:
    for paragraph in file.paragraphs():
        wanted = style_of(paragraph) in _HEADINGS | {"KVAbsatz"}
        if wanted and paragraph.find(f"{W}bookmarkStart") is None:
            yield f"no bookmark: {text_of(paragraph)[:40]}"


@check("D28")
def the_file_knows_its_document_and_version(file: WordFile, document: Document) -> Iterator[str]:
    custom = file.archive.read("docProps/custom.xml").decode()
    for name in ("kv.docId", "kv.version"):
        if f'name="{name}"' not in custom:
            yield f"no {name}"
    if f'document="{document.name}"' not in file.archive.read("customXml/item1.xml").decode():
        yield "manifest of another document"


@check("D29")
def core_properties_are_set(file: WordFile, document: Document) -> Iterator[str]:
    core = docx.Document(io.BytesIO(file.data)).core_properties
    if not core.title or core.language != "de-DE" or core.author == "python-docx":
        yield "title, language or author"
    if core.content_status != status_word(document.status):
        yield "state"
    if core.created.date() != document.date or core.modified != core.created:
        yield "date"


@check("D30")
def nothing_is_left_over(file: WordFile, _: Document) -> Iterator[str]:
    for root in file.everything:
        text = text_of(root)
        if _CONTROL.search(text):
            yield "control character"
        yield from (f"left over: {brace}" for brace in re.findall(r"\{\w*\}", text))


@check("D31")
def our_own_words_are_set_in_german_type(file: WordFile, _: Document) -> Iterator[str]:
    """Only words that are ours by their place: table heads, headers, page numbers."""
    ours = [p for p in file.paragraphs() if style_of(p) in {"KVTabKopf", "TOCHeading"}]
    edges = [p for edge in file.edges.values() for p in edge.iter(f"{W}p")]
    for text in [*map(text_of, ours), *(text_of(p).split("\t")[-1] for p in edges)]:
        if re.search(r"\"|\.\.\.|§ |\d-\d{1,2}\b(?!-)|\bz\. ?B\.| - ", text):
            yield text


def _numbered_styles(file: WordFile) -> Iterator[tuple[str, object]]:
    """Ours; a letterhead may bring others, which no paragraph uses."""
    used = {style_of(paragraph) for paragraph in file.paragraphs()}
    for style, element in file.styles.items():
        if not style.startswith("KV") and style not in used | _NUMBERED | {"ListBullet"}:
            continue
        node = element.find(f"{W}pPr/{W}numPr")
        if node is not None and node.find(f"{W}numId").get(f"{W}val") != "0":
            yield style, node


def _wrong_level(style, node, abstract, levels) -> Iterator[str]:
    number = node.find(f"{W}numId").get(f"{W}val")
    if number not in abstract:
        yield f"list {number} of {style} does not exist"
        return
    bound = levels[abstract[number], node.find(f"{W}ilvl").get(f"{W}val")]
    if bound is None or bound.get(f"{W}val") != style:
        yield f"{style} and its list level do not point at each other"


def _text_width(file: WordFile) -> int:
    section = file.document.find(f".//{W}sectPr")
    margins = section.find(f"{W}pgMar")
    sides = int(margins.get(f"{W}left")) + int(margins.get(f"{W}right"))
    return int(section.find(f"{W}pgSz").get(f"{W}w")) - sides


def _blocks(document: Document, kind: type) -> int:
    return sum(isinstance(block, kind) for block in document.blocks)
