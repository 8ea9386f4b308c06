"""A round begins: what is offered, what is refused, and who comes along."""

import pytest

from model.access import Role
from model.access.rights import RIGHTS, Deed
from model.catalogue import catalogue, t
from model.changes import AddRecord
from model.rounds import proposals
from model.rounds.kinds import Kind
from model.workspace import Visit
from phases.ui import visited, way
from tests.phases.rounds.rows import CHILD, ITEM, OFFICE, PAGE, SCHOOL, answer, seen
from tests.phases.windows import button, goal, new_project, put, words


def test_a_proposal_of_ones_own_becomes_a_round_for_all(workspace, new_window, project):
    window = new_window(PAGE, SCHOOL, projekt=project)
    window.text_area[0].set_value("Wir tagen alle vier Wochen.")
    button(window, t("round.start.begin")).click().run()

    assert not window.exception
    told = seen(workspace, project).round
    assert (told.kind, told.asked.subject.question) == (Kind.CONSENT, "Wir tagen alle vier Wochen.")
    assert told.asked.is_hidden
    assert t("round.running.title.consent") in words(window)
    assert "Wir tagen alle vier Wochen" in words(window)


def test_a_clause_is_shown_and_not_written_anew(workspace, new_window):
    project = str(workspace.load_sample("muehlenbogen", None, SCHOOL))
    place = {"neu": "1", "art": "consent", "zu": proposals.CHECKLIST, "stelle": ITEM}
    window = new_window(PAGE, SCHOOL, projekt=project, **place)

    assert not window.text_area
    assert "570.000 Euro" in words(window)
    button(window, t("round.start.begin")).click().run()

    assert seen(workspace, project).round.asked.subject.item == ITEM
    assert "neu" not in window.query_params


def test_a_point_of_the_groups_own_is_put_to_it_in_its_words(workspace, new_window, project):
    words_of_own = {"title": "Schulgarten", "wording": "Die Schule pflegt den Garten."}
    own = AddRecord(
        path="content.items", record={"id": "own1", "topic": "premises", **words_of_own}
    )
    workspace.submit(project, [own], SCHOOL)
    place = {"neu": "1", "art": "consent", "zu": proposals.CHECKLIST, "stelle": "own1"}
    window = new_window(PAGE, SCHOOL, projekt=project, **place)
    assert "Schulgarten" in words(window)
    button(window, t("round.start.begin")).click().run()

    told = seen(workspace, project).round.asked.subject
    assert (told.item, told.question) == ("own1", "Die Schule pflegt den Garten.")
    assert "Schulgarten" in words(window)


def test_a_point_that_is_not_there_leaves_a_free_question(new_window, project):
    place = {"neu": "1", "art": "consent", "zu": proposals.CHECKLIST, "stelle": "gone"}

    assert new_window(PAGE, SCHOOL, projekt=project, **place).text_area[0].value == ""


def test_a_second_round_begins_with_the_words_of_the_first(workspace, new_window, project):
    asked = proposals.proposed(workspace.open(project).project, catalogue(), Kind.CONSENT)
    subject = asked.subject.model_copy(update={"question": "Wir tagen alle vier Wochen."})
    begun = workspace.start_round(project, asked.model_copy(update={"subject": subject}), SCHOOL)
    answer(workspace, project, OFFICE, choice="objection", text="Zu oft.")
    workspace.end_round(project, begun, SCHOOL)
    window = new_window(PAGE, SCHOOL, projekt=project)
    button(window, t("round_shown.next.again")).click().run()

    assert window.text_area[0].value == "Wir tagen alle vier Wochen."


def test_a_group_that_decides_by_consent_is_offered_a_consent_check(workspace, new_window, project):
    def offered() -> list[str]:
        window = new_window(PAGE, SCHOOL, projekt=project, neu="1", art="vote")
        return [str(one) for one in window.pills[0].options], window.pills[0].value

    assert offered()[1] == Kind.VOTE
    workspace.submit(project, [put("planning.decision_rule", "consent")], SCHOOL)

    names, chosen = offered()
    assert t("round.kind.vote") not in names
    assert chosen == Kind.CONSENT


def test_the_rule_is_said_and_where_it_is_missing_the_way_to_it(workspace, new_window, project):
    window = new_window(PAGE, SCHOOL, projekt=project, neu="1", art="vote")
    assert "Es gilt: einfache Mehrheit, eine Stimme je Institution." in words(window)
    assert t("round.rule.missing") in words(window)

    changes = [put("planning.decision_rule", "consensus"), put("planning.quorum", "2", None)]
    workspace.submit(project, changes, SCHOOL)
    window = new_window(PAGE, SCHOOL, projekt=project, neu="1", art="vote")

    sentence = "Einstimmigkeit, eine Stimme je Institution, beschlussfähig ab 2 Institutionen."
    assert sentence in words(window)
    assert t("round.rule.missing") not in words(window)


