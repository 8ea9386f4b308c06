"""Give points: a minus and a plus beside each option; what is left stays in sight."""

from functools import partial

import streamlit as st

from model.catalogue import plural
from model.rounds.kinds import Given, Option
from phases.ui import literal, round_sheet
from phases.ui.callbacks import to_the_end
from phases.ui.round_sheet import Sheet
from phases.ui.texts import t


def draw(sheet: Sheet) -> None:
    """One row for each option, and the way to hand the points in."""
    given, most = _given(sheet), sheet.asked.rule.points
    left = most - sum(given.values())
    with st.container(key=f"runde-rest-punkte-{sheet.name}"):
        st.markdown(f"**{plural('round.points.left', left, most=most)}**")
    with st.container(key=f"blatt-{sheet.key('punkte')}", gap=None):
        for number, option in enumerate(sheet.asked.subject.options):
            _row(sheet, number, option, given.get(option.key, 0), left)
    st.button(
        t("round.points.give"),
        key=sheet.key("abgeben"),
        type=sheet.button,
        on_click=_give,
        args=(sheet,),
    )
    round_sheet.say(sheet)


def _row(sheet: Sheet, number: int, option: Option, count: int, left: int) -> None:
    with st.container(
        key=f"zeile-flach-punkte-{sheet.name}-{number}",
        horizontal=True,
        vertical_alignment="center",
    ):
        with st.container(width="stretch"):
            st.markdown(literal.esc(option.title))
        with st.container(
            key=f"punkte-{sheet.name}-{number}",
            horizontal=True,
            vertical_alignment="center",
            width="content",
            gap="small",
        ):
            move = partial(_button, sheet, number, option)
            move("less", "remove", -1, off=count == 0)
            st.markdown(f"**{count}**", width="content")
            move("more", "add", 1, off=left <= 0)


def _button(
    sheet: Sheet, number: int, option: Option, word: str, symbol: str, step: int, *, off: bool
) -> None:
    name = t(f"round.points.{word}", title=literal.esc_line(option.title))
    st.button(
        # Seen is the sign alone; the words are for those who have the page read out.
        f":small[{name}]",
        key=sheet.key(f"{word}-{number}"),
        icon=f":material/{symbol}:",
        disabled=off,
        on_click=_move,
        args=(sheet, option.key, step),
    )


def told(sheet: Sheet, given: Given) -> None:
    """What was given, without the options that got nothing."""
    for option in sheet.asked.subject.options:
        if count := given.amounts.get(option.key, 0):
            said = plural("round.points.of", count, title=literal.esc_line(option.title))
            st.markdown(said)


def _given(sheet: Sheet) -> dict[str, int]:
    before = dict(sheet.before.amounts) if sheet.before else {}
    given: dict[str, int] = sheet.notes.setdefault("points", before)
    return given


@to_the_end
def _move(sheet: Sheet, option: str, step: int) -> None:
    # One look into the session, then one change of a plain value: done again it counts once.
    given = _given(sheet)
    room = sheet.asked.rule.points - sum(given.values())
    given[option] = max(0, given.get(option, 0) + min(step, room))


@to_the_end
def _give(sheet: Sheet) -> None:
    amounts = {key: count for key, count in _given(sheet).items() if count}
    if round_sheet.send(sheet, Given(amounts=amounts), []):
        round_sheet.look_at_it(sheet)
