"""The benefit matrix: who says what, and of whom nothing is said yet."""

from model.benefit_matrix import rows
from model.catalogue import catalogue
from model.people import Institution, Partner
from model.planning import Planning
from model.project import Project
from model.records.group import Benefit

PROVIDER = Partner(id="p1", name="Trägerverein Ganztag")
SCHOOL = Institution(id="s1", name="Grundschule am Fluss", partner="p1", co_signing=True)
LIBRARY = Institution(id="s2", name="Bücherei")


def found(*benefits: Benefit):
    planning = Planning(
        partners=(PROVIDER,), institutions=(SCHOOL, LIBRARY), benefits=tuple(benefits)
    )
    return rows(Project(planning=planning), catalogue())


def test_parties_and_co_signing_institutions_without_a_row_are_empty_rows():
    assert [(one.name, one.holes) for one in found()] == [
        ("Trägerverein Ganztag", 4),
        ("Grundschule am Fluss", 4),
    ]


def test_a_row_of_an_institution_speaks_for_its_party_too():
    row = Benefit(id="n1", institution="s1", brings_in="Räume", fears="  ")

    assert [(one.name, one.cells) for one in found(row)] == [
        ("Grundschule am Fluss", ("Räume", "", "", ""))
    ]


def test_a_row_of_the_party_leaves_the_co_signing_institution_open():
    row = Benefit(id="n1", partner="p1", brings_in="a", gains="b", fears="c", needs="d")

    assert [(one.name, one.holes) for one in found(row)] == [
        ("Trägerverein Ganztag", 0),
        ("Grundschule am Fluss", 4),
    ]


def test_a_row_that_names_nobody_is_still_called_something():
    assert found(Benefit(id="n1"))[0].name
