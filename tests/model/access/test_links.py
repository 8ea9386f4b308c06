"""Links, the code of a meeting and PINs: who gets in, how long, and what is kept of it."""

import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.access import Deed, Role, tokens
from model.access.desk import desk
from model.changes import SetField
from model.outcomes import Refused, Saved
from model.workspace import (
    NoAccessError,
    NoEntryError,
    RefusedError,
    UnknownProjectError,
    Workspace,
)
from tests.model.access.conftest import House
from tests.people import PROVIDER, SCHOOL

PIN = "273645"


def title(text: str) -> SetField:
    return SetField(path="title", before="Ganztag am Ring", after=text)


def test_a_secret_has_128_bits_and_is_told_once(house):
    secrets = {house.workspace.make_link(house.project, Role.READER) for _ in range(20)}

    assert len(secrets) == 20
    assert all(len(secret) == 22 for secret in secrets)
    assert not any(secret in repr(house.workspace.links(house.project)) for secret in secrets)


def test_an_expired_link_opens_nothing_and_ends_what_it_opened(house, clock):
    secret = house.workspace.make_link(house.project, Role.MEMBER, days=2)
    visitor = house.enter(Role.MEMBER, days=2)
    clock.forward(days=2, seconds=-1)
    assert house.workspace.find_door(secret)
    assert desk(house.workspace, visitor).open(house.project)

    clock.forward(seconds=1)

    with pytest.raises(NoEntryError, match="gilt nicht mehr"):
        house.workspace.find_door(secret)
    with pytest.raises(NoAccessError):
        desk(house.workspace, visitor).open(house.project)


def test_a_revoked_link_refuses_the_very_next_deed_and_changes_nothing(house):
    visitor = house.enter(Role.MEMBER)
    at = desk(house.workspace, visitor)
    assert isinstance(at.submit(house.project, [title("Vorher")], SCHOOL), Saved)
    (link,) = house.workspace.links(house.project)

    assert house.workspace.revoke_link(house.project, link.id)

    change = SetField(path="title", before="Vorher", after="Nachher")
    outcome = at.submit(house.project, [change], SCHOOL)
    assert isinstance(outcome, Refused)
    assert "Zugang" in outcome.message
    assert house.workspace.open(house.project).project.title == "Vorher"
    assert not house.workspace.revoke_link(house.project, link.id)


def test_a_link_is_revoked_for_every_process_at_once(house, url, clock):
    visitor = house.enter(Role.MEMBER)
    other = Workspace(url, clock)
    assert desk(other, visitor).open(house.project)
    (link,) = house.workspace.links(house.project)

    house.workspace.revoke_link(house.project, link.id)

    with pytest.raises(NoAccessError):
        desk(other, visitor).open(house.project)
    other.close()


def test_a_link_of_another_project_cannot_be_revoked_from_here(house):
    other = house.workspace.create("Anderswo", "all_day_school", SCHOOL)
    house.workspace.make_link(other, Role.READER)
    (link,) = house.workspace.links(other)

    assert not house.workspace.revoke_link(house.project, link.id)
    assert house.workspace.links(other)[0].revoked_at is None


def test_links_go_with_their_project(house):
    secret = house.workspace.make_link(house.project, Role.READER)
    visitor = house.enter(Role.READER)

    house.workspace.delete(house.project, SCHOOL)

    with pytest.raises(NoEntryError):
        house.workspace.find_door(secret)
    assert house.workspace.roles(house.project, visitor.key) == frozenset()
    with pytest.raises(UnknownProjectError):
        house.workspace.make_link(house.project, Role.READER)


def test_the_coordination_reads_who_used_a_link_and_when(house, clock):
    visitor = house.enter(Role.MEMBER, who=replace(SCHOOL, function="", institution=""))
    (link,) = house.workspace.links(house.project)
    assert (link.entries, link.unnamed) == ((), 1)
    came = clock()
    clock.forward(hours=1)

    desk(house.workspace, visitor).last_visit(house.project, PROVIDER)

    (entry,) = house.workspace.links(house.project)[0].entries
    assert (entry.function, entry.institution) == ("Geschäftsführung", "Trägerverein")
    assert (entry.first_at, entry.last_at) == (came, clock())


def test_the_same_link_on_two_devices_is_two_entries_that_both_work(house):
    phone, laptop = house.enter(Role.MEMBER, "phone"), house.enter(Role.MEMBER, "laptop")

    for device, after, before in ((phone, "A", "Ganztag am Ring"), (laptop, "B", "A")):
        change = SetField(path="title", before=before, after=after)
        at = desk(house.workspace, device)
        assert isinstance(at.submit(house.project, [change], SCHOOL), Saved)


@pytest.mark.parametrize("days", [0, -1, 4000])
def test_a_link_has_a_sensible_end(house, days):
    with pytest.raises(RefusedError):
        house.workspace.make_link(house.project, Role.READER, days=days)


