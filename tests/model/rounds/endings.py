"""A group with three institutions, and rounds of it that have ended."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from model import settling
from model.basics import BERLIN
from model.catalogue import catalogue
from model.people import Institution, Partner
from model.planning import Planning
from model.project import Project
from model.records.meetings import AgendaItem, Decision, Meeting
from model.rounds import counting, results
from model.rounds.ended import Ended
from model.rounds.kinds import (
    SHOWINGS,
    Answer,
    Asked,
    Choice,
    Given,
    Kind,
    Round,
    Rule,
    Showing,
    Stage,
    Subject,
)
from model.submitting import Carried, carried_out

DAY, NEXT = date(2026, 12, 9), date(2027, 1, 20)
ITEM, ITEM_ID = "finances.costs", "finances-costs"
SCHOOL, PROVIDER, PARENTS = "house:school", "house:provider", "house:parents"
NAMES = {SCHOOL: "Grundschule", PROVIDER: "Trägerverein", PARENTS: "Elternvertretung"}
MEETINGS = (
    Meeting(id="now", date=DAY, agenda_items=(AgendaItem(id="a", title="Geld"),)),
    Meeting(id="next", date=NEXT),
)
GROUP = Project(
    agreement_type="all_day_school",
    planning=Planning(
        partners=(Partner(id="city", name="Stadt"), Partner(id="club", name="Trägerverein")),
        institutions=(
            Institution(id="school", name="Grundschule", partner="city"),
            Institution(id="provider", name="Trägerverein", partner="club"),
            Institution(id="parents", name="Elternvertretung"),
        ),
        meetings=MEETINGS,
        decisions=(Decision(id="old", number=Decimal(4), wording="Die Regeln gelten."),),
    ),
)
SUPPORT = Given(choice=Choice.SUPPORT)
YES, NO = Given(choice=Choice.YES), Given(choice=Choice.NO)


def about(question: str = "", item: str = ITEM) -> Subject:
    """A proposal on a point: these words, else those that stand there."""
    put = question or settling.printed(GROUP.content.answer(ITEM), GROUP, catalogue())
    return Subject(question=put, step="content.checklist", item=item)


def concern(text: str) -> Given:
    """A concern with its reason."""
    return Given(choice=Choice.CONCERN, text=text)


def objection(text: str) -> Given:
    """An objection with its reason."""
    return Given(choice=Choice.OBJECTION, text=text)


def asked(
    kind: Kind, subject: Subject, rule: Rule | None = None, showing: Showing | None = None
) -> Asked:
    """A round as it was started in the meeting of the day."""
    placed = {"meeting": "now", "agenda_point": "Geld"}
    told = subject.model_copy(update={"question": subject.question or "Wir zahlen.", **placed})
    usual = Rule(procedure="consent" if kind is Kind.CONSENT else "majority")
    return Asked(kind=kind, showing=showing or SHOWINGS[kind][0], subject=told, rule=rule or usual)


def ended(
    told: Asked,
    given: Mapping[str, Given] | list[tuple[str, Given]],
    *,
    present: int = 3,
    picked: tuple[int, ...] = (),
    revisit_on: date | None = None,
) -> Ended:
    """The round with these answers by voice, numbered from 1."""
    is_hidden = told.showing is Showing.ANONYMOUS
    pairs = given.items() if isinstance(given, Mapping) else given
    answers = tuple(
        Answer(number, "" if is_hidden else voice, "" if is_hidden else NAMES.get(voice, ""), one)
        for number, (voice, one) in enumerate(pairs, 1)
    )
    counted = counting.tally(told, answers)
    judged = counting.verdict(told, counted, present) if told.kind.decides else None
    started = datetime(2026, 12, 9, 14, 0, tzinfo=BERLIN)
    run = Round("r1", told, Stage.DONE, "Moderation", started)
    return Ended(run, answers, counted, judged, DAY).with_wishes(picked, revisit_on)


def after(project: Project, end: Ended) -> Project:
    """The project with what the round has written into it."""
    carried = carried_out(project, results.changes(project, catalogue(), end))
    assert isinstance(carried, Carried), carried
    return carried.project
