"""Read and write one value of a project by its path: "planning.partners.r1f2.name"."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from model.basics import TEXT_LIMIT, Limit, Model, Record
from model.fields import Field, FieldKind, Money, OneOf, RefersTo
from model.project import Project

Path = str

_FREE_TEXT = {FieldKind.TEXT, FieldKind.LONG_TEXT}


class UnknownPathError(LookupError):
    """The path names no field of the model: a mistake in code or a forged request."""


class MissingRecordError(LookupError):
    """The path leads to a record that is not there, for example because someone removed it."""


def read(project: Project, path: Path) -> Any:
    """The value at the path; the default where a record is only made when first written to."""
    value: Any = project
    for part in path.split("."):
        value = _step(value, part, path)
    return _plain(value)


def replaced(project: Project, path: Path, value: Any) -> Project:
    """The project with this value at the path; everything else is shared, not copied."""
    copy: Project = _replaced(project, path.split("."), value, path)
    return copy


def field_of(path: Path) -> Field:
    """What the model knows of the field at the path, whichever records it names."""
    return _field(pattern(path))


@lru_cache(maxsize=512)
def fields_of(owner: type[Model]) -> dict[str, Field]:
    """What the model knows of each field of this part of the document."""
    return {name: _field_named(owner, name) for name in owner.model_fields}


def records_along(path: Path) -> tuple[tuple[Path, str], ...]:
    """The records a path leads through: the path of each list, and the id within it."""
    parts = path.split(".")
    found: list[tuple[Path, str]] = []
    length = 1
    while length < len(parts):
        list_path = ".".join(parts[:length])
        is_list = field_of(list_path).kind is FieldKind.RECORDS
        if is_list:
            found.append((list_path, parts[length]))
        length += 2 if is_list else 1
    return tuple(found)


def texts_in(path: Path, value: Any) -> Iterator[tuple[Path, str]]:
    """Every free text at or below a path, with its own path; choices and ids are none."""
    if isinstance(value, Model):
        for name in type(value).model_fields:
            yield from texts_in(f"{path}.{name}".strip("."), getattr(value, name))
    elif isinstance(value, tuple):
        for record in value:
            if isinstance(record, Record):
                yield from texts_in(f"{path}.{record.id}", record)
    elif isinstance(value, str) and path and field_of(path).kind in _FREE_TEXT:
        yield path, value


def fields_in(project: Project) -> Iterator[tuple[Path, Field, Any]]:
    """Every field of the phases and of their records, with its path and value."""
    for phase in Project.model_fields:
        if _field(phase).kind is FieldKind.OBJECT:
            yield from _fields_of(getattr(project, phase), phase, phase)


def _fields_of(owner: Model, path: Path, plain: Path) -> Iterator[tuple[Path, Field, Any]]:
    for name in type(owner).model_fields:
        if name == "id":
            continue
        # The way without record ids is known here; finding it out again takes most of the time.
        value, field = getattr(owner, name), _field(f"{plain}.{name}")
        yield f"{path}.{name}", field, value
        if field.kind is FieldKind.RECORDS:
            for record in value:
                yield from _fields_of(record, f"{path}.{name}.{record.id}", f"{plain}.{name}")


@lru_cache(maxsize=4096)
def pattern(path: Path) -> Path:
    """The path without record ids: the key under which its wording is found."""
    kept: list[str] = []
    owner: Any = Project
    for part in path.split("."):
        if isinstance(owner, _Records):
            owner = owner.record_type
            continue
        owner = _attribute(owner, part, path)
        kept.append(part)
    return ".".join(kept)


class _Records:
    """A list of records of one type, while walking types instead of values."""

    def __init__(self, record_type: type[Record]) -> None:
        self.record_type = record_type


class _Absent:
    """A list of records made on write, seen through an id that is not there yet."""

    def __init__(self, records: tuple[Record, ...], record_type: type[Record]) -> None:
        self.records, self.record_type = records, record_type


def _attribute(owner: Any, name: str, path: Path) -> Any:
    if not (isinstance(owner, type) and issubclass(owner, Model)) or name not in owner.model_fields:
        raise UnknownPathError(path)
    base, _, _ = _unwrapped(owner.model_fields[name].annotation)
    record = _record_type(base)
    return _Records(record) if record else base


def _step(value: Any, part: str, path: Path) -> Any:
    if isinstance(value, _Absent):
        found = next((record for record in value.records if record.id == part), None)
        if found is not None:
            return found
        if value.record_type.made_on_write:
            return _made(value.record_type, part, path)
        raise MissingRecordError(path)
    if isinstance(value, Model) and part in type(value).model_fields:
        base, _, _ = _unwrapped(type(value).model_fields[part].annotation)
        inner = getattr(value, part)
        record = _record_type(base)
        return _Absent(inner, record) if record else inner
    raise UnknownPathError(path)


def _made(record_type: type[Record], name: str, path: Path) -> Record:
    try:
        return record_type(id=name)
    except ValidationError as error:
        raise UnknownPathError(path) from error


def _plain(value: Any) -> Any:
    return value.records if isinstance(value, _Absent) else value


def _replaced(owner: Any, parts: list[str], value: Any, path: Path) -> Any:
    if not parts:
        return value
    part, rest = parts[0], parts[1:]
    inner = _step(owner, part, path)
    if not isinstance(owner, _Absent):
        target = _replaced(inner, rest, value, path) if rest else value
        return owner.model_copy(update={part: target})
    fresh = _replaced(inner, rest, value, path)
    if any(record.id == part for record in owner.records):
        return tuple(fresh if record.id == part else record for record in owner.records)
    return (*owner.records, fresh)


def _unwrapped(annotation: Any) -> tuple[Any, tuple[Any, ...], bool]:
    """The bare type, its metadata, and whether it may be empty."""
    metadata: tuple[Any, ...] = ()
    optional = False
    while True:
        if get_origin(annotation) is Annotated:
            metadata += annotation.__metadata__
            annotation = annotation.__origin__
        elif get_origin(annotation) in (Union, UnionType):
            options = [arg for arg in get_args(annotation) if arg is not NoneType]
            optional, annotation = True, options[0]
        else:
            return annotation, metadata, optional


def _record_type(base: Any) -> type[Record] | None:
    if get_origin(base) is not tuple:
        return None
    inner, _, _ = _unwrapped(get_args(base)[0])
    return inner if isinstance(inner, type) and issubclass(inner, Record) else None


@lru_cache(maxsize=1024)
def _field(path: Path) -> Field:
    owner: Any = Project
    *parents, name = path.split(".")
    for part in parents:
        owner = _attribute(owner, part, path)
        owner = owner.record_type if isinstance(owner, _Records) else owner
    if not (isinstance(owner, type) and issubclass(owner, Model)) or name not in owner.model_fields:
        raise UnknownPathError(path)
    return _field_named(owner, name)


def _field_named(owner: type[Model], name: str) -> Field:
    info = owner.model_fields[name]
    # pydantic moves the metadata of a bare Annotated out of the annotation; both places count.
    return _described(info.annotation, tuple(info.metadata), info.default)


def _described(annotation: Any, outer: tuple[Any, ...], default: Any) -> Field:
    base, metadata, _ = _unwrapped(annotation)
    metadata += outer
    full = Annotated[annotation, *outer] if outer else annotation
    record = _record_type(base)
    if record:
        return Field(FieldKind.RECORDS, full, default, record_type=record)
    if get_origin(base) is tuple:
        inner = _described(get_args(base)[0], (), None)
        many = FieldKind.REFERENCES if inner.kind is FieldKind.REFERENCE else FieldKind.CHOICES
        return Field(
            many,
            full,
            default,
            choices=inner.choices,
            options_from=inner.options_from,
            list_path=inner.list_path,
        )
    return _simple(base, metadata, full, default)


def _simple(base: Any, metadata: tuple[Any, ...], full: Any, default: Any) -> Field:
    for mark in metadata:
        if isinstance(mark, RefersTo):
            return Field(FieldKind.REFERENCE, full, default, list_path=mark.list_path)
        if isinstance(mark, OneOf):
            return Field(
                FieldKind.CHOICE,
                full,
                default,
                choices=mark.values,
                options_from=mark.options_from,
            )
        if isinstance(mark, Money):
            return Field(FieldKind.AMOUNT, full, default)
    if isinstance(base, type) and issubclass(base, StrEnum):
        choices = tuple(member.value for member in base)
        return Field(FieldKind.CHOICE, full, default, choices=choices, choice_type=base)
    limit = next((mark.characters for mark in metadata if isinstance(mark, Limit)), None)
    if base is str and limit:
        kind = FieldKind.TEXT if limit <= TEXT_LIMIT else FieldKind.LONG_TEXT
        return Field(kind, full, default, limit=limit)
    kinds = {
        bool: FieldKind.YES_NO,
        date: FieldKind.DATE,
        int: FieldKind.NUMBER,
        Decimal: FieldKind.NUMBER,
    }
    return Field(kinds.get(base, FieldKind.OBJECT), full, default)


@lru_cache(maxsize=1024)
def adapter(path_pattern: Path) -> TypeAdapter[Any]:
    """The pydantic check of the field with this pattern."""
    return TypeAdapter(_field(path_pattern).annotation)
