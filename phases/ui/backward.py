"""The parts of the backward plan on a page: what does not fit, the proposal, moving along."""

from datetime import date

import streamlit as st

from model.basics import BERLIN, now
from model.catalogue import catalogue, plural
from model.german import format_date
from model.records.meetings import Milestone
from model.schedule import Plan, plan, wish_of
from model.schedule.moves import Along, Move, along
from model.schedule.proposal import Offer, offers
from model.schedule.sentences import sentences
from model.schedule.wish import MILESTONES
from model.schedule.words import called, sentence
from phases.ui import deeds, field_notes, literal, memory, way
from phases.ui.cards import named
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

DEPENDS_ON = ("agreement_type", "planning", "approval.bodies", "approval.planned_signing_date")

# A date that this window has just changed: where, what it was, what it is.
Changed = tuple[str, date, date]


def planned(project: OpenProject) -> Plan | None:
    """The plan of the project as it stands; none while it has no start."""
    project.watch(*DEPENDS_ON)
    wish = wish_of(project.project, catalogue())
    found = None if wish is None else plan(wish, now().astimezone(BERLIN).date())
    if found:
        _note_dates(project, found)
    return found


def check(found: Plan | None) -> None:
    """What does not fit together, one sentence each."""
    with st.container(key="teil-passt", gap="small"):
        st.header(t("schedule.check.title"), anchor=False)
        with st.container(key="blatt-karte-passt", gap="small"):
            if found is None:
                _ask_for_start()
                return
            said = [sentence(one) for one in sentences(found)]
            for one in said:
                st.markdown(f":material/priority_high: {literal.esc_line(one)}")
            if not said:
                st.markdown(f":material/check_circle: {t('schedule.check.fits')}")
            if not found.wish.state:
                field_notes.quiet(t("schedule.check.no_state"))


def _ask_for_start() -> None:
    st.markdown(t("schedule.check.no_start"))
    st.button(
        t("schedule.check.to_occasion"),
        key="zum-starttag",
        icon=":material/arrow_forward:",
        on_click=way.go,
        args=(way.Place("planning", "planning.occasion"),),
    )


def proposal(project: OpenProject, found: Plan) -> None:
    """The dates still missing, all to be taken over at once or one by one."""
    with st.container(key="teil-vorschlag", gap="small"):
        with st.container(key="teilkopf-vorschlag", gap=None):
            st.header(t("schedule.proposal.title"), anchor=False)
            start = format_date(found.wish.start.day)
            field_notes.quiet(t("schedule.proposal.explained", start=start))
        offered = offers(found)
        if not offered:
            field_notes.quiet(t("schedule.proposal.nothing"))
        elif project.may_edit:
            _take_all(project, offered)
            _take_single(project, offered)
        deeds.draw(project, "vorschlag")


def _take_all(project: OpenProject, offered: tuple[Offer, ...]) -> None:
    told = plural("schedule.proposal.taken", len(offered))
    st.button(
        plural("schedule.proposal.take_all", len(offered)),
        key="vorschlag-alle",
        icon=":material/event_available:",
        on_click=deeds.do,
        args=(project, "vorschlag", told, [offer.change for offer in offered]),
    )


def _take_single(project: OpenProject, offered: tuple[Offer, ...]) -> None:
    folded = st.expander(
        t("schedule.proposal.single"), key="vorschlag-einzeln", type="compact", on_change="rerun"
    )
    if not folded.open:
        return
    with folded, st.container(key="blatt-vorschlag", gap=None):
        for offer in offered:
            _row(project, offer)


def _row(project: OpenProject, offer: Offer) -> None:
    name, day = called(offer.entry), format_date(offer.entry.day)
    if offer.submission:
        submission = format_date(offer.submission)
        day = t("schedule.proposal.with_submission", day=day, submission=submission)
    with st.container(
        key=f"zeile-vorschlag-{offer.entry.key}", horizontal=True, vertical_alignment="center"
    ):
        with st.container(key=f"wer-vorschlag-{offer.entry.key}", gap=None, width="stretch"):
            st.markdown(f"**{literal.esc_line(name)}**")
            field_notes.quiet(day)
        st.button(
            named(t("schedule.proposal.take"), name),
            key=f"vorschlag-{offer.entry.key}",
            type="tertiary",
            icon=":material/add:",
            on_click=deeds.do,
            args=(project, "vorschlag", plural("schedule.proposal.taken", 1), [offer.change]),
        )


def move_along(project: OpenProject, found: Plan | None, milestone: Milestone) -> None:
    """In the open row of a milestone whose date was just changed: move what hangs on it?"""
    deeds.draw(project, "mitverschieben")
    changed: Changed | None = st.session_state.get(_offer_key(project))
    if found is None or changed is None or not project.may_edit:
        return
    path, old, new = changed
    if not path.startswith(f"{MILESTONES}.{milestone.id}."):
        return
    moving, result = found.at(path), along(found, path, old, new)
    if moving and result.moves:
        with st.container(key="blatt-karte-mitverschieben", gap="small"):
            _draw_offer(project, called(moving), result)


def _draw_offer(project: OpenProject, name: str, result: Along) -> None:
    direction = "later" if result.days > 0 else "earlier"
    question = plural(f"schedule.move.{direction}", abs(result.days), what=name)
    st.markdown(f"**{literal.esc_line(question)}**")
    st.markdown("\n".join(f"- {literal.esc_line(_line(move))}" for move in result.moves))
    if result.staying:
        staying = ", ".join(called(one) for one in result.staying)
        field_notes.quiet(t("schedule.move.stays", what=staying))
    count = len(result.moves)
    with st.container(horizontal=True, gap="small"):
        st.button(
            plural("schedule.move.yes", count),
            key="mitverschieben",
            icon=":material/move_down:",
            on_click=_move,
            args=(project, plural("schedule.move.done", count), result),
        )
        st.button(
            t("schedule.move.no"),
            key="so-lassen",
            type="tertiary",
            on_click=_forget,
            args=(project,),
        )


def _line(move: Move) -> str:
    old, new = format_date(move.entry.day), format_date(move.new)
    return t("schedule.move.line", what=called(move.entry), old=old, new=new)


def _move(project: OpenProject, told: str, result: Along) -> None:
    deeds.do(project, "mitverschieben", told, [move.change for move in result.moves])
    _forget(project)


def _forget(project: OpenProject) -> None:
    st.session_state.pop(_offer_key(project), None)


def _note_dates(project: OpenProject, found: Plan) -> None:
    """Compare with what this window showed last: only its own changes make an offer."""
    dates = {entry.given.path: entry.day for entry in found.entries if entry.given}
    key = f"dates:{project.id}"
    before: dict[str, date] = st.session_state.get(key, dates)
    for path, day in dates.items():
        held = memory.of(project, path)
        own = held.saved_at is not None and held.newest == day.isoformat()
        if own and before.get(path, day) != day:
            _note_change(project, path, before[path], day)
    st.session_state[key] = dates


def _note_change(project: OpenProject, path: str, old: date, new: date) -> None:
    waiting: Changed | None = st.session_state.get(_offer_key(project))
    first = waiting[1] if waiting and waiting[0] == path else old
    st.session_state[_offer_key(project)] = (path, first, new)


def _offer_key(project: OpenProject) -> str:
    return f"moved:{project.id}"
