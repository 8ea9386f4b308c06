"""How far a group says it is with a step."""

from enum import StrEnum
from typing import ClassVar

from model.basics import Model, Record


class StepStatus(StrEnum):
    """The three states of a step; "done" is the group's own word."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"


class StepState(Record):
    """The state of one step; its id is the step key without the phase."""

    made_on_write: ClassVar[bool] = True

    status: StepStatus = StepStatus.OPEN


class PhaseResults(Model):
    """What every phase has: the states of its steps."""

    steps: tuple[StepState, ...] = ()

    def status_of(self, name: str) -> StepStatus:
        """The state of the step with this name within the phase."""
        return next((step.status for step in self.steps if step.id == name), StepStatus.OPEN)
