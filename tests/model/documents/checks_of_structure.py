"""Checks of lists, headings, annexes and state as a whole document shows them (D08 to D34)."""

from collections.abc import Iterator
from itertools import pairwise

from model.catalogue.texts import t
from model.documents import Document, Status
from tests.model.documents.registry import check
from tests.model.documents.wordfile import Line, W, WordFile, style_of, text_of

VML = "{urn:schemas-microsoft-com:vml}"
PARA_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
# The one list of a contract: what a level shows, and the style it is bound to.
SECTIONS = (
    ("Heading1", "§\u00a0%1"),
    ("KVAbsatz", "(%2)"),
    ("KVZiffer", "%3."),
    ("KVBuchstabe", "%4)"),
)
# How paragraphs follow each other is said where they stand; how they look, by their style alone.
_PLACED = {
    *("pStyle", "keepNext", "numPr", "pageBreakBefore", "spacing", "tabs"),
    # Figures stand flush right in a column whose other cells do not.
    "jc",
}
_CLAUSES = {"KVAbsatz", "KVZiffer", "KVBuchstabe", "KVAnlageZiffer", "KVAnlageBuchstabe"}
_PROTECTION = {Status.REVIEW: "trackedChanges", Status.FINAL: "readOnly"}
_TOP = {"Heading1", "KVFront", "KVAnlage"}


@check("D08")
def one_list_counts_sections_and_paragraphs(file: WordFile, _: Document) -> Iterator[str]:
    numbering = file.part("word/numbering.xml")
    lists = {
        num.get(f"{W}numId"): num.find(f"{W}abstractNumId").get(f"{W}val")
        for num in numbering.iter(f"{W}num")
    }
    for depth, (style, text) in enumerate(SECTIONS):
        node = file.from_style(style, "numPr")
        family = lists[node.find(f"{W}numId").get(f"{W}val")]
        level = numbering.find(
            f"{W}abstractNum[@{W}abstractNumId='{family}']/{W}lvl[@{W}ilvl='{depth}']"
        )
        if family != lists[_list_of(file, "Heading1")]:
            yield f"{style} counts in a list of its own"
        if node.find(f"{W}ilvl").get(f"{W}val") != str(depth):
            yield f"{style} counts on another level"
        if level.find(f"{W}lvlText").get(f"{W}val") != text:
            yield f"{style} is not shown as {text}"


@check("D11")
def nothing_is_formatted_by_hand(file: WordFile, _: Document) -> Iterator[str]:
    for root in file.everything:
        for looks in root.iter(f"{W}rPr"):
            if {node.tag for node in looks} - {f"{W}rStyle", f"{W}noProof"}:
                yield "a run with a look of its own"
        for layout in root.iter(f"{W}pPr"):
            for tag in {node.tag.removeprefix(W) for node in layout} - _PLACED:
                yield f"a paragraph with {tag} of its own"


@check("D12")
def one_title_comes_first_and_no_level_is_left_out(file: WordFile, _: Document) -> Iterator[str]:
    styles = [style_of(paragraph) for paragraph in file.paragraphs()]
    if styles.count("Title") != 1 or styles[0] != "Title":
        yield "not one title at the beginning"
    levels = [_outline(file, style) for style in styles]
    found = [level for level in levels if level is not None]
    for before, after in pairwise([-1, *found]):
        if after > before + 1:
            yield f"level {after + 1} below {before + 1}"


@check("D21")
def annexes_are_listed_as_they_follow(file: WordFile, document: Document) -> Iterator[str]:
    lines = [line for line in file.lines() if isinstance(line, Line)]
    headings = [(line.number, line.text) for line in lines if line.style == "KVAnlage"]
    counts = [int(number.split("\u00a0")[1]) for number, _ in headings]
    if counts != sorted(set(counts)):
        yield "annexes out of order"
    if document.name != "agreement":
        return
    title = t("documents.annex.list_title")
    listed = [
        tuple(line.text.split("\u2003", 1))
        for line in lines
        if line.style == "KVAbsatzOhne" and "\u2003" in line.text.split(" ", 1)[0]
    ]
    if bool(headings) != any(line.text == title for line in lines if line.style == "KVFront"):
        yield "annexes without a list, or a list without annexes"
    if listed != headings:
        yield f"annexes {headings} are listed as {listed}"


@check("D25")
def no_paragraph_has_an_id_that_word_would_change(file: WordFile, _: Document) -> Iterator[str]:
    yield from ("paraId" for root in file.everything for node in root.iter() if node.get(PARA_ID))


@check("D32")
def a_file_is_what_its_state_says(file: WordFile, document: Document) -> Iterator[str]:
    settings = file.part("word/settings.xml")
    guard = settings.find(f"{W}documentProtection")
    edit = guard.get(f"{W}edit") if guard is not None else None
    if edit != _PROTECTION.get(document.status):
        yield f"protection {edit}"
    if guard is not None and guard.get(f"{W}enforcement") != "1":
        yield "protection that does nothing"
    heads = [edge for name, edge in file.edges.items() if "header" in name]
    marked = [edge for edge in heads if edge.find(f".//{VML}shape") is not None]
    if len(marked) != (len(heads) if document.status is Status.DRAFT else 0):
        yield "a watermark in some headers only"
    if document.status is not Status.FINAL:
        return
    if file.comments or file.controls:
        yield "comments or controls in a final version"
    for style in file.document.iter(f"{W}rStyle"):
        if style.get(f"{W}val") == "KVHinweis":
            yield "a remark of the draft in a final version"
    for paragraph in (one for one in file.paragraphs() if style_of(one) in _CLAUSES):
        if any(one.get(f"{W}val") == "KVLuecke" for one in paragraph.iter(f"{W}rStyle")):
            yield f"a gap in a clause: {text_of(paragraph)[:40]}"


@check("D33")
def an_only_paragraph_has_no_number(file: WordFile, _: Document) -> Iterator[str]:
    count, heading = 0, ""
    for line in [*(one for one in file.lines() if isinstance(one, Line)), Line("Heading1", "", "")]:
        if line.style in _TOP:
            if count == 1:
                yield f"(1) alone below {heading}"
            count, heading = 0, line.text
        count += line.style == "KVAbsatz"


@check("D34")
def links_say_where_they_lead(file: WordFile, _: Document) -> Iterator[str]:
    for link in file.document.iter(f"{W}hyperlink"):
        if not (link.get(f"{W}tooltip") or "").strip():
            yield f"a link without words: {text_of(link)}"


def _list_of(file: WordFile, style: str) -> str:
    return file.from_style(style, "numPr").find(f"{W}numId").get(f"{W}val")


def _outline(file: WordFile, style: str) -> int | None:
    node = file.from_style(style, "outlineLvl")
    return int(node.get(f"{W}val")) if node is not None else None
