"""Rates of a round are those of the present evaluation, one row per institution and question."""

from model import proposals, ratings
from model.catalogue import catalogue
from model.evaluation import Evaluation
from model.project import Project
from model.records.reviews import Rating, Review
from model.rounds.kinds import Given, Kind, Option, Subject
from tests.model.rounds.endings import DAY, GROUP, PARENTS, PROVIDER, SCHOOL, after, asked, ended

QUESTIONS = tuple(one.key for one in catalogue().reflection_questions[:2])
FIRST, SECOND = QUESTIONS
OPTIONS = tuple(
    Option(key=one.key, title=one.statement) for one in catalogue().reflection_questions[:2]
)
RATING = asked(Kind.RATING, Subject(step="evaluation.self_assessment", options=OPTIONS))


def with_ratings(*known: Rating) -> Project:
    review = Review(id="e1", questions=QUESTIONS)
    return GROUP.model_copy(update={"evaluation": Evaluation(evaluations=(review,), ratings=known)})


def rows(project: Project) -> list[tuple[str, str, str, str]]:
    return [
        (one.institution, one.question, one.value, one.reason) for one in project.evaluation.ratings
    ]


def test_each_institution_has_a_row_for_each_question():
    given = {
        SCHOOL: Given(amounts={FIRST: 4, SECOND: 1}, reasons={SECOND: "Zu selten"}),
        PARENTS: Given(amounts={FIRST: 3}),
    }
    project = after(with_ratings(), ended(RATING, given))

    assert rows(project) == [
        ("school", FIRST, "r4", ""),
        ("school", SECOND, "r1", "Zu selten"),
        ("parents", FIRST, "r3", ""),
        ("parents", SECOND, "none", ""),
    ]
    assert {(one.evaluation, one.rated_on) for one in project.evaluation.ratings} == {("e1", DAY)}


def test_the_rows_are_those_that_the_screen_would_propose():
    project = after(with_ratings(), ended(RATING, {SCHOOL: Given(amounts={FIRST: 2})}))
    proposed = ratings.proposed_ratings(with_ratings(), catalogue(), "school")

    assert {one.id for one in project.evaluation.ratings} == {
        proposals.own_id(ratings.RATINGS, row) for row in proposed
    }


def test_rows_that_are_there_are_changed_and_not_doubled():
    known = Rating(
        id="k",
        evaluation="e1",
        institution="provider",
        question=FIRST,
        value="r2",
        reason="Wechsel",
        agreed_with=("team",),
    )
    given = {PROVIDER: Given(amounts={FIRST: 3, SECOND: 3})}
    project = after(with_ratings(known), ended(RATING, given))

    assert rows(project) == [("provider", FIRST, "r3", "Wechsel"), ("provider", SECOND, "r3", "")]
    assert project.evaluation.ratings[0].agreed_with == ("team",)


def test_no_answer_takes_nothing_back():
    known = Rating(id="k", evaluation="e1", institution="school", question=FIRST, value="r2")
    project = after(with_ratings(known), ended(RATING, {SCHOOL: Given(amounts={SECOND: 4})}))

    assert project.evaluation.ratings[0] == known


def test_without_an_evaluation_only_the_minutes_tell_of_it():
    project = after(GROUP, ended(RATING, {SCHOOL: Given(amounts={FIRST: 2})}))

    assert project.evaluation == GROUP.evaluation
    assert len(project.planning.notes) == 1
