"""School holidays out of a calendar file, as the school administrations offer them."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from icalendar import Calendar

from model.basics import TEXT_LIMIT, clean, new_id
from model.changes import AddRecord
from model.german import YEARS
from model.schedule.wish import MILESTONES, SchoolHolidays

MOST_BYTES = 1_000_000
MOST_EVENTS = 200
# What the parser is known to raise at broken files, beside its own ValueError.
_BROKEN = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError)


class HolidayFileError(ValueError):
    """The file cannot be used; the code says what to tell the person."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read(data: bytes) -> tuple[SchoolHolidays, ...]:
    """All periods of the file in their order; nothing of it if anything is wrong."""
    if len(data) > MOST_BYTES:
        raise HolidayFileError("too_large")
    if data.upper().count(b"BEGIN:VEVENT") > MOST_EVENTS:
        raise HolidayFileError("too_many")
    try:
        periods = sorted(_periods(data), key=lambda one: (one.first, one.last, one.title))
    except _BROKEN as error:
        raise HolidayFileError("unreadable") from error
    if not periods:
        raise HolidayFileError("empty")
    return tuple(dict.fromkeys(periods))


def new(
    found: Sequence[SchoolHolidays], known: Sequence[SchoolHolidays]
) -> tuple[SchoolHolidays, ...]:
    """Those of the periods that the group has not entered yet, whatever it calls them."""
    taken = {(one.first, one.last) for one in known}
    return tuple({(one.first, one.last): one for one in found if _days(one) not in taken}.values())


def records(periods: Sequence[SchoolHolidays]) -> list[AddRecord]:
    """The periods as milestones of the group."""
    return [AddRecord(path=MILESTONES, record=_record(one)) for one in periods]


def _days(period: SchoolHolidays) -> tuple[date, date]:
    return period.first, period.last


def _record(period: SchoolHolidays) -> dict[str, str]:
    return {
        "id": new_id(),
        "kind": "school_holidays",
        "title": period.title,
        "date": period.first.isoformat(),
        "until": period.last.isoformat(),
        "certainty": "fixed",
    }


def _periods(data: bytes) -> Iterator[SchoolHolidays]:
    events: list[Any] = Calendar.from_ical(data).walk("VEVENT")
    for event in events:
        first = _day(event["DTSTART"].dt)
        last = max(first, _last(event, first))
        if first.year not in YEARS or last.year not in YEARS:
            raise ValueError(first)
        title = " ".join(clean(str(event.get("SUMMARY", ""))).split())[:TEXT_LIMIT].strip()
        yield SchoolHolidays(first, last, title)


def _last(event: Any, first: date) -> date:
    """The last free day; the end of an all-day event is the day after it."""
    if "DTEND" in event:
        end = event["DTEND"].dt
        return _day(end) if isinstance(end, datetime) else _day(end) - timedelta(days=1)
    if "DURATION" in event:
        length: timedelta = event["DURATION"].dt
        return first + timedelta(days=max(length.days - 1, 0))
    return first


def _day(value: object) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    raise TypeError(value)
