"""A group with four institutions, and rounds in it."""

import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from model.basics import Person
from model.changes import AddRecord
from model.outcomes import Outcome, Saved
from model.people import Institution, Partner
from model.project import Project
from model.records.group import Member
from model.rounds.kinds import SHOWINGS, Asked, Choice, Given, Kind, Option, Rule, Showing, Subject
from model.rounds.views import View
from model.workspace import ProjectId, Workspace
from tests.people import SCHOOL

# Two houses belong to the same legal entity.
PARTNERS = (Partner(id="city", name="Stadt am Ring"), Partner(id="club", name="Sportverein e. V."))
HOUSES = (
    Institution(id="school", name="Grundschule am Ring", short_name="GS Ring", partner="city"),
    Institution(id="office", name="Jugendamt", short_name="JA", partner="city"),
    Institution(id="club", name="Sportverein", partner="club"),
    Institution(id="music", name="Musikschule Nord", short_name="Musik"),
)
MEMBERS = (
    Member(id="m1", institution="school", function="Schulleitung", deputy_function="Konrektorat"),
    Member(id="m2", institution="school", function="Sozialarbeit"),
    Member(id="m3", institution="office", function="Planung"),
    Member(id="m4", institution="office", function="Fachberatung", voting="advisory"),
    Member(id="m5", institution="music", function="Leitung", voting="advisory"),
)
HEAD = Person("Schulleitung", "Grundschule am Ring", "browser-1")
OFFICE = Person("Planung", "Jugendamt", "browser-2")
ADVISER = Person("Fachberatung", "Jugendamt", "browser-3")
CLUB = Person("Vorstand", "Sportverein", "browser-4")
MUSIC = Person("Leitung", "Musikschule Nord", "browser-5")
GUEST = Person("Gast", "Sparkasse", "browser-6")
YES, NO = Given(choice=Choice.YES), Given(choice=Choice.NO)


def group(*members: Member) -> Project:
    """The project of the group as far as voices need it."""
    blank = Project()
    planning = {"partners": PARTNERS, "institutions": HOUSES, "members": members}
    return blank.model_copy(update={"planning": blank.planning.model_copy(update=planning)})


def asking(
    kind: Kind = Kind.VOTE, showing: Showing | None = None, *, hidden: bool = True, **rule: Any
) -> Asked:
    """A question to the group; of points and rates there are two options."""
    options = (Option(key="a", title="Ferien"), Option(key="b", title="Mittagessen"))
    needs_options = kind in {Kind.POINTS, Kind.RATING}
    subject = Subject(question="Wir tagen im Rathaus.", options=options if needs_options else ())
    shown = showing or SHOWINGS[kind][0]
    settled = Rule(**{"procedure": "majority", **rule})
    return Asked(kind=kind, showing=shown, is_hidden=hidden, subject=subject, rule=settled)


@pytest.fixture
def project(workspace: Workspace) -> ProjectId:
    """The group in the store, without members: every institution has a vote."""
    made = workspace.create("Ganztag am Ring", "all_day_school", SCHOOL)
    put(workspace, made, "planning.partners", PARTNERS)
    put(workspace, made, "planning.institutions", HOUSES)
    return made


@pytest.fixture
def seated(workspace: Workspace, project: ProjectId) -> ProjectId:
    """The same group with its members named."""
    put(workspace, project, "planning.members", MEMBERS)
    return project


def put(workspace: Workspace, project: str, path: str, records: tuple[Any, ...]) -> None:
    added = [AddRecord(path=path, record=one.model_dump(mode="json")) for one in records]
    assert isinstance(workspace.submit(project, added, SCHOOL), Saved)


def idea(text: str) -> Given:
    return Given(text=text)


def seen(workspace: Workspace, project: str, who: Person = HEAD) -> View:
    view = workspace.round(project, who)
    assert view is not None
    return view


def message(outcome: Outcome) -> str:
    """The sentence of an outcome that has one."""
    return str(getattr(outcome, "message", ""))


@pytest.fixture
def rows(tmp_path: Path) -> Callable[[str], list[Mapping[str, Any]]]:
    """What stands in a table of the database itself."""

    def read(table: str) -> list[Mapping[str, Any]]:
        connection = sqlite3.connect(tmp_path / "store.sqlite3")
        connection.row_factory = sqlite3.Row
        found = connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
        connection.close()
        return [dict(one) for one in found]

    return read
