"""What has come in so far, in rounds that show it before they are closed."""

from collections.abc import Iterator

import streamlit as st

from model.catalogue import plural
from model.rounds.counting import tally
from model.rounds.kinds import Kind, choices_of
from model.rounds.views import View
from phases.ui import literal, round_choice
from phases.ui.texts import t


def draw(seen: View) -> None:
    """A few lines; what came of it is said in full once the round is closed."""
    is_told = seen.is_shown and seen.round.kind is not Kind.RATING
    if not is_told or not seen.answers:
        return
    with st.container(key="blatt-karte-bisher", gap="xsmall"):
        st.header(t("round.interim.title"), anchor=False)
        for line in _lines(seen):
            st.markdown(line)


def _lines(seen: View) -> Iterator[str]:
    asked, counted = seen.round.asked, tally(seen.round.asked, seen.answers)
    match asked.kind:
        case Kind.IDEAS:
            for one in seen.answers:
                by = f" :small[:gray[{literal.esc_line(one.name)}]]" if one.name else ""
                yield f"{literal.esc(one.given.text)}{by}"
        case Kind.POINTS:
            titles = {option.key: option.title for option in asked.subject.options}
            for key, points in counted.points():
                title = literal.esc_line(titles[key])
                yield plural("round.points.of", points, title=title)
        case _:
            for choice in choices_of(asked.kind):
                symbol, word = round_choice.SYMBOLS[choice], t(f"round.choice.{choice}")
                yield f":material/{symbol}: {word}: **{counted.of(choice)}**"