class TestCode:
    def test_everyone_who_asks_on_one_day_is_shown_the_same_code(self, house, url, clock):
        shown = house.workspace.invitation(house.project)
        other = Workspace(url, clock)

        assert other.invitation(house.project) == shown
        assert len(shown.code) == 6
        assert set(shown.code) <= set(tokens.ALPHABET)
        assert not set(tokens.ALPHABET) & set("01OIL")
        other.close()

    @pytest.mark.parametrize("written", ["{}", " {} ", "{:.3} {}"])
    def test_the_code_opens_as_it_is_typed(self, house, written):
        code = house.workspace.invitation(house.project).code
        typed = written.format(code) if written != "{:.3} {}" else f"{code[:3]} {code[3:]}"

        for one in (typed, typed.lower()):
            assert house.workspace.find_code(one, "address").project_id == house.project

    def test_the_code_makes_members_and_never_more(self, house):
        door = house.workspace.find_code(house.workspace.invitation(house.project).code, "a")
        house.workspace.admit(door.link_id, "phone", SCHOOL)

        assert house.workspace.roles(house.project, "phone") == {Role.MEMBER}
        with pytest.raises(RefusedError):
            house.workspace.renew_code(house.project, Role.COORDINATION)

    def test_the_qr_code_holds_a_secret_of_its_own(self, house):
        shown = house.workspace.invitation(house.project)

        assert house.workspace.find_door(shown.secret).project_id == house.project
        assert len(shown.secret) == 26
        with pytest.raises(NoEntryError):
            house.workspace.find_door(shown.code)

    def test_the_code_ends_with_the_day_and_those_who_joined_stay(self, house, clock):
        shown = house.workspace.invitation(house.project)
        door = house.workspace.find_code(shown.code, "a")
        house.workspace.admit(door.link_id, "phone", SCHOOL)

        clock.forward(hours=9, minutes=28)

        with pytest.raises(NoEntryError):
            house.workspace.find_code(shown.code, "a")
        with pytest.raises(NoEntryError):
            house.workspace.find_door(shown.secret)
        assert house.workspace.roles(house.project, "phone") == {Role.MEMBER}
        assert house.workspace.invitation(house.project).code != shown.code

    def test_a_new_code_closes_the_old_one(self, house):
        old = house.workspace.invitation(house.project)

        new = house.workspace.renew_code(house.project, Role.CONTRIBUTOR)

        assert house.workspace.invitation(house.project) == new
        with pytest.raises(NoEntryError):
            house.workspace.find_code(old.code, "a")

    def test_wrong_codes_are_limited_by_address_and_right_ones_are_not(self, house, clock):
        code = house.workspace.invitation(house.project).code
        for _ in range(40):
            house.workspace.find_code(code, "room")
        for _ in range(10):
            with pytest.raises(NoEntryError, match="stimmt nicht"):
                house.workspace.find_code("AAAAAA", "room")

        with pytest.raises(NoEntryError, match=r"Zu viele Versuche\. In 5 Minuten"):
            house.workspace.find_code(code, "room")
        assert house.workspace.find_code(code, "elsewhere")
        clock.forward(minutes=5)
        assert house.workspace.find_code(code, "room")

    def test_a_whole_room_types_the_right_code_at_the_same_moment(self, house):
        code = house.workspace.invitation(house.project).code

        with ThreadPoolExecutor(30) as pool:
            doors = list(pool.map(lambda _: house.workspace.find_code(code, "room"), range(30)))

        assert {door.project_id for door in doors} == {house.project}

    def test_wrong_codes_from_everywhere_are_limited_as_well(self, house):
        code = house.workspace.invitation(house.project).code
        for number in range(300):
            with pytest.raises(NoEntryError):
                house.workspace.find_code("AAAAAA", f"address {number}")

        with pytest.raises(NoEntryError, match="Zu viele Versuche"):
            house.workspace.find_code(code, "another address")


