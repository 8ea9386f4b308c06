"""Parts of the papers of phase 6: what was asked, and how it went."""

from collections.abc import Iterator

from model import german, goal_results, ratings, reviews
from model.catalogue import t
from model.catalogue.schema_papers import Part
from model.documents.blocks import Block, Runs, Source
from model.documents.build import Build
from model.documents.papers import outline, sheets
from model.documents.papers.figures import with_value
from model.documents.papers.outline import Builder
from model.documents.papers.sheets import Column, bullets, in_words, labelled, lines, needed, words
from model.ratings import QuestionRating
from model.records.reviews import Review

# What the evaluation is about


def plan_facts(build: Build) -> Iterator[Block]:
    """Period, who is asked, how, and who answers for it."""
    fields = ("responsible_institution", "asked_groups", "methods", "effort_hours?")
    yield from _facts(build, "kind", *fields, "external_support?", "meeting?", "report_due_on")


def report_facts(build: Build) -> Iterator[Block]:
    """Period, and who took part."""
    if reviews.current(build.project) is None:
        return
    yield from _facts(build, "kind", "version?", "responsible_institution", "asked_groups")
    names = dict.fromkeys(
        in_words(build, f"{ratings.RATINGS}.{one.id}.institution")
        for one in build.project.evaluation.ratings
        if one.evaluation == reviews.current_id(build.project)
    )
    rated = ", ".join(name for name in names if name)
    yield labelled(t("sheets.evaluation.rated_by"), needed(rated), _source(build))


def year_facts(build: Build) -> Iterator[Block]:
    """The period that an annual report is about."""
    yield from _facts(build, "responsible_institution")


def _facts(build: Build, *fields: str) -> Iterator[Block]:
    review = reviews.current(build.project)
    if review is None:
        return
    yield labelled(t("sheets.evaluation.period"), _period(review), _source(build))
    yield from outline.values(build, Part(list="evaluations", fields=fields), review)


def _period(review: Review) -> Runs:
    if review.period_from is None or review.period_to is None:
        return needed("")
    first, last = map(german.format_date, (review.period_from, review.period_to))
    return words(t("sheets.evaluation.from_to", first=first, last=last))


def questions(build: Build) -> Iterator[Block]:
    """The statements that every institution rates."""
    asked = [one.statement for one in reviews.asked(build.project, build.catalogue)]
    if asked:
        yield from bullets(asked, _source(build))


# How it went


def goals_reached(build: Build) -> Iterator[Block]:
    """Every goal that is pursued, how far it is reached, by which marks, and why not further."""
    results = {
        one.goal: one
        for one in build.project.evaluation.goal_results
        if one.evaluation == reviews.current_id(build.project)
    }
    shown = [
        one for one in build.project.goals.goals if one.id in results or one.status == "adopted"
    ]
    measured = goal_results.measured(build.project)
    degrees: list[Runs] = []
    for goal in shown:
        result = results.get(goal.id)
        place = f"{goal_results.RESULTS}.{result.id}" if result else ""
        degrees.append(needed(in_words(build, f"{place}.degree") if place else ""))
    causes = [words(results[one.id].cause if one.id in results else "") for one in shown]
    own = [[one for one in measured if one.indicator.goal == goal.id] for goal in shown]
    yield from sheets.table(
        build.catalogue.lists["goal_results"].title,
        (
            Column(
                t("sheets.evaluation.goal"), 28, [needed(one.title, strong=True) for one in shown]
            ),
            Column(
                t("sheets.evaluation.measured"),
                30,
                [words(lines(*(with_value(build, one) for one in found))) for found in own],
                optional=True,
            ),
            Column(t("sheets.evaluation.degree"), 20, degrees),
            Column(t("sheets.evaluation.cause"), 22, causes, optional=True),
        ),
        _source(build),
    )


