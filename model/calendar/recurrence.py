"""How a date repeats: the days it falls on, and the rule that calendar programs read."""

import calendar
from datetime import date

# How many months lie between two of them; what is not in here happens once.
EVERY = {"monthly": 1, "quarterly": 3, "half_yearly": 6, "yearly": 12}
_YEAR = 12
# Every month has this day.
_LAST_COMMON = 28


def occurrence(first: date, every: str, number: int) -> date:
    """The day it falls on for the n-th time; a short month gives its last day instead."""
    months = first.year * _YEAR + first.month - 1 + number * EVERY[every]
    year, month = months // _YEAR, months % _YEAR + 1
    if year > date.max.year:
        return date.max
    return date(year, month, min(first.day, calendar.monthrange(year, month)[1]))


def next_on(first: date, every: str, today: date) -> date:
    """The first day of it that is not over yet."""
    months = (today.year - first.year) * _YEAR + today.month - first.month
    number = max(0, months // EVERY[every])
    day = occurrence(first, every, number)
    return day if day >= today else occurrence(first, every, number + 1)


def rule(first: date, every: str) -> dict[str, object]:
    """The parts of the RRULE.

    A program leaves out a month without the 31st; so the last of the possible days is asked for.
    """
    if first.day <= _LAST_COMMON:
        return {"freq": "yearly"} if every == "yearly" else _monthly(every)
    days = list(range(_LAST_COMMON, first.day + 1))
    return {**_monthly(every), "bymonthday": days, "bysetpos": -1}


def _monthly(every: str) -> dict[str, object]:
    return {"freq": "monthly", "interval": EVERY[every]}
