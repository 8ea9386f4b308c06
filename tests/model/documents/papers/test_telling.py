"""Lines and tables that builders share: gaps are seen, and nothing stands there twice."""

from model.catalogue import catalogue, t
from model.documents import Status
from model.documents.blocks import NOWHERE, Document, Row, Table, Text
from model.documents.build import Build
from model.documents.papers.telling import Column, Reader, cell, labelled, table
from model.documents.word.body import Body
from model.planning import Planning
from model.project import Project
from model.records.meetings import Task
from tests.model.documents import projects


def rows(*lines: tuple[str, ...]) -> list[Row]:
    return [Row(tuple(map(cell, line))) for line in lines]


def made(columns: tuple[Column, ...], filled: list[Row], **looks: bool) -> Table:
    """The one table that comes of these rows."""
    (found,) = table("x", columns, filled, **looks)
    return found


def body(block: Table) -> str:
    """What Word gets of a paper with this table."""
    document = Document("x", "", "", Status.WORKING, "", projects.DAY, "", "", (block,))
    return Body(document).part()


def test_an_optional_column_without_a_word_goes():
    filled = rows(("a", "", ""), ("b", "", ""))
    one, two, three = Column("A", 1), Column("B", 2, optional=True), Column("C", 3)

    assert made((one, two, Column("C", 3, optional=True)), filled).header == ("A",)
    assert made((one, two, three), filled).widths == (1, 3)


def test_columns_of_numbers_keep_their_side_when_others_go():
    filled = rows(("a", "", "1"))
    columns = (Column("A", 1), Column("B", 1, optional=True), Column("C", 1, numeric=True))

    assert made(columns, filled).numeric == (1,)


def test_there_is_no_table_without_a_row():
    assert [*table("x", (Column("A", 1),), ())] == []


def test_what_an_earlier_field_said_already_is_not_said_again():
    task = Task(id="t1", what="Schule und Träger", responsible_function="Schule", result="Schulhof")
    project = Project(planning=Planning(tasks=(task,)))
    read = Reader(Build(project, catalogue(), Status.WORKING, "", projects.DAY), "tasks")

    told = read.several(task, "what", "responsible_function", "result", "due_date")
    assert told == ["Schule und Träger", "Schulhof"]


def test_a_missing_value_is_a_gap():
    assert labelled("Ort", "", NOWHERE).runs[1].label == t("documents.papers.open")
    assert cell("", needed=True)[0].label == t("documents.papers.open")
    assert cell(["", ""]) == ()


def test_a_label_that_is_a_question_gets_no_colon():
    assert labelled("Wer hilft?", "Alle", NOWHERE).runs[0].text == "Wer hilft? "
    assert labelled("Ort", "Saal", NOWHERE).runs[0].text == "Ort: "


def test_the_lines_of_a_cell_stand_there_once_and_only_the_first_stands_out():
    assert cell(["a", "", "b", "a"]) == (Text("a\nb"),)
    assert cell(["a", "b"], strong=True) == (Text("a", True), Text("\nb"))


def test_rows_to_write_in_are_high_and_rows_of_a_short_table_stay_together():
    column, filled = (Column("A", 1),), rows(("a",), ("b",))
    plain = body(made(column, filled))
    tall = body(made(column, filled, tall=True))
    together = body(made(column, filled, together=True))

    assert (plain.count("w:trHeight"), tall.count("w:trHeight")) == (0, 2)
    assert (plain.count("KVTabVerbund"), together.count("KVTabVerbund")) == (0, 1)
