"""The plan of the bodies: who has to be asked, and what in the order does not fit."""

import pytest

from model.catalogue import catalogue
from model.consultation import (
    order_findings,
    proposed_bodies,
    proposed_records,
    undated,
)
from model.project import Project
from tests.model.test_proposals import full, with_changes
from tests.phases.rich import people, row
from tests.phases.windows import put


def planned(*changes):
    return with_changes(Project(agreement_type="all_day_school"), [*people(), *changes])


def body(record_id: str, **values: object):
    return row("approval.bodies", record_id, **{"partner": "p1", "role": "consent", **values})


def kinds(project: Project) -> list[str]:
    return [one.kind for one in order_findings(project) if one.kind != "undecided"]


@pytest.mark.requirement(90)
def test_each_partner_is_proposed_the_bodies_it_has():
    found = {
        (one.values["partner"], one.values["body_type"])
        for one in proposed_bodies(planned(), catalogue())
    }

    assert ("p1", "council") in found
    assert ("p1", "school_conference") in found
    assert ("p2", "association_board") in found
    assert ("p2", "council") not in found


@pytest.mark.requirement(90)
def test_the_school_conference_comes_before_the_council():
    order = {
        one.values["body_type"]: one.values["sequence"]
        for one in proposed_bodies(planned(), catalogue())
    }

    assert order["school_conference"] < order["council"]


@pytest.mark.requirement(90)
@pytest.mark.parametrize(
    ("submission", "found"), [("2027-05-20", []), ("2027-06-01", ["late_paper"])]
)
def test_a_paper_has_to_arrive_before_the_day_of_the_meeting(submission, found):
    one = body("b1", meeting_date="2027-06-01", submission_deadline=submission)

    assert kinds(planned(one)) == found


def test_a_body_that_meets_before_one_that_comes_first_is_named_with_it():
    project = planned(
        body("b1", sequence="2", meeting_date="2027-05-01"),
        body("b2", sequence="1", meeting_date="2027-06-01"),
    )

    found = [one for one in order_findings(project) if one.kind == "out_of_order"]

    assert [(one.body, one.other) for one in found] == [("b1", "b2")]


def test_only_what_is_taken_note_of_may_happen_after_the_signing():
    signing = put("approval.planned_signing_date", "2027-07-01", None)
    late = body("b1", meeting_date="2027-08-01")
    note = body("b2", meeting_date="2027-08-01", role="notice")

    found = [one.body for one in order_findings(planned(signing, late, note))]

    assert found[:1] == ["b1"]
    assert "b2" not in found


def test_a_partner_without_a_deciding_body_is_named():
    found = order_findings(planned(body("b1")))

    assert [one.partner for one in found if one.kind == "undecided"] == ["p2"]


def test_bodies_without_a_date_are_told_apart_from_those_with_one():
    project = planned(body("b1"), body("b2", meeting_date="2027-05-01"))

    assert [one.id for one in undated(project)] == ["b1"]


@pytest.mark.requirement(92)
def test_the_plan_of_participation_flows_into_the_records_of_its_group():
    project = full()

    children = list(proposed_records(project, "children"))

    assert [one.values["format"] for one in children] == ["kids_conference"]
    assert list(proposed_records(project, "parents")) == []
