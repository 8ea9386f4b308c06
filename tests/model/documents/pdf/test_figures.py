"""Charts keep their words in the PDF file, whatever the program made of them."""

import io

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from model.documents.pdf import PdfError
from model.documents.pdf.figures import described, words_of
from tests.model.documents import projects


def node(kind: str, *inside: DictionaryObject, told: str = "") -> DictionaryObject:
    made = DictionaryObject({NameObject("/S"): NameObject(kind)})
    if inside:
        made[NameObject("/K")] = ArrayObject(inside)
    if told:
        made[NameObject("/Alt")] = TextStringObject(told)
    return made


def file_of(*parts: DictionaryObject) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    tree = DictionaryObject({NameObject("/K"): ArrayObject(parts)})
    writer.root_object[NameObject("/StructTreeRoot")] = writer._add_object(tree)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def told(pdf: bytes) -> list[str]:
    def figures(part):
        part = part.get_object()
        if isinstance(part, list):
            return [one for inner in part for one in figures(inner)]
        own = [part.get("/Alt", "")] if part.get("/S") == "/Figure" else []
        return own + (figures(part["/K"]) if "/K" in part else [])

    return figures(PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"])


def test_figures_get_the_words_of_the_charts_in_their_order():
    pdf = file_of(node("/P", node("/Figure")), node("/Table"), node("/Figure"))

    assert told(described(pdf, ["Noten", "Werte – „fein“"])) == ["Noten", "Werte – „fein“"]


def test_figures_with_words_keep_them():
    pdf = file_of(node("/Figure", told="schon gesagt"), node("/Figure"))

    assert told(described(pdf, ["Noten"])) == ["schon gesagt", "Noten"]


@pytest.mark.parametrize("words", [[], ["Noten"]])
def test_a_file_with_other_figures_stays_as_it_is(words):
    pdf = file_of(node("/Figure"), node("/Figure"))

    assert described(pdf, words) == pdf


def test_what_is_no_file_is_an_error_people_can_read():
    with pytest.raises(PdfError):
        described(b"kein PDF", ["Noten"])


def test_the_words_are_those_of_the_document():
    report = projects.document(projects.sample("muehlenbogen"), "evaluation_report")

    assert [one.split()[0] for one in words_of(report)] == ["9", "13"]
    assert words_of(projects.document(projects.minimum())) == []
