"""What one press of "undo" takes back: steps of work, and the changes that reverse them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from model.catalogue.texts import t
from model.changes import Change, SetField, inverse
from model.messages import RefusedError
from model.store import Step, Transaction

# Autosave writes every few seconds; what one person writes in one field meanwhile is one step.
# Counted from its first row, so that one press never takes back more than ten minutes of work.
BURST = timedelta(minutes=10)
UNDOABLE = ("edit", "replace")
RETRACTABLE = (*UNDOABLE, "undo", "redo")


@dataclass(frozen=True)
class Work:
    """Changes to write, and what kind of step they are."""

    changes: Sequence[Change]
    kind: str = "edit"
    undoes: int | None = None
    # What the author has confirmed; None where nothing is typed and so nobody is asked.
    confirmed: Collection[str] | None = None


def continues(step: Step | None, changes: Sequence[Change], at: datetime) -> bool:
    """Whether these changes still belong to the last step of the same person."""
    if step is None or step.kind != "edit" or step.is_undone or len(changes) != 1:
        return False
    only = changes[0]
    is_same_field = isinstance(only, SetField) and only.path == step.path
    return is_same_field and timedelta(0) <= at - step.started_at <= BURST


def taken_back(tx: Transaction, project_id: str, actor: str, named: int | None) -> Work:
    """What undoes the named step, else the newest of this person that still counts.

    An undo is no such step, so the next press goes further back.
    """
    if named is not None:
        return _reversing(tx, _named_step(tx, project_id, named))
    last = tx.journal.last_standing(project_id, actor, UNDOABLE)
    if last is None:
        raise RefusedError(t("store.undo.nothing"))
    return _reversing(tx, last)


def retrieved(tx: Transaction, project_id: str, actor: str) -> Work:
    """What undoes the newest undo of this person, unless they have gone on working since."""
    last = tx.journal.last_standing(project_id, actor, (*UNDOABLE, "undo"))
    if last is None or last.kind != "undo":
        raise RefusedError(t("store.undo.nothing_to_redo"))
    return _reversing(tx, last)


def _named_step(tx: Transaction, project_id: str, step: int) -> Step:
    found = tx.journal.step(project_id, step)
    if found is None or found.kind not in RETRACTABLE:
        raise RefusedError(t("store.undo.nothing"))
    if found.is_undone:
        raise RefusedError(t("store.undo.already"))
    return found


def _reversing(tx: Transaction, step: Step) -> Work:
    kind = "redo" if step.kind == "undo" else "undo"
    return Work(reversal(tx.journal.changes_of(step.id)), kind, undoes=step.id)


def reversal(changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes that take all of these back, the newest first."""
    return tuple(inverse(change) for change in reversed(as_few(changes)))


def as_few(changes: Sequence[Change]) -> tuple[Change, ...]:
    """The same with successive values of a field joined: one merge instead of a hundred."""
    joined: list[Change] = []
    for change in changes:
        last = joined[-1] if joined else None
        if isinstance(change, SetField) and isinstance(last, SetField) and _follow(last, change):
            joined[-1] = last.model_copy(update={"after": change.after})
        else:
            joined.append(change)
    return tuple(joined)


def _follow(first: SetField, second: SetField) -> bool:
    # Where someone else wrote in between, the texts do not meet and each is taken back alone.
    return first.path == second.path and bool(first.after == second.before)
