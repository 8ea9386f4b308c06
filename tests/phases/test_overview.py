"""The overview page: one minute before the meeting."""

from model.changes import AddRecord
from tests.phases.windows import button, new_project, put, widgets, words


def test_an_empty_project_shows_its_sentence_and_stays_small(workspace, new_window):
    window = new_window("overview", projekt=new_project(workspace))

    assert not window.exception
    assert "Wo stehen wir?" in words(window)
    assert "Phase 1, Planung." in words(window)
    assert widgets(window) <= 60


def test_a_disputed_point_leads_to_its_page(workspace, new_window):
    change = put("content.items.finances-costs.status", "disputed", "open")
    window = new_window("overview", projekt=new_project(workspace, change))

    window.button(key="zu-offen-0").click().run()

    assert "Welche Kosten entstehen, und wer trägt sie?" in words(window)
    assert button(window, "Weiter")


def test_the_way_on_leads_to_where_the_group_stands(workspace, new_window):
    done = AddRecord(path="planning.steps", record={"id": "occasion", "status": "done"})
    window = new_window("overview", projekt=new_project(workspace, done))

    assert "Als Nächstes" in words(window)
    button(window, "Weiter").click().run()

    assert window.query_params["schritt"] == "planning.agreement_type"


def test_before_the_contents_begin_their_points_are_not_listed_as_open(workspace, new_window):
    window = new_window("overview", projekt=new_project(workspace))

    assert "Noch offen" not in words(window)
