"""Three-way merge of texts, word by word; says "conflict" rather than guess."""

import re
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


class Edit(NamedTuple):
    """Tokens start to end of the base are replaced by these words."""

    start: int
    end: int
    words: tuple[str, ...]


def merge(base: str, theirs: str, mine: str) -> str | None:
    """Both changes in one text, or None where they touch the same words."""
    if theirs in (mine, base):
        return mine
    if mine == base:
        return theirs
    words = tokens(base)
    edits = _without_twins(edits_between(words, tokens(theirs)), edits_between(words, tokens(mine)))
    return None if edits is None else _applied(words, edits)


def tokens(text: str) -> list[str]:
    """The text as words, blanks and signs; joined they are the text again."""
    return _TOKEN.findall(text)


def edits_between(old: list[str], new: list[str]) -> list[Edit]:
    """What turns the old words into the new ones, from front to back."""
    # The common ends are cut off first: texts are long, edits are short, difflib is quadratic.
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    middle = old[head : len(old) - tail], new[head : len(new) - tail]
    matcher = SequenceMatcher(None, *middle, autojunk=False)
    return [
        Edit(head + i1, head + i2, tuple(middle[1][j1:j2]))
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal"
    ]


def _common(left: list[str], right: list[str]) -> int:
    pairs = enumerate(zip(left, right, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(left), len(right)))


def _without_twins(theirs: list[Edit], mine: list[Edit]) -> list[Edit] | None:
    """All edits in order, the same edit of both once; None where two of them touch."""
    ordered = sorted({*theirs, *mine})
    for before, after in pairwise(ordered):
        # Edits that only touch would put words side by side that nobody has read together.
        both_sides = not ({before, after} <= set(theirs) or {before, after} <= set(mine))
        if both_sides and after.start <= before.end:
            return None
    return ordered


def _applied(words: list[str], edits: list[Edit]) -> str:
    parts: list[str] = []
    position = 0
    for edit in edits:
        parts += words[position : edit.start]
        parts += edit.words
        position = edit.end
    return "".join(parts + words[position:])
