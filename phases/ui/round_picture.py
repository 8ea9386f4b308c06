"""What came of a round as a picture, with the same as a table and as rows on a phone."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from model.catalogue import catalogue
from model.rounds import endings
from model.rounds.kinds import Answer, Choice, Kind, Showing
from model.rounds.views import View
from phases.ui import charts, literal, reading, reflection, round_words, vega
from phases.ui.cards import Color
from phases.ui.texts import t
from phases.ui.vega import Datum

# Room for the few words of a choice; what gets points has longer names.
_SHORT, _LONG = 190, 260


@dataclass(frozen=True)
class Look:
    """How a choice looks: its colour, and its sign as an icon and in the picture."""

    color: Color
    icon: str
    sign: str


_CHECK = "M-1,0L-0.3,0.7L1,-0.8"
_CROSS = "M-0.8,-0.8L0.8,0.8M0.8,-0.8L-0.8,0.8"
_BUBBLE = "M-1,-0.8L1,-0.8L1,0.4L0,0.4L-0.6,1L-0.6,0.4L-1,0.4Z"
_RING = "circle"
LOOKS = {
    Choice.SUPPORT: Look("green", ":material/check:", _CHECK),
    Choice.CONCERN: Look("orange", ":material/chat_bubble:", _BUBBLE),
    Choice.OBJECTION: Look("red", ":material/close:", _CROSS),
    Choice.YES: Look("green", ":material/check:", _CHECK),
    Choice.NO: Look("red", ":material/close:", _CROSS),
    Choice.ABSTENTION: Look("gray", ":material/radio_button_unchecked:", _RING),
}


def draw(seen: View) -> None:
    """The picture that fits the method; nothing while nobody answered."""
    if not seen.answers:
        return
    match seen.round.kind:
        case Kind.IDEAS:
            ideas(seen)
        case Kind.RATING:
            if found := endings.rated(round_words.tally(seen), catalogue()):
                reflection.chart(found)
        case Kind.POINTS:
            _points(seen)
        case _:
            _choices(seen)


def bars(seen: View, first: int = 0, at_most: int | None = None) -> None:
    """The bars alone; of many some."""
    rows = bars_of(seen)[first:][:at_most]
    is_points = seen.round.kind is Kind.POINTS
    spec = charts.of_bars(rows, _LONG if is_points else _SHORT)
    vega.draw(spec, described(seen), f"balken-{first}")


def bars_of(seen: View) -> Sequence[Datum]:
    """A bar for each choice, or for each option with its points."""
    asked, counted = seen.round.asked, round_words.tally(seen)
    if seen.round.kind is Kind.POINTS:
        return [
            {"name": round_words.option(asked, key), "number": points, "color": "green"}
            for key, points in counted.points()
        ]
    return [
        {
            "name": round_words.choice(one),
            "number": count,
            "color": LOOKS[one].color,
            "sign": LOOKS[one].sign,
        }
        for one, count in round_words.counts(asked, counted)
    ]


def described(seen: View) -> str:
    """What the bars show, for those who do not see them."""
    if seen.round.kind is Kind.POINTS:
        return t("round_shown.chart.points")
    parts = (
        t("round_shown.chart.part", name=row["name"], count=row["number"]) for row in bars_of(seen)
    )
    return t("round_shown.chart.choices", parts=t("common.list.separator").join(parts))


def ideas(seen: View) -> None:
    """The ideas under their headings, as they were typed."""
    for number, (heading, some) in enumerate(endings.bundles(seen.answers)):
        with st.container(key=f"blatt-karte-ideen-{number}", gap="xsmall"):
            st.header(
                literal.esc_line(heading or t("round_shown.ideas.unsorted")),
                anchor=False,
            )
            st.markdown(as_list(seen, some), anchors=False)


def as_list(seen: View, some: Sequence[Answer]) -> str:
    """Ideas as a list in Markdown: one text, for each element costs the browser time."""
    return "\n".join(f"- {_line(seen, one)}" for one in some)


def idea(seen: View, one: Answer) -> str:
    """An idea with who had it, where the round shows that."""
    if seen.round.asked.showing is Showing.ANONYMOUS or not one.name:
        return one.given.text
    return t("round_shown.ideas.by", text=one.given.text, name=one.name)


def _line(seen: View, one: Answer) -> str:
    # What stands on further lines belongs to the same idea.
    return literal.esc(idea(seen, one)).replace("\n", "\n  ")


def _choices(seen: View) -> None:
    counted = round_words.counts(seen.round.asked, round_words.tally(seen))
    head = [t("round_shown.chart.answer"), t("round_shown.chart.count")]
    with st.container(key="nur-breit-runde"), st.container(key="blatt-karte-balken"):
        bars(seen)
    with (
        st.container(key="nur-schmal-runde", gap=None),
        st.container(key="blatt-runde-zahlen", gap=None),
    ):
        for one, count in counted:
            with st.container(key=f"zeile-zahl-{one}", gap=None):
                st.markdown(f"{LOOKS[one].icon} {round_words.choice(one)}: **{count}**")
    with st.container(key="nur-breit-runde-tabelle"):
        rows = [[round_words.choice(one), str(count)] for one, count in counted]
        reading.as_table("runde", head, rows)


def _points(seen: View) -> None:
    asked, counted = seen.round.asked, round_words.tally(seen)
    givers = {key: sum(1 for one in some if one) for key, some in counted.amounts}
    head = [t(f"round_shown.chart.{name}") for name in ("option", "sum", "givers")]
    rows = [
        [round_words.option(asked, key), str(points), str(givers[key])]
        for key, points in counted.points()
    ]
    with st.container(key="nur-breit-runde"), st.container(key="blatt-karte-balken"):
        bars(seen)
    with st.container(key="nur-schmal-runde"):
        reading.in_short("runde-schmal", head, rows)
    with st.container(key="nur-breit-runde-tabelle"):
        reading.as_table("runde", head, rows)
