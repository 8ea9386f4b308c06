"""The web socket of open windows: what is saved reaches them, and only theirs."""

from contextlib import ExitStack

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from model.changes import AddRecord, SetField
from model.workspace import Workspace
from phases.routes.live import UNKNOWN_PROJECT
from tests.phases.conftest import PROVIDER, SCHOOL
from tests.phases.routes.conftest import heard


@pytest.fixture
def project(workspace: Workspace) -> str:
    return workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)


def test_a_window_is_greeted_with_the_stored_revision(client, workspace, project):
    with client.listen(f"/api/live?projekt={project}&tab=a") as window:
        assert heard(window)["revision"] == workspace.revision(project)


def test_a_saved_change_reaches_an_open_window_with_who_and_where(client, workspace, project):
    with client.listen(f"/api/live?projekt={project}&tab=a") as window:
        heard(window)
        change = SetField(path="planning.occasion", before="", after="Mehr Plätze")
        workspace.submit(project, [change], PROVIDER, origin="b")
        message = heard(window)

    assert message["paths"] == ["planning.occasion"]
    assert message["by"] == PROVIDER.label
    assert message["origin"] == "b"
    assert message["revision"] == workspace.revision(project)


def test_several_changes_of_one_step_arrive_as_one_message(client, workspace, project):
    with client.listen(f"/api/live?projekt={project}&tab=a") as window:
        heard(window)
        added = [
            AddRecord(path="planning.partners", record={"id": f"r{n}", "name": f"Träger {n}"})
            for n in range(3)
        ]
        workspace.submit(project, added, PROVIDER, origin="b")
        message = heard(window)

    assert message["paths"] == [f"planning.partners.r{n}" for n in range(3)]


def test_a_window_hears_nothing_of_other_projects(client, workspace, project):
    other = workspace.create("Familienzentrum", "family_centre", SCHOOL)
    with client.listen(f"/api/live?projekt={project}&tab=a") as window:
        heard(window)
        for place, text in ((other, "anderswo"), (project, "hier")):
            change = SetField(path="planning.occasion", before="", after=text)
            workspace.submit(place, [change], PROVIDER)
        message = heard(window)

    assert message["revision"] == workspace.revision(project)


def test_thirty_windows_all_hear_of_a_change(client, workspace, project):
    with ExitStack() as stack:
        address = f"/api/live?projekt={project}&tab="
        windows = [stack.enter_context(client.listen(f"{address}{n}")) for n in range(30)]
        for window in windows:
            heard(window)
        change = SetField(path="title", before="Ganztag am Fluss", after="Neu")
        workspace.submit(project, [change], SCHOOL)

        assert [heard(window)["paths"] for window in windows] == [["title"]] * 30


def test_a_change_of_another_process_is_found_by_looking(client, project, tmp_path):
    elsewhere = Workspace(f"sqlite:///{tmp_path / 'data' / 'vereinbar.sqlite3'}")
    with client.listen(f"/api/live?projekt={project}&tab=a") as window:
        heard(window)
        change = SetField(path="planning.occasion", before="", after="Von nebenan")
        elsewhere.submit(project, [change], PROVIDER)

        assert heard(window)["paths"] == ["planning.occasion"]
    elsewhere.close()


def test_a_page_of_another_site_cannot_listen(client, project):
    with pytest.raises(InvalidStatus) as refused:
        client.listen(f"/api/live?projekt={project}", Origin="https://boese.example")

    assert refused.value.response.status_code == 403


def test_our_own_page_may_listen(client, project):
    own = f"http://{client.host}"
    with client.listen(f"/api/live?projekt={project}", Origin=own) as window:
        assert "revision" in heard(window)


def test_a_window_of_a_project_that_is_gone_is_told_so(client):
    with client.listen("/api/live?projekt=weg") as window, pytest.raises(ConnectionClosed) as ended:
        heard(window)

    assert ended.value.rcvd.code == UNKNOWN_PROJECT


def test_a_window_hears_that_its_project_was_deleted(client, workspace, project):
    with client.listen(f"/api/live?projekt={project}&tab=a") as window:
        heard(window)
        workspace.delete(project, SCHOOL)

        with pytest.raises(ConnectionClosed) as ended:
            heard(window)

    assert ended.value.rcvd.code == UNKNOWN_PROJECT


def test_the_slow_look_answers_the_revision(client, workspace, project):
    answer = client.get("/api/stand", params={"projekt": project})

    assert answer.json()["revision"] == workspace.revision(project)
    assert answer.headers["cache-control"] == "no-store"
    assert client.get("/api/stand", params={"projekt": "weg"}).status_code == 404
