"""Which meeting of the group comes next, and which one was held last."""

from collections.abc import Sequence
from datetime import date

from model.records.meetings import Meeting

_AHEAD = {"planned", "moved"}


def coming(meetings: Sequence[Meeting], today: date) -> Meeting | None:
    """The next meeting; one without a date comes after all that have one."""
    ahead = (one for one in meetings if one.status in _AHEAD and (one.date or today) >= today)
    return min(ahead, key=lambda one: one.date or date.max, default=None)


def held(meetings: Sequence[Meeting], today: date) -> Meeting | None:
    """The last meeting that took place; a planned one whose day is over counts as held."""
    over = [one for one in meetings if _is_over(one, today)]
    return max(over, key=lambda one: one.date or date.min, default=None)


def following(meetings: Sequence[Meeting], meeting: Meeting) -> Meeting | None:
    """The meeting after this one: as its minutes say, otherwise the next by date."""
    named = next((one for one in meetings if one.id == meeting.next_meeting), None)
    if named or meeting.date is None:
        return named
    after = (one for one in meetings if one.date and one.date > meeting.date)
    return min(
        (one for one in after if one.status != "cancelled"),
        key=lambda one: one.date or date.max,
        default=None,
    )


def _is_over(meeting: Meeting, today: date) -> bool:
    if meeting.status == "held":
        return True
    return meeting.status == "planned" and meeting.date is not None and meeting.date < today
