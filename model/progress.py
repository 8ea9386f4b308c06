"""How far a group is: steps, phases and points of the checklist. Computed, never stored."""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from model import checklist
from model.catalogue import Catalogue
from model.catalogue.schema_steps import Step
from model.content import ItemAnswer, ItemStatus
from model.project import Project
from model.steps import PhaseResults, StepStatus

CHECKLIST_PHASE = "content"


@dataclass(frozen=True)
class Progress:
    """So many of so many."""

    done: int
    total: int

    @property
    def share(self) -> float:
        """From 0 to 1; nothing to do counts as nothing done."""
        return self.done / self.total if self.total else 0.0


def status_of(project: Project, step_key: str) -> StepStatus:
    """What the group says of a step."""
    phase, _, name = step_key.partition(".")
    results: PhaseResults = getattr(project, phase)
    return results.status_of(name)


def is_settled(answer: ItemAnswer) -> bool:
    """Whether a required point no longer counts as missing; leaving one out needs a reason."""
    if answer.status is ItemStatus.NOT_APPLICABLE:
        return bool(answer.status_reason)
    return answer.status.is_regulated


def of_phase(
    project: Project, phase: str, catalogue: Catalogue, shown: Container[str] | None = None
) -> Progress:
    """How far a phase is; `shown` are the steps that have a page, all if not given."""
    if phase == CHECKLIST_PHASE:
        shown_points = checklist.entries(project, catalogue)
        return of_items(project, (one.item.key for one in shown_points if one.item), catalogue)
    steps = catalogue.phase(phase).steps
    return of_steps(project, (step for step in steps if shown is None or step.key in shown))


def of_steps(project: Project, steps: Iterable[Step]) -> Progress:
    """How many of the required steps the group calls done."""
    required = [step.key for step in steps if step.required]
    done = sum(status_of(project, key) is StepStatus.DONE for key in required)
    return Progress(done, len(required))


def of_items(project: Project, items: Iterable[str], catalogue: Catalogue) -> Progress:
    """How many of the points that this agreement type requires are settled."""
    kind = project.agreement_type
    required = [key for key in items if catalogue.item(key).obligation(kind) == "required"]
    done = sum(is_settled(project.content.answer(key)) for key in required)
    return Progress(done, len(required))
