"""Every step of every phase opens, shows its question and its fields, and stays small."""

import pytest

from model.catalogue import catalogue
from model.workspace import Workspace
from tests.phases import begun
from tests.phases.conftest import NewWindow
from tests.phases.windows import SCHOOL, inputs, new_project, widgets, words

STEPS = [step.key for step in catalogue().steps]
INPUTS_AT_MOST, WIDGETS_AT_MOST = 20, 60


@pytest.mark.parametrize("key", STEPS)
def test_a_step_of_an_empty_project_asks_its_question_and_stays_small(
    workspace: Workspace, new_window: NewWindow, key: str
):
    step = catalogue().step(key)

    window = new_window(step.phase, projekt=new_project(workspace), schritt=key)

    assert not window.exception
    assert step.title in words(window)
    assert step.question in words(window)
    assert inputs(window) <= INPUTS_AT_MOST
    assert widgets(window) <= WIDGETS_AT_MOST


@pytest.mark.requirement(20, 58, 70, 75)
def test_every_step_of_a_whole_practice_copy_opens_and_stays_small(
    workspace: Workspace, new_window: NewWindow
):
    project = workspace.load_sample("muehlenbogen", None, SCHOOL)

    for step in catalogue().steps:
        window = new_window(step.phase, projekt=project, schritt=step.key)
        assert not window.exception, step.key
        assert inputs(window) <= INPUTS_AT_MOST, step.key
        assert widgets(window) <= WIDGETS_AT_MOST, step.key


@pytest.mark.parametrize("phase", begun.PHASES)
def test_every_step_of_a_half_filled_phase_opens_and_stays_small(
    workspace: Workspace, new_window: NewWindow, phase: str
):
    window = new_window(phase, projekt=new_project(workspace, *begun.half(phase)))

    for step in catalogue().phase(phase).steps:
        window.query_params["schritt"] = step.key
        window.run()
        assert not window.exception, step.key
        assert step.question in words(window)
        assert inputs(window) <= INPUTS_AT_MOST, step.key
        assert widgets(window) <= WIDGETS_AT_MOST, step.key
