"""The second line of a row: what its title does not say already."""

from hypothesis import given
from hypothesis import strategies as st

from model import naming
from phases.ui.form import after_title

WORDS = st.lists(st.text("abcäö.,", min_size=1, max_size=12), min_size=1, max_size=40)


def test_lines_with_dashes_become_one_line():
    assert after_title("Räume", "- acht Räume\n- kein Neubau") == "acht Räume; kein Neubau"


@given(WORDS)
def test_a_text_too_long_for_its_title_goes_on_below_and_repeats_nothing(words: list[str]):
    text = " ".join(words)
    title = naming.shortened(text)

    below = after_title(title, text)

    if title.endswith("…"):
        assert title.removesuffix("…").rstrip() + " " + below.removeprefix("… ") == text
    else:
        assert below == text
