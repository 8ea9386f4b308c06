"""What a closing window sends is stored like any edit, or kept to be offered again."""

import json

import pytest

from model.basics import fingerprint
from model.changes import SetField
from phases import signing
from phases.routes.drafts import LIMIT
from tests.phases.conftest import PROVIDER, SCHOOL

PATH = "planning.occasion"


@pytest.fixture
def project(workspace):
    return workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)


@pytest.fixture
def known(client):
    """The browser of the school."""
    client.cookies.set(signing.COOKIE, signing.sealed(SCHOOL))
    return client


def body(project, text, *bases):
    draft = {"projekt": project, "path": PATH, "text": text, "bases": bases, "tab": "a"}
    return json.dumps(draft)


def test_the_last_words_of_a_closing_window_are_stored(known, workspace, project):
    answer = known.post("/api/entwurf", data=body(project, "Noch schnell", fingerprint("")))

    assert answer.status_code == 204
    assert workspace.open(project).project.planning.occasion == "Noch schnell"


def test_words_that_clash_are_kept_and_nothing_is_overwritten(known, workspace, project):
    workspace.submit(project, [SetField(path=PATH, before="", after="Schon da")], PROVIDER)
    known.post("/api/entwurf", data=body(project, "Etwas anderes", fingerprint("")))

    assert workspace.open(project).project.planning.occasion == "Schon da"
    assert [draft.text for draft in workspace.drafts(project, SCHOOL)] == ["Etwas anderes"]


def test_a_browser_that_did_not_say_who_it_is_cannot_write(client, workspace, project):
    answer = client.post("/api/entwurf", data=body(project, "Fremd", fingerprint("")))

    assert answer.status_code == 403
    assert workspace.open(project).project.planning.occasion == ""


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://boese.example"}, {"Sec-Fetch-Site": "cross-site"}]
)
def test_a_page_of_another_site_cannot_write(known, workspace, project, headers):
    answer = known.post(
        "/api/entwurf", data=body(project, "Fremd", fingerprint("")), headers=headers
    )

    assert answer.status_code == 403
    assert workspace.open(project).project.planning.occasion == ""


def test_a_body_beyond_the_limit_is_refused_before_it_is_read(known, project):
    answer = known.post("/api/entwurf", data=body(project, "x" * LIMIT))

    assert answer.status_code == 413


@pytest.mark.parametrize("sent", ["", "{", "[]", '{"projekt": 1}'])
def test_a_body_that_is_no_draft_is_refused(known, sent):
    assert known.post("/api/entwurf", data=sent).status_code == 400
