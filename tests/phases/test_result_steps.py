"""The own steps of phases 4 to 6, half filled and full: however much there is, they stay small."""

import pytest

from model.catalogue import catalogue
from model.workspace import Workspace
from tests.phases import rich
from tests.phases.conftest import NewWindow
from tests.phases.windows import inputs, new_project, widgets

OWN = (
    *("approval.bodies", "approval.internal", "approval.children", "approval.parents"),
    *("approval.staff", "approval.feedback_log", "approval.revise", "approval.council_paper"),
    *("approval.record", "approval.signing", "anchoring.action_plan", "anchoring.contacts"),
    *("anchoring.calendar", "anchoring.embedding", "anchoring.tracking", "anchoring.celebrate"),
    *("evaluation.design", "evaluation.data", "evaluation.self_assessment", "evaluation.meeting"),
    *("evaluation.decisions", "evaluation.report", "evaluation.celebrate"),
    "evaluation.next_cycle",
)
HALF = [*rich.people(), *rich.goals(1), *rich.evaluation(["eval.q01"], 1)[:1]]
FULL = [
    *rich.people(),
    *rich.goals(25),
    *rich.consultation(40),
    *rich.everyday(40),
    *rich.evaluation([one.key for one in catalogue().reflection_questions], 25),
]


@pytest.mark.parametrize("changes", [HALF, FULL], ids=["half", "full"])
@pytest.mark.parametrize("key", OWN)
def test_a_step_stays_small_however_much_the_project_holds(
    workspace: Workspace, new_window: NewWindow, key: str, changes: list
):
    project = new_project(workspace, *changes)

    window = new_window(key.split(".")[0], projekt=project, schritt=key)

    assert not window.exception
    assert inputs(window) <= 20
    assert widgets(window) <= 60
