"""How an outline becomes a paper: values, records one after the other, and tables."""

import dataclasses
import datetime

from hypothesis import given
from hypothesis import strategies as st

from model.anchoring import Anchoring
from model.catalogue import catalogue, t
from model.catalogue.schema_papers import Paper
from model.documents import Status, preview, word
from model.documents.blocks import Front
from model.documents.build import Build
from model.documents.papers.outline import blocks
from model.evaluation import Evaluation
from model.planning import Planning
from model.project import Project
from model.records.measures import Measure
from model.records.reviews import Consequence, Review
from tests.model.documents import projects
from tests.model.documents.wordfile import WordFile, style_of

TABLE = {
    "heading": "Was vereinbart ist",
    "list": "measures",
    "order": "due_date",
    "columns": [
        {"fields": ["title"], "width": 60},
        {"head": "Bis", "fields": ["due_date", "evidence:"], "width": 40},
    ],
}


def lines(project: Project, *parts: dict) -> list[preview.ReadingLine]:
    """What the paper says below its title and the two lines under it."""
    paper = Paper.model_validate({"key": "action_plan", "parts": list(parts)})
    build = Build(project, catalogue(), Status.WORKING, "", projects.DAY)
    return list(preview.lines_of(tuple(blocks(build, paper, {}))))[3:]


def said(project: Project, *parts: dict) -> list[str]:
    return [line.text for line in lines(project, *parts)]


def with_measures(*measures: Measure) -> Project:
    return Project(anchoring=Anchoring(measures=measures))


def test_a_paper_begins_with_its_title_the_project_and_the_day():
    document = projects.document(projects.minimum(), "action_plan")
    first = [line.text for line in preview.reading(document)][:3]
    state = "Stand vom 22.\u00a0November 2026 · Version\u00a00.3"

    assert first == ["Maßnahmenplan", projects.minimum().title, state]


def test_a_value_stands_after_its_label_and_a_missing_one_is_seen():
    project = Project(planning=Planning(start_date=datetime.date(2027, 8, 1)))
    part = {"fields": ["planning.start_date", "planning.occasion", "planning.expected_result?"]}
    first, second = said(project, part)

    assert first.endswith("01.08.2027")
    assert t("documents.papers.open") in second


def test_a_long_text_keeps_its_paragraphs_and_lists():
    project = Project(planning=Planning(occasion="Es fehlt Platz.\n\nDazu:\n- Räume\n- Zeiten"))

    assert said(project, {"fields": ["planning.occasion"]})[1:] == [
        "Es fehlt Platz.",
        "Dazu:",
        "Räume",
        "Zeiten",
    ]


def test_a_table_has_its_own_heads_or_the_labels_and_a_label_before_a_second_line():
    measure = Measure(id="m1", title="Plan aushängen", evidence="Foto")
    heading, head, row = said(with_measures(measure), TABLE)

    assert heading == "Was vereinbart ist"
    assert head == "Maßnahme\tBis"
    assert row == "Plan aushängen\tErledigt erkennbar an: Foto"


def test_records_without_a_date_come_last_and_others_in_their_order():
    days = [None, datetime.date(2027, 9, 1), datetime.date(2027, 8, 1)]
    measures = [Measure(id=f"m{n}", title=f"Nr. {n}", due_date=day) for n, day in enumerate(days)]
    rows = said(with_measures(*measures), TABLE)[2:]

    assert [row.split("\t")[0] for row in rows] == ["Nr. 2", "Nr. 1", "Nr. 0"]


def test_only_the_wanted_records_are_printed_and_an_empty_part_says_so():
    part = {**TABLE, "only": {"field": "status", "values": ["done"]}, "empty": "Nichts erledigt."}
    measure = Measure(id="m1", title="Plan aushängen", status="open")

    assert said(with_measures(measure), part) == ["Was vereinbart ist", "Nichts erledigt."]
    assert said(Project(), TABLE)[1] == t("documents.papers.empty")


def test_records_one_after_the_other_are_called_by_their_name():
    part = {"list": "measures", "fields": ["evidence", "due_date?"]}
    first, second = said(with_measures(Measure(id="m1", title="Plan", evidence="Foto")), part)

    assert (first, second) == ("Plan", "Erledigt erkennbar an: Foto")


def test_a_click_leads_to_the_step_of_the_list_or_the_one_the_part_names():
    project = with_measures(Measure(id="m1", title="Plan"))
    rows = lines(project, TABLE)
    other = lines(project, {**TABLE, "step": "anchoring.tracking"})

    assert {line.source.step for line in rows if line.kind == "row"} == {"anchoring.action_plan"}
    assert {line.source.step for line in other if line.kind == "row"} == {"anchoring.tracking"}


@given(st.lists(st.text("abcä{}<*|", min_size=1, max_size=12), max_size=8))
def test_every_typed_title_stands_in_the_table_once_and_in_order(titles):
    kept = [title.strip() or "x" for title in titles]
    measures = [Measure(id=f"m{n}", title=title) for n, title in enumerate(kept)]
    rows = [line for line in lines(with_measures(*measures), TABLE) if line.kind == "row"]

    assert [row.text.split("\t")[0] for row in rows] == kept


def test_a_needed_cell_shows_its_gap_and_an_optional_column_goes_while_it_is_empty():
    columns = [
        {"fields": ["title"], "width": 40},
        {"fields": ["due_date"], "width": 20, "needed": True},
        {"fields": ["evidence"], "width": 40, "optional": True},
    ]
    head, row = said(with_measures(Measure(id="m1", title="Plan")), {**TABLE, "columns": columns})[
        1:
    ]

    assert head == "Maßnahme\tFrist"
    assert t("documents.papers.open") in row


def test_the_same_line_stands_once_in_a_cell_and_only_the_first_is_bold():
    fields = ["title", "evidence", "responsible_function"]
    columns = [{"fields": fields, "width": 100, "strong": True}]
    measure = Measure(id="m1", title="Plan", evidence="Plan", responsible_function="Leitung")
    row = lines(with_measures(measure), {**TABLE, "columns": columns})[-1]

    assert [(span.kind, span.text) for span in row.cells[0]] == [
        ("strong", "Plan"),
        ("text", "\nLeitung"),
    ]


def test_an_optional_part_without_records_is_left_out_with_its_heading():
    assert said(Project(), {**TABLE, "optional": True}) == []


def test_current_stands_for_the_present_evaluation():
    rows = [Consequence(id=f"c{n}", evaluation=f"e{n}", content=f"Nr. {n}") for n in (1, 2)]
    reviews = [Review(id=f"e{n}", period_to=datetime.date(2027 + n, 7, 31)) for n in (1, 2)]
    project = Project(evaluation=Evaluation(evaluations=reviews, consequences=rows))
    part = {
        "list": "consequences",
        "only": {"field": "evaluation", "values": ["current"]},
        "columns": [{"fields": ["content"], "width": 100}],
    }

    assert said(project, part)[1:] == ["Nr. 2"]


def test_a_minor_heading_stands_below_the_others_in_word():
    document = projects.document(projects.minimum(), "action_plan")
    fronts = (Front("Oben", "a"), Front("Darunter", "b", minor=True))
    file = WordFile(word.render(dataclasses.replace(document, blocks=fronts)))

    assert [style_of(one) for one in file.paragraphs()] == ["KVFront", "Heading2"]
