"""Who is affected, category by category: a hole is a category that nobody has explained."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.catalogue import catalogue
from model.people import Institution
from model.planning import Planning
from model.project import Project
from model.records.group import Stakeholder
from model.stakeholder_map import Category, Seat, categories, holes
from tests.model.documents import projects

KEYS = [one.key for one in catalogue().stakeholder_categories]


def found(*stakeholders: Stakeholder, institutions: tuple[Institution, ...] = ()):
    planning = Planning(stakeholders=stakeholders, institutions=institutions)
    project = Project(agreement_type="all_day_school", planning=planning)
    return categories(project, catalogue())


def of(some: tuple[Category, ...], key: str) -> Category:
    return next(one for one in some if one.key == key)


def test_in_an_empty_project_every_category_is_a_hole():
    assert {one.key for one in holes(found())} == set(KEYS)


def test_the_weightiest_holes_come_first():
    order = ["high", "medium", "low"]
    weights = [order.index(one.weight) for one in holes(found())]

    assert weights == sorted(weights)
    assert len(set(weights)) > 1


def test_a_category_is_filled_by_the_institution_that_takes_part():
    school = Institution(id="s1", name="Grundschule am Fluss")
    seat = Stakeholder(id="b1", category="schools", institution="s1")

    schools = of(found(seat, institutions=(school,)), "schools")

    assert (schools.seat, schools.names) == (Seat.PRESENT, ("Grundschule am Fluss",))


def test_who_is_left_out_for_a_reason_is_no_hole():
    left = Stakeholder(id="b1", category="schools", presence="omitted", omission_reason="zu weit")

    schools = of(found(left), "schools")

    assert (schools.seat, schools.reasons) == (Seat.LEFT_OUT, ("zu weit",))


def test_who_is_left_out_without_a_reason_stays_a_hole():
    left = Stakeholder(id="b1", category="schools", presence="omitted")

    assert of(found(left), "schools") in holes(found(left))


@given(st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(["present", "absent"]))))
def test_exactly_the_categories_that_nobody_stands_for_are_holes(entered):
    some = [
        Stakeholder(id=f"b{number}", category=key, presence=presence)
        for number, (key, presence) in enumerate(entered)
    ]
    there = {key for key, presence in entered if presence == "present"}

    assert {one.key for one in holes(found(*some))} == set(KEYS) - there


@pytest.mark.requirement(35)
def test_all_partners_of_a_family_centre_are_seen_together():
    project = projects.sample("weidenweg")
    taking_part = {
        one.institution for one in project.planning.stakeholders if one.presence == "present"
    } - {""}

    named = [name for one in categories(project, catalogue()) for name in one.names]

    assert project.agreement_type == "family_centre"
    assert len(taking_part) > 5
    assert sorted(named) == sorted(
        one.called for one in project.planning.institutions if one.id in taking_part
    )
