"""Undo, redo and the lines of history: bursts of saving are one step."""

import pytest

from model.basics import Person
from model.changes import AddRecord, RemoveRecord, SetField
from model.outcomes import Conflict, Merged, Outcome, Refused, Saved
from model.workspace import ProjectId, Workspace
from tests.conftest import StandingClock
from tests.people import PROVIDER, SCHOOL

OCCASION = "planning.occasion"
HISTORY = "planning.history"
PARTNERS = "planning.partners"


@pytest.fixture
def project(workspace: Workspace) -> ProjectId:
    return workspace.create("Ganztag am Ring", "all_day_school", SCHOOL)


class Typist:
    """One person who types into one field after the other."""

    def __init__(self, workspace: Workspace, project: ProjectId, who: Person) -> None:
        self.workspace, self.project, self.who = workspace, project, who

    def types(self, text: str, path: str = OCCASION) -> Outcome:
        """Save a text over what stands there now."""
        change = SetField(path=path, before=self.reads(path), after=text)
        return self.workspace.submit(self.project, [change], self.who)

    def reads(self, path: str = OCCASION) -> str:
        """What stands in the field."""
        planning = self.workspace.open(self.project).project.planning
        text: str = getattr(planning, path.split(".")[1])
        return text

    def undoes(self, step: int | None = None) -> Outcome:
        """Press undo."""
        return self.workspace.undo(self.project, self.who, step=step)

    def redoes(self) -> Outcome:
        """Press redo."""
        return self.workspace.redo(self.project, self.who)


@pytest.fixture
def school(workspace: Workspace, project: ProjectId) -> Typist:
    return Typist(workspace, project, SCHOOL)


@pytest.fixture
def provider(workspace: Workspace, project: ProjectId) -> Typist:
    return Typist(workspace, project, PROVIDER)


# --- Steps ------------------------------------------------------------------------------------


def test_a_burst_of_saving_is_one_line_of_history_and_one_undo(
    workspace: Workspace, project: ProjectId, school: Typist, clock: StandingClock
):
    for text in ("Wir", "Wir tagen", "Wir tagen."):
        school.types(text)
        clock.forward(seconds=2)

    newest = workspace.history(project)[0]
    assert newest.changes == (SetField(path=OCCASION, before="", after="Wir tagen."),)
    assert (newest.count, newest.by) == (1, SCHOOL.label)
    assert isinstance(school.undoes(), Saved)
    assert school.reads() == ""


def test_rows_of_a_burst_are_only_ever_added(workspace: Workspace, school: Typist):
    for text in ("Wir", "Wir tagen", "Wir tagen."):
        school.types(text)
    before = workspace.changes_after(0)

    school.undoes()

    assert workspace.changes_after(0)[:-1] == before
    assert len(before) == 5


def test_after_ten_minutes_a_new_step_begins(school: Typist, clock: StandingClock):
    school.types("Erster Satz.")
    clock.forward(minutes=10, seconds=1)
    school.types("Erster Satz. Zweiter Satz.")

    school.undoes()

    assert school.reads() == "Erster Satz."


def test_another_field_in_between_begins_a_new_step(school: Typist):
    school.types("Eins")
    school.types("Verlauf", HISTORY)
    school.types("Eins zwei")

    school.undoes()

    assert (school.reads(), school.reads(HISTORY)) == ("Eins", "Verlauf")


def test_the_saves_of_another_person_do_not_break_a_burst(
    workspace: Workspace, project: ProjectId, school: Typist, provider: Typist
):
    school.types("Eins")
    provider.types("Verlauf", HISTORY)
    school.types("Eins zwei")

    assert [row.is_own for row in workspace.history(project, who=SCHOOL)] == [False, True, True]
    school.undoes()
    assert (school.reads(), school.reads(HISTORY)) == ("", "Verlauf")


def test_two_browsers_of_one_function_are_two_people(workspace: Workspace, project: ProjectId):
    one = Typist(workspace, project, Person("Leitung", "Hort", "one"))
    other = Typist(workspace, project, Person("Leitung", "Hort", "other"))
    one.types("Eins")
    other.types("Verlauf", HISTORY)

    other.undoes()

    assert (one.reads(), one.reads(HISTORY)) == ("Eins", "")


def test_several_changes_sent_together_are_one_step(
    workspace: Workspace, project: ProjectId, school: Typist
):
    changes = [
        AddRecord(path=PARTNERS, record={"id": "p"}),
        SetField(path=f"{PARTNERS}.p.name", before="", after="Stadt"),
    ]
    workspace.submit(project, changes, SCHOOL)

    assert workspace.history(project)[0].count == 2
    school.undoes()
    assert workspace.open(project).project.planning.partners == ()


# --- Undo and redo ----------------------------------------------------------------------------


def test_undo_goes_back_step_by_step_and_redo_forward_again(school: Typist, clock: StandingClock):
    for text in ("A", "B", "C"):
        school.types(text)
        clock.forward(minutes=11)

    back = []
    for _ in range(3):
        school.undoes()
        back.append(school.reads())
    forward = []
    for _ in range(3):
        school.redoes()
        forward.append(school.reads())

    assert (back, forward) == (["B", "A", ""], ["A", "B", "C"])


def test_after_redo_undo_takes_the_same_step_back_again(school: Typist):
    school.types("Text")
    school.undoes()
    school.redoes()

    school.undoes()

    assert school.reads() == ""


def test_who_has_gone_on_working_cannot_redo(school: Typist):
    school.types("Text")
    school.undoes()
    school.types("Anderes", HISTORY)

    assert isinstance(school.redoes(), Refused)


