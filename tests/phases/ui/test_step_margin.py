"""The margin of a step: what is missing, and what the group might want to look at."""

from model.changes import AddRecord
from tests.phases.windows import button, labels, new_project, partner, put, words

ROLES = {"institution": "r9", "function": "Leitung", "deputy_function": "Stellvertretung"}


def role(name: str) -> AddRecord:
    record = {"id": name, "role": name, "own_interest": False, "rotates": False, **ROLES}
    return AddRecord(path="planning.group_roles", record=record)


def test_a_step_says_what_is_still_open_and_counts_the_rest(workspace, new_window):
    project = new_project(workspace)

    window = new_window("planning", projekt=project, schritt="planning.rules")

    assert "Noch offen:" in words(window)
    assert "und ein weiterer Punkt" in words(window)


def test_a_finished_step_says_that_it_may_be_ticked(workspace, new_window):
    names = ("facilitator", "coordinator", "minute_taker")
    project = new_project(workspace, *(role(name) for name in names))

    window = new_window("planning", projekt=project, schritt="planning.roles")

    assert "Alles da. Sie können den Schritt als erledigt kennzeichnen." in words(window)
    assert "Noch offen:" not in words(window)


def test_a_step_that_is_ticked_is_not_asked_for_its_tick_again(workspace, new_window):
    names = ("facilitator", "coordinator", "minute_taker")
    ticked = AddRecord(path="planning.steps", record={"id": "roles", "status": "done"})
    project = new_project(workspace, ticked, *(role(name) for name in names))

    window = new_window("planning", projekt=project, schritt="planning.roles")

    assert "Alles da." in words(window)
    assert "kennzeichnen" not in words(window)


def test_a_hint_stands_in_the_margin_of_its_step(workspace, new_window):
    project = new_project(workspace, partner("Grundschule am Fluss", "r1"))

    window = new_window("planning", projekt=project, schritt="planning.stakeholder_scan")

    assert "Bitte prüfen" in words(window)
    assert "welche Rechtsperson hinter der Einrichtung steht" in words(window)


def test_a_hint_from_elsewhere_leads_there(workspace, new_window):
    project = new_project(workspace, partner("Sportverein Fluss", "r1"))

    window = new_window("approval", projekt=project, schritt="approval.signing")
    button(window, "Zur Stelle").click().run()

    assert "Bitte prüfen" in words(window)
    assert window.query_params["schritt"] in ("planning.mandate", ["planning.mandate"])


def test_a_point_shows_its_own_hint_and_no_way_to_itself(workspace, new_window):
    project = new_project(
        workspace,
        put("content.items.scope-subject.status", "settled", "open"),
        put("content.items.scope-subject.wording", "Honorarkräfte stehen im Dienstplan."),
    )

    window = new_window(
        "content", projekt=project, schritt="content.checklist", punkt="scope.subject"
    )

    assert "bindet Honorarkräfte" in words(window)
    assert not [label for label in labels(window) if label.startswith("Zur Stelle")]
