"""What a gap takes from the project when the group has typed nothing."""

import datetime

import pytest

from model.catalogue import catalogue
from model.content import GapValue, ItemAnswer
from model.documents.values import derived, enumeration, values_for
from model.goals import Goal, Goals
from model.people import Institution, Partner
from model.planning import Planning
from model.project import Project
from tests.model.documents import projects


def value(name: str, project: Project) -> str:
    return derived(catalogue().placeholder(name), project, catalogue())


@pytest.mark.parametrize(
    ("entries", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a und b"), (["a", "b", "c"], "a, b und c")],
)
def test_a_list_reads_as_a_german_enumeration(entries, text):
    assert enumeration(entries) == text


def test_the_parties_come_from_the_partners_in_their_order():
    project = projects.sample("muehlenbogen")

    assert value("partei_1_name", project) == "Stadt Auenfurt"
    assert value("partei_2_kurz", project) == "KJW Auental"
    assert "Turn- und Sportverein Nordhang" in value("weitere_parteien", project)


def test_without_a_short_name_the_full_name_stands():
    project = Project(planning=Planning(partners=(Partner(id="p1", name="Stadt"),)))

    assert value("partei_1_kurz", project) == "Stadt"


def test_two_parties_have_no_further_ones_and_no_party_leaves_a_gap():
    assert value("weitere_parteien", projects.minimum()) == "keine"
    assert value("weitere_parteien", Project()) == ""
    assert value("partei_2_name", Project()) == ""


def test_roles_are_told_with_their_parties():
    roles = value("rollenbegriffe_liste", projects.sample("muehlenbogen"))

    assert "Kommune = Stadt Auenfurt; Träger = KJW Auental" in roles


def test_dates_stand_as_in_a_letter():
    project = Project(planning=Planning(start_date=datetime.date(2027, 8, 1)))

    assert value("beginn_datum", project) == "01.08.2027"


def test_only_goals_that_are_pursued_are_listed():
    goals = Goals(
        goals=(
            Goal(id="g1", title="Verlässlichkeit"),
            Goal(id="g2", title="Sommerfest", status="parked"),
            Goal(id="g3", title="Zugang"),
        )
    )

    assert value("ziele_liste", Project(goals=goals)) == "Verlässlichkeit und Zugang"


def test_a_text_that_is_only_a_list_fits_into_a_sentence():
    project = Project(planning=Planning(occasion="- Ausbau\n- neue Lernzeit.\n- Hausrecht"))

    assert value("anlass", project) == "Ausbau, neue Lernzeit und Hausrecht"


def test_what_the_group_typed_wins_over_the_project():
    typed = ItemAnswer(id="term-start", values=(GapValue(id="beginn_datum", value="sofort"),))
    found = values_for(typed, "Beginn: {beginn_datum}", projects.minimum(), catalogue())

    assert found == {"beginn_datum": "sofort"}


@pytest.mark.parametrize("placeholder", [p for p in catalogue().placeholders if p.is_derived])
def test_every_derived_gap_of_the_content_can_be_worked_out(placeholder):
    assert isinstance(derived(placeholder, projects.sample("hochauen"), catalogue()), str)
    assert derived(placeholder, Project(), catalogue()) == ""


def test_only_institutions_that_act_for_the_agreement_are_named_in_it():
    offices = (
        Institution(id="i1", name="Grundschule", represented_by="Schulleitung"),
        Institution(id="i2", name="Tageseinrichtung", co_signing=True),
        Institution(id="i3", name="Schulaufsicht"),
    )
    project = Project(planning=Planning(institutions=offices))

    assert value("einrichtungen_liste", project) == "Grundschule und Tageseinrichtung"
