"""Laws that hold for any text an author writes."""

import re

from hypothesis import given
from hypothesis import strategies as st

from model.catalogue.gaps import gaps_of, stray_braces
from model.catalogue.problems import nearest
from model.catalogue.schema import fold

names = st.from_regex(r"[a-z][a-z0-9_]{0,12}", fullmatch=True)
words = st.text(st.characters(blacklist_characters="{}\n"), max_size=20)


@given(st.lists(st.tuples(words, names)), words)
def test_the_gaps_of_a_sentence_are_its_names_once_each(
    parts: list[tuple[str, str]], end: str
) -> None:
    clause = "".join(f"{word}{{{name}}}" for word, name in parts) + end

    assert gaps_of(clause) == tuple(dict.fromkeys(name for _, name in parts))
    assert stray_braces(clause) == ""


@given(words, st.sampled_from("{}"), words)
def test_a_single_brace_is_always_found(before: str, brace: str, after: str) -> None:
    assert stray_braces(before + brace + after)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(blacklist_categories=["Cs"])))
def test_folding_loses_no_word(text: str) -> None:
    folded = str(fold(text))

    assert folded.split() == text.split()
    assert re.search(r"[^\n]\n[^\n]", folded) is None


@given(st.lists(names, min_size=1, unique=True), st.data())
def test_a_known_name_is_nearest_to_itself(known: list[str], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(known))

    assert nearest(name, known) == name
