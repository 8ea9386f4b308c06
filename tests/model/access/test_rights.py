"""The whole table of roles and deeds, put to every method of the workspace."""

import inspect
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from model.access import NOBODY, OPERATOR, Deed, Role, Visitor
from model.access.desk import Desk, desk
from model.access.needs import NEEDS, Open
from model.access.rights import RIGHTS
from model.changes import AddRecord, RemoveRecord, SetField
from model.outcomes import Outcome, Refused, Saved
from model.records.meetings import Meeting
from model.rounds.kinds import Asked, Choice, Given, Kind, Showing, Subject
from model.store import KeptLetterhead, Visit
from model.workspace import (
    NoAccessError,
    NoRightError,
    UnknownProjectError,
    Workspace,
    WorkspaceError,
)
from tests.model.access.conftest import House
from tests.people import PROVIDER, SCHOOL

# Written out once more, by hand: whoever changes a right changes it in two places.
WHO_MAY = {
    Deed.READ: "coordination facilitation member contributor reader",
    Deed.CONTRIBUTE: "coordination facilitation member contributor",
    Deed.WRITE: "coordination facilitation member",
    Deed.LEAD: "coordination facilitation",
    Deed.SETTLE: "coordination facilitation",
    Deed.EXPORT: "coordination facilitation",
    Deed.INVITE: "coordination facilitation",
    Deed.ADMIT: "coordination",
    Deed.DELETE: "coordination",
}
KEPT = KeptLetterhead(b"", (), "", datetime(2026, 11, 24, tzinfo=UTC))
MEETING = AddRecord(path="planning.meetings", record={"id": "m1", "title": "Auftakt"})
PLANNED = AddRecord(path="planning.meetings", record=Meeting(id="m3").model_dump(mode="json"))
REMOVED = RemoveRecord(path="planning.meetings", id="m1")
BEGIN = AddRecord(path="planning.meetings.m1.stretches", record={"id": "s1", "began": "x"})
BEGUN = AddRecord(path="planning.meetings", record={"id": "m2", "stretches": [{"id": "s1"}]})
APPROVED = SetField(path="planning.meetings.m1.minutes_status", before="missing", after="approved")
TITLE = SetField(path="title", before="Ganztag am Ring", after="Ganz anders")
IDEA = AddRecord(path="goals.goal_ideas", record={"id": "i1"})
IDEA_TEXT = SetField(path="goals.goal_ideas.i1.title", before="", after="Mehr Zeit")
ASKED = Asked(
    kind=Kind.VOTE, showing=Showing.INSTITUTION, subject=Subject(question="Wir tagen im Rathaus.")
)
YES = Given(choice=Choice.YES)

