"""Every requirement that must be there is proven by a test, and no test names an unknown one."""

from pathlib import Path

from tests import requirements
from tests.requirements import Proof, Requirement

ROWS = requirements.requirements()
PROVEN = {proof.number for proof in requirements.proofs()}


def test_all_requirements_are_written_down_once_in_their_order():
    assert [row.number for row in ROWS] == list(range(1, 192))
    assert {row.priority for row in ROWS} == {"M", "S", "C"}


def test_what_must_be_there_is_proven():
    assert requirements.open_musts(ROWS, PROVEN) == []


def test_every_number_a_test_names_is_a_requirement():
    known = {row.number for row in ROWS}

    assert [proof for proof in requirements.proofs() if proof.number not in known] == []


def test_what_waits_as_a_whole_is_not_proven_yet():
    assert [row.number for row in ROWS if row.later and row.number in PROVEN] == []


def test_what_is_later_waits_for_the_meeting_mode_or_for_documents():
    assert {row.later for row in ROWS} <= {"", "meeting mode", "further documents"}
    assert [row.number for row in ROWS if row.later and row.rest] == []


def test_markers_are_found_at_tests_and_in_their_cases(tmp_path: Path):
    file = tmp_path / "test_example.py"
    file.write_text(
        "CASES = [pytest.param(1, marks=pytest.mark.requirement(7))]\n"
        "@pytest.mark.requirement(19, 23)\n"
        "def test_a_sentence(): ...\n",
        "utf-8",
    )

    assert list(requirements.proofs_in(file)) == [
        Proof(7, "test_example.py:1"),
        Proof(19, "test_example.py::test_a_sentence"),
        Proof(23, "test_example.py::test_a_sentence"),
    ]


def test_an_unproven_must_is_open_and_makes_the_command_fail():
    rows = (
        Requirement(1, "M", "asked", "offered"),
        Requirement(2, "M", "asked", "offered", later="meeting mode"),
        Requirement(3, "S", "asked", "offered"),
    )

    assert requirements.open_musts(rows, set()) == [1]
    assert requirements.open_musts(rows, {1}) == []
