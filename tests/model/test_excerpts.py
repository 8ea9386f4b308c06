"""Short pieces of long texts: no half words, and every marked word stays in sight."""

from hypothesis import given
from hypothesis import strategies as st

from model.excerpts import ELLIPSIS, around_marks, shortened

TEXTS = st.text(alphabet="abc d\n", max_size=60)


def test_a_short_text_stays_whole_on_one_line():
    assert shortened("Wir tagen\nim  Rathaus.", 40) == "Wir tagen im Rathaus."


@given(TEXTS, st.integers(1, 40))
def test_a_text_is_cut_between_words(text, most):
    words = text.split()
    short = shortened(text, most).removesuffix(ELLIPSIS).split()

    assert len(" ".join(short)) <= most
    assert short[:-1] == words[: max(len(short) - 1, 0)]
    # Only a single word that has no room at all is cut in itself.
    assert len(short) <= 1 or short == words[: len(short)]


def test_a_word_that_has_no_room_is_cut():
    assert shortened("Donaudampfschiff", 5) == "Donau …"


def test_what_lies_far_from_the_marks_is_left_out():
    pieces = [
        ("eins zwei drei vier fünf ", False),
        ("sechs", True),
        (" sieben acht neun zehn elf zwölf dreizehn ", False),
        ("vierzehn", True),
        (" fünfzehn sechzehn siebzehn", False),
    ]

    short = "".join(text for text, _ in around_marks(pieces, 9, 200))

    assert " ".join(short.split()) == "… fünf sechs sieben … dreizehn vierzehn fünfzehn …"


@given(st.lists(st.tuples(TEXTS, st.booleans()), max_size=6), st.integers(1, 20))
def test_no_marked_word_is_lost(pieces, context):
    shown = around_marks(pieces, context, 10_000)

    assert "".join(text for text, marked in shown if marked) == "".join(
        text for text, marked in pieces if marked
    )


def test_pieces_end_where_there_is_no_more_room():
    shown = around_marks([("eins zwei drei", True)], 10, 9)

    assert shown == [("eins zwei …", True)]
