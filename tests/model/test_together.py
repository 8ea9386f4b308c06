"""Leading a group and being there: kept in the store, so that another server knows it too."""

from dataclasses import replace

import pytest

from model.basics import Person
from model.together import MEETING, SILENT
from model.workspace import ProjectId, UnknownProjectError, Visit, Workspace
from tests.conftest import StandingClock
from tests.people import PROVIDER, SCHOOL

GOALS = Visit("goals", "goals.specify")
POINT = Visit("content", "content.checklist", "finances.costs")


@pytest.fixture
def project(workspace: Workspace) -> ProjectId:
    return workspace.create("Ganztag am Ring", "all_day_school", SCHOOL)


def place(workspace: Workspace, project: str) -> Visit | None:
    leading = workspace.leading(project)
    return leading and leading.place


def test_nobody_leads_at_first(workspace: Workspace, project: ProjectId):
    assert workspace.leading(project) is None


def test_who_leads_takes_the_group_along(workspace: Workspace, project: ProjectId):
    workspace.lead(project, SCHOOL, GOALS, "tab")

    assert workspace.move_group(project, SCHOOL, POINT, "tab")
    leading = workspace.leading(project)
    assert leading is not None
    assert (leading.who, leading.place, leading.origin) == (SCHOOL, POINT, "tab")


def test_nobody_else_moves_the_group(workspace: Workspace, project: ProjectId):
    workspace.lead(project, SCHOOL, GOALS)

    assert not workspace.move_group(project, PROVIDER, POINT)
    assert place(workspace, project) == GOALS


def test_another_person_takes_over_and_the_first_one_follows(
    workspace: Workspace, project: ProjectId
):
    workspace.lead(project, SCHOOL, GOALS)
    workspace.lead(project, PROVIDER, POINT)

    assert not workspace.move_group(project, SCHOOL, GOALS)
    workspace.stop_leading(project, SCHOOL)
    assert place(workspace, project) == POINT


def test_a_second_device_of_who_leads_goes_along_until_it_takes_over(
    workspace: Workspace, project: ProjectId
):
    phone = replace(SCHOOL, browser="phone")
    workspace.lead(project, SCHOOL, GOALS)

    assert not workspace.move_group(project, phone, POINT)
    workspace.stop_leading(project, phone)
    assert place(workspace, project) == GOALS
    workspace.lead(project, phone, POINT)
    assert workspace.move_group(project, phone, GOALS)
    assert not workspace.move_group(project, SCHOOL, POINT)


def test_who_leads_can_end_it(workspace: Workspace, project: ProjectId):
    workspace.lead(project, SCHOOL, GOALS)
    workspace.stop_leading(project, SCHOOL)

    assert workspace.leading(project) is None


def test_a_restarted_server_and_a_second_one_know_who_leads(
    url: str, workspace: Workspace, project: ProjectId
):
    workspace.lead(project, SCHOOL, GOALS)
    elsewhere = Workspace(url, workspace.clock)

    assert place(elsewhere, project) == GOALS
    elsewhere.close()


def test_a_project_that_is_gone_is_led_by_nobody(workspace: Workspace):
    with pytest.raises(UnknownProjectError):
        workspace.lead("weg", SCHOOL, GOALS)


def test_leading_is_no_change_of_the_project_and_goes_with_it(
    workspace: Workspace, project: ProjectId
):
    before = workspace.project(project), workspace.last_seq()
    workspace.lead(project, SCHOOL, GOALS)
    workspace.note_presence("one", {project: [SCHOOL]})

    assert (workspace.project(project), workspace.last_seq()) == before
    workspace.delete(project, SCHOOL)
    assert workspace.leading(project) is None


def test_who_is_silent_for_long_is_not_connected_and_still_leads(
    workspace: Workspace, clock: StandingClock, project: ProjectId
):
    workspace.lead(project, SCHOOL, GOALS)
    assert workspace.rooms((project,))[project].is_led

    clock.forward(seconds=SILENT.seconds + 1)
    room = workspace.rooms((project,))[project]
    assert (room.is_led, place(workspace, project)) == (False, GOALS)

    workspace.note_presence("one", {project: [SCHOOL, PROVIDER]})
    assert workspace.rooms((project,))[project].is_led


def test_who_forgot_to_end_leading_does_not_lead_the_next_meeting(
    workspace: Workspace, clock: StandingClock, project: ProjectId
):
    workspace.lead(project, SCHOOL, GOALS)
    clock.forward(seconds=MEETING.seconds + 1)

    assert workspace.leading(project) is None


def test_people_of_all_servers_are_there_and_each_of_them_once(
    workspace: Workspace, project: ProjectId
):
    workspace.note_presence("one", {project: [SCHOOL]})
    workspace.note_presence("two", {project: [SCHOOL, PROVIDER]})

    assert workspace.rooms((project,))[project].people == {SCHOOL, PROVIDER}


def test_who_left_is_there_no_more(workspace: Workspace, clock: StandingClock, project: ProjectId):
    workspace.note_presence("one", {project: [SCHOOL]})
    workspace.note_presence("two", {project: [PROVIDER]})
    workspace.note_presence("one", {project: []})
    assert workspace.rooms((project,))[project].people == {PROVIDER}

    # The second server broke down and says nothing any more.
    clock.forward(seconds=SILENT.seconds + 1)
    assert workspace.rooms((project,))[project].people == frozenset()


def test_a_window_of_a_project_that_is_gone_keeps_nobody_from_being_noted(
    workspace: Workspace, project: ProjectId
):
    workspace.note_presence("one", {"weg": [SCHOOL], project: [PROVIDER]})

    assert workspace.rooms((project, "weg"))[project].people == {PROVIDER}
    assert workspace.rooms(("weg",))["weg"].people == frozenset()


def test_people_keep_function_institution_and_browser(workspace: Workspace, project: ProjectId):
    who = Person('Leitung "A"', "Hort\nam Ring", "b-9")
    workspace.note_presence("one", {project: [who]})

    assert workspace.rooms((project,))[project].people == {who}
