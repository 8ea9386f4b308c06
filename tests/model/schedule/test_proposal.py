"""The proposal fills what is missing, and only that."""

from datetime import date

import pytest
from hypothesis import given

from model.changes import AddRecord, apply
from model.project import Project
from model.schedule import State, plan
from model.schedule.proposal import offers
from tests.model.schedule.wishes import DAYS, TODAY, project, projects, wish, with_milestone


def taken_over(of: Project, today: date) -> Project:
    for offer in offers(plan(wish(of), today)):
        of = apply(of, offer.change).project  # type: ignore[union-attr]
    return of


@pytest.mark.requirement(54)
def test_an_empty_plan_is_filled_with_start_signing_bodies_and_draft():
    of = taken_over(project("general"), TODAY)

    kinds = [one.kind for one in of.planning.milestones]
    assert kinds == [
        *("draft_release", "feedback_end", "body_meeting", "body_meeting", "signing", "start"),
    ]
    school = of.planning.milestones[2]
    assert school.title == "Schulkonferenz"
    assert school.body_type == "school_conference"
    assert school.submission_deadline is not None
    assert school.certainty == "expected"


def test_what_the_group_has_is_not_proposed_again():
    of = with_milestone(project(), "m1", "signing", date(2027, 7, 1))

    kinds = [
        offer.change.record["kind"]
        for offer in offers(plan(wish(of), TODAY))
        if isinstance(offer.change, AddRecord)
    ]

    assert "signing" not in kinds


def test_a_session_without_its_deadline_only_gets_the_deadline():
    of = with_milestone(project(), "m1", "body_meeting", date(2027, 6, 10), body_type="council")

    of = taken_over(of, TODAY)

    council = [one for one in of.planning.milestones if one.body_type == "council"]
    assert [one.id for one in council] == ["m1"]
    assert council[0].submission_deadline == date(2027, 5, 13)


def test_what_is_too_late_is_not_proposed():
    found = plan(wish(project(start_date=date(2026, 12, 24))), TODAY)

    assert all(offer.entry.state is not State.TOO_LATE for offer in offers(found))


@given(projects(), DAYS)
def test_after_taking_over_nothing_is_left_to_propose(of, today: date):
    full = taken_over(of, today)

    assert offers(plan(wish(full), today)) == ()


@given(projects(), DAYS)
def test_taking_over_changes_no_date_of_the_plan(of, today: date):
    before, after = plan(wish(of), today), plan(wish(taken_over(of, today)), today)

    assert [one.day for one in before.entries] == [one.day for one in after.entries]
