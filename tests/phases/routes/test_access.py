"""Roles and routes: every file, every web socket, every forged request."""

import json
from itertools import product

import pytest
from websockets.exceptions import ConnectionClosed

from model.access import Deed, Role
from model.access.rights import RIGHTS
from model.basics import fingerprint
from model.changes import SetField
from phases import here, signing
from phases.routes import ROUTES
from phases.routes.live import UNKNOWN_PROJECT
from tests.phases.conftest import SCHOOL
from tests.phases.routes.conftest import heard
from tests.phases.routes.remote import joined, project, remote

__all__ = ["joined", "project", "remote"]

# Every address of a project with what it needs.
FILES = {
    "/api/dokument/{project}/agreement.docx": Deed.READ,
    "/api/dokument/{project}/agreement.docx?stand=pruefung": Deed.READ,
    "/api/dokument/{project}/agreement.docx?stand=endfassung": Deed.SETTLE,
    "/api/dokument/{project}/fassung/{version}/agreement.docx": Deed.READ,
    "/api/dokumente/{project}.zip": Deed.READ,
    "/api/projekt/{project}.json": Deed.EXPORT,
    "/api/projekt/{project}/termine.ics": Deed.READ,
    "/api/stand?projekt={project}": Deed.READ,
}
OPEN_TO_ALL = {"/healthz", "/app/static", "/b/{secret}", "/beitreten", "/api/ich"}
REFUSED = {403, 404}
# A final version is refused for gaps as well: that answer comes from behind the door.
SERVED = {200, 409}


@pytest.fixture
def addresses(workspace, project):
    version = workspace.save_version(project, "Erster Stand", SCHOOL)
    return {one: one.format(project=project, version=version) for one in FILES}


def test_every_route_is_open_to_all_or_put_to_the_test():
    tested = {address.partition("?")[0] for address in FILES}
    paths = {getattr(route, "path", "") for route in ROUTES} - OPEN_TO_ALL
    known = {
        path.replace("{name}.{ending}", "agreement.docx")
        for path in paths - {"/api/live", "/api/entwurf"}
    }

    assert known == tested


@pytest.mark.parametrize(("role", "file"), list(product(Role, FILES)))
def test_a_role_gets_the_files_it_has_a_right_to(joined, addresses, role, file):
    answer = joined(role).get(addresses[file])

    assert answer.status_code in (SERVED if role in RIGHTS[FILES[file]] else REFUSED)
    assert role in RIGHTS[FILES[file]] or "Geheim" not in answer.text


@pytest.mark.parametrize("file", FILES)
def test_without_a_link_no_file_comes_and_no_title_is_told(remote, addresses, file):
    stranger = remote()

    answer = stranger.get(addresses[file])
    unknown = stranger.get(file.format(project="unknown", version=1))

    assert answer.status_code == unknown.status_code == 404
    assert answer.text == unknown.text
    assert "Geheim" not in answer.text + str(answer.headers)


def test_at_this_computer_everything_comes_without_a_link(client, addresses):
    assert {client.get(address).status_code for address in addresses.values()} <= SERVED


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Forwarded-For": "127.0.0.1"},
        {"Forwarded": "for=127.0.0.1"},
        {"X-Real-IP": "127.0.0.1"},
        {"Via": "1.1 proxy"},
        {"Host": "vereinbar.example"},
        {"Host": "127.0.0.1.vereinbar.example"},
        {"Host": "localhost@vereinbar.example"},
        {"Host": "192.0.2.1:8501"},
        {"X-Forwarded-For": "127.0.0.1", here.MARK: "1"},
        {"Host": "vereinbar.example", here.MARK.upper(): ""},
    ],
)
def test_nobody_becomes_the_person_at_this_computer_by_headers(client, project, headers):
    answer = client.get(f"/api/projekt/{project}.json", headers=headers)

    assert answer.status_code == 404


def test_the_mark_of_this_computer_cannot_be_sent_along(remote, project):
    # Even whoever knew the value: it is taken off at the door.
    answer = remote().get(f"/api/projekt/{project}.json", headers={here.MARK: here._value})

    assert answer.status_code == 404


