"""All dates of a project as one list, and as a calendar file."""

from model.calendar.dates import DatedEntry, dated_entries
from model.calendar.file import ics

__all__ = ["DatedEntry", "dated_entries", "ics"]
