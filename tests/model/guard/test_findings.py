"""The guard finds what is said of one child or one family, and little else."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.catalogue import catalogue
from model.findings import Kind
from model.guard import findings
from model.paths import texts_in
from model.samples import states

SENTENCES = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text("utf-8"))
CLEAR = [(kind, text) for kind, texts in SENTENCES["clear"].items() for text in texts]
HARMLESS = [text for texts in SENTENCES["harmless"].values() for text in texts]
PIECES = st.sampled_from(
    (
        *("Leon", "Das Kind", "geb.", "12.03.2018", "M. K.", "Familie", "Az.", "7", "Jahre"),
        *("ADHS", "Frau", "wohnt", "Am Weg 3", "\n", "von", "-", "(", "»", "𝔐", "ǅ", "́", "@a.b"),
    )
)
TEXTS = st.text() | st.lists(PIECES, max_size=30).map(" ".join) | st.lists(PIECES).map("".join)


def clauses() -> Iterator[str]:
    """Every sentence the checklist proposes, as it stands and with its example values."""
    for item in catalogue().items:
        yield from (item.clause, item.plain_language)
        for variant in item.variants:
            yield variant.clause
    for placeholder in catalogue().placeholders:
        yield placeholder.example


def samples() -> Iterator[str]:
    """Every text of every state of every sample."""
    for sample in catalogue().samples:
        for state in states(sample, catalogue()):
            yield from (text for _, text in texts_in("", state.project))


def told(sample: object) -> Iterator[str]:
    """Every text that a sample case tells, whether a page shows it yet or not."""
    if isinstance(sample, dict):
        for inner in sample.values():
            yield from told(inner)
    elif isinstance(sample, list | tuple):
        for inner in sample:
            yield from told(inner)
    elif isinstance(sample, str):
        yield sample


def alarms(texts: list[str]) -> list[tuple[str, list[str]]]:
    found = [(text, [one.words for one in findings(text)]) for text in texts]
    return [(text, words) for text, words in found if words]


def test_the_test_set_is_large_enough_and_covers_every_kind():
    assert len(CLEAR) >= 150
    assert len(HARMLESS) >= 150
    assert set(SENTENCES["clear"]) == {kind.value for kind in Kind}
    assert min(len(texts) for texts in SENTENCES["clear"].values()) >= 12
    assert len({text for _, text in CLEAR} | set(HARMLESS)) == len(CLEAR) + len(HARMLESS)


def test_at_least_95_of_100_clear_cases_are_found():
    missed = [text for _, text in CLEAR if not findings(text)]

    assert len(missed) <= 0.05 * len(CLEAR), missed


@pytest.mark.parametrize("kind", Kind)
def test_no_kind_is_left_out(kind):
    texts = SENTENCES["clear"][kind]
    found = [text for text in texts if kind in {one.kind for one in findings(text)}]

    assert len(found) >= 0.9 * len(texts), sorted(set(texts) - set(found))


def test_at_most_5_of_100_harmless_sentences_are_stopped():
    stopped = alarms(HARMLESS)

    assert len(stopped) <= 0.05 * len(HARMLESS), stopped


@pytest.mark.parametrize("name", ["clauses", "samples", "told"])
def test_at_most_5_of_100_clauses_and_sample_texts_are_stopped(name):
    told_by_samples = [text for one in catalogue().samples for text in told(one.model_dump())]
    sources = {"clauses": clauses, "samples": samples, "told": lambda: told_by_samples}
    texts = sorted({text for text in sources[name]() if text})
    stopped = alarms(texts)

    assert len(texts) > 150
    assert len(stopped) <= 0.05 * len(texts), stopped


@given(TEXTS)
def test_whatever_the_text_is_findings_lie_within_it_in_order_and_apart(text):
    found = findings(text)

    assert all(text[one.start : one.end] == one.words.strip() == one.words for one in found)
    assert all(one.words for one in found)
    ends = [0, *(one.end for one in found)]
    assert all(one.start >= end for one, end in zip(found, ends, strict=False))


@given(st.text(st.characters(exclude_categories=["L", "N"])))
def test_a_text_without_letters_and_numbers_has_no_findings(text):
    assert findings(text) == ()


@given(TEXTS)
def test_what_is_found_does_not_depend_on_what_was_asked_before(text):
    first = findings(text)
    findings.cache_clear()

    assert findings(text) == first


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wir sprechen über Leon.", ["Leon"]),
        ("Leons Mutter ruft an.", ["Leons"]),
        ("Emma Krause, Klasse 2b, fehlt.", ["Emma Krause"]),
        ("Der Schüler hat ADHS, Az. 51.2-1234/24.", ["ADHS", "Az. 51.2-1234/24"]),
        ("Mia fehlt. Es geht um Familie Kaya.", ["Mia", "Familie Kaya"]),
        ("Das Kind L. S. wohnt Am Bahnhof 7.", ["L. S.", "Am Bahnhof 7"]),
    ],
)
def test_exactly_the_words_are_marked(text, words):
    assert [one.words for one in findings(text)] == words


def test_a_harmless_sentence_beside_a_clear_one_stays_unmarked():
    (found,) = findings("Kinder mit ADHS nehmen teil. Leon stört.")

    assert found.words == "Leon"
