"""The steps of the four tables: cards, sums, what strikes the eye, the table as a whole."""

import json

import pytest

from model.changes import AddRecord
from tests.phases.windows import inputs, new_project, partner, put, widgets, words

MARK = "**[x](http://x)** :icon: <b>"


@pytest.fixture
def open_step(workspace, new_window):
    def open_it(step, *changes):
        return new_window("content", projekt=new_project(workspace, *changes), schritt=step)

    return open_it


def row(table, record_id, **values):
    return AddRecord(path=f"content.{table}", record={"id": record_id, **values})


def cost(record_id, title, **values):
    return row("costs", record_id, title=title, **{"period": "school_year", **values})


def whole(window):
    """The cells of the whole table, row by row."""
    sheets = [one.proto for one in window.get("bidi_component")]
    sheet = next(one for one in sheets if one.component_name == "vereinbar_paper")
    lines = json.loads(sheet.json)["lines"]
    return [["".join(span["text"] for span in cell) for cell in line["cells"]] for line in lines]


def test_an_empty_table_says_what_will_stand_there(open_step):
    window = open_step("content.services_matrix")

    assert not window.exception
    assert "Die Tabelle erscheint hier, sobald eine Zeile eingetragen ist." in words(window)


def test_the_whole_table_stands_below_the_rows_as_the_documents_print_it(open_step):
    service = row("services", "r3", title=MARK, provider="r1", scope="alle Klassen")
    window = open_step("content.services_matrix", partner("Stadt Fluss", "r1"), service)

    assert not window.exception
    assert whole(window) == [
        ["Leistung", "erbringt", "Umfang und Zeit"],
        [MARK, "Stadt Fluss", "alle Klassen"],
    ]


def test_what_strikes_the_eye_stands_beside_in_one_sentence_each(open_step):
    service = row("services", "r3", title=MARK, provider="r1", scope="alle Klassen")
    window = open_step(
        "content.services_matrix",
        partner("Stadt Fluss", "r1"),
        partner("Sportverein", "r2"),
        service,
    )

    assert "Sportverein erbringt noch keine Leistung." in words(window)
    assert f"{MARK}: Es fehlt noch Menge, Zeiten, Güteanforderung, Nachweis" in words(window)


def test_costs_add_up_per_period_and_payer_and_open_amounts_are_counted(open_step):
    window = open_step(
        "content.finance",
        cost("r1", "Personal", amount="75000", payer_kind="state"),
        cost("r2", "Leitung", amount="25000", payer_kind="parents"),
        cost("r3", "Material", payer_kind="state"),
        put("content.budget_frame", "90000", None),
    )

    said = words(window)
    assert "je Schul- oder Kita-Jahr: 100.000,00 Euro" in said
    assert "Dazu eine Zeile mit offenem Betrag." in said
    assert "Geplant sind im Jahr 100.000,00 Euro bei einem Rahmen von 90.000,00 Euro." in said
    assert "Das sind 10.000,00 Euro zu viel." in said
    bars = [bar.proto.text.replace("\\", "") for bar in window.get("progress")]
    assert "Land: 75.000,00 Euro (75 Prozent)" in bars
    assert ["Summe je Schul- oder Kita-Jahr", "", "100.000,00"] in whole(window)


def test_a_complete_table_has_nothing_that_strikes_the_eye(open_step):
    rule = row(
        "decision_rules",
        "r1",
        subject="Dienstplan",
        mode="alone",
        decided_by=["s1"],
        fallback="Schulleitung",
    )
    window = open_step("content.decision_matrix", rule)

    assert "Was noch auffällt" not in words(window)


def test_a_full_table_stays_small(open_step):
    rows = [row("interfaces", f"r{number}", title=f"Übergabe {number}") for number in range(40)]
    window = open_step("content.interfaces", *rows)

    assert not window.exception
    assert inputs(window) <= 20
    assert widgets(window) <= 60
    assert "weitere Hinweise" in words(window)
    assert len(whole(window)) == 41
