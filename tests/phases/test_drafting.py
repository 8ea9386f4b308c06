"""Topics on and off, and the steps that go on with the points of the checklist."""

import pytest

from tests.phases.windows import button, labels, new_project, put, widgets, words

ITEM = "content.items.finances-costs"


@pytest.fixture
def open_step(workspace, new_window):
    def open_it(step, *changes):
        project = new_project(workspace, *changes)
        return project, new_window("content", projekt=project, schritt=step)

    return open_it


def test_a_topic_is_switched_off_with_a_reason_and_on_again(workspace, open_step):
    project, window = open_step("content.areas")

    button(window, "Abwählen", "Finanzierung").click().run()
    (left,) = workspace.open(project).project.content.deselected_areas
    reason = window.text_input(key=f"w:content.deselected_areas.{left.id}.reason")
    reason.set_value("Es fließt kein Geld.").run()

    content = workspace.open(project).project.content
    assert "finances" not in content.active_areas
    assert content.deselected_areas[0].reason == "Es fließt kein Geld."
    button(window, "Zuschalten", "Finanzierung").click().run()
    assert "finances" in workspace.open(project).project.content.active_areas
    assert widgets(window) <= 60


def test_points_without_a_package_lead_to_their_page(open_step):
    _, window = open_step("content.work_packages")
    assert "Noch ohne Arbeitspaket" in words(window)

    button(window, "Vollständige Bezeichnung").click().run()

    assert window.title[0].value == "Vollständige Bezeichnung"


def test_a_contract_with_figures_is_hinted_at_in_the_split(open_step):
    _, window = open_step(
        "content.split",
        put(f"{ITEM}.status", "in_progress", "open"),
        put(f"{ITEM}.level", "contract", None),
        put(f"{ITEM}.wording", "Die Stadt zahlt 500 Euro."),
    )

    assert not window.exception
    assert "enthält Zahlen" in words(window)


def test_no_step_but_the_checklist_adds_or_removes_points(open_step):
    status = put(f"{ITEM}.status", "in_progress", "open")
    for step in ("content.split", "content.draft"):
        _, window = open_step(step, status)
        button(window, "Ändern", "Kostenübernahme").click().run()

        assert "Eigenen Punkt hinzufügen" not in labels(window)
        assert not [one for one in labels(window) if one.startswith("Entfernen")]


def test_open_gaps_of_the_draft_lead_to_their_point(open_step):
    _, window = open_step("content.draft", put(f"{ITEM}.status", "settled", "open"))
    assert "Noch leere Lücken (" in words(window)

    button(window, "Kostenübernahme:").click().run()

    assert window.title[0].value == "Kostenübernahme"
