"""Typed texts in fields that hold less: on one line, cut between words only where they must be."""

from collections.abc import Sequence

from model.basics import LONG_TEXT_LIMIT

_CUT = "\u00a0…"
_SENTENCE_SIGNS = ".!?…"


def one_line(text: str) -> str:
    """The text without its line breaks."""
    return " ".join(text.split())


def line(text: str, most: int) -> str:
    """The text on one line that is never longer than this."""
    whole = one_line(text)
    if len(whole) <= most:
        return whole
    head = whole[: most - len(_CUT) + 1]
    # A text without a gap has no place to be cut but the last one.
    return f"{(head.rsplit(' ', 1)[0] if ' ' in head else head[:-1])}{_CUT}"


def sentence(text: str) -> str:
    """The text with a sign at its end, so that another sentence can follow."""
    return text if text.endswith(tuple(_SENTENCE_SIGNS)) else f"{text}."


def lines(texts: Sequence[str], most: int = LONG_TEXT_LIMIT) -> str:
    """One line each; where all of them are too long together, each gets the same room."""
    whole = "\n".join(map(one_line, texts))
    if len(whole) <= most:
        return whole
    share = most // len(texts) - 1
    return "\n".join(line(one, share) for one in texts)
