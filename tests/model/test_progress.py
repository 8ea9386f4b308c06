"""How far a group is."""

import pytest

from model import progress
from model.catalogue import catalogue
from model.content import Content, ItemAnswer, ItemStatus, item_id
from model.planning import Planning
from model.progress import Progress
from model.project import Project
from model.steps import StepState, StepStatus

KIND = "all_day_school"


def required() -> list[str]:
    items = catalogue().items_for(KIND)
    return [item.key for item in items if item.obligation(KIND) == "required"]


def with_answer(status: ItemStatus, reason: str = "", key: str = "") -> Project:
    answer = ItemAnswer(id=item_id(key or required()[0]), status=status, status_reason=reason)
    return Project(agreement_type=KIND, content=Content(items=(answer,)))


@pytest.mark.requirement(158)
@pytest.mark.parametrize(
    ("status", "reason", "done"),
    [
        (ItemStatus.SETTLED, "", 1),
        (ItemStatus.DELEGATED, "", 1),
        (ItemStatus.NOT_APPLICABLE, "Es gibt keine Küche.", 1),
        (ItemStatus.NOT_APPLICABLE, "", 0),
        (ItemStatus.DISPUTED, "", 0),
        (ItemStatus.IN_PROGRESS, "", 0),
    ],
)
def test_a_required_point_counts_once_it_is_settled(status: ItemStatus, reason: str, done: int):
    found = progress.of_phase(with_answer(status, reason), "content", catalogue())

    assert found == Progress(done, len(required()))


def test_a_point_that_is_not_required_does_not_count():
    optional = next(key.key for key in catalogue().items if key.key not in required())

    project = with_answer(ItemStatus.SETTLED, key=optional)

    assert progress.of_phase(project, "content", catalogue()).done == 0


def test_other_phases_count_their_required_steps():
    steps = [step for step in catalogue().phase("planning").steps if step.required]
    states = (
        StepState(id=steps[0].name, status=StepStatus.DONE),
        StepState(id=steps[1].name, status=StepStatus.IN_PROGRESS),
    )
    project = Project(planning=Planning(steps=states))

    assert progress.of_phase(project, "planning", catalogue()) == Progress(1, len(steps))
    shown = {steps[1].key, steps[2].key}
    assert progress.of_phase(project, "planning", catalogue(), shown) == Progress(0, 2)


def test_a_share_of_nothing_is_nothing():
    assert Progress(0, 0).share == 0
    assert Progress(1, 4).share == 0.25
