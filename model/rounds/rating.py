"""What a rating writes into the present evaluation: a row per institution and question."""

from collections.abc import Iterator
from typing import Any

from model import proposals, ratings
from model.catalogue import Catalogue
from model.changes import AddRecord, Change
from model.project import Project
from model.proposals import Row
from model.records.reviews import Rating
from model.rounds.ended import Ended, setting
from model.rounds.kinds import Answer
from model.rounds.voices import institution_of

_VALUES = {rate: value for value, rate in ratings.VALUES.items()}
_NO_ANSWER = "none"


def written(project: Project, catalogue: Catalogue, ended: Ended) -> Iterator[Change]:
    """The rates of each institution; rows that stand there already are changed, not doubled."""
    asked = {option.key for option in ended.asked.subject.options}
    for answer in ended.answers:
        house = institution_of(project, answer.voice)
        for row in ratings.proposed_ratings(project, catalogue, house):
            if row.values["question"] in asked:
                yield from _rated(project, row, answer, ended)


def _rated(project: Project, row: Row, answer: Answer, ended: Ended) -> Iterator[Change]:
    question = row.values["question"]
    rate, reason = answer.given.amounts.get(question), answer.given.reasons.get(question, "")
    told: dict[str, Any] = {
        "value": _VALUES[rate] if rate else _NO_ANSWER,
        "reason": reason,
        "rated_on": ended.day.isoformat(),
    }
    known = _stored(project, row)
    if known is None:
        record = {"id": proposals.own_id(ratings.RATINGS, row), **row.values, **told}
        yield AddRecord(path=ratings.RATINGS, record=record)
        return
    # Who says nothing in the round takes nothing back that was written before.
    if known.value and rate is None:
        return
    for name, value in told.items():
        if value:
            yield from setting(project, f"{ratings.RATINGS}.{known.id}.{name}", value)


def _stored(project: Project, row: Row) -> Rating | None:
    """Where two windows left two rows, the later one counts."""
    wanted = tuple(row.values[name] for name in row.by)
    found = [
        one
        for one in project.evaluation.ratings
        if (one.evaluation, one.institution, one.question) == wanted
    ]
    return found[-1] if found else None
