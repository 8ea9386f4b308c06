"""A round from its start to its end: who may answer, and what becomes of the answers."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.basics import Person
from model.catalogue import t
from model.outcomes import Refused, Saved
from model.rounds.kinds import (
    MOST_IDEAS,
    VOTE,
    Choice,
    Given,
    Kind,
    Showing,
    Stage,
)
from model.workspace import RefusedError, Workspace, restore_store
from tests.model.rounds.conftest import (
    ADVISER,
    CLUB,
    GUEST,
    HEAD,
    MUSIC,
    NO,
    OFFICE,
    YES,
    asking,
    idea,
    message,
    seen,
)


def test_at_first_there_is_no_round(workspace, project):
    assert workspace.round(project, HEAD) is None


def test_a_round_says_who_began_it_and_what_it_asks(workspace, project):
    begun = workspace.start_round(project, asking(), HEAD)

    told = seen(workspace, project).round
    assert (told.id, told.stage, told.started_by) == (begun, Stage.OPEN, HEAD.label)
    assert told.asked == asking()


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        (asking(Kind.CONSENT, Showing.ANONYMOUS), "showing"),
        (asking(Kind.RATING, Showing.NAME), "showing"),
        (
            asking().model_copy(update={"kind": Kind.POINTS, "showing": Showing.ANONYMOUS}),
            "options",
        ),
        (
            asking().model_copy(
                update={"subject": asking().subject.model_copy(update={"question": " \n"})}
            ),
            "question",
        ),
    ],
)
def test_a_round_that_makes_no_sense_does_not_begin(workspace, project, asked, name):
    with pytest.raises(RefusedError) as refused:
        workspace.start_round(project, asked, HEAD)

    assert refused.value.message == t(f"round.refused.{name}")
    assert workspace.round(project, HEAD) is None


def test_one_round_runs_at_a_time_and_the_next_after_it(workspace, project):
    first = workspace.start_round(project, asking(), HEAD)
    with pytest.raises(RefusedError) as refused:
        workspace.start_round(project, asking(), OFFICE)
    assert refused.value.message == t("round.refused.running")
    assert isinstance(workspace.end_round(project, first, HEAD), Saved)

    second = workspace.start_round(project, asking(), OFFICE)

    # The clock has not gone on between the two, and yet one is the newer.
    assert seen(workspace, project).round.id == second
    assert message(workspace.answer_round(project, first, YES, HEAD)) == t("round.refused.gone")


def test_a_clock_that_was_put_back_does_not_hide_the_round_that_runs(workspace, project, clock):
    first = workspace.start_round(project, asking(), HEAD)
    workspace.end_round(project, first, HEAD)
    clock.forward(hours=-3)

    second = workspace.start_round(project, asking(), HEAD)

    assert isinstance(workspace.answer_round(project, second, YES, HEAD), Saved)
    workspace.end_round(project, second, HEAD)
    assert seen(workspace, project).round.id == second


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from([HEAD, OFFICE, CLUB, MUSIC]), st.integers(1, 3), st.sampled_from(VOTE)
        ),
        max_size=8,
    )
)
def test_one_voice_has_one_answer_however_often_and_from_wherever_it_comes(
    workspace, project, given_votes
):
    begun = workspace.start_round(project, asking(), HEAD)
    last: dict[str, Choice] = {}
    for who, device, choice in given_votes:
        person = Person(who.function, who.institution, f"device-{device}")
        assert isinstance(
            workspace.answer_round(project, begun, Given(choice=choice), person), Saved
        )
        last[who.institution] = choice

    view = seen(workspace, project)
    assert view.answered == len(view.voices) == len(last)
    assert workspace.rooms((project,))[project].round[1] == len(last)
    workspace.end_round(project, begun, HEAD)
    answers = seen(workspace, project).answers
    assert {one.name: one.given.choice for one in answers} == {
        {"Grundschule am Ring": "GS Ring", "Jugendamt": "JA", "Musikschule Nord": "Musik"}.get(
            institution, institution
        ): choice
        for institution, choice in last.items()
    }


def test_who_has_no_voice_hears_it_and_is_not_counted(workspace, seated):
    begun = workspace.start_round(seated, asking(), HEAD)

    for who in (ADVISER, MUSIC, CLUB, GUEST, Person()):
        for outcome in (
            workspace.answer_round(seated, begun, YES, who),
            workspace.take_back_answer(seated, begun, who),
        ):
            assert outcome == Refused(t("round.refused.no_voice"))
    assert seen(workspace, seated).answered == 0


def test_who_leads_answers_for_those_without_a_device(workspace, project):
    begun = workspace.start_round(project, asking(hidden=False), HEAD)

    assert isinstance(workspace.answer_for(project, begun, "house:music", NO, HEAD), Saved)
    outcome = workspace.answer_for(project, begun, "house:unknown", NO, HEAD)

    assert outcome == Refused(t("round.refused.no_voice"))
    (answer,) = seen(workspace, project, MUSIC).answers
    assert (answer.voice, answer.is_mine) == ("house:music", True)
    # Once the institution has a device after all, its own answer takes the place.
    workspace.answer_round(project, begun, YES, MUSIC)
    assert [one.given for one in seen(workspace, project).answers] == [YES]


def test_an_answer_that_does_not_fit_is_refused_and_the_one_before_stays(workspace, project):
    begun = workspace.start_round(project, asking(Kind.POINTS, points=3), HEAD)
    workspace.answer_round(project, begun, Given(amounts={"a": 3}), CLUB)

    outcome = workspace.answer_round(project, begun, Given(amounts={"a": 3, "b": 1}), CLUB)

    assert outcome == Refused(t("round.refused.too_many_points", most=3))
    assert [one.given.amounts for one in seen(workspace, project, CLUB).mine] == [{"a": 3}]


def test_an_answer_can_be_taken_back_by_its_own_voice_only(workspace, project):
    begun = workspace.start_round(project, asking(hidden=False), HEAD)
    workspace.answer_round(project, begun, YES, OFFICE)
    (answer,) = seen(workspace, project).answers

    workspace.take_back_answer(project, begun, CLUB, answer.id)
    assert seen(workspace, project).answered == 1
    workspace.take_back_answer(project, begun, OFFICE)
    assert seen(workspace, project).answered == 0


def test_somebody_has_many_ideas_but_not_without_end_and_takes_back_one(workspace, project):
    begun = workspace.start_round(project, asking(Kind.IDEAS), HEAD)
    for number in range(MOST_IDEAS):
        outcome = workspace.answer_round(project, begun, idea(f"Idee {number}"), GUEST)
        assert isinstance(outcome, Saved)

    assert workspace.answer_round(project, begun, idea("Noch eine"), GUEST) == Refused(
        t("round.refused.many_ideas", most=MOST_IDEAS)
    )
    mine = seen(workspace, project, GUEST).mine
    workspace.take_back_answer(project, begun, GUEST, mine[3].id)
    assert [one.given.text for one in seen(workspace, project, GUEST).mine] == [
        f"Idee {number}" for number in range(MOST_IDEAS) if number != 3
    ]
    assert isinstance(workspace.answer_round(project, begun, idea("Noch eine"), GUEST), Saved)


def test_an_answer_that_comes_after_the_end_says_that_it_does_not_count(workspace, project):
    begun = workspace.start_round(project, asking(), HEAD)
    workspace.end_round(project, begun, HEAD)

    for outcome in (
        workspace.answer_round(project, begun, YES, OFFICE),
        workspace.answer_for(project, begun, "house:music", YES, HEAD),
        workspace.take_back_answer(project, begun, OFFICE),
    ):
        assert outcome == Refused(t("round.refused.closed"))
    for ended in (
        workspace.end_round(project, begun, HEAD),
        workspace.cancel_round(project, begun, HEAD),
    ):
        assert ended == Refused(t("round.refused.ended"))


def test_a_round_that_is_given_up_leaves_nothing(workspace, project, rows):
    begun = workspace.start_round(project, asking(), HEAD)
    workspace.answer_round(project, begun, YES, OFFICE)
    before = workspace.revision(project)

    assert isinstance(workspace.cancel_round(project, begun, HEAD), Saved)

    assert rows("rounds") == rows("answers") == []
    assert workspace.revision(project) == before
    assert message(workspace.answer_round(project, begun, YES, OFFICE)) == t("round.refused.gone")


def test_ideas_are_sorted_between_the_last_answer_and_the_end(workspace, project):
    begun = workspace.start_round(project, asking(Kind.IDEAS), HEAD)
    workspace.answer_round(project, begun, Given(text="Mehr Zeit", bundle="Untergeschoben"), CLUB)
    headings = {one.id: "Zeit" for one in seen(workspace, project, CLUB).mine}
    assert message(workspace.sort_ideas(project, begun, headings, HEAD)) == t(
        "round.refused.sorting"
    )
    workspace.end_round(project, begun, HEAD)

    (answer,) = seen(workspace, project).answers
    assert answer.given.bundle == ""
    assert isinstance(
        workspace.sort_ideas(project, begun, {answer.id: " Zeit\n für alle "}, HEAD), Saved
    )
    (sorted_one,) = seen(workspace, project).answers
    assert sorted_one.given == Given(text="Mehr Zeit", bundle="Zeit für alle")
    assert seen(workspace, project).round.stage is Stage.SORTING
    too_long = workspace.sort_ideas(project, begun, {answer.id: "x" * 301}, HEAD)
    assert isinstance(too_long, Refused)
    workspace.end_round(project, begun, HEAD)
    assert seen(workspace, project).round.stage is Stage.DONE


def test_a_round_of_ideas_without_any_has_nothing_to_sort(workspace, project):
    begun = workspace.start_round(project, asking(Kind.IDEAS), HEAD)
    workspace.end_round(project, begun, HEAD)

    assert seen(workspace, project).round.stage is Stage.DONE


def test_a_round_goes_with_its_project(workspace, project, rows):
    begun = workspace.start_round(project, asking(), HEAD)
    workspace.answer_round(project, begun, YES, OFFICE)

    workspace.delete(project, HEAD)

    assert rows("rounds") == rows("answers") == []


def test_a_backup_that_is_brought_back_goes_on_with_its_round(
    workspace, project, url, tmp_path: Path
):
    begun = workspace.start_round(project, asking(), HEAD)
    workspace.answer_round(project, begun, YES, OFFICE)
    workspace.backup(tmp_path / "backup.sqlite3")
    workspace.cancel_round(project, begun, HEAD)
    workspace.close()
    restore_store(url, tmp_path / "backup.sqlite3")

    reopened = Workspace(url, workspace.clock)

    assert isinstance(reopened.answer_round(project, begun, NO, OFFICE), Saved)
    assert seen(reopened, project).answered == 1
    reopened.close()


def test_a_restarted_server_goes_on_with_the_round(workspace, project, url):
    begun = workspace.start_round(project, asking(), HEAD)
    workspace.answer_round(project, begun, YES, OFFICE)
    workspace.close()

    reopened = Workspace(url, workspace.clock)

    assert [one.given for one in seen(reopened, project, OFFICE).mine] == [YES]
    assert isinstance(reopened.answer_round(project, begun, NO, OFFICE), Saved)
    assert seen(reopened, project).answered == 1
    reopened.close()


def test_a_round_is_no_change_of_the_project(workspace, project):
    before = workspace.revision(project), workspace.last_seq()
    begun = workspace.start_round(project, asking(), HEAD)
    workspace.answer_round(project, begun, YES, OFFICE)
    workspace.take_back_answer(project, begun, OFFICE)

    assert (workspace.revision(project), workspace.last_seq()) == before
