"""Files to take home: their names, their content, and that no browser keeps a copy."""

import io
import json
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from model.catalogue import catalogue
from model.changes import AddRecord
from model.documents import names
from phases.routes.downloads import file_name
from tests.model.documents.pdf.program import WAITS, Program, without_program
from tests.phases.conftest import SCHOOL

DAY = datetime(2027, 4, 14, 22, 30, tzinfo=UTC)


def test_a_backup_can_be_read_in_again(client, workspace):
    project = workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)

    answer = client.get(f"/api/projekt/{project}.json")
    copy = workspace.import_project(answer.text, SCHOOL)

    assert json.loads(answer.text)
    assert "no-store" in answer.headers["cache-control"]
    assert "attachment" in answer.headers["content-disposition"]
    assert workspace.open(copy).project.title == "Ganztag am Fluss"


def test_a_project_that_is_gone_is_said_in_german(client):
    answer = client.get("/api/projekt/weg.json")

    assert answer.status_code == 404
    assert "gibt es nicht" in answer.text


def test_minutes_are_those_of_the_meeting_that_was_asked_for(client, workspace):
    project = workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)
    meetings = [
        AddRecord(path="planning.meetings", record={"id": name, "title": title})
        for name, title in (("m1", "Auftakt"), ("m2", "Ziele"))
    ]
    workspace.submit(project, meetings, SCHOOL)
    address = f"/api/dokument/{project}/minutes.docx"

    answer = client.get(f"{address}?zu=m2")

    assert "Protokoll Ziele Ganztag" in answer.headers["content-disposition"]
    assert client.get(f"{address}?zu=weg").status_code == 404


def test_the_service_agreement_with_one_provider_names_it_and_needs_one(client, workspace):
    project = workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)
    provider = {"id": "r1", "name": "Verein", "role_word": "provider"}
    service = {"id": "r2", "title": "Kurse", "provider": "r1"}
    workspace.submit(
        project,
        [
            AddRecord(path="planning.partners", record=provider),
            AddRecord(path="content.services", record=service),
        ],
        SCHOOL,
    )
    address = f"/api/dokument/{project}/service_agreement.docx"

    answer = client.get(f"{address}?partner=r1")

    assert "Leistungsvereinbarung Verein Ganztag" in answer.headers["content-disposition"]
    assert client.get(f"{address}?partner=unbekannt").status_code == 404


def test_a_file_name_says_what_of_whom_and_from_when_in_german_time():
    name = file_name("Sicherung", "Ganztag: Mühlenbogen/Süd", DAY, "json")

    assert name == "2027-04-15 Sicherung Ganztag Mühlenbogen Süd.json"


@given(st.text())
def test_no_title_leads_out_of_the_download_folder(title):
    name = file_name("Sicherung", title, DAY, "json")

    assert not set(name) & set('/\\:*?"<>|\r\n\0')
    assert ".." not in name
    assert len(name) < 150


def test_a_version_comes_as_word_file_with_its_name_and_day(client, workspace):
    project = workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)
    version = workspace.save_version(project, "Entwurf für den Rat", SCHOOL, DAY)
    workspace.rename(project, "Ganz anders", SCHOOL)

    answer = client.get(f"/api/dokument/{project}/fassung/{version}/agreement.docx")

    assert answer.content == workspace.document(project, "agreement", version)
    name = unquote(answer.headers["content-disposition"])
    assert "2027-04-15 Kooperationsvereinbarung Entwurf für den Rat" in name


@pytest.mark.parametrize("version", ["0", "-1", "x", "9" * 30])
def test_a_version_that_is_not_there_is_said_in_german(client, workspace, version):
    project = workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)

    answer = client.get(f"/api/dokument/{project}/fassung/{version}/agreement.docx")

    assert answer.status_code == 404
    assert "gibt es nicht" in answer.text


def test_a_final_version_is_refused_in_german_while_a_resolution_is_missing(client, workspace):
    project = workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)
    workspace.submit(
        project,
        [AddRecord(path="planning.partners", record={"id": "r1", "name": "Verein"})],
        SCHOOL,
    )

    answer = client.get(f"/api/dokument/{project}/agreement.docx?stand=endfassung")

    assert answer.status_code == 409
    assert "Für die Endfassung fehlen noch" in answer.text


def test_a_sample_with_all_resolutions_has_a_final_version(
    client, workspace, tmp_path, monkeypatch
):
    without_program(tmp_path, monkeypatch)
    project = workspace.load_sample("muehlenbogen", None, SCHOOL)

    final = client.get(f"/api/dokument/{project}/agreement.docx?stand=endfassung")
    draft = client.get(f"/api/dokument/{project}/agreement.docx")

    assert final.status_code == 200, final.text
    assert final.content != draft.content


