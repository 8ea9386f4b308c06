"""Moving one date takes along what hangs on it, by the same number of working days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from model.changes import SetField
from model.paths import Path
from model.schedule.plan import Entry, Plan
from model.schedule.workdays import distance, moved


@dataclass(frozen=True)
class Move:
    """A date of the group, where it stands and where it would stand."""

    entry: Entry
    new: date

    @property
    def change(self) -> SetField:
        """The change that moves it."""
        assert self.entry.given is not None
        before, after = self.entry.given.day.isoformat(), self.new.isoformat()
        return SetField(path=self.entry.given.path, before=before, after=after)


@dataclass(frozen=True)
class Along:
    """What would move when one date has moved, and what stays because it is fixed."""

    days: int
    moves: tuple[Move, ...]
    staying: tuple[Entry, ...]


def along(plan: Plan, path: Path, old: date, new: date) -> Along:
    """What hangs on the date at this path, moved by as many working days as it was."""
    moving = plan.at(path)
    days = distance(old, new, plan.wish.state)
    hanging = tuple(_hanging(plan, moving.key)) if moving and days else ()
    loose = [one for one in hanging if one.given and not one.given.is_fixed]
    return Along(
        days,
        tuple(Move(one, moved(one.day, days, plan.wish.state)) for one in loose),
        tuple(one for one in hanging if one.given and one.given.is_fixed),
    )


def _hanging(plan: Plan, key: str) -> Iterator[Entry]:
    """All entries that come before the one with this key, near or far."""
    found = {key}
    # Entries are sorted by day, which may be out of order; so until nothing more is found.
    while more := {
        entry.key
        for entry in plan.entries
        if entry.key not in found and found.intersection(entry.hangs_on)
    }:
        found |= more
    return (entry for entry in plan.entries if entry.key in found and entry.key != key)
