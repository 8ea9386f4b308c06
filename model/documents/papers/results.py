"""How it went: every goal with its marks, every question with its ratings."""

from collections.abc import Iterable, Iterator

from model import german, goal_results, ratings, reviews
from model.catalogue import t
from model.documents.blocks import Block, Row, Runs
from model.documents.build import Build
from model.documents.papers import charts, figures
from model.documents.papers.figures import with_value
from model.documents.papers.telling import Builder, Column, Reader, cell, sentence, table
from model.goals import Goal
from model.ratings import QuestionRating
from model.records.reviews import GoalResult


def goals_reached(build: Build) -> Iterator[Block]:
    """Every goal that is pursued, how far it is reached, by which marks, and why not further."""
    results = {
        one.goal: one
        for one in build.project.evaluation.goal_results
        if one.evaluation == reviews.current_id(build.project)
    }
    goals = build.project.goals.goals
    shown = [one for one in goals if one.id in results or one.status == "adopted"]
    columns = (
        Column(t("sheets.evaluation.goal"), 28),
        Column(t("sheets.evaluation.measured"), 30, optional=True),
        Column(t("sheets.evaluation.degree"), 20),
        Column(t("sheets.evaluation.cause"), 22, optional=True),
    )
    rows = [_row(build, _reached(build, one, results.get(one.id))) for one in shown]
    yield from table(Reader(build, "goal_results").title, columns, rows)


def _reached(build: Build, goal: Goal, result: GoalResult | None) -> Iterator[Runs]:
    measured = goal_results.measured(build.project)
    own = [one for one in measured if one.indicator.goal == goal.id]
    degree = Reader(build, "goal_results").of(result, "degree") if result else ""
    yield cell(goal.title, strong=True, needed=True)
    yield cell(with_value(build, one) for one in own)
    yield cell(degree, needed=True)
    yield cell(result.cause if result else "")


def marks_reached(build: Build) -> Iterator[Block]:
    """Every mark beside its target: a picture, then the figures themselves."""
    yield from charts.of_marks(build)
    yield from figures.figures(build)


def rated(build: Build) -> Iterator[Block]:
    """Average and spread of every question; where the houses are furthest apart comes first."""
    found = ratings.results(build.project, build.catalogue)
    if not found:
        return
    columns = (
        Column(t("sheets.evaluation.question"), 40),
        Column(t("sheets.evaluation.average"), 18),
        Column(t("sheets.evaluation.spread"), 20),
        Column(t("sheets.evaluation.finding"), 22),
    )
    yield sentence(t("sheets.evaluation.scale"), Reader(build, "evaluations").source)
    yield from charts.of_ratings(build, found)
    rows = [_row(build, _rating(build, one)) for one in found]
    yield from table(t("sheets.evaluation.rated"), columns, rows)


def _rating(build: Build, one: QuestionRating) -> Iterator[Runs]:
    yield cell(_shorts(build)[one.question], strong=True)
    yield cell(german.format_amount(one.average))
    yield cell(t("sheets.evaluation.span", spread=one.spread, low=one.lowest, high=one.highest))
    yield cell(_finding(build, one.finding))


def striking(build: Build) -> Iterator[Block]:
    """The questions that need talk, with what the group found behind them."""
    current, short = reviews.current_id(build.project), _shorts(build)
    # As the ratings stand now, so that one report never says two things.
    today = {one.question: one.finding for one in ratings.results(build.project, build.catalogue)}
    answers = [
        one for one in build.project.evaluation.question_results if one.evaluation == current
    ]
    told = [(one, today.get(one.question, one.finding)) for one in answers]
    columns = (
        Column(t("sheets.evaluation.question"), 24),
        Column(t("sheets.evaluation.finding"), 22),
        Column(Reader(build, "question_results").label("view"), 29, optional=True),
        Column(t("sheets.evaluation.cause"), 25),
    )
    rows = [
        _row(
            build,
            (
                cell(short.get(one.question, ""), strong=True, needed=True),
                cell(_finding(build, finding)),
                cell(one.view),
                cell(one.cause, needed=True),
            ),
        )
        for one, finding in told
        if finding in ratings.STRIKING or one.cause
    ]
    yield from table(t("sheets.evaluation.striking"), columns, rows)


def _row(build: Build, cells: Iterable[Runs]) -> Row:
    """Whatever a row is about, people work on it in the evaluation."""
    return Reader(build, "evaluations").row(cells)


def _shorts(build: Build) -> dict[str, str]:
    return {one.key: one.short for one in build.catalogue.reflection_questions}


def _finding(build: Build, finding: str) -> str:
    return build.catalogue.field_text(f"{ratings.RESULTS}.finding").label_of(finding)


PARTS: dict[str, Builder] = {
    "goals_reached": goals_reached,
    "marks_reached": marks_reached,
    "rated": rated,
    "striking": striking,
}
