"""Facts about one child or its family: birth, age, diagnosis, file, address."""

import re
from collections.abc import Iterator

from model.findings import Finding, Kind
from model.guard.lexicon import Lexicon
from model.guard.reading import Sentence

_PHONE = re.compile(r"(?<![\w./-])(?:\+49|0)\d{1,5}[ /-]{0,3}\d[\d -]{4,12}\d")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,30}")
_PLURAL_AGE = ("n", "N")


def births(sentence: Sentence, known: Lexicon) -> Iterator[Finding]:
    """The day on which one child was born."""
    for hit in known.birth_then_date.finditer(sentence.text):
        if not _words(hit[1]) & known.words.cut_offs:
            yield sentence.finding(Kind.BIRTH, *hit.span())
    for hit in known.date_then_birth.finditer(sentence.text):
        before = sentence.text[max(0, hit.start() - 15) : hit.start()]
        if not _words(before) & known.words.cut_offs:
            yield sentence.finding(Kind.BIRTH, *hit.span())
    for hit in known.star_and_date.finditer(sentence.text):
        yield sentence.finding(Kind.BIRTH, *hit.span())


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def ages(sentence: Sentence, known: Lexicon) -> Iterator[Finding]:
    """How old one child is."""
    for hit in known.of_age.finditer(sentence.text):
        if _is_one(sentence, hit, known):
            yield sentence.finding(Kind.BIRTH, *hit.span())
    for hit in known.years.finditer(sentence.text):
        if sentence.points_at_child or _belongs_to_relative(sentence, hit, known):
            yield sentence.finding(Kind.BIRTH, *hit.span())


def _is_one(sentence: Sentence, hit: re.Match[str], known: Lexicon) -> bool:
    """ "Der siebenjährige Junge", "Die Zehnjährige"; not "ein dreijähriges Kind zählt"."""
    if sentence.is_a_rule:
        return False
    article = sentence.word_before(hit.start())
    if not known.is_child(sentence.word_after(hit.end())):
        is_noun = hit[0][0].isupper() and not hit[0].endswith(_PLURAL_AGE)
        return is_noun and _is_meant(sentence, article, known)
    return _is_meant(sentence, article, known)


def _is_meant(sentence: Sentence, article: str, known: Lexicon) -> bool:
    """Whether a certain child is meant, by the article or by class and time."""
    if article in known.words.indefinite:
        return sentence.is_specific
    return article in known.words.pointing


def _belongs_to_relative(sentence: Sentence, hit: re.Match[str], known: Lexicon) -> bool:
    sign = sentence.text[max(0, hit.start() - 2) : hit.start()].strip()
    is_apart = sign.endswith(("(", ","))
    return is_apart and known.is_child(sentence.word_before(hit.start())) and not sentence.is_a_rule


def diagnoses(sentence: Sentence, known: Lexicon) -> Iterator[Finding]:
    """A diagnosis that one child has."""
    places = [place for place, low in enumerate(sentence.low) if known.is_diagnosis(low)]
    for place in places:
        is_own = sentence.word(place - 1) in known.words.possessive and not sentence.is_a_rule
        if sentence.points_at_child or is_own:
            word = sentence.words[place]
            yield sentence.finding(Kind.DIAGNOSIS, word.start, word.end)


def burdens(sentence: Sentence, known: Lexicon) -> Iterator[Finding]:
    """What weighs on one family: the mother is ill, the father in prison."""
    if sentence.is_a_rule or not sentence.vocabulary & known.words.burdens:
        return
    places = [place for place, low in enumerate(sentence.low) if low in known.words.parents]
    if any(sentence.word(place - 1) in known.words.pointing for place in places):
        for word in sentence.words:
            if word.low in known.words.burdens:
                yield sentence.finding(Kind.DIAGNOSIS, word.start, word.end)


def file_numbers(sentence: Sentence, known: Lexicon) -> Iterator[Finding]:
    """The number of a file that is kept about a child."""
    hits = list(known.file_number.finditer(sentence.text))
    if hits and not any(low.endswith(known.words.official_papers) for low in sentence.low):
        yield from (sentence.finding(Kind.FILE_NUMBER, *hit.span()) for hit in hits)


def contacts(sentence: Sentence, known: Lexicon) -> Iterator[Finding]:
    """Where a family lives, and how it is reached."""
    lives = bool(sentence.vocabulary & known.words.living)
    if not lives and not _is_private(sentence, known):
        return
    for pattern in (known.address, _PHONE, _MAIL):
        for hit in pattern.finditer(sentence.text):
            yield sentence.finding(Kind.CONTACT, *hit.span())


def _is_private(sentence: Sentence, known: Lexicon) -> bool:
    """Whether it is said whose number follows, and no institution is named."""
    if sentence.has_function:
        return False
    if known.reachable.search(sentence.text) or sentence.vocabulary & known.words.parents:
        return True
    articles = {sentence.word(place - 1) for place in sentence.children}
    return bool(articles & known.words.singular_pointing - known.words.possessive)
