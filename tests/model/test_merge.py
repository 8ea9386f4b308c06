"""Three-way merge of texts: nothing anyone typed is lost unseen."""

from collections.abc import Sequence
from itertools import count
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.merge import merge, tokens

PROSE = st.text("ab .,\n–ä", max_size=40)


def test_two_people_editing_different_words_both_keep_them():
    merged = merge("Wir tagen.", theirs="Wir tagen im Rathaus.", mine="Wir alle tagen.")

    assert merged == "Wir alle tagen im Rathaus."


def test_two_people_editing_the_same_word_get_a_conflict():
    assert merge("Wir tagen.", theirs="Wir beraten.", mine="Wir arbeiten.") is None


def test_two_people_adding_at_the_same_place_get_a_conflict():
    assert merge("Wir tagen.", theirs="Wir tagen. Immer.", mine="Wir tagen. Nie.") is None


def test_the_same_edit_of_both_counts_once():
    assert merge("Wir tagn.", theirs="Wir tagen. Ja", mine="Wir tagen.") == "Wir tagen. Ja"


def test_two_people_editing_different_sentences_of_a_long_text_both_keep_them():
    sentences = [
        f"Die Schule lädt zum {n}. Mal ein und dankt allen Beteiligten." for n in range(250)
    ]
    base = " ".join(sentences)
    theirs = base.replace("zum 3. Mal", "zum dritten Mal").replace("zum 120.", "zum einhundert 20.")
    mine = base.replace("zum 60. Mal", "zum 60. und letzten Mal").replace("zum 240.", "zum x 240.")

    merged = merge(base, theirs, mine)

    assert merged is not None
    for words in ("zum dritten Mal", "einhundert 20", "und letzten Mal", "zum x 240."):
        assert words in merged


def test_a_text_rewritten_at_length_is_compared_at_once():
    base = " ".join(f"wort{n % 97}" for n in range(3000))
    theirs = " ".join(f"wort{n % 89}" for n in range(3000))
    mine = " ".join(f"wort{n % 83}" for n in range(3000))

    begin = perf_counter()
    merge(base, theirs, mine)

    assert perf_counter() - begin < 1


@given(PROSE)
def test_words_blanks_and_signs_joined_are_the_text_again(text: str):
    assert "".join(tokens(text)) == text


@given(PROSE, PROSE, PROSE)
def test_it_does_not_matter_who_was_first(base: str, one: str, other: str):
    assert merge(base, theirs=one, mine=other) == merge(base, theirs=other, mine=one)


@given(PROSE, PROSE)
def test_a_side_that_changed_nothing_takes_over_the_other(base: str, other: str):
    assert merge(base, theirs=base, mine=other) == other
    assert merge(base, theirs=other, mine=base) == other
    assert merge(base, theirs=other, mine=other) == other


@st.composite
def edited(draw: st.DrawFn) -> tuple[list[str], list[str], list[str]]:
    """A text of different words, and two versions with words of their own."""
    base = [f"b{n}" for n in range(draw(st.integers(0, 12)))]
    return base, _edit(draw, base, "t"), _edit(draw, base, "m")


def _edit(draw: st.DrawFn, base: Sequence[str], mark: str) -> list[str]:
    numbers = count()
    words: list[str] = []
    for word in (*base, None):
        action = draw(st.sampled_from(("keep", "keep", "keep", "insert", "drop")))
        if action == "insert":
            words.append(f"{mark}{next(numbers)}")
        if word is not None and action != "drop":
            words.append(word)
    return words


@pytest.mark.parametrize("blank", [" ", ". ", "\n"])
@given(texts=edited())
def test_a_merge_holds_what_either_added_and_what_neither_removed(
    blank: str, texts: tuple[list[str], list[str], list[str]]
):
    base, theirs, mine = texts
    merged = merge(*(blank.join(words) for words in texts))

    if merged is not None:
        words = set(merged.replace(".", " ").split())
        assert words == (set(theirs) | set(mine)) - (set(base) - (set(theirs) & set(mine)))
