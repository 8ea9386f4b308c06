"""The four tables as they stand in the documents."""

import pytest

from model.catalogue import catalogue
from model.documents import to_text, word
from model.documents.blocks import Bullet, Paragraph, Table
from model.documents.matrices import matrix
from model.records.tables import Service
from model.tables import COSTS, DECISIONS, INTERFACES, SERVICES, TABLES
from tests.model.documents import projects
from tests.model.documents.wordfile import W, WordFile, text_of


def blocks(table, project=None):
    return list(matrix(table, project or projects.tables(), catalogue()))


def cells(table: Table) -> list[list[str]]:
    return [["".join(run.text for run in cell) for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize("table", TABLES)
def test_an_empty_table_prints_nothing(table):
    assert blocks(table, projects.minimum()) == []


def test_only_columns_with_content_are_printed():
    content = projects.minimum().content.model_copy(
        update={"services": (Service(id="s1", title="Lernzeit", proof="Lernzeitplan"),)}
    )
    project = projects.minimum().model_copy(update={"content": content})
    (table,) = blocks(SERVICES, project)

    assert table.header == ("Leistung", "Güte und Nachweis")
    assert cells(table) == [["Lernzeit", "Nachweis: Lernzeitplan"]]


def test_a_row_that_does_not_say_what_it_is_about_is_left_out():
    content = projects.minimum().content.model_copy(update={"services": (Service(id="s1"),)})

    assert blocks(SERVICES, projects.minimum().model_copy(update={"content": content})) == []


def test_what_has_no_column_stands_below_as_a_note():
    notes = [block.runs[0].text for block in blocks(SERVICES) if isinstance(block, Bullet)]

    assert notes == ["Bewegungsangebote: Ersatz bei Ausfall: Stufenplan Vertretung."]


def test_a_decision_says_who_is_heard_and_up_to_which_amount():
    (table,) = blocks(DECISIONS)

    assert cells(table)[0][0] == "Schließtage\nbis 2.000,00 Euro"
    assert cells(table)[0][3] == "Eltern"


def test_data_about_children_is_named_with_its_basis():
    _, note = blocks(INTERFACES)

    assert "Angaben zu Kindern mit Einwilligung: Einwilligung der Eltern." in note.runs[0].text


def test_costs_end_with_a_sum_for_each_period_and_say_what_is_open():
    table, *below = blocks(COSTS)

    assert [row[0] for row in cells(table)[-2:]] == [
        "Summe je Schul- oder Kita-Jahr",
        "Summe einmalig",
    ]
    assert [row[-1] for row in cells(table)[-2:]] == ["420.000,00", "1.500,00"]
    (said,) = [block for block in below if isinstance(block, Paragraph)]
    assert said.runs[0].text.startswith("Ein Betrag ist noch offen")


def test_amounts_stand_flush_right_in_word():
    file = WordFile(word.render(projects.document(projects.tables())))
    right = [
        text_of(paragraph)
        for paragraph in file.paragraphs()
        if paragraph.find(f"{W}pPr/{W}jc[@{W}val='right']") is not None
    ]

    assert right[0] == "Betrag in Euro"
    assert right[-1] == "1.500,00"


def test_the_annexes_of_the_agreement_hold_the_tables():
    text = to_text(projects.document(projects.tables())).replace("\u00a0", " ")

    assert text.index("Anlage 4 Finanzübersicht\nPosition\t") > text.index("Unterschriften")
    assert "gesondertes Blatt" not in text
