"""What does not fit together, one sentence each; what cannot be reached any more, in one."""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from model.schedule.plan import Entry, Kind, Plan, State, obstacle_on, plan
from model.schedule.wish import SIGNING_WEEKS, Given

_TRIES = 12


@dataclass(frozen=True)
class Sentence:
    """Key and values of a sentence; the words stand in the data."""

    key: str
    values: Mapping[str, "date | Entry | str | tuple[Entry, ...]"]


def sentences(planned: Plan) -> tuple[Sentence, ...]:
    """All that the group should know, the weightiest first."""
    return (
        *_start(planned),
        *_unreachable(planned),
        *_order(planned),
        *_submissions(planned),
        *_signing(planned),
        *_free_days(planned),
    )


def earliest_start(planned: Plan) -> date | None:
    """The first start for which all periods can be kept; none when entered dates prevent it."""
    for _ in range(_TRIES):
        late = [entry.latest for entry in planned.entries if _is_out_of_reach(entry)]
        if not late:
            return planned.wish.start.day
        days = (planned.today - min(late)).days
        try:
            start = planned.wish.start.day + timedelta(days=days)
        except OverflowError:
            return None
        given = Given(start, planned.wish.start.path)
        planned = plan(dataclasses.replace(planned.wish, start=given), planned.today)
    return None


def _is_out_of_reach(entry: Entry) -> bool:
    """A paper for a session that stands already is said on its own: no later start helps it."""
    is_missed = entry.kind is Kind.SUBMISSION and entry.station and entry.station.meeting
    return entry.given is None and entry.state is State.TOO_LATE and not is_missed


def _start(planned: Plan) -> Iterator[Sentence]:
    wish = planned.wish
    if wish.start.day < planned.today:
        yield Sentence("start_past", {"start": wish.start.day})
    if wish.occasion_start and wish.occasion_start != wish.start.day:
        values = {"occasion": wish.occasion_start, "start": wish.start.day}
        yield Sentence("start_differs", values)


def _unreachable(planned: Plan) -> Iterator[Sentence]:
    late = tuple(entry for entry in planned.entries if _is_out_of_reach(entry))
    if not late:
        return
    start = planned.wish.start.day
    earliest = earliest_start(planned)
    if earliest is None or earliest == start:
        yield Sentence("unreachable", {"what": late, "start": start})
    else:
        yield Sentence(
            "unreachable_but_later", {"what": late, "start": start, "earliest": earliest}
        )


def _order(planned: Plan) -> Iterator[Sentence]:
    """Entered dates that lie after what they are needed for."""
    start = planned.wish.start.day
    for entry in planned.entries:
        if entry.given is None or entry.limit is None or entry.day <= entry.limit:
            continue
        if entry.kind is Kind.MEETING and entry.day > start:
            yield Sentence("meeting_after_start", {"what": entry})
        elif entry.kind is Kind.SUBMISSION:
            yield Sentence("submission_after_meeting", {"what": entry, "next": entry.limit})
        else:
            following = [planned.entry(key) for key in entry.hangs_on]
            first = min(following, key=lambda one: one.day)
            yield Sentence("out_of_order", {"what": entry, "then": first})


def _submissions(planned: Plan) -> Iterator[Sentence]:
    """Papers that can no longer be handed in, or not before the draft is released."""
    release = planned.entry(Kind.DRAFT_RELEASE)
    for entry in planned.entries:
        if entry.kind is not Kind.SUBMISSION or entry.station is None:
            continue
        meeting = planned.entry(f"{Kind.MEETING}:{entry.station.key}")
        if entry.given and release.given and release.day > entry.day:
            yield Sentence("submission_before_release", {"what": entry, "release": release.day})
        elif meeting.given and meeting.day >= planned.today > entry.day and not entry.given:
            yield Sentence("submission_missed", {"what": entry})


def _signing(planned: Plan) -> Iterator[Sentence]:
    signing = planned.entry(Kind.SIGNING)
    least = planned.wish.start.day.toordinal() - 7 * SIGNING_WEEKS
    if signing.given and least < signing.day.toordinal() <= planned.wish.start.day.toordinal():
        yield Sentence("signing_close", {"signing": signing.day})


def _free_days(planned: Plan) -> Iterator[Sentence]:
    """Entered dates on days on which nobody meets or works."""
    for entry in planned.entries:
        obstacle = obstacle_on(entry.day, entry.kind, planned.wish) if entry.given else None
        if obstacle:
            shift, _ = obstacle
            yield Sentence(f"on_{shift.reason}", {"what": entry, "name": shift.name})
