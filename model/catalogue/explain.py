"""Say in German, and by the author's own names, what pydantic found wrong in an entry."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from model.catalogue.problems import Problem, nearest
from model.catalogue.texts import t

Location = tuple[int | str, ...]
EXPECTED = {
    "string_type": "text",
    "int_type": "number",
    "float_type": "number",
    "bool_type": "yes_no",
    "date_type": "date",
    "tuple_type": "list",
    "dict_type": "table",
    "model_type": "table",
}


def explain(
    file: str, kind: type[BaseModel], entry: Any, error: ValidationError
) -> Iterator[Problem]:
    """One problem for each mistake in an entry."""
    for detail in error.errors():
        where = detail["loc"]
        yield Problem(file, _name_of(entry, where), cause_of(kind, detail))


def cause_of(kind: type[BaseModel], detail: ErrorDetails) -> str:
    """What is wrong, in the words of the author."""
    where = detail["loc"]
    name = str(next((part for part in reversed(where) if isinstance(part, str)), ""))
    match detail["type"]:
        case "missing":
            return t("catalogue.errors.missing", name=name)
        case "extra_forbidden":
            known = _fields_at(kind, where[:-1])
            return t("catalogue.errors.extra", name=name, nearest=meant(nearest(name, known)))
        case "literal_error":
            return _not_allowed(name, detail)
        case problem if problem in EXPECTED:
            expected = t(f"catalogue.errors.expected.{EXPECTED[problem]}")
            return t("catalogue.errors.wrong_kind", name=name, expected=expected)
    return t("catalogue.errors.other", name=name, detail=detail["msg"])


def _not_allowed(name: str, detail: ErrorDetails) -> str:
    allowed = re.findall(r"'([^']*)'", str(detail.get("ctx", {}).get("expected", "")))
    value = str(detail["input"])
    return t(
        "catalogue.errors.not_allowed",
        name=name,
        value=value,
        allowed=", ".join(allowed),
        nearest=meant(nearest(value, allowed)),
    )


def meant(name: str) -> str:
    """The question whether this name was meant; "" when there is none."""
    return " " + t("catalogue.errors.nearest", name=name) if name else ""


def unknown_names(
    kind: str, names: Iterable[str], known: Iterable[str], file: str, entry: str
) -> Iterator[Problem]:
    """A problem for each name that is not among the known ones."""
    known = set(known)
    for name in names:
        if name not in known:
            cause = t(f"catalogue.errors.unknown.{kind}", name=name)
            yield Problem(file, entry, cause + meant(nearest(name, known)))


def _name_of(entry: Any, where: Location) -> str:
    """The key of the innermost entry that has one."""
    names = [_key_of(entry)]
    for part in where:
        try:
            entry = entry[part]
        except (KeyError, IndexError, TypeError):
            break
        # In a table of entries the key of an entry is its name in the table: "finances.costs".
        names.append(_key_of(entry) or (str(part) if "." in str(part) else ""))
    return next((name for name in reversed(names) if name), "")


def _key_of(entry: Any) -> str:
    return str(entry.get("key") or entry.get("name") or "") if isinstance(entry, dict) else ""


def _fields_at(kind: type[BaseModel], where: Location) -> list[str]:
    for part in where:
        if isinstance(part, str) and part in kind.model_fields:
            kind = _entry_type(kind.model_fields[part].annotation) or kind
    return list(kind.model_fields)


def _entry_type(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_entry_type(inner) for inner in get_args(annotation))
    return next((inner for inner in found if inner), None)
