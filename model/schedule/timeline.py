"""The plan as rows of a timeline: each with the time it takes and the day it ends."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from model.schedule.plan import Entry, Kind, Plan


@dataclass(frozen=True)
class Bar:
    """One row: from the day it begins to the day of its entry."""

    entry: Entry
    first: date

    @property
    def last(self) -> date:
        """The day that counts."""
        return self.entry.day

    @property
    def is_body(self) -> bool:
        """Whether a body meets on the last day."""
        return self.entry.kind is Kind.MEETING


def bars(plan: Plan) -> tuple[Bar, ...]:
    """All rows by their last day; a paper is the beginning of its session, not a row of its own."""
    return tuple(sorted(_bars(plan), key=lambda bar: (bar.last, bar.first)))


def _bars(plan: Plan) -> Iterator[Bar]:
    release = plan.entry(Kind.DRAFT_RELEASE).day
    for entry in plan.entries:
        if entry.kind is Kind.SUBMISSION:
            continue
        first = entry.day
        if entry.kind is Kind.FEEDBACK_END:
            first = release
        elif entry.kind is Kind.MEETING and entry.station:
            first = plan.entry(f"{Kind.SUBMISSION}:{entry.station.key}").day
        yield Bar(entry, min(first, entry.day))
