"""Beside the round: how far it is, who is missing, and for those who lead the ways to go on."""

import streamlit as st

from model.catalogue import plural
from model.outcomes import Outcome, Refused, Saved, Unavailable
from model.rounds.kinds import Kind, Round, Showing, Stage
from model.rounds.views import View
from model.rounds.voices import houses_present, voices, voting_houses
from model.workspace import WorkspaceError
from phases.door import workspace
from phases.ui import field_notes, focus, literal, round_further, round_live, round_places, way
from phases.ui.callbacks import to_the_end
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

_ASKS, _CLOSE, _CANCEL, _TROUBLE = "round:asks", "close", "cancel", "round:trouble"
# More names than this nobody reads at a glance.
_NAMED = 12


def draw(project: OpenProject, seen: View) -> None:
    """For everyone how many have answered; the rest only for those who may lead."""
    with st.container(key="runde-stand", gap="small"):
        st.header(t("round.lead.title"), anchor=False)
        round_live.draw(project, seen)
        if project.may_lead:
            _missing(project, seen)
            _quorum(project, seen)
            _origin(project, seen.round)
            _ways(project, seen)
            round_further.draw(project, seen)


def _missing(project: OpenProject, seen: View) -> None:
    asked = seen.round.asked
    expected = voices(project.project, asked)
    if not expected or asked.showing is Showing.ANONYMOUS:
        return
    names = [one.name for one in expected if one.key not in seen.voices]
    if not names:
        st.markdown(f":material/check_circle: {t('round.lead.complete')}")
        return
    more = len(names) - _NAMED
    listed = ", ".join(map(literal.esc_line, names[:_NAMED]))
    rest = f" {plural('round.lead.more', more)}" if more > 0 else ""
    st.markdown(f"{t('round.lead.missing', names=listed)}{rest}")


def _quorum(project: OpenProject, seen: View) -> None:
    """Whether so many institutions are there that the group can decide."""
    asked = seen.round.asked
    houses = voting_houses(project.project)
    if not asked.kind.decides or not houses:
        return
    meetings = project.project.planning.meetings
    meeting = next((one for one in meetings if one.id == asked.subject.meeting), None)
    listed = meeting.members_present if meeting else ()
    people = {project.who, *workspace().people_here(project.id)}
    there = max(len(houses_present(project.project, people, listed)), seen.answered)
    there, needed = min(there, len(houses)), asked.rule.quorum
    name = "none" if needed is None else "met" if there >= needed else "unmet"
    field_notes.quiet(t(f"round.quorum.{name}", there=there, all=len(houses), needed=needed))


def _origin(project: OpenProject, told: Round) -> None:
    subject = told.asked.subject
    if place := round_places.origin(subject.step, subject.item):
        with st.container(key="runde-zum-schritt"):
            st.page_link(
                way.PAGES[place.page],
                label=t("round.lead.origin"),
                icon=":material/arrow_outward:",
                query_params=place.query(project.id),
            )


def _ways(project: OpenProject, seen: View) -> None:
    asks = st.session_state.get(_ASKS)
    if asks == f"{_CLOSE} {seen.round.id}":
        _ask_to_close(project, seen)
    elif asks == f"{_CANCEL} {seen.round.id}":
        _ask(project, seen.round, _CANCEL, t("round.cancel.explained"))
    else:
        with st.container(key="runde-wege", horizontal=True, gap="small"):
            for name in (_CLOSE, _CANCEL):
                st.button(
                    t(f"round.{name}.button"),
                    key=f"runde-{name}",
                    type="primary" if name == _CLOSE else "tertiary",
                    on_click=_want,
                    args=(f"{name} {seen.round.id}",),
                )
    if sentence := st.session_state.get(_TROUBLE, ""):
        with st.container(key="meldung-runde-wege"):
            st.markdown(f":material/error: {literal.esc_line(sentence)}")


def _ask_to_close(project: OpenProject, seen: View) -> None:
    """What closing writes, said before it is done."""
    kind = seen.round.kind
    if kind is Kind.IDEAS and not seen.answered:
        words = t("round.close.no_ideas")
    else:
        words = t(f"round.close.writes.{kind}")
    _ask(project, seen.round, _CLOSE, words)


def _ask(project: OpenProject, told: Round, deed: str, words: str) -> None:
    with st.container(key=f"blatt-karte-runde-{deed}", gap="small"):
        st.text(words)
        with st.container(horizontal=True, gap="small"):
            st.button(t("round.lead.back"), key=f"runde-{deed}-offen", on_click=_want)
            st.button(
                t(f"round.{deed}.yes"),
                key=f"runde-{deed}-ja",
                type="primary",
                on_click=_close if deed == _CLOSE else _cancel,
                args=(project, told.id),
            )


@to_the_end
def _want(what: str = "") -> None:
    st.session_state[_ASKS] = what
    st.session_state[_TROUBLE] = ""
    deed = what.partition(" ")[0]
    focus.move_to(f"runde-{deed}-offen" if deed else f"runde-{_CLOSE}")


def _close(project: OpenProject, round_id: str) -> None:
    done = list[Outcome]()

    @to_the_end
    def act() -> None:
        # Of ideas a second end would be the last one: this button only takes the first step.
        if not done:
            done.append(_closed(project, round_id))
        _hear(project, done[0])

    act()


def _closed(project: OpenProject, round_id: str) -> Outcome:
    try:
        seen = workspace().round(project.id, project.who)
    except WorkspaceError as error:
        return Refused(error.message)
    if seen is None or seen.round.id != round_id or seen.round.stage is not Stage.OPEN:
        return Refused(t("round.refused.ended"))
    return workspace().end_round(project.id, round_id, project.who, origin=project.tab)


@to_the_end
def _cancel(project: OpenProject, round_id: str) -> None:
    outcome = workspace().cancel_round(project.id, round_id, project.who)
    _hear(project, outcome)


def _hear(project: OpenProject, outcome: Outcome) -> None:
    _want()
    if isinstance(outcome, Refused | Unavailable):
        st.session_state[_TROUBLE] = outcome.message
    elif isinstance(outcome, Saved):
        project.save_state.last = outcome
