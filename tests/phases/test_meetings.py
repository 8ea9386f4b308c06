"""The meetings: planned and run, one point after the other."""

from datetime import timedelta

import pytest

from model.catalogue import t
from tests.phases.conftest import SCHOOL, STRANGER
from tests.phases.meeting_rows import (
    PAGE,
    TODAY,
    agenda,
    links,
    meeting,
    people,
    row,
    stored,
)
from tests.phases.windows import button, inputs, labels, new_project, widgets, words


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
    begun = [{"id": "s1", "item": "a1", "began": "01.11.2026 10:00:00"}]
    project = new_project(
        workspace,
        meeting("old", -20, agenda_items=agenda(10), stretches=begun),
        meeting("m", 0),
    )
    said = words(new_window(PAGE, projekt=project, treffen="m", teil="lauf"))

    assert "Gerade läuft eine andere Sitzung" in said
