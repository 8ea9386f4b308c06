"""Three-way merge of texts, word by word; says "conflict" rather than guess."""

import re
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, pairwise
from typing import NamedTuple

Gap = tuple[int, int, int, int]

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_SENTENCE_ENDS = frozenset(".!?;:")
# Comparing so many pairs of words takes some hundredths of a second; others wait meanwhile.
_MOST_PAIRS = 250_000


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
    return [
        Edit(head + i1, head + i2, tuple(middle[1][j1:j2])) for i1, i2, j1, j2 in _gaps(*middle)
    ]


def _gaps(old: list[str], new: list[str]) -> Iterator[Gap]:
    """Where the word lists differ; texts rewritten at length are compared by sentences first."""
    if len(old) * len(new) <= _MOST_PAIRS:
        yield from _unequal(old, new)
        return
    left, right = _sentences(old), _sentences(new)
    starts = (
        list(accumulate(map(len, left), initial=0)),
        list(accumulate(map(len, right), initial=0)),
    )
    # What is still too long stays one edit: coarser edits mean more conflicts, never a lost word.
    is_short = len(left) * len(right) <= _MOST_PAIRS
    whole = [(0, len(left), 0, len(right))]
    for s1, s2, t1, t2 in _unequal(left, right) if is_short else whole:
        i1, i2, j1, j2 = starts[0][s1], starts[0][s2], starts[1][t1], starts[1][t2]
        if (i2 - i1) * (j2 - j1) > _MOST_PAIRS:
            yield i1, i2, j1, j2
            continue
        for a1, a2, b1, b2 in _unequal(old[i1:i2], new[j1:j2]):
            yield i1 + a1, i1 + a2, j1 + b1, j1 + b2


def _unequal(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Gap]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    codes = matcher.get_opcodes()
    return [(i1, i2, j1, j2) for tag, i1, i2, j1, j2 in codes if tag != "equal"]


def _sentences(words: list[str]) -> list[tuple[str, ...]]:
    ends = [n for n, word in enumerate(words, 1) if word in _SENTENCE_ENDS or "\n" in word]
    return [tuple(words[i:j]) for i, j in pairwise([0, *ends, len(words)]) if i < j]


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
