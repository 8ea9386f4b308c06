"""Rate the cooperation, one question at a time; each answer is stored when one goes on."""

import streamlit as st

from model.catalogue import catalogue, t
from model.rounds.kinds import Given, Option
from phases.door import workspace
from phases.ui import field_notes, focus, literal, round_sheet
from phases.ui.callbacks import to_the_end
from phases.ui.round_sheet import Sheet

_NOTHING = "none"


def draw(sheet: Sheet) -> None:
    """The question that comes next, how far one is, and the ways on and back."""
    options = sheet.asked.subject.options
    at = place(sheet)
    if at >= len(options):
        return
    st.progress(at / len(options), t("round.rating.progress", number=at + 1, count=len(options)))
    _question(sheet, at, options[at])
    round_sheet.say(sheet)
    if at:
        st.button(
            t("round.rating.back"),
            key=sheet.key("zurueck"),
            type="tertiary",
            icon=":material/arrow_back:",
            on_click=round_sheet.note,
            args=(sheet,),
            kwargs={"at": at - 1, "trouble": ""},
        )


def place(sheet: Sheet) -> int:
    """The number of the question that is asked; as many as there are when all were."""
    options = sheet.asked.subject.options
    rated = _known(sheet).amounts
    first = next((n for n, one in enumerate(options) if one.key not in rated), len(options))
    at: int = sheet.notes.get("at", first)
    return at


def _question(sheet: Sheet, at: int, option: Option) -> None:
    labels = _labels()
    given = _known(sheet)
    known = list(labels).index(given.amounts[option.key]) if option.key in given.amounts else None
    last = at + 1 == len(sheet.asked.subject.options)
    with st.form(key=sheet.key(f"form-{at}"), border=False, enter_to_submit=False):
        with st.container(key=f"runde-frage-{sheet.name}", gap="small"):
            st.markdown(f"**{literal.esc_line(option.title)}**")
            st.radio(
                option.title,
                list(labels),
                index=known,
                format_func=labels.__getitem__,
                key=sheet.key(f"wert-{at}"),
                label_visibility="collapsed",
                width="stretch",
            )
        st.text_area(
            t("round.rating.reason"),
            given.reasons.get(option.key, ""),
            key=sheet.text_key(f"grund-{at}"),
            height=80,
        )
        st.form_submit_button(
            t("round.answer.give" if last else "round.rating.on"),
            key=sheet.key(f"weiter-{at}"),
            type=sheet.button,
            on_click=_keep,
            args=(sheet, at, option.key),
        )


def _labels() -> dict[int, str]:
    """The words of the scale by their number; 0 stands for no answer."""
    known = catalogue().field_text("evaluation.ratings.value").options
    return {
        0 if one.value == _NOTHING else int(one.value.removeprefix("r")): one.label for one in known
    }


def told(sheet: Sheet, given: Given) -> None:
    """How many questions have their answer."""
    count = len(sheet.asked.subject.options)
    field_notes.quiet(t("round.rating.told", done=len(given.amounts), count=count))


@to_the_end
def _keep(sheet: Sheet, at: int, question: str) -> None:
    rate: int | None = st.session_state[sheet.key(f"wert-{at}")]
    reason: str = st.session_state[sheet.text_key(f"grund-{at}")].strip()
    if rate is None:
        round_sheet.note(sheet, at=at, trouble=t("round.refused.choice"))
        return
    before = _latest(sheet)
    amounts = {key: one for key, one in before.amounts.items() if key != question}
    reasons = {key: one for key, one in before.reasons.items() if key != question}
    given = Given(
        amounts={**amounts, **({question: rate} if rate else {})},
        reasons={**reasons, **({question: reason} if reason else {})},
    )
    if round_sheet.send(sheet, given, []):
        round_sheet.note(sheet, at=at + 1, so_far=given)
        focus.move_to(sheet.key(f"wert-{at + 1}"), sheet.key("aendern"))
    else:
        round_sheet.note(sheet, at=at)


def _known(sheet: Sheet) -> Given:
    so_far: Given = sheet.notes.get("so_far") or Given()
    return sheet.before or so_far


def _latest(sheet: Sheet) -> Given:
    """What is stored by now: somebody else of the institution may be answering too."""
    if sheet.voice:
        return _known(sheet)
    seen = workspace().round(sheet.project.id, sheet.project.who)
    is_same = seen is not None and seen.round.id == sheet.round.id
    return seen.mine[0].given if seen and is_same and seen.mine else Given()
