"""What others see of an answer, and what the store holds of whoever gave it."""

import json

import pytest

from model.outcomes import Saved
from model.rounds.kinds import (
    SHOWINGS,
    Choice,
    Given,
    Kind,
    Showing,
)
from tests.model.rounds.conftest import (
    CLUB,
    GUEST,
    HEAD,
    NO,
    OFFICE,
    YES,
    asking,
    idea,
    seen,
)


@pytest.mark.parametrize("showing", SHOWINGS[Kind.VOTE])
def test_hidden_answers_are_shown_to_nobody_before_the_end(workspace, project, showing):
    begun = workspace.start_round(project, asking(showing=showing), HEAD)
    workspace.answer_round(project, begun, YES, OFFICE)
    workspace.answer_round(project, begun, NO, CLUB)

    for who in (HEAD, OFFICE, CLUB, GUEST):
        view = seen(workspace, project, who)
        assert not view.is_shown
        assert all(one.is_mine for one in view.answers)
        assert view.answered == 2
    assert [one.given for one in seen(workspace, project, OFFICE).mine] == [YES]
    assert seen(workspace, project, HEAD).answers == ()

    workspace.end_round(project, begun, HEAD)
    assert len(seen(workspace, project, GUEST).answers) == 2


def test_open_answers_are_shown_at_once(workspace, project):
    begun = workspace.start_round(project, asking(hidden=False), HEAD)
    workspace.answer_round(project, begun, YES, OFFICE)

    (answer,) = seen(workspace, project, HEAD).answers
    assert (answer.name, answer.given, answer.is_mine) == ("JA", YES, False)


@pytest.mark.parametrize("kind", [Kind.IDEAS, Kind.POINTS, Kind.VOTE])
def test_an_anonymous_answer_is_stored_without_anything_that_tells(workspace, project, rows, kind):
    given_by = {Kind.IDEAS: idea("Mehr Zeit"), Kind.POINTS: Given(amounts={"a": 2}), Kind.VOTE: YES}
    begun = workspace.start_round(project, asking(kind, Showing.ANONYMOUS), HEAD)
    for who in (OFFICE, CLUB):
        assert isinstance(workspace.answer_round(project, begun, given_by[kind], who), Saved)

    open_rows = rows("answers")
    assert {(one["voice"], one["name"], one["at"]) for one in open_rows} == {("", "", None)}
    workspace.end_round(project, begun, HEAD)

    ended = rows("answers")
    assert {(one["voter"], one["voice"], one["name"], one["at"]) for one in ended} == {
        ("", "", "", None)
    }
    # Not even the number of a row leads back to the one it had while the voter was known.
    assert not {one["id"] for one in ended} & {one["id"] for one in open_rows}
    assert [json.loads(one["given"]) for one in ended] == [
        json.loads(one["given"]) for one in open_rows
    ]
    assert all(not one.is_mine for one in seen(workspace, project, OFFICE).answers)


@pytest.mark.parametrize(
    ("kind", "showing"), [(kind, one) for kind, some in SHOWINGS.items() for one in some]
)
def test_no_answer_holds_the_browser_it_came_from(workspace, project, rows, kind, showing):
    fitting = {
        Kind.POINTS: Given(amounts={"a": 1}),
        Kind.RATING: Given(amounts={"a": 1}),
        Kind.CONSENT: Given(choice=Choice.SUPPORT),
        Kind.VOTE: YES,
    }
    begun = workspace.start_round(project, asking(kind, showing), HEAD)
    outcome = workspace.answer_round(project, begun, fitting.get(kind, idea("Zeit")), OFFICE)

    assert isinstance(outcome, Saved)
    assert OFFICE.browser not in json.dumps([rows("answers"), rows("rounds")])
    (row,) = rows("answers")
    assert {"": "anonymous", "JA": "institution", "Planung, JA": "name"}[row["name"]] == showing


def test_by_institution_no_function_is_shown_also_where_each_member_votes(workspace, seated):
    begun = workspace.start_round(seated, asking(unit="member", hidden=False), HEAD)
    workspace.answer_round(seated, begun, YES, HEAD)

    (answer,) = seen(workspace, seated).answers
    assert answer.name == "GS Ring"


def test_the_next_round_drops_what_was_answered_in_the_one_before(workspace, project, rows):
    begun = workspace.start_round(project, asking(), HEAD)
    workspace.answer_round(project, begun, YES, OFFICE)
    workspace.end_round(project, begun, HEAD)
    assert rows("answers")

    second = workspace.start_round(project, asking(), HEAD)

    assert rows("answers") == []
    assert [one["id"] for one in rows("rounds")] == [second]
