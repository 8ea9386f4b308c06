"""Fill in what follows from the place of an entry, so that no author writes it twice."""

import re
from functools import partial
from typing import Any

from model.catalogue.explain import unknown_names
from model.catalogue.problems import Problem

Table = dict[str, Any]
LAW = re.compile(r"\{law\.(\w+)\}")


def prepare(tables: dict[str, Table]) -> list[Problem]:
    """Complete the tables in place; the laws that clauses cite may be unknown."""
    if "placeholders.toml" in tables:
        named = tables["placeholders.toml"]
        entries = [
            {"name": name} | fields if isinstance(fields, dict) else fields
            for name, fields in named.items()
        ]
        tables["placeholders.toml"] = {"placeholders": entries}
    _gather_results(tables)
    for name, table in tables.items():
        if name.startswith("phases/"):
            _give(tables_in(table, "steps"), phase=table.get("key", ""))
        if name.startswith("topics/"):
            _give(tables_in(table, "items"), topic=table.get("key", ""))
    _mark_core_items(tables)
    return _cite_laws(tables)


def _gather_results(tables: dict[str, Table]) -> None:
    """Put "samples/name/phase.toml" into "samples/name.toml", under the name of the phase."""
    for name in [name for name in tables if name.count("/") > 1]:
        sample, _, phase = name.removesuffix(".toml").rpartition("/")
        results = tables.pop(name)
        tables.setdefault(f"{sample}.toml", {}).setdefault("results", {})[phase] = results


def tables_in(table: Table, name: str) -> list[Table]:
    """The tables of an array; whatever else stands there is told when the entry is checked."""
    found = table.get(name, [])
    return [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []


def _give(entries: list[Table], **values: str) -> None:
    for entry in entries:
        entry.update(values)


def _mark_core_items(tables: dict[str, Table]) -> None:
    types = [table for name, table in tables.items() if name.startswith("agreement_types/")]
    types.sort(key=lambda kind: str(kind.get("number", "")))
    for _file, item in _items(tables):
        key = item.get("key")
        item["core_for"] = [kind.get("key") for kind in types if key in _list(kind)]


def _list(kind: Table) -> list[str]:
    found = kind.get("core_items", [])
    return found if isinstance(found, list) else []


def _items(tables: dict[str, Table]) -> list[tuple[str, Table]]:
    topics = [(name, table) for name, table in tables.items() if name.startswith("topics/")]
    return [(name, item) for name, topic in topics for item in tables_in(topic, "items")]


def _cite_laws(tables: dict[str, Table]) -> list[Problem]:
    """Paragraph numbers change; so clauses name the law by key and the register has its text."""
    register = tables.get("legal_register.toml", {})
    found = register.get("citations", {})
    citations = {name: value for name, value in found.items() if isinstance(value, dict)}
    problems = _unknown_entries(citations, register)
    for file, item in _items(tables):
        for entry in [item, *tables_in(item, "variants")]:
            if not isinstance(entry.get("clause"), str):
                continue
            names = LAW.findall(entry["clause"])
            problems += unknown_names("law", names, citations, file, str(item.get("key", "")))
            entry["clause"] = LAW.sub(partial(_text_of, citations), entry["clause"])
    return problems


def _text_of(citations: Table, hit: re.Match[str]) -> str:
    return str(citations.get(hit[1], {}).get("text", hit[0]))


def _unknown_entries(citations: Table, register: Table) -> list[Problem]:
    keys = [entry.get("key", "") for entry in tables_in(register, "entries")]
    return [
        problem
        for name, citation in citations.items()
        for problem in unknown_names(
            "entry", [citation.get("entry", "")], keys, "legal_register.toml", name
        )
    ]
