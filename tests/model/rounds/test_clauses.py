"""A verdict settles a point of the checklist, or keeps it as disputed with every position."""

from datetime import date

import pytest

from model import settling
from model.catalogue import catalogue
from model.content import Content, ItemAnswer, ItemStatus, item_id
from model.project import Project
from model.records.drafting import Dissent
from model.rounds.ended import Ended
from model.rounds.kinds import Choice, Given, Kind, Rule
from tests.model.rounds.endings import (
    DAY,
    GROUP,
    ITEM,
    ITEM_ID,
    NEXT,
    NO,
    PARENTS,
    PROVIDER,
    SCHOOL,
    SUPPORT,
    YES,
    about,
    after,
    asked,
    concern,
    ended,
    objection,
)

CONSENT = asked(Kind.CONSENT, about())
VOTE = asked(Kind.VOTE, about())


def with_content(project: Project = GROUP, **content: object) -> Project:
    return project.model_copy(update={"content": Content(**content)})


def test_an_adopted_point_is_settled_as_if_somebody_had_settled_it_on_the_screen():
    answer = after(GROUP, ended(CONSENT, {SCHOOL: SUPPORT})).content.answer(ITEM)
    by_hand = settling.with_status(GROUP, catalogue(), catalogue().item(ITEM), ItemStatus.SETTLED)

    assert answer.status is ItemStatus.SETTLED
    assert (answer.decided_on, answer.decided_in) == (DAY, "now")
    assert answer.agreed is not None
    assert answer.agreed.model_dump(mode="json") == by_hand[0].after


def test_concerns_do_not_keep_a_point_from_being_settled():
    project = after(GROUP, ended(CONSENT, {SCHOOL: SUPPORT, PARENTS: concern("Knapp")}))

    assert project.content.answer(ITEM).status is ItemStatus.SETTLED
    assert project.content.dissent == ()


def test_a_newer_decision_takes_the_place_of_an_older_one():
    old = ItemAnswer(id=ITEM_ID, decided_on=date(2026, 1, 5), decided_in="before")
    answer = after(with_content(items=(old,)), ended(CONSENT, {SCHOOL: SUPPORT})).content.answer(
        ITEM
    )

    assert (answer.decided_on, answer.decided_in) == (DAY, "now")


def test_an_objection_makes_the_point_disputed_and_is_kept_with_a_day():
    given = {SCHOOL: SUPPORT, PROVIDER: objection("Nur mit fester Pauschale"), PARENTS: SUPPORT}
    project = after(GROUP, ended(CONSENT, given))

    assert project.content.answer(ITEM).status is ItemStatus.DISPUTED
    assert project.content.dissent == (
        Dissent(
            id="r1-0",
            item=ITEM_ID,
            partner="club",
            position="Nur mit fester Pauschale",
            outcome="open",
            review_date=NEXT,
        ),
    )


def test_a_settled_point_that_is_disputed_again_loses_its_agreed_sentence():
    settled = after(GROUP, ended(CONSENT, {SCHOOL: SUPPORT}))
    second = ended(CONSENT, {PROVIDER: objection("Nein")})
    answer = after(settled, second).content.answer(ITEM)

    assert (answer.status, answer.agreed) == (ItemStatus.DISPUTED, None)


def test_a_rejected_point_is_disputed_also_where_nobody_gave_a_reason():
    project = after(GROUP, ended(VOTE, {SCHOOL: NO, PROVIDER: NO, PARENTS: YES}))

    assert project.content.answer(ITEM).status is ItemStatus.DISPUTED
    assert {one.partner for one in project.content.dissent} == {"city", "club"}
    assert all(one.position and one.review_date == NEXT for one in project.content.dissent)


@pytest.mark.parametrize(
    "end",
    [
        ended(
            asked(Kind.CONSENT, about(), Rule(procedure="consent", quorum=9)),
            {PARENTS: objection("Nein")},
        ),
        ended(CONSENT, {}),
        ended(
            asked(Kind.VOTE, about(), Rule(procedure="consensus")),
            {SCHOOL: Given(choice=Choice.ABSTENTION)},
        ),
    ],
    ids=["too few were there", "nobody answered", "nobody was for or against it"],
)
def test_where_the_group_has_not_spoken_the_point_stays_as_it_was(end: Ended):
    project = after(GROUP, end)

    assert project.content == GROUP.content
    assert project.planning.decisions[-1].result == "postponed"


def test_a_point_of_the_groups_own_is_settled_too():
    own = ItemAnswer(id="own", title="Gartenzeit", wording="Der Garten ist offen.")
    told = asked(Kind.CONSENT, about("Der Garten ist offen.", "own"))
    project = after(with_content(items=(own,)), ended(told, {SCHOOL: SUPPORT}))

    assert project.content.answer("own").status is ItemStatus.SETTLED
    assert project.planning.decisions[-1].item == "own"


def test_a_point_that_was_removed_meanwhile_does_not_come_back():
    told = asked(Kind.CONSENT, about("Der Garten ist offen.", "own"))
    project = after(GROUP, ended(told, {SCHOOL: SUPPORT}))

    assert project.content == GROUP.content
    assert project.planning.decisions[-1].item == ""


def test_other_words_than_those_of_the_point_are_kept_as_a_remark():
    told = asked(Kind.CONSENT, about("Jeder zahlt die Hälfte."))
    project = after(GROUP, ended(told, {SCHOOL: SUPPORT}))

    assert project.content.answer(ITEM).wording == ""
    assert [one.item for one in project.content.item_comments] == [item_id(ITEM)]
    assert "Jeder zahlt die Hälfte." in project.content.item_comments[0].content


@pytest.mark.parametrize("put", ["", "Tragen wir diesen Punkt mit?"])
def test_the_words_of_the_point_or_a_question_about_it_need_no_remark(put: str):
    project = after(GROUP, ended(asked(Kind.CONSENT, about(put)), {SCHOOL: SUPPORT}))

    assert project.content.item_comments == ()
