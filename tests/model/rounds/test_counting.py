"""Laws of the count: nothing is lost, nobody is outvoted where the group has agreed so."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from model.rounds.counting import Verdict, tally, verdict
from model.rounds.kinds import CONSENT, VOTE, Answer, Asked, Choice, Given, Kind
from tests.model.rounds.conftest import asking

COUNTS = st.integers(0, 9)
SHARES = st.sampled_from(["simple", "two_thirds", "three_quarters"])
QUORUMS = st.none() | st.integers(1, 12)


def answers(*choices: Choice) -> list[Answer]:
    return [Answer(number, "", "", Given(choice=one)) for number, one in enumerate(choices)]


def judged(asked: Asked, *choices: Choice, present: int = 30) -> Verdict:
    return verdict(asked, tally(asked, answers(*choices)), present)


def of(yes: int, no: int, abstentions: int = 0) -> list[Choice]:
    return [Choice.YES] * yes + [Choice.NO] * no + [Choice.ABSTENTION] * abstentions


@given(st.lists(st.sampled_from(VOTE)))
def test_every_voice_is_counted_once(choices: list[Choice]):
    counted = tally(asking(), answers(*choices))

    assert sum(number for _, number in counted.choices) == counted.voices == len(choices)
    assert all(counted.of(one) == choices.count(one) for one in VOTE)


@given(st.lists(st.dictionaries(st.sampled_from(["a", "b"]), st.integers(0, 5))))
def test_no_point_is_lost_and_the_highest_sum_comes_first(given_points: list[dict[str, int]]):
    some = [Answer(n, "", "", Given(amounts=one)) for n, one in enumerate(given_points)]

    points = tally(asking(Kind.POINTS), some).points()

    assert dict(points) == {key: sum(one.get(key, 0) for one in given_points) for key in "ab"}
    assert [total for _, total in points] == sorted((total for _, total in points), reverse=True)


@given(st.lists(st.sampled_from(CONSENT), min_size=1), QUORUMS)
def test_what_somebody_objects_to_is_never_adopted(choices: list[Choice], quorum: int | None):
    outcome = judged(asking(Kind.CONSENT, procedure="consent", quorum=quorum), *choices)

    assert outcome.is_adopted == (Choice.OBJECTION not in choices)
    if outcome.is_adopted:
        assert (outcome.result == "adopted_with_concerns") == (Choice.CONCERN in choices)


@given(COUNTS, COUNTS, COUNTS, SHARES)
def test_under_majority_abstentions_change_nothing(yes: int, no: int, abstained: int, share: str):
    asked = asking(share=share)

    assert judged(asked, *of(yes, no, abstained)) == judged(asked, *of(yes, no))


@given(COUNTS, COUNTS)
def test_the_larger_share_implies_the_smaller_one(yes: int, no: int):
    adopted = [
        judged(asking(share=share), *of(yes, no)).is_adopted
        for share in ("simple", "two_thirds", "three_quarters")
    ]

    assert adopted == sorted(adopted, reverse=True)
    assert adopted[0] == (yes > no)
    assert adopted[1] == (yes > 0 and 3 * yes >= 2 * (yes + no))


@given(COUNTS, COUNTS, COUNTS, SHARES, st.sampled_from(["majority", "consensus", "consent"]))
def test_one_more_yes_never_takes_an_adoption_back(
    yes: int, no: int, abstained: int, share: str, procedure: str
):
    asked = asking(share=share, procedure=procedure)
    before = judged(asked, *of(yes, no, abstained))
    after = judged(asked, *of(yes + 1, no, abstained))

    assert after.is_adopted or not before.is_adopted


@given(COUNTS, COUNTS, st.sampled_from(["consensus", "consent"]))
def test_where_nobody_is_outvoted_one_no_postpones(yes: int, no: int, procedure: str):
    outcome = judged(asking(procedure=procedure), *of(yes, no))

    assert outcome.result == ("adopted" if yes and not no else "postponed")


@given(st.lists(st.sampled_from(VOTE)), st.integers(0, 9), st.integers(1, 12))
def test_without_enough_institutions_nothing_is_decided(
    choices: list[Choice], present: int, quorum: int
):
    outcome = judged(asking(quorum=quorum), *choices, present=present)

    assert outcome.is_quorate == (max(present, len(choices)) >= quorum)
    if not outcome.is_quorate:
        assert outcome.result == "postponed"


def test_several_members_of_one_institution_are_no_quorum_of_institutions():
    asked = asking(unit="member", quorum=3)

    assert not judged(asked, *of(4, 0), present=1).is_quorate


def test_a_round_that_nobody_answered_decides_nothing():
    assert judged(asking()).result == "postponed"
    assert judged(asking(Kind.CONSENT)).result == "postponed"


def test_a_tie_is_no_majority():
    assert judged(asking(), *of(2, 2)).result == "rejected"


def test_texts_of_answers_do_not_change_the_count():
    plain = answers(Choice.YES)
    spoken = [replace(one, given=Given(choice=Choice.YES, text="Gern")) for one in plain]

    assert tally(asking(), plain) == tally(asking(), spoken)
