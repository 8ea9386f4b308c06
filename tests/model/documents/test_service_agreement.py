"""One contract, and a service agreement with each of several providers."""

import pytest

from model.documents import Document, UnknownProviderError, to_text, word
from model.documents.blocks import Signatures
from tests.model.documents import projects
from tests.model.documents.checks import problems


def with_provider(partner: str) -> Document:
    return projects.document(projects.two_providers(), "service_agreement", provider=partner)


def signing(document: Document) -> list[str]:
    (table,) = [block for block in document.blocks if isinstance(block, Signatures)]
    return [row.cells[0][0].text for row in table.parties]


def test_without_a_choice_all_partners_sign_one_service_agreement():
    document = projects.document(projects.two_providers(), "service_agreement")

    assert len(signing(document)) == 3
    assert "Lernzeit" in to_text(document)
    assert "Bewegungsangebote" in to_text(document)


def test_the_agreement_with_one_provider_leaves_out_the_other():
    assert signing(with_provider("p3")) == ["Musterpartner 1 gGmbH", "Musterpartner 3 gGmbH"]
    assert "Musterpartner 2" not in to_text(with_provider("p3"))


def test_services_and_costs_are_those_of_the_provider():
    text = to_text(with_provider("p3"))

    assert "Lernzeit" in text
    assert "Bewegungsangebote" not in text
    assert "9.000,00" in text
    assert "255.000,00" not in text


@pytest.mark.parametrize("partner", ["p2", "p3"])
def test_each_of_them_is_a_sound_word_file(partner):
    document = with_provider(partner)

    assert problems(word.render(document), document) == []


@pytest.mark.parametrize("partner", ["p1", "nobody"])
def test_there_is_none_with_a_partner_who_is_no_provider(partner):
    with pytest.raises(UnknownProviderError):
        with_provider(partner)
