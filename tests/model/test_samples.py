"""The three samples: complete, deterministic, and told through small changes."""

import pytest

from model.catalogue import catalogue
from model.changes import Applied, apply
from model.content import ItemStatus
from model.difference import changes_between
from model.project import Project
from model.samples import State, states

COUNTS = {"muehlenbogen": 119, "weidenweg": 51, "hochauen": 90}


def _whole(key: str) -> Project:
    return states(catalogue().sample(key), catalogue())[-1].project


def _rebuilt(stages: tuple[State, ...]) -> Project:
    project = Project(practice_of=stages[0].project.practice_of)
    for stage in stages:
        for change in changes_between(project, stage.project):
            applied = apply(project, change)
            assert isinstance(applied, Applied)
            project = applied.project
    return project


@pytest.mark.parametrize("key", COUNTS)
def test_every_agreed_text_and_status_of_a_sample_is_in_its_project(key: str) -> None:
    sample = catalogue().sample(key)
    project = _whole(key)
    assert len(project.content.items) == COUNTS[key] == len(sample.items)
    for item, told in sample.items.items():
        answer = project.content.answer(item)
        assert (answer.status, answer.wording) == (told.status, told.text)
        assert answer.status_reason == told.reason


@pytest.mark.parametrize("key", COUNTS)
def test_every_result_of_a_sample_is_in_its_project(key: str) -> None:
    sample = catalogue().sample(key)
    project = _whole(key)
    for phase, results in sample.plain_results.items():
        for name, told in results.items():
            held = getattr(getattr(project, phase), name)
            if isinstance(told, list):
                assert len(held) == len(told), f"{phase}.{name}"
            if told and isinstance(told, list) and isinstance(told[0], dict):
                assert [record.id for record in held] == [record["id"] for record in told]
            if isinstance(told, str):
                assert held == told


@pytest.mark.parametrize("key", COUNTS)
def test_whoever_answers_for_a_point_or_a_goal_is_a_record(key: str) -> None:
    project = _whole(key)
    places = {place.id for place in project.planning.institutions}
    assert {goal.responsible_institution for goal in project.goals.goals} <= places
    named = {answer.responsible_institution for answer in project.content.items} - {""}
    assert named <= places
    meetings = {meeting.id for meeting in project.planning.meetings}
    assert {answer.decided_in for answer in project.content.items} <= meetings


@pytest.mark.parametrize("key", COUNTS)
def test_small_changes_lead_through_every_state_to_the_whole_sample(key: str) -> None:
    stages = states(catalogue().sample(key), catalogue())
    assert _rebuilt(stages) == stages[-1].project


@pytest.mark.parametrize("key", COUNTS)
def test_a_sample_is_told_the_same_way_every_time(key: str) -> None:
    sample = catalogue().sample(key)
    assert states(sample, catalogue()) == states(sample, catalogue())


def test_the_first_sample_has_its_snapshots_in_order() -> None:
    stages = states(catalogue().sample("muehlenbogen"), catalogue())
    assert [stage.mark for stage in stages] == ["M1", "zwischen M1 und M2", "M2", "M3", "M4", "M5"]


def test_in_the_middle_of_the_contents_statuses_are_as_told() -> None:
    stages = {
        stage.mark: stage for stage in states(catalogue().sample("muehlenbogen"), catalogue())
    }
    items = stages["M2"].project.content
    assert items.answer("premises.rooms").status is ItemStatus.DISPUTED
    assert items.answer("finances.amount").status is ItemStatus.IN_PROGRESS
    assert items.answer("final.form").status is ItemStatus.OPEN
    assert items.answer("finances.tax").status is ItemStatus.NOT_APPLICABLE
    assert items.answer("finances.tax").status_reason


def test_a_sentence_changed_later_does_not_show_its_last_words_before() -> None:
    sample = catalogue().sample("muehlenbogen")
    stages = {stage.mark: stage for stage in states(sample, catalogue())}
    changed = sample.items["operation.hours"]
    assert changed.changed_on
    assert changed.changed_on > sample.snapshot("M2").as_of  # type: ignore[union-attr]
    before = stages["M2"].project.content.answer("operation.hours")
    assert before.wording == ""
    assert before.agreed is not None
    assert stages["M5"].project.content.answer("operation.hours").wording == changed.text
