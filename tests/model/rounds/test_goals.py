"""Goals are collected, given points and adopted by rounds."""

from decimal import Decimal
from itertools import pairwise

from hypothesis import given as drawn
from hypothesis import strategies as st

from model.goals import Goal, Goals
from model.project import Project
from model.rounds.kinds import Given, Kind, Option, Showing, Subject
from tests.model.rounds.endings import (
    DAY,
    GROUP,
    NO,
    PARENTS,
    PROVIDER,
    SCHOOL,
    SUPPORT,
    YES,
    after,
    asked,
    concern,
    ended,
    objection,
)

TITLES = ("Verlässlichkeit", "Lernzeit", "Garten")
KEYS = tuple(f"g{number}" for number in range(1, 4))


def with_goals(*goals: Goal) -> Project:
    return GROUP.model_copy(update={"goals": Goals(goals=goals)})


LISTED = tuple(Goal(id=key, title=title) for key, title in zip(KEYS, TITLES, strict=True))
PROJECT = with_goals(*LISTED)
OPTIONS = tuple(Option(key=one.id, title=one.title) for one in LISTED)
POINTS = asked(Kind.POINTS, Subject(step="goals.prioritise", options=OPTIONS))
QUESTION = "Wir nehmen diese Ziele an:\n1. Verlässlichkeit\n2. Lernzeit"
ADOPT = asked(Kind.CONSENT, Subject(question=QUESTION, step="goals.adopt"))
IDEAS = asked(Kind.IDEAS, Subject(question="Was wird besser?", step="goals.collect"))


def test_points_and_ranks_are_written_and_the_state_is_not():
    given = {SCHOOL: Given(amounts={"g2": 3, "g3": 2}), PARENTS: Given(amounts={"g3": 4})}
    goals = after(PROJECT, ended(POINTS, given)).goals

    assert [(one.priority_points, one.rank) for one in goals.goals] == [(0, 3), (3, 2), (6, 1)]
    assert {one.status for one in goals.goals} == {"proposed"}
    assert (goals.priority_method, goals.prioritised_in) == ("points", "now")


@drawn(st.lists(st.dictionaries(st.sampled_from(KEYS), st.integers(0, 5)), min_size=1, max_size=6))
def test_no_point_is_lost_and_the_ranks_are_an_order(given: list[dict[str, int]]):
    answers = [(f"house:{number}", Given(amounts=one)) for number, one in enumerate(given)]
    goals = after(PROJECT, ended(POINTS, answers)).goals.goals
    by_rank = sorted(goals, key=lambda one: one.rank or 0)
    points = [one.priority_points or Decimal(0) for one in by_rank]

    assert sum(points) == sum(sum(one.values()) for one in given)
    assert [one.rank for one in by_rank] == [1, 2, 3]
    assert points == sorted(points, reverse=True)
    for one, next_one in pairwise(by_rank):
        assert one.priority_points != next_one.priority_points or one.id < next_one.id


def test_a_goal_that_was_removed_meanwhile_leaves_no_hole():
    given = {SCHOOL: Given(amounts={"g1": 1, "g2": 4})}
    goals = after(with_goals(LISTED[0], LISTED[2]), ended(POINTS, given)).goals.goals

    assert [(one.id, one.rank) for one in goals] == [("g1", 1), ("g3", 2)]


def test_without_an_answer_there_is_no_order():
    assert after(PROJECT, ended(POINTS, {})).goals == PROJECT.goals


def test_an_adopted_list_binds_the_goals_that_were_put_to_the_group():
    project = after(PROJECT, ended(ADOPT, {SCHOOL: SUPPORT, PARENTS: concern("Viel Aufwand")}))
    goals = project.goals

    assert [(one.status, one.adopted_on) for one in goals.goals] == [
        ("adopted", DAY),
        ("adopted", DAY),
        ("proposed", None),
    ]
    assert (goals.adoption_rule, goals.adoption_result) == ("consent", "adopted_with_concerns")
    assert goals.adoption_concerns == "Elternvertretung: Viel Aufwand."
    assert (goals.adopted_in, goals.adoption_decision) == ("now", "r1")
    assert project.planning.decisions[-1].subject == "goals"


def test_a_question_that_names_no_goal_is_about_all_that_are_pursued():
    parked = Goal(id="p", title="Sommerfest", status="parked")
    told = asked(Kind.CONSENT, Subject(question="Tragen Sie die Liste?", step="goals.adopt"))
    goals = after(with_goals(*LISTED, parked), ended(told, {SCHOOL: SUPPORT})).goals.goals

    assert [one.status for one in goals] == ["adopted", "adopted", "adopted", "parked"]


def test_an_objection_or_a_rejection_defers_the_list():
    vote = asked(Kind.VOTE, Subject(question=QUESTION, step="goals.adopt"))
    for end in (
        ended(ADOPT, {SCHOOL: SUPPORT, PARENTS: objection("Ohne uns")}),
        ended(vote, {SCHOOL: NO, PARENTS: YES}),
    ):
        goals = after(PROJECT, end).goals
        assert (goals.adoption_result, goals.adopted_in) == ("deferred", "")
        assert goals.goals == LISTED


def test_every_idea_is_kept_with_its_bundle_and_its_institution():
    given = [
        (SCHOOL, Given(text="Mehr\nRuhe", bundle="Lernzeit")),
        (PARENTS, Given(text="Feste Zeiten")),
    ]
    goals = after(GROUP, ended(IDEAS, given)).goals

    assert [(one.title, one.bundle, one.proposed_by, one.status) for one in goals.goal_ideas] == [
        ("Mehr Ruhe", "Lernzeit", (), "new"),
        ("Feste Zeiten", "", (), "new"),
    ]
    assert (goals.goals, goals.collect_meeting) == ((), "now")


def test_an_idea_shows_its_institution_only_where_the_round_did():
    told = asked(Kind.IDEAS, IDEAS.subject, showing=Showing.INSTITUTION)
    idea = after(GROUP, ended(told, {PROVIDER: Given(text="Vertretung")})).goals.goal_ideas[0]

    assert idea.proposed_by == ("provider",)


def test_picked_ideas_become_goals_and_those_of_one_bundle_become_one():
    given = [
        (SCHOOL, Given(text="Ruhe", bundle="Lernzeit")),
        (SCHOOL, Given(text="Räume", bundle="Lernzeit")),
        (PARENTS, Given(text="Feste Zeiten", bundle="Verlässlichkeit")),
        (PARENTS, Given(text="Ein Fest", bundle="Verlässlichkeit")),
    ]
    goals = after(GROUP, ended(IDEAS, given, picked=(1, 2, 3))).goals

    assert [(one.title, one.status, one.origin_ideas) for one in goals.goals] == [
        ("Lernzeit", "proposed", ("r1-1", "r1-2")),
        ("Feste Zeiten", "proposed", ("r1-3",)),
    ]
    assert [one.status for one in goals.goal_ideas] == [*["becomes_goal"] * 3, "new"]


def test_a_long_idea_is_kept_whole_beside_its_shortened_title():
    text = "Alle Kinder haben an jedem Tag eine feste Bezugsperson. " * 8
    idea = after(GROUP, ended(IDEAS, {SCHOOL: Given(text=text)}, picked=(1,))).goals.goal_ideas[0]

    assert len(idea.title) <= 300
    assert idea.title.endswith("…")
    assert idea.remark == text.strip()
