"""The reading view: the same tree as the Word file, line by line, with the same numbers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from model.documents import blocks as b
from model.documents.numbering import Numbers, numbers


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a line that looks alike: text, strong, gap, mark or reference."""

    kind: str
    text: str
    target: str = ""


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """One line of the reading view; a row of a table has cells instead of spans."""

    kind: str
    number: str
    runs: Spans
    source: b.Source
    key: str = ""
    cells: tuple[Spans, ...] = ()
    numeric: tuple[int, ...] = ()
    # What the line draws above its words.
    chart: b.Chart | None = None

    @property
    def text(self) -> str:
        """The words without their number; cells are separated by tabs."""
        if self.cells:
            return "\t".join(_text(cell) for cell in self.cells)
        return _text(self.runs)


_KINDS: dict[type, str] = {
    b.Title: "title",
    b.Front: "front",
    b.Section: "section",
    b.AnnexHeading: "annex",
    b.AnnexSubheading: "annex_subheading",
}


def reading(document: b.Document) -> Iterator[ReadingLine]:
    """All lines of the document, in order; the table of contents is left to the page."""
    yield from lines_of(document.blocks)


def lines_of(blocks: Iterable[b.Block]) -> tuple[ReadingLine, ...]:
    """The lines of a part that stands alone, such as one table on the page of its step."""
    listed = tuple(blocks)
    counted = numbers(listed)
    return tuple(
        line
        for block, number in zip(listed, counted.of_blocks, strict=True)
        for line in _lines(block, number, counted)
    )


def to_text(document: b.Document) -> str:
    """The document as plain text, one paragraph or row a line."""
    lines = (_plain(line) for line in reading(document))
    return "\n".join(lines) + "\n"


def _lines(block: b.Block, number: str, counted: Numbers) -> Iterator[ReadingLine]:
    match block:
        case b.Contents():
            return
        case b.Title(text=text):
            yield ReadingLine("title", "", _words(text), b.NOWHERE)
        case b.Front() | b.Section() | b.AnnexHeading() | b.AnnexSubheading():
            yield ReadingLine(
                _KINDS[type(block)], number, _words(block.text), block.source, block.key
            )
        case b.Subtitle(runs=runs):
            yield ReadingLine("subtitle", "", _spans(runs, counted), b.NOWHERE)
        case b.Clause():
            spans = _spans(block.runs, counted)
            yield ReadingLine(block.level.value, number, spans, block.source, block.key)
        case b.Paragraph():
            kind = "continuation" if block.continues else "plain"
            yield ReadingLine(kind, "", _spans(block.runs, counted), block.source, block.key)
        case b.Bullet():
            yield ReadingLine("bullet", number, _spans(block.runs, counted), block.source)
        case b.Table():
            yield from _table(block.header, block.rows, counted, block.numeric)
        case b.Chart(caption=caption, source=source):
            yield ReadingLine("chart", "", _words(caption), source, chart=block)
        case b.Signatures():
            yield from _table(block.header, block.parties, counted)


def _table(
    header: tuple[str, ...],
    rows: Iterable[b.Row],
    counted: Numbers,
    numeric: tuple[int, ...] = (),
) -> Iterator[ReadingLine]:
    heads = tuple(map(_words, header))
    yield ReadingLine("header", "", (), b.NOWHERE, cells=heads, numeric=numeric)
    for row in rows:
        cells = tuple(_spans(cell, counted) for cell in row.cells)
        yield ReadingLine("row", "", (), row.source, cells=cells, numeric=numeric)


def _spans(runs: b.Runs, counted: Numbers) -> Spans:
    return tuple(_span(run, counted) for run in runs)


def _span(run: b.Run, counted: Numbers) -> Span:
    text = counted.run_text(run)
    match run:
        case b.Text(strong=strong):
            return Span("strong" if strong else "text", text)
        case b.Gap():
            return Span("gap", text)
        case b.Mark():
            return Span("mark", text)
        case b.Ref(target=target):
            return Span("reference", text, target)
        case b.AnnexRef(annex=annex):
            return Span("reference", text, annex if annex in counted.references else "")


def _words(text: str) -> Spans:
    return _spans((b.Text(text),), Numbers((), {}))


def _text(spans: Spans) -> str:
    return "".join(span.text for span in spans)


def _plain(line: ReadingLine) -> str:
    return f"{line.number} {line.text}" if line.number else line.text
