"""Who is there by institution, and which institution of the group is missing."""

from model.attendance import Attendance, attendance
from model.basics import Person
from model.people import Institution
from model.planning import Planning
from model.project import Project
from model.records.group import Member

PROJECT = Project(
    planning=Planning(
        institutions=(
            Institution(id="i1", name="Grundschule am Fluss", short_name="Schule"),
            Institution(id="i2", name="Jugendamt der Stadt"),
            Institution(id="i3", name="Sportverein"),
        ),
        members=(Member(id="m1", institution="i1"), Member(id="m2", institution="i2")),
    )
)


def person(institution: str, browser: str = "b") -> Person:
    return Person("Leitung", institution, browser)


def test_institutions_of_the_group_are_missing_until_somebody_comes():
    assert attendance(PROJECT, []) == Attendance((), ("Schule", "Jugendamt der Stadt"))


def test_a_typed_name_is_known_by_the_short_or_the_long_one():
    people = [person("grundschule  AM Fluss", "a"), person("Schule", "b"), person("Jugendamt", "c")]

    assert attendance(PROJECT, people) == Attendance((("Jugendamt der Stadt", 1), ("Schule", 2)))


def test_who_is_not_in_the_group_is_named_as_they_said():
    found = attendance(PROJECT, [person("Bildungsbüro")])

    assert found.here == (("Bildungsbüro", 1),)
    assert found.missing == ("Schule", "Jugendamt der Stadt")


def test_an_institution_without_a_member_is_never_missing():
    assert "Sportverein" not in attendance(PROJECT, []).missing
    assert attendance(PROJECT, [person("Sportverein")]).here == (("Sportverein", 1),)


def test_who_has_not_said_who_they_are_is_not_counted():
    assert attendance(PROJECT, [Person(browser="x")]).here == ()


def test_a_short_name_inside_another_word_is_not_the_same():
    assert attendance(PROJECT, [person("Schulen im Kreis")]).here == (("Schulen im Kreis", 1),)
