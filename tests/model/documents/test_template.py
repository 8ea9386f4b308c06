"""Our own sentences: where gaps are, where sentences begin, and how they are set."""

import pytest

from model.catalogue import catalogue
from model.documents.template import Opening, parsed, placeholders_in
from model.documents.typography import typo


def test_a_template_falls_into_words_and_gaps():
    pieces = parsed("{zahlende_partei} zahlt {betrag} je Jahr.")

    assert pieces == (
        Opening("zahlende_partei", starts_sentence=True),
        " zahlt ",
        Opening("betrag", starts_sentence=False),
        " je Jahr.",
    )


@pytest.mark.parametrize(
    ("before", "starts"),
    [
        ("Es gilt dies. ", True),
        ("Gilt das? ", True),
        ("Im Folgenden „Träger“. ", True),
        ("Er sagte „Ja.“ ", True),
        ("nach Abs. ", False),
        ("das heißt z. B. ", False),
        ("zum Beispiel: ", False),
        ("die ", False),
        ("Neuer Absatz\n\n", True),
    ],
)
def test_a_sentence_begins_after_its_sign_but_not_after_an_abbreviation(before, starts):
    opening = parsed(f"{before}{{betrag}}")[-1]

    assert opening == Opening("betrag", starts_sentence=starts)


def test_gaps_are_named_once_in_order():
    assert placeholders_in("{b} und {a} und {b}") == ("b", "a")


def test_a_gap_right_after_a_gap_begins_no_sentence():
    assert parsed("{a} {b}")[-1] == Opening("b", starts_sentence=False)


def test_every_clause_of_the_checklist_keeps_its_gaps_and_nothing_else_in_braces():
    for item in catalogue().items:
        for clause in (item.clause, *(variant.clause for variant in item.variants)):
            words = "".join(piece for piece in parsed(clause) if isinstance(piece, str))

            assert "{" not in words
            assert "}" not in words


@pytest.mark.parametrize(
    ("typed", "set_in_type"),
    [
        ('"Vertrag"', "„Vertrag“"),
        ("nach § 75 SGB VIII", "nach §\u00a075 SGB VIII"),
        ("§§ 8a und 72a", "§§\u00a08a und 72a"),
        ("Anlage 3, Abs. 2 Nr. 4", "Anlage\u00a03, Abs.\u00a02 Nr.\u00a04"),
        ("z. B. und z.B.", "z.\u00a0B. und z.\u00a0B."),
        ("am 1. August 2027", "am 1.\u00a0August 2027"),
        ("8-16 Uhr", "8–16\u00a0Uhr"),
        ("Ort - Datum", "Ort\u00a0– Datum"),
        ("Ort — Datum", "Ort\u00a0– Datum"),
        ("und so weiter...", "und so weiter…"),
        ("5 Euro, 80 Prozent", "5\u00a0Euro, 80\u00a0Prozent"),
    ],
)
def test_our_own_words_are_set_in_german_type(typed, set_in_type):
    assert typo(typed) == set_in_type


@pytest.mark.parametrize(
    "kept", ["KV-2026-014", "2026-11-22", "Kinder- und Jugendwerk", "Schul-\nhof", "E-Mail"]
)
def test_hyphens_that_join_stay(kept):
    assert typo(kept) == kept
