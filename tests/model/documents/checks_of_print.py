"""The acceptance checks of a document as it is printed (R01 to R06)."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

import page as conformance

from model.documents import Status
from model.documents.blocks import Signatures, Table
from model.documents.characters import printable
from model.documents.numbering import numbers
from tests.model.documents.printed import Pdf, joined, version
from tests.model.documents.registry import into
from tests.model.documents.wordfile import Line, W, WordFile, style_of, text_of

FEWEST_SIGNS = 40
HEADINGS = {"Heading1", "KVFront", "KVAnlage", "KVAnlage2", "Heading2"}
# LibreOffice draws lines below headers without a tag and orders no links before 24.8; the
# watermark of a draft is a figure without words there, and a comment is no part of the text.
OLDER = (24, 8)
KNOWN = {"PDFUA1-CONTENT-TAGGING-001", "PDFUA1-PAGE-TABS-001"}
KNOWN_OF = {
    Status.DRAFT: {"PDFUA1-FIGURE-ALTERNATIVE-TEXT-001"},
    Status.REVIEW: {"PDFUA1-ANNOTATION-ANNOT-TAG-001", "PDFUA1-ANNOTATION-CONTENTS-ALT-001"},
}

# LibreOffice gives an emoji that is put together from others no sign of its own, and some comments
# beside it no place in the structure.
TOGETHER = "\u200d"
KNOWN_BESIDE_EMOJI = {"PDFUA1-FONT-UNICODE-MAPPING-001"}
KNOWN_BESIDE_COMMENTS = {"PDFUA1-ANNOTATION-ANNOT-TAG-001"}

Check = Callable[[WordFile, Pdf], Iterator[str]]
CHECKS: dict[str, Check] = {}
check = into(CHECKS)


def problems(word: WordFile, pdf: Pdf) -> list[str]:
    """Everything the checks object to."""
    return [
        f"{number}: {problem}"
        for number, function in CHECKS.items()
        for problem in function(word, pdf)
    ]


@check("R01")
def no_page_is_blank(_: WordFile, pdf: Pdf) -> Iterator[str]:
    for number, body in enumerate(pdf.bodies, 1):
        if len(body) < FEWEST_SIGNS:
            yield f"page {number} says only {body!r}"


@check("R02")
def headings_and_page_numbers_are_there(word: WordFile, pdf: Pdf) -> Iterator[str]:
    for number, page in enumerate(pdf.pages, 1):
        if f"Seite{number}von{len(pdf.pages)}" not in joined(page):
            yield f"page {number} does not count itself"
        if re.search(r"Error:|Fehler:|Reference source|Referenz nicht", page):
            yield f"a broken reference on page {number}"
    wanted = [joined(f"{line.number}{line.text}") for line in headings_of(word)]
    if [joined(title) for title in pdf.outline] != wanted:
        yield "headings and outline differ"
    whole = "".join(pdf.bodies)
    yield from (f"no heading {heading}" for heading in wanted if heading not in whole)


@check("R03")
def contents_name_the_right_pages(word: WordFile, pdf: Pdf) -> Iterator[str]:
    entries = [line.text for line in lines_of(word) if line.style == "TOC1"]
    named = [entry.split("\t") for entry in entries if entry.rsplit("\t", 1)[-1].isdigit()]
    if not named:
        return
    pages = [int(number) for *_, number in named]
    if pages != sorted(pages) or len(pages) != len(entries):
        yield "pages that do not rise, or entries without a page"
    for (*label, title, _number), page in zip(named, pages, strict=True):
        if joined("".join((*label, title))) not in pdf.bodies[page - 1]:
            yield f"{title} is not on page {page}"


@check("R04")
def no_heading_and_no_head_of_a_table_ends_a_page(word: WordFile, pdf: Pdf) -> Iterator[str]:
    for line, bookmark in zip(headings_of(word), bookmarks_of(word), strict=True):
        page = pdf.places[bookmark]
        if pdf.bodies[page - 1].endswith(joined(f"{line.number}{line.text}")):
            yield f"{line.text} ends page {page}"
    heads = {joined("".join(one.header)) for one in pdf.document.blocks if isinstance(one, Table)}
    for number, body in enumerate(pdf.bodies, 1):
        if any(body.endswith(head) for head in heads):
            yield f"the head of a table ends page {number}"


@check("R05")
def the_file_can_be_read_aloud(word: WordFile, pdf: Pdf) -> Iterator[str]:
    root = pdf.reader.trailer["/Root"]
    if root["/Lang"] != "de-DE" or pdf.reader.metadata.title != shown(pdf.document.title):
        yield "language or title"
    if not root["/ViewerPreferences"]["/DisplayDocTitle"]:
        yield "the name of the file in place of the title"
    kinds = kinds_of(root["/StructTreeRoot"])
    styles = {line.style for line in lines_of(word)}
    wanted = {
        "H1": any(style in HEADINGS - {"Heading2", "KVAnlage2"} for style in styles),
        "TH": any(isinstance(line, list) for line in word.lines()),
        "LI": "KVAbsatz" in styles,
    }
    yield from (f"no {kind}" for kind, is_due in wanted.items() if is_due and kind not in kinds)
    levels = [int(kind[1]) for kind in kinds if re.fullmatch(r"H[1-6]", kind)]
    if any(after > before + 1 for before, after in pairwise([0, *levels])):
        yield "a level of headings is left out"
    known = known_of(word, pdf)
    for failure in conformance.validate_pdf(pdf.file, profile="ua1").failures:
        if failure.rule_id not in known:
            yield f"{failure.rule_id}: {failure.message}"


@check("R06")
def no_signature_is_torn_from_its_party(_: WordFile, pdf: Pdf) -> Iterator[str]:
    counted = numbers(pdf.document.blocks)
    for block in pdf.document.blocks:
        if not isinstance(block, Signatures):
            continue
        heads = [joined("".join(block.header)) in body for body in pdf.bodies]
        signing = [body for body, has_head in zip(pdf.bodies, heads, strict=True) if has_head]
        for row in block.parties:
            party = letters(counted.text_of(row.cells[0]))
            if not any(party in letters(body) for body in signing):
                yield f"{party} and its line stand apart"


def known_of(word: WordFile, pdf: Pdf) -> set[str]:
    """The rules that this version of LibreOffice is known to break in such a file."""
    known = KNOWN | KNOWN_OF.get(pdf.document.status, set()) if version() < OLDER else set()
    if TOGETHER not in text_of(word.document):
        return known
    return known | KNOWN_BESIDE_EMOJI | (KNOWN_BESIDE_COMMENTS if word.comments else set())


def lines_of(word: WordFile) -> list[Line]:
    """The paragraphs outside of tables."""
    return [line for line in word.lines() if isinstance(line, Line)]


def headings_of(word: WordFile) -> list[Line]:
    return [line for line in lines_of(word) if line.style in HEADINGS]


def bookmarks_of(word: WordFile) -> list[str]:
    """The bookmark of every heading."""
    return [
        paragraph.find(f"{W}bookmarkStart").get(f"{W}name")
        for paragraph in word.paragraphs()
        if style_of(paragraph) in HEADINGS
    ]


def shown(title: str) -> str:
    """A title on one line, as a property of the file."""
    return " ".join(printable(title).split())


def letters(text: str) -> str:
    """What every font has: signs of other scripts are written in other orders."""
    return re.sub(r"[^0-9A-Za-zÄÖÜäöüß]+", "", text)


def kinds_of(tree: object) -> list[str]:
    """The kinds of all parts of the structure, in the order in which they are read."""
    found: list[str] = []
    waiting = [tree["/K"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting.extend(reversed(node))
        elif isinstance(node, dict):
            if "/S" in node:
                found.append(node["/S"].removeprefix("/"))
            if "/K" in node:
                waiting.append(node["/K"])
    return found
