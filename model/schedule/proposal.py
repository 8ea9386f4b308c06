"""What the group has not entered yet, ready to be taken over as milestones."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from model.basics import new_id
from model.changes import AddRecord, SetField
from model.paths import Path
from model.schedule import words
from model.schedule.plan import Entry, Kind, Plan, State
from model.schedule.wish import BODIES, MILESTONES


@dataclass(frozen=True)
class Offer:
    """A date that can be taken over with one change; a body brings its deadline along."""

    entry: Entry
    submission: date | None
    change: AddRecord | SetField


def offers(plan: Plan) -> tuple[Offer, ...]:
    """What can be taken over; what is too late already is no proposal."""
    return tuple(_offers(plan))


def _offers(plan: Plan) -> Iterator[Offer]:
    for entry in plan.entries:
        if entry.kind is Kind.START:
            if not plan.wish.start.path.startswith(MILESTONES):
                yield Offer(entry, None, _milestone(entry, "start"))
        elif entry.given or entry.state is State.TOO_LATE:
            continue
        elif entry.station and entry.station.record:
            yield Offer(entry, None, _set(entry, entry.station.record))
        elif entry.kind is Kind.MEETING:
            yield _meeting(plan, entry)
        elif entry.kind is not Kind.SUBMISSION:
            yield Offer(entry, None, _milestone(entry, entry.kind))


def _meeting(plan: Plan, entry: Entry) -> Offer:
    assert entry.station is not None
    submission = plan.entry(f"{Kind.SUBMISSION}:{entry.station.key}").latest
    return Offer(
        entry,
        submission,
        _milestone(
            entry,
            "body_meeting",
            body_type=entry.station.body,
            submission_deadline=submission.isoformat(),
        ),
    )


def _milestone(entry: Entry, kind: str, **more: str) -> AddRecord:
    record = {
        "id": new_id(),
        "kind": kind,
        "title": words.called(entry),
        "date": entry.day.isoformat(),
        **more,
    }
    return AddRecord(path=MILESTONES, record=record)


def _set(entry: Entry, record: Path) -> SetField:
    """The record is there already: only the day is missing in it."""
    meeting = "meeting_date" if record.startswith(BODIES) else "date"
    name = meeting if entry.kind is Kind.MEETING else "submission_deadline"
    return SetField(path=f"{record}.{name}", before=None, after=entry.day.isoformat())
