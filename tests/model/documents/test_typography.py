"""German typography: our words by every rule, the words of others by those that keep them."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.catalogue import catalogue
from model.catalogue.texts import CHECKLISTS
from model.documents import names, reading
from model.documents.typesetting import set_in_type
from model.documents.typography import NO_BREAK, spaced
from tests.model.documents import projects

# The title of a decree, which is written like a range.
NAMES = ("BASS 12-63",)
SAMPLES = ("muehlenbogen", "weidenweg", "hochauen")
NOT_GERMAN_TYPE = {
    "a straight quote": r'"',
    "three dots": r"\.\.\.",
    "a blank after §": r"§ ",
    "a blank after what is counted": r"\b(?:Abs|Art|Nr)\. \d|\b(?:Anlage|Seite|Version) \d",
    "a blank in an abbreviation": r"\b(?:z\. ?B|d\. ?h|u\. ?a|i\. ?d|e\. ?V)\.",
    "a blank in a date": r"\d\. (?:Januar|Februar|März|April|Mai|Juni|Juli|August|Dezember)\b",
    "a blank before a unit": r"\d (?:Euro|€|%|Prozent|Uhr|Stunden?|m²)(?!\w)",
    "a hyphen for a dash": r"\S - \S|—",
    "a hyphen in a range": r"(?<![\w-])\d{1,4}-\d{1,4}(?![\w-])",
    "quotes of another language": r"[”«»]|“[^“”„]*„[^“]*$",
}
TYPED = st.text(st.sampled_from('aZ §"-–.0127%\n\u00a0') | st.characters(exclude_categories=["Cs"]))


def words_of(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from words_of(one)
    elif isinstance(value, list):
        for one in value:
            yield from words_of(one)


def without_names(text: str) -> str:
    for name in NAMES:
        text = text.replace(name, "")
    return text


def wrong(text: str) -> list[str]:
    plain = without_names(text)
    return [name for name, pattern in NOT_GERMAN_TYPE.items() if re.search(pattern, plain)]


FILES = sorted(path.relative_to(CHECKLISTS) for path in CHECKLISTS.rglob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=str)
def test_every_word_of_ours_is_in_german_type_once_it_is_set(file: Path):
    """Set like any text, not only by the rules for clauses: so it may stand anywhere."""
    words = tomllib.loads((CHECKLISTS / file).read_text(encoding="utf-8"))

    for text in words_of(words):
        folded = " ".join(text.split())
        assert wrong(spaced(folded)) == [], text
        assert folded.count("„") == folded.count("“"), text


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("name", names(catalogue()))
def test_every_line_of_every_document_is_in_german_type(sample, name):
    for line in reading(projects.document(projects.sample(sample), name)):
        assert wrong(line.text) == [], line.text


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('"Vertrag"', "„Vertrag“"),
        ("§ 5 Abs. 2 Nr. 4", "§\u00a05 Abs.\u00a02 Nr.\u00a04"),
        ("u. a. und i. d. R.", "u.\u00a0a. und i.\u00a0d.\u00a0R."),
        ("Verein e. V.", "Verein e.\u00a0V."),
        ("3. März, 5 %, 20 m², 14.30 Uhr", "3.\u00a0März, 5\u00a0%, 20\u00a0m², 14.30\u00a0Uhr"),
        ("2 Stunden - mehr nicht", "2\u00a0Stunden\u00a0– mehr nicht"),
    ],
)
def test_what_people_typed_gets_quotes_dashes_and_blanks_that_hold(typed, printed):
    assert spaced(typed) == printed


@pytest.mark.parametrize(
    "kept",
    [
        "BASS 12-63",
        "KV-2026-014",
        "2026-11-22",
        "rathaus@auenfurt.example",
        'https://auenfurt.example/a?b="c"&d=5-6',
        "und so weiter...",
        "8-16 Uhr".replace(" ", NO_BREAK),
        "- ein Punkt\n- noch einer",
        "E-Mail",
        "1. Punkt",
    ],
)
def test_references_addresses_and_lists_that_people_typed_stay(kept):
    assert spaced(kept) == kept


@given(TYPED)
def test_setting_changes_blanks_quotes_and_dashes_only(text):
    def bare(told: str) -> str:
        return re.sub(r'[\s–—-]|["„“]', "", told)

    assert bare(spaced(text)) == bare(text)


@given(TYPED)
def test_what_is_set_twice_stays(text):
    assert spaced(spaced(text)) == spaced(text)


def test_a_finished_document_is_set_already():
    for name in names(catalogue()):
        blocks = projects.document(projects.hostile(), name).blocks

        assert tuple(set_in_type(blocks)) == blocks