Call = Callable[[Workspace, str], Any]
# What each method is called with, and what that needs.
CALLS: list[tuple[str, Deed, Call]] = [
    ("project", Deed.READ, lambda w, p: w.project(p)),
    ("open", Deed.READ, lambda w, p: w.open(p)),
    ("revision", Deed.READ, lambda w, p: w.revision(p)),
    ("history", Deed.READ, lambda w, p: w.history(p)),
    ("versions", Deed.READ, lambda w, p: w.versions(p)),
    ("open_version", Deed.READ, lambda w, p: w.open_version(p, 1)),
    ("last_visit", Deed.READ, lambda w, p: w.last_visit(p, SCHOOL)),
    ("note_visit", Deed.READ, lambda w, p: w.note_visit(p, SCHOOL, Visit("goals"))),
    ("drafts", Deed.READ, lambda w, p: w.drafts(p, SCHOOL)),
    ("discard_draft", Deed.READ, lambda w, p: w.discard_draft(p, 1, SCHOOL)),
    ("document", Deed.READ, lambda w, p: w.document(p, "agreement")),
    ("document", Deed.SETTLE, lambda w, p: w.document(p, "agreement", final=True)),
    ("pdf", Deed.READ, lambda w, p: w.pdf(p, "agreement")),
    ("pdf", Deed.SETTLE, lambda w, p: w.pdf(p, "agreement", final=True)),
    ("all_documents", Deed.READ, lambda w, p: w.all_documents(p)),
    ("leading", Deed.READ, lambda w, p: w.leading(p)),
    ("people_here", Deed.READ, lambda w, p: w.people_here(p)),
    ("lead", Deed.LEAD, lambda w, p: w.lead(p, SCHOOL, Visit("goals"))),
    ("move_group", Deed.LEAD, lambda w, p: w.move_group(p, SCHOOL, Visit("goals"))),
    ("stop_leading", Deed.LEAD, lambda w, p: w.stop_leading(p, SCHOOL)),
    ("round", Deed.READ, lambda w, p: w.round(p, SCHOOL)),
    ("start_round", Deed.LEAD, lambda w, p: w.start_round(p, ASKED, SCHOOL)),
    ("answer_round", Deed.CONTRIBUTE, lambda w, p: w.answer_round(p, "r1", YES, SCHOOL)),
    ("answer_for", Deed.LEAD, lambda w, p: w.answer_for(p, "r1", "house:i1", YES, SCHOOL)),
    ("take_back_answer", Deed.CONTRIBUTE, lambda w, p: w.take_back_answer(p, "r1", SCHOOL)),
    ("sort_ideas", Deed.LEAD, lambda w, p: w.sort_ideas(p, "r1", {1: "Zeit"}, SCHOOL)),
    ("end_round", Deed.LEAD, lambda w, p: w.end_round(p, "r1", SCHOOL)),
    ("cancel_round", Deed.LEAD, lambda w, p: w.cancel_round(p, "r1", SCHOOL)),
    ("letterhead", Deed.READ, lambda w, p: w.letterhead(p)),
    ("set_letterhead", Deed.WRITE, lambda w, p: w.set_letterhead(p, b"", SCHOOL)),
    ("switch_letterhead", Deed.WRITE, lambda w, p: w.switch_letterhead(p, on=False)),
    ("remove_letterhead", Deed.WRITE, lambda w, p: w.remove_letterhead(p)),
    ("bring_back_letterhead", Deed.WRITE, lambda w, p: w.bring_back_letterhead(p, KEPT)),
    ("submit", Deed.WRITE, lambda w, p: w.submit(p, [TITLE], SCHOOL)),
    ("submit", Deed.CONTRIBUTE, lambda w, p: w.submit(p, [IDEA], SCHOOL)),
    ("submit", Deed.WRITE, lambda w, p: w.submit(p, [IDEA, TITLE], SCHOOL)),
    ("submit", Deed.WRITE, lambda w, p: w.submit(p, [], SCHOOL)),
    ("submit", Deed.WRITE, lambda w, p: w.submit(p, [MEETING], SCHOOL)),
    ("submit", Deed.WRITE, lambda w, p: w.submit(p, [PLANNED], SCHOOL)),
    ("submit", Deed.LEAD, lambda w, p: w.submit(p, [REMOVED], SCHOOL)),
    ("submit", Deed.LEAD, lambda w, p: w.submit(p, [BEGIN], SCHOOL)),
    ("submit", Deed.LEAD, lambda w, p: w.submit(p, [BEGUN], SCHOOL)),
    ("submit", Deed.LEAD, lambda w, p: w.submit(p, [IDEA, APPROVED], SCHOOL)),
    ("keep_draft", Deed.LEAD, lambda w, p: w.keep_draft(p, APPROVED.path, "x", [], SCHOOL)),
    ("keep_draft", Deed.WRITE, lambda w, p: w.keep_draft(p, "title", "Neu", [], SCHOOL)),
    ("keep_draft", Deed.CONTRIBUTE, lambda w, p: w.keep_draft(p, IDEA_TEXT.path, "", [], SCHOOL)),
    ("undo", Deed.CONTRIBUTE, lambda w, p: w.undo(p, SCHOOL)),
    ("undo", Deed.WRITE, lambda w, p: w.undo(p, SCHOOL, step=1)),
    ("redo", Deed.CONTRIBUTE, lambda w, p: w.redo(p, SCHOOL)),
    ("rename", Deed.SETTLE, lambda w, p: w.rename(p, "Anders", SCHOOL)),
    ("save_version", Deed.SETTLE, lambda w, p: w.save_version(p, "Stand", SCHOOL)),
    ("restore_version", Deed.SETTLE, lambda w, p: w.restore_version(p, 1, SCHOOL)),
    ("reset_practice_copy", Deed.SETTLE, lambda w, p: w.reset_practice_copy(p, SCHOOL)),
    ("export_project", Deed.EXPORT, lambda w, p: w.export_project(p)),
    ("invitation", Deed.INVITE, lambda w, p: w.invitation(p)),
    ("renew_code", Deed.INVITE, lambda w, p: w.renew_code(p, Role.MEMBER)),
    ("links", Deed.ADMIT, lambda w, p: w.links(p)),
    ("make_link", Deed.ADMIT, lambda w, p: w.make_link(p, Role.READER)),
    ("revoke_link", Deed.ADMIT, lambda w, p: w.revoke_link(p, "unknown")),
    ("delete", Deed.DELETE, lambda w, p: w.delete(p, SCHOOL)),
]
DEEDS = [
    pytest.param(deed, call, id=f"{name}-{deed}-{number}")
    for number, (name, deed, call) in enumerate(CALLS)
]


def is_refused(call: Call, at: Workspace, project: str) -> bool:
    """Whether the door stayed shut; what goes wrong behind it is another matter."""
    sentences = ("Dafür reicht Ihr Zugang nicht", "Diese Seite können Sie mit Ihrem Zugang nicht")
    try:
        answer = call(at, project)
    except (NoAccessError, NoRightError):
        return True
    except (WorkspaceError, LookupError):
        return False
    return isinstance(answer, Refused) and answer.message.startswith(sentences)


def stored(house: House) -> object:
    return house.workspace.export_project(house.project, with_history=True)


