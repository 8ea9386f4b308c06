"""Norms are found as people write them: by key, in full, or several paragraphs of a law."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.catalogue import catalogue
from model.legal_norms import entries_for


def norms(source: str) -> list[str]:
    return [entry.norm for entry in entries_for(source, catalogue())]


@pytest.mark.parametrize("entry", catalogue().legal_register, ids=lambda entry: entry.key)
def test_a_norm_is_found_by_its_key_and_by_its_name(entry):
    assert entries_for(entry.key, catalogue()) == (entry,)
    assert entry in entries_for(entry.norm, catalogue())


def test_several_paragraphs_and_ranges_find_their_entries():
    assert norms("SGB VIII §§ 4, 8a") == [
        "SGB VIII § 4",
        "SGB VIII § 8a Abs. 4",
        "SGB VIII § 8a Abs. 5",
    ]
    assert norms("SGB VIII §§ 22 bis 24") == [
        "SGB VIII §§ 22, 22a",
        "SGB VIII § 23",
        "SGB VIII § 24",
    ]


def test_a_whole_law_finds_all_its_entries_and_no_other_law():
    assert norms("KKG") == ["KKG § 3", "KKG § 4"]
    assert norms("SGB VII § 2") == ["SGB VII § 2 Abs. 1"]


@pytest.mark.parametrize(
    "source", ["", "Schulgesetz NRW", "§ 4", "SGB VIIIx § 4", "SGB VIII § 999"]
)
def test_what_the_register_does_not_know_finds_nothing(source):
    assert norms(source) == []


@given(st.text(max_size=80))
def test_no_text_makes_trouble(source):
    assert set(norms(source)) <= {entry.norm for entry in catalogue().legal_register}
