"""What came of the last round: one sentence, a picture, the reasons, and what comes next."""

from datetime import datetime

import streamlit as st

from model import decision_log
from model.basics import BERLIN
from model.catalogue import catalogue
from model.german import format_date, format_number
from model.records.meetings import Decision
from model.rounds import endings, proposals
from model.rounds.endings import Ending
from model.rounds.kinds import Answer, Choice, Kind, Stage
from model.rounds.views import View
from phases.ui import (
    bind,
    field_notes,
    literal,
    meeting_list,
    meeting_places,
    reflection,
    round_deeds,
    round_picture,
    round_places,
    round_words,
    way,
)
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

_ICONS = {Ending.ADOPTED: "check_circle", Ending.WITH_CONCERNS: "check_circle"}
_NOT_ADOPTED, _COUNTED = "pending", "bar_chart"
# Where what a method brings is worked on, beside its own step.
_GOES_ON = {proposals.RATE: "evaluation.meeting"}


def draw(project: OpenProject, seen: View) -> None:
    """Question and outcome, the picture, the reasons; for those who lead the ways on."""
    with st.container(gap="large"):
        # Who was a moment too late with the ideas hears it here.
        round_deeds.draw()
        with st.container(gap="medium"):
            question(seen)
            _outcome(project, seen)
        with st.container(gap="small"):
            round_picture.draw(seen)
        _reasons(seen)
        if project.may_lead:
            _next(project, seen)


def question(seen: View) -> None:
    """What was asked; a wording as it would stand in the document."""
    asked = seen.round.asked
    if asked.kind.decides:
        with st.container(key="papier-wortlaut-runde"):
            st.markdown(literal.esc(asked.subject.question), anchors=False)
    else:
        with st.container(key="leitfrage-runde"):
            st.text(asked.subject.question)


def decision(project: OpenProject, seen: View) -> Decision | None:
    """The resolution that came of it, if there is one and it still stands."""
    project.watch(decision_log.DECISIONS)
    found = project.project.planning.decisions
    return next((one for one in found if one.id == seen.round.decision), None)


def _outcome(project: OpenProject, seen: View) -> None:
    icon = _COUNTED
    if seen.round.kind.decides:
        icon = _ICONS.get(round_words.ending(project, seen), _NOT_ADOPTED)
    with st.container(key="blatt-karte-ausgang", gap="small"):
        with st.container(key="runde-satz"):
            said = literal.esc_line(round_words.sentence(project, seen))
            st.markdown(f":material/{icon}: {said}")
        if onward := round_words.onward(project, seen):
            st.text(onward)
        if made := decision(project, seen):
            _decided(project, seen, made)


def _decided(project: OpenProject, seen: View, made: Decision) -> None:
    number = format_number(made.number) if made.number is not None else ""
    name = "numbered" if number else "unnumbered"
    st.markdown(f"**{t(f'round_shown.decision.{name}', number=number)}**")
    if _has_dissent(seen, made):
        bind.field(
            project,
            f"{decision_log.DECISIONS}.{made.id}.revisit_on",
            label=t("round_shown.decision.revisit"),
            hint=t("round_shown.decision.revisit_hint"),
        )


def _has_dissent(seen: View, made: Decision) -> bool:
    counted = round_words.tally(seen)
    said = (Choice.CONCERN, Choice.OBJECTION)
    is_open = made.result == "postponed" or bool(made.concerns.strip())
    return is_open or any(counted.of(one) for one in said)


# --- Reasons --------------------------------------------------------------------------------


def _reasons(seen: View) -> None:
    if seen.round.kind is Kind.RATING:
        _reasons_of_rates(seen)
    if not seen.round.kind.decides:
        return
    found = endings.with_reasons(seen.answers)
    if not found:
        return
    with st.container(gap="small"):
        st.header(t("round_shown.reasons.title"), anchor=False)
        with st.container(key="blatt-gruende", gap=None):
            for one in found:
                _reason(one)


def _reason(one: Answer) -> None:
    choice = one.given.choice
    with st.container(key=f"zeile-grund-{one.id}", gap="xsmall"):
        if choice:
            look = round_picture.LOOKS[choice]
            name = f"**{literal.esc_line(one.name)}** " if one.name else ""
            # The state in colour, symbol and word.
            badge = f":{look.color}-badge[{look.icon} {round_words.choice(choice)}]"
            st.markdown(f"{name}{badge}")
        st.text(one.given.text)


def _reasons_of_rates(seen: View) -> None:
    told = {
        option.key: [
            t("round_shown.reasons.by", name=one.name, text=one.given.reasons[option.key])
            for one in seen.answers
            if one.given.reasons.get(option.key, "").strip()
        ]
        for option in seen.round.asked.subject.options
    }
    if not any(told.values()):
        return
    folded = st.expander(
        t("round_shown.reasons.of_question"), key="runde-gruende", on_change="rerun"
    )
    if folded.open:
        with folded:
            for key, lines in told.items():
                if lines:
                    st.markdown(f"**{literal.esc_line(reflection.short(key))}**")
                    for line in lines:
                        st.text(line)


