"""What follows from an evaluation: consequences, the report, and where the next round begins."""

from collections.abc import Iterator
from dataclasses import dataclass

from model import german, ratings, reviews
from model.catalogue import Catalogue, plural, t
from model.content import ItemStatus
from model.goal_results import pursued
from model.project import Project
from model.proposals import Row
from model.records.reviews import Consequence, GoalResult

CONSEQUENCES = "evaluation.consequences"
DEADLINES = "anchoring.deadlines"
_AFTER = {"reached": "keep", "partly": "adapt", "not_reached": "adapt", "not_assessable": "examine"}
# Where a new round begins: the step, and the point of the checklist if it is one.
RESTART = {
    "action_plan": ("anchoring.action_plan", ""),
    "contents": ("content.checklist", ""),
    "goals": ("goals.inventory", ""),
    "ending": ("content.checklist", "term.termination"),
}


@dataclass(frozen=True)
class Achieved:
    """What the group has reached so far, to be shown in big letters."""

    goals: tuple[str, ...]
    all_goals: int
    measures: int
    all_measures: int
    points: int
    signed_on: str


def proposed_consequences(project: Project, catalogue: Catalogue) -> Iterator[Row]:
    """A consequence for each goal result, each striking question and each open response."""
    review = reviews.current(project)
    if review is None:
        return
    for result in goal_results(project):
        values = {
            "evaluation": review.id,
            "subject_kind": "goal",
            "goal": result.goal,
            "decision": _AFTER.get(result.degree, "examine"),
            "level": "none" if result.degree == "reached" else "",
        }
        yield Row(values, ("evaluation", "goal"))
    striking = {one.question for one in ratings.striking(ratings.results(project, catalogue))}
    for answer in project.evaluation.question_results:
        if answer.evaluation == review.id and answer.question in striking:
            values = {
                "evaluation": review.id,
                "subject_kind": "question",
                "question": answer.id,
                "decision": "adapt" if answer.finding == "action_needed" else "examine",
            }
            yield Row(values, ("evaluation", "question"))


def goal_results(project: Project) -> tuple[GoalResult, ...]:
    """The results of the present evaluation."""
    review = reviews.current(project)
    rows = project.evaluation.goal_results
    return tuple(one for one in rows if review is not None and one.evaluation == review.id)


def proposed_reminders(project: Project) -> Iterator[Row]:
    """The next evaluation as a date nobody forgets."""
    day = project.evaluation.next_evaluation_on
    if day is not None:
        review = reviews.current(project)
        values = {
            "kind": "evaluation",
            "title": t("evaluation.next.reminder"),
            "due_date": day.isoformat(),
            "responsible_institution": review.responsible_institution if review else "",
        }
        yield Row(values, ("kind", "due_date"))


def achieved(project: Project) -> Achieved:
    """Goals reached, measures done, points settled, and the day of the last signature."""
    reached = {one.goal for one in goal_results(project) if one.degree == "reached"}
    goals = pursued(project)
    measures = [one for one in project.anchoring.measures if one.status != "dropped"]
    signed = [one.signed_on for one in project.approval.signatures if one.signed_on]
    settled = (one for one in project.content.items if one.status is ItemStatus.SETTLED)
    return Achieved(
        goals=tuple(goal.title for goal in goals if goal.id in reached),
        all_goals=len(goals),
        measures=sum(one.status == "done" for one in measures),
        all_measures=len(measures),
        points=sum(1 for _ in settled),
        signed_on=german.format_date(max(signed)) if signed else "",
    )


def summary(project: Project, catalogue: Catalogue) -> str:
    """The first sentences of the report: goals, what carries, what needs talk, what follows."""
    results = goal_results(project)
    rated = ratings.results(project, catalogue)
    parts = []
    if results:
        met = sum(one.degree == "reached" for one in results)
        parts.append(t("evaluation.report.goals", met=met, count=len(results)))
    if rated:
        carrying = sum(one.finding == "carries" for one in rated)
        parts.append(t("evaluation.report.ratings", carrying=carrying, count=len(rated)))
    if talk := [_short(one.question, catalogue) for one in ratings.striking(rated)]:
        parts.append(t("evaluation.report.striking", questions=", ".join(talk)))
    if decided := sum(one.decision not in {"", "keep"} for one in _consequences(project)):
        parts.append(plural("evaluation.report.consequences", decided))
    return " ".join(parts)


def voices(project: Project) -> str:
    """What was said during the evaluation, a line each, without saying who it was."""
    return "\n".join(
        row.content for row in project.approval.feedback if row.occasion == "evaluation"
    )


def _consequences(project: Project) -> list[Consequence]:
    review = reviews.current(project)
    rows = project.evaluation.consequences
    return [one for one in rows if review is not None and one.evaluation == review.id]


def _short(key: str, catalogue: Catalogue) -> str:
    return next((one.short for one in catalogue.reflection_questions if one.key == key), key)
