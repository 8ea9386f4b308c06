"""Parts of the papers of phase 6: what the evaluation is about, and what people say of it."""

from collections.abc import Iterator

from model import german, reviews
from model.catalogue import t
from model.catalogue.schema_papers import Part
from model.documents.blocks import Block, Source
from model.documents.build import Build
from model.documents.papers import outline
from model.documents.papers.telling import Builder, Reader, bullets, labelled, long_text
from model.records.reviews import Review

_REPORT = Source("evaluation.report")


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
    read = Reader(build, "ratings")
    names = dict.fromkeys(
        read.of(one, "institution")
        for one in build.project.evaluation.ratings
        if one.evaluation == reviews.current_id(build.project)
    )
    rated = ", ".join(name for name in names if name)
    yield labelled(t("sheets.evaluation.rated_by"), rated, _source(build))


def year_facts(build: Build) -> Iterator[Block]:
    """The period that an annual report is about."""
    yield from _facts(build, "responsible_institution")


def _facts(build: Build, *fields: str) -> Iterator[Block]:
    review = reviews.current(build.project)
    if review is None:
        return
    yield labelled(t("sheets.evaluation.period"), _period(review), _source(build))
    yield from outline.values(build, Part(list="evaluations", fields=fields), review)


def _period(review: Review) -> str:
    if review.period_from is None or review.period_to is None:
        return ""
    first, last = map(german.format_date, (review.period_from, review.period_to))
    return t("sheets.evaluation.from_to", first=first, last=last)


def questions(build: Build) -> Iterator[Block]:
    """The statements that every institution rates."""
    asked = [one.statement for one in reviews.asked(build.project, build.catalogue)]
    if asked:
        yield from bullets(asked, _source(build))


# What people say


def voices(build: Build) -> Iterator[Block]:
    """What children, parents and staff said, in the words of the report."""
    text = build.project.evaluation.voices_summary
    yield from long_text(text, "voices_text", _REPORT)


def open_points(build: Build) -> Iterator[Block]:
    """What stays open, with its next step."""
    told = [
        t("sheets.evaluation.open", point=one.point, step=one.next_step)
        if one.next_step
        else one.point
        for one in build.project.evaluation.open_points
        if one.point
    ]
    if told:
        yield from bullets(told, _REPORT)


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
        yield from bullets(told, _REPORT)


def _source(build: Build) -> Source:
    return Reader(build, "evaluations").source


PARTS: dict[str, Builder] = {
    "plan_facts": plan_facts,
    "report_facts": report_facts,
    "year_facts": year_facts,
    "questions": questions,
    "voices": voices,
    "open_points": open_points,
    "highlights": highlights,
}
