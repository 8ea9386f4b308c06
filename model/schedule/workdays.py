"""Working days of a federal state: neither weekend nor public holiday."""

from datetime import date, timedelta
from functools import lru_cache

import holidays

# Before, and far ahead, nobody knows which days are free.
_YEARS = range(1990, 2200)
_SATURDAY = 5


@lru_cache(maxsize=1024)
def _of_year(state: str, year: int) -> dict[date, str]:
    if year not in _YEARS:
        return {}
    land = state.upper() or None
    return dict(holidays.country_holidays("DE", subdiv=land, years=year, language="de"))


def holiday_on(day: date, state: str) -> str:
    """The German name of the public holiday on this day, "" on other days.

    Without a state only the holidays count that all of Germany has.
    """
    return _of_year(state, day.year).get(day, "")


def is_weekend(day: date) -> bool:
    """Whether the day is a Saturday or a Sunday."""
    return day.weekday() >= _SATURDAY


def is_working_day(day: date, state: str) -> bool:
    """Whether offices and schools usually work on this day."""
    return not is_weekend(day) and not holiday_on(day, state)


def later(day: date, days: int) -> date:
    """So many days later, or earlier; a calendar ends, so at most its last or first day."""
    number = day.toordinal() + days
    return date.fromordinal(min(max(number, date.min.toordinal()), date.max.toordinal()))


def on_or_before(day: date, state: str) -> date:
    """The day itself, or the last working day before it."""
    while not is_working_day(day, state) and day > date.min:
        day -= timedelta(days=1)
    return day


def distance(first: date, last: date, state: str) -> int:
    """How many working days lie between two days, negative when the second is the earlier one."""
    if last < first:
        return -distance(last, first, state)
    days = (later(first, number) for number in range(1, (last - first).days + 1))
    return sum(is_working_day(day, state) for day in days)


def moved(day: date, steps: int, state: str) -> date:
    """The day so many working days later, or earlier; from a free day one counts as before it."""
    if not steps:
        return day
    if steps < 0:
        day = on_or_before(day, state)
    direction = 1 if steps > 0 else -1
    while steps and date.min < day < date.max:
        day += timedelta(days=direction)
        steps -= direction * is_working_day(day, state)
    return day
