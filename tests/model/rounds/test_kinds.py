"""What an answer may hold follows from the kind of the round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.rounds.kinds import (
    CONSENT,
    SHOWINGS,
    VOTE,
    Choice,
    Given,
    Kind,
    Showing,
    objection_to,
    parts_of,
)
from tests.model.rounds.conftest import asking

AMOUNTS = st.dictionaries(st.sampled_from(["a", "b", "c"]), st.integers(-2, 7))
SENTENCES = st.text(max_size=20)
ANSWERS = st.builds(
    Given,
    text=SENTENCES,
    bundle=SENTENCES,
    choice=st.none() | st.sampled_from(Choice),
    amounts=AMOUNTS,
    reasons=st.dictionaries(st.sampled_from(["a", "b", "c"]), SENTENCES),
)
KINDS = st.sampled_from(Kind)


@given(ANSWERS)
def test_an_answer_comes_back_from_the_store_as_it_was_given(answer: Given):
    assert Given.model_validate_json(answer.model_dump_json()) == answer


@given(KINDS, ANSWERS)
def test_an_answer_keeps_only_the_parts_of_its_kind(kind: Kind, answer: Given):
    asked = asking(kind)

    kept = parts_of(asked, answer)

    assert parts_of(asked, kept) == kept
    assert objection_to(asked, kept) == objection_to(asked, answer)
    # The heading of an idea comes from who sorts, never from who answers.
    assert kept.bundle == ""
    assert not (kept.choice and kept.amounts)


@given(AMOUNTS, st.integers(1, 9))
def test_points_that_are_taken_never_exceed_the_limit(amounts: dict[str, int], limit: int):
    asked = asking(Kind.POINTS, points=limit)

    if not objection_to(asked, Given(amounts=amounts)):
        assert sum(amounts.values()) <= limit
        assert min(amounts.values(), default=0) >= 0
        assert set(amounts) <= {"a", "b"}


@given(st.integers(0, 9), st.integers(0, 9), st.integers(1, 9))
def test_points_within_the_limit_are_always_taken(one: int, other: int, limit: int):
    objection = objection_to(
        asking(Kind.POINTS, points=limit), Given(amounts={"a": one, "b": other})
    )

    assert objection == ("" if one + other <= limit else "too_many_points")


@given(AMOUNTS)
def test_rates_are_between_one_and_four_or_left_out(amounts: dict[str, int]):
    fits = set(amounts) <= {"a", "b"} and all(1 <= one <= 4 for one in amounts.values())

    assert objection_to(asking(Kind.RATING), Given(amounts=amounts)) == ("" if fits else "rating")


def test_a_reason_to_a_question_nobody_asked_is_not_taken():
    assert objection_to(asking(Kind.RATING), Given(reasons={"c": "Weil"})) == "rating"


@pytest.mark.parametrize("choice", [None, *Choice])
@pytest.mark.parametrize(("kind", "known"), [(Kind.CONSENT, CONSENT), (Kind.VOTE, VOTE)])
def test_each_kind_takes_its_own_choices_only(kind, known, choice):
    objection = objection_to(asking(kind), Given(choice=choice, text="Aus gutem Grund"))

    assert objection == ("" if choice in known else "choice")


@pytest.mark.parametrize("choice", [Choice.CONCERN, Choice.OBJECTION])
def test_dissent_says_why(choice):
    assert objection_to(asking(Kind.CONSENT), Given(choice=choice, text=" \n")) == "reason"


def test_an_idea_without_words_is_none():
    assert objection_to(asking(Kind.IDEAS), Given(text=" \n")) == "empty"


def test_dissent_and_the_comparison_of_institutions_are_never_anonymous():
    unnamed = {kind for kind, showings in SHOWINGS.items() if Showing.ANONYMOUS in showings}

    assert unnamed == {Kind.IDEAS, Kind.POINTS, Kind.VOTE}
