"""The round that suits a place asks what stands there, by the rule of the group."""

from decimal import Decimal
from typing import Any

import pytest

from model.catalogue import catalogue
from model.goals import Goals
from model.planning import Planning
from model.practice import stages
from model.project import Project
from model.rounds.kinds import SHOWINGS, Kind
from model.rounds.proposals import (
    ADOPT,
    CHECKLIST,
    COLLECT,
    FREE,
    OF_METHODS,
    PRIORITISE,
    RATE,
    SUITED,
    proposed,
    rule_of,
    votes_by_consent,
)

ITEM = "finances.costs"


@pytest.fixture(scope="module")
def full() -> Project:
    return stages("muehlenbogen")[-1].state.project


def planned(**rules: Any) -> Project:
    return Project(planning=Planning(**rules))


@pytest.mark.parametrize(
    ("step", "kind"), [(step, kind) for step, kinds in SUITED.items() for kind in kinds]
)
def test_every_suited_round_could_be_started_as_it_is_proposed(full, step, kind):
    asked = proposed(full, catalogue(), kind, step, ITEM)

    assert asked.subject.question.strip()
    assert asked.subject.step == step
    assert asked.showing is SHOWINGS[kind][0]
    assert bool(asked.subject.options) == (kind in {Kind.POINTS, Kind.RATING})
    assert asked.subject.item == (ITEM if step == CHECKLIST else "")


@pytest.mark.parametrize("kind", FREE)
@pytest.mark.parametrize("step", ["", "planning.occasion", RATE])
def test_a_question_of_its_own_begins_empty_and_belongs_to_no_step(full, kind, step):
    subject = proposed(full, catalogue(), kind, step, ITEM).subject

    assert (subject.question, subject.step, subject.item, subject.options) == ("", "", "", ())


def test_the_steps_of_rounds_and_the_methods_of_the_agenda_exist():
    assert all(catalogue().step(step).question for step in SUITED if step != ADOPT)
    assert set(OF_METHODS.values()) <= set(Kind)


def test_points_are_for_the_goals_that_are_pursued(full):
    pursued = [one for one in full.goals.goals if one.is_pursued and one.title]

    options = proposed(full, catalogue(), Kind.POINTS, PRIORITISE).subject.options

    assert [one.key for one in options] == [one.id for one in pursued]


def test_the_clause_that_is_put_to_the_group_is_the_one_of_the_agreement(full):
    decided = proposed(full, catalogue(), Kind.CONSENT, CHECKLIST, ITEM).subject.question
    collected = proposed(full, catalogue(), Kind.IDEAS, CHECKLIST, ITEM).subject.question

    assert collected == catalogue().item(ITEM).question
    assert decided != collected


def test_goals_are_put_to_the_group_with_their_numbers(full):
    lines = proposed(full, catalogue(), Kind.VOTE, ADOPT).subject.question.splitlines()

    assert lines[1].startswith("1. ")
    assert len(lines) > 2


def test_ideas_need_nothing_that_stands_there_already():
    assert proposed(Project(), catalogue(), Kind.IDEAS, COLLECT).subject.question


def test_the_rule_is_that_of_the_group():
    project = planned(
        decision_rule="majority", majority_share="two_thirds", voting_unit="partner", quorum=4
    )

    rule = rule_of(project, Kind.VOTE)

    assert (rule.procedure, rule.share, rule.unit, rule.quorum) == (
        "majority",
        "two_thirds",
        "partner",
        4,
    )


def test_a_consent_check_is_one_whatever_the_group_does_else():
    assert rule_of(planned(decision_rule="majority"), Kind.CONSENT).procedure == "consent"


def test_a_vote_of_a_group_that_decides_by_consent_is_a_consent_check():
    assert votes_by_consent(planned(decision_rule="consent"))
    assert not votes_by_consent(planned(decision_rule="majority"))
    assert not votes_by_consent(planned())


@pytest.mark.parametrize(("agreed", "points"), [(None, 5), (0, 5), (3, 3), (Decimal("0.5"), 1)])
def test_everyone_has_at_least_one_point(agreed, points):
    project = Project(goals=Goals(points_per_institution=agreed))

    assert rule_of(project, Kind.POINTS).points == points


def test_a_quorum_of_a_part_of_an_institution_takes_a_whole_one():
    assert rule_of(planned(quorum=Decimal("2.5")), Kind.VOTE).quorum == 3
