"""The letterhead of a project: kept, used by all documents, switched off, removed, taken along."""

import io
import json
import sqlite3
import zipfile
from base64 import b64encode
from pathlib import Path

import pytest

from model.basics import BERLIN
from model.letterheads import look_at
from model.workspace import RefusedError, TroubleError, UnknownProjectError, Workspace
from tests.model.documents.letterhead import towns
from tests.model.documents.letterhead.pieces import file, header, line, unzipped
from tests.model.documents.pdf.program import GIVES, Program, pdf_with
from tests.people import PROVIDER, SCHOOL


@pytest.fixture
def project(workspace: Workspace) -> str:
    made = workspace.create("Ganztag am Fluss", "general", SCHOOL)
    workspace.set_letterhead(made, towns.municipal(), SCHOOL)
    return str(made)


def is_in_letterhead(data: bytes) -> bool:
    return "Stadt Musterstadt" in bytes(unzipped(data)["word/header_default.xml"]).decode()


def test_all_documents_of_the_project_and_no_others_are_in_its_letterhead(
    workspace: Workspace, project: str
):
    other = workspace.create("Ganztag am Berg", "general", SCHOOL)
    version = workspace.save_version(project, "Erster Stand", SCHOOL)

    assert is_in_letterhead(workspace.document(project, "agreement"))
    assert is_in_letterhead(workspace.document(project, "agreement", review=True))
    assert is_in_letterhead(workspace.document(project, "action_plan"))
    assert is_in_letterhead(workspace.document(project, "agreement", version))
    with zipfile.ZipFile(io.BytesIO(workspace.all_documents(project))) as archive:
        assert all(is_in_letterhead(archive.read(name)) for name in archive.namelist())
    assert not is_in_letterhead(workspace.document(other, "agreement"))


def test_who_handed_it_in_and_when_is_told_with_its_report(
    workspace: Workspace, project: str, clock
):
    known = workspace.letterhead(project)

    assert known
    assert (known.by, known.at, known.is_used) == (SCHOOL.label, clock.time, True)
    assert known.at.tzinfo == BERLIN
    assert known.report == look_at(towns.municipal())


def test_it_is_switched_off_and_on_and_stays(workspace: Workspace, project: str):
    workspace.switch_letterhead(project, on=False)
    assert not is_in_letterhead(workspace.document(project, "agreement"))
    assert workspace.letterhead(project)

    workspace.switch_letterhead(project, on=True)
    assert is_in_letterhead(workspace.document(project, "agreement"))


def test_a_new_one_takes_the_place_of_the_old_one_and_is_used(workspace: Workspace, project: str):
    workspace.switch_letterhead(project, on=False)
    workspace.set_letterhead(project, towns.one_header(), PROVIDER)

    known = workspace.letterhead(project)
    assert known
    assert (known.by, known.is_used) == (PROVIDER.label, True)
    assert (
        b"Beispielhausen"
        in unzipped(workspace.document(project, "agreement"))["word/header_default.xml"]
    )


def test_what_was_removed_comes_back_unless_there_is_a_newer_one(
    workspace: Workspace, project: str
):
    before = workspace.document(project, "agreement")
    removed = workspace.remove_letterhead(project)
    assert workspace.letterhead(project) is None
    assert not is_in_letterhead(workspace.document(project, "agreement"))

    workspace.bring_back_letterhead(project, removed)
    assert workspace.document(project, "agreement") == before

    workspace.set_letterhead(project, towns.one_header(), PROVIDER)
    newer = workspace.letterhead(project)
    workspace.bring_back_letterhead(project, removed)
    assert workspace.letterhead(project) == newer


def test_a_refused_file_leaves_the_letterhead_as_it_was(workspace: Workspace, project: str):
    known = workspace.letterhead(project)
    with pytest.raises(RefusedError, match="keine Word-Datei"):
        workspace.set_letterhead(project, b"Stadt", SCHOOL)

    assert workspace.letterhead(project) == known


def test_where_there_is_no_letterhead_or_no_project_this_is_said(workspace: Workspace):
    project = workspace.create("Ganztag am Fluss", "general", SCHOOL)
    with pytest.raises(UnknownProjectError, match="kein Briefkopf"):
        workspace.remove_letterhead(project)
    with pytest.raises(UnknownProjectError, match="kein Briefkopf"):
        workspace.switch_letterhead(project, on=True)
    for ask in (workspace.letterhead, lambda one: workspace.set_letterhead(one, file(), SCHOOL)):
        with pytest.raises(UnknownProjectError, match="gibt es nicht"):
            ask("unknown")