# --- What comes next ------------------------------------------------------------------------


def _next(project: OpenProject, seen: View) -> None:
    subject = seen.round.asked.subject
    with st.container(key="runde-weiter", horizontal=True, gap="small"):
        for number, (label, place) in enumerate(_ways_on(project, seen)):
            st.button(
                label,
                key=f"runde-weiter-{number}",
                type="primary" if number == 0 else "secondary",
                on_click=way.go,
                args=(place,),
            )
        st.button(
            t("round_shown.next.new"),
            key="runde-neu",
            icon=":material/add:",
            on_click=way.go,
            args=(round_places.new("", subject.step, subject.item),),
        )


def _ways_on(project: OpenProject, seen: View) -> list[tuple[str, way.Place]]:
    """What helps the group after this outcome; nothing where it is done."""
    asked = seen.round.asked
    step, item = asked.subject.step, asked.subject.item
    again = (t("round_shown.next.again"), round_places.new(asked.kind, step, item, again=True))
    if asked.kind.decides:
        if round_words.ending(project, seen).is_adopted:
            return []
        is_stuck = asked.kind is Kind.CONSENT and not proposals.votes_by_consent(project.project)
        vote = (t("round_shown.ways.vote"), round_places.new(Kind.VOTE, step, item))
        return [again, vote] if is_stuck else [again]
    if asked.kind is Kind.POINTS and step == proposals.PRIORITISE:
        place = round_places.new(Kind.CONSENT, proposals.ADOPT)
        return [(t("round_shown.ways.consent"), place)]
    if asked.kind is Kind.IDEAS and item:
        return [(t("round_shown.ways.consent"), round_places.new(Kind.CONSENT, step, item))]
    return []


# --- The margin -----------------------------------------------------------------------------


def margin(project: OpenProject, seen: View) -> None:
    """How the round ran, and where its result stands."""
    with st.container(key="runde-lief", gap="xsmall"):
        st.header(t("round_shown.margin.how"), anchor=False)
        for line in _course(project, seen):
            st.text(line)
    with st.container(key="runde-wo", gap="xsmall"):
        st.header(t("round_shown.margin.where"), anchor=False)
        _links(project, seen)


def _course(project: OpenProject, seen: View) -> list[str]:
    asked = seen.round.asked
    return [
        line
        for line in (
            round_words.answered(project, seen),
            round_words.missing(project, seen),
            round_words.showing(asked),
            t("round_shown.margin.hidden") if asked.is_hidden else "",
            round_words.rule(asked),
            round_words.quorum(asked),
            *_when(seen),
        )
        if line
    ]


def _when(seen: View) -> list[str]:
    begun = seen.round.started_at.astimezone(BERLIN)
    name = "started" if seen.round.started_by else "started_unnamed"
    words = {"who": seen.round.started_by, "day": format_date(begun.date()), "time": _clock(begun)}
    told = [t(f"round_shown.margin.{name}", **words)]
    if seen.round.stage is Stage.DONE and seen.round.ended_at:
        ended = seen.round.ended_at.astimezone(BERLIN)
        told.append(t("round_shown.margin.ended", time=_clock(ended)))
    if point := seen.round.asked.subject.agenda_point:
        told.append(t("round_shown.margin.agenda", title=point))
    return told


def _clock(moment: datetime) -> str:
    return f"{moment:%H.%M}"


def _links(project: OpenProject, seen: View) -> None:
    subject = seen.round.asked.subject
    meetings = project.project.planning.meetings
    meeting = next((one for one in meetings if one.id == subject.meeting), None)
    is_decided = decision(project, seen) is not None
    if is_decided:
        log = meeting_places.log(meeting.id if meeting else "")
        meeting_places.link(project, log, t("round_shown.decision.log"), "gavel")
    if place := place_of(project, seen):
        meeting_places.link(project, place, _named(project, place), "arrow_forward")
    if meeting:
        field_notes.quiet(
            t("round_shown.margin.meeting", title=meeting_list.title(project, meeting))
        )
        minutes = meeting_places.of(meeting.id, meeting_places.MINUTES)
        meeting_places.link(project, minutes, t("round_shown.decision.minutes"), "description")
    if not (is_decided or place or meeting):
        field_notes.quiet(t("round_shown.margin.nowhere"))


def place_of(project: OpenProject, seen: View) -> way.Place | None:
    """The step or the point that the round was about, or that goes on with its result."""
    subject = seen.round.asked.subject
    step = _GOES_ON.get(subject.step, subject.step)
    page = step.partition(".")[0]
    if step not in way.STEPS.get(page, ()):
        return None
    is_known = bool(subject.item) and bool(round_words.point(project, subject.item))
    return way.Place(page, step, subject.item if is_known else "")


def _named(project: OpenProject, place: way.Place) -> str:
    if place.item:
        title = literal.esc_line(round_words.point(project, place.item))
        return t("round_shown.decision.point", title=title)
    title = literal.esc_line(catalogue().step(place.step).title)
    return t("round_shown.decision.step", title=title)
