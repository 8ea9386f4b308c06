"""The order of the parties: one step puts them in the order of the alphabet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.changes import apply
from model.party_order import alphabetical
from model.project import Project


def project(*names: str) -> Project:
    partners = [{"id": f"p{number}", "name": name} for number, name in enumerate(names)]
    return Project.model_validate({"planning": {"partners": partners}})


def ordered(of: Project) -> Project:
    for change in alphabetical(of):
        of = apply(of, change).project
    return of


@pytest.mark.requirement(67)
def test_one_step_orders_the_parties_by_the_alphabet_as_germans_do():
    names = ("Verein", "Ärztehaus", "", "awo", "Stadt Auenfurt", "Ökohaus")

    found = [one.name for one in ordered(project(*names)).planning.partners]

    assert found == ["Ärztehaus", "awo", "Ökohaus", "Stadt Auenfurt", "Verein", ""]


@given(st.lists(st.text(max_size=6), max_size=6))
def test_nobody_is_lost_and_what_is_ordered_needs_no_step(names: list[str]):
    before = project(*names)
    after = ordered(before)

    assert alphabetical(after) == ()
    assert sorted(one.id for one in after.planning.partners) == sorted(
        one.id for one in before.planning.partners
    )