@pytest.mark.parametrize("host", ["127.0.0.1:8501", "localhost:8501", "LOCALHOST", "[::1]:8501"])
def test_all_names_of_this_computer_are_this_computer(client, project, host):
    answer = client.get(f"/api/projekt/{project}.json", headers={"Host": host})

    assert answer.status_code == 200


@pytest.mark.parametrize(
    "cookie",
    [
        "",
        "abc",
        "abc.def",
        ".",
        "a" * 5000,
        signing.ACCESS,
    ],
)
def test_a_forged_cookie_opens_nothing(remote, project, cookie):
    answer = remote().get(
        f"/api/projekt/{project}.json", headers={"Cookie": f"{signing.ACCESS}={cookie}"}
    )

    assert answer.status_code == 404


def test_a_cookie_with_one_sign_changed_opens_nothing(joined, remote, project):
    cookie = joined(Role.COORDINATION).cookies[signing.ACCESS]
    stranger = remote()
    for number in (0, 5, len(cookie) - 1):
        changed = f"{cookie[:number]}{'x' if cookie[number] != 'x' else 'y'}{cookie[number + 1 :]}"
        stranger.cookies.set(signing.ACCESS, changed)
        assert stranger.get(f"/api/projekt/{project}.json").status_code == 404


def test_a_seal_for_another_purpose_is_worth_nothing(remote, project, joined):
    token = signing.token_in(joined(Role.COORDINATION).cookies[signing.ACCESS])
    stranger = remote()

    for forged in (
        signing.sealed(SCHOOL),
        signing.sealed_token(token, signing.WAITING),
        f"{token}.{signing.sealed(SCHOOL).partition('.')[2]}",
    ):
        stranger.cookies.set(signing.ACCESS, forged)
        assert stranger.get(f"/api/projekt/{project}.json").status_code == 404


@pytest.mark.parametrize("role", [None, *Role])
def test_a_forged_text_of_a_window_is_stored_only_for_those_who_may_write(
    joined, remote, workspace, project, role
):
    browser = joined(role) if role else remote()
    browser.cookies.set(signing.COOKIE, signing.sealed(SCHOOL))
    draft = {"projekt": project, "path": "planning.occasion", "text": "Neu", "tab": "a"}

    browser.post("/api/entwurf", data=json.dumps({**draft, "bases": [fingerprint("")]}))

    stored = workspace.open(project).project.planning.occasion
    assert stored == ("Neu" if role in RIGHTS[Deed.WRITE] else "")
    assert workspace.drafts(project, SCHOOL) == ()


class TestWebSocket:
    def test_without_a_link_a_window_hears_nothing(self, client, project):
        path = f"/api/live?projekt={project}"
        with (
            client.listen(path, **{"X-Forwarded-For": "192.0.2.7"}) as window,
            pytest.raises(ConnectionClosed) as closed,
        ):
            window.recv(timeout=60)
        assert closed.value.rcvd.code == UNKNOWN_PROJECT

    @pytest.mark.parametrize("role", Role)
    def test_every_role_hears_of_changes(self, client, joined, workspace, project, role):
        headers = _headers(joined(role))
        with client.listen(f"/api/live?projekt={project}", **headers) as window:
            heard(window)
            change = SetField(path="planning.occasion", before="", after="Mehr Platz")
            workspace.submit(project, [change], SCHOOL)

            assert heard(window)["paths"] == ["planning.occasion"]

    def test_a_revoked_link_closes_the_windows_of_those_who_used_it(
        self, client, joined, workspace, project
    ):
        headers = _headers(joined(Role.READER))
        (link,) = workspace.links(project)
        with (
            client.listen(f"/api/live?projekt={project}") as own,
            client.listen(f"/api/live?projekt={project}", **headers) as window,
        ):
            heard(own)
            heard(window)

            workspace.revoke_link(project, link.id)

            with pytest.raises(ConnectionClosed) as closed:
                window.recv(timeout=60)
            assert closed.value.rcvd.code == UNKNOWN_PROJECT
            workspace.rename(project, "Anders", SCHOOL)
            assert heard(own)["paths"] == ["title"]


def _headers(browser):
    cookie = f"{signing.ACCESS}={browser.cookies[signing.ACCESS]}"
    return {"X-Forwarded-For": "192.0.2.7", "Cookie": cookie}
