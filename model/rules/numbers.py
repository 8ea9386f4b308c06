"""Goals without a measure, and numbers so small that someone could be recognised."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from model import naming
from model.catalogue import Catalogue, t
from model.project import Project
from model.rules.finding import Finding, found

_FEW = Decimal(5)


def vague_goal(project: Project, _catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V11: a goal has no indicator or no date."""
    measured = {one.goal for one in project.goals.goal_indicators if one.active is not False}
    for goal in project.goals.goals:
        if goal.is_pursued and (goal.id not in measured or goal.due_date is None):
            yield found("V11", "goals.specify", name=goal.title or t("bind.record.unnamed"))


def small_numbers(project: Project, catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V24: the evaluation tells of fewer than five people."""
    units = {one.id: one.unit for one in project.goals.goal_indicators}
    for entry in project.evaluation.indicator_values:
        counts = units.get(entry.indicator) == "count"
        if counts and not entry.small_group and _is_few(entry.value):
            path = "goals.goal_indicators"
            name = naming.name_of(project, path, entry.indicator, catalogue)
            yield found("V24", "evaluation.data", name=name)
    for record in project.approval.participation_records:
        if record.occasion == "evaluation" and _is_few(record.participants):
            name = naming.called(project, "approval.participation_records", record, catalogue)
            yield found("V24", "evaluation.voices", name=name)


def _is_few(number: Decimal | None) -> bool:
    return number is not None and 0 < number < _FEW
