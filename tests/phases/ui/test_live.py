"""What a window tells the browser about itself."""

import pytest

from model.outcomes import Conflict, Invalid, Merged, Saved, Unavailable
from phases.ui import foot, live
from phases.ui.open_project import SaveState, gist
from tests.phases.conftest import SCHOOL


def test_a_path_below_another_one_is_covered_by_it():
    paths = ["planning.partners.r1.name", "planning.partners", "title", "planning.partnersx"]

    assert live._outermost(paths) == ["planning.partners", "planning.partnersx", "title"]


def test_the_class_of_a_key_is_the_one_streamlit_gives():
    assert live.css_class("w:planning.partners.r1.name") == "st-key-w-planning-partners-r1-name"


def test_spaces_and_line_breaks_do_not_make_a_text_unsaved():
    assert gist("  Wir  tagen\n monatlich ") == gist("Wir tagen monatlich")
    assert gist("Wir tagen") != gist("Wir tagen nicht")


@pytest.fixture
def moment(workspace):
    """A moment of the clock."""
    project = workspace.create("Ganztag", "network", SCHOOL)
    return workspace.rename(project, "Neu", SCHOOL).at


def test_the_foot_says_when_something_was_saved(moment):
    note = foot.note_of(SaveState(last=Saved(moment, 2)))

    assert note.symbol == "cloud_done"
    assert f"{moment:%H:%M}" in note.text


def test_the_foot_names_with_whom_a_text_was_merged(moment):
    merged = Merged(moment, 2, "planning.occasion", "Text", "Fachberatung, Jugendamt")

    assert "Fachberatung, Jugendamt" in foot.note_of(SaveState(last=merged)).text


def test_what_is_not_stored_comes_before_what_is(moment):
    conflict = Conflict("a", "", "deren", "meine", "Kita", moment)
    away = Unavailable("Die Daten sind gerade nicht erreichbar.")
    state = SaveState(Saved(moment, 2), {"b": Invalid("b", "zu lang"), "c": away, "a": conflict})

    assert foot.note_of(state).symbol == "call_split"
    del state.troubles["a"]
    assert foot.note_of(state).text == away.message
    del state.troubles["c"]
    assert foot.note_of(state).symbol == "error"
    assert foot.note_of(state).urgent
