"""Fixtures of the tests of rounds: a project, a round that runs in it, and visitors by role."""

from collections.abc import Callable

import pytest

from model.access import Role, Visitor
from model.catalogue import catalogue
from model.rounds import proposals
from model.rounds.kinds import Kind, Subject
from model.workspace import Workspace
from tests.phases.rounds.rows import OFFICE, SCHOOL, house, member
from tests.phases.windows import new_project


@pytest.fixture
def project(workspace: Workspace) -> str:
    houses = [house(SCHOOL.institution, "s"), house(OFFICE.institution, "j")]
    members = [member("p1", "s"), member("p2", "j")]
    return new_project(workspace, *houses, *members, house("Sportverein", "v"))


Begin = Callable[..., str]


@pytest.fixture
def begin(workspace: Workspace, project: str) -> Begin:
    """Somebody who leads has begun a round."""

    def begun(kind: Kind, question: str = "Reicht das?", **more: object) -> str:
        now = workspace.open(project).project
        options = more.pop("options", ())
        asked = proposals.proposed(now, catalogue(), kind)
        subject = Subject(question=question, options=options)
        asked = asked.model_copy(update={"subject": subject, **more})
        return workspace.start_round(project, asked, SCHOOL)

    return begun


@pytest.fixture
def enter(workspace: Workspace, project: str) -> Callable[[Role], Visitor]:
    def came(role: Role) -> Visitor:
        secret = workspace.make_link(project, role)
        workspace.admit(workspace.find_door(secret).link_id, f"key-{role}", OFFICE)
        return Visitor(f"key-{role}")

    return came
