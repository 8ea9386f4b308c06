"""Silent ideas: one field, Enter hands an idea in, and the next one can be typed."""

import streamlit as st

from model.outcomes import Outcome, Refused, Unavailable
from model.rounds.kinds import Answer, Given
from model.rounds.views import View
from phases.door import workspace
from phases.ui import focus, literal, round_sheet
from phases.ui.callbacks import to_the_end
from phases.ui.cards import named
from phases.ui.round_sheet import Sheet
from phases.ui.texts import t

_IDEA = "idee"


def draw(sheet: Sheet) -> None:
    """The field; it is empty and has the focus again once the idea is stored."""
    with st.form(key=sheet.key("form"), border=False, enter_to_submit=True):
        st.text_input(t("round.idea.label"), key=sheet.text_key(_IDEA), autocomplete="off")
        st.form_submit_button(
            t("round.idea.give"),
            key=sheet.key("abgeben"),
            type=sheet.button,
            on_click=_give,
            args=(sheet,),
        )
    round_sheet.say(sheet)


def own(sheet: Sheet, seen: View) -> None:
    """One's own ideas, the last one first."""
    if not seen.mine:
        return
    with st.container(gap="small"):
        st.header(t("round.idea.own"), anchor=False)
        with st.container(key="blatt-eigene-ideen", gap=None):
            for answer in reversed(seen.mine):
                _row(sheet, answer)


def _row(sheet: Sheet, answer: Answer) -> None:
    with st.container(
        key=f"zeile-flach-idee-{answer.id}", horizontal=True, vertical_alignment="center"
    ):
        with st.container(width="stretch"):
            st.markdown(literal.esc(answer.given.text))
        st.button(
            named(t("round.idea.take_back"), answer.given.text),
            key=f"idee-zurueck-{answer.id}",
            type="tertiary",
            icon=":material/undo:",
            on_click=_take_back,
            args=(sheet, answer.id),
        )


def _give(sheet: Sheet) -> None:
    key, done = sheet.text_key(_IDEA), list[Outcome]()

    @to_the_end
    def act() -> None:
        text: str = st.session_state[key]
        if round_sheet.send(sheet, Given(text=" ".join(text.split())), done):
            st.session_state[key] = ""
        focus.move_to(key)

    act()


@to_the_end
def _take_back(sheet: Sheet, answer: int) -> None:
    project = sheet.project
    outcome = workspace().take_back_answer(project.id, sheet.round.id, project.who, answer)
    if isinstance(outcome, Refused | Unavailable):
        round_sheet.note(sheet, trouble=outcome.message)
