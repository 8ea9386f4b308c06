"""Parts of the papers of phase 3: who decides what, what it costs, and who provides nothing yet."""

from collections.abc import Iterator

from model import finance, naming, tables
from model.catalogue import plural, t
from model.documents.blocks import Block, Bullet, Row, Runs, Text
from model.documents.build import Build
from model.documents.papers.telling import Reader, cell, said, table
from model.german import format_amount, format_count
from model.records.tables import Cost, DecisionRule

_ALONE = {"alone", "after_hearing"}
_WHOLE = 100


def partners_without_service(build: Build) -> Iterator[Block]:
    """Parties that the matrix does not name, as soon as it has a row."""
    found = tables.findings(build.project, tables.SERVICES)
    names = ", ".join(one.about for one in found if one.rule == "partner_without_service")
    if names:
        source = Reader(build, tables.SERVICES).source
        yield said(t("content_papers.services.without", names=names), source)


# Decisions


def decision_rules(build: Build) -> Iterator[Block]:
    """Each question in the one column that says how it is decided."""
    read, rules = Reader(build, tables.DECISIONS), build.project.content.decision_rules
    if not rules:
        return
    heads = [
        read.label("subject"),
        *(t(f"content_papers.decisions.{name}") for name in ("alone", "heard", "jointly")),
        read.label("deadline"),
        read.label("fallback"),
        t("content_papers.decisions.remark"),
    ]
    rows = [Row(tuple(_decision(read, rule)), read.source) for rule in rules]
    title = build.catalogue.lists[tables.DECISIONS].title
    yield table(title, heads, (16, 15, 14, 17, 12, 14, 12), rows, kept=range(6))


def _decision(read: Reader, rule: DecisionRule) -> Iterator[Runs]:
    limit = read.of(rule, "amount_limit")
    limited = t("tables.document.limit", amount=limit) if limit else ""
    yield cell([rule.subject, limited], strong=True, needed=True)
    decides = _deciding(read, rule)
    if rule.mode not in _ALONE | {"jointly"}:
        decides = [*decides, t("content_papers.decisions.no_mode")]
    is_alone = rule.mode != "jointly"
    yield cell(decides if is_alone else "", needed=is_alone)
    heard = read.several(rule, "heard_institutions", "heard_groups")
    yield cell(heard, needed=rule.mode == "after_hearing")
    yield cell("" if is_alone else decides, needed=not is_alone)
    yield cell(rule.deadline, needed=True)
    yield cell(rule.fallback, needed=True)
    informed = read.of(rule, "informed_institutions")
    yield cell(
        [
            t("content_papers.decisions.informed", names=informed) if informed else "",
            t("content_papers.decisions.steering") if rule.steering_group else "",
            rule.remark,
        ]
    )


def _deciding(read: Reader, rule: DecisionRule) -> list[str]:
    """Who decides; how it is decided stands in the head of the column already."""
    mode = read.of(rule, "mode").casefold()
    who = read.several(rule, "decided_by", "decided_by_function")
    return [one for one in who if one.casefold() != mode]


# Finances


def costs(build: Build) -> Iterator[Block]:
    """The lines with everything that section 2.26 asks of them."""
    read, lines = Reader(build, tables.COSTS), build.project.content.costs
    if not lines:
        return
    heads = [
        read.label("cost_kind"),
        t("content_papers.costs.amount"),
        read.label("payer_kind"),
        t("content_papers.costs.route"),
        *(read.label(name) for name in ("basis", "reservation", "proof")),
    ]
    rows = [Row(tuple(_cost(read, line)), read.source) for line in lines]
    title = build.catalogue.lists[tables.COSTS].title
    widths = (20, 15, 13, 15, 14, 12, 11)
    yield table(title, heads, widths, rows, kept=range(7), numeric=(1,))
    if count := sum(line.amount is None for line in lines):
        yield said(plural("tables.document.open_lines", count), read.source)
    yield from _remarks(read, lines)


def _amount(line: Cost) -> Runs:
    if line.amount is None:
        return cell("", needed=True)
    return cell(t("tables.sums.total", amount=format_amount(line.amount)))


def _remarks(read: Reader, lines: tuple[Cost, ...]) -> Iterator[Block]:
    """What is remarked, once also where it holds for several lines."""
    for remark in dict.fromkeys(line.remark for line in lines if line.remark):
        row = "; ".join(read.called(line) for line in lines if line.remark == remark)
        yield Bullet((Text(t("tables.document.note", row=row, text=remark)),), read.source)


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
        rows += [Row(_sum(read, one, whole), read.source) for one in payers if one.amount]
        period = _period(read, whole.period)
        total = t("content_papers.sums.total")
        amount = cell(format_amount(whole.amount), strong=True)
        rows.append(
            Row((cell(period, strong=True), cell(total, strong=True), amount, ()), read.source)
        )
    heads = [t(f"content_papers.sums.{name}") for name in ("period", "payer", "amount", "share")]
    caption = t("content_papers.sums.payer")
    yield table(
        caption, heads, (28, 36, 20, 16), rows, kept=range(3), numeric=(2, 3), together=True
    )
    frame = finance.against_frame(lines, build.project.content.budget_frame)
    if frame:
        planned, limit = format_amount(frame.planned), format_amount(frame.frame)
        yield said(t("tables.sums.planned", planned=planned, frame=limit), read.source)


def _sum(read: Reader, one: finance.PayerSum, whole: finance.PeriodSum) -> tuple[Runs, ...]:
    project, catalogue = read.build.project, read.build.catalogue
    kind = catalogue.field_text(f"{read.path}.payer_kind").label_of(one.payer_kind)
    payer = naming.name_of(project, "planning.partners", one.payer, catalogue) or kind
    share = format_count(round(one.amount * _WHOLE / whole.amount))
    return (
        cell(_period(read, one.period)),
        cell(payer or t("content_papers.sums.no_payer")),
        cell(format_amount(one.amount)),
        cell(t("content_papers.sums.percent", share=share)),
    )


def _period(read: Reader, period: str) -> str:
    label = read.build.catalogue.field_text(f"{read.path}.period").label_of(period)
    return label or t("tables.sums.no_period")


PARTS = {
    "partners_without_service": partners_without_service,
    "decision_rules": decision_rules,
    "costs": costs,
    "cost_sums": cost_sums,
}
