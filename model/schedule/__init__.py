"""The way to the wished start, planned backwards: what has to be done by when."""

from model.schedule.plan import Entry, Kind, Plan, State, plan
from model.schedule.wish import Given, SchoolHolidays, Station, Wish, wish_of

__all__ = [
    "Entry",
    "Given",
    "Kind",
    "Plan",
    "SchoolHolidays",
    "State",
    "Station",
    "Wish",
    "plan",
    "wish_of",
]
