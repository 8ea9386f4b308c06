"""The guard: conditions, not persons. It finds words about one child or one family in a text.

It only reads. A finding is a reason to ask, not a proof: rules look at one sentence at a time,
with the words of `checklists/guard.toml`.
"""

from collections.abc import Iterable
from functools import lru_cache

from model.findings import Finding
from model.guard import details, names
from model.guard.lexicon import lexicon
from model.guard.reading import sentences

__all__ = ["findings"]

# Autosave asks about the same stored text again and again.
_REMEMBERED = 128
_RULES = (
    names.of_children,
    names.of_families,
    names.of_persons_with_title,
    names.initials,
    details.births,
    details.ages,
    details.diagnoses,
    details.burdens,
    details.file_numbers,
    details.contacts,
)


@lru_cache(maxsize=_REMEMBERED)
def findings(text: str) -> tuple[Finding, ...]:
    """The words that speak of one child or one family, in their order, none of them twice."""
    known = lexicon()
    found = (
        finding
        for sentence in sentences(text, known)
        if sentence.is_worth_a_look
        for rule in _RULES
        for finding in rule(sentence, known)
    )
    return tuple(_without_overlaps(found))


def _without_overlaps(found: Iterable[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for finding in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or finding.start >= kept[-1].end:
            kept.append(finding)
    return kept