def test_typing_after_an_undo_is_a_step_of_its_own(school: Typist):
    school.types("Eins")
    school.undoes()
    school.types("Zwei")

    school.undoes()

    assert school.reads() == ""


def test_with_nothing_to_take_back_undo_says_so(school: Typist, provider: Typist):
    school.types("Text")

    outcome = provider.undoes()

    assert outcome == Refused("Es gibt nichts, das Sie rückgängig machen könnten.")


def test_creating_a_project_is_not_undone(workspace: Workspace, project: ProjectId, school: Typist):
    assert isinstance(school.undoes(), Refused)
    assert workspace.open(project).project.title == "Ganztag am Ring"


def test_undo_of_a_word_leaves_the_words_of_others(
    school: Typist, provider: Typist, clock: StandingClock
):
    school.types("Wir tagen.")
    clock.forward(minutes=11)
    school.types("Wir alle tagen.")
    provider.types("Wir alle tagen im Rathaus.")

    outcome = school.undoes()

    assert isinstance(outcome, Merged)
    assert school.reads() == "Wir tagen im Rathaus."


def test_words_of_others_amid_a_burst_stay_when_the_burst_is_undone(
    school: Typist, provider: Typist, clock: StandingClock
):
    provider.types("Anfang. Mitte. Ende.")
    clock.forward(minutes=11)
    school.types("Unser Anfang. Mitte. Ende.")
    provider.types("Unser Anfang. Mitte. Schönes Ende.")
    school.types("Unser guter Anfang. Mitte. Schönes Ende.")

    school.undoes()

    assert school.reads() == "Anfang. Mitte. Schönes Ende."


def test_undo_that_clashes_with_later_work_changes_nothing(
    workspace: Workspace, project: ProjectId, school: Typist, provider: Typist
):
    school.types("Wir tagen.")
    provider.types("Sie beraten sich!")
    revision = workspace.revision(project)

    outcome = school.undoes()

    assert isinstance(outcome, Conflict)
    assert (outcome.theirs, outcome.by) == ("Sie beraten sich!", PROVIDER.label)
    assert workspace.revision(project) == revision
    assert isinstance(school.undoes(), Conflict)


def test_a_record_that_others_have_filled_is_not_undone_away(
    workspace: Workspace, project: ProjectId, school: Typist
):
    workspace.submit(project, [AddRecord(path=PARTNERS, record={"id": "p"})], SCHOOL)
    workspace.submit(
        project, [SetField(path=f"{PARTNERS}.p.name", before="", after="Stadt")], PROVIDER
    )

    assert isinstance(school.undoes(), Conflict)
    assert workspace.open(project).project.planning.partners[0].name == "Stadt"


def test_a_removed_record_comes_back_as_it_was(
    workspace: Workspace, project: ProjectId, school: Typist
):
    for name in "abc":
        record = {"id": name, "name": name.upper()}
        workspace.submit(project, [AddRecord(path=PARTNERS, record=record)], SCHOOL)
    before = workspace.open(project).project
    workspace.submit(project, [RemoveRecord(path=PARTNERS, id="b")], SCHOOL)

    school.undoes()

    assert workspace.open(project).project == before


def test_a_line_of_history_can_be_taken_back_and_shows_it(
    workspace: Workspace, project: ProjectId, school: Typist, provider: Typist
):
    school.types("Text")
    provider.types("Verlauf", HISTORY)
    line = workspace.history(project)[1]

    assert isinstance(provider.undoes(line.id), Saved)

    newest, _, old = workspace.history(project, limit=3)
    assert school.reads() == ""
    assert (newest.kind, newest.undoes, old.is_undone) == ("undo", line.id, True)
    assert provider.undoes(line.id) == Refused("Dieser Schritt wurde bereits rückgängig gemacht.")


def test_undoing_an_undo_makes_the_step_count_again(
    workspace: Workspace, project: ProjectId, school: Typist
):
    school.types("Text")
    school.undoes()
    undo = workspace.history(project)[0]

    school.undoes(undo.id)

    redo, undone, line = workspace.history(project, limit=3)
    assert (redo.kind, undone.is_undone, line.is_undone) == ("redo", True, False)
    assert school.reads() == "Text"


def test_an_undo_that_others_have_done_already_is_settled(
    workspace: Workspace, project: ProjectId, school: Typist, provider: Typist
):
    school.types("Erst", HISTORY)
    school.types("Text")
    provider.types("")
    revision = workspace.revision(project)

    assert isinstance(school.undoes(), Saved)
    assert workspace.revision(project) == revision
    school.undoes()
    assert school.reads(HISTORY) == ""


# --- History ----------------------------------------------------------------------------------


def test_history_comes_page_by_page_newest_first(
    workspace: Workspace, project: ProjectId, school: Typist, clock: StandingClock
):
    for number in range(5):
        school.types(str(number))
        clock.forward(minutes=11)

    first = workspace.history(project, limit=3)
    second = workspace.history(project, limit=3, before=first[-1].id)

    lines = [*first, *second]
    assert [line.kind for line in lines] == ["edit"] * 5 + ["create"]
    assert [line.at for line in lines] == sorted((line.at for line in lines), reverse=True)


def test_a_long_step_shows_its_first_changes_and_how_many_there_are(
    workspace: Workspace, project: ProjectId
):
    changes = [AddRecord(path=PARTNERS, record={"id": f"p{n}"}) for n in range(30)]
    workspace.submit(project, changes, SCHOOL)

    line = workspace.history(project)[0]
    assert (line.count, len(line.changes)) == (30, 20)
