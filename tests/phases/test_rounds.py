"""Rounds on their page: what is said before typing, answering, changing, leading, refusing."""

import json
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from model.access import Role, Visitor
from model.access.rights import RIGHTS, Deed
from model.basics import Person
from model.catalogue import catalogue, t
from model.changes import AddRecord
from model.outcomes import Saved
from model.rounds import proposals
from model.rounds.kinds import Choice, Given, Kind, Option, Showing, Stage, Subject
from model.rounds.views import View
from model.workspace import Visit, Workspace
from phases.ui import round_rest, visited, way
from tests.phases.windows import button, goal, labels, new_project, put, words

PAGE = way.ROUND
SCHOOL = Person("Schulleitung", "Grundschule am Fluss", "browser-a")
COLLEAGUE = Person("Ganztagsleitung", "Grundschule am Fluss", "browser-d")
OFFICE = Person("Jugendhilfeplanung", "Jugendamt", "browser-b")
GUEST = Person("Vorstand", "Sportverein", "browser-c")
ITEM = "finances.costs"
CHILD = "Mia Schmidt aus der 2a hat ADHS."


def house(name: str, record_id: str) -> AddRecord:
    return AddRecord(path="planning.institutions", record={"id": record_id, "name": name})


def member(record_id: str, institution: str) -> AddRecord:
    record = {"id": record_id, "institution": institution, "function": "Leitung"}
    return AddRecord(path="planning.members", record={**record, "voting": "voting"})


@pytest.fixture
def project(workspace: Workspace) -> str:
    houses = [house(SCHOOL.institution, "s"), house(OFFICE.institution, "j")]
    members = [member("p1", "s"), member("p2", "j")]
    return new_project(workspace, *houses, *members, house("Sportverein", "v"))


Begin = Callable[..., str]


@pytest.fixture
def begin(workspace: Workspace, project: str) -> Begin:
    """Somebody who leads has begun a round."""

    def begun(kind: Kind, question: str = "Reicht das?", **more: object) -> str:
        now = workspace.open(project).project
        options = more.pop("options", ())
        asked = proposals.proposed(now, catalogue(), kind)
        subject = Subject(question=question, options=options)
        asked = asked.model_copy(update={"subject": subject, **more})
        return workspace.start_round(project, asked, SCHOOL)

    return begun


@pytest.fixture
def enter(workspace: Workspace, project: str) -> Callable[[Role], Visitor]:
    def came(role: Role) -> Visitor:
        secret = workspace.make_link(project, role)
        workspace.admit(workspace.find_door(secret).link_id, f"key-{role}", OFFICE)
        return Visitor(f"key-{role}")

    return came


def seen(workspace: Workspace, project: str, who: Person = SCHOOL) -> View:
    found = workspace.round(project, who)
    assert found is not None
    return found


def given(workspace: Workspace, project: str, who: Person = SCHOOL) -> list[Given]:
    return [one.given for one in seen(workspace, project, who).mine]


def answer(workspace: Workspace, project: str, who: Person, **values: object) -> None:
    told = seen(workspace, project, who).round.id
    assert isinstance(workspace.answer_round(project, told, Given(**values), who), Saved)


def reason(window: AppTest):
    return next(one for one in window.text_area if str(one.key).startswith("runde-text-eigene"))


def told_to_browser(window: AppTest) -> dict[str, object]:
    """What the part in the browser knows of the round."""
    found = [
        one.proto
        for one in window.get("bidi_component")
        if one.proto.component_name.endswith("vereinbar_round")
    ]
    assert len(found) == 1
    return dict(json.loads(found[0].json))


CONSENT, VOTE = (t(f"round.choice.{one}") for one in (Choice.SUPPORT, Choice.YES))
OPTIONS = (Option(key="a", title="Räume"), Option(key="b", title="Zeiten"))


# Beginning


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


# Answering


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


# Leading


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


# What the browser is told


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