def test_a_paper_comes_as_a_pdf_file_under_its_name(client, workspace):
    project = workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)

    answer = client.get(f"/api/dokument/{project}/action_plan.pdf")

    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/pdf"
    assert unquote(answer.headers["content-disposition"]).endswith(
        "Maßnahmenplan Ganztag am Fluss.pdf"
    )
    assert "no-store" in answer.headers["cache-control"]
    assert answer.content == workspace.pdf(project, "action_plan")
    assert len(PdfReader(io.BytesIO(answer.content)).pages) == 1


def test_without_the_program_a_pdf_file_is_refused_in_german(
    client, workspace, tmp_path, monkeypatch
):
    without_program(tmp_path, monkeypatch)
    project = workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)
    address = f"/api/dokument/{project}/agreement"

    answer = client.get(f"{address}.pdf")

    assert answer.status_code == 503
    assert "fehlt das Programm LibreOffice" in answer.text
    assert client.get(f"{address}.docx").status_code == 200
    assert client.get(f"{address}.pdf?stand=endfassung").status_code == 409


@pytest.mark.parametrize("file", ["agreement.odt", "unfug.pdf", "agreement.pdf?partner=unbekannt"])
def test_a_file_of_another_kind_or_name_is_not_there(client, workspace, file):
    project = workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)

    assert client.get(f"/api/dokument/{project}/{file}").status_code == 404


def test_a_version_comes_as_a_pdf_file_of_its_own(client, workspace, tmp_path, monkeypatch):
    program = Program(tmp_path / "program", monkeypatch)
    program.does('cp "$word" "$pdf"\n')
    project = workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)
    version = workspace.save_version(project, "Entwurf für den Rat", SCHOOL, DAY)
    workspace.rename(project, "Ganz anders", SCHOOL)

    answer = client.get(f"/api/dokument/{project}/fassung/{version}/action_plan.pdf")

    assert answer.content == workspace.document(project, "action_plan", version)
    assert "Maßnahmenplan Entwurf für den Rat" in unquote(answer.headers["content-disposition"])


def test_drafts_come_at_once_while_others_wait_for_pdf_files(
    client, workspace, tmp_path, monkeypatch
):
    program = Program(tmp_path / "program", monkeypatch)
    program.does(WAITS, 'cp "$word" "$pdf"\n')
    project = workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)
    address = f"/api/dokument/{project}/action_plan"
    # More than the server has threads for everything else.
    with ThreadPoolExecutor(50) as many:
        waiting = [many.submit(client.get, f"{address}.pdf") for _ in range(50)]

        draft = client.get(f"{address}.docx")
        (program.folder / "go").touch()

        assert draft.status_code == 200
        assert {one.result().content for one in waiting} == {draft.content}
    assert program.log == ["begin", "end"]


def test_the_review_copy_says_so_in_its_name_and_only_documents_with_clauses_have_one(
    client, workspace
):
    project = workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)

    copy = client.get(f"/api/dokument/{project}/agreement.docx?stand=pruefung")
    other = client.get(f"/api/dokument/{project}/invitation.docx?stand=pruefung")

    assert copy.content == workspace.document(project, "agreement", review=True)
    name = unquote(copy.headers["content-disposition"])
    assert "Kooperationsvereinbarung Prüffassung Ganztag am Fluss.docx" in name
    assert other.status_code == 404


def test_a_named_version_has_a_review_copy_too(workspace):
    project = workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)
    version = workspace.save_version(project, "Entwurf für den Rat", SCHOOL, DAY)
    workspace.rename(project, "Ganz anders", SCHOOL)

    with zipfile.ZipFile(
        io.BytesIO(workspace.document(project, "agreement", version, review=True))
    ) as archive:
        assert "word/comments.xml" in archive.namelist()
        assert "Ganztag am Fluss" in archive.read("word/document.xml").decode()


def test_all_documents_come_in_one_file_in_the_order_of_the_way(client, workspace):
    project = workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)

    answer = client.get(f"/api/dokumente/{project}.zip")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        files = archive.namelist()
        first = archive.read(files[0])

    assert "Alle Unterlagen Ganztag am Fluss.zip" in unquote(answer.headers["content-disposition"])
    assert len(files) == len(names(catalogue()))
    assert files == sorted(files)
    assert first == workspace.document(project, names(catalogue())[0])
    assert client.get("/api/dokumente/weg.zip").status_code == 404


def test_with_several_providers_each_has_its_own_service_agreement_in_the_file(client, workspace):
    project = workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)
    changes = [
        change
        for number in (1, 2)
        for change in (
            AddRecord(
                path="planning.partners",
                record={"id": f"r{number}", "name": f"Verein {number}", "role_word": "provider"},
            ),
            AddRecord(
                path="content.services",
                record={"id": f"s{number}", "title": "Kurse", "provider": f"r{number}"},
            ),
        )
    ]
    workspace.submit(project, changes, SCHOOL)

    content = client.get(f"/api/dokumente/{project}.zip").content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        named = [name for name in archive.namelist() if "Leistungsvereinbarung" in name]

    assert [name[3:] for name in named] == [
        "Leistungsvereinbarung.docx",
        "Leistungsvereinbarung Verein 1.docx",
        "Leistungsvereinbarung Verein 2.docx",
    ]
