"""Words about one child are asked about wherever they are typed in a round."""

import pytest

from model.catalogue import catalogue
from model.changes import SetField
from model.guard.door import confirming
from model.outcomes import Guarded, Saved
from model.rounds.kinds import (
    Given,
    Kind,
    Option,
)
from model.rounds.proposals import CHECKLIST, proposed
from model.workspace import GuardedError
from tests.model.rounds.conftest import (
    CLUB,
    HEAD,
    asking,
    idea,
    seen,
)
from tests.people import SCHOOL

NAMED = "Max Mustermann hat eine Lernbehinderung."


def test_words_about_one_child_are_asked_about_before_an_answer_counts(workspace, project):
    begun = workspace.start_round(project, asking(Kind.IDEAS), HEAD)

    outcome = workspace.answer_round(project, begun, idea(NAMED), CLUB)
    assert isinstance(outcome, Guarded)
    assert seen(workspace, project).answered == 0

    confirmed = confirming(outcome)
    again = workspace.answer_round(project, begun, idea(NAMED), CLUB, confirmed=confirmed)
    assert isinstance(again, Saved)
    assert isinstance(workspace.answer_for(project, begun, "Hort", idea(NAMED), HEAD), Guarded)


def test_reasons_and_headings_are_looked_through_as_well(workspace, project):
    rated = workspace.start_round(project, asking(Kind.RATING), HEAD)
    reason = Given(amounts={"a": 1}, reasons={"a": NAMED})
    assert isinstance(workspace.answer_round(project, rated, reason, CLUB), Guarded)
    workspace.cancel_round(project, rated, HEAD)
    begun = workspace.start_round(project, asking(Kind.IDEAS), HEAD)
    workspace.answer_round(project, begun, idea("Mehr Zeit"), CLUB)
    workspace.end_round(project, begun, HEAD)
    (answer,) = seen(workspace, project).answers

    question = workspace.sort_ideas(project, begun, {answer.id: NAMED}, HEAD)

    assert isinstance(question, Guarded)
    said = confirming(question)
    named = {answer.id: NAMED}
    assert isinstance(workspace.sort_ideas(project, begun, named, HEAD, confirmed=said), Saved)
    # Who sorts on is not asked again about a heading that stands already.
    assert isinstance(workspace.sort_ideas(project, begun, named, HEAD), Saved)


@pytest.mark.parametrize("where", ["question", "options"])
def test_words_about_one_child_are_asked_about_before_a_round_begins(workspace, project, where):
    points = asking(Kind.POINTS)
    typed = NAMED if where == "question" else (Option(key="a", title=NAMED),)
    # Naming a point of the checklist does not let a typed question pass.
    update = {where: typed, "item": "finances.costs", "step": CHECKLIST}
    asked = points.model_copy(update={"subject": points.subject.model_copy(update=update)})

    with pytest.raises(GuardedError) as question:
        workspace.start_round(project, asked, HEAD)

    assert workspace.round(project, HEAD) is None
    said = confirming(question.value.question)
    assert workspace.start_round(project, asked, HEAD, confirmed=said)


def test_words_that_stood_in_the_project_are_not_asked_about_again(workspace, project):
    path = "content.items.finances-costs.wording"
    change = SetField(path=path, before="", after=NAMED)
    held = workspace.submit(project, [change], SCHOOL)
    assert isinstance(held, Guarded)
    workspace.submit(project, [change], SCHOOL, confirmed=confirming(held))
    stored = workspace.open(project).project

    asked = proposed(stored, catalogue(), Kind.CONSENT, CHECKLIST, "finances.costs")

    assert NAMED in asked.subject.question
    assert workspace.start_round(project, asked, HEAD)
