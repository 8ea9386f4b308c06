"""Values against targets: the direction decides, small groups stay unsaid."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.goal_results import degree, measured, proposed_results, reaches
from model.goals import GoalIndicator
from tests.model.test_proposals import full, with_changes
from tests.phases.windows import put

NUMBERS = st.decimals(-1000, 1000, places=2)


@pytest.mark.parametrize(
    ("direction", "value", "reached"),
    [
        ("at_least", 80, True),
        ("at_least", 79, False),
        ("at_most", 80, True),
        ("at_most", 81, False),
    ],
)
def test_the_direction_decides_whether_a_target_is_met(direction, value, reached):
    indicator = GoalIndicator(id="i", direction=direction, target_value=Decimal(80))

    assert reaches(indicator, Decimal(value)) is reached


@given(NUMBERS, NUMBERS)
def test_one_of_both_directions_is_always_met(target, value):
    up, down = (
        GoalIndicator(id="i", direction=direction, target_value=target)
        for direction in ("at_least", "at_most")
    )

    assert reaches(up, value) or reaches(down, value)


def test_a_small_group_is_not_shown_and_not_judged():
    project = with_changes(full(), [put("evaluation.indicator_values.v0.small_group", True, False)])

    first = measured(project)[0]

    assert first.is_hidden
    assert first.is_reached is None
    assert degree((first,)) == "not_assessable"


def test_the_degree_of_a_goal_follows_its_indicators():
    project = full()
    met, missed = measured(project)[0], measured(project)[1]

    assert degree((met,)) == "reached"
    assert degree((met, missed)) == "partly"
    assert degree((missed,)) == "not_reached"
    assert degree(()) == "not_assessable"


def test_every_adopted_goal_is_proposed_a_result():
    assert [one.values["goal"] for one in proposed_results(full())] == ["g0", "g1", "g2"]
