"""Who changed what and when, one line per step of work."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from model.basics import Person
from model.changes import Change, SetField
from model.store import Selection, Step, Transaction
from model.undo import RETRACTABLE, as_few

SHOWN_CHANGES = 20
PAGE = 500
EVERYTHING = Selection()


@dataclass(frozen=True)
class HistoryRow:
    """One line of history; a long step shows its first changes and how many there were."""

    id: int
    kind: str
    at: datetime
    started_at: datetime
    who: Person
    is_own: bool
    is_undone: bool
    undoes: int | None
    count: int
    changes: tuple[Change, ...]

    @property
    def by(self) -> str:
        """Function and institution, "" when nobody said who they are."""
        return self.who.label

    @property
    def may_be_taken_back(self) -> bool:
        """Whether undo knows a way back from this line; others may have written over it since."""
        return self.kind in RETRACTABLE and not self.is_undone


def lines(
    tx: Transaction,
    project_id: str,
    actor: str | None,
    limit: int,
    before: int | None,
    only: Selection = EVERYTHING,
) -> tuple[HistoryRow, ...]:
    """The newest lines of a project's history below the line `before`."""
    steps = tx.journal.steps(project_id, limit, before, only)
    bursts = tx.journal.ends_of([step for step in steps if step.path])
    return tuple(
        _line(step, actor, _whole_burst(bursts[step.id]) if step.path else _first(tx, step))
        for step in steps
    )


def all_lines(tx: Transaction, project_id: str) -> Iterator[HistoryRow]:
    """The whole history, newest first, read page by page."""
    page = lines(tx, project_id, None, PAGE, None)
    while page:
        yield from page
        page = lines(tx, project_id, None, PAGE, page[-1].id)


def _first(tx: Transaction, step: Step) -> tuple[Change, ...]:
    return as_few(tx.journal.changes_of(step.id, SHOWN_CHANGES))


def _whole_burst(ends: tuple[Change, ...]) -> tuple[Change, ...]:
    """One change from the first text to the last; the hundred in between stay unread."""
    sets = [change for change in ends if isinstance(change, SetField)]
    return tuple(end.model_copy(update={"after": sets[-1].after}) for end in sets[:1])


def _line(step: Step, actor: str | None, shown: tuple[Change, ...]) -> HistoryRow:
    return HistoryRow(
        id=step.id,
        kind=step.kind,
        at=step.at,
        started_at=step.started_at,
        who=Person(step.function, step.institution),
        is_own=step.actor == actor,
        is_undone=step.is_undone,
        undoes=step.undoes,
        count=1 if step.path else step.count,
        changes=shown,
    )
