"""The command line as a person or a script calls it: real processes, real files."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from model import cli
from tests.model.documents.letterhead import towns
from tests.model.documents.pdf.program import without_program

ROOT = Path(__file__).parents[2]


def call(*arguments: str | Path, data: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run `python -m model` in a process of its own."""
    command = [sys.executable, "-m", "model", *(str(argument) for argument in arguments)]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    if data:
        environment["VEREINBAR_DATA"] = str(data)
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder that does not exist yet: nothing has to be set up."""
    return tmp_path / "daten"


def _loaded(data: Path, *arguments: str) -> str:
    answer = call("load-sample", *arguments, data=data)
    assert answer.returncode == 0, answer.stderr
    return answer.stdout.splitlines()[-1]


def _document(file: Path) -> object:
    return json.loads(file.read_text("utf-8"))["document"]


def test_samples_and_documents_are_named_one_per_line() -> None:
    assert call("samples").stdout.split() == ["muehlenbogen", "weidenweg", "hochauen"]
    assert {"agreement", "service_agreement"} <= set(call("documents").stdout.split())


def test_a_loaded_sample_is_listed_and_exported_as_a_word_file(data: Path, tmp_path: Path) -> None:
    project = _loaded(data, "weidenweg")
    assert project in call("list", data=data).stdout
    file = tmp_path / "Vereinbarung.docx"
    answer = call("export", project, "--document", "agreement", "--output", file, data=data)
    assert answer.returncode == 0
    with zipfile.ZipFile(file) as package:
        assert "Familienzentrum" in package.read("word/document.xml").decode()


def test_a_document_is_exported_as_a_pdf_file(data: Path, tmp_path: Path) -> None:
    project = _loaded(data, "weidenweg")
    file = tmp_path / "Plan.pdf"
    arguments = ["export", project, "--document", "action_plan", "--pdf", "--output", file]
    answer = call(*arguments, data=data)
    assert answer.returncode == 0, answer.stderr
    assert len(PdfReader(file).pages) >= 1


def test_without_the_program_no_pdf_file_is_written(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = _loaded(data, "weidenweg")
    without_program(tmp_path, monkeypatch)
    file = tmp_path / "Plan.pdf"
    answer = call(
        "export", project, "--document", "action_plan", "--pdf", "--output", file, data=data
    )
    assert answer.returncode == 4
    assert "fehlt das Programm LibreOffice" in answer.stderr
    assert not file.exists()


def test_the_review_copy_is_exported_with_its_comments(data: Path, tmp_path: Path) -> None:
    project = _loaded(data, "muehlenbogen", "--snapshot", "M1")
    file = tmp_path / "Pruefung.docx"
    options = ["--document", "agreement", "--review", "--output", str(file)]
    answer = call("export", project, *options, data=data)
    assert answer.returncode == 0, answer.stderr
    with zipfile.ZipFile(file) as package:
        assert "Noch zu regeln" in package.read("word/comments.xml").decode()


def test_the_dates_of_a_paper_are_exported_for_a_calendar(data: Path, tmp_path: Path) -> None:
    project = _loaded(data, "weidenweg")
    file = tmp_path / "Erinnerung.ics"
    options = ["--calendar", "--output", str(file)]
    answer = call("export", project, "--document", "review_reminder", *options, data=data)
    assert answer.returncode == 0, answer.stderr
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR")

    answer = call("export", project, "--document", "minutes", *options, data=data)
    assert answer.returncode == 3
    assert "review_reminder" in answer.stderr


def test_a_snapshot_of_a_sample_is_the_state_of_that_day(data: Path, tmp_path: Path) -> None:
    project = _loaded(data, "muehlenbogen", "--snapshot", "M1")
    file = tmp_path / "stand.json"
    assert call("export-project", project, "--output", file, data=data).returncode == 0
    assert json.loads(file.read_text("utf-8"))["document"]["planning"]["partners"]
    assert "finances-costs" not in file.read_text("utf-8")


def test_a_service_agreement_is_refused_with_a_partner_who_provides_nothing(
    data: Path, tmp_path: Path
) -> None:
    project = _loaded(data, "weidenweg")
    arguments = ["export", project, "--document", "service_agreement", "--provider", "Unbekannt"]
    answer = call(*arguments, "--output", tmp_path / "x.docx", data=data)
    assert answer.returncode == 3
    assert "Mit „Unbekannt“ gibt es keine eigene Leistungsvereinbarung." in answer.stderr


@pytest.mark.parametrize("before", [True, False])
def test_the_data_folder_may_be_named_before_or_after_the_command(
    data: Path, *, before: bool
) -> None:
    named = ["--data", str(data)]
    answer = call(*named, "list") if before else call("list", *named)
    assert answer.returncode == 0
    assert (data / "vereinbar.sqlite3").exists()


def test_a_project_survives_export_and_import(data: Path, tmp_path: Path) -> None:
    project = _loaded(data, "weidenweg")
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    call("export-project", project, "--output", first, data=data)
    answer = call("import-project", first, data=data)
    assert answer.returncode == 0
    again = answer.stdout.splitlines()[-1]
    assert again != project
    call("export-project", again, "--output", second, data=data)
    assert _document(first) == _document(second)


def test_a_backup_brings_back_what_was_deleted_since(data: Path, tmp_path: Path) -> None:
    kept = _loaded(data, "weidenweg")
    assert call("backup", tmp_path / "sicherung.sqlite3", data=data).returncode == 0
    later = _loaded(data, "hochauen")
    answer = call("restore", tmp_path / "sicherung.sqlite3", data=data)
    assert answer.returncode == 0, answer.stderr
    listed = call("list", data=data).stdout
    assert kept in listed
    assert later not in listed


def test_a_letterhead_is_set_told_used_and_removed(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(*arguments: str | Path) -> tuple[int, str, str]:
        code = cli.run([*map(str, arguments), "--data", str(data)])
        return code, *capsys.readouterr()

    project = run("load-sample", "weidenweg")[1].splitlines()[-1]
    letter, made = tmp_path / "Briefbogen.dotx", tmp_path / "Vereinbarung.docx"
    letter.write_bytes(towns.municipal())
    code, told, _ = run("letterhead", project, "--file", letter)
    assert code == 0
    assert "Ränder: links 2,5 cm" in told
    assert run("letterhead", project) == (0, "\n".join(told.splitlines()[:-1]) + "\n", "")

    run("export", project, "--document", "agreement", "--output", made)
    with zipfile.ZipFile(made) as package:
        assert "Stadt Musterstadt" in package.read("word/header_default.xml").decode()
    assert run("letterhead", project, "--remove")[0] == 0
    code, told, error = run("letterhead", project)
    assert (code, told, "kein Briefkopf" in error) == (3, "", True)
    code, told, error = run("letterhead", project, "--file", "README.md")
    assert (code, told, "keine Word-Datei" in error) == (4, "", True)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["unfug"], 2, "Der Aufruf stimmt nicht"),
        (["export"], 2, "Der Aufruf stimmt nicht"),
        (["load-sample", "unfug"], 3, "muehlenbogen"),
        (["load-sample", "muehlenbogen", "--snapshot", "M9"], 3, "M1"),
        (["export", "r1", "--document", "agreement", "--output", "x.docx"], 3, "gibt es nicht"),
        (["export", "r1", "--document", "unfug", "--output", "x.docx"], 3, "agreement"),
        (
            ["export", "r1", "--document", "invitation", "--review", "--output", "x"],
            3,
            "Prüffassung",
        ),
        (["export", "r1", "--document", "agreement", "--final", "--review"], 2, "--review"),
        (["import-project", "gibt-es-nicht.json"], 4, "gibt-es-nicht.json"),
        (["import-project", "README.md"], 4, "nichts verändert"),
        (["restore", "README.md"], 4, "nichts verändert"),
    ],
)
def test_what_cannot_be_done_is_said_in_german_with_its_exit_code(
    data: Path, arguments: list[str], code: int, words: str
) -> None:
    answer = call(*arguments, data=data)
    assert answer.returncode == code
    assert words in answer.stderr
    assert answer.stdout == ""
    assert "Traceback" not in answer.stderr


def test_a_damaged_store_is_trouble_and_stays_as_it_is(data: Path) -> None:
    data.mkdir()
    file = data / "vereinbar.sqlite3"
    file.write_bytes(b"das ist keine Datenbank" * 100)
    before = file.read_bytes()
    answer = call("list", data=data)
    assert answer.returncode == 6
    assert answer.stderr
    assert file.read_bytes() == before


def test_check_finds_all_content_in_order() -> None:
    answer = call("check")
    assert answer.returncode == 0
    assert "185 Punkte" in answer.stdout
