"""Minutes, what is noted down, tasks until the next meeting, and the log of decisions."""

from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from model.access import OPERATOR
from model.catalogue import t
from model.changes import AddRecord
from tests.phases.conftest import SCHOOL, STRANGER
from tests.phases.meeting_rows import (
    PAGE,
    TODAY,
    agenda,
    captured,
    links,
    meeting,
    paper_of,
    people,
    row,
    stored,
)
from tests.phases.windows import button, labels, new_project, words, write


@pytest.fixture
def sample(workspace) -> str:
    return str(workspace.load_sample("muehlenbogen", None, SCHOOL))


# Minutes


@pytest.mark.requirement(149)
def test_the_minutes_hold_what_was_captured_and_nothing_else(workspace, new_window):
    project = new_project(
        workspace,
        *people(),
        meeting("m", -1, status="held", members_present=["p1"], agenda_items=agenda(10)),
    )
    captured(project, workspace)
    window = new_window(PAGE, projekt=project, treffen="m", teil="protokoll")
    paper = paper_of(window)

    for text in (
        *("Schulleitung", "Wir tagen alle *sechs* Wochen.", "Konsent", "Nicht im August."),
        *("01.06.2027", "Zahlen vorlegen", "13.01.2027", "Wer zahlt das Essen?", "Ferienprogramm"),
    ):
        assert text in paper
    assert "In einer anderen Sitzung." not in paper
    assert f"/api/dokument/{project}/minutes.docx?zu=m" in links(window)


def test_minutes_are_sent_and_approved_with_a_day(workspace, new_window):
    project = new_project(workspace, meeting("m", -1, status="held", minutes_status="draft"))
    window = new_window(PAGE, projekt=project, treffen="m", teil="protokoll")

    button(window, "Heute verschickt").click().run()
    assert stored(workspace, project).meetings[0].minutes_sent_on == TODAY
    button(window, "Genehmigt").click().run()

    found = stored(workspace, project).meetings[0]
    assert (found.minutes_status, found.minutes_approved_on) == ("approved", TODAY)
    assert "Genehmigt" not in labels(window)


def test_minutes_are_put_right_in_place(workspace, new_window):
    project = new_project(workspace, *people(), meeting("m", -1, status="held"))
    captured(project, workspace)
    window = new_window(PAGE, projekt=project, treffen="m", teil="protokoll")

    window.segmented_control(key="protokoll-ansicht").set_value("correct").run()
    assert "In einer anderen Sitzung" not in words(window)
    window.button(key="auf-t1").click().run()
    window.text_input(key="w:planning.tasks.t1.what").set_value("Zahlen nachreichen").run()
    window.segmented_control(key="protokoll-ansicht").set_value("read").run()

    assert "Zahlen nachreichen" in paper_of(window)


# Noting down


def test_what_is_noted_down_belongs_to_the_meeting_that_is_on(workspace, new_window):
    project = new_project(workspace, meeting(agenda_items=agenda(10)))
    window = new_window(PAGE, projekt=project, treffen="m", teil="lauf")
    button(window, "Sitzung beginnen").click().run()

    told = keep(project, "decision", "Wir tagen.", procedure="consent")

    (decision,) = stored(workspace, project).decisions
    assert told["ok"]
    assert "Punkt 1" in str(told["message"])
    assert (decision.wording, decision.meeting, decision.procedure) == (
        "Wir tagen.",
        "m",
        "consent",
    )


def keep(project: str, kind: str, text: str, **more: str) -> dict[str, object]:
    """Note something down as the small window of the browser does."""
    values = {"text": text, **more}
    sent = {"id": "r1", "turn": 1, "kind": kind, "values": values, "confirmed": []}
    return answer_of(project, sent)


def answer_of(project: str, sent: dict[str, object]) -> dict[str, object]:
    def script(project: str, sent: dict[str, object], who: object) -> None:
        import streamlit as st

        from phases.ui import capture
        from phases.ui.open_project import OpenProject

        st.session_state["who"] = who
        st.session_state["told"] = capture.keep(OpenProject(project), "planning", sent)

    run = AppTest.from_function(
        script, kwargs={"project": project, "sent": sent, "who": SCHOOL}, default_timeout=120
    )
    run.session_state["door:visitor"] = OPERATOR
    run.run()
    assert not run.exception
    told: dict[str, object] = run.session_state["told"]
    return told


def test_a_day_that_is_none_is_said_and_nothing_is_stored(workspace):
    project = new_project(workspace)
    told = keep(project, "task", "Zahlen", due_date="morgen")

    assert not told["ok"]
    assert told["message"] == t("invalid.date")
    assert stored(workspace, project).tasks == ()


def test_words_about_one_child_are_asked_about_before_they_are_kept(workspace):
    project = new_project(workspace)
    text = "Emma, 7 Jahre, Klasse 2b, hat ADHS und bleibt."
    told = keep(project, "decision", text)

    assert not told["ok"]
    assert "Emma" in str(told["message"])
    assert stored(workspace, project).decisions == ()
    sent = {
        "id": "r1",
        "turn": 2,
        "kind": "decision",
        "values": {"text": text},
        "confirmed": told["confirming"],
    }
    assert answer_of(project, sent)["ok"]