class TestPin:
    @pytest.fixture
    def link(self, house):
        return house.workspace.find_door(
            house.workspace.make_link(house.project, Role.COORDINATION, pin=PIN)
        )

    def test_the_right_pin_opens_and_a_wrong_one_does_not(self, house, link):
        assert link.has_pin
        with pytest.raises(NoEntryError, match="PIN"):
            house.workspace.admit(link.link_id, "phone", SCHOOL, "000000", "a")
        assert house.workspace.roles(house.project, "phone") == frozenset()

        house.workspace.admit(link.link_id, "phone", SCHOOL, PIN, "a")

        assert house.workspace.roles(house.project, "phone") == {Role.COORDINATION}

    def test_after_200_wrong_pins_even_the_right_one_waits_also_after_a_restart(
        self, house, link, url, clock
    ):
        judged = 0
        for number in range(200):
            with pytest.raises(NoEntryError) as error:
                house.workspace.admit(link.link_id, "x", SCHOOL, f"{number:06}", f"a{number % 50}")
            judged += "stimmt nicht" in str(error.value)
        assert judged == 20

        restarted = Workspace(url, clock)
        with pytest.raises(NoEntryError, match=r"Zu viele Versuche\. In 60 Minuten"):
            restarted.admit(link.link_id, "phone", SCHOOL, PIN, "fresh address")
        clock.forward(minutes=60)
        restarted.admit(link.link_id, "phone", SCHOOL, PIN, "fresh address")
        restarted.close()

    def test_of_200_pins_tried_at_once_from_everywhere_no_more_are_judged(self, house, link, clock):
        def attempt(number: int) -> str:
            with pytest.raises(NoEntryError) as error:
                house.workspace.admit(link.link_id, "x", SCHOOL, f"{number:06}", f"a{number}")
            return error.value.message

        with ThreadPoolExecutor(20) as pool:
            said = list(pool.map(attempt, range(200)))

        assert sum("stimmt nicht" in one for one in said) == 20
        with pytest.raises(NoEntryError, match="Zu viele Versuche"):
            house.workspace.admit(link.link_id, "phone", SCHOOL, PIN, "fresh address")
        clock.forward(minutes=60)
        house.workspace.admit(link.link_id, "phone", SCHOOL, PIN, "fresh address")
        assert house.workspace.roles(house.project, "phone") == {Role.COORDINATION}

    def test_one_address_waits_five_minutes_while_others_get_in(self, house, link, clock):
        for _ in range(5):
            with pytest.raises(NoEntryError, match="PIN"):
                house.workspace.admit(link.link_id, "x", SCHOOL, "000000", "a")

        with pytest.raises(NoEntryError, match="Zu viele Versuche"):
            house.workspace.admit(link.link_id, "x", SCHOOL, PIN, "a")
        house.workspace.admit(link.link_id, "y", SCHOOL, PIN, "b")
        clock.forward(minutes=5)
        house.workspace.admit(link.link_id, "x", SCHOOL, PIN, "a")

    def test_pins_tried_at_the_same_moment_are_all_counted(self, house, link):
        def attempt(number: int) -> str:
            try:
                house.workspace.admit(link.link_id, "x", SCHOOL, f"{number:06}", "a")
            except NoEntryError as error:
                return error.message
            return "opened"

        with ThreadPoolExecutor(12) as pool:
            said = list(pool.map(attempt, range(12)))

        assert sum("stimmt nicht" in one for one in said) == 5

    def test_a_revoked_link_opens_with_no_pin(self, house, link):
        house.workspace.revoke_link(house.project, link.link_id)

        with pytest.raises(NoEntryError, match="gilt nicht mehr"):
            house.workspace.admit(link.link_id, "x", SCHOOL, PIN, "a")

    @pytest.mark.parametrize("pin", ["1", "12345", "1" * 65])
    def test_a_pin_is_long_enough_to_be_one(self, house, pin):
        with pytest.raises(RefusedError):
            house.workspace.make_link(house.project, Role.READER, pin=pin)


def test_no_secret_stands_in_the_store_or_in_the_log(tmp_path: Path, clock, caplog):
    caplog.set_level(logging.DEBUG)
    # A file whatever the other tests use: every byte of it can be looked through.
    workspace = Workspace(f"sqlite:///{tmp_path / 'store.sqlite3'}", clock)
    house = House(workspace, workspace.create("Ganztag am Ring", "all_day_school", SCHOOL))
    secret = house.workspace.make_link(house.project, Role.COORDINATION, pin=PIN)
    shown = house.workspace.invitation(house.project)
    door = house.workspace.find_door(secret)
    house.workspace.admit(door.link_id, tokens.hashed("cookie"), SCHOOL, PIN, "192.0.2.17")
    code = house.workspace.find_code(shown.code, "192.0.2.17")
    house.workspace.admit(code.link_id, tokens.hashed("cookie"), SCHOOL)
    with pytest.raises(NoEntryError):
        house.workspace.admit(door.link_id, "x", SCHOOL, "998877", "192.0.2.17")

    stored = b"".join(file.read_bytes() for file in tmp_path.iterdir())

    assert SCHOOL.institution.encode() in stored
    for hidden in (secret, shown.secret, shown.code, PIN, "998877", "192.0.2.17"):
        assert hidden.encode() not in stored
        assert hidden not in caplog.text
    workspace.close()


def test_the_file_of_a_project_holds_no_link(house):
    house.enter(Role.MEMBER, label="Elternvertretung per Post")

    text = house.workspace.export_project(house.project, with_history=True)

    assert "per Post" not in text


def test_whoever_asks_for_a_right_at_the_computer_itself_has_it(house):
    assert all(house.workspace.may(house.project, deed) for deed in Deed)
    assert house.workspace.may_begin()


@given(st.text(max_size=40))
def test_whatever_is_typed_is_no_secret(text):
    assert tokens.hashed(text) == tokens.hashed(text)
    assert not tokens.same(tokens.hashed(text), text)


@given(st.text(min_size=1, max_size=30), st.text(max_size=30))
def test_a_code_follows_from_its_seed_and_says_nothing_of_another(seed, key):
    code = tokens.code_of(seed, key)

    assert code == tokens.code_of(seed, key)
    assert len(code) == 6
    assert tokens.typed_code(f" {code[:3].lower()} {code[3:]}") == code
    assert code.lower() not in tokens.secret_of(seed, key)


def test_secrets_are_compared_in_a_time_that_tells_nothing():
    compared = Path(tokens.__file__).read_text("utf-8")

    assert compared.count("compare_digest") == 2
    assert "==" not in compared
