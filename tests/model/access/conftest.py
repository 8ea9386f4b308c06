"""A project with a link for every role, and a visitor who came in by each."""

from dataclasses import dataclass

import pytest

from model.access import Role, Visitor
from model.access.desk import desk
from model.basics import Person
from model.workspace import Workspace
from tests.people import SCHOOL


@dataclass
class House:
    """A workspace with one project."""

    workspace: Workspace
    project: str

    def enter(self, role: Role, key: str = "", who: Person = SCHOOL, **options: object) -> Visitor:
        """Somebody comes in by a new link of this role."""
        secret = self.workspace.make_link(self.project, role, **options)  # type: ignore[arg-type]
        visitor = Visitor(key or f"visitor-{role}")
        self.workspace.admit(self.workspace.find_door(secret).link_id, visitor.key, who)
        return visitor

    def desk(self, role: Role) -> Workspace:
        """The workspace as somebody with this role may use it."""
        return desk(self.workspace, self.enter(role))


@pytest.fixture
def house(workspace: Workspace) -> House:
    return House(workspace, workspace.create("Ganztag am Ring", "all_day_school", SCHOOL))
