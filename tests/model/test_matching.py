"""Words as people look for them: letters that differ only in dots or size are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.basics import clean
from model.matching import Query, folded, marked

TEXTS = st.text(max_size=40).map(clean)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("traeger", "Träger"),
        ("TRÄGER", "Träger"),
        ("strasse", "Bahnhofstraße"),
        ("Straße", "STRASSE"),
        ("café", "Cafe am Markt"),
        ("Oe", "Öffnungszeit"),
        ("ausfall vertretung", "Vertretung und Personalausfall"),
        ("„Kosten“", "die kosten teilen"),
        ("§", "nach § 4"),
    ],
)
def test_a_word_is_found_however_it_is_written(typed: str, text: str):
    query = Query.of(typed)

    assert query.words
    assert query.count_in(text) == len(query.words)


def test_every_word_must_occur():
    assert Query.of("Kosten Mond").count_in("Kosten") == 1


@given(TEXTS, TEXTS)
def test_a_text_is_folded_letter_by_letter(one: str, other: str):
    assert folded(one) + folded(other) == folded(one + other)


@given(TEXTS, TEXTS)
def test_marked_pieces_are_the_text_again(text: str, typed: str):
    assert "".join(piece for piece, _ in marked(text, typed)) == text


@given(TEXTS, TEXTS)
def test_there_is_a_mark_exactly_where_a_word_occurs(text: str, typed: str):
    is_marked = any(hit for _, hit in marked(text, typed))

    assert is_marked == (Query.of(typed).count_in(text) > 0)


def test_only_the_found_letters_are_marked():
    assert marked("Bahnhofstraße 4", "strasse") == [
        ("Bahnhof", False),
        ("straße", True),
        (" 4", False),
    ]
