"""Typed texts fit where they go, and are cut only where they have to be."""

from hypothesis import given
from hypothesis import strategies as st

from model.rounds import fitting

TEXTS = st.text(st.sampled_from("ab \n"), max_size=60)


@given(TEXTS, st.integers(8, 40))
def test_a_line_is_never_longer_than_its_field_and_whole_where_it_fits(text: str, most: int):
    found, whole = fitting.line(text, most), " ".join(text.split())

    assert len(found) <= most
    assert (found == whole) == (len(whole) <= most)


def test_a_line_is_cut_between_words():
    assert fitting.line("Lernzeit gemeinsam begleiten", 20) == "Lernzeit gemeinsam\u00a0…"


@given(st.lists(TEXTS, min_size=1, max_size=8), st.integers(100, 200))
def test_many_lines_fit_together_and_every_voice_keeps_its_own(texts: list[str], most: int):
    found = fitting.lines(texts, most)

    assert len(found) <= most
    assert found.count("\n") == len(texts) - 1


def test_another_sentence_can_follow():
    assert fitting.sentence("Zu teuer") == "Zu teuer."
    assert fitting.sentence("Wer zahlt?") == "Wer zahlt?"
