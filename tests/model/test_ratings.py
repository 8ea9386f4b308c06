"""Average and spread: the laws that hold for all ratings, and the findings they lead to."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import ratings
from model.catalogue import catalogue
from model.project import Project
from model.proposals import additions
from tests.model.test_proposals import full, with_changes
from tests.phases.rich import evaluation, goals, people, row
from tests.phases.windows import put

VALUES = st.lists(st.integers(1, 4), min_size=1, max_size=9)


def rated(values: list[int]) -> Project:
    """One question that as many institutions have rated."""
    review = row("evaluation.evaluations", "e1", questions=["eval.q01"])
    answers = [
        row(
            "evaluation.ratings",
            f"a{number}",
            evaluation="e1",
            question="eval.q01",
            institution=f"h{number}",
            value=f"r{value}",
        )
        for number, value in enumerate(values)
    ]
    return with_changes(Project(), [review, *answers])


@given(VALUES)
def test_the_average_lies_between_the_lowest_and_the_highest_value(values):
    (one,) = ratings.results(rated(values), catalogue())

    assert min(values) <= one.average <= max(values)


@pytest.mark.requirement(100)
@given(VALUES)
def test_the_spread_is_the_highest_minus_the_lowest_value(values):
    (one,) = ratings.results(rated(values), catalogue())

    assert one.spread == max(values) - min(values)


@given(VALUES, st.randoms())
def test_the_order_of_the_ratings_changes_nothing(values, random):
    mixed = list(values)
    random.shuffle(mixed)

    (one,), (other,) = (ratings.results(rated(some), catalogue()) for some in (values, mixed))

    assert (one.average, one.spread, one.finding) == (other.average, other.spread, other.finding)


@given(VALUES)
def test_every_rated_question_has_a_finding(values):
    (one,) = ratings.results(rated(values), catalogue())

    assert one.finding in {"carries", "improvable", "action_needed", "perception_gap"}


@pytest.mark.parametrize(
    ("values", "finding"),
    [
        ([4, 4, 3], "carries"),
        ([3, 3, 3], "improvable"),
        ([2, 2, 3], "action_needed"),
        ([1, 3, 3], "perception_gap"),
        ([4, 4, 4, 4, 2], "perception_gap"),
    ],
)
def test_a_large_spread_is_spoken_about_before_anything_else(values, finding):
    (one,) = ratings.results(rated(values), catalogue())

    assert one.finding == finding


def test_no_answer_does_not_count():
    project = with_changes(
        rated([4]),
        [
            row(
                "evaluation.ratings",
                "none",
                evaluation="e1",
                question="eval.q01",
                institution="other",
                value="none",
            )
        ],
    )

    (one,) = ratings.results(project, catalogue())

    assert one.average == Decimal(4)


def test_questions_are_sorted_by_spread_and_then_by_average():
    found = ratings.results(full(), catalogue())

    assert [(-one.spread, one.average) for one in found] == sorted(
        (-one.spread, one.average) for one in found
    )


def test_each_institution_gets_one_row_per_question():
    project = with_changes(Project(), [*people(), *goals(), *evaluation()[:1]])

    rows = ratings.proposed_ratings(project, catalogue(), "s1")
    filled = with_changes(project, additions(project, ratings.RATINGS, rows))

    own = ratings.of_institution(filled, "s1")
    assert [one.question for one in own] == list(filled.evaluation.evaluations[0].questions)
    assert ratings.answered(filled, "s1") == 0


def test_figures_noted_earlier_follow_the_ratings():
    project = full()
    rows = ratings.proposed_results(project, catalogue())
    noted = with_changes(project, additions(project, ratings.RESULTS, rows))
    assert ratings.newer_figures(noted, catalogue()) == ()

    first = noted.evaluation.ratings[0]
    path = f"{ratings.RATINGS}.{first.id}.value"
    value = "r4" if first.value == "r1" else "r1"
    changed = with_changes(noted, [put(path, value, first.value)])

    updates = ratings.newer_figures(changed, catalogue())
    assert updates
    assert ratings.newer_figures(with_changes(changed, updates), catalogue()) == ()
