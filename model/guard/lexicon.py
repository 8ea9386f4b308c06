"""The words of `checklists/guard.toml`, made ready for looking up and searching."""

import re
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache

from model.catalogue import catalogue
from model.catalogue.schema_guard import GuardWords

_LOOKED_UP = 50_000


class Lexicon:
    """The word lists, and the patterns that are made of them."""

    def __init__(self, words: GuardWords) -> None:
        self.words = words
        # Most sentences hold nothing to ask about; most words have been looked up before.
        self.wakes = lru_cache(maxsize=_LOOKED_UP)(self._wakes)

    def _wakes(self, word: str) -> bool:
        """Whether a sentence with this word is worth a closer look, even without a number."""
        low, known = word.lower(), self.words
        if self.is_name(word) or self.is_perhaps_a_name(word) or self.is_family(word):
            return True
        if self.is_diagnosis(low) or self.is_of_age(low) or word in known.surnames:
            return True
        groups = (known.family_heads, known.titles, known.burdens, known.naming, known.called)
        return any(low in group for group in groups)

    def is_of_age(self, word: str) -> bool:
        """Whether the word belongs to an age: years, "siebenjährige", and what follows a number."""
        return word in self.words.age_words or word.endswith(self.words.age_endings)

    def is_name(self, word: str) -> bool:
        """Whether the word is a first name and hardly anything else, also in the genitive."""
        names = self.words.first_names
        if "-" in word:
            return all(part in names for part in word.split("-"))
        return word in names or self.is_genitive(word)

    def is_genitive(self, word: str) -> bool:
        """Whether something belongs to the child: "Leons Mutter"."""
        names = self.words.first_names
        return word not in names and word[-1:] == "s" and word[:-1] in names

    def is_perhaps_a_name(self, word: str) -> bool:
        """Whether the word is a first name, but may be a month, a plant or a place as well."""
        return word in self.words.ambiguous_names

    def is_child(self, word: str) -> bool:
        """Whether the word speaks of a child: "pflegekind", "schülerin"."""
        return word.endswith(self.words.child_endings) and word not in self.words.no_child

    def is_diagnosis(self, word: str) -> bool:
        """Whether the word is a diagnosis or a need that belongs to a person."""
        known = self.words
        if word in known.diagnosis_words or word.startswith(known.diagnosis_starts):
            return True
        return word.endswith(known.diagnosis_endings) and word not in known.diagnosis_not

    def is_function(self, word: str) -> bool:
        """Whether the word says that somebody speaks in a function."""
        return word.endswith(self.words.function_endings)

    def is_thing(self, word: str) -> bool:
        """Whether a name beside this word is that of a house, a project or a book."""
        return word[:1].isupper() and word.lower().endswith(self.words.things)

    def is_family(self, word: str) -> bool:
        """Whether the word is a surname in the plural, or made of one: "Kaya-Zwillinge"."""
        if word[-1] == "s" and word[:-1] in self.words.surnames:
            return True
        first, _, rest = word.partition("-")
        is_named = first in self.words.surnames or self.is_name(first)
        return is_named and rest.lower() in self.words.family_compounds

    @cached_property
    def figures(self) -> re.Pattern[str]:
        """Names from books and history."""
        return _any_of(self.words.known_figures)

    @cached_property
    def date(self) -> str:
        """A day: 12.03.2016, 3. Mai 2016, 2016-03-12."""
        months = "|".join(sorted(self.words.months))
        return rf"(?:\d{{1,2}}\. ?(?:\d{{1,2}}\.|(?:{months})) ?\d{{2,4}}|\d{{4}}-\d\d-\d\d)"

    @cached_property
    def birth_then_date(self) -> re.Pattern[str]:
        """A word of birth, and shortly after it a day."""
        words = "|".join(sorted(self.words.birth_words | self.words.birthday_words))
        return re.compile(rf"\b(?:{words})\b([^\d]{{0,30}}){self.date}", re.IGNORECASE)

    @cached_property
    def date_then_birth(self) -> re.Pattern[str]:
        """A day, and right after it a word of birth."""
        words = "|".join(sorted(self.words.birth_words))
        return re.compile(rf"{self.date}\s+(?:\w+\s+)?(?:{words})\b", re.IGNORECASE)

    @cached_property
    def star_and_date(self) -> re.Pattern[str]:
        """The star that stands for a birth."""
        return re.compile(rf"\*\s?{self.date}")

    @cached_property
    def years(self) -> re.Pattern[str]:
        """How old somebody is: "7 Jahre", "sieben Jahre alt"."""
        number = "|".join(sorted(self.words.numbers))
        years = "|".join(sorted(self.words.age_words))
        return re.compile(rf"\b(?:\d{{1,2}}|{number})\s+(?:{years})\b(?:\s+alt\b)?", re.IGNORECASE)

    @cached_property
    def of_age(self) -> re.Pattern[str]:
        """A word like "siebenjähriger" or "9-jährige"."""
        number = "|".join(sorted(self.words.numbers, key=len, reverse=True))
        endings = "|".join(self.words.age_endings)
        return re.compile(rf"\b(?:\d{{1,2}}|{number})-?(?:{endings})\b", re.IGNORECASE)

    @cached_property
    def file_number(self) -> re.Pattern[str]:
        """A label of a file, and a number behind it."""
        labels = "|".join(re.escape(label) for label in self.words.file_labels)
        number = (
            r"(?=[^\s,;]{0,20}\d|[A-Z]{1,3}[ -]\d|\d)[\w./-]{0,40}\w(?: \w{1,2} [\w/]{0,20}\w)?"
        )
        return re.compile(rf"\b(?:{labels})\b\.?:?\s*(?:{number})", re.IGNORECASE)

    @cached_property
    def address(self) -> re.Pattern[str]:
        """A street with the number of a house."""
        endings = "|".join(sorted(self.words.street_endings))
        beginnings = "|".join(map(re.escape, self.words.street_beginnings))
        house = r"\s+\d{1,3}(?!\d)\s?[a-z]?\b"
        return re.compile(
            rf"\b[^\W\d_a-z][\w-]{{0,40}}?(?:{endings})\b\.?{house}"
            rf"|\b(?:{beginnings})\s+[^\W\d_a-z]\w+{house}"
        )

    @cached_property
    def reachable(self) -> re.Pattern[str]:
        """Words that say whose number or address follows."""
        return _any_of(self.words.reachable)


@cache
def lexicon() -> Lexicon:
    """The words of the product."""
    return Lexicon(catalogue().guard)


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b")
