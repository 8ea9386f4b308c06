"""Charts of the evaluation: what the institutions think, and how near the marks are to targets."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from model import german, goal_results, ratings
from model.catalogue import plural, t
from model.documents.blocks import Bar, Block, Chart
from model.documents.build import Build
from model.documents.papers import figures
from model.documents.papers.telling import Reader
from model.goal_results import Measured
from model.ratings import QuestionRating

# In percent: where the target lies, by how much the scale grows, and where a bar ends.
_TARGET, _STEP, _LONGEST = 100, 50, 200
_PERCENT = "%"


def of_ratings(build: Build, rated: Sequence[QuestionRating]) -> Iterator[Block]:
    """The average of each question as a bar, the spread as a line across its end."""
    if not rated:
        return
    short = {one.key: one.short for one in build.catalogue.reflection_questions}
    yield Chart(
        caption=t("charts.ratings.caption"),
        description=ratings.described(rated, build.catalogue),
        bars=tuple(_average(one, short.get(one.question, one.question)) for one in rated),
        first=ratings.LOWEST,
        last=ratings.HIGHEST,
        step=1,
        source=Reader(build, "ratings").source,
    )


def _average(one: QuestionRating, short: str) -> Bar:
    name = t("charts.bar", name=short, figure=german.format_amount(one.average))
    return Bar(name, one.average, Decimal(one.lowest), Decimal(one.highest))


def of_marks(build: Build) -> Iterator[Block]:
    """The value of each mark in percent of its target; what cannot be compared is left out."""
    found = [
        (one, percent)
        for one in goal_results.measured(build.project)
        if (percent := goal_results.percent_of_target(one)) is not None
    ]
    if not found:
        return
    longest = max(percent for _, percent in found)
    cut = longest > _LONGEST
    yield Chart(
        caption=t("charts.marks.caption_cut" if cut else "charts.marks.caption"),
        description=_described([one for one, _ in found]),
        bars=tuple(Bar(_named(build, one), min(of, Decimal(_LONGEST))) for one, of in found),
        first=0,
        last=_end(longest),
        step=_TARGET,
        unit=_PERCENT,
        source=Reader(build, "indicator_values").source,
    )


def _end(longest: Decimal) -> int:
    """The scale reaches beyond the target and beyond the longest bar, but not for ever."""
    steps = int((longest / _STEP).to_integral_value(ROUND_HALF_UP)) + 1
    return max(_TARGET + _STEP, min(steps * _STEP, _LONGEST))


def _named(build: Build, one: Measured) -> str:
    """The mark with its value; that less is more must stand where the bar does."""
    mark = figures.with_value(build, one)
    if one.indicator.direction != "at_most":
        return mark
    return t("charts.marks.bar", mark=mark, target=figures.target(build, one))


def _described(found: Sequence[Measured]) -> str:
    reached = sum(one.is_reached is True for one in found)
    missed = [one.indicator.title for one in found if one.is_reached is False]
    told = plural("charts.marks.alternative", len(found), reached=reached)
    if not missed:
        return told
    return f"{told} {t('charts.marks.missed', names=', '.join(missed))}"
