"""Positions on a point are kept, continued, called up again, and solved by who carries it."""

from datetime import date

import pytest

from model.catalogue import t
from model.content import Content
from model.people import Institution
from model.project import Project
from model.records.drafting import Dissent
from model.rounds import dissent
from model.rounds.kinds import Kind, Showing
from model.submitting import Carried, carried_out
from tests.model.rounds.endings import (
    GROUP,
    ITEM_ID,
    NEXT,
    NO,
    PARENTS,
    PROVIDER,
    SCHOOL,
    SUPPORT,
    YES,
    about,
    after,
    asked,
    concern,
    ended,
    objection,
)

CONSENT, VOTE = asked(Kind.CONSENT, about()), asked(Kind.VOTE, about())
UNSOLVED = Dissent(id="d", item=ITEM_ID, partner="club", position="Erst die Räume", outcome="open")


def with_dissent(*known: Dissent) -> Project:
    return GROUP.model_copy(update={"content": Content(dissent=known)})


def test_who_belongs_to_no_partner_is_named_in_the_position():
    project = after(GROUP, ended(CONSENT, {PARENTS: objection("Zu teuer")}))

    assert [(one.partner, one.position) for one in project.content.dissent] == [
        ("", "Elternvertretung: Zu teuer")
    ]


def test_a_partner_with_two_voices_has_one_position():
    office = Institution(id="office", name="Fachbereich", partner="city")
    houses = (*GROUP.planning.institutions, office)
    planning = GROUP.planning.model_copy(update={"institutions": houses})
    project = GROUP.model_copy(update={"planning": planning})
    given = {SCHOOL: objection("Zu früh"), "house:office": objection("Zu teuer")}
    found = after(project, ended(CONSENT, given)).content.dissent

    assert [(one.partner, one.position) for one in found] == [
        ("city", "Grundschule: Zu früh\nZu teuer")
    ]


def test_a_position_that_is_on_record_is_continued_and_open_again():
    known = Dissent(
        id="d", item=ITEM_ID, partner="club", position="Erst die Räume", outcome="deferred"
    )
    project = after(with_dissent(known), ended(CONSENT, {PROVIDER: objection("Zu früh")}))

    assert [
        (one.id, one.position, one.outcome, one.review_date) for one in project.content.dissent
    ] == [("d", "Erst die Räume\nZu früh", "open", NEXT)]


def test_what_was_to_come_up_with_the_decision_moves_along_with_its_day():
    other = Dissent(id="d", item="finances-basis", partner="city", review_date=NEXT)
    given = {PROVIDER: objection("Zu früh"), PARENTS: objection("Zu teuer")}
    project = after(with_dissent(other), ended(CONSENT, given))
    carried = carried_out(project, dissent.moved_to(project, "r1", "2030-01-14"))
    assert isinstance(carried, Carried)

    days = [one.review_date for one in carried.project.content.dissent]
    assert days == [NEXT, date(2030, 1, 14), date(2030, 1, 14)]
    assert dissent.moved_to(project, "gone", "2030-01-14") == []


@pytest.mark.parametrize(
    "round_ended",
    [
        ended(CONSENT, {SCHOOL: SUPPORT, PROVIDER: SUPPORT}),
        ended(VOTE, {SCHOOL: YES, PROVIDER: YES}),
    ],
    ids=["consent", "vote"],
)
def test_who_carries_what_was_adopted_has_no_open_position_any_more(round_ended):
    project = after(with_dissent(UNSOLVED), round_ended)

    (solved,) = project.content.dissent
    assert (solved.outcome, solved.solved_in) == ("resolved", "now")
    assert (solved.position, solved.solution) == ("Erst die Räume", t("round_results.solution"))
    (note,) = project.planning.notes
    assert "Gelöst: die frühere Position von Trägerverein." in note.text


@pytest.mark.parametrize(
    "round_ended",
    [
        ended(CONSENT, {SCHOOL: SUPPORT}),
        ended(CONSENT, {SCHOOL: SUPPORT, PROVIDER: concern("Knapp")}),
        ended(CONSENT, {PROVIDER: SUPPORT, PARENTS: objection("Zu teuer")}),
        ended(VOTE, {SCHOOL: YES, PARENTS: YES, PROVIDER: NO}),
    ],
    ids=["silent", "concern", "not adopted", "outvoted"],
)
def test_a_position_stays_where_its_partner_does_not_carry_the_outcome(round_ended):
    project = after(with_dissent(UNSOLVED), round_ended)

    kept = next(one for one in project.content.dissent if one.partner == "club")
    assert kept.outcome == "open"
    assert all("Gelöst" not in note.text for note in project.planning.notes)


def test_an_anonymous_round_solves_no_position():
    anonymous = asked(Kind.VOTE, about(), showing=Showing.ANONYMOUS)
    project = after(with_dissent(UNSOLVED), ended(anonymous, {SCHOOL: YES, PROVIDER: YES}))

    assert [one.outcome for one in project.content.dissent] == ["open"]


def test_what_the_bodies_are_to_answer_stays_with_them_and_an_own_solution_stays_as_written():
    bodies = UNSOLVED.model_copy(update={"outcome": "for_bodies"})
    city = UNSOLVED.model_copy(update={"id": "c", "partner": "city", "solution": "Probejahr"})
    given = {SCHOOL: SUPPORT, PROVIDER: SUPPORT}
    project = after(with_dissent(bodies, city), ended(CONSENT, given))

    assert [(one.outcome, one.solution) for one in project.content.dissent] == [
        ("for_bodies", ""),
        ("resolved", "Probejahr"),
    ]
