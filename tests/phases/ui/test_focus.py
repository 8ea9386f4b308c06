"""Where the caret goes when a click adds, turns or takes away what it was on."""

import json

import pytest

from tests.phases.windows import goal, new_project, put


def caret_goes_to(window) -> list[str]:
    """The elements that the window wants the caret in, the first of them first."""
    shown = [each.proto for each in window.get("bidi_component")]
    found = [json.loads(each.json) for each in shown if each.component_name == "vereinbar_focus"]
    return [name for each in found for name in each["wanted"]]


@pytest.mark.parametrize(
    ("step", "list_path"),
    [
        ("planning.stakeholder_scan", "planning.institutions"),
        # Here the first field of the row makes sense only as another one allows.
        ("planning.early_contact", "planning.stakeholders"),
        ("goals.adopt", "goals.goals"),
    ],
)
def test_a_new_record_has_the_caret_in_its_first_field_that_is_there(
    workspace, new_window, step, list_path
):
    project = new_project(workspace)
    window = new_window(step.split(".")[0], projekt=project, schritt=step)

    window.button(key=f"neu-{list_path}").click().run()

    kinds = ("text_input", "text_area", "selectbox", "multiselect", "button_group")
    drawn = {each.key for kind in kinds for each in window.get(kind)}
    classes = {"st-key-" + str(key).replace(":", "-").replace(".", "-") for key in drawn}
    wanted = caret_goes_to(window)
    assert wanted
    assert set(wanted[:1]) <= classes
    assert list_path.replace(".", "-") in wanted[0]


def test_after_turning_a_page_of_a_long_list_the_caret_stays_at_its_foot(workspace, new_window):
    project = new_project(
        workspace, *(goal(f"Ziel {number}", f"g{number}") for number in range(21))
    )
    window = new_window("goals", projekt=project, schritt="goals.specify")

    window.button(key="on-goals.goals").click().run()

    keys = {one.key for one in window.button}
    assert "on-goals.goals" not in keys
    assert "back-goals.goals" in keys
    assert "st-key-back-goals-goals" in caret_goes_to(window)


def test_the_caret_goes_to_the_way_back_and_from_there_to_where_it_began(workspace, new_window):
    own = put("content.items.finances-basis.wording", "Die Stadt gewährt eine Zuwendung.")
    project = new_project(workspace, own)
    point = {"schritt": "content.checklist", "punkt": "finances.basis"}
    window = new_window("content", projekt=project, **point)

    window.button(key="vorschlag-nehmen").click().run()
    assert caret_goes_to(window) == ["st-key-fassung-zurueck"]
    window.button(key="fassung-zurueck").click().run()
    assert caret_goes_to(window) == ["st-key-vorschlag-nehmen"]
    window.run()
    assert caret_goes_to(window) == []
