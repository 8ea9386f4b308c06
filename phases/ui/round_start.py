"""Begin a round: the method, the question, who will see what, and by which rule it counts."""

from dataclasses import dataclass

import streamlit as st

from model.catalogue import catalogue, plural
from model.rounds import proposals
from model.rounds.kinds import SHOWINGS, Asked, Kind, Option, Showing
from model.rounds.views import View
from model.workspace import Visit
from phases.door import workspace
from phases.ui import (
    attempts,
    field_notes,
    literal,
    round_live,
    round_places,
    round_rule,
    round_words,
    way,
)
from phases.ui.callbacks import to_the_end
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

PLACE = "runde-start"
LEAST, MOST = 2, 12
_MOST_POINTS = 20


@dataclass(frozen=True)
class Wanted:
    """A round as it is proposed for a place, and the keys of the fields that may change it."""

    asked: Asked
    step: str
    item: str

    def key(self, part: str) -> str:
        """The key of a field; another place or method has fields of its own."""
        return f"runde-start-{part}-{self.step}-{self.item}-{self.asked.kind}"

    def text_key(self, part: str) -> str:
        """The key of a text field: what is typed in it the browser keeps until it is asked."""
        return f"runde-text-{self.key(part)}"

    @property
    def is_clause(self) -> bool:
        """Whether a wording is put to the group as it stands in the project."""
        return bool(self.asked.subject.item) and self.asked.kind.decides

    @property
    def showings(self) -> tuple[Showing, ...]:
        """What it can promise; members are told apart by their functions, so these are seen."""
        offered, kind = SHOWINGS[self.asked.kind], self.asked.kind
        if self.asked.rule.unit != "member" or kind in {Kind.IDEAS, Kind.RATING}:
            return offered
        return tuple(one for one in offered if one is not Showing.INSTITUTION)

    @property
    def has_own_options(self) -> bool:
        """Whether what can be given points is written down here."""
        return self.asked.kind is Kind.POINTS and not self.asked.subject.step


def draw(project: OpenProject, last: View | None) -> None:
    """The fields for those who may lead; a sentence for everybody else."""
    if not project.may_lead:
        field_notes.quiet(t("round.start.waiting"))
        return
    step, item = round_places.step(), round_places.item()
    item = item if round_words.point(project, item) else ""
    with st.container(key="runde-beginn", gap="medium"):
        with st.container(gap="small"):
            kind = _kind(project, step, item)
        proposed = proposals.proposed(project.project, catalogue(), kind, step, item)
        _form(project, Wanted(_repeated(proposed, last), step, item))
        attempts.say(PLACE)


def _repeated(proposed: Asked, last: View | None) -> Asked:
    """A second round of a question that stands nowhere else begins with its words."""
    asked = last.round.asked if last and round_places.asks_again() else None
    if asked is None or asked.kind is not proposed.kind or proposed.subject.step:
        return proposed
    return proposed.model_copy(update={"subject": asked.subject})


def kinds(project: OpenProject, step: str) -> tuple[Kind, ...]:
    """The methods that suit the place; a group that decides by consent does not vote besides."""
    suited = proposals.SUITED.get(step, proposals.FREE)
    if proposals.votes_by_consent(project.project) and Kind.CONSENT in suited:
        return tuple(kind for kind in suited if kind is not Kind.VOTE)
    return suited


def _kind(project: OpenProject, step: str, item: str) -> Kind:
    suited, named = kinds(project, step), round_places.kind()
    if named is Kind.VOTE and named not in suited:
        named = Kind.CONSENT
    first = named if named in suited else suited[0]
    if len(suited) == 1:
        return first
    chosen = st.pills(
        t("round.start.kind"),
        suited,
        default=first,
        required=True,
        format_func=lambda kind: t(f"round.kind.{kind}"),
        key=f"runde-art-{step}-{item}",
    )
    field_notes.quiet(t(f"round.start.about.{chosen or first}"))
    return chosen or first


def _form(project: OpenProject, wanted: Wanted) -> None:
    asked = wanted.asked
    with st.form(key=wanted.key("form"), border=False, enter_to_submit=False):
        _question(project, wanted)
        _options(wanted)
        _showing(wanted)
        st.checkbox(t("round.start.hidden"), value=asked.is_hidden, key=wanted.key("verdeckt"))
        if asked.kind.decides:
            round_rule.draw(project, asked.rule)
        if asked.kind is Kind.POINTS:
            st.selectbox(
                t("round.start.points"),
                range(1, _MOST_POINTS + 1),
                index=min(asked.rule.points, _MOST_POINTS) - 1,
                key=wanted.key("punkte"),
            )
        st.form_submit_button(
            t("round.start.begin"), type="primary", on_click=_start, args=(project, wanted)
        )


