"""What of a sample was there on an earlier day."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.catalogue import catalogue
from model.fields import FieldKind
from model.paths import fields_in
from model.project import Project
from model.samples import states
from model.snapshots import ARISES, KNOWN_FROM, birth_step, earlier

CONTENT = catalogue()
SAMPLE = CONTENT.sample("muehlenbogen")
STAGES = {state.mark: state.project for state in states(SAMPLE, CONTENT)}
WHOLE = STAGES["M5"]
STEPS = [step.key for step in CONTENT.steps]
LATER = date(2031, 1, 1)


def told(steps: list[str], as_of: date) -> Project:
    return earlier(WHOLE, steps, as_of, SAMPLE.begins, CONTENT)


def without_steps(project: Project) -> dict[str, object]:
    """The results alone: states of steps and points are told by the snapshot itself."""
    results = project.model_dump()
    for phase in CONTENT.phases:
        results[phase.key]["steps"] = ()
    results["content"]["items"] = ()
    return results


def test_with_all_steps_and_all_days_the_whole_project_is_there() -> None:
    assert without_steps(told(STEPS, LATER)) == without_steps(WHOLE)


def test_without_steps_nothing_is_there() -> None:
    filled = [
        path
        for path, field, value in fields_in(told([], LATER))
        if field.kind is FieldKind.RECORDS and value
    ]

    assert filled == []


@settings(max_examples=15, deadline=None)
@given(
    steps=st.lists(st.sampled_from(STEPS), unique=True),
    days=st.integers(0, 800),
)
def test_no_reference_ever_leads_nowhere(steps: list[str], days: int) -> None:
    project = told(steps, date(2026, 12, 1) + timedelta(days=days))
    there = {
        path: {record.id for record in value}
        for path, field, value in fields_in(project)
        if field.kind is FieldKind.RECORDS
    }
    named = [
        (path, name)
        for path, field, value in fields_in(project)
        if field.list_path and field.list_path != "content.items"
        for name in ([value] if isinstance(value, str) else value)
        if name and name not in there[field.list_path]
    ]

    assert named == []
    assert Project.model_validate(project.model_dump()) == project


def test_the_fields_of_a_step_come_with_the_step() -> None:
    early = told(["planning.occasion"], LATER).planning

    assert early.expected_result == WHOLE.planning.expected_result
    assert early.group_name == ""


@pytest.mark.parametrize(
    ("path", "record", "step"),
    [
        ("planning.stakeholders", "affected_school", "planning.stakeholder_scan"),
        ("planning.rules", "anonymity", "planning.confidentiality"),
        ("planning.rules", "votes", "planning.rules"),
        ("approval.participation_records", "r_children_goals", "goals.voices"),
        ("approval.participation_records", "r_children", "approval.children"),
        ("approval.participation_records", "r_children_eval", "evaluation.voices"),
        ("approval.versions", "v09", "content.release"),
        ("approval.versions", "v10", "approval.revise"),
        ("anchoring.deadlines", "rate1", "anchoring.finance_tracking"),
        ("anchoring.deadlines", "reminder", "evaluation.next_cycle"),
    ],
)
def test_a_record_arises_in_the_step_that_shows_it(path: str, record: str, step: str) -> None:
    phase, name = path.split(".")
    found = next(one for one in getattr(getattr(WHOLE, phase), name) if one.id == record)

    assert birth_step(found, CONTENT.lists[name], CONTENT.steps) == step


def test_a_meeting_that_lies_ahead_is_planned_and_has_no_minutes() -> None:
    meetings = {meeting.id: meeting for meeting in STAGES["M1"].planning.meetings}

    assert meetings["m_kickoff"].status == "held"
    assert meetings["m_goals1"].status == "planned"
    assert meetings["m_goals1"].members_present == ()
    assert "m_evaluation" not in meetings


def test_a_review_is_requested_before_it_is_given() -> None:
    at = {
        mark: {r.id: r for r in project.content.legal_reviews} for mark, project in STAGES.items()
    }

    assert at["M2"]["review_privacy"].status == "requested"
    assert at["M2"]["review_privacy"].note == ""
    assert at["M2"]["tax"].status == "done"
    assert "whole" not in at["M2"]
    assert at["M3"]["whole"].status == "requested"
    assert at["M4"]["whole"].status == "done"


def test_a_dispute_is_open_until_the_meeting_that_solves_it() -> None:
    before = STAGES["M2"].content.dissent
    after = STAGES["M3"].content.dissent

    assert {dispute.outcome for dispute in before} == {"open"}
    assert {dispute.outcome for dispute in after} == {"resolved"}


def test_two_categories_have_no_reason_yet_after_the_planning() -> None:
    early = {found.category for found in STAGES["M1"].planning.stakeholders}
    later = {found.category for found in STAGES["M2"].planning.stakeholders}

    assert later - early == {"health", "public_services"}


def test_resolutions_come_after_the_day_before_the_council() -> None:
    assert STAGES["M3"].approval.bodies
    assert STAGES["M3"].approval.resolutions == ()
    assert len(STAGES["M4"].approval.resolutions) == 10
    assert STAGES["M4"].approval.signatures


@pytest.mark.parametrize("path", sorted({*ARISES, *KNOWN_FROM} - {"goals"}))
def test_days_are_told_for_lists_and_fields_that_exist(path: str) -> None:
    phase, name = path.split(".")
    record = type(getattr(getattr(WHOLE, phase), name)[0])
    days, (day, fields) = ARISES.get(path, "id"), KNOWN_FROM.get(path, ("id", ()))

    assert {days, day, *fields} <= set(record.model_fields)