def rated(build: Build) -> Iterator[Block]:
    """Average and spread of every question; where the houses are furthest apart comes first."""
    found = ratings.results(build.project, build.catalogue)
    if not found:
        return
    short = {one.key: one.short for one in build.catalogue.reflection_questions}
    field = build.catalogue.field_text(f"{ratings.RESULTS}.finding")
    yield sheets.sentence(t("sheets.evaluation.scale"), _source(build))
    yield from sheets.table(
        t("sheets.evaluation.rated"),
        (
            Column(
                t("sheets.evaluation.question"),
                40,
                [words(short[one.question], strong=True) for one in found],
            ),
            Column(
                t("sheets.evaluation.average"),
                18,
                [words(german.format_amount(one.average)) for one in found],
            ),
            Column(
                t("sheets.evaluation.spread"),
                20,
                [words(_spread(one)) for one in found],
            ),
            Column(
                t("sheets.evaluation.finding"),
                22,
                [words(field.label_of(one.finding)) for one in found],
            ),
        ),
        _source(build),
    )


def voices(build: Build) -> Iterator[Block]:
    """What children, parents and staff said, in the words of the report."""
    text = build.project.evaluation.voices_summary
    yield from sheets.long_text(text, "voices_text", Source("evaluation.report"))


def _spread(one: QuestionRating) -> str:
    return t("sheets.evaluation.span", spread=one.spread, low=one.lowest, high=one.highest)


def striking(build: Build) -> Iterator[Block]:
    """The questions that need talk, with what the group found behind them."""
    current = reviews.current_id(build.project)
    short = {one.key: one.short for one in build.catalogue.reflection_questions}
    # As the ratings stand now, so that one report never says two things.
    today = {one.question: one.finding for one in ratings.results(build.project, build.catalogue)}
    answers = [
        one for one in build.project.evaluation.question_results if one.evaluation == current
    ]
    told = [(one, today.get(one.question, one.finding)) for one in answers]
    found = [(one, finding) for one, finding in told if finding in ratings.STRIKING or one.cause]
    field = build.catalogue.field_text(f"{ratings.RESULTS}.finding")
    yield from sheets.table(
        t("sheets.evaluation.striking"),
        (
            Column(
                t("sheets.evaluation.question"),
                24,
                [needed(short.get(one.question, ""), strong=True) for one, _ in found],
            ),
            Column(
                t("sheets.evaluation.finding"),
                22,
                [words(field.label_of(finding)) for _, finding in found],
            ),
            Column(
                sheets.label(build, "question_results", "view"),
                29,
                [words(one.view) for one, _ in found],
                optional=True,
            ),
            Column(t("sheets.evaluation.cause"), 25, [needed(one.cause) for one, _ in found]),
        ),
        _source(build),
    )


def open_points(build: Build) -> Iterator[Block]:
    """What stays open, with its next step."""
    source = Source("evaluation.report")
    told = [
        t("sheets.evaluation.open", point=one.point, step=one.next_step)
        if one.next_step
        else one.point
        for one in build.project.evaluation.open_points
        if one.point
    ]
    if told:
        yield from bullets(told, source)


def highlights(build: Build) -> Iterator[Block]:
    """What went well: the highlights of the report, else all that was noted."""
    successes = build.project.anchoring.successes
    chosen = set(build.project.evaluation.highlights) or {one.id for one in successes}
    told = [
        t("sheets.evaluation.success", title=one.title, effect=one.effect)
        if one.effect
        else one.title
        for one in successes
        if one.id in chosen and one.title
    ]
    if told:
        yield from bullets(told, Source("evaluation.report"))


def _source(build: Build) -> Source:
    return sheets.source_of(build, "evaluations")


PARTS: dict[str, Builder] = {
    "plan_facts": plan_facts,
    "report_facts": report_facts,
    "year_facts": year_facts,
    "questions": questions,
    "goals_reached": goals_reached,
    "rated": rated,
    "voices": voices,
    "striking": striking,
    "open_points": open_points,
    "highlights": highlights,
}
