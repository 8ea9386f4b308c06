"""Rounds of a group and the answers in them, as rows of the store."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, case, delete, func, insert, select, update

from model.store.tables import answers, rounds


@dataclass(frozen=True)
class RoundRow:
    """One round; what it asks is a text that only the model reads."""

    id: str
    project_id: str
    kind: str
    stage: str
    started_by: str
    started_at: datetime
    ended_at: datetime | None
    decision: str
    turn: int
    asked: str


@dataclass(frozen=True)
class AnswerRow:
    """One answer; the voter is a hash, voice and name are empty where nobody shall know."""

    id: int
    voter: str
    voice: str
    name: str
    given: str


class Rounds:
    """The rows of rounds and answers within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, new: RoundRow) -> None:
        """A round begins."""
        self._connection.execute(insert(rounds).values(**new.__dict__))

    def last(self, project_id: str) -> RoundRow | None:
        """The round that runs, or ended last."""
        query = (
            select(rounds)
            .where(rounds.c.project_id == project_id)
            .order_by(rounds.c.started_at.desc(), rounds.c.id)
            .limit(1)
        )
        row = self._connection.execute(query).first()
        return None if row is None else _round(row)

    def running(
        self, project_ids: Collection[str], ended: str, each: str = ""
    ) -> dict[str, tuple[RoundRow, int]]:
        """The rounds of these projects that have not ended, and how many voices answered.

        Of rounds of the kind `each` one voice may answer often, and all its answers count.
        """
        voices = func.count(func.distinct(answers.c.voter))
        counted = case((rounds.c.kind == each, func.count(answers.c.id)), else_=voices)
        query = (
            select(rounds, counted.label("voices"))
            .outerjoin(answers, answers.c.round_id == rounds.c.id)
            .where(rounds.c.project_id.in_(project_ids), rounds.c.stage != ended)
            .group_by(*rounds.c)
        )
        return {
            row.project_id: (_round(row), row.voices) for row in self._connection.execute(query)
        }

    def change(self, round_id: str, **values: object) -> None:
        """Another stage, another end; windows learn of it by the turn."""
        self._connection.execute(
            update(rounds).where(rounds.c.id == round_id).values(turn=rounds.c.turn + 1, **values)
        )

    def remove(self, round_id: str) -> None:
        """The round never was: its answers go with it."""
        self._connection.execute(delete(rounds).where(rounds.c.id == round_id))

    def answers(self, round_id: str) -> tuple[AnswerRow, ...]:
        """All answers, the oldest first."""
        query = select(answers).where(answers.c.round_id == round_id).order_by(answers.c.id)
        return tuple(
            AnswerRow(row.id, row.voter, row.voice, row.name, row.given)
            for row in self._connection.execute(query)
        )

    def answer(self, round_id: str, row: AnswerRow, at: datetime) -> None:
        """One more answer."""
        self._connection.execute(
            insert(answers).values(
                round_id=round_id,
                at=at,
                voter=row.voter,
                voice=row.voice,
                name=row.name,
                given=row.given,
            )
        )

    def rewrite(self, answer_id: int, given: str) -> None:
        """Another content for an answer, for example another heading for an idea."""
        self._connection.execute(
            update(answers).where(answers.c.id == answer_id).values(given=given)
        )

    def take_back(self, round_id: str, voter: str, answer_id: int | None = None) -> bool:
        """Drop the answers of a voter, or one of them; whether there were any."""
        mine = (answers.c.round_id == round_id) & (answers.c.voter == voter)
        chosen = mine if answer_id is None else mine & (answers.c.id == answer_id)
        return self._connection.execute(delete(answers).where(chosen)).rowcount > 0

    def forget_voters(self, round_id: str) -> None:
        """From now on not even this program can say which answers belong together."""
        self._connection.execute(
            update(answers).where(answers.c.round_id == round_id).values(voter="", at=None)
        )


def _round(row: Row[tuple[object, ...]]) -> RoundRow:
    found = row._mapping
    return RoundRow(**{name: found[name] for name in RoundRow.__dataclass_fields__})
