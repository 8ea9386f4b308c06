"""Who has a voice, whatever they typed about themselves, and who has none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.basics import Person
from model.people import Institution
from model.project import Project
from model.records.group import Member
from model.rounds.kinds import Kind
from model.rounds.voices import (
    house_of,
    houses_present,
    institution_of,
    partner_of,
    voice_of,
    voices,
    voting_houses,
)
from tests.model.rounds.conftest import (
    ADVISER,
    CLUB,
    GUEST,
    HEAD,
    HOUSES,
    MEMBERS,
    MUSIC,
    OFFICE,
    asking,
    group,
)

NAMES = st.lists(
    st.text(st.characters(categories=["L", "N", "Z", "P"]), min_size=1, max_size=12),
    unique_by=lambda name: " ".join(name.casefold().split()),
    max_size=8,
)


def key(project: Project, who: Person, kind: Kind = Kind.VOTE, **rule: str) -> str | None:
    voice = voice_of(project, asking(kind, **rule), who)
    return voice and voice.key


def housed(houses: list[Institution]) -> Project:
    blank = Project()
    planning = blank.planning.model_copy(update={"institutions": tuple(houses)})
    return blank.model_copy(update={"planning": planning})


@given(NAMES)
def test_every_institution_is_found_by_its_name_and_its_short_name(names: list[str]):
    pairs = list(zip(names[::2], names[1::2], strict=False))
    houses = [
        Institution(id=f"h{n}", name=name, short_name=short)
        for n, (name, short) in enumerate(pairs)
    ]
    project = housed(houses)

    for house in houses:
        for typed in (house.name, house.short_name, f"  {house.name} "):
            if typed.strip():
                assert house_of(project, typed) == house


def test_words_that_mean_several_institutions_mean_none():
    project = housed(
        [Institution(id="a", name="Grundschule Nord"), Institution(id="b", name="Grundschule Süd")]
    )

    assert house_of(project, "Grundschule") is None
    assert house_of(project, "die Grundschule Nord") == project.planning.institutions[0]


def test_who_names_no_institution_is_of_none_also_where_a_short_name_is_missing():
    assert house_of(group(), "") is None
    assert house_of(group(), "  ") is None


def test_while_no_member_is_named_every_institution_has_one_vote():
    assert [one.key for one in voices(group(), asking())] == [f"house:{one.id}" for one in HOUSES]
    assert key(group(), MUSIC) == "house:music"


def test_only_institutions_that_send_voting_members_vote():
    project = group(*MEMBERS)

    assert [one.key for one in voices(project, asking())] == ["house:school", "house:office"]
    assert key(project, HEAD) == "house:school"
    assert [key(project, who) for who in (MUSIC, CLUB, GUEST)] == [None, None, None]


def test_members_without_a_known_institution_leave_the_vote_to_all_institutions():
    project = group(Member(id="m1", function="Leitung"), Member(id="m2", institution="gone"))

    assert voting_houses(project) == HOUSES
    assert key(project, GUEST) is None


@pytest.mark.parametrize("unit", ["institution", "partner", "member"])
def test_who_advises_has_no_vote_but_ideas(unit):
    project = group(*MEMBERS)

    assert key(project, ADVISER, unit=unit) is None
    assert key(project, ADVISER, Kind.IDEAS) == "browser:browser-3"
    assert key(project, GUEST, Kind.IDEAS) == "browser:browser-6"


def test_two_houses_of_one_legal_entity_share_its_voice():
    project = group()

    assert key(project, HEAD, unit="partner") == key(project, OFFICE, unit="partner")
    # Whoever belongs to no legal entity speaks for the institution.
    assert key(project, MUSIC, unit="partner") == "house:music"
    assert len(voices(project, asking(unit="partner"))) == 3


def test_each_member_has_a_voice_and_nobody_gets_another_by_a_new_function():
    project = group(*MEMBERS)
    awaited = [one.key for one in voices(project, asking(unit="member"))]

    assert len(awaited) == 3
    assert key(project, HEAD, unit="member") in awaited
    deputy = Person("konrektorat", "GS Ring", "other")
    assert key(project, deputy, unit="member") == key(project, HEAD, unit="member")
    assert key(project, Person("Hausmeisterei", "GS Ring", "x"), unit="member") is None
    assert key(project, Person("", "GS Ring", "x"), unit="member") is None


def test_the_only_member_of_an_institution_is_meant_by_whoever_comes_from_there():
    only = [Member(id="m1", institution="school", function="Schulleitung", voting="voting")]
    stranger = Person("Hausmeisterei", "GS Ring", "x")

    assert key(group(*only), stranger, unit="member") == "member:school:schulleitung"


def test_two_members_with_the_same_function_are_waited_for_once():
    twice = [Member(id=f"m{n}", institution="school", function="Lehrkraft") for n in range(2)]

    assert len(voices(group(*twice), asking(unit="member"))) == 1


def test_every_institution_rates_also_those_without_a_vote():
    project = group(*MEMBERS)

    assert key(project, MUSIC, Kind.RATING) == "house:music"
    assert key(project, GUEST, Kind.RATING) is None
    assert len(voices(group(), asking(Kind.RATING))) == len(HOUSES)


def test_only_institutions_in_the_group_are_waited_for_with_their_rates():
    seated = {member.institution for member in MEMBERS}

    awaited = voices(group(*MEMBERS), asking(Kind.RATING))

    assert {one.institution for one in awaited} == seated


def test_without_any_institution_each_typed_name_is_one_voice():
    one, same = Person("A", "Hort  am Ring", "1"), Person("B", "hort am ring", "2")

    assert key(Project(), one) == key(Project(), same) == "typed:hort am ring"
    assert key(Project(), Person("Leitung", "", "3")) is None


@pytest.mark.parametrize("unit", ["institution", "partner", "member"])
@pytest.mark.parametrize("members", [(), MEMBERS])
def test_behind_every_voice_stands_its_institution_and_its_legal_entity(unit, members):
    project = group(*members)
    entities = {house.id: house.partner for house in HOUSES}

    for voice in voices(project, asking(unit=unit)):
        assert institution_of(project, voice.key) == voice.institution
        assert partner_of(project, voice.key) == entities[voice.institution]


def test_present_is_who_is_listed_at_a_device_or_has_answered():
    project = group(*MEMBERS)
    nobody = Person("", "Jugendamt", "b")

    assert houses_present(project, [HEAD, CLUB, nobody]) == {"school"}
    assert houses_present(project, [], ["m3"]) == {"office"}
    assert houses_present(project, [HEAD], (), ["house:office"]) == {"school", "office"}


def test_a_legal_entity_that_answers_adds_no_institution_that_is_there_already():
    assert houses_present(group(), [OFFICE], (), ["partner:city"]) == {"office"}
    assert houses_present(group(), [], (), ["partner:city"]) == {"school"}
    twice = ["member:school:a", "member:school:b"]
    assert houses_present(group(), [], (), twice) == {"school"}
