"""What people typed stays what it is, wherever Streamlit reads Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phases.ui.literal import WORD_JOINER, esc, esc_line

ATTACKS = [
    "<script>alert(1)</script>",
    "![Bild](https://boese.example/x.png)",
    "[Link](https://boese.example)",
    "www.boese.example",
    "https://boese.example/pfad",
    "name@boese.example",
    ":red[rot] :material/home: :streamlit: :smile:",
    "$E=mc^2$ und `code` und **fett** und ~~weg~~",
    "# Titel",
    "1. Liste",
    "a -> b <- c -- d => e <= f",
    "{klammern} | tabelle |",
    "\u202egespiegelt",
]
MEANINGFUL = re.compile(r"(?<!\\)(?:\\\\)*[!-/:-@\[-`{-~]")


def shown(markdown: str) -> str:
    """What a Markdown reader shows of escaped text."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown).replace(WORD_JOINER, "")


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_lose_every_sign_that_markdown_would_act_on(attack):
    assert not MEANINGFUL.search(re.sub(r"\\.", "", esc_line(attack)))


@pytest.mark.parametrize("attack", ["https://x.example", "www.x.example", "a@x.example", ":smile:"])
def test_what_is_recognised_after_parsing_is_broken_by_a_joiner(attack):
    assert WORD_JOINER in esc_line(attack)


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\u2060"))
)
def test_everything_visible_is_shown_as_it_was_typed(text):
    without_overrides = re.sub("[\u202a-\u202e\u2066-\u2069]", "", text)

    assert shown(esc(text)) == without_overrides


@given(st.text())
def test_a_line_stays_a_line(text):
    assert "\n" not in esc_line(text)


def test_line_breaks_of_a_paragraph_are_kept():
    assert esc("oben\nunten") == "oben  \nunten"


def test_a_line_keeps_the_space_that_holds_two_words_together():
    assert esc_line("Zwei\n Wochen\u00a0…") == "Zwei Wochen\u00a0…"
