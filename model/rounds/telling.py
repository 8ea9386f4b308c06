"""What came of a round in a few sentences, as the minutes tell it."""

from collections.abc import Iterator
from typing import Any

from model import german, naming, ratings
from model.catalogue import Catalogue, plural, t
from model.changes import AddRecord, Change
from model.project import Project
from model.rounds import dissent, endings, fitting
from model.rounds.decisions import DECISIONS, lacking_quorum, result_of
from model.rounds.ended import Ended, placed
from model.rounds.ideas import NOTES
from model.rounds.kinds import Kind, Option, choices_of
from model.rounds.voices import voices

_LONGEST_QUESTION = 200


def note(project: Project, catalogue: Catalogue, ended: Ended, made: list[Change]) -> AddRecord:
    """The note of the round, settled, so that nobody takes it home as an open question."""
    record: dict[str, Any] = {
        "id": ended.round.id,
        "kind": "result",
        "text": text(project, catalogue, ended, made),
        "settled": True,
        **placed(project, catalogue, ended),
    }
    return AddRecord(path=NOTES, record=record)


def text(project: Project, catalogue: Catalogue, ended: Ended, made: list[Change]) -> str:
    """What was asked, how, and what came out; the decision is verbatim in its list."""
    found = [_asked(ended), _how(project, ended), *_outcome(project, catalogue, ended, made)]
    return fitting.lines(found).replace("\n", " ")


def _asked(ended: Ended) -> str:
    # What was decided is read verbatim a few lines above.
    most = naming.LONGEST_NAME if ended.round.kind.decides else _LONGEST_QUESTION
    question = fitting.sentence(fitting.line(ended.asked.subject.question, most))
    kind = t(f"round.kind.{ended.round.kind}")
    return t("round_results.asked", kind=kind, question=question)


def _how(project: Project, ended: Ended) -> str:
    """Who could be seen, and how many answered; of ideas nobody waits for a number."""
    count, total = ended.tally.voices, len(voices(project, ended.asked))
    if ended.round.kind is Kind.IDEAS:
        told = plural("round_results.ideas", count) if count else t("round_results.no_ideas")
    elif not count:
        told = t("round_results.no_answers")
    elif count <= total:
        told = t("round_results.of", count=count, total=total)
    else:
        told = plural("round_results.answers", count)
    return t(f"round_results.shown.{ended.asked.showing}", answers=told)


def _outcome(
    project: Project, catalogue: Catalogue, ended: Ended, made: list[Change]
) -> Iterator[str]:
    match ended.round.kind:
        case Kind.CONSENT | Kind.VOTE:
            yield from _decided(catalogue, ended, made)
            if names := dissent.solving(project, made):
                yield t("round_results.solved", names=", ".join(names))
        case Kind.POINTS if ended.answers:
            yield t("round_results.points", points="; ".join(_points(ended)))
        case Kind.IDEAS if ended.answers:
            yield from _ideas(ended)
        case Kind.RATING if ended.answers:
            striking = list(_striking(catalogue, ended))
            found = t("round_results.striking", questions="; ".join(striking))
            yield found if striking else t("round_results.nothing_strikes")


def _decided(catalogue: Catalogue, ended: Ended, made: list[Change]) -> Iterator[str]:
    numbers = (
        one.record["number"] for one in made if isinstance(one, AddRecord) and one.path == DECISIONS
    )
    counted = (
        t(f"round_results.choice.{one}", count=ended.tally.of(one))
        for one in choices_of(ended.round.kind)
    )
    result = catalogue.field_text(f"{DECISIONS}.result").label_of(result_of(ended))
    yield t(
        "round_results.decided",
        number=next(numbers, ""),
        result=result,
        choices=", ".join(counted),
    )
    # On which day it comes up again stands with the decision alone: the group may move it.
    yield from lacking_quorum(ended)


def _points(ended: Ended) -> Iterator[str]:
    titles = _titles(ended)
    for key, points in ended.tally.points():
        yield t("round_results.counted", name=titles[key], count=points)


def _ideas(ended: Ended) -> Iterator[str]:
    bundles: dict[str, int] = {}
    for one in ended.answers:
        bundles[one.given.bundle] = bundles.get(one.given.bundle, 0) + 1
    loose = bundles.pop("", 0)
    if bundles:
        named = [t("round_results.bundle", name=name, count=bundles[name]) for name in bundles]
        rest = [t("round_results.loose", count=loose)] if loose else []
        yield t("round_results.bundles", bundles=", ".join([*named, *rest]))
    if ended.chosen_ideas:
        picked = (_quoted(one.given.text) for one in ended.chosen_ideas)
        yield t("round_results.picked", ideas=", ".join(picked))
    left = [_quoted(one.given.text) for one in ended.answers if one.id not in ended.picked]
    # Ideas for a step stand there; those of a question of its own stand nowhere else.
    if left and not ended.asked.subject.step:
        yield t("round_results.left", ideas=", ".join(left))


def _striking(catalogue: Catalogue, ended: Ended) -> Iterator[str]:
    """The questions to talk about, by average and spread as in the evaluation."""
    titles = _titles(ended) | {one.key: one.short for one in catalogue.reflection_questions}
    for one in ratings.striking(endings.rated(ended.tally, catalogue)):
        average = german.format_number(one.average)
        name = titles[one.question]
        yield t("round_results.rated", name=name, average=average, spread=one.spread)


def _titles(ended: Ended) -> dict[str, str]:
    return {one.key: _title(one) for one in ended.asked.subject.options}


def _title(option: Option) -> str:
    return naming.shortened(option.title)


def _quoted(idea: str) -> str:
    return t("round_results.quoted", text=fitting.one_line(idea))
