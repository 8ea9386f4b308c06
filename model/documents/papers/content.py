"""Parts of the papers of phase 3: who provides nothing yet, and who decides what."""

from collections.abc import Iterator

from model import tables
from model.catalogue import t
from model.documents.blocks import Block, Runs
from model.documents.build import Build
from model.documents.papers.telling import Builder, Column, Reader, cell, sentence, table
from model.records.tables import DecisionRule

_ALONE = {"alone", "after_hearing"}


def partners_without_service(build: Build) -> Iterator[Block]:
    """Parties that the matrix does not name, as soon as it has a row."""
    found = tables.findings(build.project, tables.SERVICES)
    names = ", ".join(one.about for one in found if one.rule == "partner_without_service")
    if names:
        source = Reader(build, tables.SERVICES).source
        yield sentence(t("content_papers.services.without", names=names), source)


def decision_rules(build: Build) -> Iterator[Block]:
    """Each question in the one column that says how it is decided."""
    read, rules = Reader(build, tables.DECISIONS), build.project.content.decision_rules
    columns = (
        Column(read.label("subject"), 16),
        Column(t("content_papers.decisions.alone"), 15),
        Column(t("content_papers.decisions.heard"), 14),
        Column(t("content_papers.decisions.jointly"), 17),
        Column(read.label("deadline"), 12),
        Column(read.label("fallback"), 14),
        Column(t("content_papers.decisions.remark"), 12, optional=True),
    )
    yield from table(read.title, columns, [read.row(_decision(read, rule)) for rule in rules])


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


PARTS: dict[str, Builder] = {
    "partners_without_service": partners_without_service,
    "decision_rules": decision_rules,
}
