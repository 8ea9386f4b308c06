"""The command line is the operator's: it begins projects and makes the first link."""

import pytest

from model.access import Role
from model.cli import NOT_FOUND, REFUSED, USAGE, run
from model.workspace import Workspace
from tests.people import SCHOOL


@pytest.fixture(autouse=True)
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("VEREINBAR_DATA", str(tmp_path))
    monkeypatch.delenv("VEREINBAR_DATABASE_URL", raising=False)
    monkeypatch.delenv("VEREINBAR_ADDRESS", raising=False)


@pytest.fixture
def lines(capsys):
    """What a command that worked has printed."""

    def call(*arguments: str) -> list[str]:
        assert run(arguments) == 0
        return capsys.readouterr().out.splitlines()

    return call


@pytest.fixture
def project(lines):
    return lines("create", "Ganztag am Ring", "--type", "all_day_school")[-1]


def test_the_first_link_is_made_where_the_data_lies(lines, project, monkeypatch):
    monkeypatch.setenv("VEREINBAR_ADDRESS", "https://vereinbar.example/")

    address = lines("link", project, "--role", "coordination", "--label", "Stadt")[-1]

    assert address.startswith("https://vereinbar.example/b/")
    workspace = Workspace()
    door = workspace.find_door(address.rpartition("/")[2])
    workspace.admit(door.link_id, "laptop", SCHOOL)
    assert workspace.roles(project, "laptop") == {Role.COORDINATION}
    workspace.close()


def test_without_a_named_address_the_link_leads_to_host_and_port(lines, project):
    address = lines("link", project, "--role", "reader")[-1]

    assert address.startswith("http://127.0.0.1:8501/b/")


def test_a_pin_is_made_up_and_printed_once(lines, project):
    pin, address = lines("link", project, "--role", "member", "--pin", "--days", "7")

    digits = pin.rpartition(" ")[2]
    assert len(digits) == 6
    workspace = Workspace()
    door = workspace.find_door(address.rpartition("/")[2])
    assert workspace.admit(door.link_id, "laptop", SCHOOL, digits, "here") == project
    workspace.close()
    told = "\n".join(lines("links", project))
    assert digits not in told
    assert address.rpartition("/")[2] not in told
    assert "Mitglied" in told
    assert "mit PIN" in told
    assert "Schulleitung" in told


def test_a_link_is_listed_and_revoked_by_its_id(lines, project):
    assert lines("links", project) == ["Noch kein Link."]
    lines("link", project, "--role", "reader", "--label", "Elternvertretung")
    (line,) = lines("links", project)
    assert "Lesende" in line
    assert "Elternvertretung" in line
    assert "gilt bis" in line

    lines("revoke", project, line.split()[0])

    assert "zurückgezogen am" in lines("links", project)[0]
    assert run(("revoke", project, line.split()[0])) == NOT_FOUND


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("link", "unknown", "--role", "reader"), NOT_FOUND),
        (("links", "unknown"), NOT_FOUND),
        (("revoke", "unknown", "x"), NOT_FOUND),
        (("create", "Titel", "--type", "unknown"), NOT_FOUND),
        (("link", "unknown", "--role", "king"), USAGE),
        (("link", "unknown", "--role", "reader", "--days", "0"), REFUSED),
    ],
)
def test_what_cannot_be_done_has_its_exit_code_and_a_german_sentence(arguments, code, capsys):
    assert run(arguments) == code
    assert capsys.readouterr().err.strip()
