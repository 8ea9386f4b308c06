"""One contract, and a service agreement with each of several providers."""

import datetime

import pytest

from model.content import item_id
from model.documents import Document, UnknownProviderError, to_text, word
from model.documents.blocks import Signatures
from model.records.drafting import DraftVersion
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


@pytest.mark.requirement(56)
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


def told(project) -> str:
    return to_text(projects.document(project, "service_agreement")).replace("\u00a0", " ")


def with_versions(*versions: DraftVersion):
    project = projects.minimum()
    approval = project.approval.model_copy(update={"versions": versions})
    return project.model_copy(update={"approval": approval})


def version(number: str, status: str, level: str = "contract") -> DraftVersion:
    day = datetime.date(2027, 5, int(number[-1]) + 1)
    return DraftVersion(
        id=f"v{number[-1]}{level}", version_no=number, version_date=day, level=level, status=status
    )


def test_it_names_the_date_and_version_of_the_contract_that_left_the_group():
    draft, resolved = version("0.8", "draft"), version("0.9", "for_resolution")
    own = version("1.1", "adopted", "service_agreement")

    assert "Fassung 0.9 vom 10.05.2027. Bei Widersprüchen" in told(
        with_versions(draft, resolved, own)
    )


def test_it_names_the_day_the_contract_was_signed():
    text = told(projects.sample("muehlenbogen"))

    assert "Fassung 1.0 vom 27.05.2027, unterzeichnet am 13.07.2027. Bei" in text


def test_while_the_contract_is_a_draft_it_names_the_draft_of_the_same_day():
    assert "Entwurf vom 22. November 2026" in told(with_versions(version("0.8", "draft")))


def test_it_says_how_it_may_be_changed_in_the_words_of_the_contract():
    text = told(projects.sample("muehlenbogen"))

    assert "Die Leistungsvereinbarung kann durch die Steuerungsgruppe geändert werden" in text


def test_the_rule_for_changes_stands_in_it_once():
    key = "services.adjustment"
    words = "Die Fachebene darf Mengen ändern."
    project = projects.settled(projects.minimum(), key, wording=words, level="service_agreement")

    assert item_id(key) in {one.id for one in project.content.items}
    assert told(project).count(words) == 1
    assert "Für Änderungen dieser" not in told(project)


def test_without_a_rule_changes_follow_the_contract():
    assert "Änderungen dieser Leistungsvereinbarung richten sich nach dem Vertrag." in told(
        projects.minimum()
    )


@pytest.mark.parametrize("sample", ["muehlenbogen", "weidenweg", "hochauen"])
def test_a_full_sample_holds_all_that_a_service_agreement_must(sample):
    text = told(projects.sample(sample))

    for part in ("Grundlage und Zeitraum", "Sie gilt ab dem", "Leistungsmatrix", "Nachweis: "):
        assert part in text
    for part in ("Güte und Nachweis", "Finanzierung", "Kontaktblatt", "Anpassung", "Unterschrift"):
        assert part in text
