"""What was said to the draft, and what became of it."""

from collections.abc import Iterator

from model.content import ItemAnswer
from model.naming import ITEMS
from model.paths import read
from model.project import Project
from model.proposals import Row
from model.records.participation import Feedback

FEEDBACK = "approval.feedback"
CHANGES = "approval.text_changes"
DECISIONS = ("open", "adopted", "partly", "rejected", "later", "noted")
TAKEN = ("adopted", "partly")


def by_decision(rows: tuple[Feedback, ...]) -> dict[str, tuple[Feedback, ...]]:
    """The rows under what became of them; every row stands in exactly one place."""
    return {
        decision: tuple(row for row in rows if row.decision == decision) for decision in DECISIONS
    }


def sources(rows: tuple[Feedback, ...]) -> tuple[str, ...]:
    """The groups something came from, in the order in which they first spoke."""
    return tuple(dict.fromkeys(row.source_group for row in rows if row.source_group))


def without_change(project: Project) -> frozenset[str]:
    """Ids of what was taken up while no wording has changed for it yet."""
    changed = {one for row in project.approval.text_changes for one in row.origin_feedback}
    taken = {row.id for row in project.approval.feedback if row.decision in TAKEN}
    return frozenset(taken - changed)


def proposed_changes(project: Project) -> Iterator[Row]:
    """One change of wording for each response that was taken up and names its point."""
    waiting = without_change(project)
    for row in project.approval.feedback:
        if row.id in waiting and row.item:
            values = {
                "item": row.item,
                "old_text": _wording(project, row.item),
                "reason": row.reason,
                "origin_feedback": [row.id],
            }
            yield Row(values, ("origin_feedback",))


def _wording(project: Project, item: str) -> str:
    answers: tuple[ItemAnswer, ...] = read(project, ITEMS)
    return next((one.wording for one in answers if one.id == item), "")
