"""From the start page to the Word file in two other types of agreement, by typing alone."""

from pathlib import Path

import pytest

from model.catalogue import catalogue
from tests.e2e import addresses
from tests.e2e.conftest import NewWindow
from tests.e2e.sections import in_order, signatures, table_texts
from tests.e2e.walk import Walk, people_of

WALKS = {
    "family_centre": (
        "weidenweg",
        *("parties.designation", "objectives.list", "services.overview"),
        *("family_centre.offers", "family_centre.rooms"),
    ),
    "childminding": (
        "hochauen",
        *("parties.designation", "services.overview", "childminding.suitability"),
        *("childminding.substitute", "term.exit"),
    ),
}


@pytest.mark.parametrize("kind", WALKS)
def test_five_typed_points_of_a_new_project_stand_in_its_documents(
    new_window: NewWindow, workspace, tmp_path: Path, kind: str
):
    sample = catalogue().sample(WALKS[kind][0])
    people = people_of(sample.key)
    party = people.partners[0]
    house = next(one for one in people.institutions if one.partner == party.id)
    sentences = {key: sample.items[key].text for key in WALKS[kind][1:]}
    assert set(sentences) <= set(catalogue().type(kind).core_items)
    walk = Walk(new_window("/"), workspace)

    walk.begin(sample.title, kind)
    walk.go("planning.stakeholder_scan")
    home = walk.add(
        "planning.partners",
        name=party.name,
        address=party.address,
        representation=party.representation,
    )
    walk.add("planning.institutions", name=house.name, partner=home.split(".")[-1], co_signing=True)
    walk.go("goals.specify")
    walk.add("goals.goals", title="Familien finden Rat", target_state="Jede Woche ist geöffnet")
    for key, sentence in sentences.items():
        walk.open(addresses.item(walk.project, key))
        walk.agree(key, sentence)

    walk.open(addresses.agreement(walk.project))
    agreement = walk.download("agreement", tmp_path)
    service = walk.download("service_agreement", tmp_path)
    assert in_order(agreement, "contract", sentences) == []
    assert in_order(service, "service_agreement", sentences) == []
    typed = {party.name, party.address, party.representation, house.name}
    assert table_texts(agreement) >= {*typed, "Familien finden Rat", "Jede Woche ist geöffnet"}
    signing, along = signatures(agreement)
    assert (signing.split("\n")[0], along.split("\n")[0]) == (party.name, house.name)
