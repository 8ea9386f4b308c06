"""What a round asks, what it shows of those who answer, and what an answer may hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from model.basics import LongText, Model, Text

# More ideas of one person than this nobody reads aloud in a meeting.
MOST_IDEAS = 30
LOWEST, HIGHEST = 1, 4


class Kind(StrEnum):
    """The methods that run on all devices at once."""

    IDEAS = "ideas"
    POINTS = "points"
    CONSENT = "consent"
    VOTE = "vote"
    RATING = "rating"

    @property
    def decides(self) -> bool:
        """Whether a resolution comes of it."""
        return self in {Kind.CONSENT, Kind.VOTE}


class Showing(StrEnum):
    """What others see of who answered."""

    ANONYMOUS = "anonymous"
    INSTITUTION = "institution"
    NAME = "name"


class Stage(StrEnum):
    """How far a round is; only ideas are sorted between the last answer and the end."""

    OPEN = "open"
    SORTING = "sorting"
    DONE = "done"


class Choice(StrEnum):
    """An answer to a proposal: the first three in a consent check, the others in a vote."""

    SUPPORT = "support"
    CONCERN = "concern"
    OBJECTION = "objection"
    YES = "yes"
    NO = "no"
    ABSTENTION = "abstention"


CONSENT = (Choice.SUPPORT, Choice.CONCERN, Choice.OBJECTION)
VOTE = (Choice.YES, Choice.NO, Choice.ABSTENTION)


def choices_of(kind: Kind) -> tuple[Choice, ...]:
    """What one can say to a proposal of this kind."""
    return CONSENT if kind is Kind.CONSENT else VOTE


SHOWINGS: Mapping[Kind, tuple[Showing, ...]] = {
    Kind.IDEAS: (Showing.ANONYMOUS, Showing.INSTITUTION, Showing.NAME),
    Kind.POINTS: (Showing.ANONYMOUS, Showing.INSTITUTION),
    # Whoever has concerns must be asked for them, and dissent belongs to somebody.
    Kind.CONSENT: (Showing.INSTITUTION, Showing.NAME),
    Kind.VOTE: (Showing.INSTITUTION, Showing.NAME, Showing.ANONYMOUS),
    # The evaluation compares institutions.
    Kind.RATING: (Showing.INSTITUTION,),
}
"""What each kind can promise, the usual first."""


class Option(Model):
    """Something that can be given points, or a question that is rated."""

    key: str
    title: LongText


class Subject(Model):
    """What a round is about, and where its result belongs."""

    # The question, or the wording that is put to the group.
    question: LongText = ""
    # The step that takes the result: "goals.collect"; "" for a question of its own.
    step: str = ""
    # The point of the checklist it is about, as addresses name it: "finances.costs".
    item: str = ""
    options: tuple[Option, ...] = ()
    meeting: str = ""
    agenda_point: Text = ""


class Rule(Model):
    """How the group decides, as it stood when the round began."""

    procedure: str = "consent"
    share: str = "simple"
    unit: str = "institution"
    quorum: int | None = None
    points: int = 5


class Asked(Model):
    """What somebody starts."""

    kind: Kind
    showing: Showing
    # Nobody sees results before the end, whoever leads included.
    is_hidden: bool = True
    subject: Subject
    rule: Rule = Rule()


class Given(Model):
    """One answer; which parts it has follows from the kind of the round."""

    # An idea, or the reason for a choice.
    text: LongText = ""
    # The heading under which an idea was put.
    bundle: Text = ""
    choice: Choice | None = None
    # Points by option, or rates by question; no rate means "no answer".
    amounts: Mapping[str, int] = {}
    reasons: Mapping[str, Text] = {}


@dataclass(frozen=True)
class Round:
    """A round as it is stored."""

    id: str
    asked: Asked
    stage: Stage
    started_by: str
    started_at: datetime
    ended_at: datetime | None = None
    # The resolution that came of it.
    decision: str = ""
    # Counts what those who lead have done in it, so that windows know of it.
    turn: int = 0

    @property
    def kind(self) -> Kind:
        """Its method."""
        return self.asked.kind


@dataclass(frozen=True)
class Answer:
    """An answer as it may be shown: without voice and name where the round is anonymous."""

    id: int
    voice: str
    name: str
    given: Given
    is_mine: bool = False


# The parts of an answer that each kind has; the heading of an idea comes from who sorts.
_PARTS: Mapping[Kind, frozenset[str]] = {
    Kind.IDEAS: frozenset({"text"}),
    Kind.POINTS: frozenset({"amounts"}),
    Kind.CONSENT: frozenset({"choice", "text"}),
    Kind.VOTE: frozenset({"choice", "text"}),
    Kind.RATING: frozenset({"amounts", "reasons"}),
}


def parts_of(asked: Asked, given: Given) -> Given:
    """The answer without parts that this kind of round does not have."""
    return Given.model_validate(given.model_dump(include=set(_PARTS[asked.kind])))


def objection_to(asked: Asked, given: Given) -> str:
    """Why an answer does not fit the round, by the name of its sentence; "" if it does."""
    match asked.kind:
        case Kind.IDEAS:
            return "" if given.text.strip() else "empty"
        case Kind.POINTS:
            return _objection_to_points(asked, given.amounts)
        case Kind.RATING:
            known = {option.key for option in asked.subject.options}
            in_range = all(LOWEST <= one <= HIGHEST for one in given.amounts.values())
            return "" if in_range and known >= {*given.amounts, *given.reasons} else "rating"
        case _:
            return _objection_to_choice(asked.kind, given)


def _objection_to_points(asked: Asked, amounts: Mapping[str, int]) -> str:
    known = {option.key for option in asked.subject.options}
    if not known >= set(amounts) or any(one < 0 for one in amounts.values()):
        return "points"
    return "too_many_points" if sum(amounts.values()) > asked.rule.points else ""


def _objection_to_choice(kind: Kind, given: Given) -> str:
    if given.choice not in choices_of(kind):
        return "choice"
    # A concern without its reason helps nobody, and there is nothing to call up again.
    needs_reason = given.choice in {Choice.CONCERN, Choice.OBJECTION}
    return "reason" if needs_reason and not given.text.strip() else ""
