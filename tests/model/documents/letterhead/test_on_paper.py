"""Documents in a letterhead: valid for the Open XML SDK, and whole on paper."""

import io
from dataclasses import replace

import docx
import pytest

from model.documents import Document, reading, word
from model.documents.word.letterhead import taken
from tests.model.documents import projects
from tests.model.documents.letterhead import towns
from tests.model.documents.letterhead.pieces import logo
from tests.model.documents.printed import Pdf, joined, printed, saved_again
from tests.model.documents.validated import objections


def in_letterhead(data: bytes) -> dict[str, Document]:
    """An agreement, its review copy and a paper across, in the letterhead of a municipality."""
    content = taken(data).content
    plain = {
        "agreement": projects.document(projects.sample("weidenweg")),
        "review": projects.review(projects.sample("weidenweg")),
        "across": projects.document(projects.sample("muehlenbogen"), "action_plan"),
        "charts": projects.document(projects.sample("muehlenbogen"), "evaluation_report"),
    }
    return {name: replace(one, letterhead=content) for name, one in plain.items()}


def scripted() -> bytes:
    """A letterhead as scripts make it: American paper, a hundred styles, a picture."""
    made = docx.Document()
    section = made.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "Amt Beispielland"
    section.first_page_header.paragraphs[0].add_run().add_picture(io.BytesIO(logo()))
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def test_the_open_xml_sdk_finds_no_error_in_any_letterhead(tmp_path):
    saved = saved_again({"letter": towns.municipal()}, tmp_path / "saved")["letter"]
    made = [
        *in_letterhead(towns.municipal()).values(),
        in_letterhead(towns.left_and_right())["across"],
        in_letterhead(saved)["agreement"],
        in_letterhead(scripted())["review"],
    ]

    for document in made:
        assert objections(word.render(document), tmp_path) == []


@pytest.fixture(scope="module")
def papers(tmp_path_factory) -> dict[str, Pdf]:
    return printed(in_letterhead(towns.one_header()), tmp_path_factory.mktemp("printed"))


def test_no_page_is_blank_and_each_says_which_it_is(papers):
    for name, pdf in papers.items():
        for number, text in enumerate(pdf.pages, 1):
            assert f"Seite{number}von{len(pdf.pages)}" in joined(text), (name, number)
            assert len(joined(text)) > 120, (name, number)


@pytest.mark.parametrize("name", ["agreement", "across"])
def test_every_sentence_is_on_paper(name, papers):
    paper = "".join(papers[name].bodies)

    for line in reading(papers[name].document):
        if line.kind in {"clause", "paragraph", "section", "front"}:
            assert joined(line.text) in paper, line.text
