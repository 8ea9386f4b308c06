"""What a window hears of its group: who leads where to, who is there, who writes where."""

import json
from dataclasses import replace
from typing import Any

import pytest

from model.basics import Person
from model.catalogue import plural, t
from model.changes import SetField
from model.rounds.kinds import Asked, Choice, Given, Kind, Showing, Stage, Subject
from model.workspace import Visit, Workspace
from phases import signing
from tests.phases.conftest import PROVIDER, SCHOOL
from tests.phases.meeting_rows import people
from tests.phases.routes.conftest import Client, heard
from tests.phases.windows import write

GOALS = Visit("goals", "goals.specify")
POINT = Visit("content", "content.checklist", "finances.costs")
FIELD = "st-key-w-planning-occasion"


@pytest.fixture
def project(workspace: Workspace) -> str:
    return workspace.create("Ganztag am Fluss", "all_day_school", SCHOOL)


def listen(client: Client, project: str, who: Person | None = None, tab: str = "a"):
    cookie = {"Cookie": f"{signing.COOKIE}={signing.sealed(who)}"} if who else {}
    return client.listen(f"/api/live?projekt={project}&tab={tab}", **cookie)


def room_with(window: Any, true: Any) -> Any:
    """The first news of the group of which this is true."""
    while True:
        room = heard(window).get("room")
        if room and true(room):
            return room


def leads(room: Any) -> bool:
    return room["leading"] is not None


def test_who_comes_late_is_greeted_with_where_the_group_is(client, workspace, project):
    workspace.lead(project, SCHOOL, POINT, "tab")
    with listen(client, project, PROVIDER) as window:
        leading = heard(window)["room"]["leading"]

    assert leading["key"] == "content content.checklist finances.costs"
    assert leading["by"] == SCHOOL.label
    assert leading["mine"] is False
    assert SCHOOL.browser not in json.dumps(leading)


def test_the_group_hears_at_once_where_it_is_led_to(client, workspace, project):
    with listen(client, project, PROVIDER) as follower, listen(client, project, SCHOOL) as leader:
        workspace.lead(project, SCHOOL, GOALS, "tab")
        assert room_with(follower, leads)["leading"]["mine"] is False
        assert room_with(leader, leads)["leading"]["mine"] is True

        workspace.move_group(project, SCHOOL, POINT, "tab")
        at_point = room_with(follower, lambda room: "finances.costs" in room["leading"]["key"])

        workspace.stop_leading(project, SCHOOL)
        room_with(follower, lambda room: not leads(room))
    assert "Kostenübernahme" in at_point["leading"]["place"]


def test_moving_the_group_is_no_change_of_the_project(client, workspace, project):
    with listen(client, project, PROVIDER) as window:
        heard(window)
        workspace.lead(project, SCHOOL, GOALS)
        message = heard(window)
        while "room" in message and not leads(message["room"]):
            message = heard(window)

    assert "paths" not in message
    assert "revision" not in message


def test_the_slow_look_knows_the_group_too(client, workspace, project):
    workspace.lead(project, SCHOOL, GOALS)

    answer = client.get("/api/stand", params={"projekt": project}).json()

    assert answer["room"]["leading"]["key"] == "goals goals.specify "


def test_who_has_no_socket_and_looks_in_is_there_too(client, project):
    with listen(client, project, PROVIDER) as window:
        cookie = {"Cookie": f"{signing.COOKIE}={signing.sealed(SCHOOL)}"}
        client.get("/api/stand", params={"projekt": project}, headers=cookie)

        assert room_with(window, lambda room: SCHOOL.institution in str(room["here"]))


def test_a_group_led_from_another_server_is_found_by_looking(client, project, tmp_path):
    elsewhere = Workspace(f"sqlite:///{tmp_path / 'data' / 'vereinbar.sqlite3'}")
    with listen(client, project, PROVIDER) as window:
        heard(window)
        elsewhere.lead(project, SCHOOL, GOALS)

        assert room_with(window, leads)["leading"]["by"] == SCHOOL.label
    elsewhere.close()


def test_several_windows_of_one_person_count_once(client, project):
    with (
        listen(client, project, SCHOOL, "a"),
        listen(client, project, SCHOOL, "b"),
        listen(client, project, PROVIDER, "c") as window,
    ):
        here = t("together.presence.here", names=f"{SCHOOL.institution}, {PROVIDER.institution}")
        assert room_with(window, lambda room: here in room["here"])


def test_a_person_on_two_devices_is_told_as_two_and_missing_with_neither(
    client, workspace, project
):
    write(workspace, project, *people())
    phone = replace(SCHOOL, browser="phone")
    both = t("together.presence.several", name=SCHOOL.institution, count=2)
    missing = plural("together.presence.missing", 1, names="Jugendamt")
    with listen(client, project, PROVIDER) as window, listen(client, project, SCHOOL):
        with listen(client, project, phone, "b"):
            room = room_with(window, lambda room: both in str(room["here"]))
            assert room["here"][-1] == missing

        room = room_with(window, lambda room: room["here"] and both not in str(room["here"]))
        assert SCHOOL.institution in room["here"][0]
        assert room["here"][-1] == missing


