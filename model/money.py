"""Whether money flows between the partners: then procurement and tax want to be looked at."""

from model.people import Partner
from model.project import Project
from model.records.tables import Cost

_PUBLIC_FORMS = {"municipality", "county", "special_purpose"}
_PUBLIC_ROLES = {"municipality", "youth_office", "school_owner"}


def payments(project: Project) -> tuple[Cost, ...]:
    """The rows of the financial overview that one partner pays to another."""
    return tuple(
        cost
        for cost in project.content.costs
        if cost.payer and cost.recipient and cost.payer != cost.recipient
    )


def flows_between(project: Project) -> bool:
    """Whether any partner pays another."""
    return bool(payments(project))


def is_public(partner: Partner) -> bool:
    """Whether the partner is a municipality or one of its offices."""
    return partner.legal_form in _PUBLIC_FORMS or partner.role_word in _PUBLIC_ROLES


def public_payments(project: Project) -> tuple[Cost, ...]:
    """Payments with a municipality on exactly one side."""
    public = {partner.id for partner in project.planning.partners if is_public(partner)}
    return tuple(
        cost for cost in payments(project) if (cost.payer in public) != (cost.recipient in public)
    )
