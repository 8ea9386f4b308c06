"""Marked words: nothing that people typed becomes markup, and no word is lost."""

from hypothesis import given
from hypothesis import strategies as st

from model.merge import tokens
from phases.ui import marked

TEXTS = st.text(alphabet="abc .,\n*_[]:", max_size=40)


@given(TEXTS, TEXTS)
def test_the_pieces_of_both_texts_are_the_texts_again(theirs, mine):
    left, right = marked.differences(theirs, mine)

    assert "".join(text for text, _ in left) == theirs
    assert "".join(text for text, _ in right) == mine


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text):
    left, right = marked.differences(text, text)

    assert not any(is_marked for _, is_marked in [*left, *right])


def test_only_the_words_that_differ_are_marked():
    _, mine = marked.differences("zwei Raten zum Halbjahr", "vier Raten zum Halbjahr")

    assert mine == [("vier", True), (" Raten zum Halbjahr", False)]


@given(TEXTS, TEXTS)
def test_a_text_from_both_holds_every_word_of_both(theirs, mine):
    together = tokens(marked.both(theirs, mine))

    words = {token for token in [*tokens(theirs), *tokens(mine)] if token.strip()}
    assert words <= {*together}


def test_a_tint_does_not_reach_over_a_line_break():
    assert marked.tinted("eins\nzwei", "blue") == (
        ":blue-background[**eins**]  \n:blue-background[**zwei**]"
    )


def test_markdown_in_a_marked_word_stays_literal():
    assert marked.tinted("**fett**", "blue") == r":blue-background[**\*\*fett\*\***]"


def test_an_indented_line_is_no_code():
    assert not marked.plain("eins\n\n    zwei").split("\n")[-1].startswith(" ")
