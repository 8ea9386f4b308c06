"""What stands in the gaps of a clause: typed by the group, or read from the project."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from model.basics import Record
from model.catalogue import Catalogue, t
from model.catalogue.schema_topics import Placeholder
from model.content import ItemAnswer
from model.documents.template import placeholders_in
from model.german import format_date
from model.goals import Goal
from model.people import Institution, Partner
from model.project import Project

# The language of the paths in the content file: partners[0].name, partners[2:], goals[*].title.
_STEP = re.compile(r"(\w+)(?:\[(\*|\d+:?)\])?")

_BULLET = re.compile(r"[-*•–]\s+")


def values_for(
    answer: ItemAnswer, template: str, project: Project, catalogue: Catalogue
) -> dict[str, str]:
    """The values of all gaps of a clause that have one; what the group typed itself wins."""
    found = {
        name: answer.value_of(name).strip()
        or derived(catalogue.placeholder(name), project, catalogue)
        for name in placeholders_in(template)
    }
    return {name: value for name, value in found.items() if value}


def derived(placeholder: Placeholder, project: Project, catalogue: Catalogue) -> str:
    """The value the project already holds for a gap, "" if there is none."""
    if not placeholder.path:
        return ""
    *path, last = _STEP.findall(placeholder.path)
    owner = _owner(project, path)
    name, selector = last
    if selector:
        return _further_parties(_selected(getattr(owner, name), selector), project)
    if not isinstance(owner, tuple):
        return _worded(owner, name, catalogue, path)
    worded = (_listed(record, name, catalogue, path) for record in owner if _counts(record))
    entries = [text for text in worded if text]
    return "; ".join(entries) if _is_choice(name, catalogue, path) else enumeration(entries)


def enumeration(entries: Sequence[str]) -> str:
    """ "a, b und c"."""
    if len(entries) < 2:
        return "".join(entries)
    return f"{', '.join(entries[:-1])} {t('documents.value.and')} {entries[-1]}"


def _owner(project: Project, path: list[tuple[str, str]]) -> Any:
    owner: Any = project
    for name, selector in path:
        owner = getattr(owner, name, None)
        if selector:
            owner = _selected(owner or (), selector)
    return owner


def _selected(records: tuple[Record, ...], selector: str) -> Any:
    if selector == "*":
        return records
    if selector.endswith(":"):
        return records[int(selector[:-1]) :]
    position = int(selector)
    return records[position] if position < len(records) else None


def _counts(record: Record) -> bool:
    match record:
        case Goal():
            return record.is_pursued
        case Institution():
            return record.is_named
    return True


def _worded(owner: Any, name: str, catalogue: Catalogue, path: list[tuple[str, str]]) -> str:
    value = getattr(owner, name, "")
    if not value and name == "short_name" and owner is not None:
        value = owner.called
    if isinstance(value, date):
        return format_date(value)
    if value and _is_choice(name, catalogue, path):
        return catalogue.field_text(_pattern(name, path)).label_of(str(value))
    return _in_a_sentence(str(value or "").strip())


def _in_a_sentence(text: str) -> str:
    """A text that is nothing but a list reads as "a, b und c" inside a clause."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    entries = [_BULLET.sub("", line).rstrip(".;,") for line in lines]
    return enumeration(entries) if lines and all(map(_BULLET.match, lines)) else text


def _listed(record: Record, name: str, catalogue: Catalogue, path: list[tuple[str, str]]) -> str:
    text = _worded(record, name, catalogue, path)
    if text and isinstance(record, Partner) and _is_choice(name, catalogue, path):
        return t("documents.value.role", role=text, name=record.called)
    return text


def _further_parties(partners: tuple[Partner, ...], project: Project) -> str:
    """Further parties with all that a contract needs; "keine" as soon as the first ones stand."""
    if not partners:
        return t("documents.value.none") if len(project.planning.partners) > 1 else ""
    return "; ".join(
        t(
            "documents.value.represented",
            name=partner.name,
            address=partner.address,
            representation=partner.representation,
        )
        for partner in partners
    )


def _pattern(name: str, path: list[tuple[str, str]]) -> str:
    return ".".join([part for part, _ in path] + [name])


def _is_choice(name: str, catalogue: Catalogue, path: list[tuple[str, str]]) -> bool:
    pattern = _pattern(name, path)
    return catalogue.has_field_text(pattern) and catalogue.field_text(pattern).kind == "choice"