def test_who_leaves_is_there_no_more_and_whoever_stays_alone_hears_of_nobody(client, project):
    with listen(client, project, PROVIDER) as window:
        with listen(client, project, SCHOOL):
            room_with(window, lambda room: SCHOOL.institution in str(room["here"]))

        assert (
            room_with(window, lambda room: SCHOOL.institution not in str(room["here"]))["here"]
            == []
        )


def test_others_hear_who_writes_in_which_field_and_when_they_stop(client, project):
    with listen(client, project, PROVIDER) as window:
        with listen(client, project, SCHOOL, "b") as writer:
            writer.send(json.dumps({"writing": FIELD}))
            told = writing(window)
            assert told == {"tab": "b", "who": SCHOOL.institution, "field": FIELD}

        # The window closed in the middle of the sentence.
        assert writing(window)["field"] == ""


def writing(window: Any) -> Any:
    while True:
        if told := heard(window).get("writing"):
            return told


@pytest.mark.parametrize(
    "said",
    [
        *("kein json", "[]", '"writing"', '{"writing": 5}', '{"writing": ["a"]}'),
        *('{"writing": "st-key-weiter"}', '{"writing": "x\\" onclick"}', '{"writing": null}'),
        json.dumps({"writing": "st-key-w-" + "a" * 5000}),
    ],
)
def test_what_is_no_field_reaches_nobody_and_ends_nothing(client, workspace, project, said):
    with listen(client, project, PROVIDER) as window, listen(client, project, SCHOOL) as writer:
        writer.send(said)
        writer.send(json.dumps({"writing": FIELD}))

        assert writing(window)["field"] == FIELD
        change = SetField(path="planning.occasion", before="", after="Mehr Plätze")
        workspace.submit(project, [change], PROVIDER, origin="b")
        while "paths" not in (message := heard(writer)) or "origin" not in message:
            pass
        assert message["paths"] == ["planning.occasion"]


def test_who_has_not_said_who_they_are_writes_unnamed_to_nobody(client, project):
    with listen(client, project, PROVIDER) as window, listen(client, project) as nobody:
        nobody.send(json.dumps({"writing": "st-key-w-title"}))
        with listen(client, project, SCHOOL) as writer:
            writer.send(json.dumps({"writing": FIELD}))

            assert writing(window)["field"] == FIELD


VOTE = Asked(
    kind=Kind.VOTE, showing=Showing.INSTITUTION, subject=Subject(question="Wir tagen im Rathaus.")
)
IDEAS = Asked(kind=Kind.IDEAS, showing=Showing.ANONYMOUS, subject=Subject(question="Was fehlt?"))


def answered(count: int) -> Any:
    return lambda room: room["round"] and room["round"]["answered"] == count


def test_a_window_hears_at_once_that_a_round_runs_how_many_answered_and_its_end(
    client, workspace, project
):
    with listen(client, project, PROVIDER) as window:
        assert heard(window)["room"]["round"] is None
        begun = workspace.start_round(project, VOTE, SCHOOL)
        told = room_with(window, lambda room: room["round"])["round"]
        assert (told["id"], told["kind"], told["stage"]) == (begun, "vote", "open")

        for count, who in enumerate((SCHOOL, PROVIDER), 1):
            workspace.answer_round(project, begun, Given(choice=Choice.YES), who)
            room_with(window, answered(count))

        workspace.end_round(project, begun, SCHOOL)
        room_with(window, lambda room: room["round"] is None)


def test_a_window_hears_that_ideas_are_sorted_and_each_time_they_were(client, workspace, project):
    begun = workspace.start_round(project, IDEAS, SCHOOL)
    for text in ("Mehr Zeit", "Mehr Platz"):
        workspace.answer_round(project, begun, Given(text=text), SCHOOL)
    with listen(client, project, PROVIDER) as window:
        workspace.end_round(project, begun, SCHOOL)
        told = room_with(window, lambda room: room["round"]["stage"] == Stage.SORTING)["round"]
        # Nobody knows any more which ideas belong together, and yet they are as many.
        assert told["answered"] == 2

        workspace.sort_ideas(project, begun, {}, SCHOOL)
        room_with(window, lambda room: room["round"]["turn"] > told["turn"])


@pytest.mark.parametrize("hidden", [True, False])
def test_nothing_of_an_answer_nor_of_the_question_is_in_the_news(
    client, workspace, project, hidden
):
    asked = VOTE.model_copy(update={"is_hidden": hidden})
    with listen(client, project, PROVIDER) as window:
        begun = workspace.start_round(project, asked, SCHOOL)
        given = Given(choice=Choice.NO, text="Zu weit weg")
        workspace.answer_round(project, begun, given, SCHOOL)
        told = room_with(window, answered(1))["round"]

    assert told == {
        "id": begun,
        "kind": "vote",
        "stage": "open",
        "turn": 0,
        "hidden": hidden,
        "answered": 1,
    }


def test_who_comes_late_is_greeted_with_the_round_that_runs(client, workspace, project):
    begun = workspace.start_round(project, VOTE, SCHOOL)

    with listen(client, project, PROVIDER) as window:
        assert heard(window)["room"]["round"]["id"] == begun
    answer = client.get("/api/stand", params={"projekt": project}).json()
    assert answer["room"]["round"]["id"] == begun
