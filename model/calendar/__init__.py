"""All dates of a project as one list, and as a calendar file."""

from model.calendar.dates import DatedEntry, coming, dated_entries, how_often
from model.calendar.file import ics
from model.calendar.papers import PAPERS

__all__ = ["PAPERS", "DatedEntry", "coming", "dated_entries", "how_often", "ics"]
