"""Word files as the Open XML SDK reads them: no error in any (P09)."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from model.documents import Document, Status, word
from tests.model.documents import projects
from tests.model.documents.wordfile import W, WordFile

VALIDATOR = Path(__file__).resolve().parents[3] / ".cache/node_modules/.bin/ooxml-validator"
MORE_STATES = (Status.REVIEW, Status.FINAL)


def drafts() -> Iterator[bytes]:
    for project in projects.everything().values():
        yield from map(word.render, projects.documents(project))


def states() -> Iterator[bytes]:
    """Review copies and final versions; the service agreement has nothing that is not in these."""
    for name in projects.SHOWN:
        for status in MORE_STATES:
            yield word.render(projects.in_state(name, "agreement", status))


def papers() -> Iterator[bytes]:
    yield from map(word.render, projects.papers(projects.sample("muehlenbogen")))


def numbered() -> Iterator[bytes]:
    """An agreement whose contents name pages, here the same for all, and one to be printed."""
    document: Document = projects.document(projects.minimum())
    starts = WordFile(word.render(document)).document.iter(f"{W}bookmarkStart")
    yield word.render(document, {start.get(f"{W}name"): 3 for start in starts})
    yield word.to_print(projects.review(projects.tables()), lift=20)


@pytest.mark.parametrize("files", [drafts, states, papers, numbered])
def test_the_open_xml_sdk_finds_no_error_in_any_document(files, tmp_path: Path) -> None:
    assert VALIDATOR.exists(), "Der Validator fehlt: bash tests/setup"
    for number, data in enumerate(files()):
        file = tmp_path / f"{number}.docx"
        file.write_bytes(data)
        answer = subprocess.run(
            [str(VALIDATOR), str(file)], capture_output=True, encoding="utf-8", check=False
        )
        result = json.loads(answer.stdout)
        found = result[0] if isinstance(result, list) else result
        assert found["ok"], found
