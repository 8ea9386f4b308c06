"""The guard: conditions, not persons. It finds words about one child or one family in a text.

It only reads. A finding is a reason to ask, not a proof: rules look at one sentence at a time,
with the words of `checklists/guard.toml`.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from model.findings import Finding
from model.guard import details, names
from model.guard.lexicon import Lexicon, lexicon
from model.guard.reading import Sentence, sentences

__all__ = ["findings"]

Rule = Callable[[Sentence, Lexicon], Iterator[Finding]]

# Autosave asks about the same stored text again and again.
_REMEMBERED = 128
_OF_WORDS: tuple[Rule, ...] = (
    names.of_children,
    names.of_families,
    names.of_persons_with_title,
    details.ages,
    details.diagnoses,
    details.burdens,
)
_OF_NUMBERS: tuple[Rule, ...] = (details.births, details.file_numbers, details.contacts)
_OF_INITIALS: tuple[Rule, ...] = (names.initials,)


@lru_cache(maxsize=_REMEMBERED)
def findings(text: str) -> tuple[Finding, ...]:
    """The words that speak of one child or one family, in their order, none of them twice."""
    known = lexicon()
    found = (
        finding
        for sentence in sentences(text, known)
        for rule in _rules_for(sentence)
        for finding in rule(sentence, known)
    )
    return tuple(_without_overlaps(found))


def _rules_for(sentence: Sentence) -> Iterator[Rule]:
    """Most sentences give most rules nothing to do; that is what makes the guard quick."""
    if sentence.has_telling_words:
        yield from _OF_WORDS
    if sentence.has_numbers:
        yield from _OF_NUMBERS
    if sentence.has_initials:
        yield from _OF_INITIALS


def _without_overlaps(found: Iterable[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for finding in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or finding.start >= kept[-1].end:
            kept.append(finding)
    return kept
