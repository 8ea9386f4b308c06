"""The meetings: planned, run, with their minutes, decisions and tasks."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from model.basics import BERLIN, now
from model.catalogue import t
from model.changes import AddRecord
from tests.phases.conftest import SCHOOL, STRANGER
from tests.phases.windows import (
    button,
    inputs,
    institution,
    labels,
    new_project,
    widgets,
    words,
    write,
)

TODAY = now().astimezone(BERLIN).date()
PAGE = "meetings"


def row(path: str, record_id: str, **values: object) -> AddRecord:
    return AddRecord(path=f"planning.{path}", record={"id": record_id, **values})


def meeting(record_id: str = "m", days: int = 7, **more: object) -> AddRecord:
    day = (TODAY + timedelta(days=days)).isoformat()
    return row("meetings", record_id, title="Auftakt", date=day, phase="planning", **more)


def agenda(*minutes: int) -> list[dict[str, object]]:
    return [
        {"id": f"a{number}", "title": f"Punkt {number}", "kind": "discussion", "minutes": length}
        for number, length in enumerate(minutes, 1)
    ]


def people() -> list[AddRecord]:
    return [
        institution("Grundschule am Fluss", "s"),
        institution("Jugendamt", "j"),
        row("members", "p1", institution="s", function="Schulleitung"),
        row("members", "p2", institution="j", function="Jugendhilfeplanung"),
    ]


def stored(workspace, project):
    return workspace.open(project).project.planning


def paper_of(window: AppTest) -> str:
    """What stands on the paper of the reading view."""
    return str([one.proto for one in window.get("bidi_component")])


def links(window: AppTest) -> str:
    return str([one.proto for one in (*window.get("link_button"), *window.get("page_link"))])


@pytest.fixture
def sample(workspace) -> str:
    return str(workspace.load_sample("muehlenbogen", None, SCHOOL))


# All meetings


def test_without_meetings_the_page_begins_the_first_one(workspace, new_window):
    project = new_project(workspace)
    window = new_window(PAGE, projekt=project)
    assert t("meeting.none") in words(window)

    button(window, "Sitzung hinzufügen").click().run()

    assert not window.exception
    assert window.query_params["treffen"] == stored(workspace, project).meetings[0].id
    assert t("meeting.plan.agenda") in words(window)


def test_what_is_ahead_stands_before_what_was_held(workspace, new_window):
    project = new_project(
        workspace,
        meeting("m1", -20, status="held"),
        row("meetings", "m2", title="Ziele", date=(TODAY + timedelta(days=3)).isoformat()),
    )
    ways = [one for one in labels(new_window(PAGE, projekt=project)) if t("meeting.open") in one]

    assert ["Ziele" in ways[0], "Auftakt" in ways[1]] == [True, True]


@pytest.mark.parametrize("part", ["", "plan", "lauf", "protokoll", "beschluesse", "aufgaben"])
def test_every_part_of_a_full_sample_opens_and_stays_small(new_window, sample, part):
    window = new_window(PAGE, projekt=sample, treffen="m_kickoff", teil=part)

    assert not window.exception
    assert inputs(window) <= 20
    assert widgets(window) <= 60


def test_a_meeting_that_is_gone_shows_all_meetings(workspace, new_window):
    window = new_window(PAGE, projekt=new_project(workspace), treffen="weg", teil="plan")

    assert not window.exception
    assert t("meeting.title") in words(window)


def test_who_has_not_said_who_they_are_reads_and_changes_nothing(workspace, new_window):
    project = new_project(workspace, *people(), meeting(agenda_items=agenda(10)))
    for part in ("plan", "lauf", "protokoll"):
        window = new_window(PAGE, STRANGER, projekt=project, treffen="m", teil=part)
        assert not window.exception
        said = labels(window)
        assert t("meeting.run.begin") not in said
        assert t("meeting.minutes.sent") not in said
    assert t("meeting.add") not in labels(new_window(PAGE, STRANGER, projekt=project))


# Plan


def test_a_proposal_is_taken_over_and_taken_back_as_a_whole(workspace, new_window):
    project = new_project(workspace, row("meetings", "m"))
    window = new_window(PAGE, projekt=project, treffen="m", teil="plan")

    button(window, "Vorschlag übernehmen").click().run()

    found = stored(workspace, project).meetings[0]
    assert len(found.agenda_items) == 7
    assert found.title == "Auftakt"
    assert t("meeting.plan.total", total=150, most=180) in words(window)
    assert t("meeting.plan.cards") in words(window)
    button(window, "Rückgängig").click().run()
    assert stored(workspace, project).meetings[0].agenda_items == ()


def test_another_proposal_of_the_phase_can_be_chosen(workspace, new_window):
    project = new_project(workspace, row("meetings", "m", phase="content"))
    window = new_window(PAGE, projekt=project, treffen="m", teil="plan")

    window.pills(key="tagesordnung-vorschlag-m").set_value("release_draft").run()
    button(window, "Vorschlag übernehmen").click().run()

    assert stored(workspace, project).meetings[0].title == "Entwurf freigeben"


def test_an_agenda_that_is_too_long_is_said_in_a_sentence(workspace, new_window):
    project = new_project(workspace, meeting(agenda_items=agenda(100, 95)))
    window = new_window(PAGE, projekt=project, treffen="m", teil="plan")

    assert "195 Minuten" in words(window)
    assert "15 mehr als 180" in words(window)


def test_the_form_decides_what_has_to_be_seen_to(workspace, new_window):
    project = new_project(workspace, meeting(format="online", checklist=["room"]))
    window = new_window(PAGE, projekt=project, treffen="m", teil="plan")
    offered = window.pills(key="w:planning.meetings.m.checklist").options

    assert "Technik erprobt" in offered
    assert "Getränke" not in offered
    # What was ticked before the form changed is still there.
    assert "Raum und Sitzordnung" in offered


def test_the_invitation_is_one_click_away(workspace, new_window):
    project = new_project(workspace, meeting())
    window = new_window(PAGE, projekt=project, treffen="m", teil="plan")

    assert f"/api/dokument/{project}/invitation.docx?zu=m" in links(window)


def test_the_last_minutes_become_the_first_point_and_are_approved_there(workspace, new_window):
    project = new_project(
        workspace,
        meeting("old", -20, status="held", minutes_status="sent"),
        meeting("m", 0, agenda_items=agenda(30)),
    )
    window = new_window(PAGE, projekt=project, treffen="m", teil="plan")
    button(window, "Als ersten Punkt aufnehmen").click().run()
    first = stored(workspace, project).meetings[1].agenda_items[0]
    assert first.title.startswith("Protokoll vom")

    window = new_window(PAGE, projekt=project, treffen="m", teil="lauf")
    button(window, "Sitzung beginnen").click().run()
    button(window, "Protokoll genehmigen").click().run()

    approved = stored(workspace, project).meetings[0]
    assert (approved.minutes_status, approved.minutes_approved_on) == ("approved", TODAY)
    assert "Protokoll genehmigen" not in labels(window)


# Run


def test_a_meeting_begins_with_the_recap_and_the_rule(workspace, new_window):
    project = new_project(workspace, meeting(agenda_items=agenda(10)))
    said = words(new_window(PAGE, projekt=project, treffen="m", teil="lauf"))

    assert "Phase 1, Planung." in said
    assert t("meeting.run.relations") in said
    assert t("meeting.plan.no_second") in said


def test_one_point_comes_after_the_other_until_the_meeting_is_held(workspace, new_window):
    project = new_project(workspace, meeting(agenda_items=agenda(10, 20)))
    window = new_window(PAGE, projekt=project, treffen="m", teil="lauf")

    button(window, "Sitzung beginnen").click().run()
    assert t("meeting.run.count", number=1, count=2) in words(window)
    button(window, "Nächster Punkt").click().run()
    assert t("meeting.run.count", number=2, count=2) in words(window)
    assert "Nächster Punkt" not in labels(window)
    button(window, "Uhr anhalten").click().run()
    assert stored(workspace, project).meetings[0].stretches[-1].ended
    button(window, "Uhr weiterlaufen lassen").click().run()
    button(window, "Sitzung beenden").click().run()

    held = stored(workspace, project).meetings[0]
    assert (held.status, held.minutes_status) == ("held", "draft")
    assert [one.item for one in held.stretches] == ["a1", "a2", "a2"]
    assert t("meeting.run.ended") in words(window)


def test_a_computer_that_takes_over_goes_on_with_the_same_clock(workspace, new_window):
    project = new_project(workspace, meeting(agenda_items=agenda(10)))
    button(
        new_window(PAGE, projekt=project, treffen="m", teil="lauf"), "Sitzung beginnen"
    ).click().run()
    other = new_window(PAGE, projekt=project, treffen="m", teil="lauf")
    began = stored(workspace, project).meetings[0].stretches[0].began

    assert t("meeting.run.count", number=1, count=1) in words(other)
    assert "Sitzung beginnen" not in labels(other)
    button(other, "Sitzung beenden").click().run()
    assert stored(workspace, project).meetings[0].stretches[0].began == began


def test_two_computers_that_move_on_at_once_move_on_once(workspace, new_window):
    project = new_project(workspace, meeting(agenda_items=agenda(10, 10, 10)))
    first = new_window(PAGE, projekt=project, treffen="m", teil="lauf")
    button(first, "Sitzung beginnen").click().run()
    second = new_window(PAGE, projekt=project, treffen="m", teil="lauf")
    button(first, "Nächster Punkt").click().run()
    button(second, "Nächster Punkt").click().run()

    assert not second.exception
    assert [one.item for one in stored(workspace, project).meetings[0].stretches][:2] == [
        "a1",
        "a2",
    ]
    assert t("meeting.run.count", number=2, count=3) in words(second)


def test_who_is_missing_is_said_by_institution(workspace, new_window):
    project = new_project(workspace, *people(), meeting(agenda_items=agenda(10)))
    window = new_window(PAGE, projekt=project, treffen="m", teil="lauf")
    assert "Es fehlen: Grundschule am Fluss, Jugendamt." in words(window)

    window.pills(key="w:planning.meetings.m.members_present").set_value(["p1"]).run()
    assert "Es fehlt: Jugendamt." in words(window)

    window.pills(key="w:planning.meetings.m.members_present").set_value(["p1", "p2"]).run()
    assert t("meeting.run.complete") in words(window)


def test_a_meeting_somebody_forgot_to_end_is_told(workspace, new_window):
    begun = [{"id": "s1", "item": "a1", "began": "2026-11-01T10:00:00+01:00"}]
    project = new_project(
        workspace,
        meeting("old", -20, agenda_items=agenda(10), stretches=begun),
        meeting("m", 0),
    )
    said = words(new_window(PAGE, projekt=project, treffen="m", teil="lauf"))

    assert "Gerade läuft eine andere Sitzung" in said


# Minutes


def captured(project: str, workspace) -> None:
    write(
        workspace,
        project,
        row(
            "decisions",
            "d1",
            wording="Wir tagen alle *sechs* Wochen.",
            meeting="m",
            procedure="consent",
            result="adopted_with_concerns",
            concerns="Nicht im August.",
            revisit_on="2027-06-01",
            number="1",
            item="finances-costs",
            agenda_point="Punkt 1",
        ),
        row(
            "tasks",
            "t1",
            what="Zahlen vorlegen",
            meeting="m",
            responsible_institution="j",
            responsible_function="Jugendhilfeplanung",
            due_date="2027-01-13",
        ),
        row("notes", "n1", kind="question", text="Wer zahlt das Essen?", meeting="m"),
        row("notes", "n2", kind="parked", text="Ferienprogramm", meeting="m"),
        row("decisions", "d2", wording="In einer anderen Sitzung.", meeting="x"),
    )


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
    ).run()
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


def test_a_sample_says_the_same_of_its_meetings_on_the_overview_and_under_dates(new_window, sample):
    overview = words(new_window("overview", projekt=sample))
    dates = words(new_window("dates", projekt=sample))

    assert t("overview.no_meeting") in overview
    assert "Auftakt" not in dates
