"""What strikes the eye in the four tables."""

import datetime
from decimal import Decimal

import pytest

from model.records.tables import Cost, DecisionRule, Interface, Service
from model.tables import (
    COSTS,
    DECISIONS,
    INCOMPLETE,
    INTERFACES,
    SERVICES,
    costs_of,
    findings,
    providers,
)
from tests.model.documents import projects

COMPLETE = projects.tables()


def with_rows(**lists: object):
    content = COMPLETE.content.model_copy(update=lists)
    return COMPLETE.model_copy(update={"content": content})


def empty(project, table: str) -> list[tuple[str, ...]]:
    return [one.fields for one in findings(project, table) if one.rule == INCOMPLETE]


def rules(project, table: str, record: str = "") -> set[str]:
    return {one.rule for one in findings(project, table) if one.record == record}


@pytest.mark.parametrize(("table", "row"), [(SERVICES, "s1"), (DECISIONS, "d1")])
def test_a_complete_row_says_nothing(table, row):
    assert rules(COMPLETE, table, row) == set()


def test_a_complete_handover_and_a_complete_cost_say_nothing():
    assert rules(COMPLETE, INTERFACES, "h1") == set()
    assert rules(COMPLETE, COSTS, "c1") == set()


def test_every_party_provides_at_least_one_service():
    only_one = with_rows(services=COMPLETE.content.services[:1])

    assert rules(COMPLETE, SERVICES) == set()
    assert [one.about for one in findings(only_one, SERVICES)] == ["Partner 1"]


def test_an_empty_table_blames_nobody():
    assert findings(with_rows(services=()), SERVICES) == ()


def test_a_service_without_extent_and_proof_is_named_with_both():
    project = with_rows(services=(Service(id="s1", title="Lernzeit", provider="p1"),))

    (fields,) = empty(project, SERVICES)
    assert {"scope", "proof", "payer_kinds"} <= set(fields)
    assert "provider" not in fields


def test_a_service_cannot_end_before_it_begins():
    day = datetime.date(2027, 8, 1)
    row = COMPLETE.content.services[0].model_copy(update={"valid_to": day.replace(year=2026)})

    assert rules(with_rows(services=(row,)), SERVICES, "s1") == {"service_ends_before_it_begins"}


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({"mode": "jointly", "decided_by": ("i1",)}, "jointly_with_fewer_than_two"),
        ({"mode": "alone", "decided_by": ("i1", "i2")}, "alone_with_several"),
        ({"mode": "after_hearing", "decided_by": ("i1",)}, "heard_nobody"),
        ({"mode": "alone", "decided_by": ()}, INCOMPLETE),
        ({"mode": "", "decided_by": ("i1", "i2")}, INCOMPLETE),
        ({"mode": "alone", "decided_by": ("i1",), "fallback": ""}, INCOMPLETE),
    ],
)
def test_a_decision_that_cannot_work_is_found(values, rule):
    row = DecisionRule(**{"id": "d1", "subject": "Dienstplan", "fallback": "Leitung", **values})

    assert rules(with_rows(decision_rules=(row,)), DECISIONS, "d1") == {rule}


def test_hearing_a_group_is_hearing_somebody():
    row = DecisionRule(
        id="d1",
        subject="Stundenplan",
        mode="after_hearing",
        decided_by=("i1",),
        heard_groups=("parents",),
        fallback="Schulleitung",
    )

    assert findings(with_rows(decision_rules=(row,)), DECISIONS) == ()


def changed_handover(**values: str):
    row: Interface = COMPLETE.content.interfaces[0].model_copy(update=values)
    return rules(with_rows(interfaces=(row,)), INTERFACES, "h1")


def test_a_handover_goes_from_one_to_another():
    same = {"to_function": "lehrkraft ", "to_institution": "i1"}

    assert changed_handover(**same) == {"handover_to_oneself"}
    assert changed_handover(to_function="Lehrkraft") == set()


def test_data_about_children_needs_a_legal_basis():
    assert changed_handover(legal_basis="") == {"child_data_without_basis"}
    assert changed_handover(legal_basis="", data_kind="none") == set()


def test_a_cost_without_period_basis_and_proof_is_named_with_each():
    row = Cost(id="c1", title="Personal", amount=Decimal(0), payer_kind="state", due="im Mai")

    assert empty(with_rows(costs=(row,)), COSTS) == [("period", "basis", "proof")]


def test_a_year_above_the_frame_is_said():
    assert rules(with_rows(budget_frame=Decimal(100_000)), COSTS) == {"over_the_frame"}
    assert rules(with_rows(budget_frame=Decimal(420_000)), COSTS) == set()


def test_providers_are_partners_of_that_role_who_provide_something():
    assert providers(COMPLETE) == ()
    partners = tuple(
        one.model_copy(update={"role_word": "provider"}) for one in projects.partners(3)
    )
    planning = COMPLETE.planning.model_copy(update={"partners": partners})
    project = COMPLETE.model_copy(update={"planning": planning})

    assert [one.id for one in providers(project)] == ["p1", "p2"]


def test_costs_of_a_partner_are_those_it_pays_receives_or_causes():
    assert [one.id for one in costs_of(COMPLETE, "p2")] == ["c1", "c3"]
    assert [one.id for one in costs_of(COMPLETE, "p1")] == ["c2", "c3"]
