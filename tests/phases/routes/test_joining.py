"""Joining: a link, a code, a PIN, and a browser that is in from then on."""

import logging

import pytest

from model.access import Role
from model.access.tokens import hashed
from model.workspace import Visit
from phases import opened, signing
from tests.phases.conftest import SCHOOL
from tests.phases.routes.remote import joined, project, remote

__all__ = ["joined", "project", "remote"]

PIN = "273645"


def enter_code(browser, code):
    return browser.post("/beitreten", data={"code": code}, allow_redirects=False)


def test_a_link_leads_to_where_the_group_is_at_an_address_without_the_secret(
    remote, workspace, project
):
    secret = workspace.make_link(project, Role.MEMBER)

    answer = remote().get(f"/b/{secret}", allow_redirects=False)

    assert answer.status_code == 303
    assert answer.headers["location"] == f"/ueberblick?projekt={project}"
    assert secret not in str(answer.headers) + answer.text
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cache-control"] == "no-store"
    cookie = next(one for one in answer.headers["set-cookie"].split(", ") if signing.ACCESS in one)
    assert "HttpOnly" in cookie
    assert "samesite=lax" in cookie.lower()
    assert "secure" not in cookie.lower()


def test_behind_https_the_cookie_is_sent_over_https_only(remote, workspace, project):
    secret = workspace.make_link(project, Role.MEMBER)

    answer = remote().get(
        f"/b/{secret}", headers={"X-Forwarded-Proto": "https"}, allow_redirects=False
    )

    assert "; secure" in answer.headers["set-cookie"].lower()


def test_an_address_with_https_makes_it_so_for_every_proxy(remote, workspace, project, monkeypatch):
    monkeypatch.setenv("VEREINBAR_ADDRESS", "https://vereinbar.example")

    answer = remote().get(f"/b/{workspace.make_link(project, Role.MEMBER)}", allow_redirects=False)

    assert "; secure" in answer.headers["set-cookie"].lower()


def test_who_was_here_before_comes_back_to_the_same_place(remote, workspace, project):
    workspace.note_visit(project, SCHOOL, Visit("goals", "goals.needs"))
    browser = remote()
    browser.cookies.set(signing.COOKIE, signing.sealed(SCHOOL))

    secret = workspace.make_link(project, Role.MEMBER)
    answer = browser.get(f"/b/{secret}", allow_redirects=False)

    assert answer.headers["location"].startswith("/ziele?projekt=")
    (link,) = workspace.links(project)
    assert link.entries[0].institution == SCHOOL.institution


def test_the_cookie_outlives_a_restart_of_the_server(joined, project):
    browser = joined(Role.MEMBER)
    opened.close()

    assert browser.get(f"/api/stand?projekt={project}").status_code == 200


def test_a_second_link_adds_to_the_first(joined, workspace, project):
    browser = joined(Role.READER)
    other = workspace.create("Anderswo", "all_day_school", SCHOOL)

    browser.get(f"/b/{workspace.make_link(other, Role.READER)}", allow_redirects=False)

    for one in (project, other):
        assert browser.get(f"/api/stand?projekt={one}").status_code == 200


def test_two_devices_come_in_by_the_same_link(remote, workspace, project):
    secret = workspace.make_link(project, Role.MEMBER)
    phone, laptop = remote("192.0.2.7"), remote("192.0.2.8")

    for device in (phone, laptop):
        device.get(f"/b/{secret}", allow_redirects=False)

    assert phone.cookies[signing.ACCESS] != laptop.cookies[signing.ACCESS]
    for device in (phone, laptop):
        assert device.get(f"/api/stand?projekt={project}").status_code == 200


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("secret", ["x", "%00", "a" * 3000, "%F0%9F%92%A9"])
def test_a_link_that_opens_nothing_says_so_in_german_and_nothing_else(remote, secret):
    answer = remote().get(f"/b/{secret}", allow_redirects=False)

    assert answer.status_code == 404
    assert "gilt nicht mehr" in answer.text
    assert "Geheim" not in answer.text
    assert "set-cookie" not in answer.headers


def test_expired_and_revoked_links_are_told_like_unknown_ones(remote, workspace, project):
    secret = workspace.make_link(project, Role.MEMBER)
    workspace.revoke_link(project, workspace.links(project)[0].id)

    answer = remote().get(f"/b/{secret}", allow_redirects=False)

    assert answer.status_code == 404
    assert answer.text == remote().get("/b/unknown").text


def test_the_code_of_the_meeting_opens_as_it_is_typed(remote, workspace, project):
    code = workspace.invitation(project).code
    browser = remote()

    answer = enter_code(browser, f" {code[:3].lower()} {code[3:]}")

    assert answer.status_code == 303
    assert workspace.roles(project, hashed(signing.token_in(browser.cookies[signing.ACCESS]))) == {
        Role.MEMBER
    }