def test_every_page_of_a_project_has_the_button_only_for_those_who_may_write(workspace, new_window):
    project = new_project(workspace)
    for page in ("overview", "planning", "agreement", "papers"):
        assert t("meeting.capture.button") in paper_of(new_window(page, projekt=project))
        assert t("meeting.capture.button") not in paper_of(
            new_window(page, STRANGER, projekt=project)
        )


# Tasks and decisions


def test_the_list_of_one_institution_has_an_address_of_its_own(workspace, new_window):
    project = new_project(workspace, *people(), meeting("m", 7))
    captured(project, workspace)
    write(
        workspace,
        project,
        row("tasks", "t2", what="Raumplan erstellen", responsible_institution="s"),
    )
    window = new_window(PAGE, projekt=project, teil="aufgaben", institution="j")

    assert "Zahlen vorlegen" in paper_of(window)
    assert "Raumplan erstellen" not in paper_of(window)
    assert f"/api/dokument/{project}/task_list.docx?zu=j" in links(window)
    assert "institution=j" in words(window)

    window.selectbox(key="aufgaben-stelle").set_value("s").run()
    assert window.query_params["institution"] == "s"
    assert "Raumplan erstellen" in paper_of(window)


def test_decisions_are_chosen_by_meeting_and_topic_and_lead_on(workspace, new_window):
    project = new_project(workspace, *people(), meeting("m", -1, status="held"))
    captured(project, workspace)
    window = new_window(PAGE, projekt=project, teil="beschluesse")
    assert "Wir tagen alle *sechs* Wochen." in words(window)
    assert "In einer anderen Sitzung." in words(window)
    assert t("meeting.log.revisit", day="01.06.2027") in words(window)

    window.selectbox(key="beschluesse-sitzung").set_value("m").run()
    assert "In einer anderen Sitzung." not in words(window)
    button(window, "Zum Punkt").click().run()
    assert window.query_params["punkt"] == "finances.costs"


def test_beside_a_point_stands_when_and_where_it_was_decided(workspace, new_window):
    project = new_project(workspace, *people(), meeting("m", -1, status="held"))
    captured(project, workspace)
    said = words(
        new_window("content", projekt=project, schritt="content.checklist", punkt="finances.costs")
    )
    day = f"{TODAY - timedelta(days=1):%d.%m.%Y}"

    assert t("meeting.log.on_in", day=day, meeting="Auftakt") in said


def test_a_step_that_holds_meetings_leads_to_them(workspace, new_window):
    project = new_project(workspace)
    held = new_window("planning", projekt=project, schritt="planning.kickoff")
    other = new_window("planning", projekt=project, schritt="planning.occasion")

    assert t("meeting.of_step") in links(held)
    assert t("meeting.of_step") not in links(other)
    assert t("meeting.of_step") in links(new_window("dates", projekt=project))


def test_the_overview_leads_to_the_next_meeting_to_tasks_and_to_all_decisions(
    workspace, new_window
):
    project = new_project(workspace, *people(), meeting("m", 7))
    captured(project, workspace)
    window = new_window("overview", projekt=project)

    assert t("meeting.to_log") in links(window)
    assert "teil=aufgaben" in links(window)
    window.button(key="zu-treffen").click().run()
    assert window.query_params["treffen"] == "m"
    assert t("meeting.plan.agenda") in words(window)


def test_the_overview_leads_into_the_meeting_that_is_on(workspace, new_window):
    begun = [{"id": "s1", "item": "a1", "began": "01.11.2026 10:00:00"}]
    project = new_project(
        workspace, meeting("m", 0, agenda_items=agenda(10), stretches=begun), meeting("n", 7)
    )
    window = new_window("overview", projekt=project)

    button(window, t("overview.running")).click().run()

    assert t("meeting.run.count", number=1, count=1) in words(window)


def test_a_sample_says_the_same_of_its_meetings_on_the_overview_and_under_dates(new_window, sample):
    overview = words(new_window("overview", projekt=sample))
    dates = words(new_window("dates", projekt=sample))

    assert t("overview.no_meeting") in overview
    assert "Auftakt" not in dates


def test_the_day_of_a_decision_takes_the_dissent_on_its_point_along(workspace, new_window):
    project = new_project(workspace, *people(), meeting("m", -1, status="held"))
    captured(project, workspace)
    position = {"id": "x", "item": "finances-costs", "review_date": "2027-06-01"}
    write(workspace, project, AddRecord(path="content.dissent", record=position))
    window = new_window("planning", projekt=project, schritt="planning.kickoff")
    window.button(key="auf-d1").click()
    window.session_state["mehr-d1"] = True
    window.run()

    window.text_input(key="w:planning.decisions.d1.revisit_on").set_value("14.01.2030").run()

    (dissent,) = workspace.open(project).project.content.dissent
    assert dissent.review_date == date(2030, 1, 14)
