"""What the page tests ask of a window: its words, its fields, and how to find a button."""

import re
from collections.abc import Sequence

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from model.basics import Person
from model.changes import AddRecord, Change, SetField
from model.outcomes import Merged, Saved
from model.workspace import Workspace
from phases.ui.literal import WORD_JOINER

SCHOOL = Person("Schulleitung", "Grundschule am Fluss", "browser-a")
PROVIDER = Person("Geschäftsführung", "Trägerverein Ganztag", "browser-b")
NOBODY = Person(browser="browser-c")
TYPE = "all_day_school"
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def new_project(workspace: Workspace, *changes: Change) -> str:
    """A project of the all-day type with these changes in it."""
    project = workspace.create("Ganztag am Fluss", TYPE, SCHOOL)
    write(workspace, project, *changes)
    return project


def write(workspace: Workspace, project: str, *changes: Change, who: Person = PROVIDER) -> None:
    """Someone else stores this, in a window of their own."""
    if changes:
        outcome = workspace.submit(project, changes, who, origin="another window")
        assert isinstance(outcome, Saved | Merged), outcome


def put(path: str, after: object, before: object = "") -> SetField:
    return SetField(path=path, before=before, after=after)


def partner(name: str, record_id: str, **values: str) -> AddRecord:
    return AddRecord(path="planning.partners", record={"id": record_id, "name": name, **values})


def institution(name: str, record_id: str, **values: str) -> AddRecord:
    record = {"id": record_id, "name": name, **values}
    return AddRecord(path="planning.institutions", record=record)


def goal(title: str, record_id: str, **values: str) -> AddRecord:
    return AddRecord(path="goals.goals", record={"id": record_id, "title": title, **values})


def words(window: AppTest) -> str:
    """Everything the window says, one element a line, as people read it."""
    parts = [*window.markdown, *window.text, *window.header, *window.title]
    return "\n".join(read(str(part.value)) for part in parts)


def read(markdown: str) -> str:
    """Escaped text as it looks on the screen."""
    return _ESCAPED.sub(r"\1", markdown).replace(WORD_JOINER, "")


def button(window: AppTest, word: str, about: str = "") -> Button:
    """The button with this word on it, and with this name where several have the word."""
    labels = [(read(one.label), one) for one in window.button]
    found = [one for label, one in labels if label.startswith(word) and about in label]
    assert len(found) == 1, [one.label for one in window.button]
    return found[0]


def labels(window: AppTest) -> list[str]:
    return [read(one.label) for one in window.button]


def widgets(window: AppTest) -> int:
    """How many things in the window can be operated."""
    kinds: Sequence[str] = (
        *("button", "text_input", "text_area", "selectbox", "multiselect"),
        *("pills", "segmented_control", "button_group"),
    )
    return sum(len(window.get(kind)) for kind in dict.fromkeys(kinds))


def inputs(window: AppTest) -> int:
    """How many fields of the window can be filled."""
    return widgets(window) - len(window.button)