@pytest.mark.usefixtures("project")
def test_a_wrong_code_is_said_beside_the_field(remote):
    answer = enter_code(remote(), "AAAAAA")

    assert answer.status_code == 403
    assert 'role="alert"' in answer.text
    assert "Der Code stimmt nicht" in answer.text
    assert "set-cookie" not in answer.headers


def test_codes_are_limited_by_address_and_not_by_cookie(remote, workspace, project):
    code = workspace.invitation(project).code
    for _ in range(10):
        enter_code(remote(), "AAAAAA")

    assert "Zu viele Versuche" in enter_code(remote(), code).text
    assert enter_code(remote("192.0.2.8"), code).status_code == 303


def test_one_network_of_ipv6_counts_as_one_address(remote, workspace, project):
    code = workspace.invitation(project).code
    for number in range(10):
        enter_code(remote(f"2001:db8:1:2::{number}"), "AAAAAA")

    assert "Zu viele Versuche" in enter_code(remote("2001:db8:1:2:ffff::1"), code).text
    assert enter_code(remote("2001:db8:1:3::1"), code).status_code == 303


class TestPin:
    @pytest.fixture
    def secret(self, workspace, project):
        return workspace.make_link(project, Role.COORDINATION, pin=PIN)

    def test_the_pin_is_asked_for_at_an_address_without_the_secret(self, remote, secret, project):
        browser = remote()

        first = browser.get(f"/b/{secret}", allow_redirects=False)
        assert first.headers["location"] == "/beitreten"
        assert secret not in str(first.headers)
        assert browser.get(f"/api/stand?projekt={project}").status_code == 404
        asked = browser.get("/beitreten")
        assert 'name="pin" type="password"' in asked.text
        assert secret not in asked.text

        wrong = browser.post("/beitreten", data={"pin": "000000"}, allow_redirects=False)
        assert wrong.status_code == 403
        assert browser.get(f"/api/stand?projekt={project}").status_code == 404
        right = browser.post("/beitreten", data={"pin": PIN}, allow_redirects=False)
        assert right.status_code == 303
        assert browser.get(f"/api/stand?projekt={project}").status_code == 200
        assert 'name="code"' in browser.get("/beitreten").text

    @pytest.mark.usefixtures("secret")
    def test_a_pin_without_its_link_opens_nothing(self, remote, workspace, project):
        browser = remote()
        (link,) = workspace.links(project)

        for forged in ("", link.id, f"{link.id}.abc", signing.sealed_token(link.id)):
            browser.cookies.set(signing.WAITING, forged)
            answer = browser.post("/beitreten", data={"pin": PIN}, allow_redirects=False)
            assert answer.status_code == 200
            assert 'name="code"' in answer.text

    def test_after_many_wrong_pins_the_right_one_waits(self, remote, secret):
        browser = remote()
        browser.get(f"/b/{secret}", allow_redirects=False)
        for _ in range(5):
            browser.post("/beitreten", data={"pin": "000000"})

        answer = browser.post("/beitreten", data={"pin": PIN}, allow_redirects=False)

        assert answer.status_code == 403
        assert "Zu viele Versuche" in answer.text


def test_a_foreign_page_cannot_type_for_somebody(remote, workspace, project):
    code = workspace.invitation(project).code

    answer = remote().post(
        "/beitreten", data={"code": code}, headers={"Origin": "https://boese.example"}
    )

    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("body", ["", "code=", "x=y", "pin=", "code=%ff", "code=a&code=b"])
def test_whatever_is_sent_instead_opens_nothing(remote, body):
    answer = remote().post("/beitreten", data=body, allow_redirects=False)

    assert answer.status_code in (200, 403)
    assert "set-cookie" not in answer.headers


def test_a_body_without_end_is_not_read(remote):
    assert remote().post("/beitreten", data="code=" + "a" * 5000).status_code == 413


def test_the_page_is_german_and_says_what_to_do(remote):
    page = remote().get("/beitreten").text

    assert '<html lang="de"' in page
    assert '<label for="feld">Code mit sechs Zeichen</label>' in page
    assert "<script" not in page


def test_no_secret_is_logged(remote, workspace, project, caplog):
    caplog.set_level(logging.DEBUG)
    secret = workspace.make_link(project, Role.MEMBER)
    code = workspace.invitation(project).code
    browser = remote()

    browser.get(f"/b/{secret}", allow_redirects=False)
    enter_code(browser, code)

    logged = "\n".join(
        record.getMessage() for record in caplog.records if record.name != "urllib3.connectionpool"
    )
    for hidden in (secret, code, browser.cookies[signing.ACCESS]):
        assert hidden not in logged
