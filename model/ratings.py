"""How the institutions rate the cooperation: average and spread per question, and what they say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from model import reviews
from model.catalogue import Catalogue, t
from model.catalogue.schema_reference import RatingFinding
from model.changes import Change, SetField
from model.project import Project
from model.proposals import Row
from model.records.reviews import Rating

RATINGS = "evaluation.ratings"
RESULTS = "evaluation.question_results"
VALUES = {"r1": 1, "r2": 2, "r3": 3, "r4": 4}
LOWEST, HIGHEST = min(VALUES.values()), max(VALUES.values())
_NAMED_FIRST = 3
# Spoken about first, whatever else holds: a large spread hides behind a fair average.
_FIRST = ("perception_gap", "action_needed")
STRIKING = frozenset(_FIRST)


@dataclass(frozen=True)
class QuestionRating:
    """One question with what all institutions together say about it."""

    question: str
    average: Decimal
    lowest: int
    highest: int
    finding: str
    by_institution: tuple[tuple[str, int], ...] = ()

    @property
    def spread(self) -> int:
        """How far the institutions are apart."""
        return self.highest - self.lowest


def average(values: Sequence[int]) -> Decimal:
    """The mean with two places; of no values there is none."""
    mean = Decimal(sum(values)) / len(values)
    return mean.quantize(Decimal("0.01"), ROUND_HALF_UP)


def finding(mean: Decimal, spread: int, catalogue: Catalogue) -> str:
    """What average and spread say together, by the rules of the catalogue."""
    rules = catalogue.guidance.rating_findings
    ordered = sorted(rules, key=lambda rule: _rank(rule.key))
    return next((rule.key for rule in ordered if _holds(rule, mean, spread)), "")


def results(project: Project, catalogue: Catalogue) -> tuple[QuestionRating, ...]:
    """The rated questions of the present evaluation: largest spread first, then lowest average."""
    rated = [
        found
        for question in reviews.asked(project, catalogue)
        if (found := _result(project, question.key, catalogue)) is not None
    ]
    return tuple(sorted(rated, key=lambda one: (-one.spread, one.average, one.question)))


def striking(rated: Sequence[QuestionRating]) -> tuple[QuestionRating, ...]:
    """The questions that need a cause and a consequence."""
    return tuple(one for one in rated if one.finding in STRIKING)


def described(rated: Sequence[QuestionRating], catalogue: Catalogue) -> str:
    """What a picture of the ratings shows, for those who do not see it."""
    short = {one.key: one.short for one in catalogue.reflection_questions}
    told = t("evaluation.chart.alternative", count=len(rated))
    first = [short.get(one.question, one.question) for one in striking(rated)[:_NAMED_FIRST]]
    if not first:
        return told
    return f"{told} {t('evaluation.chart.alternative_first', names=', '.join(first))}"


def of_institution(project: Project, institution: str) -> tuple[Rating, ...]:
    """What this institution rates in the present evaluation, in the order of the questions."""
    review = reviews.current(project)
    order = {key: place for place, key in enumerate(review.questions)} if review else {}
    own = [one for one in _of_review(project) if one.institution == institution]
    return tuple(sorted(own, key=lambda one: order.get(one.question, len(order))))


def proposed_ratings(project: Project, catalogue: Catalogue, institution: str) -> Iterator[Row]:
    """One empty row per question: so each institution has exactly one answer to each."""
    review = reviews.current(project)
    if review is None or not institution:
        return
    for question in reviews.asked(project, catalogue):
        values = {"evaluation": review.id, "institution": institution, "question": question.key}
        yield Row(values, ("evaluation", "institution", "question"))


def answered(project: Project, institution: str) -> int:
    """How many questions the institution has answered, "no answer" included."""
    return sum(one.value != "" for one in of_institution(project, institution))


def proposed_results(project: Project, catalogue: Catalogue) -> Iterator[Row]:
    """What the ratings show, as a row per question that can be given its cause."""
    review = reviews.current(project)
    for one in results(project, catalogue) if review else ():
        values = {"question": one.question, "evaluation": review.id if review else ""}
        yield Row(values | _figures(one), ("evaluation", "question"))


def newer_figures(project: Project, catalogue: Catalogue) -> tuple[Change, ...]:
    """What brings rows made earlier up to the ratings as they stand now."""
    review = reviews.current(project)
    rated = {one.question: one for one in results(project, catalogue)}
    changed: list[Change] = []
    for row in project.evaluation.question_results:
        if review is None or row.evaluation != review.id or row.question not in rated:
            continue
        stored = row.model_dump(mode="json")
        for name, value in _figures(rated[row.question]).items():
            if not _is_same(stored[name], value):
                path = f"{RESULTS}.{row.id}.{name}"
                changed.append(SetField(path=path, before=stored[name], after=value))
    return tuple(changed)


def _is_same(stored: str | None, value: str) -> bool:
    if not stored or not value[:1].isdigit():
        return stored == value
    return Decimal(stored) == Decimal(value)


def _figures(one: QuestionRating) -> dict[str, str]:
    return {"average": str(one.average), "spread": str(one.spread), "finding": one.finding}


def _result(project: Project, question: str, catalogue: Catalogue) -> QuestionRating | None:
    """One institution has one voice: where two windows left two rows, the later one counts."""
    rows = (one for one in _of_review(project) if one.question == question)
    voices = {one.institution: VALUES[one.value] for one in rows if one.value in VALUES}
    if not voices:
        return None
    values = list(voices.values())
    mean, low, high = average(values), min(values), max(values)
    found = finding(mean, high - low, catalogue)
    return QuestionRating(question, mean, low, high, found, tuple(voices.items()))


def _of_review(project: Project) -> Iterator[Rating]:
    review = reviews.current(project)
    for one in project.evaluation.ratings:
        if review is not None and one.evaluation == review.id:
            yield one


def _rank(key: str) -> int:
    return _FIRST.index(key) if key in _FIRST else len(_FIRST)


def _holds(rule: RatingFinding, mean: Decimal, spread: int) -> bool:
    return (
        (rule.mean_from is None or mean >= Decimal(str(rule.mean_from)))
        and (rule.mean_below is None or mean < Decimal(str(rule.mean_below)))
        and (rule.spread_from is None or spread >= rule.spread_from)
        and (rule.spread_up_to is None or spread <= rule.spread_up_to)
    )
