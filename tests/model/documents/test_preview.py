"""The reading view says what the Word file says, word for word and number for number."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.documents import Document, reading, word
from tests.model.documents import golden_texts, projects
from tests.model.documents.projects import settled
from tests.model.documents.wordfile import Line, WordFile

ONLY_IN_WORD = {"TOCHeading", "TOC1", "KVEnde"}
TYPED = st.text(
    st.sampled_from("aä §(1)2.)-*\n {}<&>„“שa\u2011\t") | st.characters(exclude_categories=["Cs"]),
    max_size=60,
)


def in_word(document: Document) -> list[str]:
    found = []
    for line in WordFile(word.render(document)).lines():
        if isinstance(line, Line):
            if line.style not in ONLY_IN_WORD:
                found.append(f"{line.number} {line.text}" if line.number else line.text)
        else:
            found.append("\t".join(line))
    return found


def on_screen(document: Document) -> list[str]:
    return [
        f"{line.number} {line.text}" if line.number else line.text for line in reading(document)
    ]


@pytest.mark.parametrize("name", projects.everything())
def test_screen_and_word_say_the_same(name):
    for document in projects.documents(projects.everything()[name]):
        assert on_screen(document) == in_word(document)


@settings(max_examples=60, deadline=None)
@given(st.lists(TYPED, min_size=1, max_size=3), st.sampled_from(["contract", "annex"]))
def test_whatever_is_typed_screen_and_word_say_the_same(texts, level):
    project = projects.minimum()
    for key, text in zip(
        ("preamble.occasion", "scope.subject", "scope.sites"), texts, strict=False
    ):
        project = settled(project, key, wording=text, level=level if "sites" in key else None)
    document = projects.document(project)

    assert on_screen(document) == in_word(document)


def test_lists_count_alike_in_preamble_sections_and_annexes():
    typed = (
        "Dazu:\n1. Räume\na) Saal\nb) Hof\n2. Material\nund mehr.\n\nAuch:\na) Zeit\nb) Geld\n\n"
    )
    typed += "Ferner:\n1. Ort\n2. Plan\n- Strich\n- Punkt"
    project = projects.minimum()
    for key, level in (
        ("preamble.occasion", None),
        ("scope.subject", None),
        ("scope.sites", "annex"),
        ("final.form", None),
    ):
        project = settled(project, key, wording=typed, level=level)
    document = projects.document(project)

    assert on_screen(document) == in_word(document)
    assert on_screen(document).count("1. Ort") == 4


def test_a_line_leads_to_its_step_and_point():
    lines = list(reading(projects.document(projects.sample("weidenweg"))))
    procedure = next(line for line in lines if "gewichtige Anhaltspunkte" in line.text)

    assert procedure.source.step == "content.checklist"
    assert procedure.source.item == "child_protection.procedure"
    assert procedure.number == "(2)"


def test_gaps_and_references_can_be_drawn_apart():
    project = settled(projects.minimum(), "child_protection.procedure")
    project = settled(project, "finances.basis")
    spans = [span for line in reading(projects.document(project)) for span in line.runs]

    assert any(span.kind == "gap" and span.text == "[welche Form?]" for span in spans)
    assert any(span.kind == "reference" and span.target == "anlage_kinderschutz" for span in spans)


@pytest.mark.parametrize(("sample", "document"), golden_texts.TEXTS)
def test_the_documents_of_the_samples_read_as_they_always_did(sample, document):
    # Changed on purpose? golden_texts.py says how to write the texts anew.
    kept = golden_texts.file_of(sample, document).read_text(encoding="utf-8")

    assert golden_texts.text_of(sample, document) == kept
