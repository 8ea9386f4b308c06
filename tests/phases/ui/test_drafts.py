"""Dates of closed windows are offered again as people write them; half a date is not lost."""

import pytest

from model.basics import fingerprint
from model.catalogue import t
from model.paths import read
from tests.phases.conftest import SCHOOL
from tests.phases.windows import button, labels, put, words, write

DUE = "content.items.finances-costs.due_date"
STATUS = "content.items.finances-costs.status"


@pytest.fixture
def project(workspace):
    new = workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)
    write(workspace, new, put(STATUS, "in_progress", before="open"))
    return new


def opened(new_window, project):
    return new_window("content", projekt=project, punkt="finances.costs")


def due(workspace, project):
    return read(workspace.open(project).project, DUE)


def test_a_date_that_met_another_one_is_offered_beside_it(new_window, workspace, project):
    write(workspace, project, put(DUE, "2027-05-01", before=None))
    workspace.keep_draft(project, DUE, "1.4.2027", [fingerprint("")], SCHOOL)
    window = opened(new_window, project)
    assert "1.4.2027" in words(window)
    assert "01.05.2027" in words(window)
    button(window, t("frame.draft.take")).click().run()

    assert not window.exception
    assert str(due(workspace, project)) == "2027-04-01"
    assert workspace.drafts(project, SCHOOL) == ()
    assert t("frame.draft.take") not in labels(window)


def test_half_a_date_goes_back_into_its_field_with_a_sentence(new_window, workspace, project):
    workspace.keep_draft(project, DUE, "1.4.", [fingerprint("")], SCHOOL)
    window = opened(new_window, project)
    button(window, t("frame.draft.take")).click().run()

    assert not window.exception
    assert window.text_input(key=f"w:{DUE}").value == "1.4."
    assert t("invalid.date") in words(window)
    assert due(workspace, project) is None
    assert workspace.drafts(project, SCHOOL) == ()

    window.text_input(key=f"w:{DUE}").set_value("1.4.2027").run()
    assert str(due(workspace, project)) == "2027-04-01"


def test_a_date_that_is_stored_after_all_is_not_offered_any_more(new_window, workspace, project):
    write(workspace, project, put(DUE, "2027-05-01", before=None))
    workspace.keep_draft(project, DUE, "1.4.2027", [fingerprint("")], SCHOOL)
    assert t("frame.draft.take") in labels(opened(new_window, project))
    write(workspace, project, put(DUE, "2027-04-01", before="2027-05-01"))

    assert t("frame.draft.take") not in labels(opened(new_window, project))
