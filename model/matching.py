"""Words as people look for them: umlauts, accents and capitals make no difference."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from model.excerpts import Piece

_WORD = re.compile(r"\w+")
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue"}
# The letters of European languages; those of others are compared as they are.
_LETTERS = range(0xC0, 0x250)


@dataclass(frozen=True)
class Query:
    """What somebody looks for, word by word."""

    words: tuple[str, ...]

    @classmethod
    def of(cls, typed: str) -> "Query":
        """The words of what was typed; signs count only where there is nothing else."""
        clean = unicodedata.normalize("NFC", typed)
        words = _WORD.findall(clean) or clean.split()
        return cls(tuple(dict.fromkeys(folded(word) for word in words)))

    def count_in(self, text: str) -> int:
        """How many of the words occur in the text."""
        plain = folded(text)
        return sum(word in plain for word in self.words)


def folded(text: str) -> str:
    """The text in small letters, without dots and accents: Straße and STRASSE are the same."""
    return text.casefold().translate(_plain_letters())


def marked(text: str, typed: str) -> list[Piece]:
    """The text in pieces; those in which a wanted word stands are marked with True."""
    plain, origins = _with_origins(text)
    hits = [False] * len(text)
    for word in Query.of(typed).words:
        start = plain.find(word)
        while start >= 0:
            for place in range(start, start + len(word)):
                hits[origins[place]] = True
            start = plain.find(word, start + 1)
    pieces: list[Piece] = []
    for letter, is_hit in zip(text, hits, strict=True):
        if pieces and pieces[-1][1] == is_hit:
            pieces[-1] = (pieces[-1][0] + letter, is_hit)
        else:
            pieces.append((letter, is_hit))
    return pieces


def _with_origins(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its letters the place it comes from."""
    letters = [folded(letter) for letter in text]
    origins = [place for place, letter in enumerate(letters) for _ in letter]
    return "".join(letters), origins


@lru_cache(maxsize=1)
def _plain_letters() -> dict[int, str]:
    letters = {}
    for code in _LETTERS:
        base = unicodedata.normalize("NFKD", chr(code).casefold())
        letters[code] = "".join(sign for sign in base if not unicodedata.combining(sign))
    return letters | {ord(letter): plain for letter, plain in _UMLAUTS.items()}
