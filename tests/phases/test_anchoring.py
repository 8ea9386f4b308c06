"""Phase 5 as a person works with it: the measures in three views, sheet, year, status round."""

import pytest

from model.workspace import Workspace
from tests.phases import rich
from tests.phases.conftest import NewWindow
from tests.phases.windows import button, labels, new_project, put, words, write

VIEW = "ansicht-massnahmen"


@pytest.fixture
def open_step(workspace: Workspace, new_window: NewWindow):
    def open_it(key: str, *changes):
        project = new_project(workspace, *(changes or rich.everything()))
        return project, new_window(key.split(".")[0], projekt=project, schritt=key)

    return open_it


def on_board(window):
    return window.button_group(key=VIEW).set_value("board").run()


def few():
    return [*rich.people(), *rich.everyday(5)]


@pytest.mark.requirement(96)
def test_goals_and_conditions_become_measures_at_one_press(workspace, open_step):
    project, window = open_step(
        "anchoring.action_plan", *rich.people(), *rich.goals(), *rich.consultation()
    )

    button(window, "4 Maßnahmen vorschlagen").click().run()

    stored = workspace.open(project).project.anchoring.measures
    assert [one.goal for one in stored] == ["g0", "g1", "g2", ""]
    assert stored[3].title == "Jährlich berichten."


def test_a_card_moves_on_by_a_button_and_notes_its_day(workspace, open_step):
    project, window = open_step("anchoring.action_plan", *few())
    on_board(window)
    assert "überfällig (2)" in "\n".join(one.value for one in window.subheader)

    button(window, "Beginnen", "Maßnahme 0").click().run()
    button(window, "Ist erledigt", "Maßnahme 0").click().run()

    first = workspace.open(project).project.anchoring.measures[0]
    assert first.status == "done"
    assert first.done_on is not None


def test_a_card_that_someone_else_has_moved_shows_their_state(workspace, open_step):
    project, window = open_step("anchoring.action_plan", *few())
    on_board(window)

    write(workspace, project, put("anchoring.measures.me0.status", "paused", "open"))
    button(window, "Beginnen", "Maßnahme 0").click().run()

    assert workspace.open(project).project.anchoring.measures[0].status == "paused"
    assert "Jemand anderes hat diese Maßnahme gerade geändert." in words(window)


def test_the_line_of_time_can_be_read_as_a_table(open_step):
    _, window = open_step("anchoring.action_plan", *few())

    window.button_group(key=VIEW).set_value("time").run()

    assert not window.exception
    assert len(window.get("vega_lite_chart")) == 1
    assert "überfällig" in words(window)


@pytest.mark.requirement(96)
def test_the_contact_sheet_shows_functions_and_names_houses_without_any(open_step):
    _, window = open_step("anchoring.contacts")

    assert "Kontaktblatt ansehen" in [one.label for one in window.expander]
    assert "Noch ohne Ansprechstelle: Ganztag am Fluss, Fachbereich Schule." in words(window)


@pytest.mark.requirement(95)
def test_a_partner_that_has_written_nothing_down_is_a_hole_in_the_record(open_step):
    _, window = open_step("anchoring.embedding")

    said = words(window)
    assert "noch nichts verankert" in said
    assert "0 von 1 erledigt" in said


@pytest.mark.requirement(26)
def test_the_year_runs_from_august_to_july(open_step):
    _, window = open_step("anchoring.calendar")

    said = words(window)
    assert said.index("August") < said.index("Januar") < said.index("Juli")
    assert said.count("· Austausch") == 4


@pytest.mark.requirement(97)
def test_a_status_round_and_its_entries_are_added_together(workspace, open_step):
    project, window = open_step("anchoring.tracking", *few())
    before = workspace.open(project).revision

    button(window, "Statusrunde ergänzen").click().run()

    stored = workspace.open(project)
    newest = stored.project.anchoring.status_rounds[-1]
    entries = [one for one in stored.project.anchoring.status_entries if one.round == newest.id]
    assert stored.revision == before + 1
    assert {one.measure for one in entries} == {"me0", "me1"}
    assert not any("Statusrunde ergänzen" in label for label in labels(window))


def test_what_was_reached_stands_in_big_numbers(open_step):
    _, window = open_step("anchoring.celebrate")

    said = words(window)
    assert "**1 von 3**" in said
    assert "Zielen erreicht" in said
    assert "Das Essen ist ruhiger." in said
