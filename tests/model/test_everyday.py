"""Contacts, papers of the houses, and the year from August to July."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.everyday import (
    MONTHS,
    embedding,
    months_of,
    proposed_contacts,
    proposed_embedding,
    sheet,
    without_contact,
    year,
)
from model.records.measures import CalendarEntry
from tests.model.test_proposals import full

RHYTHMS = {"once": 1, "yearly": 1, "half_yearly": 2, "quarterly": 4, "monthly": 12}


@given(st.sampled_from(sorted(RHYTHMS)), st.integers(1, 12))
def test_an_entry_happens_as_often_as_its_rhythm_says(rhythm, month):
    entry = CalendarEntry(id="c", recurrence=rhythm, month=f"m{month:02}")

    assert len(months_of(entry)) == RHYTHMS[rhythm]
    assert month in months_of(entry)
    assert sum(entry in some for some in year((entry,)).values()) == RHYTHMS[rhythm]


def test_the_year_begins_in_august():
    assert tuple(year(())) == MONTHS
    assert MONTHS[0] == 8


@pytest.mark.parametrize(("day", "months"), [(date(2027, 10, 5), {10}), (None, set())])
def test_a_single_date_stands_in_its_month(day, months):
    assert months_of(CalendarEntry(id="c", recurrence="once", date=day)) == months


def test_members_become_contacts_and_houses_without_any_are_named():
    project = full()

    assert [one.values["function"] for one in proposed_contacts(project)] == [
        "Schulleitung",
        "Ganztagsleitung",
    ]
    assert without_contact(project) == ("s2", "s3")
    assert list(sheet(project.anchoring.contacts)) == ["s1"]


def test_an_entry_of_an_institution_counts_for_its_partner():
    found = {one.partner: len(one.entries) for one in embedding(full())}

    assert found == {"p1": 1, "p2": 0}


def test_each_kind_of_institution_is_proposed_its_usual_paper():
    found = {one.values["document_kind"] for one in proposed_embedding(full())}

    assert found == {"school_programme", "all_day_concept", "youth_welfare_plan"}
