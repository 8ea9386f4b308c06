"""Who decides what: roles by question, and where nobody is named."""

from hypothesis import given
from hypothesis import strategies as st

from model.catalogue import catalogue
from model.content import Content
from model.people import Institution, Partner
from model.planning import Planning
from model.project import Project
from model.records.tables import DecisionRule
from model.responsibilities import Matrix, Role, matrix

SCHOOL = Institution(id="s1", name="Grundschule am Fluss", partner="p1", co_signing=True)
CARE = Institution(id="s2", name="Ganztag am Fluss", partner="p2")
LIBRARY = Institution(id="s3", name="Bücherei")
HOUSES = (SCHOOL, CARE, LIBRARY)
TOWN, PROVIDER = Partner(id="p1", name="Stadt"), Partner(id="p2", name="Trägerverein")
GROUPS = ("children", "parents", "staff", "employee_representation")


def found(*rules: DecisionRule) -> Matrix:
    planning = Planning(partners=(TOWN, PROVIDER), institutions=HOUSES)
    return matrix(Project(planning=planning, content=Content(decision_rules=rules)), catalogue())


def rule(number: int = 1, **values: object) -> DecisionRule:
    return DecisionRule(id=f"d{number}", subject=f"Frage {number}", **values)


some = st.lists(st.sampled_from([*(one.id for one in HOUSES), "gone"]), unique=True).map(tuple)
rules = st.lists(
    st.builds(
        rule,
        st.integers(1, 9),
        decided_by=some,
        heard_institutions=some,
        heard_groups=st.lists(st.sampled_from(GROUPS), unique=True).map(tuple),
        informed_institutions=some,
    ),
    unique_by=lambda one: one.id,
    max_size=4,
)


def test_a_question_names_who_decides_who_is_heard_and_who_is_informed():
    one = rule(decided_by=("s1",), heard_institutions=("s2",), informed_institutions=("s3",))

    (matter,) = found(one).matters
    assert matter.name == "Frage 1"
    assert matter.roles == {"s1": Role.DECIDES, "s2": Role.HEARD, "s3": Role.INFORMED}


def test_a_group_that_is_heard_has_a_place_of_its_own():
    places = found(rule(decided_by=("s1", "s2"), heard_groups=("parents",))).places

    assert [one.name for one in places] == ["Grundschule am Fluss", "Ganztag am Fluss", "Eltern"]


def test_a_question_without_a_subject_is_none_yet():
    assert found(DecisionRule(id="d1", decided_by=("s1",))).matters == ()


def test_a_party_none_of_whose_institutions_is_named_stands_aside():
    assert [one.name for one in found(rule(decided_by=("s1",))).silent] == ["Trägerverein"]
    assert [one.name for one in found(rule(decided_by=("s2",))).silent] == [
        "Stadt",
        "Grundschule am Fluss",
    ]


@given(rules)
def test_every_role_stands_at_a_place_and_every_named_place_has_a_role(drawn):
    shown = found(*drawn)
    roles = {place for matter in shown.matters for place in matter.roles}

    assert len(shown.matters) == len(drawn)
    assert roles == {one.id for one in shown.places if one.is_named}


@given(rules)
def test_the_strongest_role_counts_and_a_question_is_decided_or_a_hole(drawn):
    shown = found(*drawn)
    known = {one.id for one in HOUSES}

    for one, matter in zip(drawn, shown.matters, strict=True):
        deciding = [place for place in one.decided_by if place in known]
        assert sorted(matter.of(Role.DECIDES)) == sorted(deciding)
        assert (matter in shown.undecided) is (not deciding)


@given(rules, rules)
def test_a_further_question_never_takes_a_place_its_role(first, second):
    more = [one.model_copy(update={"id": f"{one.id}-more"}) for one in second]
    before = {one.id for one in found(*first).silent}

    assert {one.id for one in found(*first, *more).silent} <= before
