"""Charts: the same figures and words in Word, in the reading view and for those who listen."""

import io
import zipfile
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from model import goal_results, ratings
from model.catalogue import catalogue, t
from model.documents import reading, word
from model.documents.blocks import Bar, Chart
from model.documents.build import Build, Status
from model.documents.papers import charts
from model.goals import Goal, GoalIndicator, Goals
from model.records.reviews import IndicatorValue, Review
from tests.model.documents import projects
from tests.model.documents.papers.lines import with_phase

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
FULL = projects.sample("muehlenbogen")
REPORT = projects.document(FULL, "evaluation_report")
CHARTS = [block for block in REPORT.blocks if isinstance(block, Chart)]


def parts_of(document) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(word.render(document)))


def drawn(parts: zipfile.ZipFile, number: int) -> tuple[list[str], list[str]]:
    chart = etree.fromstring(parts.read(f"word/charts/chart_{number}.xml"))
    names, values = (
        [node.text for node in chart.iterfind(f".//{C}{tag}//{C}v")] for tag in ("cat", "val")
    )
    return names, values


def measured(target, value, direction="at_least", **more):
    goals = Goals(
        goals=(Goal(id="g", title="Ziel", status="adopted"),),
        goal_indicators=(
            GoalIndicator(
                id="i", goal="g", title="Sitzungen", target_value=target, direction=direction
            ),
        ),
    )
    values = (IndicatorValue(id="v", evaluation="e", indicator="i", value=value, **more),)
    return with_phase(
        "evaluation",
        projects.minimum().model_copy(update={"goals": goals}),
        evaluations=(Review(id="e", indicators=("i",)),),
        indicator_values=values,
    )


def chart_of_marks(project) -> list[Chart]:
    build = Build(project, catalogue(), Status.WORKING, "", projects.DAY)
    return list(charts.of_marks(build))


def test_the_report_shows_marks_and_ratings_as_charts():
    marks, rated = CHARTS

    assert [bar.value for bar in rated.bars] == [
        one.average for one in ratings.results(FULL, catalogue())
    ]
    assert len(marks.bars) == len(goal_results.measured(FULL))


def test_the_words_for_a_chart_are_those_of_the_screen():
    rated = ratings.results(FULL, catalogue())
    described = t("evaluation.chart.alternative", count=len(rated))

    assert CHARTS[1].description == ratings.described(rated, catalogue())
    assert CHARTS[1].description.startswith(described)


def test_word_draws_the_figures_of_the_tree_and_says_what_they_show():
    parts = parts_of(REPORT)
    document = etree.fromstring(parts.read("word/document.xml"))

    for number, chart in enumerate(CHARTS, 1):
        names, values = drawn(parts, number)
        assert names == [bar.name for bar in chart.bars]
        assert values == [str(bar.value) for bar in chart.bars]
    told = [node.get("descr") for node in document.iter(f"{WP}docPr")]
    assert told == [chart.description for chart in CHARTS]


def test_the_spread_reaches_from_the_lowest_to_the_highest():
    chart = etree.fromstring(parts_of(REPORT).read("word/charts/chart_2.xml"))
    above, below = (
        [Decimal(node.text) for node in chart.iterfind(f".//{C}{tag}//{C}v")]
        for tag in ("plus", "minus")
    )

    for bar, more, less in zip(CHARTS[1].bars, above, below, strict=True):
        assert (bar.value - less, bar.value + more) == (bar.low, bar.high)


def test_every_part_of_a_chart_is_tied_to_the_document():
    parts = parts_of(REPORT)

    for number in (1, 2):
        assert f"charts/chart_{number}.xml" in parts.read("word/_rels/document.xml.rels").decode()
        assert f"/word/charts/chart_{number}.xml" in parts.read("[Content_Types].xml").decode()


def test_a_document_without_charts_holds_none():
    names = parts_of(projects.document(FULL, "goal_sheet")).namelist()

    assert not [name for name in names if "chart" in name]


def test_the_reading_view_carries_the_same_chart_above_its_caption():
    lines = [line for line in reading(REPORT) if line.chart]

    assert [line.chart for line in lines] == CHARTS
    assert [line.text for line in lines] == [chart.caption for chart in CHARTS]
    assert [line.source.step for line in lines] == ["evaluation.data", "evaluation.self_assessment"]


def test_a_value_that_counts_too_few_people_is_not_drawn():
    assert chart_of_marks(measured(Decimal(4), Decimal(2), small_group=True)) == []


def test_where_less_is_better_the_bar_says_so():
    (chart,) = chart_of_marks(measured(Decimal(4), Decimal(2), "at_most"))

    assert chart.bars == (Bar("Sitzungen: 2 (höchstens 4)", Decimal(50)),)
    assert "1 davon erreicht" in chart.description


def test_words_that_look_like_markup_stay_words():
    (chart,) = chart_of_marks(measured(Decimal(4), Decimal(2)))
    bars = (Bar('<b>"&', chart.bars[0].value),)
    hostile = Chart("<c>", '"<d>&', bars, first=0, last=150, step=100, unit="%")
    document = projects.document(projects.minimum(), "evaluation_report")
    parts = parts_of(replace(document, blocks=(*document.blocks, hostile)))

    assert drawn(parts, 1)[0] == ['<b>"&']


@given(
    st.decimals(0, 10**6, places=2),
    st.decimals(0, 10**6, places=2),
    st.sampled_from(["at_least", "at_most"]),
)
def test_no_bar_leaves_its_scale(target, value, direction):
    for chart in chart_of_marks(measured(target, value, direction)):
        assert all(0 <= chart.share(bar.value) <= 1 for bar in chart.bars)
        assert 0 < chart.share(Decimal(100)) < 1
        cut = any(bar.value < value * 100 / target - 1 for bar in chart.bars)
        assert (chart.caption == t("charts.marks.caption_cut")) == cut
