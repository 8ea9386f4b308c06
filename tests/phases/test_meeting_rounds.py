"""What came of rounds stands with the meeting, apart from the questions that stayed open."""

import pytest

from model.catalogue import t
from tests.phases.meeting_rows import PAGE, captured, meeting, people, row
from tests.phases.windows import inputs, labels, new_project, read, words, write

RESULT = "Punkte: *Garten* 3, Lernzeit 1."
TEXT = "w:planning.notes.r1.text"


@pytest.fixture
def project(workspace) -> str:
    made = new_project(workspace, meeting(days=-1, status="held"), *people())
    captured(made, workspace)
    write(
        workspace,
        made,
        row("notes", "r1", kind="result", text=RESULT, meeting="m", settled=True),
    )
    return made


def test_the_page_of_the_meeting_names_it_what_it_is(new_window, project):
    window = new_window(PAGE, projekt=project, treffen="m", teil="lauf")

    assert not window.exception
    assert t("round_results.name") in words(window)
    assert RESULT in [one.value for one in window.text]


def test_it_is_put_right_apart_from_the_open_questions(new_window, project):
    window = new_window(PAGE, projekt=project, treffen="m", teil="protokoll")
    window.segmented_control(key="protokoll-ansicht").set_value("correct").run()

    assert not window.exception
    assert t("round_results.numbered", number=1) in [one.label for one in window.text_area]
    assert not [one for one in labels(window) if RESULT in read(one)]
    assert inputs(window) <= 20
