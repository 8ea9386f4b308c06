"""Where I was: the start page names the last place and leads back to it."""

import pytest

from model.catalogue import catalogue, t
from model.workspace import Visit
from phases.ui import visited, way
from tests.phases.conftest import PROVIDER, SCHOOL, STRANGER
from tests.phases.windows import button, new_project, words

POINT = "finances.costs"


@pytest.fixture
def project(workspace):
    return new_project(workspace)


def test_working_on_leads_back_to_the_step(new_window, project):
    new_window("goals", projekt=project, schritt="goals.specify")
    window = new_window()
    step = catalogue().step("goals.specify")
    assert t("projects.list.last", place=f"Ziele · {step.title}") in words(window)

    button(window, t("projects.list.open")).click().run()

    assert not window.exception
    assert window.query_params["schritt"] == "goals.specify"
    assert window.query_params["projekt"] == project


def test_working_on_leads_back_to_the_point(new_window, project):
    new_window("content", projekt=project, schritt="content.checklist", punkt=POINT)
    window = new_window()
    assert catalogue().item(POINT).title in words(window)

    button(window, t("projects.list.open")).click().run()

    assert window.query_params["punkt"] == POINT


def test_a_new_agreement_begins_with_its_first_step(new_window, project):
    window = new_window()
    assert "Zuletzt: " not in words(window)

    button(window, t("projects.list.open")).click().run()

    assert window.query_params["projekt"] == project
    assert "schritt" not in window.query_params


def test_everyone_comes_back_to_their_own_place(new_window, workspace, project):
    new_window("goals", projekt=project, schritt="goals.specify")
    new_window("agreement", PROVIDER, projekt=project)

    assert workspace.last_visit(project, SCHOOL) == Visit("goals", "goals.specify")
    assert workspace.last_visit(project, PROVIDER) == Visit("agreement")


@pytest.mark.parametrize("page", [way.HISTORY, way.SEARCH])
def test_looking_something_up_is_no_place_to_go_on(new_window, workspace, project, page):
    new_window("goals", projekt=project, schritt="goals.specify")
    window = new_window(page, projekt=project)
    assert workspace.last_visit(project, SCHOOL) == Visit("goals", "goals.specify")

    window.button(key="zurueck").click().run()
    assert window.query_params["schritt"] == "goals.specify"


def test_nothing_is_written_while_the_place_stays_the_same(new_window, workspace, project):
    window = new_window("goals", projekt=project, schritt="goals.specify")
    elsewhere = Visit("agreement")
    workspace.note_visit(project, SCHOOL, elsewhere)

    window.run()

    assert workspace.last_visit(project, SCHOOL) == elsewhere


def test_who_has_not_said_who_they_are_leaves_no_trace(new_window, workspace, project):
    new_window("goals", STRANGER, projekt=project, schritt="goals.specify")

    assert workspace.last_visit(project, STRANGER) is None


@pytest.mark.parametrize(
    "visit", [None, Visit("weg"), Visit("goals", "goals.weg"), Visit("planning", "goals.specify")]
)
def test_a_place_that_no_longer_exists_is_forgotten(visit):
    assert visited.place(visit) is None


def test_a_point_that_no_longer_exists_leads_to_its_step():
    found = visited.place(Visit("content", "content.checklist", "weg.damit"))

    assert found == way.Place("content", "content.checklist")
