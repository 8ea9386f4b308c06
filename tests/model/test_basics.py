"""Ids, clean text, limits and fingerprints."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from model.basics import LONG_TEXT_LIMIT, LongText, Person, Record, Text, clean, fingerprint, new_id

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "cbf29ce484222325"),
        ("a", "af63dc4c8601ec8c"),
        ("foobar", "85944171f73967e8"),
        ("chongo was here!\n", "46810940eff5f915"),
    ],
)
def test_a_fingerprint_is_fnv_1a_over_utf_8(text: str, expected: str):
    assert fingerprint(text) == expected


def test_a_fingerprint_counts_bytes_not_letters():
    value = 0xCBF29CE484222325
    for byte in (0xC3, 0xA4):
        value = (value ^ byte) * 0x100000001B3 % 2**64

    assert fingerprint("ä") == f"{value:016x}"


def test_line_breaks_of_every_system_become_one():
    assert clean("a\r\nb\rc\x0bd\u2028e") == "a\nb\nc\nd\ne"


def test_signs_that_no_document_can_hold_are_dropped_and_all_others_kept():
    assert clean("a\x00b\ud800c\ufffed\te 🙂 \u202etfel") == "abcd\te 🙂 \u202etfel"


@given(ANY_TEXT)
def test_clean_text_stays_as_it_is_and_can_be_written_to_any_file(text: str):
    cleaned = clean(text)

    assert clean(cleaned) == cleaned
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned


def test_composed_and_decomposed_letters_are_the_same_text():
    assert clean("Tra\u0308ger") == "Träger"


def test_a_text_at_its_limit_is_taken_and_one_sign_more_is_refused_with_both_numbers():
    long_text = TypeAdapter(LongText)
    assert len(long_text.validate_python("x" * LONG_TEXT_LIMIT)) == LONG_TEXT_LIMIT

    with pytest.raises(ValidationError) as refused:
        long_text.validate_python("x" * (LONG_TEXT_LIMIT + 1))
    (error,) = refused.value.errors()
    assert error["type"] == "text_too_long"
    assert error["ctx"] == {"length": LONG_TEXT_LIMIT + 1, "limit": LONG_TEXT_LIMIT}


def test_a_short_text_is_one_line():
    assert TypeAdapter(Text).validate_python("  Schule\n am  Ring \r\n") == "Schule am  Ring"


def test_new_ids_differ_and_fit_into_paths():
    ids = {new_id() for _ in range(1000)}

    assert len(ids) == 1000
    assert all(Record(id=one).id == one for one in ids)


@pytest.mark.parametrize("name", ["", "a.b", "a b", "../x", "x" * 101, "a\n"])
def test_an_id_that_would_break_a_path_is_refused(name: str):
    with pytest.raises(ValidationError):
        Record(id=name)


def test_a_person_is_read_as_function_and_institution():
    assert (
        Person("Schulleitung", "Grundschule am Ring").label == "Schulleitung, Grundschule am Ring"
    )
    assert Person("", "Grundschule am Ring").label == "Grundschule am Ring"
