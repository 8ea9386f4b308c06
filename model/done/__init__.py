"""What a step still lacks until the group may call it done: computed, never stored."""

from datetime import date

from model.catalogue import Catalogue
from model.done import anchoring, approval, content, evaluation, goals, planning
from model.done.case import Case, Criterion, Missing
from model.done.fields import missing_fields
from model.project import Project

__all__ = ["CRITERIA", "Missing", "missing"]

CRITERIA: dict[str, Criterion] = {
    **planning.CRITERIA,
    **goals.CRITERIA,
    **content.CRITERIA,
    **approval.CRITERIA,
    **anchoring.CRITERIA,
    **evaluation.CRITERIA,
}


def missing(
    project: Project, step_key: str, catalogue: Catalogue, today: date
) -> tuple[Missing, ...]:
    """What the step lacks: its required fields first, then what it asks beyond them."""
    case = Case(project, step_key, catalogue, today)
    own = CRITERIA.get(step_key)
    found = (*missing_fields(case), *(own(case) if own else ()))
    return tuple(dict.fromkeys(found))
