"""The papers along the way: all on one page, each to read, and found from its step."""

import pytest

from model.catalogue import catalogue, t
from model.documents import shelf
from tests.model.documents.pdf.program import Program
from tests.phases.conftest import SCHOOL
from tests.phases.windows import button, labels, words

STEP = "anchoring.action_plan"


@pytest.fixture
def project(workspace):
    return str(workspace.load_sample("muehlenbogen", None, SCHOOL))


def paper_of(window):
    """The lines of the reading view."""
    return str([one.proto for one in window.get("bidi_component")])


def test_every_document_stands_once_under_its_phase(new_window, project):
    window = new_window("papers", projekt=project)
    titles = [kind.title for _, kinds in shelf.by_phase(catalogue()) for kind in kinds]

    assert not window.exception
    assert [label for label in labels(window) if label in titles] == titles
    assert len([*window.button, *window.get("link_button"), *window.get("page_link")]) <= 60


def test_a_paper_is_read_as_word_prints_it_and_taken_home(
    new_window, project, tmp_path, monkeypatch
):
    Program(tmp_path / "program", monkeypatch).does("true\n")
    window = new_window("papers", projekt=project)
    button(window, "Maßnahmenplan").click().run()

    assert not window.exception
    assert window.title[0].value == "Maßnahmenplan"
    assert f"/api/dokument/{project}/action_plan.docx" in str(window.get("link_button")[0].proto)
    assert f"/api/dokument/{project}/action_plan.pdf" in paper_of(window)
    assert "Bericht an den Rat" in paper_of(window)


def test_an_address_with_an_unknown_paper_shows_all_of_them(new_window, project):
    window = new_window("papers", projekt=project, unterlage="gibt_es_nicht")

    assert not window.exception
    assert window.title[0].value == t("papers.title")


def test_the_agreement_leads_to_its_own_page(new_window, project):
    window = new_window("papers", projekt=project)
    button(window, t("documents.agreement.title")).click().run()

    assert not window.exception
    assert window.title[0].value == t("frame.board.agreement")


def test_a_step_names_the_papers_that_print_it_and_others_name_none(new_window, project):
    with_paper = new_window("anchoring", projekt=project, schritt=STEP)
    without = new_window("planning", projekt=project, schritt="planning.occasion")

    assert t("papers.of_step") in words(with_paper)
    assert "Maßnahmenplan" in str([one.proto for one in with_paper.get("page_link")])
    assert t("papers.of_step") not in words(without)
