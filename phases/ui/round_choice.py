"""Answer a proposal: three ways as wide as the screen; who has concerns says why."""

import streamlit as st

from model.rounds.kinds import Choice, Given, choices_of
from phases.ui import focus, literal, round_sheet
from phases.ui.callbacks import to_the_end
from phases.ui.round_sheet import Sheet
from phases.ui.texts import t

SYMBOLS = {
    Choice.SUPPORT: "check",
    Choice.CONCERN: "chat",
    Choice.OBJECTION: "front_hand",
    Choice.YES: "check",
    Choice.NO: "close",
    Choice.ABSTENTION: "remove",
}
_REASON = "grund"


def draw(sheet: Sheet) -> None:
    """The choices, and below them the field for the reason of the one that was taken."""
    before = sheet.before.choice if sheet.before else None
    chosen: Choice | None = sheet.notes.get("choice") or before
    with st.container(key=sheet.key("wahl"), gap="small"):
        for choice in choices_of(sheet.round.kind):
            state = "jetzt" if choice is chosen else "dort"
            with st.container(key=f"runde-wahl-{choice}-{state}-{sheet.name}"):
                st.button(
                    t(f"round.choice.{choice}"),
                    key=sheet.key(choice),
                    icon=f":material/{'check_circle' if choice is chosen else SYMBOLS[choice]}:",
                    width="stretch",
                    on_click=_choose,
                    args=(sheet, choice),
                )
    if chosen and chosen is not Choice.SUPPORT:
        _reason(sheet, chosen)
    round_sheet.say(sheet)


def _reason(sheet: Sheet, chosen: Choice) -> None:
    before = sheet.before.text if sheet.before else ""
    with st.form(key=sheet.key("form"), border=False, enter_to_submit=False):
        st.text_area(t(f"round.reason.{chosen}"), before, key=sheet.text_key(_REASON))
        st.form_submit_button(
            t("round.answer.give"),
            key=sheet.key("abgeben"),
            type=sheet.button,
            width="stretch",
            on_click=_give,
            args=(sheet, chosen),
        )


def told(given: Given) -> None:
    """What was answered."""
    if given.choice:
        symbol = SYMBOLS[given.choice]
        st.markdown(f":material/{symbol}: **{t(f'round.choice.{given.choice}')}**")
    if given.text:
        st.markdown(literal.esc(given.text))


@to_the_end
def _choose(sheet: Sheet, choice: Choice) -> None:
    if choice is Choice.SUPPORT:
        _send(sheet, Given(choice=choice))
        return
    round_sheet.note(sheet, choice=choice)
    focus.move_to(sheet.text_key(_REASON))


@to_the_end
def _give(sheet: Sheet, choice: Choice) -> None:
    text: str = st.session_state[sheet.text_key(_REASON)]
    _send(sheet, Given(choice=choice, text=text.strip()))


def _send(sheet: Sheet, given: Given) -> None:
    if round_sheet.send(sheet, given, []):
        round_sheet.look_at_it(sheet)
