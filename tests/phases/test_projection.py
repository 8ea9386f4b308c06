"""The wall: every step in large type, nothing to fill in, and no way to reach a person."""

import pytest

from model.catalogue import catalogue, t
from model.changes import AddRecord
from tests.phases.windows import (
    SCHOOL,
    button,
    inputs,
    institution,
    new_project,
    partner,
    put,
    words,
)

STEPS = [step.key for step in catalogue().steps]
WALL = {"ansicht": "projektion"}
HOSTILE = "**Hort** :red[rot] <b>fett</b> www.example.org"
ITEM = "finances.costs"
WORDING = "content.items.finances-costs.wording"


@pytest.fixture
def sample(workspace) -> str:
    return str(workspace.load_sample("muehlenbogen", None, SCHOOL))


def test_every_step_of_a_whole_sample_stands_on_the_wall(new_window, sample):
    for key in STEPS:
        step = catalogue().step(key)
        window = new_window(step.phase, projekt=sample, schritt=key, **WALL)

        assert not window.exception, key
        assert step.question in words(window), key
        assert inputs(window) == 0, key
        assert t("projection.empty") not in words(window), key


def test_a_step_nobody_has_begun_says_so(workspace, new_window):
    project = new_project(workspace)

    window = new_window("planning", projekt=project, schritt="planning.occasion", **WALL)

    assert t("projection.empty") in words(window)


def test_one_slide_follows_the_other_and_then_the_next_step(workspace, new_window):
    many = [partner(f"Träger Nummer {number}", f"r{number}") for number in range(12)]
    project = new_project(workspace, *many)
    key = "planning.benefit"
    window = new_window("planning", projekt=project, schritt=key, **WALL)

    seen = [words(window)]
    while window.query_params["schritt"] == key:
        button(window, t("projection.ways.on")).click().run()
        seen.append(words(window))

    assert window.query_params["ansicht"] == "projektion"
    assert catalogue().step(window.query_params["schritt"]).question in seen[-1]


def test_the_way_back_from_a_step_leads_to_the_last_slide_of_the_one_before(new_window, sample):
    window = new_window("planning", projekt=sample, schritt="planning.agreement_type", **WALL)

    button(window, t("projection.ways.back")).click().run()

    assert window.query_params["schritt"] == "planning.occasion"
    button(window, t("projection.ways.on")).click().run()
    assert window.query_params["schritt"] == "planning.agreement_type"


def test_the_end_leads_back_to_the_desk_at_the_same_step(new_window, sample):
    window = new_window("goals", projekt=sample, schritt="goals.specify", folie="2", **WALL)

    button(window, t("projection.ways.end")).click().run()

    assert "ansicht" not in window.query_params
    assert window.query_params["schritt"] == "goals.specify"
    assert inputs(window)


@pytest.mark.parametrize("folie", ["0", "-1", "999", "drei", "²"])
def test_an_address_with_any_slide_shows_one(new_window, sample, folie):
    window = new_window("goals", projekt=sample, schritt="goals.specify", folie=folie, **WALL)

    assert not window.exception
    assert catalogue().step("goals.specify").question in words(window)


def test_nothing_on_the_wall_says_how_to_reach_a_person(workspace, new_window):
    reach = {"phone": "0 12 34 / 56 78", "email": "leitung@example.org"}
    contact = {"id": "c1", "institution": "i1", "function": "Leitung", **reach}
    member = {"id": "m1", "institution": "i1", "function": "Leitung", **reach}
    project = new_project(
        workspace,
        institution("Hort am Fluss", "i1"),
        AddRecord(path="anchoring.contacts", record={**contact, "availability": "immer dienstags"}),
        AddRecord(path="planning.members", record={**member, "available_times": "nach vier Uhr"}),
    )

    for key in ("anchoring.contacts", "planning.group"):
        window = new_window(key.split(".")[0], projekt=project, schritt=key, **WALL)
        said = words(window)
        assert "Hort am Fluss" in said
        for secret in (*reach.values(), "immer dienstags", "nach vier Uhr"):
            assert secret not in said


def test_what_people_typed_stays_text_on_the_wall(workspace, new_window):
    project = new_project(
        workspace,
        put(WORDING, HOSTILE),
        institution(HOSTILE, "i1"),
        put("title", HOSTILE, "Ganztag am Fluss"),
    )

    window = new_window("content", projekt=project, schritt="content.checklist", punkt=ITEM, **WALL)

    assert not window.exception
    assert HOSTILE in words(window)


def test_a_point_shows_its_gaps_until_someone_has_found_words(workspace, new_window):
    project = new_project(workspace)
    place = {"projekt": project, "schritt": "content.checklist", "punkt": ITEM, **WALL}

    window = new_window("content", **place)
    assert catalogue().item(ITEM).question in words(window)
    assert any("yellow-background" in one.value for one in window.markdown)

    workspace.submit(project, [put(WORDING, "Jeder trägt seine Kosten.")], SCHOOL)
    window = new_window("content", **place)
    assert "Jeder trägt seine Kosten." in words(window)
    assert not any("yellow-background" in one.value for one in window.markdown)


@pytest.mark.parametrize("page", ["overview", "agreement"])
def test_overview_and_agreement_stand_on_the_wall(new_window, sample, page):
    window = new_window(page, projekt=sample, **WALL)

    assert not window.exception
    assert inputs(window) == 0


def test_the_desk_offers_the_wall_where_there_is_one(new_window, sample):
    def offers(page: str, **query: str) -> bool:
        window = new_window(page, projekt=sample, **query)
        return any(one.proto.label == t("projection.open") for one in window.get("page_link"))

    assert offers("goals", schritt="goals.specify")
    assert offers("overview")
    assert not offers("history")
