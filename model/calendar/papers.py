"""The papers whose dates people also want in their own calendar, and which dates these are."""

import calendar
from collections.abc import Iterable, Iterator
from datetime import date

from model.calendar.dates import DatedEntry, entries_of
from model.calendar.sources import LISTS
from model.catalogue import Catalogue
from model.paths import Path
from model.project import Project

_COOPERATION = "cooperation_calendar"
# Where the dates of each lie; a notice lies in the record it belongs to.
PAPERS: dict[str, tuple[Path, ...]] = {
    "meeting_plan": ("planning.meetings", "planning.milestones", "approval.bodies"),
    _COOPERATION: ("anchoring.calendar_entries",),
    "review_reminder": ("anchoring.deadlines", "evaluation.next_evaluation_on"),
}


def of_paper(
    name: str, entries: Iterable[DatedEntry], project: Project, catalogue: Catalogue
) -> list[DatedEntry]:
    """The dates that this paper tells."""
    found = [one for one in entries if one.path.startswith(PAPERS[name])]
    return [*found, *_of_months(project, catalogue)] if name == _COOPERATION else found


def _of_months(project: Project, catalogue: Catalogue) -> Iterator[DatedEntry]:
    """What has a month and no day yet: all of the month, for the first time after the start."""
    start = project.planning.start_date
    source = next(one for one in LISTS if one.kind == "calendar_entry")
    for entry in project.anchoring.calendar_entries:
        if entry.date or not entry.month or start is None:
            continue
        month = int(entry.month[1:])
        year = min(start.year + (month < start.month), date.max.year)
        last = calendar.monthrange(year, month)[1]
        first, end = date(year, month, 1), date(year, month, last)
        yield from entries_of(project, catalogue, source, entry, first, end)
