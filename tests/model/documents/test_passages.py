"""Passages: a heading with the agreed words below it."""

import pytest

from model.documents.blocks import (
    AnnexHeading,
    AnnexSubheading,
    Bullet,
    Clause,
    Front,
    Paragraph,
    Section,
    Table,
    Text,
)
from model.documents.passages import passages
from tests.model.documents import projects

WORDS = (Text("Wort"),)
LISTED = Table(("Kopf",), (), (1,), "Titel", "Inhalt")


def found(*blocks):
    return [(one.key, list(one.places)) for one in passages(blocks)]


def test_a_heading_holds_all_that_stands_below_it_up_to_the_next():
    first = (Section("Zeiten", "times"), Clause(WORDS, key="times_1"), Bullet(WORDS), LISTED)
    second = (Section("Ziele", "goals"), Paragraph(WORDS, key="goals_1"))

    assert found(*first, *second) == [("times", [0, 1, 2, 3]), ("goals", [4, 5])]


def test_what_stands_before_the_first_heading_belongs_to_nothing():
    assert found(Paragraph(WORDS, key="lead"), LISTED) == []


def test_a_heading_over_lists_and_lines_alone_makes_no_passage():
    assert found(Front("Unterschriften", "signatures"), Paragraph(WORDS), LISTED) == []


def test_a_point_of_an_annex_is_a_passage_and_the_annex_around_it_is_none():
    annex = (AnnexHeading("Plan", "plan", 1), Paragraph(WORDS))
    point = (AnnexSubheading("Vertretung", "absence"), Paragraph(WORDS, key="absence_1"))

    assert found(*annex, *point) == [("absence", [2, 3])]


@pytest.mark.parametrize("name", projects.everything())
def test_all_agreed_words_are_in_exactly_one_passage_of_at_least_two_blocks(name):
    for document in projects.documents(projects.everything()[name]):
        whole = passages(document.blocks)
        held = [place for passage in whole for place in passage.places]
        agreed = {
            place
            for place, block in enumerate(document.blocks)
            if isinstance(block, Clause) or (isinstance(block, Paragraph) and block.key)
        }

        assert len(held) == len(set(held))
        assert agreed <= set(held)
        assert len({passage.key for passage in whole}) == len(whole)
        assert all(passage.last > passage.first for passage in whole)
