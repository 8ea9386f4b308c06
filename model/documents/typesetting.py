"""Sets all words of a document in German type: one place for screen, Word and PDF."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from model.documents.blocks import Bar, Block, Chart, Gap, Mark, Row, Run, Runs, Text
from model.documents.typography import spaced

# The words of a block by the name of its attribute.
_WORDS = ("text", "title", "caption", "description")


def set_in_type(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same blocks; only blanks, quotes and dashes differ."""
    return map(_block, blocks)


def text_set(text: Text) -> Text:
    """A text as it stands in a finished document."""
    return replace(text, text=spaced(text.text))


def _block(block: Block) -> Block:
    changed: dict[str, Any] = {
        name: spaced(getattr(block, name)) for name in _WORDS if hasattr(block, name)
    }
    if hasattr(block, "runs"):
        changed["runs"] = _runs(block.runs)
    if hasattr(block, "header"):
        changed["header"] = tuple(map(spaced, block.header))
    for name in ("rows", "parties"):
        if hasattr(block, name):
            changed[name] = tuple(map(_row, getattr(block, name)))
    if isinstance(block, Chart):
        changed["bars"] = tuple(map(_bar, block.bars))
    return replace(block, **changed)


def _row(row: Row) -> Row:
    return Row(tuple(map(_runs, row.cells)), row.source)


def _bar(bar: Bar) -> Bar:
    return replace(bar, name=spaced(bar.name))


def _runs(runs: Runs) -> Runs:
    return tuple(map(_run, runs))


def _run(run: Run) -> Run:
    match run:
        case Text():
            return text_set(run)
        case Gap(label=label):
            return replace(run, label=spaced(label))
        case Mark(text=text):
            return Mark(spaced(text))
    return run