def public_methods() -> set[str]:
    return {
        name
        for name, value in inspect.getmembers(Workspace)
        if not name.startswith("_") and callable(value)
    }


def test_every_public_method_of_the_workspace_says_what_it_needs():
    assert set(NEEDS) == public_methods()


def test_every_method_of_a_project_is_put_to_the_test():
    asked = {name for name, need in NEEDS.items() if not isinstance(need, Open)}

    assert {name for name, _, _ in CALLS} == asked


def test_the_table_of_rights_is_the_one_that_was_agreed():
    assert {deed: set(roles) for deed, roles in RIGHTS.items()} == {
        deed: {Role(name) for name in names.split()} for deed, names in WHO_MAY.items()
    }


@pytest.mark.parametrize(("deed", "call"), DEEDS)
@pytest.mark.parametrize("role", Role)
def test_a_role_may_do_what_the_table_says_and_nothing_else(house, role, deed, call):
    at = house.desk(role)
    before = stored(house)

    refused = is_refused(call, at, house.project)

    assert refused == (role not in WHO_MAY[deed].split())
    if refused:
        assert stored(house) == before


@pytest.mark.parametrize("call", [call for _, _, call in CALLS])
@pytest.mark.parametrize("visitor", [NOBODY, Visitor("somebody")], ids=["unknown", "elsewhere"])
def test_without_a_link_to_the_project_nothing_at_all_is_possible(house, visitor, call):
    other = House(house.workspace, house.workspace.create("Anderswo", "all_day_school", PROVIDER))
    other.enter(Role.COORDINATION, "somebody")

    assert is_refused(call, desk(house.workspace, visitor), house.project)


@pytest.mark.parametrize("name", [name for name, need in NEEDS.items() if need is Open.TO_OPERATOR])
@pytest.mark.parametrize("role", Role)
def test_what_is_for_the_operator_is_for_no_role(house, role, name):
    at = house.desk(role)
    wanted = list(inspect.signature(getattr(Workspace, name)).parameters.values())[1:]

    with pytest.raises((NoAccessError, NoRightError)):
        getattr(at, name)(*["x" for one in wanted if one.default is one.empty])


def test_the_desk_has_nothing_beside_the_methods_of_the_table(house):
    at = house.desk(Role.COORDINATION)

    for name in ("_store", "_writer", "_press", "_url", "_write", "_become", "_key", "unknown"):
        with pytest.raises(AttributeError):
            getattr(at, name)
    assert {name for name in vars(Desk) if not name.startswith("_")} <= {*NEEDS, "clock"}


def test_an_unknown_project_and_a_foreign_one_are_told_alike(house):
    at = desk(house.workspace, Visitor("somebody"))

    with pytest.raises(NoAccessError) as foreign:
        at.open(house.project)
    with pytest.raises(NoAccessError) as unknown:
        at.open("unknown")
    assert str(foreign.value) == str(unknown.value)
    assert "Ganztag" not in str(foreign.value)


def test_a_visitor_sees_only_the_projects_of_their_links(house):
    elsewhere = House(house.workspace, house.workspace.create("Anderswo", "all_day_school", SCHOOL))
    visitor = house.enter(Role.READER)

    at = desk(house.workspace, visitor)

    assert [row.id for row in at.projects()] == [house.project]
    elsewhere.enter(Role.MEMBER, visitor.key)
    assert {row.id for row in at.projects()} == {house.project, elsewhere.project}
    assert desk(house.workspace, NOBODY).projects() == ()


def test_places_in_foreign_projects_are_not_told(house):
    house.workspace.note_visit(house.project, SCHOOL, Visit("goals"))

    assert desk(house.workspace, NOBODY).last_visits(SCHOOL) == {}
    assert desk(house.workspace, house.enter(Role.READER)).last_visits(SCHOOL)


def test_of_two_links_the_stronger_one_counts(house):
    visitor = house.enter(Role.READER)
    house.enter(Role.MEMBER, visitor.key)

    outcome: Outcome = desk(house.workspace, visitor).submit(house.project, [TITLE], SCHOOL)

    assert isinstance(outcome, Saved)


def test_a_contributor_adds_an_idea_and_fills_it_in_but_removes_nothing(house):
    at = house.desk(Role.CONTRIBUTOR)

    assert isinstance(at.submit(house.project, [IDEA], SCHOOL), Saved)
    removal = RemoveRecord(path="goals.goal_ideas", id="i1")
    whole = SetField(path="goals.goal_ideas", before=[], after=[])

    for change in (removal, whole):
        assert isinstance(at.submit(house.project, [change], SCHOOL), Refused)
    assert isinstance(at.undo(house.project, SCHOOL), Saved)


def test_at_the_computer_itself_the_workspace_is_not_in_between(house):
    assert desk(house.workspace, OPERATOR) is house.workspace
    with pytest.raises(UnknownProjectError):
        desk(house.workspace, OPERATOR).open("unknown")
