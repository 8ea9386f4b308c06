"""The ways to a round: from steps, points and meetings, for those who may start one."""

import pytest

from model.catalogue import t
from model.changes import AddRecord
from model.rounds.kinds import Kind
from tests.phases import held_rounds as rounds
from tests.phases import rich
from tests.phases.held_rounds import CHECKLIST, ITEM, SUPPORT, links
from tests.phases.meeting_rows import agenda, meeting
from tests.phases.windows import NOBODY, SCHOOL


@pytest.mark.parametrize(
    ("step", "way"),
    [
        ("goals.collect", "ideas"),
        ("goals.prioritise", "points"),
        ("goals.adopt", "consent"),
        ("evaluation.self_assessment", "rating"),
    ],
)
def test_a_step_leads_to_the_round_that_fits_it(workspace, new_window, step, way):
    project = rounds.group(workspace, *rich.goals(), rich.evaluation()[0])
    page, label = step.split(".")[0], t(f"round_shown.ways.{way}")

    assert label in links(new_window(page, projekt=project, schritt=step))
    assert label not in links(new_window(page, projekt=project, schritt=step, who=NOBODY))

    rounds.start(workspace, project, Kind.CONSENT, question="Wir tagen im Rathaus.")
    running = t("round_shown.ways.running")
    for who in (SCHOOL, NOBODY):
        found = links(new_window(page, projekt=project, schritt=step, who=who))
        assert running in found
        assert label not in found


@pytest.mark.parametrize("step", ["goals.prioritise", "evaluation.self_assessment"])
def test_where_there_is_nothing_to_choose_from_no_round_is_offered(workspace, new_window, step):
    project = rounds.group(workspace)
    window = new_window(step.split(".")[0], projekt=project, schritt=step)

    assert not [
        one
        for one in links(window)
        if one in {t("round_shown.ways.points"), t("round_shown.ways.rating")}
    ]


def test_a_point_of_the_checklist_leads_to_consent_and_ideas(workspace, new_window):
    project = rounds.group(workspace)
    place = {"projekt": project, "schritt": CHECKLIST, "punkt": ITEM}

    window = new_window("content", **place)

    assert {t("round_shown.ways.consent"), t("round_shown.ways.ideas")} <= set(links(window))
    (way,) = [
        one.proto.query_string
        for one in window.get("page_link")
        if one.proto.label == t("round_shown.ways.consent")
    ]
    assert "art=consent" in way
    assert f"stelle={ITEM}" in way


def test_an_own_point_without_words_offers_ideas_only(workspace, new_window):
    own = {"id": "own1", "topic": "finances", "title": "Kasse"}
    project = rounds.group(workspace, AddRecord(path="content.items", record=own))

    found = links(new_window("content", projekt=project, schritt=CHECKLIST, punkt="own1"))

    assert t("round_shown.ways.ideas") in found
    assert t("round_shown.ways.consent") not in found


@pytest.mark.parametrize(
    ("method", "way"), [("silent_ideas", "ideas"), ("consent_round", "consent"), ("", "start")]
)
def test_a_running_meeting_leads_to_the_round_of_its_point(workspace, new_window, method, way):
    point = {**agenda(20)[0], "method": method}
    began = {"id": "s1", "item": "a1", "began": "28.11.2026 09:00:00", "ended": ""}
    held = meeting(days=0, agenda_items=[point], stretches=[began])
    project = rounds.group(workspace, held)

    window = new_window("meetings", projekt=project, treffen="m", teil="lauf")

    assert t(f"round_shown.ways.{way}") in links(window)


def test_the_meetings_lead_to_any_round_and_to_the_last_result(workspace, new_window):
    project = rounds.group(workspace)
    rounds.start(workspace, project, Kind.CONSENT)
    rounds.answer(workspace, project, SUPPORT)
    rounds.end(workspace, project)

    assert {t("round_shown.ways.start"), t("round_shown.ways.last")} <= set(
        links(new_window("meetings", projekt=project))
    )
    found = links(new_window("meetings", projekt=project, who=NOBODY))
    assert t("round_shown.ways.last") in found
    assert t("round_shown.ways.start") not in found
