"""Names of children and families: first names, full names, "Familie ...", and initials."""

import re
from collections.abc import Iterator

from model.findings import Finding, Kind
from model.guard.lexicon import Lexicon
from model.guard.reading import Sentence

_TWO = re.compile(r"(?<![\w.])([^\W\d_a-z])\. ?([^\W\d_a-z])\.(?![\w.]|\s?\w\.)")
_ONE = re.compile(r"(?<![\w.])([^\W\d_a-z])\.(?![\w.]|\s?\w\.)")
_CLASS_BEHIND = re.compile(r",? ?(?:\(|aus der |in der )?(?:[1-9] ?[a-f]\b|Klasse [1-9])")
_INITIAL_BEHIND = re.compile(r"\s[^\W\d_a-z]\.(?!\w)")
_MOST_PARTS = 4


def of_children(sentence: Sentence, known: Lexicon) -> Iterator[Finding]:
    """First names, alone or with a surname."""
    places = [place for place in range(len(sentence.words)) if _is_name(sentence, place, known)]
    figures = [hit.span() for hit in known.figures.finditer(sentence.text)] if places else []
    end = -1
    for place in places:
        word = sentence.words[place]
        is_figure = any(start <= word.start < stop for start, stop in figures)
        if word.start < end or is_figure or _is_a_thing(sentence, place, known):
            continue
        last, end = _whole_name(sentence, place, known)
        if last == place and end == word.end:
            if sentence.word(place - 1) not in known.words.titles:
                yield sentence.finding(Kind.FIRST_NAME, word.start, end)
        elif not _is_adult(sentence, place, last, known):
            yield sentence.finding(Kind.FULL_NAME, word.start, end)


def _is_name(sentence: Sentence, place: int, known: Lexicon) -> bool:
    text = sentence.words[place].text
    # Words in capitals are short forms of offices and laws.
    if not text[0].isupper() or (len(text) > 1 and text.isupper()):
        return False
    if known.is_name(text) or sentence.word(place - 1) in known.words.naming:
        return True
    if sentence.word(place - 1) in known.words.called:
        return bool(sentence.children)
    return known.is_perhaps_a_name(text) and _is_shown_as_name(sentence, place, known)


def _is_shown_as_name(sentence: Sentence, place: int, known: Lexicon) -> bool:
    """Whether the words around it make a person of a word that may be something else."""
    before, after = sentence.word(place - 1), sentence.word(place + 1)
    if known.is_child(before) or before in known.words.small:
        return True
    if _CLASS_BEHIND.match(sentence.text, sentence.words[place].end):
        return True
    if sentence.touches(place) and sentence.words[place + 1].text in known.words.surnames:
        return True
    has_article = before in known.words.pointing or before in known.words.indefinite
    if place == 0 and sentence.touches(0) and sentence.words[1].text[0].isupper():
        after = sentence.word(2)
    return after in known.words.person_verbs and not has_article


def _is_a_thing(sentence: Sentence, place: int, known: Lexicon) -> bool:
    """Whether a school, a project or a book bears the name."""
    if sentence.touches(place) and known.is_thing(sentence.words[place + 1].text):
        return True
    if place and known.is_thing(sentence.words[place - 1].text):
        return True
    is_second = place > 1 and sentence.words[place - 1].text[0].isupper()
    return is_second and known.is_thing(sentence.words[place - 2].text)


def _whole_name(sentence: Sentence, place: int, known: Lexicon) -> tuple[int, int]:
    """The last word of the name, and where it ends: further first names, particles, surname."""
    last = place
    if known.is_genitive(sentence.words[place].text):
        return last, sentence.words[last].end
    for step in range(1, _MOST_PARTS):
        if not sentence.touches(place + step - 1):
            break
        text = sentence.words[place + step].text
        if _is_particle(sentence, place + step, known) and sentence.touches(place + step):
            continue
        if not text[0].isupper() or len(text) == 1 or _is_no_surname(text, known):
            break
        last = place + step
        if not known.is_name(text):
            break
    initial = _INITIAL_BEHIND.match(sentence.text, sentence.words[last].end)
    return last, initial.end() if initial else sentence.words[last].end


def _is_particle(sentence: Sentence, place: int, known: Lexicon) -> bool:
    """Whether a surname may follow: "von", "al", and the article of "von der"."""
    low = sentence.word(place)
    if low in known.words.particle_articles:
        return sentence.word(place - 1) in known.words.name_particles
    return low in known.words.name_particles


def _is_no_surname(text: str, known: Lexicon) -> bool:
    low = text.lower()
    is_word = known.is_child(low) or low in known.words.parents or known.is_diagnosis(low)
    return is_word or low in known.words.family_topics or low.endswith(known.words.topic_endings)


