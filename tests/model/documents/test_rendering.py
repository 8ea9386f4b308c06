"""Word files as another program sees them: valid for the Open XML SDK, whole pages in the PDF."""

import dataclasses
import io
import json
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import docx
import pypdf
import pytest

from model.documents import reading, word
from model.documents.blocks import Document
from model.documents.word.letterhead import taken
from tests.model.documents import projects
from tests.model.documents.letterhead import towns
from tests.model.documents.letterhead.pieces import logo
from tests.model.documents.wordfile import W, WordFile

ROOT = Path(__file__).resolve().parents[3]
VALIDATOR = ROOT / ".cache" / "node_modules" / ".bin" / "ooxml-validator"
SHOWN = (
    "minimum",
    "muehlenbogen-after_evaluation",
    "weidenweg-complete",
    "hochauen-complete",
    "hostile",
)


def _written(name: str, folder: Path) -> list[tuple[Document, Path]]:
    made = []
    for document in projects.documents(projects.everything()[name]):
        file = folder / f"{name}-{document.name}.docx"
        file.write_bytes(word.render(document))
        made.append((document, file))
    return made


def _review(name: str, folder: Path) -> tuple[Document, Path]:
    """The review copy of the agreement."""
    document = projects.review(projects.everything()[name])
    file = folder / f"review-{name}.docx"
    file.write_bytes(word.render(document))
    return document, file


@cache
def _office() -> str:
    """The program that renders; the tests' setup installs it."""
    found = shutil.which("soffice")
    assert found, "LibreOffice fehlt: bash tests/setup"
    return found


def _papers(folder: Path) -> list[tuple[Document, Path]]:
    """All papers along the way, of the first sample."""
    made = []
    for document in projects.papers(projects.sample("muehlenbogen")):
        file = folder / f"paper-{document.name}.docx"
        file.write_bytes(word.render(document))
        made.append((document, file))
    return made


def _in_letterhead(folder: Path, town: str, data: bytes = b"") -> list[tuple[Document, Path]]:
    """An agreement, its review copy and a paper across, in the letterhead of a municipality."""
    content = taken(data or getattr(towns, town)()).content
    plain = (
        projects.document(projects.sample("weidenweg")),
        projects.review(projects.sample("weidenweg")),
        projects.document(projects.sample("muehlenbogen"), "action_plan"),
    )
    made = []
    for number, one in enumerate(plain):
        file = folder / f"letterhead-{town}-{number}.docx"
        document = dataclasses.replace(one, letterhead=content)
        file.write_bytes(word.render(document))
        made.append((document, file))
    return made


