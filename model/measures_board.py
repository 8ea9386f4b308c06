"""The measures of the agreement: where they come from, how far they are, what is late."""

from collections.abc import Iterator
from datetime import date

from model.basics import TEXT_LIMIT
from model.catalogue import Catalogue, t
from model.consultation import Finding
from model.naming import ITEMS, called, name_of
from model.project import Project
from model.proposals import Row
from model.records.everyday import StatusRound
from model.records.measures import Measure

MEASURES = "anchoring.measures"
ROUNDS, ENTRIES = "anchoring.status_rounds", "anchoring.status_entries"
# The columns of the board; "overdue" is computed, the others are what the group has chosen.
COLUMNS = ("overdue", "open", "in_progress", "done", "aside")
_RUNNING = ("open", "in_progress")
# What one press moves a card on to.
NEXT = {"open": "in_progress", "in_progress": "done"}


def is_overdue(measure: Measure, today: date) -> bool:
    """Whether the date has passed and the measure still runs."""
    is_late = measure.due_date is not None and measure.due_date < today
    return is_late and measure.status in _RUNNING


def column_of(measure: Measure, today: date) -> str:
    """The column of the board in which the measure stands."""
    if is_overdue(measure, today):
        return "overdue"
    return measure.status if measure.status in COLUMNS else "aside"


def board(measures: tuple[Measure, ...], today: date) -> dict[str, tuple[Measure, ...]]:
    """Every measure in exactly one column, in each the most urgent first."""
    ordered = sorted(measures, key=lambda one: one.due_date or date.max)
    return {
        column: tuple(one for one in ordered if column_of(one, today) == column)
        for column in COLUMNS
    }


def proposed_measures(project: Project, catalogue: Catalogue) -> Iterator[Row]:
    """Goals, duties, services, conditions, consequences and open tasks without a measure yet."""
    yield from _from_goals(project)
    yield from _from_duties(project, catalogue)
    yield from _from_services(project)
    yield from _from_conditions(project)
    yield from _from_consequences(project, catalogue)
    for task in project.planning.tasks:
        if task.what and task.status in _RUNNING:
            values = _who(task) | {"title": task.what, "item": task.item, "status": task.status}
            yield Row(values, ("title",))


def holes(measures: tuple[Measure, ...]) -> tuple[Finding, ...]:
    """Running measures for which nobody is named, or no date."""
    running = [one for one in measures if one.status in _RUNNING]
    return (
        *(Finding("nobody", one.id) for one in running if not one.responsible_institution),
        *(Finding("no_date", one.id) for one in running if one.due_date is None),
    )


def current_round(project: Project) -> StatusRound | None:
    """The newest status round; one without a day is still being prepared."""
    rounds = project.anchoring.status_rounds
    return max(rounds, key=lambda one: one.round_date or date.max, default=None)


def proposed_round(project: Project, today: date) -> Iterator[Row]:
    """A round of today, unless one of today or later, or without a day, is there."""
    newest = current_round(project)
    if newest is None or (newest.round_date is not None and newest.round_date < today):
        yield Row({"round_date": today.isoformat()}, ("round_date",))


def proposed_entries(project: Project, round_id: str, today: date) -> Iterator[Row]:
    """An entry for each measure that is not done, red where the date has passed."""
    for measure in project.anchoring.measures:
        if measure.status in _RUNNING:
            light = "red" if is_overdue(measure, today) else ""
            values = {"round": round_id, "measure": measure.id, "light": light}
            yield Row(values, ("round", "measure"))


def _from_goals(project: Project) -> Iterator[Row]:
    for goal in project.goals.goals:
        if goal.status == "adopted" and goal.title:
            title = t("anchoring.measures.from_goal", title=goal.title)
            yield Row(_who(goal) | {"title": _cut(title), "goal": goal.id}, ("goal",))


def _from_duties(project: Project, catalogue: Catalogue) -> Iterator[Row]:
    answers = {one.id: one for one in project.content.items}
    for duty in project.anchoring.duties:
        if name := name_of(project, ITEMS, duty, catalogue):
            title = _cut(t("anchoring.measures.from_duty", title=name))
            yield Row(_who(answers.get(duty)) | {"title": title, "item": duty}, ("item",))


def _from_services(project: Project) -> Iterator[Row]:
    for service in project.content.services:
        if service.title:
            title = _cut(t("anchoring.measures.from_service", title=service.title))
            values = {
                "title": title,
                "service": service.id,
                "goal": service.goal,
                "item": service.item,
                "responsible_institution": service.providing_institution,
                "responsible_function": service.responsible_function,
                "due_date": service.valid_from.isoformat() if service.valid_from else None,
            }
            yield Row(values, ("service",))


def _from_conditions(project: Project) -> Iterator[Row]:
    for condition in project.approval.conditions:
        if condition.status != "done" and condition.content and not condition.measure:
            title = _cut(condition.content)
            yield Row(_who(condition) | {"title": title, "condition": condition.id}, ("condition",))


def _from_consequences(project: Project, catalogue: Catalogue) -> Iterator[Row]:
    path = "evaluation.consequences"
    for consequence in project.evaluation.consequences:
        is_work = consequence.decision in {"adapt", "end", "start", "examine"}
        if is_work and consequence.status != "done" and not consequence.measure:
            title = consequence.content or called(project, path, consequence, catalogue)
            values = _who(consequence) | {"title": _cut(title), "consequence": consequence.id}
            yield Row(values | {"goal": consequence.goal}, ("consequence",))


def _who(record: object) -> dict[str, object]:
    """Who answers for it and until when: asked once, it flows on."""
    due = getattr(record, "due_date", None)
    return {
        "responsible_institution": getattr(record, "responsible_institution", ""),
        "responsible_function": getattr(record, "responsible_function", ""),
        "due_date": due.isoformat() if due else None,
    }


def _cut(text: str) -> str:
    """One line that fits a title; the whole text stays where it came from."""
    line = " ".join(text.split())
    return line if len(line) <= TEXT_LIMIT else f"{line[: TEXT_LIMIT - 2]} …"
