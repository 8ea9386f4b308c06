"""A round is led: how far it is, answers for others, its end; what the browser is told."""

import pytest

from model.access import Role
from model.access.rights import RIGHTS, Deed
from model.basics import Person
from model.catalogue import t
from model.rounds.kinds import Choice, Given, Kind, Showing, Stage
from tests.phases.rounds.rows import (
    CONSENT,
    GUEST,
    OFFICE,
    OPTIONS,
    PAGE,
    SCHOOL,
    answer,
    given,
    seen,
    told_to_browser,
)
from tests.phases.windows import button, labels, put, words


def test_who_leads_sees_who_is_missing_unless_it_is_anonymous(
    workspace, new_window, project, begin
):
    begin(Kind.VOTE)
    answer(workspace, project, OFFICE, choice=Choice.YES)
    assert t("round.lead.missing", names=SCHOOL.institution) in words(
        new_window(PAGE, SCHOOL, projekt=project)
    )

    told = seen(workspace, project).round.id
    workspace.cancel_round(project, told, SCHOOL)
    begin(Kind.VOTE, showing=Showing.ANONYMOUS)

    assert "Es fehlt noch" not in words(new_window(PAGE, SCHOOL, projekt=project))


def test_the_quorum_is_said_in_words(workspace, new_window, project, begin):
    workspace.submit(project, [put("planning.quorum", "2", None)], SCHOOL)
    begin(Kind.VOTE)
    window = new_window(PAGE, SCHOOL, projekt=project)
    assert t("round.quorum.unmet", there=1, all=2, needed=2) in words(window)

    workspace.note_presence("server", {project: [OFFICE]})
    window.run()

    assert t("round.quorum.met", there=2, all=2, needed=2) in words(window)


def test_an_answer_is_entered_for_somebody_without_a_device(workspace, new_window, project, begin):
    told = begin(Kind.CONSENT)
    window = new_window(PAGE, SCHOOL, projekt=project)
    window.session_state[f"runde-fuer-{told}"] = True
    window.run()
    choose = next(one for one in window.selectbox if "runde-fuer-stimme" in str(one.key))
    choose.set_value("house:j").run()
    support = next(one for one in window.button if str(one.key).startswith("runde-fuer-1-support"))
    support.click().run()

    assert given(workspace, project, OFFICE) == [Given(choice=Choice.SUPPORT)]
    assert given(workspace, project, SCHOOL) == []
    assert t("round.further.done") in words(window)


def test_a_rating_for_somebody_keeps_all_its_questions(workspace, new_window, project, begin):
    told = begin(Kind.RATING, options=OPTIONS)
    window = new_window(PAGE, GUEST, projekt=project)
    window.session_state[f"runde-fuer-{told}"] = True
    window.run()
    choose = next(one for one in window.selectbox if "runde-fuer-stimme" in str(one.key))
    choose.set_value("house:j").run()
    for value in (2, 4):
        field = next(one for one in window.radio if "fuer" in str(one.key))
        field.set_value(value)
        field_button = next(one for one in window.button if "fuer-1-weiter" in str(one.key))
        field_button.click().run()

    assert given(workspace, project, OFFICE) == [Given(amounts={"a": 2, "b": 4})]


def test_closing_says_first_what_it_writes(workspace, new_window, project, begin):
    begin(Kind.CONSENT)
    window = new_window(PAGE, SCHOOL, projekt=project)
    button(window, t("round.close.button")).click().run()
    assert t("round.close.writes.consent") in words(window)
    assert seen(workspace, project).round.stage is Stage.OPEN
    button(window, t("round.lead.back")).click().run()
    assert t("round.close.writes.consent") not in words(window)

    button(window, t("round.close.button")).click().run()
    button(window, t("round.close.yes")).click().run()

    assert seen(workspace, project).round.stage is Stage.DONE


def test_a_round_of_ideas_is_sorted_next_and_not_ended(workspace, new_window, project, begin):
    begin(Kind.IDEAS)
    answer(workspace, project, OFFICE, text="Mehr Zeit")
    window = new_window(PAGE, SCHOOL, projekt=project)
    button(window, t("round.close.button")).click().run()
    button(window, t("round.close.yes")).click().run()

    assert seen(workspace, project).round.stage is Stage.SORTING


def test_giving_a_round_up_is_asked_first(workspace, new_window, project, begin):
    begin(Kind.VOTE)
    window = new_window(PAGE, SCHOOL, projekt=project)
    button(window, t("round.cancel.button")).click().run()
    assert t("round.cancel.explained") in words(window)
    window.button(key="runde-cancel-ja").click().run()

    assert workspace.round(project, SCHOOL) is None
    assert t("round.start.title") in words(window)


@pytest.mark.parametrize("role", Role)
def test_each_role_answers_looks_on_or_leads_as_the_table_of_rights_says(
    new_window, project, begin, enter, role
):
    begin(Kind.CONSENT, "Wir tagen öfter.")
    window = new_window(PAGE, OFFICE, visitor=enter(role), projekt=project)

    assert not window.exception
    assert "Wir tagen öfter" in words(window)
    assert (CONSENT in labels(window)) is (role in RIGHTS[Deed.CONTRIBUTE])
    leads = {t("round.close.button"), t("round.cancel.button")}
    assert (leads <= set(labels(window))) is (role in RIGHTS[Deed.LEAD])


def test_only_windows_that_show_more_than_the_number_follow_it(
    workspace, new_window, project, begin, enter
):
    begin(Kind.CONSENT)
    guest = enter(Role.CONTRIBUTOR)
    assert told_to_browser(new_window(PAGE, SCHOOL, projekt=project))["follows_count"]
    alone = new_window(PAGE, OFFICE, visitor=guest, projekt=project)
    assert not told_to_browser(alone)["follows_count"]

    workspace.note_presence("server", {project: [Person("Leitung", "Jugendamt", "other")]})
    alone.run()

    assert told_to_browser(alone)["follows_count"]


def test_a_window_without_a_round_waits_for_one(new_window, project):
    told = told_to_browser(new_window(PAGE, SCHOOL, projekt=project))

    assert (told["round"], told["state"], told["is_open"]) == ("", "", False)


def test_every_kind_has_its_words():
    for kind in Kind:
        assert t(f"round.running.title.{kind}")
        assert t(f"round.close.writes.{kind}")
        assert t(f"round.start.about.{kind}")
