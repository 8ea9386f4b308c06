"""Passages: which paragraphs of a document stand together as the words of one point."""

import pytest

from model.documents.blocks import AnnexHeading, Bullet, Clause, Paragraph, Source, Table, Text
from model.documents.passages import passages
from tests.model.documents import projects

POINT, OTHER = (
    Source("content.checklist", "scope.subject"),
    Source("content.checklist", "term.start"),
)
WORDS = (Text("Wort"),)


def found(*blocks):
    return [(one.key, list(one.places)) for one in passages(blocks)]


def test_paragraphs_and_lists_of_one_point_stand_together():
    first, second = (
        Clause(WORDS, key="scope_1", source=POINT),
        Clause(WORDS, key="scope_2", source=OTHER),
    )

    assert found(first, Bullet(WORDS, POINT), Paragraph(WORDS, source=POINT), second) == [
        ("scope.subject", [0, 1, 2]),
        ("term.start", [3]),
    ]


def test_a_sentence_of_no_point_stands_alone():
    lead = [Paragraph(WORDS, key=f"basis_{number}") for number in (1, 2)]

    assert found(*lead) == [("basis_1", [0]), ("basis_2", [1])]


def test_a_line_without_a_key_belongs_to_nothing():
    assert found(Paragraph(WORDS)) == []


def test_the_line_below_the_heading_of_an_annex_is_no_part_of_its_point():
    assert found(AnnexHeading("Plan", "plan", 1), Paragraph(WORDS, source=POINT)) == []


@pytest.mark.parametrize("name", projects.everything())
def test_every_word_of_a_point_is_in_exactly_one_passage(name):
    for document in projects.documents(projects.everything()[name]):
        whole = passages(document.blocks)
        held = [place for passage in whole for place in passage.places]
        said = [
            place
            for place, block in enumerate(document.blocks)
            if isinstance(block, Clause)
            or (isinstance(block, Bullet) and block.source.item)
            or (isinstance(block, Paragraph) and block.key)
        ]

        assert len(held) == len(set(held))
        assert set(said) <= set(held)
        assert len({passage.key for passage in whole}) == len(whole)
        assert not any(isinstance(document.blocks[place], Table) for place in held)
