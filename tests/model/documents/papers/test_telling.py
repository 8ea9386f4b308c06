"""Lines and tables that builders share: gaps are seen, and nothing stands there twice."""

from model.catalogue import catalogue, t
from model.documents import Status
from model.documents.blocks import Document, Row, Table
from model.documents.build import Build
from model.documents.papers.telling import Reader, cell, labelled, table
from model.documents.word.body import Body
from model.planning import Planning
from model.project import Project
from model.records.meetings import Task
from tests.model.documents import projects


def rows(*lines: tuple[str, ...]) -> list[Row]:
    return [Row(tuple(map(cell, line))) for line in lines]


def body(block: Table) -> str:
    """What Word gets of a paper with this table."""
    document = Document("x", "", "", Status.WORKING, "", projects.DAY, "", "", (block,))
    return Body(document).part()


def test_a_column_without_a_word_goes_unless_it_is_kept():
    filled = rows(("a", "", ""), ("b", "", ""))

    assert table("x", ("A", "B", "C"), (1, 1, 1), filled).header == ("A",)
    assert table("x", ("A", "B", "C"), (1, 2, 3), filled, kept=(0, 2)).widths == (1, 3)


def test_columns_of_numbers_keep_their_side_when_others_go():
    filled = rows(("a", "", "1"))

    assert table("x", ("A", "B", "C"), (1, 1, 1), filled, numeric=(2,)).numeric == (1,)


def test_what_an_earlier_field_said_already_is_not_said_again():
    task = Task(id="t1", what="Schule und Träger", responsible_function="Schule", result="Schulhof")
    project = Project(planning=Planning(tasks=(task,)))
    read = Reader(Build(project, catalogue(), Status.WORKING, "", projects.DAY), "tasks")

    told = read.several(task, "what", "responsible_function", "result", "due_date")
    assert told == ["Schule und Träger", "Schulhof"]


def test_a_missing_value_is_a_gap():
    assert labelled("Ort", "").runs[1].label == t("documents.papers.open")
    assert cell("", needed=True)[0].label == t("documents.papers.open")
    assert cell(["", ""]) == ()


def test_rows_to_write_in_are_high_and_rows_of_a_short_table_stay_together():
    plain = body(table("x", ("A",), (1,), rows(("a",), ("b",))))
    tall = body(table("x", ("A",), (1,), rows(("a",), ("b",)), tall=True))
    together = body(table("x", ("A",), (1,), rows(("a",), ("b",)), together=True))

    assert (plain.count("w:trHeight"), tall.count("w:trHeight")) == (0, 2)
    assert (plain.count("KVTabVerbund"), together.count("KVTabVerbund")) == (0, 1)
