"""Read the content files, check each entry by itself and then all of them together."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from model.catalogue import schema_meetings as meetings
from model.catalogue import schema_reference as reference
from model.catalogue.catalogue import Catalogue
from model.catalogue.checks import check
from model.catalogue.explain import explain
from model.catalogue.prepare import prepare
from model.catalogue.problems import ContentError, Problem
from model.catalogue.schema import Entry
from model.catalogue.schema_guard import GuardWords
from model.catalogue.schema_papers import Paper
from model.catalogue.schema_samples import Sample
from model.catalogue.schema_steps import FieldText, Phase, RecordList
from model.catalogue.schema_topics import AgreementType, Placeholder, Topic
from model.catalogue.texts import CHECKLISTS, load_texts, t

Table = dict[str, Any]

# One entry per file: folder -> attribute of the catalogue, kind of entry, and what orders them.
FOLDERS: dict[str, tuple[str, type[Entry], str]] = {
    "phases": ("phases", Phase, "number"),
    "lists": ("lists", RecordList, "name"),
    "topics": ("topics", Topic, "number"),
    "agreement_types": ("agreement_types", AgreementType, "number"),
    "papers": ("papers", Paper, "key"),
    "samples": ("samples", Sample, "name"),
}

# Many entries per file: file -> table in it -> attribute of the catalogue and kind of entry.
FILES: dict[str, dict[str, tuple[str, type[Entry]]]] = {
    "placeholders.toml": {"placeholders": ("placeholders", Placeholder)},
    "bodies.toml": {
        "bodies": ("bodies", reference.Body),
        "sequences": ("body_sequences", reference.BodySequence),
    },
    "participation_formats.toml": {
        "formats": ("participation_formats", reference.ParticipationFormat)
    },
    "meetings.toml": {
        "method_cards": ("method_cards", meetings.MethodCard),
        "agendas": ("agendas", meetings.Agenda),
        "formats": ("meeting_formats", meetings.MeetingFormat),
    },
    "reflection_questions.toml": {
        "questions": ("reflection_questions", reference.ReflectionQuestion)
    },
    "legal_register.toml": {"entries": ("legal_register", reference.LegalEntry)},
    "glossary.toml": {"terms": ("glossary", reference.GlossaryTerm)},
    "documents.toml": {"documents": ("documents", reference.DocumentKind)},
    "roles.toml": {"roles": ("roles", reference.Role)},
    "stakeholder_categories.toml": {
        "categories": ("stakeholder_categories", reference.StakeholderCategory),
        "levels": ("participation_levels", reference.ParticipationLevel),
    },
    "plausibility_rules.toml": {"rules": ("plausibility_rules", reference.PlausibilityRule)},
    "project.toml": {
        "fields": ("project_fields", FieldText),
        "phase_fields": ("phase_fields", FieldText),
    },
}
# One entry that is the whole file: file -> attribute of the catalogue and kind of entry.
WHOLE: dict[str, tuple[str, type[Entry]]] = {
    "guidance.toml": ("guidance", reference.Guidance),
    "guard.toml": ("guard", GuardWords),
}
EXPECTED_LIST = "catalogue.errors.expected.list"


@cache
def catalogue() -> Catalogue:
    """The content of the product, read and checked once."""
    return load(CHECKLISTS)


def load(folder: Path) -> Catalogue:
    """The content in a folder; raises ContentError with every mistake found."""
    load_texts(folder)
    problems: list[Problem] = []
    tables = _read(folder, problems)
    problems += prepare(tables)
    found = _checked(tables, problems)
    _stop_at(problems)
    content = Catalogue(**found)
    _stop_at(check(content))
    return content


def _stop_at(problems: list[Problem]) -> None:
    if problems:
        raise ContentError(problems)


def _read(folder: Path, problems: list[Problem]) -> dict[str, Table]:
    """Every content file as plain tables, by its path within the folder."""
    names = [
        file.relative_to(folder).as_posix()
        for sub, depth in ((sub, depth) for sub in FOLDERS for depth in ("*.toml", "*/*.toml"))
        for file in sorted((folder / sub).glob(depth))
    ]
    tables: dict[str, Table] = {}
    for name in [*names, *FILES, *WHOLE]:
        try:
            tables[name] = tomllib.loads((folder / name).read_text(encoding="utf-8"))
        except FileNotFoundError:
            problems.append(Problem(name, "", t("catalogue.errors.file_missing")))
        except ValueError as error:
            problems.append(Problem(name, "", t("catalogue.errors.syntax", detail=error)))
    return tables


def _checked(tables: dict[str, Table], problems: list[Problem]) -> Table:
    found: Table = {}
    for folder, (attribute, kind, order) in FOLDERS.items():
        files = [name for name in tables if name.startswith(f"{folder}/")]
        entries = [entry for name in files for entry in _entries(name, "", kind, tables, problems)]
        problems += _misnamed(files, tables)
        found[attribute] = sorted(entries, key=lambda entry: getattr(entry, order))
    found["lists"] = {entry.name: entry for entry in found["lists"]}
    for name, parts in FILES.items():
        for table, (attribute, kind) in parts.items():
            found[attribute] = _entries(name, table, kind, tables, problems)
        problems += _unknown_tables(name, tables, set(parts))
    for name, (attribute, kind) in WHOLE.items():
        found[attribute] = next(iter(_entries(name, "", kind, tables, problems)), None)
    return found


def _entries(
    name: str, table: str, kind: type[Entry], tables: dict[str, Table], problems: list[Problem]
) -> list[Any]:
    raw = tables.get(name)
    if raw is None:
        return []
    found = raw.get(table, []) if table else [raw]
    if not isinstance(found, list):
        cause = t("catalogue.errors.wrong_kind", name=table, expected=t(EXPECTED_LIST))
        problems.append(Problem(name, table, cause))
        return []
    entries = []
    for entry in found:
        try:
            entries.append(kind.model_validate(entry))
        except ValidationError as error:
            problems += explain(name, kind, entry, error)
    return entries


def _misnamed(files: list[str], tables: dict[str, Table]) -> Iterator[Problem]:
    """Messages and people find an entry by its file, so the file is named after it."""
    for file in files:
        key = tables[file].get("key") or tables[file].get("name") or ""
        if key and Path(file).stem != key:
            yield Problem(file, key, t("catalogue.errors.stem", expected=f"{key}.toml"))


def _unknown_tables(name: str, tables: dict[str, Table], known: set[str]) -> list[Problem]:
    extra = set(tables.get(name, {})) - known - {"citations"}
    return [
        Problem(name, key, t("catalogue.errors.extra", name=key, nearest=""))
        for key in sorted(extra)
    ]
