"""What leaves the house: PDF files lie beside the store, and go when their project goes."""

import pytest

from model.workspace import NoPdfError
from tests.model.documents.pdf.program import Program, without_program
from tests.people import SCHOOL


def test_a_pdf_file_is_kept_beside_the_store_until_its_project_is_deleted(
    workspace, tmp_path, monkeypatch
):
    Program(tmp_path / "program", monkeypatch).does('cp "$word" "$pdf"\n')
    project, other = (workspace.create(title, "general", SCHOOL) for title in ("A", "B"))

    assert workspace.pdf(project, "action_plan") == workspace.document(project, "action_plan")
    workspace.pdf(other, "action_plan")
    assert len(list((tmp_path / "pdf").iterdir())) == 2
    workspace.delete(project, SCHOOL)

    assert len(list((tmp_path / "pdf").iterdir())) == 1


def test_what_changed_is_printed_anew(workspace, tmp_path, monkeypatch):
    program = Program(tmp_path / "program", monkeypatch)
    program.does('cp "$word" "$pdf"\n')
    project = workspace.create("Ganztag am Fluss", "general", SCHOOL)
    before = workspace.pdf(project, "action_plan")
    workspace.rename(project, "Ganztag am Berg", SCHOOL)

    assert workspace.pdf(project, "action_plan") != before
    assert len(program.log) == 4


@pytest.mark.parametrize(
    ("does", "says"),
    [("exit 1\n", "konnte nicht erstellt werden"), (None, "fehlt das Programm LibreOffice")],
)
def test_why_there_is_no_pdf_file_is_said_in_german(workspace, tmp_path, monkeypatch, does, says):
    if does:
        Program(tmp_path / "program", monkeypatch).does(does)
    else:
        without_program(tmp_path, monkeypatch)
    project = workspace.create("Ganztag am Fluss", "general", SCHOOL)

    with pytest.raises(NoPdfError, match=says):
        workspace.pdf(project, "agreement")
