"""Short German texts for screens, Word, command line and errors, by key: t("frame.save.saved")."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from model.catalogue.problems import ContentError, Problem, nearest
from model.catalogue.schema import fold

CHECKLISTS = Path(__file__).resolve().parents[2] / "checklists"
TEXTS = "ui/de"


class UnknownTextError(LookupError):
    """No file holds a text with this key."""


def t(key: str, **values: object) -> str:
    """The German text with this key, its named gaps filled."""
    template = _texts().get(key)
    if template is None:
        near = nearest(key, _texts())
        raise UnknownTextError(f"{key} (nearest: {near or 'none'})")
    return template.format(**values)


def plural(key: str, count: int, **values: object) -> str:
    """The text for this number of things: key.one or key.other, with {count} filled."""
    return t(f"{key}.{'one' if count == 1 else 'other'}", count=count, **values)


def has_text(key: str) -> bool:
    """Whether there is a text with this key."""
    return key in _texts()


@cache
def _texts() -> dict[str, str]:
    return load_texts(CHECKLISTS)


def load_texts(folder: Path) -> dict[str, str]:
    """All short texts of a content folder: key = file stem, tables and name joined by dots."""
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for file in sorted((folder / TEXTS).glob("*.toml")):
        name = f"{TEXTS}/{file.name}"
        try:
            table = tomllib.loads(file.read_text(encoding="utf-8"))
        except ValueError as error:
            problems.append(Problem(name, "", str(error)))
            continue
        for key, text in _flat(file.stem, table):
            problems += _problems(name, key, text, texts)
            texts[key] = text
    if problems:
        raise ContentError(problems)
    return texts


def _flat(prefix: str, table: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        key = f"{prefix}.{name}"
        if isinstance(value, dict):
            yield from _flat(key, value)
        else:
            yield key, str(fold(value))


def _problems(file: str, key: str, text: str, texts: dict[str, str]) -> Iterator[Problem]:
    # These causes stay untranslated: the German words for causes stand in the files being read.
    if key in texts:
        yield Problem(file, key, "duplicate key")
    try:
        list(Formatter().parse(text))
    except ValueError as error:
        yield Problem(file, key, str(error))