def _question(project: OpenProject, wanted: Wanted) -> None:
    question = wanted.asked.subject.question
    if not wanted.is_clause:
        word = "proposal" if wanted.asked.kind.decides else "question"
        st.text_area(t(f"round.start.{word}"), question, key=wanted.text_key("frage"))
        return
    field_notes.quiet(t("round.answer.item", title=round_words.point(project, wanted.item)))
    with st.container(key="papier-wortlaut-runde"):
        st.markdown(literal.esc(question or t("round.start.no_wording")), anchors=False)


def _options(wanted: Wanted) -> None:
    options = wanted.asked.subject.options
    if wanted.has_own_options:
        st.text_area(
            t("round.start.options", least=LEAST, most=MOST),
            "\n".join(one.title for one in options),
            key=wanted.text_key("auswahl"),
            height=180,
        )
    elif wanted.asked.kind is Kind.RATING:
        field_notes.quiet(plural("round.start.rating", len(options)))
    elif wanted.asked.kind is Kind.POINTS:
        for option in options:
            st.markdown(f"- {literal.esc_line(option.title)}")


def _showing(wanted: Wanted) -> None:
    offered = wanted.showings
    if len(offered) == 1:
        field_notes.quiet(t(f"round.showing.{offered[0]}.told"))
        return
    st.radio(
        t("round.start.showing"),
        offered,
        format_func=lambda one: t(f"round.showing.{one}.name"),
        captions=[t(f"round.showing.{one}.told") for one in offered],
        key=wanted.key("sichtbar"),
    )


def _start(project: OpenProject, wanted: Wanted) -> None:
    made: list[str | None] = []

    @to_the_end
    def act() -> None:
        asked = _asked(wanted)
        confirmed = attempts.confirmed(PLACE)
        if isinstance(asked, str):
            attempts.note(PLACE, asked)
            return
        if not made:
            made.append(attempts.attempt(PLACE, lambda: _begun(project, asked, confirmed)))
        if made[0]:
            st.session_state[round_live.BEGUN] = made[0]
            workspace().move_group(project.id, project.who, Visit(way.ROUND), project.tab)
            way.go(round_places.current())

    act()


def leave(project: OpenProject, seen: View) -> None:
    """Whoever has begun this round is past its start.

    The window hears of the round as fast as of its new address, and may ask for a run with the old
    one: without this the end of the round would lead back to the start instead of to the result.
    """
    if round_places.asks_for_new() and st.session_state.get(round_live.BEGUN) == seen.round.id:
        st.query_params.from_dict(round_places.current().query(project.id))


def _begun(project: OpenProject, asked: Asked, confirmed: tuple[str, ...]) -> str:
    return workspace().start_round(project.id, asked, project.who, confirmed=confirmed)


def _asked(wanted: Wanted) -> Asked | str:
    """The round as the fields say it, or why it cannot begin."""
    asked, state = wanted.asked, st.session_state
    subject = asked.subject
    if not wanted.is_clause:
        subject = subject.model_copy(update={"question": state[wanted.text_key("frage")]})
    if wanted.has_own_options:
        options = _written(state[wanted.text_key("auswahl")])
        if not LEAST <= len(options) <= MOST:
            return t("round.start.options_count", least=LEAST, most=MOST, count=len(options))
        subject = subject.model_copy(update={"options": options})
    rule = asked.rule
    if asked.kind is Kind.POINTS:
        rule = rule.model_copy(update={"points": state[wanted.key("punkte")]})
    showing = state.get(wanted.key("sichtbar"), wanted.showings[0])
    return Asked(
        kind=asked.kind,
        showing=showing,
        is_hidden=state[wanted.key("verdeckt")],
        subject=subject,
        rule=rule,
    )


def _written(text: str) -> tuple[Option, ...]:
    lines = dict.fromkeys(filter(None, (" ".join(line.split()) for line in text.splitlines())))
    return tuple(Option(key=f"o{n}", title=line) for n, line in enumerate(lines, 1))