def _is_adult(sentence: Sentence, first: int, last: int, known: Lexicon) -> bool:
    """Whether a full name belongs to somebody with a title or a function, or stands alone."""
    if last - first + 1 == len(sentence.words):
        return True
    around = (sentence.word(first - 1), sentence.word(last + 1), sentence.word(last + 2))
    if any(known.is_function(word) for word in around if word):
        return True
    if sentence.word(first - 1) in known.words.titles:
        return not _is_about_family(sentence, known)
    return sentence.has_function and not sentence.speaks_of_a_case


def _is_about_family(sentence: Sentence, known: Lexicon) -> bool:
    return bool(sentence.children or sentence.vocabulary & known.words.parents)


def of_families(sentence: Sentence, known: Lexicon) -> Iterator[Finding]:
    """ "Familie" and a surname, "Geschwister" and a surname, and surnames in the plural."""
    words = known.words
    for place, low in enumerate(sentence.low):
        word = sentence.words[place]
        if low in words.family_heads or low in words.family_members:
            end = _surname_behind(sentence, place, known)
            if end:
                yield sentence.finding(Kind.FAMILY, word.start, end)
        elif known.is_family(word.text) and _is_said_of_several(sentence, place, known):
            yield sentence.finding(Kind.FAMILY, word.start, word.end)


def _surname_behind(sentence: Sentence, place: int, known: Lexicon) -> int:
    """Where the surname behind this word ends, 0 if there is none."""
    words = known.words
    is_head = sentence.low[place] in words.family_heads
    if initial := _INITIAL_BEHIND.match(sentence.text, sentence.words[place].end):
        return initial.end() if is_head else 0
    at = place + 1
    if not (sentence.touches(place) or _is_shortened(sentence, place, known)):
        return 0
    while _is_particle(sentence, at, known) and sentence.touches(at):
        at += 1
    text = sentence.words[at].text
    if text in words.surnames:
        return sentence.words[at].end
    if not is_head or not text[0].isupper() or sentence.word(place - 1) in words.generic_before:
        return 0
    is_topic = text.isupper() or text.lower() in words.family_topics
    is_topic = is_topic or text.lower().endswith(words.topic_endings) or known.is_function(text)
    return 0 if is_topic else sentence.words[at].end


def _is_shortened(sentence: Sentence, place: int, known: Lexicon) -> bool:
    """ "Fam. Kaya": the dot belongs to the word."""
    is_short = sentence.low[place] in known.words.abbreviations and place + 1 < len(sentence.words)
    here, after = sentence.words[place], sentence.words[min(place + 1, len(sentence.words) - 1)]
    return is_short and sentence.text[here.end : after.start] == ". "


def _is_said_of_several(sentence: Sentence, place: int, known: Lexicon) -> bool:
    is_compound = "-" in sentence.words[place].text
    return is_compound or sentence.word(place - 1) in known.words.plural_articles


def of_persons_with_title(sentence: Sentence, known: Lexicon) -> Iterator[Finding]:
    """ "Frau" and a surname where a mother is meant, not somebody in a function."""
    if not _is_about_family(sentence, known):
        return
    for place, low in enumerate(sentence.low[:-1]):
        after = sentence.words[place + 1]
        if low not in known.words.titles or not after.text[0].isupper():
            continue
        if after.text.lower() in known.words.titles or not sentence.touches(place):
            continue
        last, end = _whole_name(sentence, place + 1, known)
        beside = (sentence.word(place - 1), sentence.word(last + 1), sentence.word(last + 2))
        if not any(known.is_function(word) for word in (*beside, sentence.word(last + 3)) if word):
            yield sentence.finding(Kind.FAMILY, sentence.words[place].start, end)


def initials(sentence: Sentence, known: Lexicon) -> Iterator[Finding]:
    """ "M. K." or "Kind L." where a child is the matter."""
    if not (sentence.speaks_of_a_case or _has_age(sentence, known)):
        return
    for hit in _TWO.finditer(sentence.text):
        if hit[1] + hit[2] not in known.words.letter_pairs or _follows_child(sentence, hit, known):
            yield sentence.finding(Kind.INITIALS, *hit.span())
    for hit in _ONE.finditer(sentence.text):
        if _stands_for_child(sentence, hit, known):
            yield sentence.finding(Kind.INITIALS, *hit.span())


def _has_age(sentence: Sentence, known: Lexicon) -> bool:
    return bool(known.years.search(sentence.text))


def _follows_child(sentence: Sentence, hit: re.Match[str], known: Lexicon) -> bool:
    return known.is_child(sentence.word_before(hit.start()))


def _stands_for_child(sentence: Sentence, hit: re.Match[str], known: Lexicon) -> bool:
    before = sentence.word_before(hit.start())
    if known.is_child(before):
        return True
    if before in known.words.letter_labels or before in known.words.abbreviations:
        return False
    rest = sentence.text[hit.end() :].lstrip()
    goes_on = rest[:1].islower() or rest[:1] == ","
    return goes_on and (hit.start() == 0 or before in known.words.before_names)
