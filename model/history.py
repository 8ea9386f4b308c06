"""Who changed what and when, one line per step of work."""

from dataclasses import dataclass
from datetime import datetime

from model.basics import Person
from model.changes import Change, SetField
from model.store import Step, Transaction
from model.undo import as_few

SHOWN_CHANGES = 20


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


def lines(
    tx: Transaction, project_id: str, actor: str | None, limit: int | None, before: int | None
) -> tuple[HistoryRow, ...]:
    """The newest lines of a project's history below the line `before`."""
    return tuple(_line(tx, step, actor) for step in tx.journal.steps(project_id, limit, before))


def _line(tx: Transaction, step: Step, actor: str | None) -> HistoryRow:
    is_burst = bool(step.path)
    shown = _whole_burst(tx, step) if is_burst else tx.journal.changes_of(step.id, SHOWN_CHANGES)
    return HistoryRow(
        id=step.id,
        kind=step.kind,
        at=step.at,
        started_at=step.started_at,
        who=Person(step.function, step.institution),
        is_own=step.actor == actor,
        is_undone=step.is_undone,
        undoes=step.undoes,
        count=1 if is_burst else step.count,
        changes=as_few(shown),
    )


def _whole_burst(tx: Transaction, step: Step) -> tuple[Change, ...]:
    """One change from the first text to the last; the hundred in between stay unread."""
    ends = [change for change in tx.journal.ends_of(step) if isinstance(change, SetField)]
    return tuple(end.model_copy(update={"after": ends[-1].after}) for end in ends[:1])
