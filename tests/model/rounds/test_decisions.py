"""A consent check and a vote become a decision with its concerns and the day to talk again."""

from datetime import date

import pytest

from model.project import Project
from model.records.meetings import Decision, Meeting
from model.rounds.ended import Ended
from model.rounds.kinds import Choice, Given, Kind, Rule, Showing, Subject
from tests.model.rounds import endings
from tests.model.rounds.endings import (
    DAY,
    GROUP,
    NEXT,
    PARENTS,
    PROVIDER,
    SCHOOL,
    SUPPORT,
    YES,
    asked,
    concern,
    ended,
    objection,
)

CONSENT = asked(Kind.CONSENT, Subject())
VOTE = asked(Kind.VOTE, Subject())


def decision(end: Ended, project: Project = GROUP) -> Decision:
    return endings.after(project, end).planning.decisions[-1]


def with_meetings(*meetings: Meeting) -> Project:
    planning = GROUP.planning.model_copy(update={"meetings": meetings})
    return GROUP.model_copy(update={"planning": planning})


def test_a_consent_is_kept_in_its_words_with_the_next_number_and_where_it_was_taken():
    found = decision(ended(CONSENT, {SCHOOL: SUPPORT, PARENTS: SUPPORT}))

    assert (found.id, found.number, found.wording) == ("r1", 5, "Wir zahlen.")
    assert (found.procedure, found.result) == ("consent", "adopted")
    assert (found.meeting, found.agenda_point, found.recorded_on) == ("now", "Geld", DAY)
    assert (found.votes_yes, found.concerns, found.revisit_on) == (None, "", None)


def test_concerns_stay_with_the_decision_and_come_back_in_the_next_meeting():
    given = {SCHOOL: SUPPORT, PARENTS: concern("Die Beiträge\nsteigen"), PROVIDER: SUPPORT}
    found = decision(ended(CONSENT, given))

    assert found.result == "adopted_with_concerns"
    assert found.concerns == "Elternvertretung: Die Beiträge steigen."
    assert found.revisit_on == NEXT


def test_an_objection_is_marked_and_postpones():
    found = decision(ended(CONSENT, {SCHOOL: SUPPORT, PARENTS: objection("Zu teuer.")}))

    assert found.result == "postponed"
    assert found.concerns == "Elternvertretung (schwerer Einwand): Zu teuer."
    assert found.revisit_on == NEXT


def test_a_vote_has_its_votes_and_the_reasons_of_those_who_were_outvoted():
    reason = Given(choice=Choice.NO, text="Ohne Haushalt geht es nicht")
    abstention = Given(choice=Choice.ABSTENTION)
    given = [(SCHOOL, YES), (PROVIDER, YES), (PARENTS, reason), ("house:x", abstention)]
    found = decision(ended(VOTE, given))

    assert (found.procedure, found.result) == ("majority", "adopted")
    assert (found.votes_yes, found.votes_no, found.votes_abstention) == (2, 1, 1)
    assert found.concerns == "Elternvertretung: Ohne Haushalt geht es nicht."
    assert found.revisit_on == NEXT


@pytest.mark.parametrize(("rule", "kept"), [("consent", "majority"), ("consensus", "consensus")])
def test_a_vote_says_how_it_was_judged(rule: str, kept: str):
    end = ended(asked(Kind.VOTE, Subject(), Rule(procedure=rule)), {SCHOOL: YES, PARENTS: YES})

    assert (decision(end).procedure, decision(end).votes_yes) == (kept, 2)


def test_an_anonymous_vote_names_nobody():
    told = asked(Kind.VOTE, Subject(), showing=Showing.ANONYMOUS)
    found = decision(ended(told, {SCHOOL: YES, PARENTS: Given(choice=Choice.NO, text="Zu teuer")}))

    assert found.concerns == "Zu teuer."


@pytest.mark.parametrize(("present", "told"), [(1, "1 von nötigen 4"), (2, "2 von nötigen 4")])
def test_without_a_quorum_the_decision_says_so_first(present: int, told: str):
    rule = Rule(procedure="consent", quorum=4)
    end = ended(
        asked(Kind.CONSENT, Subject(), rule), {PARENTS: concern("Zu teuer")}, present=present
    )
    found = decision(end)

    assert found.result == "postponed"
    assert found.concerns.startswith(f"Nicht beschlussfähig: {told} Institutionen wa")
    assert found.concerns.endswith("\nElternvertretung: Zu teuer.")
    assert found.revisit_on == NEXT


def test_the_wish_of_those_who_lead_comes_before_the_next_meeting():
    wished = date(2027, 6, 30)

    assert decision(ended(CONSENT, {SCHOOL: SUPPORT}, revisit_on=wished)).revisit_on == wished


@pytest.mark.parametrize(
    "later",
    [(), (Meeting(id="no_day"),), (Meeting(id="over", date=DAY),)],
    ids=["none", "without a day", "on the same day"],
)
def test_without_a_next_meeting_it_comes_back_after_six_weeks(later: tuple[Meeting, ...]):
    project = with_meetings(endings.MEETINGS[0], *later)

    assert decision(ended(CONSENT, {PARENTS: objection("Nein")}), project).revisit_on == date(
        2027, 1, 20
    )


def test_outside_of_meetings_the_next_planned_one_counts():
    told = CONSENT.model_copy(update={"subject": Subject(question="Wir zahlen.", meeting="gone")})
    found = decision(ended(told, {PARENTS: objection("Nein")}))

    # The meeting of the same day is no later one.
    assert (found.meeting, found.revisit_on) == ("", NEXT)


def test_reasons_that_fill_a_book_still_fit_the_decision():
    end = ended(CONSENT, [(voice, objection("Wort " * 3_900)) for voice in endings.NAMES])
    found = decision(end)

    assert [line.split(" (")[0] for line in found.concerns.split("\n")] == [*endings.NAMES.values()]
