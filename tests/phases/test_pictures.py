"""The pictures of records: their holes in words, and everything to be read as a table."""

import pytest

from model.catalogue import catalogue
from model.changes import AddRecord
from tests.phases.windows import SCHOOL, institution, new_project, partner, read, widgets, words

SCAN, BENEFIT = "planning.stakeholder_scan", "planning.benefit"
DECISIONS = "content.decision_matrix"
HOSTILE = "**Hort** :red[rot] <b>www.example.org"


DECIDED, HEARD = ({"decided_by": ["s1"]}, {"heard_groups": ["parents"]})


def rule(record_id: str, subject: str, **values: object) -> AddRecord:
    record = {"id": record_id, "subject": subject, **values}
    return AddRecord(path="content.decision_rules", record=record)


def added(path: str, record_id: str, **values: str) -> AddRecord:
    return AddRecord(path=f"planning.{path}", record={"id": record_id, **values})


@pytest.fixture
def open_step(workspace, new_window):
    def open_it(step: str, *changes, table: str = "", rows: str = ""):
        project = new_project(workspace, *changes)
        window = new_window(step.split(".")[0], projekt=project, schritt=step)
        for folded in filter(None, (table and f"tabelle-{table}", rows and f"alle-{rows}")):
            window.session_state[folded] = True
            window.run()
        assert not window.exception
        return window

    return open_it


def cells(window) -> list[list[str]]:
    assert len(window.table) == 1
    return [[read(str(cell)) for cell in row] for row in window.table[0].value.to_numpy()]


def test_the_table_of_the_network_holds_every_category_and_who_is_there(open_step):
    seat = added("stakeholders", "b1", category="schools", institution="s1")
    window = open_step(SCAN, institution("Grundschule", "s1"), seat, table="netz")

    rows = cells(window)

    assert [row[0] for row in rows] == [one.title for one in catalogue().stakeholder_categories]
    assert ["Schulen", "vertreten", "Grundschule"] in rows
    assert "Jugendamt" in [row[0] for row in rows if row[1] == "fehlt noch"]


def test_the_network_says_in_words_how_many_categories_are_missing(open_step):
    missing = len(catalogue().stakeholder_categories) - 1
    window = open_step(SCAN, added("stakeholders", "b1", category="schools"))

    assert f"fehlen noch {missing} Kategorien" in words(window)


def test_the_table_of_benefits_holds_every_party_with_its_open_fields(open_step):
    changes = (
        partner("Trägerverein", "p1"),
        partner("Stadt", "p2"),
        added("benefits", "n1", partner="p1", gains="mehr Zeit"),
    )
    window = open_step(BENEFIT, *changes, table="nutzen")

    still = "noch offen"
    assert cells(window) == [
        ["Trägerverein", still, "mehr Zeit", still, still],
        ["Stadt", still, still, still, still],
    ]
    assert "7 Felder sind noch offen." in words(window)


def test_without_anybody_there_is_no_picture_of_benefits(open_step):
    assert "Nutzen und Sorgen im Überblick" not in words(open_step(BENEFIT))


def test_the_table_of_decisions_holds_every_question_with_its_roles(open_step):
    rules = (rule("d1", "Stundenplan", **DECIDED, **HEARD), rule("d2", "Raumkonzept"))
    window = open_step(DECISIONS, institution("Schule", "s1"), *rules, table="zustaendig")

    assert cells(window) == [
        ["Stundenplan", "Schule", "Eltern", ""],
        ["Raumkonzept", "noch niemand", "", ""],
    ]
    assert "Eine Frage entscheidet noch niemand: „Raumkonzept“." in words(window)


def test_a_party_without_a_say_is_named_above_the_picture_of_decisions(open_step):
    house = institution("Schule", "s1")
    window = open_step(DECISIONS, partner("Stadt", "p1"), house, rule("d1", "Plan", **DECIDED))

    assert "Stadt kommt in keiner Frage vor." in words(window)


def test_without_a_question_there_is_no_picture_of_decisions(open_step):
    assert "Wer entscheidet was?" not in words(open_step(DECISIONS))


def test_a_phone_shows_the_holes_first_and_the_rest_when_asked(open_step):
    seat = added("stakeholders", "b1", category="schools", institution="s1")
    changes = (institution("Grundschule am Fluss", "s1"), seat)

    folded, unfolded = (open_step(SCAN, *changes, rows=rows) for rows in ("", "netz"))

    assert words(folded).count("[fehlt noch]") == 5
    assert "vertreten · Grundschule am Fluss" not in words(folded)
    assert "vertreten · Grundschule am Fluss" in words(unfolded)


def test_hostile_names_and_words_stay_literal(open_step):
    seat = added("stakeholders", "b1", category="schools", institution="s1")
    scan = open_step(SCAN, institution(HOSTILE, "s1"), seat, table="netz")
    said = added("benefits", "n1", partner="p1", gains=HOSTILE)
    benefit = open_step(BENEFIT, partner(HOSTILE, "p1"), said, table="nutzen")

    assert HOSTILE in [row[2] for row in cells(scan)]
    assert [cells(benefit)[0][number] for number in (0, 2)] == [HOSTILE, HOSTILE]
    rules = (institution(HOSTILE, "s1"), rule("d1", HOSTILE, **DECIDED))
    decisions = open_step(DECISIONS, *rules, table="zustaendig")

    assert cells(decisions)[0][:2] == [HOSTILE, HOSTILE]
    for window in (scan, benefit, decisions):
        shown = [
            *map(str, window.table[0].value.to_numpy().flat),
            *(m.value for m in window.markdown),
        ]
        assert not [one for one in shown if HOSTILE in one]


@pytest.mark.parametrize(
    ("step", "table"), [(SCAN, "netz"), (BENEFIT, "nutzen"), (DECISIONS, "zustaendig")]
)
def test_a_full_step_with_its_table_stays_small(workspace, new_window, step, table):
    project = workspace.load_sample("muehlenbogen", None, SCHOOL)
    window = new_window(step.split(".")[0], projekt=project, schritt=step)
    window.session_state[f"tabelle-{table}"] = True
    window.run()

    assert not window.exception
    assert widgets(window) <= 60
