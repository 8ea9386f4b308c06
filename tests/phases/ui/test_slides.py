"""What fits on the wall at once: nothing is lost, nothing changes its order."""

from hypothesis import given
from hypothesis import strategies as st

from phases.ui import slides
from phases.ui.cards import Badge
from phases.ui.slides import ROOM, Line, height, in_slides, pieces

BADGE = Badge("erledigt", "green", ":material/check_circle:")
WORDS = st.lists(st.text("abcäß.", min_size=1, max_size=14), max_size=160).map(" ".join)
LINES = st.lists(
    st.builds(Line, WORDS.map(lambda text: text[:80]), WORDS, st.sampled_from([None, BADGE])),
    max_size=12,
)


@given(LINES)
def test_every_word_is_on_some_slide_in_its_order(lines: list[Line]):
    shown = [line for slide in in_slides(lines) for line in slide]

    told = " ".join(line.text for line in shown).split()
    assert told == " ".join(line.text for line in lines).split()
    assert list(dict.fromkeys(line.title for line in shown)) == list(
        dict.fromkeys(line.title for line in lines)
    )


@given(LINES)
def test_a_slide_is_never_too_full(lines: list[Line]):
    for slide in in_slides(lines):
        assert slide
        assert len(slide) == 1 or sum(map(height, slide)) <= ROOM


@given(WORDS)
def test_pieces_of_a_text_are_short_and_hold_all_its_words(text: str):
    found = pieces(text, 60)

    assert all(len(piece) <= 60 for piece in found)
    assert " ".join(found).split() == text.split()


def test_a_text_is_cut_where_a_sentence_ends():
    assert pieces("Wir beginnen im August. Wir enden im Juli danach.", 40) == [
        "Wir beginnen im August.",
        "Wir enden im Juli danach.",
    ]


@given(st.lists(st.text("abc ", max_size=90), max_size=30).map("\n".join))
def test_a_wording_of_many_short_lines_takes_the_room_of_whole_ones(text):
    found = slides.on_paper(text, 300)

    assert "".join("".join(found).split()) == "".join(text.split())
    assert text.startswith(found[0])
    assert all(slides.letters_of(piece) <= 300 for piece in found)


def test_a_list_on_paper_is_cut_between_its_lines():
    text = "Wir nehmen an:\n1. Verlässlich betreut\n2. Gemeinsam gelernt"

    assert slides.on_paper(text, 90) == [
        "Wir nehmen an:\n1. Verlässlich betreut",
        "2. Gemeinsam gelernt",
    ]
