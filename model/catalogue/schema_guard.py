"""Words by which the guard knows that a text speaks of one child or one family."""

from typing import Annotated

from pydantic import BeforeValidator

from model.catalogue.schema import Entry


def _words(value: object) -> object:
    return frozenset(value.split()) if isinstance(value, str) else value


def _endings(value: object) -> object:
    return tuple(value.split()) if isinstance(value, str) else value


def _phrases(value: object) -> object:
    if not isinstance(value, str):
        return value
    return tuple(" ".join(part.split()) for part in value.split("|") if part.strip())


Words = Annotated[frozenset[str], BeforeValidator(_words)]
"""A text of words, as a set."""

Endings = Annotated[tuple[str, ...], BeforeValidator(_endings)]
"""A text of words or parts of words, in their order."""

Phrases = Annotated[tuple[str, ...], BeforeValidator(_phrases)]
"""Several words each, parted by upright strokes."""


class GuardWords(Entry):
    """The lists of `guard.toml`; what they are for is said there."""

    first_names: Words
    ambiguous_names: Words
    surnames: Words
    name_particles: Words
    particle_articles: Words
    things: Endings
    known_figures: Phrases
    titles: Words
    function_endings: Endings
    child_endings: Endings
    also_plural: Endings
    no_child: Words
    parents: Words
    family_heads: Words
    family_members: Words
    plural_articles: Words
    family_compounds: Words
    family_topics: Words
    topic_endings: Endings
    generic_before: Words
    pointing: Words
    singular_pointing: Words
    singular_at_start: Words
    indefinite: Words
    possessive: Words
    generic: Words
    rule_starts: Words
    either: Words
    not_yet: Words
    condition_starts: Words
    specific: Words
    cases: Words
    naming: Words
    called: Words
    small: Words
    person_verbs: Words
    diagnosis_starts: Endings
    diagnosis_words: Words
    diagnosis_endings: Endings
    diagnosis_not: Words
    burdens: Words
    birth_words: Words
    birthday_words: Words
    cut_offs: Words
    months: Words
    numbers: Words
    age_words: Words
    age_endings: Endings
    file_labels: Phrases
    official_papers: Endings
    street_endings: Words
    street_beginnings: Phrases
    living: Words
    reachable: Phrases
    abbreviations: Words
    letter_pairs: Words
    letter_labels: Words
    before_names: Words
