"""How a round ended, as it can be told: its outcome, the reasons, and what stands together."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from model import ratings
from model.catalogue import Catalogue
from model.ratings import QuestionRating
from model.rounds import counting
from model.rounds.counting import Tally
from model.rounds.kinds import Answer, Asked, Choice, Kind

# What the group has to speak about comes before what carries.
_WEIGHT = (Choice.OBJECTION, Choice.CONCERN, Choice.NO, Choice.ABSTENTION)


class Ending(StrEnum):
    """The outcome of a proposal, each with a sentence of its own."""

    ADOPTED = "adopted"
    WITH_CONCERNS = "adopted_with_concerns"
    OBJECTED = "objected"
    NOT_UNANIMOUS = "not_unanimous"
    REJECTED = "rejected"
    NOT_QUORATE = "not_quorate"
    UNANSWERED = "unanswered"

    @property
    def is_adopted(self) -> bool:
        """Whether the proposal holds from now on."""
        return self in {Ending.ADOPTED, Ending.WITH_CONCERNS}


def ending(asked: Asked, counted: Tally, stored: str = "") -> Ending:
    """The outcome; `stored` is what the resolution says, made while it was known who was there."""
    if not counted.voices:
        return Ending.UNANSWERED
    free = asked.model_copy(update={"rule": asked.rule.model_copy(update={"quorum": None})})
    judged = counting.verdict(free, counted, counted.voices).result
    if not _was_quorate(asked, counted, judged, stored):
        return Ending.NOT_QUORATE
    if judged != "postponed":
        return Ending(judged)
    return Ending.OBJECTED if asked.kind is Kind.CONSENT else Ending.NOT_UNANIMOUS


def with_reasons(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """The answers that say why, objections first."""
    said = [one for one in answers if one.given.text.strip()]
    return tuple(sorted(said, key=_weight))


def bundles(ideas: Iterable[Answer]) -> tuple[tuple[str, tuple[Answer, ...]], ...]:
    """Ideas by their heading in the order in which headings came up, those without one first."""
    found: dict[str, list[Answer]] = {"": []}
    for one in sorted(ideas, key=lambda one: one.id):
        found.setdefault(one.given.bundle, []).append(one)
    return tuple((heading, tuple(some)) for heading, some in found.items() if some)


def best(counted: Tally) -> tuple[tuple[str, ...], int]:
    """The options with the most points, and how many that is; none while nobody gave any."""
    ranked = counted.points()
    most = ranked[0][1] if ranked else 0
    return (tuple(key for key, points in ranked if points == most) if most else ()), most


def rated(counted: Tally, catalogue: Catalogue) -> tuple[QuestionRating, ...]:
    """Each question that was rated, as the evaluation reads it: largest spread first."""
    found = [_rated(key, values, catalogue) for key, values in counted.amounts if values]
    return tuple(sorted(found, key=lambda one: (-one.spread, one.average, one.question)))


def _was_quorate(asked: Asked, counted: Tally, judged: str, stored: str) -> bool:
    quorum = asked.rule.quorum
    return quorum is None or counted.voices >= quorum or stored == judged


def _weight(one: Answer) -> tuple[int, int]:
    choice = one.given.choice
    return (_WEIGHT.index(choice) if choice in _WEIGHT else len(_WEIGHT), one.id)


def _rated(key: str, values: Sequence[int], catalogue: Catalogue) -> QuestionRating:
    mean, low, high = ratings.average(values), min(values), max(values)
    return QuestionRating(key, mean, low, high, ratings.finding(mean, high - low, catalogue))
