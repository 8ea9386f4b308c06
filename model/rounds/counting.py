"""What came of a round: counted, and judged by the rule of the group."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from model.rounds.kinds import Answer, Asked, Choice, Kind, Rule

# The part of yes among yes and no that each share needs: "more than half" is the only open one.
_SHARES = {"two_thirds": (2, 3), "three_quarters": (3, 4)}


@dataclass(frozen=True)
class Tally:
    """How many answered and chose what; points or rates by option."""

    # Of ideas, which one voice may have several of, all count.
    voices: int
    choices: tuple[tuple[Choice, int], ...] = ()
    # All amounts of an option, in the order of the options.
    amounts: tuple[tuple[str, tuple[int, ...]], ...] = ()

    def of(self, choice: Choice) -> int:
        """How many voices chose this."""
        return dict(self.choices).get(choice, 0)

    def points(self) -> tuple[tuple[str, int], ...]:
        """The sum of each option, the highest first; equal ones stay in their order."""
        sums = [(key, sum(some)) for key, some in self.amounts]
        return tuple(sorted(sums, key=lambda pair: -pair[1]))


@dataclass(frozen=True)
class Verdict:
    """What the group has decided by its own rule."""

    # As a resolution says it: adopted, adopted_with_concerns, postponed, rejected.
    result: str
    is_quorate: bool
    present: int

    @property
    def is_adopted(self) -> bool:
        """Whether the proposal holds from now on."""
        return self.result in {"adopted", "adopted_with_concerns"}


def tally(asked: Asked, answers: Sequence[Answer]) -> Tally:
    """Count the answers."""
    counted = Counter(one.given.choice for one in answers if one.given.choice)
    return Tally(
        len(answers),
        tuple((choice, counted[choice]) for choice in Choice if choice in counted),
        tuple(
            (option.key, tuple(_amounts(answers, option.key))) for option in asked.subject.options
        ),
    )


def verdict(asked: Asked, counted: Tally, present: int) -> Verdict:
    """The outcome by the rule of the round, with so many institutions present."""
    # Who answered is present in any case; of several members nobody knows of how many institutions.
    there = present if asked.rule.unit == "member" else max(present, counted.voices)
    is_quorate = asked.rule.quorum is None or there >= asked.rule.quorum
    result = _result(asked, counted) if is_quorate and counted.voices else "postponed"
    return Verdict(result, is_quorate, there)


def _result(asked: Asked, counted: Tally) -> str:
    if asked.kind is Kind.CONSENT:
        if counted.of(Choice.OBJECTION):
            return "postponed"
        return "adopted_with_concerns" if counted.of(Choice.CONCERN) else "adopted"
    yes, no = counted.of(Choice.YES), counted.of(Choice.NO)
    if not yes and not no:
        # Abstentions alone decide nothing.
        return "postponed"
    if asked.rule.procedure != "majority":
        # Nobody is outvoted: without unanimity the group goes on talking.
        return "postponed" if no else "adopted"
    return "adopted" if _has_majority(asked.rule, yes, no) else "rejected"


def _has_majority(rule: Rule, yes: int, no: int) -> bool:
    """Abstentions do not count."""
    part, whole = _SHARES.get(rule.share, (0, 0))
    return yes * whole >= (yes + no) * part if whole else yes > no


def _amounts(answers: Iterable[Answer], key: str) -> Iterable[int]:
    return (one.given.amounts[key] for one in answers if key in one.given.amounts)
