"""The journal of a project: changes in the order they were saved, gathered into steps."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    and_,
    func,
    insert,
    or_,
    select,
    update,
)

from model.changes import AddRecord, Change, SetField, change_adapter
from model.store.tables import changes, steps
from model.store.trouble import reading_stored

NO_STEP_PATH = ""


@dataclass(frozen=True)
class Selection:
    """Which steps are wanted: those of one person, those that reach into one phase ("" = all)."""

    actor: str = ""
    phase: str = ""


@dataclass(frozen=True)
class Step:
    """What one press of "undo" takes back and what history shows as one line."""

    id: int
    actor: str
    function: str
    institution: str
    kind: str
    path: str
    undoes: int | None
    is_undone: bool
    started_at: datetime
    at: datetime
    first_seq: int
    last_seq: int
    count: int


@dataclass(frozen=True)
class NewStep:
    """A step about to be written: who, when, from which window, and what it is."""

    actor: str
    function: str
    institution: str
    kind: str
    at: datetime
    origin: str
    undoes: int | None = None


@dataclass(frozen=True)
class FeedRow:
    """A saved change as other windows hear of it."""

    seq: int
    project_id: str
    revision: int
    kind: str
    path: str
    target: str
    author: str
    origin: str
    at: datetime


@dataclass(frozen=True)
class Authorship:
    """Who last changed a place in the project, and when; empty where nobody has."""

    by: str = ""
    at: datetime | None = None


class Journal:
    """The rows of steps and changes within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, project_id: str, revision: int, new: NewStep, made: Sequence[Change]) -> int:
        """A step with its changes; its id."""
        only_set = made[0] if len(made) == 1 and isinstance(made[0], SetField) else None
        row = insert(steps).values(
            project_id=project_id,
            actor=new.actor,
            function=new.function,
            institution=new.institution,
            kind=new.kind,
            path=only_set.path if only_set else NO_STEP_PATH,
            undoes=new.undoes,
            is_undone=False,
            started_at=new.at,
            at=new.at,
            first_seq=0,
            last_seq=0,
            count=0,
        )
        step: int = self._connection.execute(row.returning(steps.c.id)).scalar_one()
        self.extend(project_id, revision, step, new, made)
        return step

    def extend(
        self, project_id: str, revision: int, step: int, new: NewStep, made: Sequence[Change]
    ) -> None:
        """More changes for a step that is still going on."""
        if not made:
            return
        common = {
            "project_id": project_id,
            "step": step,
            "revision": revision,
            "at": new.at,
            "origin": new.origin,
        }
        self._connection.execute(insert(changes), [common | _written(change) for change in made])
        last = self.last_seq()
        first = func.coalesce(func.nullif(steps.c.first_seq, 0), last - len(made) + 1)
        self._connection.execute(
            update(steps)
            .where(steps.c.id == step)
            .values(at=new.at, first_seq=first, last_seq=last, count=steps.c.count + len(made))
        )

    def mark_undone(self, step: int) -> None:
        """Note at a step that it was taken back; what it had taken back itself counts again."""
        at: int | None = step
        undone = True
        while at is not None:
            mine = steps.c.id == at
            self._connection.execute(update(steps).where(mine).values(is_undone=undone))
            at = self._connection.execute(select(steps.c.undoes).where(mine)).scalar()
            undone = not undone

    def last_of(self, project_id: str, actor: str) -> Step | None:
        """The newest step of one person, whatever it is."""
        query = (
            select(*_STEP)
            .where(steps.c.project_id == project_id, steps.c.actor == actor)
            .order_by(steps.c.id.desc())
            .limit(1)
        )
        return _one(self._connection.execute(query).first())

    def last_standing(self, project_id: str, actor: str, kinds: Sequence[str]) -> Step | None:
        """The newest step of one person that still counts."""
        query = (
            select(*_STEP)
            .where(
                steps.c.project_id == project_id,
                steps.c.actor == actor,
                steps.c.kind.in_(kinds),
                steps.c.is_undone.is_(False),
            )
            .order_by(steps.c.id.desc())
            .limit(1)
        )
        return _one(self._connection.execute(query).first())

    def step(self, project_id: str, step: int) -> Step | None:
        """One step of a project."""
        query = select(*_STEP).where(steps.c.project_id == project_id, steps.c.id == step)
        return _one(self._connection.execute(query).first())

    def steps(
        self, project_id: str, limit: int, before: int | None, only: Selection
    ) -> tuple[Step, ...]:
        """The steps of a project, newest first, below the step `before`."""
        query = select(*_STEP).where(steps.c.project_id == project_id, *_selected(only))
        if before is not None:
            query = query.where(steps.c.id < before)
        rows = self._connection.execute(query.order_by(steps.c.id.desc()).limit(limit))
        return tuple(Step(**row._mapping) for row in rows)

    def changes_of(self, step: int, limit: int | None = None) -> tuple[Change, ...]:
        """The changes of a step in the order they took effect."""
        query = select(changes.c.change).where(changes.c.step == step).order_by(changes.c.seq)
        return _read(self._connection.execute(query.limit(limit)).all())

    def ends_of(self, bursts: Sequence[Step]) -> dict[int, tuple[Change, ...]]:
        """First and last change of each step: all that one line of history needs of a burst."""
        seqs = {seq for step in bursts for seq in (step.first_seq, step.last_seq)}
        query = (
            select(changes.c.step, changes.c.change)
            .where(changes.c.seq.in_(seqs))
            .order_by(changes.c.seq)
        )
        ends: dict[int, tuple[Change, ...]] = {}
        for row in self._connection.execute(query):
            ends[row.step] = (*ends.get(row.step, ()), _parsed(row.change))
        return ends

    def values_of(self, project_id: str, path: str, limit: int) -> tuple[SetField, ...]:
        """How a field was set over time, newest first."""
        query = (
            select(changes.c.change)
            .where(changes.c.project_id == project_id, changes.c.target == path)
            .order_by(changes.c.seq.desc())
            .limit(limit)
        )
        found = _read(self._connection.execute(query).all())
        return tuple(change for change in found if isinstance(change, SetField))

    def authorship(self, project_id: str, path: str) -> Authorship:
        """Who last changed this place, be it the field, its record or the list around it."""
        parts = path.split(".")
        places = [".".join(parts[:length]) for length in range(len(parts), 0, -1)]
        # One look into the index per place: asked for all at once, SQLite would sort all rows.
        seqs = [self._last_at(project_id, place) for place in places]
        found = max((seq for seq in seqs if seq is not None), default=None)
        if found is None:
            return Authorship()
        row = self._connection.execute(
            select(steps.c.function, steps.c.institution, changes.c.at)
            .join(steps, changes.c.step == steps.c.id)
            .where(changes.c.seq == found)
        ).one()
        return Authorship(_label(row.function, row.institution), row.at)

    def _last_at(self, project_id: str, place: str) -> int | None:
        return self._connection.execute(
            select(func.max(changes.c.seq)).where(
                changes.c.project_id == project_id, changes.c.target == place
            )
        ).scalar()

    def since(self, seq: int, limit: int) -> tuple[FeedRow, ...]:
        """Changes of all projects after this number, oldest first."""
        query = (
            select(*_FEED)
            .join(steps, changes.c.step == steps.c.id)
            .where(changes.c.seq > seq)
            .order_by(changes.c.seq)
            .limit(limit)
        )
        return tuple(_feed_row(row) for row in self._connection.execute(query))

    def last_seq(self) -> int:
        """The number of the newest change, 0 while there is none."""
        return self._connection.execute(select(func.max(changes.c.seq))).scalar() or 0


