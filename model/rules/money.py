"""Money: amounts with their basis, and payments that want to be looked at."""

from collections.abc import Iterator
from datetime import date

from model.catalogue import Catalogue, t
from model.money import public_payments
from model.project import Project
from model.rules.finding import Finding, found

_REVIEWS = ("procurement", "tax")


def bare_amount(project: Project, catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V7: an amount has no period, no basis or no proof."""
    for cost in project.content.costs:
        empty = [name for name in ("period", "basis", "proof") if not getattr(cost, name)]
        if cost.amount is not None and empty:
            labels = (catalogue.field_text(f"content.costs.{name}").label for name in empty)
            missing = t("common.list.separator").join(labels)
            title = cost.title or t("bind.record.unnamed")
            yield found("V7", "content.finance", name=title, missing=missing)


def unchecked_payment(project: Project, catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V8: money flows to or from a municipality, and nobody noted procurement or tax."""
    if not public_payments(project):
        return
    noted = {
        one.field
        for one in project.content.legal_reviews
        if one.status == "done" or (one.status == "not_needed" and one.not_needed_reason)
    }
    label = catalogue.field_text("content.legal_reviews.field").label_of
    for field in _REVIEWS:
        if field not in noted:
            yield found("V8", "content.legal_check", name=label(field))
