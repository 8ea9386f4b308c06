"""The evaluation at hand, what follows from it, and where the next round begins."""

import pytest

from model import next_cycle, reviews
from model.catalogue import catalogue
from model.project import Project
from model.proposals import additions
from phases.ui import way
from tests.model.test_proposals import full, with_changes
from tests.phases.rich import row
from tests.phases.windows import put


def test_the_evaluation_with_the_latest_period_is_the_present_one():
    later = row("evaluation.evaluations", "e2", kind="annual", period_to="2029-07-31")

    found = reviews.current(with_changes(full(), [later]))

    assert found is not None
    assert found.id == "e2"


def test_the_next_period_begins_the_day_after_the_last():
    (proposed,) = reviews.proposed_review(full(), catalogue(), "annual")

    assert (proposed.values["period_from"], proposed.values["period_to"]) == (
        "2028-08-01",
        "2029-07-31",
    )


@pytest.mark.parametrize("kind", [one.key for one in catalogue().agreement_types])
def test_a_short_check_asks_some_of_the_questions_of_its_type(kind):
    short = reviews.questions_for(catalogue(), kind, "short_check")

    assert short
    assert set(short) < set(reviews.questions_for(catalogue(), kind, "annual"))


def test_every_goal_result_is_followed_by_a_decision():
    project = full()

    rows = next_cycle.proposed_consequences(project, catalogue())
    added = additions(project, next_cycle.CONSEQUENCES, rows)
    filled = with_changes(project, added)

    again = next_cycle.proposed_consequences(filled, catalogue())
    assert {one.record["goal"] for one in added} == {"g0", "g1", "g2"}
    assert additions(filled, next_cycle.CONSEQUENCES, again) == ()


def test_what_was_reached_is_counted_and_named():
    found = next_cycle.achieved(full())

    assert found.goals == ("Ziel 0: verlässliche Betreuung",)
    assert found.all_goals == 3
    assert 0 < found.measures < found.all_measures


def test_an_empty_project_has_reached_nothing_yet():
    found = next_cycle.achieved(Project())

    assert not any((found.goals, found.measures, found.points, found.signed_on))


@pytest.mark.requirement(68)
def test_the_next_evaluation_becomes_a_reminder():
    project = with_changes(full(), [put("evaluation.next_evaluation_on", "2029-05-01", None)])

    (proposed,) = next_cycle.proposed_reminders(project)

    assert proposed.values["due_date"] == "2029-05-01"


@pytest.mark.requirement(104)
@pytest.mark.parametrize("where", next_cycle.RESTART)
def test_a_new_round_begins_at_a_step_that_exists(where):
    step, item = next_cycle.RESTART[where]

    assert step in way.STEPS[step.split(".")[0]]
    assert not item or catalogue().has_item(item)
