"""Ideas after a silent round: put together under headings, then some of them chosen."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from model.catalogue import plural
from model.rounds import endings
from model.rounds.kinds import Answer
from model.rounds.views import View
from phases.door import workspace
from phases.ui import (
    field_notes,
    focus,
    literal,
    round_deeds,
    round_picking,
    round_picture,
    round_result,
)
from phases.ui.callbacks import to_the_end
from phases.ui.cards import named
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

_HEADING, _KNOWN = "runde-ueberschrift", "runde-vorhandene"
# The bundle that is open, and whether this window chooses already.
_OPEN, _PICKS = "runde-buendel-offen", "runde-waehlt-aus"
_CHOSEN = "runde-ideen"
_HEADINGS = 12


def draw(project: OpenProject, seen: View) -> None:
    """Those who lead put ideas together and choose; all others see what comes of it."""
    with st.container(gap="large"):
        round_result.question(seen)
        if not project.may_lead:
            field_notes.quiet(t("round_shown.sorting.only_leading"))
            with st.container(gap="small"):
                round_picture.ideas(seen)
            return
        round_deeds.draw()
        if st.session_state.get(_PICKS) == seen.round.id:
            round_picking.draw(project, seen, back=_to_sort)
            return
        _unsorted(project, seen)
        _bundles(project, seen)
        st.button(
            t("round_shown.sorting.to_pick"),
            key="runde-zur-auswahl",
            type="primary",
            icon=":material/arrow_forward:",
            on_click=_to_pick,
            args=(seen.round.id,),
        )


@to_the_end
def _to_pick(round_id: str) -> None:
    st.session_state[_PICKS] = round_id
    focus.move_to("runde-uebernehmen")


@to_the_end
def _to_sort() -> None:
    st.session_state.pop(_PICKS, None)
    focus.move_to("runde-zur-auswahl")


# --- Put together ---------------------------------------------------------------------------


def _unsorted(project: OpenProject, seen: View) -> None:
    found = dict(endings.bundles(seen.answers))
    loose = found.get("", ())
    with st.container(key="blatt-karte-zusammenlegen", gap="small"):
        st.header(t("round_shown.sorting.title"), anchor=False)
        if not loose:
            st.text(t("round_shown.sorting.all_sorted"))
            return
        field_notes.quiet(t("round_shown.sorting.lead"))
        round_picking.choose(_CHOSEN, t("round_shown.sorting.unsorted"), _options(seen, loose))
        st.text_input(t("round_shown.sorting.heading"), key=_HEADING)
        if known := [heading for heading in found if heading][:_HEADINGS]:
            # Somebody else may have taken the last idea out of it meanwhile.
            if st.session_state.get(_KNOWN) not in known:
                st.session_state[_KNOWN] = None
            st.pills(
                t("round_shown.sorting.known"),
                known,
                format_func=literal.esc_line,
                key=_KNOWN,
            )
        st.button(
            t("round_shown.sorting.put"),
            key="runde-zusammenlegen",
            icon=":material/join_inner:",
            on_click=_put,
            args=(project, seen.round.id, [one.id for one in loose]),
        )


def _options(seen: View, ideas: Sequence[Answer]) -> dict[str, str]:
    return {str(one.id): round_picture.idea(seen, one) for one in ideas}


@to_the_end
def _put(project: OpenProject, round_id: str, loose: Sequence[int]) -> None:
    """A typed heading comes before a chosen one."""
    heading = str(st.session_state.get(_HEADING) or st.session_state.get(_KNOWN) or "").strip()
    chosen = [int(one) for one in round_picking.chosen(_CHOSEN) if int(one) in loose]
    if not chosen or not heading:
        missing = "no_heading" if chosen else "nothing_chosen"
        round_deeds.tell(t(f"round_shown.sorting.{missing}"))
        return
    if _sort(project, round_id, dict.fromkeys(chosen, heading)):
        round_picking.forget(_CHOSEN)
        st.session_state[_HEADING] = ""
        st.session_state[_KNOWN] = None
        focus.move_to("runde-zusammenlegen", "runde-zur-auswahl")


def _sort(project: OpenProject, round_id: str, headings: dict[int, str]) -> bool:
    sort = partial(workspace().sort_ideas, project.id, round_id, headings, project.who)
    return round_deeds.do(project, partial(sort, confirmed=round_deeds.confirmed()))


# --- What is together already ---------------------------------------------------------------


def _bundles(project: OpenProject, seen: View) -> None:
    found = [pair for pair in endings.bundles(seen.answers) if pair[0]]
    if not found:
        return
    with st.container(gap="small"):
        st.header(t("round_shown.sorting.bundles"), anchor=False)
        with st.container(key="blatt-buendel", gap=None):
            for number, (heading, some) in enumerate(found):
                _bundle(project, seen, number, heading, some)


def _bundle(
    project: OpenProject, seen: View, number: int, heading: str, ideas: Sequence[Answer]
) -> None:
    is_open = st.session_state.get(_OPEN) == (seen.round.id, heading)
    with st.container(key=f"zeile-buendel-{number}", gap="small"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            with st.container(key=f"wer-buendel-{number}", gap=None, width="stretch"):
                st.markdown(f"**{literal.esc_line(heading)}**")
                field_notes.quiet(plural("round_shown.sorting.count", len(ideas)))
            st.button(
                named(t(f"round_shown.sorting.{'close' if is_open else 'change'}"), heading),
                key=f"buendel-{number}",
                type="tertiary",
                icon=f":material/{'check' if is_open else 'edit'}:",
                on_click=to_the_end(st.session_state.__setitem__),
                args=(_OPEN, None if is_open else (seen.round.id, heading)),
            )
        if is_open:
            _open_bundle(project, seen, heading, ideas)
        else:
            st.markdown(round_picture.as_list(seen, ideas), anchors=False)


def _open_bundle(project: OpenProject, seen: View, heading: str, ideas: Sequence[Answer]) -> None:
    name = f"{_CHOSEN}-{heading}"
    with st.container(key="offen-buendel", gap="small"):
        label = t("round_shown.sorting.members", heading=literal.esc_line(heading))
        round_picking.choose(name, label, _options(seen, ideas))
        field_notes.quiet(t("round_shown.sorting.take_out_hint"))
        st.button(
            t("round_shown.sorting.take_out"),
            key="runde-herausnehmen",
            icon=":material/output:",
            on_click=_take_out,
            args=(project, seen.round.id, name, [one.id for one in ideas]),
        )


@to_the_end
def _take_out(project: OpenProject, round_id: str, name: str, ids: Sequence[int]) -> None:
    chosen = [int(one) for one in round_picking.chosen(name) if int(one) in ids]
    if not chosen:
        round_deeds.tell(t("round_shown.sorting.nothing_chosen"))
    elif _sort(project, round_id, dict.fromkeys(chosen, "")):
        round_picking.forget(name)
        focus.move_to("runde-herausnehmen", "runde-zur-auswahl")
