"""Ideas on a point become its draft or proposals; those of a free question are kept for later."""

import pytest

from model.content import Content, ItemAnswer, ItemStatus
from model.rounds.kinds import Given, Kind, Showing, Subject
from tests.model.rounds.endings import (
    DAY,
    GROUP,
    ITEM,
    ITEM_ID,
    PARENTS,
    PROVIDER,
    SCHOOL,
    after,
    asked,
    ended,
)

POINT = Subject(question="Wer zahlt?", step="content.checklist", item=ITEM)
NAMED = asked(Kind.IDEAS, POINT, showing=Showing.INSTITUTION)
GIVEN = [
    (SCHOOL, Given(text="Die Stadt zahlt.")),
    (PROVIDER, Given(text="Der Träger meldet Zahlen.")),
    (PARENTS, Given(text="Niemand zahlt doppelt.")),
]


def test_picked_ideas_become_the_draft_of_a_point_without_words():
    content = after(GROUP, ended(NAMED, GIVEN, picked=(1, 3))).content
    answer = content.answer(ITEM)

    assert answer.wording == "Die Stadt zahlt.\nNiemand zahlt doppelt."
    assert answer.status is ItemStatus.IN_PROGRESS
    assert [
        (one.item, one.kind, one.institution, one.content, one.created_on)
        for one in content.item_comments
    ] == [(ITEM_ID, "proposal", "provider", "Der Träger meldet Zahlen.", DAY)]


@pytest.mark.parametrize(
    "answer",
    [
        ItemAnswer(id=ITEM_ID, wording="Wir zahlen gemeinsam."),
        ItemAnswer(id=ITEM_ID, status=ItemStatus.SETTLED),
    ],
    ids=["written", "settled"],
)
def test_what_somebody_wrote_or_the_group_settled_stays_and_all_ideas_are_proposals(answer):
    project = GROUP.model_copy(update={"content": Content(items=(answer,))})
    content = after(project, ended(NAMED, GIVEN, picked=(1,))).content

    assert content.answer(ITEM) == answer
    assert [one.content for one in content.item_comments] == [one.text for _, one in GIVEN]


def test_an_anonymous_idea_stays_anonymous_as_a_proposal():
    content = after(GROUP, ended(asked(Kind.IDEAS, POINT), GIVEN)).content

    assert {one.institution for one in content.item_comments} == {""}


def test_picked_ideas_of_a_free_question_are_topics_for_later():
    told = asked(Kind.IDEAS, Subject(question="Was fehlt noch?"))
    notes = after(GROUP, ended(told, GIVEN, picked=(2,))).planning.notes

    parked = [one for one in notes if one.kind == "parked"]
    assert [(one.text, one.meeting, one.settled) for one in parked] == [
        ("Der Träger meldet Zahlen.", "now", False)
    ]
    told_text = notes[-1].text
    assert "Niemand zahlt doppelt." in told_text, "nothing that was said is lost"


def test_ideas_about_a_point_that_is_gone_are_topics_for_later():
    told = asked(Kind.IDEAS, POINT.model_copy(update={"item": "own"}))
    project = after(GROUP, ended(told, GIVEN, picked=(1,)))

    assert project.content == GROUP.content
    assert [one.kind for one in project.planning.notes] == ["parked", "result"]
