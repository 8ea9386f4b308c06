"""The cookie that remembers who a browser is."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.basics import Person
from phases import signing
from tests.phases.conftest import SCHOOL


def test_a_ticket_of_ours_becomes_a_cookie_that_scripts_cannot_read(client):
    answer = client.post("/api/ich", data=json.dumps({"ticket": signing.sealed(SCHOOL)}))

    assert answer.status_code == 204
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "samesite=lax" in cookie.lower()
    assert signing.unsealed(client.cookies[signing.COOKIE]) == SCHOOL


@pytest.mark.parametrize("body", ["", "{}", "[]", '{"ticket": "abc.def"}', '{"ticket": 5}'])
def test_what_was_not_sealed_here_is_refused(client, body):
    answer = client.post("/api/ich", data=body)

    assert answer.status_code == 400
    assert "set-cookie" not in answer.headers


def test_another_site_cannot_set_the_cookie(client):
    ticket = json.dumps({"ticket": signing.sealed(SCHOOL)})

    answer = client.post("/api/ich", data=ticket, headers={"Origin": "https://boese.example"})

    assert answer.status_code == 403


@pytest.mark.usefixtures("workspace")
class TestSeal:
    @given(st.text(max_size=50), st.text(max_size=50))
    def test_every_person_comes_back_from_its_own_seal(self, function, institution):
        person = Person(function, institution, "b")

        assert signing.unsealed(signing.sealed(person)) == person

    @given(st.text(max_size=80))
    def test_anything_else_is_nobody(self, value):
        assert signing.unsealed(value) is None

    def test_a_changed_seal_is_nobody(self):
        text, _, seal = signing.sealed(SCHOOL).partition(".")

        assert signing.unsealed(f"{text}x.{seal}") is None
