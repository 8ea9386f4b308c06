"""The evaluation that the group is in: its period, its questions, its indicators."""

from collections.abc import Iterator
from datetime import date, timedelta

from model.catalogue import Catalogue
from model.catalogue.schema_reference import ReflectionQuestion
from model.project import Project
from model.proposals import Row
from model.records.reviews import Review

REVIEWS = "evaluation.evaluations"
EVERY_TYPE = "all"


def current(project: Project) -> Review | None:
    """The evaluation with the latest period; one without dates is being planned."""
    reviews = project.evaluation.evaluations
    return max(reviews, key=lambda one: one.period_to or one.period_from or date.max, default=None)


def current_id(project: Project) -> str:
    """The id of the present evaluation, "" while there is none."""
    review = current(project)
    return review.id if review else ""


def questions_for(catalogue: Catalogue, type_key: str, kind: str) -> tuple[str, ...]:
    """Keys of the questions for this agreement type; a short check asks only the short ones."""
    return tuple(
        question.key
        for question in catalogue.reflection_questions
        if {EVERY_TYPE, type_key} & set(question.types)
        and (kind != "short_check" or question.short_check)
    )


def asked(project: Project, catalogue: Catalogue) -> tuple[ReflectionQuestion, ...]:
    """The questions of the present evaluation, in the order of the catalogue."""
    review = current(project)
    chosen = set(review.questions) if review else set()
    return tuple(one for one in catalogue.reflection_questions if one.key in chosen)


def proposed_review(project: Project, catalogue: Catalogue, kind: str) -> Iterator[Row]:
    """The next evaluation of this kind: questions of the type, indicators of the goals."""
    start = _next_start(project)
    indicators = [one.id for one in project.goals.goal_indicators if one.active is not False]
    values = {
        "kind": kind,
        "period_from": start.isoformat() if start else None,
        "period_to": _end(start, kind).isoformat() if start else None,
        "questions": questions_for(catalogue, project.agreement_type, kind),
        "indicators": indicators,
        "asked_groups": ["children", "parents", "staff", "institutions"],
        "responsible_institution": project.anchoring.steering_chair,
    }
    yield Row(values, ("kind", "period_from"))


def _next_start(project: Project) -> date | None:
    ends = [one.period_to for one in project.evaluation.evaluations if one.period_to]
    if ends:
        return max(ends) + timedelta(days=1)
    return project.planning.start_date


def _end(start: date, kind: str) -> date:
    """A short check looks at three to four months, everything else at one year."""
    if kind == "short_check":
        return start + timedelta(days=105)
    # 28 February stays a date in every year.
    day = min(start.day, 28) if start.month == 2 else start.day
    return date(start.year + 1, start.month, day) - timedelta(days=1)
