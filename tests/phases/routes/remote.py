"""Browsers at other computers: what reaches the server through a proxy is not from here."""

from collections.abc import Callable

import pytest

from model.access import Role
from model.workspace import Workspace
from tests.phases.conftest import SCHOOL
from tests.phases.routes.conftest import Client

NewClient = Callable[..., Client]


@pytest.fixture
def project(workspace: Workspace) -> str:
    return workspace.create("Geheimer Ganztag", "all_day_school", SCHOOL)


@pytest.fixture
def remote(client: Client) -> NewClient:
    """Another browser, elsewhere; with a role it has come in by a link of its own."""

    def browser(address: str = "192.0.2.7") -> Client:
        made = Client(client.host)
        made.headers["X-Forwarded-For"] = address
        return made

    return browser


@pytest.fixture
def joined(remote: NewClient, workspace: Workspace, project: str) -> Callable[[Role], Client]:
    """A browser elsewhere that came in by a link of this role."""

    def browser(role: Role) -> Client:
        made = remote()
        secret = workspace.make_link(project, role)
        assert made.get(f"/b/{secret}", allow_redirects=False).status_code == 303
        return made

    return browser
