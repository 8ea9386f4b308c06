"""What a round writes into the project: into its step, the log of decisions and the minutes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from model.catalogue import Catalogue
from model.changes import AddRecord, Change
from model.project import Project
from model.rounds.counting import Tally, Verdict
from model.rounds.kinds import Answer, Round

DECISIONS = "planning.decisions"


@dataclass(frozen=True)
class Ended:
    """A round with everything that follows from it."""

    round: Round
    answers: tuple[Answer, ...]
    tally: Tally
    verdict: Verdict | None
    day: date
    # Ideas that become something; the day on which dissent is called up again.
    picked: tuple[int, ...] = ()
    revisit_on: date | None = None

    def with_wishes(self, picked: Sequence[int], revisit_on: date | None) -> "Ended":
        """What those who lead have added to the end."""
        return replace(self, picked=tuple(picked), revisit_on=revisit_on)


def changes(project: Project, catalogue: Catalogue, ended: Ended) -> list[Change]:
    """All of it as one step of work."""
    del project, catalogue, ended
    return []


def decision_of(made: Sequence[Change]) -> str:
    """The id of the resolution among these changes, "" if there is none."""
    ids = (one.record["id"] for one in made if isinstance(one, AddRecord) and one.path == DECISIONS)
    return next(ids, "")
