"""Short pieces of long texts: cut between words, with the marked words always in sight."""

from collections.abc import Sequence

Piece = tuple[str, bool]
ELLIPSIS = "…"


def shortened(text: str, most: int) -> str:
    """The beginning of a text on one line, cut between words; never much longer than `most`."""
    words = " ".join(text.split())
    return words if len(words) <= most else f"{_head(words, most)} {ELLIPSIS}"


def around_marks(pieces: Sequence[Piece], context: int, most: int) -> list[Piece]:
    """The marked pieces with some words around them; what lies between becomes a sign."""
    joined = _joined(pieces)
    last = len(joined) - 1
    short = [
        piece if piece[1] else (_trimmed(piece[0], context, number, last), False)
        for number, piece in enumerate(joined)
    ]
    return _limited(short, most)


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for text, marked in pieces:
        if joined and joined[-1][1] == marked:
            joined[-1] = (joined[-1][0] + text, marked)
        elif text:
            joined.append((text, marked))
    return joined


def _trimmed(text: str, context: int, number: int, last: int) -> str:
    """What is not marked: its end before a mark, its start after one, both between two."""
    is_first, is_last = number == 0, number == last
    parts = 2 - is_first - is_last
    if len(text) <= context * max(parts, 1) + len(ELLIPSIS):
        return text
    start = "" if is_first else f"{_head(text, context)} "
    end = "" if is_last and not is_first else f" {_tail(text, context)}"
    if is_first and is_last:
        return f"{_head(text, context)} {ELLIPSIS}"
    return f"{start}{ELLIPSIS}{end}"


def _limited(pieces: list[Piece], most: int) -> list[Piece]:
    kept: list[Piece] = []
    room = most
    for text, marked in pieces:
        if room <= 0:
            return [*kept, (f" {ELLIPSIS}", False)]
        part = text if len(text) <= room else f"{_head(text, room)} {ELLIPSIS}"
        kept.append((part, marked))
        room -= len(text)
    return kept


def _head(text: str, most: int) -> str:
    """At most so many characters from the front, without half a word where that is possible."""
    cut = text[:most]
    if cut[-1:].isspace() or text[most : most + 1].isspace():
        return cut.rstrip()
    whole, *half = cut.rsplit(maxsplit=1)
    return cut[: len(cut) - len(half[0])].rstrip() if half else whole


def _tail(text: str, most: int) -> str:
    return _head(text[::-1], most)[::-1]
