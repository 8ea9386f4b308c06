"""What one window stores in quick succession does not get in its own way."""

import pytest

from model.content import ItemStatus
from tests.phases.windows import SCHOOL, new_project, put, write

PATH = "content.items.finances-amount.status"


@pytest.mark.parametrize("is_known", [True, False])
def test_a_choice_meets_no_conflict_with_what_its_own_window_has_just_stored(
    workspace, new_window, is_known
):
    project = new_project(workspace)
    query = {"schritt": "content.checklist", "punkt": "finances.amount"}
    window = new_window("content", projekt=project, **query)
    write(workspace, project, put(PATH, "in_progress", "open"), who=SCHOOL)
    if is_known:
        # The callback that stored it was broken off before the page could show it.
        window.session_state["fields"][(project, PATH)].along = ["in_progress", "disputed"]

    window.button_group(key=f"w:{PATH}").set_value("settled").run()

    stored = ItemStatus.SETTLED if is_known else ItemStatus.IN_PROGRESS
    assert workspace.open(project).project.content.answer("finances.amount").status is stored
