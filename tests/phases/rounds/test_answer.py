"""Answers to a round: what is said before, handing in, changing, and what is refused."""

import pytest
from streamlit.testing.v1 import AppTest

from model.catalogue import t
from model.rounds.kinds import Choice, Given, Kind, Showing
from phases.ui import round_rest
from tests.phases.rounds.rows import (
    CHILD,
    COLLEAGUE,
    CONSENT,
    GUEST,
    OFFICE,
    OPTIONS,
    PAGE,
    SCHOOL,
    VOTE,
    answer,
    given,
    reason,
    seen,
    told_to_browser,
)
from tests.phases.windows import button, labels, put, words


@pytest.mark.parametrize(
    ("showing", "sentence"),
    [
        (Showing.INSTITUTION, "Sichtbar ist die Institution, nicht Ihr Name."),
        (Showing.NAME, "Sichtbar sind Funktion und Institution: Schulleitung, Grundschule am"),
        (Showing.ANONYMOUS, "Anonym: Andere sehen nicht, von wem die Antwort ist."),
    ],
)
def test_before_anything_is_typed_it_is_said_who_will_see_it(
    new_window, project, begin, showing, sentence
):
    begin(Kind.VOTE, showing=showing)
    said = words(new_window(PAGE, SCHOOL, projekt=project))

    assert f"Ihre Stimme zählt für: {SCHOOL.institution}." in said
    assert sentence in said
    assert t("round.promise.hidden") in said


def test_a_member_whose_vote_counts_singly_is_told_that_the_function_is_seen(
    workspace, new_window, project
):
    workspace.submit(project, [put("planning.voting_unit", "member", "institution")], SCHOOL)
    window = new_window(PAGE, SCHOOL, projekt=project, neu="1", art="vote")
    assert t("round.showing.institution.name") not in window.radio[0].options
    window.text_area[0].set_value("Reicht das?")
    button(window, t("round.start.begin")).click().run()

    assert seen(workspace, project).round.asked.showing is Showing.NAME
    # As the list of members calls it: the only one of this institution.
    who = f"Leitung, {SCHOOL.institution}"
    assert t("round.promise.name", who=who) in words(window)
    assert t("round.promise.voice", voice=who) in words(window)


def test_to_support_a_proposal_takes_one_press_and_can_be_changed(
    workspace, new_window, project, begin
):
    begin(Kind.CONSENT)
    window = new_window(PAGE, SCHOOL, projekt=project)
    button(window, CONSENT).click().run()
    assert given(workspace, project) == [Given(choice=Choice.SUPPORT)]
    assert t("round.answer.done") in words(window)

    button(window, t("round.answer.change")).click().run()
    button(window, t("round.choice.objection")).click().run()
    reason(window).set_value("Die Räume fehlen.")
    button(window, t("round.answer.give")).click().run()

    assert given(workspace, project) == [Given(choice=Choice.OBJECTION, text="Die Räume fehlen.")]
    assert "Die Räume fehlen" in words(window)


def test_a_concern_without_its_reason_is_refused_in_place(workspace, new_window, project, begin):
    begin(Kind.CONSENT)
    window = new_window(PAGE, SCHOOL, projekt=project)
    button(window, t("round.choice.concern")).click().run()
    button(window, t("round.answer.give")).click().run()

    assert t("round.refused.reason") in words(window)
    assert given(workspace, project) == []


def test_words_about_a_child_stay_in_the_field_until_they_are_confirmed(
    workspace, new_window, project, begin
):
    begin(Kind.VOTE)
    window = new_window(PAGE, SCHOOL, projekt=project)
    button(window, t("round.choice.no")).click().run()
    reason(window).set_value(CHILD)
    button(window, t("round.answer.give")).click().run()
    assert "Mia Schmidt" in words(window)
    assert reason(window).value == CHILD
    assert given(workspace, project) == []

    button(window, t("round.answer.give")).click().run()

    assert given(workspace, project)[0].text == CHILD


def test_a_vote_is_handed_in_without_a_reason(workspace, new_window, project, begin):
    begin(Kind.VOTE)
    window = new_window(PAGE, SCHOOL, projekt=project)
    button(window, VOTE).click().run()
    assert given(workspace, project) == []
    button(window, t("round.answer.give")).click().run()

    assert given(workspace, project) == [Given(choice=Choice.YES)]


def test_two_people_of_one_institution_see_the_same_answer(workspace, new_window, project, begin):
    begin(Kind.CONSENT)
    answer(workspace, project, SCHOOL, choice=Choice.SUPPORT)

    window = new_window(PAGE, COLLEAGUE, projekt=project)

    assert t("round.answer.done") in words(window)
    assert t("round.choice.support") in words(window)


