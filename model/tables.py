"""What still strikes the eye in the four tables: one finding for each sentence of the screen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from model import finance
from model.basics import Record
from model.people import Partner
from model.project import Project
from model.records.tables import Cost, DecisionRule, Interface, Service

# Lists of a project that the documents print as tables, in the order of their annexes.
SERVICES, DECISIONS, INTERFACES, COSTS = TABLES = (
    "services",
    "decision_rules",
    "interfaces",
    "costs",
)
_PROVIDER = "provider"
_ONE = 1


@dataclass(frozen=True)
class Finding:
    """Something worth a look: the rule, what a row or partner is called, which fields are empty."""

    rule: str
    about: str = ""
    record: str = ""
    fields: tuple[str, ...] = ()


INCOMPLETE = "row_incomplete"
_NEEDED = {
    SERVICES: (
        *("provider", "scope", "quantity", "times", "quality_requirement", "proof"),
        "payer_kinds",
    ),
    DECISIONS: ("mode", "decided_by", "fallback"),
    INTERFACES: (
        *("trigger", "from_function", "to_function", "content", "channel", "timing"),
        "fallback",
    ),
    COSTS: ("amount", "period", "payer_kind", "basis", "due", "proof"),
}


def findings(project: Project, table: str) -> tuple[Finding, ...]:
    """What strikes the eye in one of the four tables, row by row."""
    return tuple(_CHECKS[table](project))


def providers(project: Project) -> tuple[Partner, ...]:
    """The partners that are called provider in the text and provide a service."""
    providing = {service.provider for service in project.content.services}
    return tuple(
        partner
        for partner in project.planning.partners
        if partner.role_word == _PROVIDER and partner.id in providing
    )


def services_of(project: Project, partner_id: str) -> tuple[Service, ...]:
    """The services that one partner provides."""
    return tuple(one for one in project.content.services if one.provider == partner_id)


def costs_of(project: Project, partner_id: str) -> tuple[Cost, ...]:
    """The lines of the finances that one partner pays, receives or causes by its services."""
    services = {service.id for service in services_of(project, partner_id)}
    return tuple(
        cost
        for cost in project.content.costs
        if partner_id in {cost.payer, cost.recipient} or cost.service in services
    )


def _incomplete(table: str, row: Record, called: str) -> Iterator[Finding]:
    empty = tuple(name for name in _NEEDED[table] if getattr(row, name) in {None, "", ()})
    if empty:
        yield Finding(INCOMPLETE, called, row.id, empty)


def _services(project: Project) -> Iterator[Finding]:
    rows = project.content.services
    if rows:
        providing = {row.provider for row in rows}
        for partner in project.planning.partners:
            if partner.id not in providing:
                yield Finding("partner_without_service", partner.called)
    for row in rows:
        yield from _incomplete(SERVICES, row, row.title)
        if row.valid_from and row.valid_to and row.valid_to < row.valid_from:
            yield Finding("service_ends_before_it_begins", row.title, row.id)


def _decisions(project: Project) -> Iterator[Finding]:
    for row in project.content.decision_rules:
        yield from _incomplete(DECISIONS, row, row.subject)
        for rule in _of_decision(row):
            yield Finding(rule, row.subject, row.id)


def _of_decision(row: DecisionRule) -> Iterator[str]:
    deciding = len(row.decided_by)
    if row.mode == "jointly" and deciding == _ONE:
        yield "jointly_with_fewer_than_two"
    if row.mode in {"alone", "after_hearing"} and deciding > _ONE:
        yield "alone_with_several"
    if row.mode == "after_hearing" and not (row.heard_institutions or row.heard_groups):
        yield "heard_nobody"


def _interfaces(project: Project) -> Iterator[Finding]:
    for row in project.content.interfaces:
        yield from _incomplete(INTERFACES, row, row.title)
        for rule in _of_interface(row):
            yield Finding(rule, row.title, row.id)


def _of_interface(row: Interface) -> Iterator[str]:
    giving = _end(row.from_function, row.from_institution)
    if row.from_function and giving == _end(row.to_function, row.to_institution):
        yield "handover_to_oneself"
    if row.data_kind != "none" and not row.legal_basis:
        yield "child_data_without_basis"


def _end(function: str, institution: str) -> tuple[str, str]:
    return " ".join(function.split()).casefold(), institution


def _costs(project: Project) -> Iterator[Finding]:
    for row in project.content.costs:
        yield from _incomplete(COSTS, row, row.title)
        for rule in _of_cost(row):
            yield Finding(rule, row.title, row.id)
    frame = finance.against_frame(project.content.costs, project.content.budget_frame)
    if frame and frame.left < 0:
        yield Finding("over_the_frame")


def _of_cost(row: Cost) -> Iterator[str]:
    if row.payer_kind == "partner" and not row.payer:
        yield "cost_without_payer"
    if row.reservation != "none" and not row.reservation_note:
        yield "reservation_without_note"


_CHECKS: dict[str, Callable[[Project], Iterator[Finding]]] = {
    SERVICES: _services,
    DECISIONS: _decisions,
    INTERFACES: _interfaces,
    COSTS: _costs,
}
