"""Which points of the checklist a type must settle, is offered, and settles first."""

import pytest

from model.catalogue import catalogue

CONTENT = catalogue()
EVERY_TYPE = tuple(kind.key for kind in CONTENT.agreement_types)
WITH_PAYMENT = ("all_day_school", "childminding")
WITH_SERVICES = (*WITH_PAYMENT, "family_centre")


@pytest.mark.parametrize(
    ("point", "types"),
    [
        pytest.param(
            "scope.legal_nature", (*WITH_PAYMENT, "network"), marks=pytest.mark.requirement(4)
        ),
        pytest.param("communication.rhythm", EVERY_TYPE, marks=pytest.mark.requirement(16)),
        pytest.param("services.overview", EVERY_TYPE, marks=pytest.mark.requirement(19)),
        pytest.param(
            "services.quality_requirements", WITH_SERVICES, marks=pytest.mark.requirement(19)
        ),
        pytest.param("responsibilities.overview", EVERY_TYPE, marks=pytest.mark.requirement(20)),
        pytest.param("services.proof", ("childminding",), marks=pytest.mark.requirement(22)),
        pytest.param("finances.costs", EVERY_TYPE, marks=pytest.mark.requirement(23)),
        pytest.param("transition.meetings", ("transition",), marks=pytest.mark.requirement(25)),
        pytest.param("transition.calendar", ("transition",), marks=pytest.mark.requirement(26)),
        pytest.param(
            "data_protection.consent",
            (*WITH_SERVICES, "transition"),
            marks=pytest.mark.requirement(31),
        ),
        pytest.param(
            "family_centre.directory", ("family_centre",), marks=pytest.mark.requirement(36)
        ),
        pytest.param("family_centre.rooms", ("family_centre",), marks=pytest.mark.requirement(37)),
        pytest.param(
            "family_centre.confidentiality", ("family_centre",), marks=pytest.mark.requirement(37)
        ),
        pytest.param(
            "family_centre.municipal_planning",
            ("family_centre",),
            marks=pytest.mark.requirement(46),
        ),
        pytest.param("quality.criteria", WITH_SERVICES, marks=pytest.mark.requirement(50)),
        pytest.param("finances.basis", WITH_PAYMENT, marks=pytest.mark.requirement(52)),
        pytest.param(
            "finances.budget_reservation", WITH_PAYMENT, marks=pytest.mark.requirement(52)
        ),
        pytest.param(
            "childminding.task_split", ("childminding",), marks=pytest.mark.requirement(53)
        ),
        pytest.param(
            "scope.legal_nature", (*WITH_PAYMENT, "network"), marks=pytest.mark.requirement(59)
        ),
        pytest.param(
            "communication.meeting_participation",
            ("all_day_school", "childminding"),
            marks=pytest.mark.requirement(60),
        ),
        pytest.param(
            "responsibilities.joint_decisions", WITH_PAYMENT, marks=pytest.mark.requirement(61)
        ),
        pytest.param("preamble.legal_basis", EVERY_TYPE, marks=pytest.mark.requirement(62)),
        pytest.param("services.adjustment", WITH_PAYMENT, marks=pytest.mark.requirement(65)),
        pytest.param("parties.equality", EVERY_TYPE, marks=pytest.mark.requirement(67)),
        pytest.param("term.duration", EVERY_TYPE, marks=pytest.mark.requirement(68)),
        pytest.param("term.termination", WITH_PAYMENT, marks=pytest.mark.requirement(68)),
        pytest.param(
            "childminding.suitability", ("childminding",), marks=pytest.mark.requirement(69)
        ),
        pytest.param("conflict.levels", EVERY_TYPE, marks=pytest.mark.requirement(87)),
        pytest.param("data_protection.anonymity", EVERY_TYPE, marks=pytest.mark.requirement(114)),
        pytest.param("network.coordination", ("network",), marks=pytest.mark.requirement(121)),
        pytest.param("communication.rhythm", EVERY_TYPE, marks=pytest.mark.requirement(148)),
    ],
)
def test_a_point_has_to_be_settled_by_every_type_it_matters_to(point: str, types: tuple[str, ...]):
    obligations = {kind: CONTENT.item(point).obligation(kind) for kind in types}

    assert set(obligations.values()) == {"required"}, obligations


@pytest.mark.requirement(16, 68, 162, 176)
@pytest.mark.parametrize(
    "point",
    [
        "pedagogy.expertise_exchange",
        "term.reminder",
        "data_protection.with_family",
        "participation.children",
        "participation.parents",
    ],
)
def test_every_type_is_offered_what_keeps_the_cooperation_alive(point: str):
    assert [kind for kind in EVERY_TYPE if not CONTENT.item(point).obligation(kind)] == []


@pytest.mark.requirement(21, 50, 84, 85, 86, 87, 89, 114)
@pytest.mark.parametrize("kind", EVERY_TYPE)
def test_every_type_can_settle_each_area_of_an_agreement(kind: str):
    areas = {item.topic for item in CONTENT.items_for(kind)}

    assert areas >= {
        *("parties", "services", "responsibilities", "communication", "participation", "quality"),
        *("conflict", "finances", "personnel", "pedagogy", "data_protection"),
    }


@pytest.mark.requirement(131)
@pytest.mark.parametrize("kind", EVERY_TYPE)
def test_a_short_list_comes_first_and_is_far_shorter_than_the_whole(kind: str):
    core = CONTENT.type(kind).core_items

    assert 17 <= len(core) <= 34
    assert len(core) * 2 < len(CONTENT.items_for(kind))
