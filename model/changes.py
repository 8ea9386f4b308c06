"""Every edit is a small change; the same functions apply, merge, record and undo it."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from model import paths
from model.basics import Model, Record
from model.fields import FieldKind
from model.merge import merge
from model.paths import Path
from model.project import Project

# A list or an object is replaced as a whole; only these kinds can be merged word by word.
_MERGEABLE = {FieldKind.TEXT, FieldKind.LONG_TEXT}


class _Change(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    path: Path


class SetField(_Change):
    """One field gets a new value; `before` is the oldest value its author has seen."""

    kind: Literal["set"] = "set"
    before: Any = None
    after: Any = None


class AddRecord(_Change):
    """A record joins the list at the path, after another one ("" = first, None = last)."""

    kind: Literal["add"] = "add"
    record: dict[str, Any]
    after: str | None = None


class RemoveRecord(_Change):
    """A record leaves the list; once applied it carries what it was and where it stood.

    Given with the record its author saw, it clashes when someone has changed that since.
    """

    kind: Literal["remove"] = "remove"
    id: str
    record: dict[str, Any] | None = None
    after: str | None = None


class MoveRecord(_Change):
    """A record moves behind another one ("" = first); once applied it knows where it stood."""

    kind: Literal["move"] = "move"
    id: str
    after: str
    was_after: str | None = None


Change = Annotated[SetField | AddRecord | RemoveRecord | MoveRecord, Field(discriminator="kind")]
change_adapter: TypeAdapter[Change] = TypeAdapter(Change)


@dataclass(frozen=True)
class Applied:
    """The project after a change, and the change as it really took effect."""

    project: Project
    change: Change
    merged: bool = False
    is_noop: bool = False


@dataclass(frozen=True)
class Clash:
    """Someone else changed the same words: nothing is written, both texts are kept."""

    path: Path
    base: Any
    theirs: Any
    mine: Any
    record_is_gone: bool = False


class InvalidValueError(ValueError):
    """The value does not fit its field; code and details become a German sentence elsewhere."""

    def __init__(self, code: str, path: Path, details: dict[str, Any]) -> None:
        super().__init__(code, path, details)
        self.code, self.path, self.details = code, path, details


def apply(project: Project, change: Change) -> Applied | Clash:
    """The project with the change in it, or the clash with what someone else has written."""
    match change:
        case SetField():
            return _set(project, change)
        case AddRecord():
            return _add(project, change)
        case RemoveRecord():
            return _remove(project, change)
        case MoveRecord():
            return _move(project, change)


def inverse(change: Change) -> Change:
    """The change that takes an applied change back."""
    match change:
        case SetField():
            return SetField(path=change.path, before=change.after, after=change.before)
        case AddRecord():
            return RemoveRecord(path=change.path, id=change.record["id"], record=change.record)
        case RemoveRecord():
            return AddRecord(path=change.path, record=change.record or {}, after=change.after)
        case MoveRecord():
            return MoveRecord(path=change.path, id=change.id, after=change.was_after or "")


def to_json(path: Path, value: Any) -> Any:
    """The value of a field as it stands in changes and files."""
    return paths.adapter(paths.pattern(path)).dump_python(value, mode="json")


def from_json(path: Path, value: Any) -> Any:
    """The checked value of a field; raises InvalidValueError with the reason."""
    try:
        return paths.adapter(paths.pattern(path)).validate_python(value)
    except ValidationError as error:
        first = error.errors()[0]
        raise InvalidValueError(first["type"], path, dict(first.get("ctx") or {})) from error


def has_unique_ids(value: Any) -> bool:
    """Whether no two records of one list share their id, however deep the list stands."""
    if isinstance(value, Model):
        return all(has_unique_ids(getattr(value, name)) for name in type(value).model_fields)
    if not isinstance(value, tuple):
        return True
    ids = [entry.id for entry in value if isinstance(entry, Record)]
    return len(ids) == len(set(ids)) and all(has_unique_ids(entry) for entry in value)


def _set(project: Project, change: SetField) -> Applied | Clash:
    path = change.path
    if path.endswith(".id"):
        raise paths.UnknownPathError(path)
    after = from_json(path, change.after)
    if not has_unique_ids(after):
        raise InvalidValueError("duplicate_id", path, {})
    try:
        current = paths.read(project, path)
    except paths.MissingRecordError:
        return Clash(path, change.before, None, change.after, record_is_gone=True)
    effective = change.model_copy(
        update={"before": to_json(path, current), "after": to_json(path, after)}
    )
    if current == after:
        return Applied(project, effective, is_noop=True)
    before = _seen(path, change.before)
    if current == before:
        return Applied(paths.replaced(project, path, after), effective)
    return _merged(project, effective, before, current, after)


def _seen(path: Path, value: Any) -> Any:
    """What the author saw; a base that no longer fits the field counts as never seen."""
    try:
        return from_json(path, value)
    except InvalidValueError:
        return None


def _merged(
    project: Project, change: SetField, before: Any, current: Any, after: Any
) -> Applied | Clash:
    path = change.path
    clash = Clash(path, to_json(path, before), to_json(path, current), to_json(path, after))
    # before == after: a newer text was shown and the old one came back. Revert or old draft?
    if before == after or before is None or paths.field_of(path).kind not in _MERGEABLE:
        return clash
    text = merge(before, theirs=current, mine=after)
    if text is None or len(text) > (paths.field_of(path).limit or len(text)):
        return clash
    checked = from_json(path, text)
    effective = change.model_copy(update={"after": to_json(path, checked)})
    return Applied(paths.replaced(project, path, checked), effective, merged=True)


def _records(project: Project, path: Path) -> tuple[Record, ...]:
    if paths.field_of(path).kind is not FieldKind.RECORDS:
        raise paths.UnknownPathError(path)
    records: tuple[Record, ...] = paths.read(project, path)
    return records


def _add(project: Project, change: AddRecord) -> Applied | Clash:
    record = _checked_record(change)
    try:
        records = _records(project, change.path)
    except paths.MissingRecordError:
        return Clash(change.path, None, None, change.record, record_is_gone=True)
    if any(other.id == record.id for other in records):
        return Applied(project, change, is_noop=True)
    effective = change.model_copy(update={"record": record.model_dump(mode="json")})
    placed = _inserted(records, record, change.after)
    return Applied(paths.replaced(project, change.path, placed), effective)


def _checked_record(change: AddRecord) -> Record:
    field = paths.field_of(change.path)
    if field.kind is not FieldKind.RECORDS:
        raise paths.UnknownPathError(change.path)
    record_type: type[Record] = field.record_type
    try:
        record = record_type.model_validate(change.record)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in (change.path, *first["loc"]))
        raise InvalidValueError(first["type"], where, dict(first.get("ctx") or {})) from error
    if not has_unique_ids(record):
        raise InvalidValueError("duplicate_id", change.path, {})
    return record


def _remove(project: Project, change: RemoveRecord) -> Applied | Clash:
    try:
        records = _records(project, change.path)
    except paths.MissingRecordError:
        return Applied(project, change, is_noop=True)
    gone = next((record for record in records if record.id == change.id), None)
    if gone is None:
        return Applied(project, change, is_noop=True)
    if change.record is not None and not _is_still(gone, change.record):
        theirs = gone.model_dump(mode="json")
        return Clash(f"{change.path}.{change.id}", change.record, theirs, None)
    effective = change.model_copy(
        update={"record": gone.model_dump(mode="json"), "after": _neighbour(records, change.id)}
    )
    kept = tuple(record for record in records if record.id != change.id)
    return Applied(paths.replaced(project, change.path, kept), effective)


def _is_still(record: Record, seen: dict[str, Any]) -> bool:
    """Whether a record is what someone saw; entries made on write and empty again do not count."""
    try:
        return bool(_without_empty(record) == _without_empty(type(record).model_validate(seen)))
    except ValidationError:
        return False


def _without_empty(value: Any) -> Any:
    if isinstance(value, tuple):
        kept = (_without_empty(entry) for entry in value)
        return tuple(entry for entry in kept if not _is_empty(entry))
    if isinstance(value, Model):
        fields = type(value).model_fields
        return value.model_copy(update={n: _without_empty(getattr(value, n)) for n in fields})
    return value


def _is_empty(value: Any) -> bool:
    made = isinstance(value, Record) and value.made_on_write
    return made and bool(value == type(value)(id=value.id))


def _move(project: Project, change: MoveRecord) -> Applied | Clash:
    try:
        records = _records(project, change.path)
    except paths.MissingRecordError:
        return Clash(change.path, None, None, None, record_is_gone=True)
    moving = next((record for record in records if record.id == change.id), None)
    if moving is None:
        return Clash(change.path, None, None, None, record_is_gone=True)
    stood = _neighbour(records, change.id)
    if stood == change.after or change.after == change.id:
        return Applied(project, change, is_noop=True)
    others = tuple(record for record in records if record.id != change.id)
    placed = _inserted(others, moving, change.after)
    effective = change.model_copy(update={"was_after": stood})
    return Applied(paths.replaced(project, change.path, placed), effective)


def _neighbour(records: tuple[Record, ...], wanted: str) -> str:
    """Id of the record in front, "" for the first."""
    ids = [record.id for record in records]
    position = ids.index(wanted)
    return ids[position - 1] if position else ""


def _inserted(records: tuple[Record, ...], record: Record, after: str | None) -> tuple[Record, ...]:
    if after == "":
        return (record, *records)
    ids = [other.id for other in records]
    # The neighbour may have been removed meanwhile: then the end is the honest place.
    position = ids.index(after) + 1 if after in ids else len(ids)
    return (*records[:position], record, *records[position:])
