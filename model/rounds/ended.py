"""A round with what came of it, and where in the project its result belongs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from model import changes, paths
from model.catalogue import Catalogue
from model.changes import Change, SetField
from model.content import item_id
from model.paths import Path
from model.project import Project
from model.rounds.counting import Tally, Verdict
from model.rounds.kinds import Answer, Asked, Choice, Round


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

    @property
    def asked(self) -> Asked:
        """What the round asked."""
        return self.round.asked

    def chose(self, *choices: Choice) -> tuple[Answer, ...]:
        """The answers with one of these choices."""
        return tuple(one for one in self.answers if one.given.choice in choices)

    @property
    def chosen_ideas(self) -> tuple[Answer, ...]:
        """The ideas that were picked, in the order in which they came."""
        return tuple(one for one in self.answers if one.id in self.picked)


def placed(project: Project, catalogue: Catalogue, ended: Ended) -> dict[str, Any]:
    """What a decision or a note says of where it came from."""
    return {
        "meeting": meeting_of(project, ended),
        "agenda_point": ended.asked.subject.agenda_point,
        "item": item_of(project, catalogue, ended),
        "recorded_on": ended.day.isoformat(),
    }


def meeting_of(project: Project, ended: Ended) -> str:
    """The meeting in which the round was held, "" where there is none."""
    wanted = ended.asked.subject.meeting
    return next((one.id for one in project.planning.meetings if one.id == wanted), "")


def item_of(project: Project, catalogue: Catalogue, ended: Ended) -> str:
    """The id of the point it is about; a point of the group's own may have been removed since."""
    key = ended.asked.subject.item
    wanted = item_id(key)
    is_known = catalogue.has_item(key) or any(one.id == wanted for one in project.content.items)
    return wanted if key and is_known else ""


def setting(project: Project, path: Path, value: Any) -> list[Change]:
    """What puts a value into a field; nothing where it stands there already."""
    before = changes.to_json(path, paths.read(project, path))
    after = changes.to_json(path, changes.from_json(path, value))
    return [] if before == after else [SetField(path=path, before=before, after=after)]
