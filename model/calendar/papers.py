"""The papers whose dates people also want in their own calendar, and which dates these are."""

from collections.abc import Iterable

from model.calendar.dates import DatedEntry
from model.paths import Path

# Where the dates of each lie; a notice lies in the record it belongs to.
PAPERS: dict[str, tuple[Path, ...]] = {
    "meeting_plan": ("planning.meetings", "planning.milestones", "approval.bodies"),
    "cooperation_calendar": ("anchoring.calendar_entries",),
    "review_reminder": ("anchoring.deadlines", "evaluation.next_evaluation_on"),
}


def of_paper(name: str, entries: Iterable[DatedEntry]) -> list[DatedEntry]:
    """The dates that this paper tells."""
    return [one for one in entries if one.path.startswith(PAPERS[name])]