def _saved_again(data: bytes, folder: Path) -> bytes:
    """The file as LibreOffice writes it."""
    (folder / "letter.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = folder / "out"
    command = [_office(), "--headless", profile, "--convert-to", "docx", "--outdir", str(out)]
    subprocess.run([*command, str(folder / "letter.docx")], check=True, capture_output=True)
    return (out / "letter.docx").read_bytes()


def _from_python_docx() -> bytes:
    """A letterhead as scripts make it: American paper, a hundred styles, a picture."""
    made = docx.Document()
    section = made.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "Amt Beispielland"
    section.first_page_header.paragraphs[0].add_run().add_picture(io.BytesIO(logo()))
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def _numbered(folder: Path) -> Path:
    """An agreement whose contents name pages, here the same for all."""
    file = folder / "numbered.docx"
    document = projects.document(projects.minimum())
    starts = WordFile(word.render(document)).document.iter(f"{W}bookmarkStart")
    file.write_bytes(word.render(document, {start.get(f"{W}name"): 3 for start in starts}))
    return file


def _pages(files: list[Path], folder: Path) -> dict[str, list[str]]:
    """The text of every page of every file, rendered in one go."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [_office(), "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=300)
    return {
        file.stem: [page.extract_text() for page in pypdf.PdfReader(file.with_suffix(".pdf")).pages]
        for file in files
    }


def _joined(text: str) -> str:
    """Without blanks and hyphens: lines break where the renderer likes."""
    return re.sub(r"[\s\u00a0\u00ad\u2010\u2011-]+", "", text)


def test_the_open_xml_sdk_finds_no_error_in_any_document(tmp_path: Path) -> None:
    assert VALIDATOR.exists(), "Der Validator fehlt: bash tests/setup"
    files = [file for name in projects.everything() for _, file in _written(name, tmp_path)]
    files += [file for _, file in _papers(tmp_path)]
    files.append(_numbered(tmp_path))
    files += [_review(name, tmp_path)[1] for name in ("muehlenbogen-after_evaluation", "hostile")]
    _validate(files)


def test_the_open_xml_sdk_finds_no_error_in_any_letterhead(tmp_path: Path) -> None:
    saved = _saved_again(towns.municipal(), tmp_path)
    made = [
        *_in_letterhead(tmp_path, "municipal"),
        *_in_letterhead(tmp_path, "left_and_right")[2:],
        *_in_letterhead(tmp_path, "saved", saved)[:1],
        *_in_letterhead(tmp_path, "scripted", _from_python_docx())[1:2],
    ]
    _validate([file for _, file in made])


def _validate(files: list[Path]) -> None:
    for file in files:
        answer = subprocess.run(
            [str(VALIDATOR), str(file)], capture_output=True, encoding="utf-8", check=False
        )
        result = json.loads(answer.stdout)
        found = result[0] if isinstance(result, list) else result
        assert found["ok"], (file.name, found)


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Document, list[str]]]:
    """The shown documents by their names, each with its pages; the office starts once for all."""
    folder = tmp_path_factory.mktemp("rendered")
    made = [pair for name in SHOWN for pair in _written(name, folder)] + _papers(folder)
    made.append(_review("muehlenbogen-mid_content", folder))
    made += _in_letterhead(folder, "one_header")
    pages = _pages([file for _, file in made], folder)
    return {file.stem: (document, pages[file.stem]) for document, file in made}


def test_every_document_of_the_samples_renders_without_blank_pages_or_lost_text(
    rendered: dict[str, tuple[Document, list[str]]],
) -> None:
    for name, (document, texts) in rendered.items():
        for number, text in enumerate(texts, 1):
            assert f"Seite{number}von{len(texts)}" in _joined(text), (name, number)
            assert len(_joined(text)) > 120, (name, number)
        if name.startswith("hostile"):
            continue
        whole = _joined("".join(_without_edges(text) for text in texts))
        kinds = {"clause", "paragraph", "section", "front"}
        kinds |= {"plain", "number", "letter"} if document.remarks else set()
        for line in reading(document):
            if line.kind in kinds:
                assert _joined(line.text) in whole, (name, line.text)


def _without_edges(page: str) -> str:
    """The page without header and footer, which would stand between two halves of a sentence."""
    title = "(Kooperations|Leistungs)vereinbarung"
    state = "(Entwurf|Endfassung|Stand|Prüffassung) vom"
    edge = rf"Seite\s\d+ von \d+|{state}|^ENTWURF|…\s*$|^{title}\s*$|^Gemeinde Beispielhausen"
    return "\n".join(line for line in page.splitlines() if not re.search(edge, line))


@pytest.mark.parametrize("name", [name for name in SHOWN if "-" in name])
def test_a_signature_is_never_torn_from_its_party(
    name: str, rendered: dict[str, tuple[Document, list[str]]]
) -> None:
    _, pages = rendered[f"{name}-agreement"]
    signing = [n for n, text in enumerate(pages) if "Unterschrift (Name, Funktion)" in text]
    assert len(signing) == 1
    page = _joined(pages[signing[0]])
    for partner in projects.everything()[name].planning.partners:
        assert _joined(partner.name) in page
