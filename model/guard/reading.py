"""A text cut into sentences and words, with what each sentence says about a child."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from model.findings import Finding, Kind
from model.guard.lexicon import Lexicon

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*-?")
_MAYBE_AN_END = re.compile(r"[.!?:;][\s\"“”«»)]+|\n+")
_LAST_WORD = re.compile(r"[^\W_]+$")
_LETTER_OR_DIGITS = re.compile(r"[^\W\d_]|\d+")
_NUMBER_OR_MAIL = re.compile(r"[\d@]")
_INITIAL = re.compile(r"(?<!\w)[^\W\d_a-z]\.")
_CLASS = re.compile(r"\b(?:[1-9]\.? ?[a-f]|Klasse \d{1,2}|\w+ten Klasse)\b")
_GROUP = re.compile(r"\b(?:aus|in|bei) der [^\W\d_]\w+gruppe\b")


@dataclass(frozen=True)
class Word:
    """One word, and where it stands in its sentence."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """The word in small letters."""
        return self.text.lower()


class Sentence:
    """One sentence: its words, and whether it points at one child."""

    def __init__(self, text: str, offset: int, known: Lexicon) -> None:
        self.text, self.offset, self.known = text, offset, known

    @property
    def has_telling_words(self) -> bool:
        """Whether any word could be a name, a diagnosis or an age."""
        return any(map(self.known.wakes, _WORD.findall(self.text)))

    @property
    def has_numbers(self) -> bool:
        """Whether there could be a day, a file or an address."""
        return _NUMBER_OR_MAIL.search(self.text) is not None

    @property
    def has_initials(self) -> bool:
        """Whether a single letter has a dot."""
        return _INITIAL.search(self.text) is not None

    @cached_property
    def words(self) -> list[Word]:
        """The words in their order."""
        return [Word(hit[0], hit.start(), hit.end()) for hit in _WORD.finditer(self.text)]

    def finding(self, kind: Kind, start: int, end: int) -> Finding:
        """What was found, at its place in the whole text."""
        words = self.text[start:end]
        begin = self.offset + start + len(words) - len(words.lstrip())
        return Finding(kind, begin, begin + len(words.strip()), words.strip())

    def word(self, place: int) -> str:
        """The word at this place in small letters, "" beyond the ends."""
        return self.low[place] if 0 <= place < len(self.low) else ""

    def word_before(self, position: int) -> str:
        """The last word that ends before this letter, in small letters; "" if there is none."""
        return self.word(bisect_right(self._ends, position) - 1)

    def word_after(self, position: int) -> str:
        """The first word that ends after this letter, in small letters; "" if there is none."""
        return self.word(bisect_right(self._ends, position))

    @cached_property
    def _ends(self) -> list[int]:
        return [word.end for word in self.words]

    def touches(self, place: int) -> bool:
        """Whether there is a next word, and nothing but a blank before it."""
        if not 0 <= place < len(self.words) - 1:
            return False
        gap = self.text[self.words[place].end : self.words[place + 1].start]
        return gap in (" ", "\u00a0")

    @cached_property
    def low(self) -> list[str]:
        """The words in small letters."""
        return [word.low for word in self.words]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Which words there are."""
        return frozenset(self.low)

    @cached_property
    def children(self) -> list[int]:
        """Where a word for a child stands."""
        return [place for place, low in enumerate(self.low) if self.known.is_child(low)]

    @cached_property
    def has_function(self) -> bool:
        """Whether somebody speaks in a function."""
        return any(self.known.is_function(low) for low in self.low)

    @cached_property
    def is_specific(self) -> bool:
        """Whether a class, a group or a time says which child is meant."""
        return self.names_a_class or bool(self.vocabulary & self.known.words.specific)

    @cached_property
    def names_a_class(self) -> bool:
        """Whether a class or a group is named."""
        return bool(_CLASS.search(self.text) or _GROUP.search(self.text))

    @cached_property
    def is_a_rule(self) -> bool:
        """Whether the sentence speaks of every child, or of a case that may come."""
        known = self.known.words
        if self.word(0) in known.condition_starts or self.vocabulary & known.generic:
            return True
        if self.word(0) in known.rule_starts and self.word(1) in known.indefinite:
            return not self.is_specific
        pairs = zip(self.children, self.children[1:], strict=False)
        return any(set(self.low[one:other]) & known.either for one, other in pairs)

    @cached_property
    def points_at_child(self) -> bool:
        """Whether one certain child is meant."""
        return not self.is_a_rule and any(self._is_certain(place) for place in self.children)

    @cached_property
    def speaks_of_a_case(self) -> bool:
        """Whether child, family or the work with them is the matter of the sentence."""
        known = self.known.words
        is_named = bool(self.children or self.vocabulary & (known.parents | known.cases))
        return is_named or self.names_a_class

    def _is_certain(self, place: int) -> bool:
        """Whether the word for a child at this place stands for a certain one."""
        known = self.known.words
        for step in (1, 2):
            before = self.word(place - step)
            if before not in known.pointing and before not in known.indefinite:
                continue
            if self.word(place - step - 1) in known.not_yet:
                return False
            if before in known.indefinite:
                return self.is_specific
            is_plural = self.low[place].endswith(known.also_plural)
            return not is_plural or self._is_singular(place - step)
        return False

    def _is_singular(self, place: int) -> bool:
        """Whether this article cannot belong to several; "Der" begins no genitive."""
        known, article = self.known.words, self.low[place]
        starts = place == 0 and article in known.singular_at_start
        return starts or article in known.singular_pointing


def sentences(text: str, known: Lexicon) -> Iterator[Sentence]:
    """The sentences of a text; a dot behind a letter, a number or an abbreviation ends none."""
    start = 0
    for hit in _MAYBE_AN_END.finditer(text):
        if _ends(text, hit, start, known):
            yield Sentence(text[start : hit.end()], start, known)
            start = hit.end()
    if start < len(text):
        yield Sentence(text[start:], start, known)


def _ends(text: str, hit: re.Match[str], start: int, known: Lexicon) -> bool:
    sign = hit[0][0]
    if sign in ":;":
        return sign == ";"
    if sign != "." or "\n" in hit[0]:
        return True
    last = _LAST_WORD.search(text, max(start, hit.start() - 20), hit.start())
    if last is None:
        return True
    is_short = _LETTER_OR_DIGITS.fullmatch(last[0]) or last[0].lower() in known.words.abbreviations
    follows = text[hit.end() : hit.end() + 1]
    return not is_short and not follows.islower() and not follows.isdigit()
