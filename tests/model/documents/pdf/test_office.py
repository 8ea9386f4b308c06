"""The program that lays out pages: missing, hanging or failing, and nothing is left behind."""

import time
from pathlib import Path

import psutil
import pytest

from model.documents.pdf import Office, PdfError, Reason, installed
from tests.model.documents.pdf.program import Program, pdf_with, without_program

SOME = b"a Word file"


@pytest.fixture
def program(tmp_path, monkeypatch):
    return Program(tmp_path / "program", monkeypatch)


@pytest.fixture
def scratch(tmp_path, monkeypatch) -> Path:
    """Where temporary folders of this test are made."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def reason_of(office: Office) -> Reason:
    with pytest.raises(PdfError) as caught:
        office.converted(SOME)
    return caught.value.reason


def test_without_the_program_there_is_a_reason_and_no_pdf(tmp_path, monkeypatch):
    without_program(tmp_path, monkeypatch)

    assert installed() is None
    assert reason_of(Office()) is Reason.MISSING


def test_a_program_that_hangs_is_stopped_with_all_it_started(program, scratch):
    # Both carry the path of the Word file, by which they are found again.
    program.does("sh -c 'while :; do sleep 1; done' \"$word\" &\n", "wait\n")

    assert reason_of(Office(patience=1)) is Reason.SLOW
    while any(str(scratch) in line for line in running()):
        time.sleep(0.05)
    assert list(scratch.iterdir()) == []


def running() -> list[str]:
    """The command lines of all processes."""
    return [" ".join(one.info["cmdline"] or []) for one in psutil.process_iter(["cmdline"])]


@pytest.mark.parametrize("does", ["exit 3\n", "true\n", "kill -9 $$\n"])
def test_a_program_that_fails_or_makes_nothing_is_said_so(program, scratch, does):
    program.does(does)

    assert reason_of(Office()) is Reason.FAILED
    assert list(scratch.iterdir()) == []


def test_the_program_sees_a_profile_of_its_own_and_nothing_of_our_settings(
    program, scratch, monkeypatch
):
    monkeypatch.setenv("VEREINBAR_DATABASE_URL", "postgresql://geheim")
    program.gives(pdf_with({}))
    program.does('cp "$here/1.pdf" "$pdf"\n', 'env >"$here/seen"\n', 'echo "$@" >>"$here/seen"\n')

    pdf = Office().converted(SOME)

    seen = (program.folder / "seen").read_text("utf-8")
    assert pdf.startswith(b"%PDF")
    assert "geheim" not in seen
    assert f"-env:UserInstallation={scratch.as_uri()}" in seen
    assert list(scratch.iterdir()) == []


def test_another_version_of_the_program_has_another_mark(program):
    program.does("true\n")
    before = Office().mark()
    program.does("true\n", "true\n")

    assert Office().mark() != before
