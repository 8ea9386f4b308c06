"""Documents as they are printed: whole pages, every word, right page numbers, nothing torn."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from model.catalogue.texts import t
from model.documents import Document, Status, reading, word
from model.documents.blocks import AnnexHeading
from tests.model.documents import projects
from tests.model.documents.checks_of_print import CHECKS, letters, problems
from tests.model.documents.printed import Pdf, joined, printed, saved_again
from tests.model.documents.said import said
from tests.model.documents.wordfile import W, WordFile, text_of

SAVED = (
    "minimum-agreement-review",
    "muehlenbogen-after_evaluation-agreement-final",
    "maximum-agreement-draft",
)
KINDS = projects.WITH_CLAUSES
STATES = [status.value for status in projects.STATES]


@dataclass(frozen=True)
class Made:
    """A document with its files."""

    document: Document
    word: WordFile
    pdf: Pdf

    @property
    def paper(self) -> str:
        """All that is printed, without blanks and hyphens."""
        return "".join(self.pdf.bodies)


def named() -> list[str]:
    papers = [f"paper-{document.name}" for document in projects.papers(projects.minimum())]
    shown = [
        f"{name}-{kind}-{state}" for name in projects.SHOWN for kind in KINDS for state in STATES
    ]
    return shown + papers


def documents() -> dict[str, Document]:
    """What is looked at: the documents with clauses in every state, and all papers of a sample."""
    clauses = {
        f"{name}-{kind}-{status}": projects.in_state(name, kind, status)
        for name in projects.SHOWN
        for kind in KINDS
        for status in projects.STATES
    }
    papers = projects.papers(projects.sample("muehlenbogen"))
    return clauses | {f"paper-{document.name}": document for document in papers}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    """All of them by name; final versions are laid out again, with page numbers."""
    wanted = documents()
    pdfs = printed(wanted, tmp_path_factory.mktemp("first"))
    final = {name: one for name, one in wanted.items() if one.status is Status.FINAL}
    pages = {name: pdfs[name].places for name in final}
    pdfs |= printed(final, tmp_path_factory.mktemp("numbered"), pages)
    return {
        name: Made(one, WordFile(word.render(one, pages.get(name))), pdfs[name])
        for name, one in wanted.items()
    }


def test_the_checks_of_print_are_those_of_the_design() -> None:
    # R07 is a test of its own below.
    assert list(CHECKS) == [f"R{number:02}" for number in range(1, 7)]


@pytest.mark.parametrize("name", named())
def test_every_document_passes_the_checks_of_print(name: str, made: dict[str, Made]) -> None:
    assert problems(made[name].word, made[name].pdf) == []


@pytest.mark.parametrize("name", named())
def test_every_word_of_a_document_is_on_paper(name: str, made: dict[str, Made]) -> None:
    signs = signs_of(name)
    paper = signs(made[name].paper)

    for line in reading(made[name].document):
        for cell in line.cells or (line.runs,):
            for words in "".join(span.text for span in cell).split("\n"):
                assert signs(words) in paper, words


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("name", projects.SHOWN)
def test_every_clause_of_the_model_is_in_word_and_on_paper(
    name: str, state: str, made: dict[str, Made]
) -> None:
    signs = signs_of(name)
    files = [made[f"{name}-{kind}-{state}"] for kind in KINDS]
    in_word = signs("".join(text_of(one.word.document) for one in files)).casefold()
    on_paper = signs("".join(one.paper for one in files)).casefold()

    clauses = [signs(words).casefold() for words in said(projects.everything()[name])]

    assert len(clauses) >= len(projects.FIVE)
    assert [words for words in clauses if words not in in_word] == []
    assert [words for words in clauses if words not in on_paper] == []


@pytest.mark.requirement(18)
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("name", projects.SHOWN)
def test_every_party_is_in_the_party_table_and_signs(
    name: str, state: str, made: dict[str, Made]
) -> None:
    agreement, service = (made[f"{name}-{kind}-{state}"].word for kind in KINDS)
    parties = t("documents.parties.caption")
    signing = t("documents.signatures.caption")
    names = [letters(one.name) for one in projects.everything()[name].planning.partners]

    assert names
    for table in (agreement.table(parties), agreement.table(signing), service.table(signing)):
        cells = [letters(text_of(row.find(f"{W}tc"))) for row in list(table.iter(f"{W}tr"))[1:]]
        assert [cell.startswith(party) for cell, party in zip(cells, names, strict=False)] == [
            True for _ in names
        ]


def test_the_largest_has_twelve_parties_and_more_than_six_annexes(made: dict[str, Made]) -> None:
    largest = made["maximum-agreement-final"].document

    assert len(projects.maximum().planning.partners) == 12
    assert sum(isinstance(block, AnnexHeading) for block in largest.blocks) > 6


@pytest.fixture(scope="module")
def saved(
    made: dict[str, Made], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, tuple[WordFile, WordFile]]:
    """Some files as we write them, and as LibreOffice writes them after opening (R07)."""
    ours = {name: made[name].word for name in SAVED}
    theirs = saved_again(
        {name: file.data for name, file in ours.items()}, tmp_path_factory.mktemp("saved")
    )
    return {name: (ours[name], WordFile(theirs[name])) for name in SAVED}


@pytest.mark.parametrize("name", SAVED)
def test_a_file_saved_by_another_program_keeps_what_it_is_found_by(
    name: str, saved: dict[str, tuple[WordFile, WordFile]]
) -> None:
    ours, theirs = saved[name]

    assert bookmarks(ours) <= bookmarks(theirs)
    for part in ("kv.docId", "kv.document", "kv.status", "kv.version"):
        assert part in theirs.archive.read("docProps/custom.xml").decode()
    assert [told(comment) for comment in theirs.comments] == [
        told(comment) for comment in ours.comments
    ]
    assert count(theirs, "tblHeader") == count(ours, "tblHeader")
    headings = {
        joined(text_of(p)) for p in ours.paragraphs() if p.find(f"{W}bookmarkStart") is not None
    }
    assert headings <= {joined(text_of(p)) for p in theirs.paragraphs()}


def signs_of(name: str) -> Callable[[str], str]:
    """How words are compared: hostile text by the letters that every font has."""
    return letters if name.startswith("hostile") else joined


def bookmarks(file: WordFile) -> set[str]:
    return {node.get(f"{W}name") for node in file.document.iter(f"{W}bookmarkStart")}


def count(file: WordFile, tag: str) -> int:
    return sum(1 for _ in file.document.iter(f"{W}{tag}"))


def told(comment) -> tuple[str, str, str]:
    """Author, day and words of a comment."""
    return comment.get(f"{W}author"), comment.get(f"{W}date")[:10], letters(text_of(comment))