def test_free_points_need_two_to_twelve_lines(workspace, new_window, project):
    window = new_window(PAGE, SCHOOL, projekt=project, neu="1", art="points")
    question, options = window.text_area
    question.set_value("Was zuerst?")
    options.set_value("Räume\n\n Räume ")
    button(window, t("round.start.begin")).click().run()
    assert "Jetzt sind es 1" in window.error[0].value

    window.text_area[1].set_value("Räume\nZeiten")
    window.selectbox[0].set_value(3)
    button(window, t("round.start.begin")).click().run()

    asked = seen(workspace, project).round.asked
    assert [(one.key, one.title) for one in asked.subject.options] == [
        ("o1", "Räume"),
        ("o2", "Zeiten"),
    ]
    assert asked.rule.points == 3


def test_goals_are_given_points_as_they_stand(workspace, new_window):
    project = new_project(workspace, goal("Verlässlich", "g1"), goal("Nah", "g2"))
    place = {"neu": "1", "zu": proposals.PRIORITISE}
    window = new_window(PAGE, SCHOOL, projekt=project, **place)
    button(window, t("round.start.begin")).click().run()

    asked = seen(workspace, project).round.asked
    assert [one.key for one in asked.subject.options] == ["g1", "g2"]
    assert asked.subject.step == proposals.PRIORITISE


def test_a_question_about_a_child_is_held_back_until_it_is_confirmed(
    workspace, new_window, project
):
    window = new_window(PAGE, SCHOOL, projekt=project)
    window.text_area[0].set_value(CHILD)
    button(window, t("round.start.begin")).click().run()
    assert workspace.round(project, SCHOOL) is None
    assert "Mia Schmidt" in window.error[0].value
    assert window.text_area[0].value == CHILD

    button(window, t("round.start.begin")).click().run()

    assert seen(workspace, project).round.asked.subject.question == CHILD


def test_of_two_who_begin_at_once_the_second_sees_the_round_of_the_first(
    new_window, project, begin
):
    window = new_window(PAGE, SCHOOL, projekt=project)
    window.text_area[0].set_value("Meine Frage")
    begin(Kind.VOTE, "Die erste Frage")
    button(window, t("round.start.begin")).click().run()

    assert not window.exception
    assert t("round.refused.running") in window.error[0].value
    assert "Die erste Frage" in words(window)


def test_the_group_comes_along_when_the_round_begins_and_not_before(workspace, new_window, project):
    window = new_window("planning", SCHOOL, projekt=project)
    tab = window.session_state["tab"]
    workspace.lead(project, SCHOOL, Visit("planning", "planning.occasion"), tab)
    window.switch_page("rounds.py")
    window.query_params.update({"projekt": project, "neu": "1"})
    window.run()
    assert workspace.leading(project).place.page == "planning"

    window.text_area[0].set_value("Reicht das?")
    button(window, t("round.start.begin")).click().run()

    assert workspace.leading(project).place == Visit(way.ROUND)


def test_a_round_is_no_place_to_go_on_working():
    assert not visited.is_place_to_work(Visit(way.ROUND))
    assert visited.takes_along(Visit(way.ROUND))
    assert not visited.takes_along(Visit(way.MEETINGS))


@pytest.mark.parametrize("role", Role)
def test_only_who_may_lead_finds_fields_to_begin_with(new_window, project, enter, role):
    window = new_window(PAGE, OFFICE, visitor=enter(role), projekt=project)

    assert not window.exception
    may = role in RIGHTS[Deed.LEAD]
    assert bool(window.text_area) is may
    assert (t("round.waiting.title") in words(window)) is not may


def test_who_began_a_round_comes_to_its_result_also_after_a_run_with_the_old_address(
    workspace, new_window, project
):
    window = new_window(PAGE, SCHOOL, projekt=project, neu="1", art="vote")
    window.text_area[0].set_value("Wir tagen alle vier Wochen.")
    button(window, t("round.start.begin")).click().run()
    # The browser has heard of the round before it has heard of the new address.
    window.query_params["neu"] = "1"
    window.run()
    workspace.end_round(project, seen(workspace, project).round.id, SCHOOL)
    window.run()

    assert t("round.result.place") in words(window)
    assert "neu" not in window.query_params
