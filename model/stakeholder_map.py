"""Who is affected, category by category: who takes part, who is missing, who is left out."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from model import naming
from model.catalogue import Catalogue
from model.project import Project
from model.records.group import Stakeholder

INSTITUTIONS = "planning.institutions"


class Seat(StrEnum):
    """How a category stands to the group."""

    PRESENT = "present"
    MISSING = "missing"
    LEFT_OUT = "left_out"


@dataclass(frozen=True)
class Category:
    """One category around the group."""

    key: str
    title: str
    weight: str
    seat: Seat
    # Who is there, or why nobody is.
    names: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


def categories(project: Project, catalogue: Catalogue) -> tuple[Category, ...]:
    """All categories in the order of the data; a hole is one that nobody has explained."""
    kind = project.agreement_type or "general"
    return tuple(
        _category(project, catalogue, one.key, one.title, one.weights.get(kind, "medium"))
        for one in catalogue.stakeholder_categories
    )


def holes(found: Sequence[Category]) -> tuple[Category, ...]:
    """The categories that nobody stands for and nobody has explained, the weightiest first."""
    order = ("high", "medium", "low")
    missing = [one for one in found if one.seat is Seat.MISSING]
    return tuple(sorted(missing, key=lambda one: order.index(one.weight)))


def _category(
    project: Project, catalogue: Catalogue, key: str, title: str, weight: str
) -> Category:
    entered = [one for one in project.planning.stakeholders if one.category == key]
    present = [one for one in entered if one.presence == "present"]
    reasons = tuple(one.omission_reason for one in entered if one.omission_reason)
    names = tuple(dict.fromkeys(_name(project, catalogue, one) for one in present))
    seat = Seat.PRESENT if present else Seat.LEFT_OUT if reasons else Seat.MISSING
    return Category(key, title, weight, seat, tuple(filter(None, names)), reasons)


def _name(project: Project, catalogue: Catalogue, stakeholder: Stakeholder) -> str:
    return naming.name_of(project, INSTITUTIONS, stakeholder.institution, catalogue)
