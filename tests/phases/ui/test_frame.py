"""The frame of every project page: addresses, the line, the foot, pages that lead nowhere."""

from itertools import pairwise

import pytest

from model.basics import fingerprint
from model.catalogue import t
from model.changes import SetField
from phases.ui import way
from tests.phases.conftest import PROVIDER, SCHOOL, STRANGER


@pytest.fixture
def project(workspace):
    return workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)


def button(window, text):
    return next(one for one in window.button if one.label == text)


def title(window):
    return window.title[0].value


def test_every_page_of_a_project_opens_without_a_mistake(new_window, project):
    for page in (*way.STEPS, way.AGREEMENT, way.HISTORY, way.SEARCH):
        window = new_window(page, projekt=project)
        assert not window.exception, page
        assert not window.error, page


def test_search_and_history_are_one_click_away_from_every_page(new_window, project):
    for page in (*way.STEPS, way.AGREEMENT):
        links = str([one.proto for one in new_window(page, projekt=project).get("page_link")])
        assert t("search.page") in links
        assert t("history.page") in links


def test_the_way_leads_from_the_start_page_to_the_agreement_and_back():
    steps = [way.Place(page, key) for page, keys in way.STEPS.items() for key in keys]
    places = [way.Place(way.PROJECTS), *steps, way.Place(way.AGREEMENT)]

    for before, here in pairwise(places):
        assert way.neighbours(here.page, here.step)[0] == before
    for here, after in pairwise(places[1:]):
        assert way.neighbours(here.page, here.step)[1] == after
    assert way.neighbours(way.AGREEMENT)[1] is None


def test_going_on_keeps_the_project_and_names_the_step(new_window, project):
    window = new_window("planning", projekt=project)
    window.button(key="weiter").click().run()

    assert not window.exception
    assert window.query_params["projekt"] == project
    assert window.query_params["schritt"] == way.STEPS["planning"][1]


def test_an_address_without_a_project_says_so_and_leads_back(new_window):
    window = new_window("planning")

    assert not window.exception
    assert title(window) == t("frame.trouble.no_project.title")


def test_a_project_that_is_gone_says_so(new_window):
    assert title(new_window("planning", projekt="weg")) == t("frame.trouble.gone.title")


def test_an_unknown_step_says_so(new_window, project):
    window = new_window("planning", projekt=project, schritt="planning.nirgends")

    assert not window.exception
    assert title(window) == t("frame.trouble.no_step.title")


def test_the_step_status_is_stored_at_once(new_window, workspace, project):
    window = new_window("planning", projekt=project)
    status = f"w:planning.steps.{way.STEPS['planning'][0].split('.')[1]}.status"
    window.button_group(key=status).set_value("done").run()

    name = way.STEPS["planning"][0].split(".")[1]
    assert workspace.open(project).project.planning.status_of(name) == "done"


def test_who_has_not_said_who_they_are_can_read_and_is_asked(new_window, project):
    window = new_window("planning", who=STRANGER, projekt=project)

    assert not window.exception
    assert t("frame.identity.question") in [one.value for one in window.header]


def test_a_text_that_could_not_be_saved_is_offered_with_what_stands_there_now(
    new_window, workspace, project
):
    path = "planning.occasion"
    workspace.submit(project, [SetField(path=path, before="", after="Schon da")], PROVIDER)
    workspace.keep_draft(project, path, "Mein Text", [fingerprint("")], SCHOOL)
    window = new_window("planning", projekt=project)
    shown = [one.value for one in window.markdown]
    assert "Mein Text" in shown
    assert "Schon da" in shown

    button(window, t("frame.draft.take")).click().run()
    assert workspace.open(project).project.planning.occasion == "Mein Text"
    assert workspace.drafts(project, SCHOOL) == ()


def test_a_draft_can_be_dropped(new_window, workspace, project):
    path = "planning.occasion"
    workspace.submit(project, [SetField(path=path, before="", after="Schon da")], PROVIDER)
    workspace.keep_draft(project, path, "Mein Text", [fingerprint("")], SCHOOL)
    window = new_window("planning", projekt=project)
    button(window, t("frame.draft.drop")).click().run()

    assert workspace.open(project).project.planning.occasion == "Schon da"
    assert workspace.drafts(project, SCHOOL) == ()
