"""A round as it is read from the store: whole for the counting, in part for those who look."""

from collections.abc import Sequence
from dataclasses import dataclass

from model.rounds.kinds import Answer, Asked, Given, Kind, Round, Stage
from model.store import AnswerRow, RoundRow


@dataclass(frozen=True)
class View:
    """A round as one person may see it."""

    round: Round
    # How many voices have answered, of ideas how many there are; and which, unless anonymous.
    answered: int
    voices: frozenset[str]
    # Those of this person's voice; of all others too once they may be seen.
    answers: tuple[Answer, ...]
    is_shown: bool

    @property
    def mine(self) -> tuple[Answer, ...]:
        """What was answered for the voice of this person."""
        return tuple(one for one in self.answers if one.is_mine)


def read(row: RoundRow) -> Round:
    """A round from its row."""
    return Round(
        row.id,
        Asked.model_validate_json(row.asked),
        Stage(row.stage),
        row.started_by,
        row.started_at,
        row.ended_at,
        row.decision,
        row.turn,
    )


def view(told: Round, rows: Sequence[AnswerRow], voter: str) -> View:
    is_shown = told.stage is not Stage.OPEN or not told.asked.is_hidden
    given = answers_of(rows, voter)
    return View(
        told,
        len(rows) if told.kind is Kind.IDEAS else len({one.voter or f"#{one.id}" for one in rows}),
        frozenset(one.voice for one in rows if one.voice),
        given if is_shown else tuple(one for one in given if one.is_mine),
        is_shown,
    )


def answers_of(rows: Sequence[AnswerRow], voter: str) -> tuple[Answer, ...]:
    return tuple(
        Answer(
            one.id,
            one.voice,
            one.name,
            Given.model_validate_json(one.given),
            bool(voter) and one.voter == voter,
        )
        for one in rows
    )
