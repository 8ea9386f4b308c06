"""Times of day as people write them: "14.30", "14:30 Uhr"."""

import re

# A meeting longer than this tires everyone; the criterion and the notice share it.
LONGEST_MEETING = 180
_TIME = re.compile(r"(\d{1,2})\s*(?:[.:]\s*(\d{2}))?")


def minutes_between(start: str, end: str) -> int:
    """How long it is from one time to the other; 0 where one of them is no time."""
    first, last = _minutes(start), _minutes(end)
    return 0 if first is None or last is None else max(0, last - first)


def _minutes(text: str) -> int | None:
    found = _TIME.match(text.strip())
    if not found or int(found[1]) > 24:
        return None
    return int(found[1]) * 60 + int(found[2] or 0)


def later(start: str, minutes: int) -> str:
    """The time so many minutes after another one: "14.30"; "" where that is no time of the day."""
    first = _minutes(start)
    if first is None or first + minutes > 24 * 60:
        return ""
    return f"{(first + minutes) // 60}.{(first + minutes) % 60:02}"