def test_it_is_no_change_of_the_agreement(workspace: Workspace, project: str):
    before = workspace.project(project)
    workspace.switch_letterhead(project, on=False)
    workspace.remove_letterhead(project)

    assert workspace.project(project) == before


def test_it_goes_with_its_project(workspace: Workspace, project: str, tmp_path: Path):
    workspace.delete(project, SCHOOL)

    rows = sqlite3.connect(tmp_path / "store.sqlite3").execute("SELECT count(*) FROM letterheads")
    assert rows.fetchone() == (0,)


def test_it_is_in_the_backup_of_the_store(workspace: Workspace, project: str, tmp_path: Path):
    before = workspace.document(project, "agreement")
    workspace.backup(tmp_path / "backup.sqlite3")
    workspace.remove_letterhead(project)
    workspace.restore(tmp_path / "backup.sqlite3")

    assert workspace.document(project, "agreement") == before


@pytest.mark.parametrize("is_used", [True, False])
def test_it_travels_in_the_file_of_the_project(workspace: Workspace, project: str, is_used: bool):
    workspace.switch_letterhead(project, on=is_used)
    text = workspace.export_project(project)
    again = workspace.import_project(text, PROVIDER)

    assert workspace.letterhead(again) == workspace.letterhead(project)
    assert workspace.export_project(again) == text


def test_a_project_without_one_writes_the_file_it_always_wrote(workspace: Workspace, project: str):
    workspace.remove_letterhead(project)

    assert "letterhead" not in json.loads(workspace.export_project(project))


@pytest.mark.parametrize(
    "change",
    [
        {"content": b64encode(b"PK no file").decode()},
        {"content": b64encode(file(main_type="document.macroEnabled.main")).decode()},
        {"content": "%%%"},
        {"at": "yesterday"},
        {"left_out": None},
    ],
)
def test_a_letterhead_in_a_file_passes_the_same_gate(
    workspace: Workspace, project: str, change: dict[str, object]
):
    content = json.loads(workspace.export_project(project))
    content["letterhead"] |= change
    with pytest.raises(RefusedError, match="nichts verändert"):
        workspace.import_project(json.dumps(content), SCHOOL)

    assert len(workspace.projects()) == 1


def test_words_of_another_file_never_reach_the_report(workspace: Workspace, project: str):
    content = json.loads(workspace.export_project(project))
    content["letterhead"]["left_out"] = ["picture", "../x", "unknown"]
    again = workspace.import_project(json.dumps(content), SCHOOL)

    known = workspace.letterhead(again)
    assert known
    assert sum("Bild wurde weggelassen" in line for line in known.report.lacking) == 1


def test_damage_in_the_store_is_noticed(workspace: Workspace, project: str, tmp_path: Path):
    connection = sqlite3.connect(tmp_path / "store.sqlite3")
    connection.execute("UPDATE letterheads SET content = x'504b'")
    connection.commit()
    connection.close()

    with pytest.raises(TroubleError, match="beschädigt"):
        workspace.letterhead(project)


def test_no_other_program_ever_sees_the_file_that_was_handed_in(
    workspace: Workspace, tmp_path: Path, monkeypatch
):
    program = Program(tmp_path / "program", monkeypatch)
    program.gives(pdf_with({}))
    program.does(GIVES, 'cp "$word" "$here/seen.docx"\n')
    project = workspace.create("Ganztag am Fluss", "general", SCHOOL)
    handed_in = file(
        body=line("Sehr geehrte Familie"), edges={"header_default": header(line("Amt"))}
    )
    look_at(handed_in)
    workspace.set_letterhead(project, handed_in, SCHOOL)
    assert program.log == []

    workspace.pdf(project, "action_plan")
    printed = unzipped((program.folder / "seen.docx").read_bytes())
    assert "Amt" in bytes(printed["word/header_default.xml"]).decode()
    assert "geehrte" not in bytes(printed["word/document.xml"]).decode()


def test_a_pdf_file_is_printed_anew_in_another_letterhead(
    workspace: Workspace, project: str, tmp_path: Path, monkeypatch
):
    program = Program(tmp_path / "program", monkeypatch)
    program.gives(pdf_with({}))
    # What is printed tells from which Word file it comes.
    program.does(GIVES, 'printf "%%%s\\n" "$(cksum <"$word")" >>"$pdf"\n')
    with_it = workspace.pdf(project, "action_plan")
    workspace.switch_letterhead(project, on=False)

    assert workspace.pdf(project, "action_plan") != with_it
    workspace.switch_letterhead(project, on=True)
    assert workspace.pdf(project, "action_plan") == with_it
    assert len(program.log) == 4
