"""What it costs: every line with what has to be said about it, and what each payer pays."""

from collections.abc import Iterator

from model import finance, naming, tables
from model.catalogue import plural, t
from model.documents.blocks import Block, Row, Runs
from model.documents.build import Build
from model.documents.papers.telling import Builder, Column, Reader, bullets, cell, sentence, table
from model.german import format_amount, format_count
from model.records.tables import Cost

_WHOLE = 100


def costs(build: Build) -> Iterator[Block]:
    """The lines with everything that section 2.26 asks of them."""
    read, lines = Reader(build, tables.COSTS), build.project.content.costs
    columns = (
        Column(read.label("cost_kind"), 20),
        Column(t("content_papers.costs.amount"), 15, numeric=True),
        Column(read.label("payer_kind"), 13),
        Column(t("content_papers.costs.route"), 15),
        Column(read.label("basis"), 14),
        Column(read.label("reservation"), 12),
        Column(read.label("proof"), 11),
    )
    yield from table(read.title, columns, [read.row(_cost(read, line)) for line in lines])
    if count := sum(line.amount is None for line in lines):
        yield sentence(plural("tables.document.open_lines", count), read.source)
    yield from _remarks(read, lines)


def _remarks(read: Reader, lines: tuple[Cost, ...]) -> Iterator[Block]:
    """What is remarked, once also where it holds for several lines."""
    notes = []
    for remark in dict.fromkeys(line.remark for line in lines if line.remark):
        row = "; ".join(read.called(line) for line in lines if line.remark == remark)
        notes.append(t("tables.document.note", row=row, text=remark))
    if notes:
        yield from bullets(notes, read.source)


def _cost(read: Reader, line: Cost) -> Iterator[Runs]:
    recipient = read.of(line, "recipient")
    goes_to = t("content_papers.costs.recipient", name=recipient) if recipient else ""
    yield cell(read.several(line, "title", "cost_kind"), strong=True, needed=True)
    yield (*_amount(line), *cell(f"\n{_period(read, line.period)}"))
    yield cell([_payer(read, line), goes_to], needed=True)
    yield cell(read.several(line, "payment_route", "due"), needed=True)
    yield cell(line.basis, needed=True)
    yield cell(read.several(line, "reservation", "reservation_note"), needed=True)
    yield cell(line.proof, needed=True)


def _amount(line: Cost) -> Runs:
    if line.amount is None:
        return cell("", needed=True)
    return cell(t("tables.sums.total", amount=format_amount(line.amount)))


def _payer(read: Reader, line: Cost) -> str:
    return read.of(line, "payer") or read.of(line, "payer_kind")


def cost_sums(build: Build) -> Iterator[Block]:
    """What each payer pays in a period, and all of them together."""
    read, lines = Reader(build, tables.COSTS), build.project.content.costs
    if not any(line.amount for line in lines):
        return
    rows: list[Row] = []
    for whole in filter(lambda one: one.amount, finance.period_sums(lines)):
        payers = [one for one in finance.payer_sums(lines) if one.period == whole.period]
        rows += [read.row(_sum(read, one, whole)) for one in payers if one.amount]
        rows.append(read.row(_total(read, whole)))
    columns = (
        Column(t("content_papers.sums.period"), 28),
        Column(t("content_papers.sums.payer"), 36),
        Column(t("content_papers.sums.amount"), 20, numeric=True),
        Column(t("content_papers.sums.share"), 16, optional=True, numeric=True),
    )
    yield from table(t("content_papers.sums.payer"), columns, rows, together=True)
    yield from _frame(read, lines)


def _frame(read: Reader, lines: tuple[Cost, ...]) -> Iterator[Block]:
    frame = finance.against_frame(lines, read.build.project.content.budget_frame)
    if frame:
        planned, limit = format_amount(frame.planned), format_amount(frame.frame)
        yield sentence(t("tables.sums.planned", planned=planned, frame=limit), read.source)


def _total(read: Reader, whole: finance.PeriodSum) -> Iterator[Runs]:
    texts = (_period(read, whole.period), t("content_papers.sums.total"))
    yield from (cell(text, strong=True) for text in (*texts, format_amount(whole.amount), ""))


def _sum(read: Reader, one: finance.PayerSum, whole: finance.PeriodSum) -> Iterator[Runs]:
    project, catalogue = read.build.project, read.build.catalogue
    kind = catalogue.field_text(f"{read.path}.payer_kind").label_of(one.payer_kind)
    payer = naming.name_of(project, "planning.partners", one.payer, catalogue) or kind
    share = format_count(round(one.amount * _WHOLE / whole.amount))
    yield cell(_period(read, one.period))
    yield cell(payer or t("content_papers.sums.no_payer"))
    yield cell(format_amount(one.amount))
    yield cell(t("content_papers.sums.percent", share=share))


def _period(read: Reader, period: str) -> str:
    label = read.build.catalogue.field_text(f"{read.path}.period").label_of(period)
    return label or t("tables.sums.no_period")


PARTS: dict[str, Builder] = {
    "costs": costs,
    "cost_sums": cost_sums,
}
