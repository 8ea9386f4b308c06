"""The board of measures: each in one column, late ones found by the day, nothing proposed twice."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from model.catalogue import catalogue
from model.measures_board import (
    COLUMNS,
    ENTRIES,
    board,
    column_of,
    current_round,
    proposed_entries,
    proposed_measures,
    proposed_round,
)
from model.project import Project
from model.proposals import additions
from model.records.measures import Measure
from tests.model.test_proposals import full, with_changes

TODAY = date(2027, 11, 15)
MEASURES = st.lists(
    st.builds(
        Measure,
        id=st.uuids().map(lambda one: f"r{one.hex}"),
        status=st.sampled_from(["open", "in_progress", "done", "paused", "dropped"]),
        due_date=st.none() | st.dates(date(2026, 1, 1), date(2029, 1, 1)),
    ),
    max_size=12,
).map(tuple)


@given(MEASURES)
def test_every_measure_stands_in_exactly_one_column(measures):
    found = board(measures, TODAY)

    placed = [one for some in found.values() for one in some]
    assert sorted(one.id for one in placed) == sorted(one.id for one in measures)
    assert tuple(found) == COLUMNS


@given(MEASURES)
def test_only_running_measures_with_a_past_date_are_overdue(measures):
    for measure in board(measures, TODAY)["overdue"]:
        assert measure.status in {"open", "in_progress"}
        assert measure.due_date is not None
        assert measure.due_date < TODAY


def test_a_measure_due_today_is_not_late_yet():
    measure = Measure(id="m", due_date=TODAY)

    assert column_of(measure, TODAY) == "open"


def test_goals_and_open_conditions_become_measures_with_what_is_known():
    found = list(proposed_measures(full(), catalogue()))

    assert {one.by for one in found} == {("goal",), ("condition",)}
    assert all(one.values["title"] for one in found)


def test_a_status_round_asks_for_each_running_measure_and_marks_the_late_ones_red():
    project = full()

    entries = list(proposed_entries(project, "sr1", TODAY))

    running = [one for one in project.anchoring.measures if one.status in {"open", "in_progress"}]
    late = {one.id for one in running if one.due_date and one.due_date < TODAY}
    assert {one.values["measure"] for one in entries} == {one.id for one in running}
    assert {one.values["measure"] for one in entries if one.values["light"] == "red"} == late


def test_an_entry_that_the_round_has_already_is_left_out():
    project = full()

    added = additions(project, ENTRIES, proposed_entries(project, "sr1", TODAY))

    assert "me0" not in {one.record["measure"] for one in added}


def test_a_new_round_begins_only_when_the_last_one_is_over():
    project = full()

    assert [one.values["round_date"] for one in proposed_round(project, TODAY)] == ["2027-11-15"]
    assert list(proposed_round(project, date(2025, 11, 1))) == []


def test_the_newest_round_counts():
    project = full()
    added = additions(project, "anchoring.status_rounds", proposed_round(project, TODAY))

    newest = current_round(with_changes(project, added))

    assert newest is not None
    assert newest.round_date == TODAY


def test_a_point_that_needs_action_becomes_a_measure_of_who_answers_for_it():
    answer = {"id": "premises-rooms", "responsible_institution": "i", "due_date": "2027-08-01"}
    project = Project.model_validate(
        {
            "planning": {"institutions": [{"id": "i", "name": "Grundschule"}]},
            "content": {"items": [answer]},
            "anchoring": {"duties": ["premises-rooms"]},
        }
    )

    (row,) = proposed_measures(project, catalogue())

    assert row.values == {
        "title": "Umsetzen: Räume und Nutzungszeiten",
        "item": "premises-rooms",
        "responsible_institution": "i",
        "responsible_function": "",
        "due_date": "2027-08-01",
    }
