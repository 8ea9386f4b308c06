"""Answer a round: first who will see what, then the answer, then what was handed in."""

from collections.abc import Callable, Mapping

import streamlit as st

from model.rounds.kinds import Asked, Choice, Given, Kind, Showing
from model.rounds.views import View
from model.rounds.voices import Voice, voice_of
from phases.ui import (
    field_notes,
    focus,
    literal,
    round_choice,
    round_ideas,
    round_interim,
    round_points,
    round_rating,
    round_sheet,
    round_words,
)
from phases.ui.callbacks import to_the_end
from phases.ui.open_project import OpenProject
from phases.ui.round_sheet import Sheet
from phases.ui.texts import t

FORMS: Mapping[Kind, Callable[[Sheet], None]] = {
    Kind.IDEAS: round_ideas.draw,
    Kind.POINTS: round_points.draw,
    Kind.CONSENT: round_choice.draw,
    Kind.VOTE: round_choice.draw,
    Kind.RATING: round_rating.draw,
}


def draw(project: OpenProject, seen: View) -> None:
    """The proposal, what others will see, and the way to answer."""
    with st.container(gap="medium"):
        subject(project, seen.round.asked)
        if project.may_contribute:
            _for_voice(project, seen)
        round_interim.draw(seen)


def subject(project: OpenProject, asked: Asked) -> None:
    """What it is about: a proposal on paper, as it would stand in the agreement."""
    if point := round_words.point(project, asked.subject.item):
        field_notes.quiet(t("round.answer.item", title=point))
    if asked.kind.decides:
        with st.container(key="papier-wortlaut-runde"):
            st.markdown(literal.esc(asked.subject.question), anchors=False)


def _for_voice(project: OpenProject, seen: View) -> None:
    asked = seen.round.asked
    voice = voice_of(project.project, asked, project.who)
    if voice is None:
        field_notes.quiet(t("round.answer.no_voice"))
        return
    sheet = round_sheet.own(project, seen)
    st.markdown(f":small[{literal.esc_line(promise(asked, voice, project.who.function))}]")
    if asked.kind is Kind.IDEAS:
        round_ideas.draw(sheet)
        round_ideas.own(sheet, seen)
    elif sheet.before and _is_complete(sheet) and not sheet.notes.get("changing"):
        _handed_in(sheet, sheet.before)
    else:
        FORMS[asked.kind](sheet)


def promise(asked: Asked, voice: Voice, function: str) -> str:
    """For whom one speaks, who sees it, and when: said before anything is typed."""
    parts: list[str] = []
    if asked.kind is not Kind.IDEAS:
        parts.append(t("round.promise.voice", voice=voice.name))
    is_member = voice.key.startswith("member:")
    who = voice.name if is_member else ", ".join(filter(None, [function, voice.name]))
    words = asked.showing.value
    if asked.showing is Showing.INSTITUTION and is_member:
        # A member is told apart by the function.
        words = Showing.NAME.value
    elif asked.showing is Showing.INSTITUTION and asked.kind is Kind.IDEAS:
        words = "idea_institution"
    parts.append(t(f"round.promise.{words}", voice=voice.name, who=who))
    parts.append(t("round.promise.hidden" if asked.is_hidden else "round.promise.shown"))
    return " ".join(parts)


def _is_complete(sheet: Sheet) -> bool:
    questions = sheet.asked.subject.options
    return sheet.round.kind is not Kind.RATING or round_rating.place(sheet) >= len(questions)


def _handed_in(sheet: Sheet, given: Given) -> None:
    with st.container(key="blatt-karte-abgegeben", gap="small"):
        st.markdown(f":material/check_circle: {t('round.answer.done')}")
        match sheet.round.kind:
            case Kind.POINTS:
                round_points.told(sheet, given)
            case Kind.RATING:
                round_rating.told(sheet, given)
            case _:
                round_choice.told(given)
        st.button(
            t("round.answer.change"),
            key=sheet.key("aendern"),
            icon=":material/edit:",
            on_click=_change,
            args=(sheet,),
        )


@to_the_end
def _change(sheet: Sheet) -> None:
    again = {"at": 0} if sheet.round.kind is Kind.RATING else {"changing": True}
    round_sheet.note(sheet, **again)
    first = (Choice.SUPPORT, Choice.YES, "wert-0", "more-0", "less-0")
    focus.move_to(*map(sheet.key, first))
