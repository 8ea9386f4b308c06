"""The lines of history: by day, newest first, each with its way back."""

from itertools import groupby

import streamlit as st

from model.catalogue import catalogue, plural
from model.outcomes import Conflict, Invalid, Outcome, Refused, Unavailable
from model.project import Project
from model.telling import Teller, Told
from model.workspace import HistoryRow
from phases.door import workspace
from phases.ui import days, field_notes, focus, literal, told_lines
from phases.ui.cards import named
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

PORTION = 30
# A step of many changes says the first of them; a restored version would fill the page alone.
SENTENCES = 3
_REFUSED = "history:refused"
OWN, PHASE = "verlauf-eigene", "verlauf-phase"
_TOLD_BY_KIND = {"create", "import", "sample"}


def draw(project: OpenProject) -> None:
    """The filters, the lines of this page, and the ways to newer and older ones."""
    project.watch(*Project.model_fields)
    own, phase = _filters()
    before = _cursors(project, own, phase)
    rows = workspace().history(
        project.id,
        PORTION + 1,
        before[-1] if before else None,
        project.who,
        own=own,
        phase=phase,
    )
    if not rows:
        field_notes.quiet(t(f"history.{'nothing_found' if own or phase else 'empty'}"))
    teller = Teller(catalogue(), project.project)
    for day, lines in groupby(rows[:PORTION], key=lambda row: days.day_of(row.at)):
        with st.container(gap="small"):
            st.header(days.day_name(day), anchor=False)
            with st.container(key=f"blatt-tag-{day}", gap=None):
                for row in lines:
                    _draw_row(project, row, teller)
    _draw_ways(before, rows)
    focus.draw()


def _filters() -> tuple[bool, str]:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        phases = {phase.key: phase.short_title for phase in catalogue().phases}
        phase = st.selectbox(
            t("history.filter.phase"),
            ["", *phases],
            format_func=lambda key: phases.get(key, t("history.filter.all")),
            key=PHASE,
            width=260,
        )
        own = st.checkbox(t("history.filter.own"), key=OWN)
    return bool(own), str(phase or "")


def _cursors(project: OpenProject, own: bool, phase: str) -> list[int]:
    """Below which lines the pages begin that were turned so far; a new selection begins anew."""
    selection = project.id, own, phase
    if st.session_state.get("history:selection") != selection:
        st.session_state["history:selection"] = selection
        st.session_state["history:before"] = []
    cursors: list[int] = st.session_state["history:before"]
    return cursors


def _draw_ways(before: list[int], rows: tuple[HistoryRow, ...]) -> None:
    with st.container(horizontal=True, gap="medium"):
        if before:
            _way("newer", "arrow_back", before[:-1])
        if len(rows) > PORTION:
            _way("older", "arrow_forward", [*before, rows[PORTION - 1].id])


def _way(word: str, symbol: str, cursors: list[int]) -> None:
    st.button(
        t(f"history.{word}"),
        key=f"verlauf-{word}",
        type="tertiary",
        icon=f":material/{symbol}:",
        on_click=st.session_state.__setitem__,
        args=("history:before", cursors),
    )


def _draw_row(project: OpenProject, row: HistoryRow, teller: Teller) -> None:
    told = () if row.kind in _TOLD_BY_KIND else teller.told(row.changes)
    with st.container(key=f"zeile-{row.id}", gap="xsmall"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            with st.container(key=f"wer-{row.id}", gap="xsmall", width="stretch"):
                _draw_sentences(row, told)
                field_notes.quiet(_about(row, told))
            if project.may_edit and row.may_be_taken_back:
                word = t(f"history.{'put_back' if row.kind == 'undo' else 'take_back'}")
                st.button(
                    named(word, told[0].head if told else ""),
                    key=f"zurueck-{row.id}",
                    type="tertiary",
                    icon=":material/undo:",
                    on_click=_take_back,
                    args=(project, row.id),
                )
        # It stays until the person tries something else: others may redraw the page meanwhile.
        refused_step, sentence = st.session_state.get(_REFUSED, (None, ""))
        if refused_step == row.id:
            st.error(sentence, icon=":material/error:")


def _draw_sentences(row: HistoryRow, told: tuple[Told, ...]) -> None:
    if row.kind != "edit":
        st.markdown(f"**{t(f'history.kind.{row.kind}')}**")
    for one in told[:SENTENCES]:
        told_lines.draw(one)
    if row.kind == "sample":
        field_notes.quiet(plural("history.many", row.count))
    unsaid = max(row.count - len(row.changes), 0) + len(told[SENTENCES:])
    if told and unsaid:
        field_notes.quiet(plural("history.more", unsaid))


def _about(row: HistoryRow, told: tuple[Told, ...]) -> str:
    """When, who, and in which step."""
    by = t("history.line.you") if row.is_own else row.by or t("history.line.someone")
    parts = [t("history.line.about", time=days.clock(row.at), by=by), _place(told)]
    if row.is_undone:
        parts.append(t("history.line.undone"))
    return " · ".join(part for part in parts if part)


def _place(told: tuple[Told, ...]) -> str:
    spots = {one.spot for one in told}
    if len({spot.phase for spot in spots}) != 1 or not told[0].spot.phase:
        return ""
    spot = told[0].spot
    phase = catalogue().phase(spot.phase).short_title
    if len(spots) > 1 or not spot.steps:
        return phase
    return f"{phase} · {catalogue().step(spot.steps[0]).title}"


def _take_back(project: OpenProject, step: int) -> None:
    st.session_state.pop(_REFUSED, None)
    if sentence := refusal(project.undo(step)):
        st.session_state[_REFUSED] = (step, sentence)
        focus.move_to(f"zurueck-{step}")
        return
    # The line of the undo itself comes first now, if the person is still on the first page.
    newest = workspace().history(project.id, 1, who=project.who, own=True)
    focus.move_to(*(f"zurueck-{row.id}" for row in newest), PHASE)


def refusal(outcome: Outcome) -> str:
    """Why something cannot be taken back any more, "" where it was."""
    match outcome:
        case Conflict(record_is_gone=True):
            return t("history.undo.gone")
        case Conflict(by=by):
            return t("history.undo.conflict", by=literal.esc_line(by))
        case Invalid(message=message) | Refused(message=message) | Unavailable(message=message):
            return literal.esc_line(message)
    return ""
