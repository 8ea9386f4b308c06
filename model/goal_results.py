"""Whether the goals are reached: values of the period against the targets of their indicators."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from model import reviews
from model.catalogue import t
from model.goals import Goal, GoalIndicator
from model.project import Project
from model.proposals import Row
from model.records.reviews import IndicatorValue

VALUES = "evaluation.indicator_values"
RESULTS = "evaluation.goal_results"


@dataclass(frozen=True)
class Measured:
    """An indicator with its value in the present evaluation, if there is one."""

    indicator: GoalIndicator
    value: IndicatorValue | None

    @property
    def is_hidden(self) -> bool:
        """Whether the value counts so few people that it is not shown."""
        return self.value is not None and self.value.small_group is True

    @property
    def is_reached(self) -> bool | None:
        """Whether the target is met; None where nobody can say."""
        if self.value is None or self.value.value is None or self.is_hidden:
            return None
        return reaches(self.indicator, self.value.value)


def reaches(indicator: GoalIndicator, value: Decimal) -> bool | None:
    """Whether a value meets the target, upwards or downwards."""
    if indicator.target_value is None:
        return None
    if indicator.direction == "at_most":
        return value <= indicator.target_value
    return value >= indicator.target_value


def percent_of_target(one: Measured) -> Decimal | None:
    """The value in percent of the target; None where there is nothing to compare."""
    target, found = one.indicator.target_value, one.value
    if one.is_reached is None or not target or target < 0 or found is None:
        return None
    if found.value is None or found.value < 0:
        return None
    return (found.value * 100 / target).quantize(Decimal(1), ROUND_HALF_UP)


def measured(project: Project) -> tuple[Measured, ...]:
    """The indicators that the present evaluation has chosen, with their values."""
    review = reviews.current(project)
    if review is None:
        return ()
    values = {
        one.indicator: one
        for one in project.evaluation.indicator_values
        if one.evaluation == review.id
    }
    chosen = set(review.indicators)
    return tuple(
        Measured(indicator, values.get(indicator.id))
        for indicator in project.goals.goal_indicators
        if indicator.id in chosen
    )


def degree(found: tuple[Measured, ...]) -> str:
    """How far a goal is reached: by how many of the indicators that could be judged."""
    judged = [one.is_reached for one in found if one.is_reached is not None]
    if not judged:
        return "not_assessable"
    if all(judged):
        return "reached"
    return "partly" if any(judged) else "not_reached"


def proposed_values(project: Project) -> Iterator[Row]:
    """An empty row per chosen indicator, with the value of the evaluation before."""
    review = reviews.current(project)
    for one in measured(project) if review else ():
        before = _previous(project, one.indicator, review.id if review else "")
        values = {
            "evaluation": review.id if review else "",
            "indicator": one.indicator.id,
            "previous_value": None if before is None else str(before),
        }
        yield Row(values, ("evaluation", "indicator"))


def proposed_results(project: Project) -> Iterator[Row]:
    """A row per pursued goal, with the degree that its indicators suggest."""
    review = reviews.current(project)
    for goal in pursued(project) if review else ():
        own = tuple(one for one in measured(project) if one.indicator.goal == goal.id)
        met = sum(one.is_reached is True for one in own)
        suggestion = t("evaluation.goals.suggestion", met=met, count=len(own)) if own else ""
        values = {
            "evaluation": review.id if review else "",
            "goal": goal.id,
            "degree": degree(own),
            "suggestion": suggestion,
        }
        yield Row(values, ("evaluation", "goal"))


def pursued(project: Project) -> tuple[Goal, ...]:
    """The goals that the group has adopted and still follows."""
    return tuple(goal for goal in project.goals.goals if goal.status == "adopted")


def _previous(project: Project, indicator: GoalIndicator, review: str) -> Decimal | None:
    """The value of the evaluation before; at the first one what it was at the beginning."""
    earlier = [
        one.value
        for one in project.evaluation.indicator_values
        if one.indicator == indicator.id and one.evaluation != review and not one.small_group
    ]
    return earlier[-1] if earlier else indicator.baseline