_STEP = [column for column in steps.c if column.name != "project_id"]
_FEED = [
    *(changes.c[name] for name in ("seq", "project_id", "revision", "kind", "path", "target")),
    *(changes.c.origin, changes.c.at, steps.c.function, steps.c.institution),
]


def _selected(only: Selection) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    if only.actor:
        wanted.append(steps.c.actor == only.actor)
    if only.phase:
        below = f"{only.phase}."
        reaches = select(changes.c.seq).where(
            changes.c.step == steps.c.id, changes.c.path.startswith(below, autoescape=True)
        )
        # A burst of saving says itself where it happened; its hundred rows stay unread.
        of_burst = steps.c.path.startswith(below, autoescape=True)
        of_others = and_(steps.c.path == NO_STEP_PATH, reaches.exists())
        wanted.append(or_(of_burst, of_others))
    return wanted


def _one(row: Row[Any] | None) -> Step | None:
    return None if row is None else Step(**row._mapping)


def _written(change: Change) -> dict[str, object]:
    return {
        "kind": change.kind,
        "path": change.path,
        "target": _target(change),
        "change": change.model_dump_json(),
    }


def _target(change: Change) -> str:
    """The field, or the record that came, went or moved."""
    match change:
        case SetField():
            return change.path
        case AddRecord():
            return f"{change.path}.{change.record['id']}"
        case _:
            return f"{change.path}.{change.id}"


def _read(rows: Sequence[Row[tuple[str]]]) -> tuple[Change, ...]:
    return tuple(_parsed(row.change) for row in rows)


def _parsed(change: str) -> Change:
    with reading_stored():
        return change_adapter.validate_json(change)


def _label(function: str, institution: str) -> str:
    return ", ".join(part for part in (function, institution) if part)


def _feed_row(row: Row[Any]) -> FeedRow:
    return FeedRow(
        seq=row.seq,
        project_id=row.project_id,
        revision=row.revision,
        kind=row.kind,
        path=row.path,
        target=row.target,
        author=_label(row.function, row.institution),
        origin=row.origin,
        at=row.at,
    )
