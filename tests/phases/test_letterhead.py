"""The letterhead among the papers: handed in, told in words, switched off, removed."""

import pytest

from model.catalogue import t
from tests.model.documents.letterhead import towns
from tests.phases.windows import NOBODY, SCHOOL, button, labels, new_project, words

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture
def project(workspace):
    return new_project(workspace)


@pytest.fixture
def opened(new_window, project):
    """The papers of the project, the place of the letterhead unfolded."""

    def open_place(who=SCHOOL):
        window = new_window("papers", who, projekt=project)
        window.session_state["briefkopf"] = True
        return window.run()

    return open_place


def upload(window, data, name="briefbogen.docx"):
    return window.get("file_uploader")[0].upload(name, data, TYPE).run()


def test_the_place_is_folded_until_it_is_asked_for(new_window, project):
    window = new_window("papers", projekt=project)

    assert not window.exception
    assert not window.get("file_uploader")


def test_a_file_is_told_at_once_and_used_when_that_is_asked_for(opened, workspace, project):
    window = upload(opened(), towns.municipal())
    assert "DejaVu Serif, 11 Punkt" in words(window)
    assert "nennt keinen Stand" in words(window)
    assert workspace.letterhead(project) is None

    button(window, t("letterhead.take")).click().run()
    assert not window.exception
    assert workspace.letterhead(project).by == SCHOOL.label
    assert window.checkbox[0].value is True
    assert f"/api/dokument/{project}/council_paper.docx" in str(
        [one.proto for one in window.get("link_button")]
    )
    assert t("letterhead.take") not in labels(window)


def test_a_refused_file_is_explained_and_changes_nothing(opened, workspace, project):
    window = upload(opened(), towns.municipal()[:3000])

    assert not window.exception
    assert t("letterhead.refused.damaged") in words(window)
    assert t("letterhead.take") not in labels(window)
    assert workspace.letterhead(project) is None


def test_it_is_switched_off_and_says_so(opened, workspace, project):
    workspace.set_letterhead(project, towns.municipal(), SCHOOL)
    window = opened()
    window.checkbox[0].uncheck().run()

    assert not window.exception
    assert workspace.letterhead(project).is_used is False
    assert t("letterhead.off") in words(window)
    assert "council_paper.docx" not in str([one.proto for one in window.get("link_button")])


def test_it_is_removed_and_brought_back(opened, workspace, project):
    workspace.set_letterhead(project, towns.municipal(), SCHOOL)
    window = opened()
    button(window, t("letterhead.remove")).click().run()
    assert not window.exception
    assert workspace.letterhead(project) is None
    assert t("letterhead.removed") in words(window)

    button(window, t("frame.save.undo")).click().run()
    assert not window.exception
    assert workspace.letterhead(project).is_used
    assert t("letterhead.removed") not in words(window)


def test_what_others_did_meanwhile_is_answered_in_german(opened, workspace, project):
    workspace.set_letterhead(project, towns.municipal(), SCHOOL)
    window = opened()
    workspace.remove_letterhead(project)
    button(window, t("letterhead.remove")).click().run()

    assert not window.exception
    assert t("letterhead.refused.none") in [one.value for one in window.error]


def test_whoever_only_reads_sees_the_report_and_changes_nothing(opened, workspace, project):
    assert t("letterhead.need_function") in words(opened(NOBODY))
    workspace.set_letterhead(project, towns.municipal(), SCHOOL)
    window = opened(NOBODY)

    assert "DejaVu Serif, 11 Punkt" in words(window)
    assert window.checkbox[0].disabled
    assert not window.get("file_uploader")
    assert t("letterhead.remove") not in labels(window)
