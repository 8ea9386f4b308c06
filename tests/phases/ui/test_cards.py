"""Lists of records: where the caret goes when a record comes."""

import json

import pytest

from tests.phases.windows import new_project


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
