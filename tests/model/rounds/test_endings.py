"""How a round ended, as it can be told."""

from hypothesis import given
from hypothesis import strategies as st

from model.catalogue import catalogue
from model.rounds import counting, endings
from model.rounds.endings import Ending
from model.rounds.kinds import (
    CONSENT,
    VOTE,
    Answer,
    Asked,
    Choice,
    Given,
    Kind,
    Option,
    Rule,
    Showing,
    Subject,
)


def asked(kind: Kind, **rule: object) -> Asked:
    subject = Subject(
        question="?", options=(Option(key="a", title="A"), Option(key="b", title="B"))
    )
    showing = Showing.INSTITUTION
    return Asked(kind=kind, showing=showing, subject=subject, rule=Rule.model_validate(rule))


def answers(*given_ones: Given) -> list[Answer]:
    return [Answer(number, "", "", one) for number, one in enumerate(given_ones, 1)]


def chosen(*choices: Choice) -> list[Answer]:
    return answers(*(Given(choice=one) for one in choices))


@given(
    st.sampled_from([(Kind.CONSENT, CONSENT), (Kind.VOTE, VOTE)]),
    st.data(),
    st.sampled_from(["consensus", "majority"]),
    st.sampled_from(["simple", "two_thirds", "three_quarters"]),
    st.one_of(st.none(), st.integers(1, 9)),
    st.integers(0, 9),
)
def test_what_is_told_holds_exactly_where_the_verdict_does(
    kind, data, procedure, share, quorum, present
):
    choices = data.draw(st.lists(st.sampled_from(kind[1]), max_size=8))
    of = asked(kind[0], procedure=procedure, share=share, quorum=quorum)
    counted = counting.tally(of, chosen(*choices))
    verdict = counting.verdict(of, counted, present)

    told = endings.ending(of, counted, verdict.result)

    assert told.is_adopted == verdict.is_adopted
    assert (told is Ending.REJECTED) == (verdict.result == "rejected")
    assert told is not Ending.NOT_QUORATE or not verdict.is_quorate


def test_who_was_there_without_an_answer_counts_for_the_quorum():
    of = asked(Kind.CONSENT, quorum=4)
    counted = counting.tally(of, chosen(Choice.SUPPORT))

    assert endings.ending(of, counted) is Ending.NOT_QUORATE
    assert endings.ending(of, counted, "postponed") is Ending.NOT_QUORATE
    assert endings.ending(of, counted, "adopted") is Ending.ADOPTED


def test_objections_come_before_concerns_and_silence_says_nothing():
    given_ones = [
        Given(choice=Choice.CONCERN, text="b"),
        Given(choice=Choice.NO, text=" "),
        Given(choice=Choice.OBJECTION, text="a"),
    ]

    assert [one.given.text for one in endings.with_reasons(answers(*given_ones))] == ["a", "b"]


def test_ideas_stand_under_their_headings_and_loose_ones_first():
    found = endings.bundles(
        answers(Given(text="1", bundle="X"), Given(text="2"), Given(text="3", bundle="X"))
    )

    assert [(heading, [one.id for one in some]) for heading, some in found] == [
        ("", [2]),
        ("X", [1, 3]),
    ]
    assert endings.bundles([]) == ()


def test_the_best_options_are_all_with_the_most_points():
    of = asked(Kind.POINTS)

    def best(*amounts: dict[str, int]):
        return endings.best(counting.tally(of, answers(*(Given(amounts=one) for one in amounts))))

    assert best({"a": 2}, {"b": 2}) == (("a", "b"), 2)
    assert best({"a": 2}, {"b": 3}) == (("b",), 3)
    assert best({"a": 0}) == ((), 0)
    assert best() == ((), 0)


def test_rates_are_ordered_by_how_far_they_are_apart():
    of = asked(Kind.RATING)
    found = endings.rated(
        counting.tally(
            of, answers(Given(amounts={"a": 4, "b": 1}), Given(amounts={"a": 4, "b": 4}))
        ),
        catalogue(),
    )

    assert [(one.question, str(one.average), one.spread) for one in found] == [
        ("b", "2.50", 3),
        ("a", "4.00", 0),
    ]
    assert found[0].finding == "perception_gap"
