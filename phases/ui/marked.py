"""Texts with marked words, as Markdown in which everything people typed stays literal."""

import re

from model.merge import edits_between, tokens
from phases.ui import literal

Piece = tuple[str, bool]
# Four blanks at the start of a line would begin a block of code.
_INDENT = re.compile(r"(?m)^[ \t]+")
_NO_BREAK_SPACE = "\u00a0"


def differences(theirs: str, mine: str) -> tuple[list[Piece], list[Piece]]:
    """Both texts in pieces; a piece that the other text does not have is marked with True."""
    pairs = _aligned(theirs, mine)
    left = [(old, old != new) for old, new in pairs if old]
    right = [(new, old != new) for old, new in pairs if new]
    return left, right


def both(theirs: str, mine: str) -> str:
    """One text with what both share, and where they differ both wordings, one after the other."""
    return "".join(_either(old, new) for old, new in _aligned(theirs, mine))


def markdown(pieces: list[Piece], color: str) -> str:
    """The pieces in a row, the marked ones bold and tinted."""
    return "".join(tinted(text, color) if marked else plain(text) for text, marked in pieces)


def plain(text: str) -> str:
    """The text itself, with its line breaks."""
    return literal.esc(_INDENT.sub(lambda hit: _NO_BREAK_SPACE * len(hit[0]), text))


def tinted(text: str, color: str, *, bold: bool = True) -> str:
    """The text on a tint, line by line: a tint cannot reach over a line break."""
    return "  \n".join(_tinted_line(line, color, bold) for line in text.split("\n"))


def _tinted_line(line: str, color: str, bold: bool) -> str:
    word = line.strip()
    if not word:
        return plain(line)
    before, after = line.split(word, 1)
    inner = f"**{literal.esc(word)}**" if bold else literal.esc(word)
    return f"{before}:{color}-background[{inner}]{after}"


def _aligned(old_text: str, new_text: str) -> list[tuple[str, str]]:
    """Both texts cut into pairs; the words of a pair are the same or stand for one another."""
    old, new = tokens(old_text), tokens(new_text)
    pairs: list[tuple[str, str]] = []
    position = 0
    for edit in edits_between(old, new):
        same = "".join(old[position : edit.start])
        pairs += [(same, same), ("".join(old[edit.start : edit.end]), "".join(edit.words))]
        position = edit.end
    rest = "".join(old[position:])
    return [*pairs, (rest, rest)]


def _either(old: str, new: str) -> str:
    return old if old == new else " / ".join(part for part in (old, new) if part.strip())
