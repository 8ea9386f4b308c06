"""Typed text becomes paragraphs and lists; nothing a person wrote is lost or renumbered unseen."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.documents.blocks import Gap, Text
from model.documents.layout import pieces, typed_numbers


def laid(text: str) -> list[tuple[str, str]]:
    found = pieces((Text(text),))
    return [(piece.kind.value, "".join(run.text for run in piece.runs)) for piece in found]


def test_a_blank_line_begins_a_new_paragraph_and_a_single_one_breaks_the_line():
    assert laid("Eins\nzwei\n\n \nDrei") == [("text", "Eins\nzwei"), ("text", "Drei")]


def test_two_dashes_in_a_row_are_a_list_and_one_is_not():
    assert laid("Dazu:\n- Räume\n* Material") == [
        ("text", "Dazu:"),
        ("bullet", "Räume"),
        ("bullet", "Material"),
    ]
    assert laid("Dazu:\n- Räume") == [("text", "Dazu:\n- Räume")]


def test_numbers_and_letters_become_levels():
    assert laid("Dazu:\n1. Räume\na) Saal\nb) Hof\n2. Material") == [
        ("text", "Dazu:"),
        ("number", "Räume"),
        ("letter", "Saal"),
        ("letter", "Hof"),
        ("number", "Material"),
    ]


def test_text_after_a_list_belongs_to_its_paragraph():
    assert laid("Dazu:\n1. a\n2. b\nsoweit nichts anderes gilt.")[-1] == (
        "continuation",
        "soweit nichts anderes gilt.",
    )


def test_dates_at_the_beginning_of_lines_are_no_list():
    text = "Termine:\n12. Mai Auftakt\n13. Mai Ende"

    assert laid(text) == [("text", text)]


def test_a_list_after_a_blank_line_belongs_to_the_sentence_before():
    assert laid("Dazu:\n\n1. a\n2. b") == [("text", "Dazu:"), ("number", "a"), ("number", "b")]


def test_a_list_without_a_sentence_before_stays_as_typed():
    assert laid("1. a\n2. b") == [("text", "1. a\n2. b")]


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("(1) Die Stadt zahlt.", "Die Stadt zahlt."),
        ("§ 3 Die Stadt zahlt.", "Die Stadt zahlt."),
        ("§ 3 (2) Die Stadt zahlt.", "Die Stadt zahlt."),
        ("§ 3\nDie Stadt zahlt.", "Die Stadt zahlt."),
        ("§ 3: Die Stadt zahlt.", "Die Stadt zahlt."),
    ],
)
def test_a_typed_number_at_the_beginning_is_left_out(typed, left):
    assert laid(typed) == [("text", left)]
    assert typed_numbers(typed)


@pytest.mark.parametrize(
    "kept",
    [
        "§ 8a SGB VIII bleibt unberührt.",
        "§ 26 BGB gilt.",
        "§ 3 gilt entsprechend.",
        "§ 3 Absatz 2 gilt.",
        "§ 3 Abs. 2 gilt.",
        "§ 6 Schulgesetz NRW gilt.",
        "§ 75 und § 76 bleiben unberührt.",
        "§ 3 SchulG bleibt.",
        "(siehe oben) Die Stadt zahlt.",
        "Nach (1) gilt dies.",
    ],
)
def test_a_law_at_the_beginning_of_a_sentence_stays(kept):
    assert laid(kept) == [("text", kept)]
    assert typed_numbers(kept) == ()


def test_gaps_keep_their_place():
    gap = Gap("wann?", "datum")
    found = pieces((Text("Fällig "), gap, Text(".\n\nEnde")))

    assert found[0].runs == (Text("Fällig "), gap, Text("."))
    assert found[1].runs == (Text("Ende"),)


LINES = st.lists(
    st.sampled_from(
        ["", "Ein Satz.", "- Punkt", "1. eins", "2. zwei", "a) klein", "b) größer", "12. Mai"]
    ),
    max_size=12,
)


@given(LINES)
def test_no_word_is_lost(lines):
    text = "\n".join(lines)
    words = " ".join(text for _, text in laid(text))

    assert re.findall(r"[A-Za-zäöüß]{2,}", words) == re.findall(r"[A-Za-zäöüß]{2,}", text)
