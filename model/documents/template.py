"""Clause templates: our sentences with their {gaps}. Only these are ever parsed, never values."""

import re
from dataclasses import dataclass
from functools import lru_cache

from model.documents.typography import typo

_GAP = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_SENTENCE_END = re.compile(r"[.!?…][“”\")]?\s+$")
# A period after these does not end a sentence.
_ABBREVIATION = re.compile(
    r"(?:\b(?:\w|bzw|ggf|ca|vgl|Abs|Nr|Art|Dr|Str|inkl|max|mind|gem|sog|evtl|usw)\.)\s+$"
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A gap in a template."""

    name: str
    starts_sentence: bool


Piece = str | Opening


@lru_cache(maxsize=4096)
def parsed(template: str) -> tuple[Piece, ...]:
    """The template as words of ours, set in German typography, and the gaps between them."""
    set_in_type = typo(template)
    pieces: list[Piece] = []
    end = 0
    for match in _GAP.finditer(set_in_type):
        before = set_in_type[end : match.start()]
        if before:
            pieces.append(before)
        pieces.append(Opening(match.group(1), _begins(before, is_first=match.start() == 0)))
        end = match.end()
    rest = set_in_type[end:]
    return (*pieces, rest) if rest else tuple(pieces)


@lru_cache(maxsize=4096)
def placeholders_in(template: str) -> tuple[str, ...]:
    """The names of the gaps in a template, each once, in order."""
    return tuple(dict.fromkeys(_GAP.findall(template)))


def _begins(before: str, *, is_first: bool) -> bool:
    if is_first or not before.strip():
        return is_first
    if before.endswith("\n\n"):
        return True
    return bool(_SENTENCE_END.search(before)) and not _ABBREVIATION.search(before)
