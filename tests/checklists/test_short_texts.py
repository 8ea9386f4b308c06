"""Every short text that code asks for is there."""

import ast
from collections.abc import Iterator
from pathlib import Path

from model.catalogue.texts import has_text

ROOT = Path(__file__).resolve().parents[2]


def wanted_keys() -> Iterator[str]:
    """The keys of t("...") and plural("...") calls; keys put together from parts are left out."""
    for folder in ("model", "phases"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and node.args:
                    yield from _keys_of(node)


def _keys_of(call: ast.Call) -> Iterator[str]:
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    first = call.args[0]
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        if name == "t":
            yield first.value
        if name == "plural":
            yield from (f"{first.value}.one", f"{first.value}.other")


def test_every_short_text_that_code_asks_for_is_there() -> None:
    assert sorted({key for key in wanted_keys() if not has_text(key)}) == []
