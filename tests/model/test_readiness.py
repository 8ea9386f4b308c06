"""What is open until everyone may sign, and what alone refuses the final version."""

from datetime import date

import pytest
from hypothesis import given

from model import readiness
from model.catalogue import catalogue
from model.project import Project
from model.readiness import Kind
from tests.model import drawn

TODAY = date(2026, 11, 24)
KIND = "all_day_school"
COSTS = "finances-costs"
BODY = {
    "id": "b",
    "partner": "p",
    "name": "Rat",
    "role": "resolution",
    "meeting_date": "2027-05-20",
    "submission_deadline": "2027-05-01",
}
CITY = {"id": "p", "name": "Stadt am Fluss", "representation": "Oberbürgermeisteramt"}


def project(items: list[dict] | None = None, **approval: object) -> Project:
    return Project.model_validate(
        {
            "agreement_type": KIND,
            "planning": {"partners": [CITY]},
            "content": {"items": items or []},
            "approval": {"bodies": [BODY], **approval},
        }
    )


def of(found: Project, kind: Kind) -> list[readiness.Open]:
    return [one for one in readiness.open_things(found, catalogue()) if one.kind is kind]


def test_an_open_point_is_needed_when_papers_are_due():
    assert {one.due for one in of(project(), Kind.POINT)} == {date(2027, 5, 1)}


def test_a_point_with_an_earlier_day_of_its_own_is_needed_then_by_whom_it_names():
    early = {"id": COSTS, "due_date": "2027-02-01", "responsible_function": "Kämmerei"}

    first = readiness.open_things(project([early]), catalogue())[0]

    assert (first.item, first.due, first.who) == ("finances.costs", date(2027, 2, 1), "Kämmerei")


def test_a_resolution_is_needed_when_its_body_meets():
    (one,) = of(project(), Kind.RESOLUTION)

    assert (one.due, one.who, one.step) == (date(2027, 5, 20), "Stadt am Fluss", "approval.record")


def test_a_party_without_a_deciding_body_is_open_until_the_signing():
    found = project(bodies=[BODY | {"role": "hearing"}], planned_signing_date="2027-07-01")

    (one,) = of(found, Kind.BODY)
    assert (one.due, one.refuses) == (date(2027, 7, 1), True)


def test_without_a_party_nobody_can_have_resolved_anything():
    empty = Project(agreement_type=KIND)

    (one,) = of(empty, Kind.PARTIES)

    assert one.refuses
    assert readiness.refusals(empty, catalogue()) == (one,)
    assert not of(project(), Kind.PARTIES)


def test_open_points_never_refuse_the_final_version_but_gaps_and_resolutions_do():
    agreed = {"id": "r", "body": "b", "date": "2027-05-20", "result": "adopted"}

    assert [one.kind for one in readiness.refusals(project(), catalogue())] == [Kind.RESOLUTION]
    done = project(resolutions=[agreed])
    assert readiness.refusals(done, catalogue()) == ()
    assert of(done, Kind.POINT)
    with_gap = project([{"id": COSTS, "status": "settled"}], resolutions=[agreed])
    assert {one.kind for one in readiness.refusals(with_gap, catalogue())} == {Kind.GAP}


@pytest.mark.parametrize("result", ["rejected", "deferred", "noted", ""])
def test_a_resolution_that_does_not_agree_leaves_its_body_open(result: str):
    given_result = {"id": "r", "body": "b", "date": "2027-05-20", "result": result}

    assert of(project(resolutions=[given_result]), Kind.RESOLUTION)


def test_what_is_needed_before_today_is_out_of_reach():
    (one,) = of(project(), Kind.RESOLUTION)

    assert not one.is_out_of_reach(date(2027, 5, 20))
    assert one.is_out_of_reach(date(2027, 5, 21))


def test_every_line_reads_in_german():
    for one in readiness.open_things(project([{"id": COSTS, "status": "disputed"}]), catalogue()):
        assert " · " in one.sentence


@given(drawn.projects())
def test_days_come_in_their_order_and_what_has_none_comes_last(found: Project):
    days = [one.due for one in readiness.open_things(found, catalogue())]
    known = [day for day in days if day]

    assert days == sorted(known) + [None] * (len(days) - len(known))