def test_ideas_come_one_by_one_and_can_be_taken_back(workspace, new_window, project, begin):
    begin(Kind.IDEAS)
    window = new_window(PAGE, SCHOOL, projekt=project)
    for text in ("Mehr Zeit", "Ein Raum"):
        window.text_input(key=idea_key(window)).set_value(text)
        button(window, t("round.idea.give")).click().run()
        assert window.text_input(key=idea_key(window)).value == ""
    assert [one.text for one in given(workspace, project)] == ["Mehr Zeit", "Ein Raum"]
    assert told_to_browser(window)["answered"] == 2

    button(window, t("round.idea.take_back"), "Mehr Zeit").click().run()

    assert [one.text for one in given(workspace, project)] == ["Ein Raum"]


def idea_key(window: AppTest) -> str:
    return next(
        str(one.key) for one in window.text_input if str(one.key).startswith("runde-text-eigene")
    )


def test_points_can_be_moved_and_never_exceed_what_one_has(workspace, new_window, project, begin):
    begin(Kind.POINTS, options=OPTIONS)
    window = new_window(PAGE, SCHOOL, projekt=project)
    most = seen(workspace, project).round.asked.rule.points
    more = t("round.points.more", title="Räume")
    for _ in range(most):
        window.button(key=plus(window, more)).click().run()
    assert f"Noch 0 von {most} Punkten" in words(window)
    assert all(one.disabled for one in window.button if "Einen Punkt mehr" in one.label)

    less = t("round.points.less", title="Räume")
    window.button(key=plus(window, less)).click().run()
    window.button(key=plus(window, t("round.points.more", title="Zeiten"))).click().run()
    button(window, t("round.points.give")).click().run()

    assert given(workspace, project) == [Given(amounts={"a": most - 1, "b": 1})]
    assert "4 Punkte: Räume" in words(window)


def plus(window: AppTest, name: str) -> str:
    return next(str(one.key) for one in window.button if name in one.label)


def test_a_rating_is_stored_question_by_question(workspace, new_window, project, begin):
    begin(Kind.RATING, options=OPTIONS)
    window = new_window(PAGE, SCHOOL, projekt=project)
    assert "Frage 1 von 2" in str(window.get("progress")[0].proto.text)
    button(window, t("round.rating.on")).click().run()
    assert t("round.refused.choice") in words(window)

    window.radio[0].set_value(3)
    reason(window).set_value("Meistens.")
    button(window, t("round.rating.on")).click().run()
    assert given(workspace, project) == [Given(amounts={"a": 3}, reasons={"a": "Meistens."})]

    # A window that is opened anew goes on where the last one was.
    window = new_window(PAGE, COLLEAGUE, projekt=project)
    window.radio[0].set_value(0)
    button(window, t("round.answer.give")).click().run()

    assert given(workspace, project) == [Given(amounts={"a": 3}, reasons={"a": "Meistens."})]
    assert t("round.answer.done") in words(window)


def test_who_has_no_voice_is_told_so_and_sees_the_proposal(new_window, project, begin):
    begin(Kind.VOTE, "Wir tagen öfter.")
    window = new_window(PAGE, GUEST, projekt=project)

    assert t("round.answer.no_voice") in words(window)
    assert "Wir tagen öfter" in words(window)
    assert VOTE not in labels(window)


def test_an_answer_after_the_end_is_not_counted_and_its_text_can_be_copied(
    workspace, new_window, project, begin
):
    told = begin(Kind.IDEAS)
    answer(workspace, project, OFFICE, text="Mehr Zeit")
    window = new_window(PAGE, SCHOOL, projekt=project)
    workspace.end_round(project, told, SCHOOL)
    window.text_input(key=idea_key(window)).set_value("Zu spät")
    button(window, t("round.idea.give")).click().run()

    assert not window.exception
    assert t("round.rest.explained") in words(window)
    kept = next(one for one in window.text_area if str(one.key).startswith(round_rest.KEY))
    assert kept.value == "Zu spät"
    assert [one.given.text for one in seen(workspace, project).answers] == ["Mehr Zeit"]
    button(window, t("round.rest.drop")).click().run()
    assert t("round.rest.explained") not in words(window)


def test_results_that_are_not_hidden_are_seen_while_it_runs(workspace, new_window, project, begin):
    begin(Kind.VOTE, is_hidden=False)
    answer(workspace, project, OFFICE, choice=Choice.NO)
    said = words(new_window(PAGE, SCHOOL, projekt=project))

    assert t("round.promise.shown") in said
    assert f"{t('round.choice.no')}: **1**" in said


def test_hidden_results_are_not_sent_to_anybody(workspace, new_window, project, begin):
    begin(Kind.CONSENT)
    answer(workspace, project, OFFICE, choice=Choice.CONCERN, text="Der Weg ist zu weit.")
    window = new_window(PAGE, SCHOOL, projekt=project)

    everything = "\n".join(str(getattr(node, "proto", "")) for node in window.main)
    assert "Der Weg ist zu weit" not in everything
    assert told_to_browser(window)["answered"] == 1
