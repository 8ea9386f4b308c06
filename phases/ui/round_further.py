"""Answers for those without a device: the same fields, under a voice that one chooses."""

import streamlit as st

from model.rounds.kinds import Kind
from model.rounds.views import View
from model.rounds.voices import voices
from phases.ui import round_answer, round_rating
from phases.ui.open_project import OpenProject
from phases.ui.round_sheet import FURTHER, Sheet
from phases.ui.texts import t


def draw(project: OpenProject, seen: View) -> None:
    """Folded until somebody needs it."""
    choices = _choices(project, seen)
    if not choices:
        return
    opened = st.expander(
        t("round.further.title"),
        icon=":material/keyboard:",
        key=f"runde-{FURTHER}-{seen.round.id}",
        type="compact",
        on_change="rerun",
    )
    if opened.open:
        with opened:
            _draw(project, seen, choices)


def _choices(project: OpenProject, seen: View) -> dict[str, str]:
    """Whose answer can be entered: voices by their keys, of ideas institutions by their names."""
    asked = seen.round.asked
    if asked.kind is Kind.IDEAS:
        houses = project.project.planning.institutions
        names = [one.called for one in houses] or [project.who.institution]
        return {name: name for name in names if name}
    done = t("round.further.has_answered")
    return {
        one.key: f"{one.name} ({done})" if one.key in seen.voices else one.name
        for one in voices(project.project, asked)
    }


def _draw(project: OpenProject, seen: View, choices: dict[str, str]) -> None:
    voice = st.selectbox(
        t("round.further.whose"),
        list(choices),
        format_func=choices.__getitem__,
        key=f"runde-{FURTHER}-stimme-{seen.round.id}",
    )
    if voice is None:
        return
    number = list(choices).index(voice)
    sheet = Sheet(project, seen.round, f"{FURTHER}-{number}", voice)
    if sheet.notes.get("done"):
        st.markdown(f":material/check_circle: {t('round.further.done')}")
    questions = seen.round.asked.subject.options
    if seen.round.kind is Kind.RATING and round_rating.place(sheet) >= len(questions):
        return
    round_answer.FORMS[seen.round.kind](sheet)
