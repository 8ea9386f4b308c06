"""Word files as the Open XML SDK reads them: no error in any (P09)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from model.documents import Document, Status, word
from tests.model.documents import projects
from tests.model.documents.validated import objections
from tests.model.documents.wordfile import W, WordFile

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
    for data in files():
        assert objections(data, tmp_path) == []
