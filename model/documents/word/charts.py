"""Charts as drawings of Word: bars whose figures the file itself holds, without a workbook."""

from collections.abc import Iterable
from decimal import Decimal

from model.catalogue.texts import t
from model.documents.blocks import Bar, Chart
from model.documents.word.styles import FONT, INK
from model.documents.word.xml import HEAD, attribute, escaped

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WORD = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

# English Metric Units, the measure of drawings.
_PER_TWIP, _PER_POINT = 635, 12_700
_LINE, _GAP, _SCALE = 11, 9, 26
# The part of the width that names take, short ones and long ones; how many letters it holds.
_SHORT, _LONG, _RIGHT, _LETTERS = 0.4, 0.54, 0.04, 95

_BAR_COLOUR, _GRID_COLOUR = "5F9A82", "7A857F"
_CATEGORIES, _VALUES = 1, 2


def drawing(chart: Chart, number: int, width: int) -> str:
    """The run that shows the chart, as wide as the text; `number` is that of its part."""
    high = round(_height(chart) * _PER_POINT)
    name = attribute(t("documents.chart.name", number=number))
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_WORD}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width * _PER_TWIP}" cy="{high}"/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{attribute(chart.description)}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_DRAWING}"><a:graphicData uri="{_CHART}">'
        f'<c:chart xmlns:c="{_CHART}" r:id="{relation(number)}"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def relation(number: int) -> str:
    """How the document calls the part of a chart."""
    return f"chart_{number}"


def part(chart: Chart) -> str:
    """The part of one chart."""
    plot = f"{_layout(chart)}{_bars(chart)}{_category_axis()}{_value_axis(chart)}"
    return (
        f'{HEAD}<c:chartSpace xmlns:c="{_CHART}" xmlns:a="{_DRAWING}"><c:lang val="de-DE"/>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f'<c:plotArea>{plot}</c:plotArea><c:plotVisOnly val="1"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>"
    )


def _height(chart: Chart) -> int:
    """In points: room for the longest name in each row, and for the scale."""
    return _SCALE + len(chart.bars) * _row(chart)


def _longest(chart: Chart) -> int:
    return max((len(bar.name) for bar in chart.bars), default=1)


def _names(chart: Chart) -> float:
    return _SHORT if _longest(chart) <= _SHORT * _LETTERS else _LONG


def _row(chart: Chart) -> int:
    lines = -(-_longest(chart) // int(_names(chart) * _LETTERS))
    return lines * _LINE + _GAP


def _layout(chart: Chart) -> str:
    """Names on the left, always as wide: left to itself each program shares the room its way."""
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/><c:x val="{_names(chart)}"/><c:y val="0.01"/>'
        f'<c:w val="{round(1 - _names(chart) - _RIGHT, 2)}"/>'
        f'<c:h val="{round(1 - _SCALE / _height(chart), 3)}"/></c:manualLayout></c:layout>'
    )


def _bars(chart: Chart) -> str:
    return (
        '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'<c:ser><c:idx val="0"/><c:order val="0"/><c:spPr>{_fill(_BAR_COLOUR)}</c:spPr>'
        f'<c:invertIfNegative val="0"/>{_spreads(chart.bars)}'
        f"<c:cat>{_words(bar.name for bar in chart.bars)}</c:cat>"
        f"<c:val>{_numbers(bar.value for bar in chart.bars)}</c:val></c:ser>"
        f'<c:gapWidth val="60"/><c:axId val="{_CATEGORIES}"/><c:axId val="{_VALUES}"/></c:barChart>'
    )


def _spreads(bars: Iterable[Bar]) -> str:
    """From the lowest to the highest value of each bar, as a line across its end."""
    listed = tuple(bars)
    if all(bar.low is None and bar.high is None for bar in listed):
        return ""
    above = _numbers((bar.value if bar.high is None else bar.high) - bar.value for bar in listed)
    below = _numbers(bar.value - (bar.value if bar.low is None else bar.low) for bar in listed)
    return (
        '<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>'
        f"<c:plus>{above}</c:plus><c:minus>{below}</c:minus>"
        f"<c:spPr>{_line(INK, 19_050)}</c:spPr></c:errBars>"
    )


def _category_axis() -> str:
    return (
        f'<c:catAx><c:axId val="{_CATEGORIES}"/>'
        # The first bar stands on top, as in the table below.
        '<c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/><c:spPr>{_line(_GRID_COLOUR)}</c:spPr>{_LOOK}'
        f'<c:crossAx val="{_VALUES}"/><c:crosses val="min"/><c:auto val="0"/>'
        # Every name is printed, however narrow the rows are.
        '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(chart: Chart) -> str:
    form = f'0"\u00a0{chart.unit}"' if chart.unit else "0"
    return (
        f'<c:valAx><c:axId val="{_VALUES}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{chart.last}"/><c:min val="{chart.first}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="b"/><c:majorGridlines><c:spPr>{_line(_GRID_COLOUR)}</c:spPr>'
        f'</c:majorGridlines><c:numFmt formatCode="{attribute(form)}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f"<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{_LOOK}"
        f'<c:crossAx val="{_CATEGORIES}"/><c:crosses val="max"/>'
        f'<c:majorUnit val="{chart.step}"/></c:valAx>'
    )


def _words(texts: Iterable[str]) -> str:
    return _literal("str", "", [escaped(text) for text in texts])


def _numbers(values: Iterable[Decimal]) -> str:
    return _literal("num", "<c:formatCode>General</c:formatCode>", [f"{one:f}" for one in values])


def _literal(kind: str, form: str, values: list[str]) -> str:
    points = "".join(
        f'<c:pt idx="{place}"><c:v>{value}</c:v></c:pt>' for place, value in enumerate(values)
    )
    return f'<c:{kind}Lit>{form}<c:ptCount val="{len(values)}"/>{points}</c:{kind}Lit>'


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _line(colour: str, width: int = 6_350) -> str:
    return f'<a:ln w="{width}">{_fill(colour)}</a:ln>'


_LOOK = (
    f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900">{_fill(INK)}'
    f'<a:latin typeface="{FONT}"/></a:defRPr></a:pPr><a:endParaRPr lang="de-DE"/></a:p></c:txPr>'
)
