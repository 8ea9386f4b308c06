"""What each institution brings in, gains, fears and needs, with the holes in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from model import naming
from model.catalogue import Catalogue
from model.project import Project
from model.records.group import Benefit

COLUMNS = ("brings_in", "gains", "fears", "needs")
BENEFITS, INSTITUTIONS, PARTNERS = (
    "planning.benefits",
    "planning.institutions",
    "planning.partners",
)


@dataclass(frozen=True)
class Row:
    """One party or institution with what it says in the four columns, "" where it says nothing."""

    name: str
    cells: tuple[str, ...]

    @property
    def holes(self) -> int:
        """How many columns say nothing yet."""
        return sum(not cell for cell in self.cells)


def rows(project: Project, catalogue: Catalogue) -> tuple[Row, ...]:
    """The rows entered, and an empty one for each party or co-signing institution without one."""
    entered = [
        Row(
            _name(project, one, catalogue),
            tuple(getattr(one, column).strip() for column in COLUMNS),
        )
        for one in project.planning.benefits
    ]
    return (*entered, *(Row(name, ("",) * len(COLUMNS)) for name in _silent(project, catalogue)))


def _silent(project: Project, catalogue: Catalogue) -> Iterator[str]:
    """Those whom the agreement binds and of whom no row speaks."""
    planning = project.planning
    party = {one.id: one.partner for one in planning.institutions}
    heard = {one.institution for one in planning.benefits}
    parties = {one.partner or party.get(one.institution, "") for one in planning.benefits}
    for partner in planning.partners:
        if partner.id not in parties:
            yield naming.called(project, PARTNERS, partner, catalogue)
    for place in planning.institutions:
        if place.co_signing and place.id not in heard:
            yield naming.called(project, INSTITUTIONS, place, catalogue)


def _name(project: Project, benefit: Benefit, catalogue: Catalogue) -> str:
    """A row may speak for a party as a whole."""
    return (
        naming.name_of(project, INSTITUTIONS, benefit.institution, catalogue)
        or naming.name_of(project, PARTNERS, benefit.partner, catalogue)
        or naming.called(project, BENEFITS, benefit, catalogue)
    )
