"""What fits on the wall at once: lines in large letters, read from the last row of seats."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import ceil

from phases.ui.cards import Badge

# Lines of text that fit below the question, and letters in one of them.
ROOM, LETTERS = 17, 66
# A badge beside a line takes the room of so many letters.
_BADGE = 14
# The edge between two rows takes as much room as this part of a line.
_EDGE = 0.6
# The question stands in larger letters: so many lines of text high, so many letters wide.
_QUESTION, _LETTERS_OF_QUESTION = 1.35, 46
# Letters in one line of a wording, and how many of them a line counts that ends early.
_LINE_OF_PAPER, _BEGUN = 60, 45
_SENTENCE_ENDS = (". ", "\n")


@dataclass(frozen=True)
class Line:
    """One thing on the wall: what it is called, what is said about it, how far it is."""

    title: str
    text: str = ""
    badge: Badge | None = None


def height(line: Line) -> float:
    """How many lines of text it takes."""
    letters = LETTERS - (_BADGE if line.badge else 0)
    # The title is bold, and bold letters are wider.
    return _EDGE + _rows(line.title, letters * 9 // 10) + _rows(line.text, letters)


def rows_of_question(question: str) -> float:
    """How many lines of text the question above takes."""
    return _QUESTION * _rows(question or " ", _LETTERS_OF_QUESTION)


def in_slides(lines: Iterable[Line], room: float = ROOM) -> list[tuple[Line, ...]]:
    """The lines in their order, as many at a time as fit; a long text goes on on the next."""
    found: list[tuple[Line, ...]] = []
    shown: list[Line] = []
    for line in (part for one in lines for part in _parts(one, room)):
        if shown and sum(map(height, shown)) + height(line) > room:
            found.append(tuple(shown))
            shown = []
        shown.append(line)
    return [*found, tuple(shown)] if shown else found


def letters_of(text: str) -> int:
    """The letters of a wording as the room counts them: a begun line takes that of a whole one."""
    return sum(
        max(len(line), _BEGUN * max(ceil(len(line) / _LINE_OF_PAPER), 1))
        for line in text.splitlines()
    )


def on_paper(text: str, letters: int) -> list[str]:
    """A wording in pieces that take the room of so many letters; no line is cut that fits."""
    found: list[str] = []
    shown: list[str] = []
    for line in (piece for one in text.splitlines() for piece in pieces(one, letters)):
        if shown and letters_of("\n".join([*shown, line])) > letters:
            found.append("\n".join(shown))
            shown = []
        shown.append(line)
    return [*found, "\n".join(shown)]


def pieces(text: str, letters: int) -> list[str]:
    """A long text in pieces that end with a sentence, or with a word where none ends in time."""
    found = []
    while len(text) > letters:
        cut = max(text.rfind(end, 0, letters) + len(end) for end in _SENTENCE_ENDS)
        if cut < letters // 2:
            cut = text.rfind(" ", 0, letters) + 1 or letters
        found.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*found, text]


def _parts(line: Line, room: float) -> Iterable[Line]:
    if height(line) <= room:
        return [line]
    left = max(int(room - height(replace(line, text=""))), 2)
    letters = left * (LETTERS - (_BADGE if line.badge else 0)) * 8 // 10
    return [replace(line, text=piece) for piece in pieces(line.text, letters)]


def _rows(text: str, letters: int) -> int:
    return sum(max(ceil(len(one) / letters), 1) for one in text.splitlines())
