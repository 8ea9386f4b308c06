"""Every Word file passes the acceptance checks, whatever was typed."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from model.documents import Status, word
from tests.model.documents import projects
from tests.model.documents.checks import CHECKS, problems
from tests.model.documents.wordfile import WordFile, style_of, text_of

ROOT = Path(__file__).resolve().parents[3]
# Braces that people type stay: what looks like a leftover there is their own word.
TYPED_BRACES = {"hostile": frozenset({"D30"})}


@pytest.mark.parametrize("name", projects.everything())
def test_every_document_passes_the_acceptance_checks(name):
    for document in projects.documents(projects.everything()[name]):
        without = TYPED_BRACES.get(name, frozenset())

        assert problems(word.render(document), document, without=without) == []


@pytest.mark.parametrize("kind", projects.WITH_CLAUSES)
@pytest.mark.parametrize("name", projects.finished())
def test_a_final_version_passes_them_too(name, kind):
    document = projects.document(projects.everything()[name], kind, Status.FINAL)
    without = TYPED_BRACES.get(name, frozenset())

    assert problems(word.render(document), document, without=without) == []


def test_final_versions_of_the_least_the_most_the_samples_and_hostile_text_are_among_them():
    assert set(projects.SHOWN) <= set(projects.finished())


def test_the_checks_are_those_of_the_design():
    package = {f"P{number:02}" for number in range(1, 9)}
    # P09 is the Open XML SDK, which reads the files of test_rendering.py.
    text = {f"D{number:02}" for number in range(1, 36)}

    assert set(CHECKS) == package | text


@pytest.mark.parametrize("status", projects.STATES)
@pytest.mark.parametrize("name", projects.SHOWN)
def test_the_same_project_gives_the_same_bytes(name, status):
    for kind in projects.WITH_CLAUSES:
        once, again = (projects.in_state(name, kind, status) for _ in range(2))

        assert word.render(once) == word.render(again)


def test_another_process_with_another_hash_seed_gives_the_same_bytes():
    script = (
        "import hashlib\n"
        "from model.documents import word\n"
        "from tests.model.documents import projects\n"
        "data = word.render(projects.document(projects.minimum()))\n"
        "print(hashlib.sha256(data).hexdigest())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }
    here = hashlib.sha256(word.render(projects.document(projects.minimum()))).hexdigest()

    assert made == {here}


def test_text_the_model_never_cleaned_still_makes_a_sound_file():
    project = projects.minimum().model_copy(update={"title": projects.UNCLEAN + projects.HOSTILE})
    document = projects.document(project)

    assert problems(word.render(document), document, without=frozenset({"D30"})) == []
    for root in WordFile(word.render(document)).everything:
        assert not set(projects.UNCLEAN) & set(text_of(root))


def test_right_to_left_words_do_not_turn_their_neighbours_around():
    project = projects.settled(
        projects.minimum(), "scope.subject", wording="Treffen שלום עולם hier"
    )
    body = text_of(WordFile(word.render(projects.document(project))).document)

    assert "Treffen \u2068שלום עולם\u2069 hier" in body


def test_a_gap_is_marked_in_colour_and_in_words():
    answer = {"variant": "", "values": ()}
    project = projects.settled(projects.minimum(), "finances.costs", **answer)
    document = projects.document(project, "service_agreement")
    file = WordFile(word.render(document))
    marked = [
        text_of(run)
        for run in file.document.iter(f"{_w('r')}")
        if run.find(f"{_w('rPr')}/{_w('rStyle')}[@{_w('val')}='KVLuecke']") is not None
    ]

    assert any(text.startswith("[") and text.endswith("]") for text in marked)


def test_more_than_nine_signatures_may_go_on_on_the_next_page():
    file = WordFile(word.render(projects.document(projects.maximum())))
    table = next(
        t for t in file.document.iter(_w("tbl")) if t.find(f".//{_w('trHeight')}") is not None
    )
    styles = {style_of(p) for row in list(table.iter(_w("tr")))[1:] for p in row.iter(_w("p"))}

    assert styles == {"KVUnterschriftEnde"}


@pytest.mark.parametrize(
    ("name", "kind", "breaks"),
    [
        ("muehlenbogen-after_evaluation", "agreement", 1),
        ("weidenweg-complete", "agreement", 0),
        ("hochauen-complete", "agreement", 0),
        ("hochauen-complete", "service_agreement", 0),
        # Few entries, but twelve parties above them.
        ("maximum", "service_agreement", 1),
    ],
)
def test_contents_too_long_for_the_first_page_begin_a_page_of_their_own(name, kind, breaks):
    file = WordFile(word.render(projects.in_state(name, kind, Status.DRAFT)))
    heading = next(p for p in file.document.iter(_w("p")) if style_of(p) == "TOCHeading")

    assert len(list(heading.iter(_w("pageBreakBefore")))) == breaks


def _w(tag: str) -> str:
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{tag}"
