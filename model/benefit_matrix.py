"""What each institution brings in, gains, fears and needs, with the holes in it."""

from dataclasses import dataclass

from model import naming
from model.catalogue import Catalogue
from model.project import Project

COLUMNS = ("brings_in", "gains", "fears", "needs")
BENEFITS, INSTITUTIONS, PARTNERS = (
    "planning.benefits",
    "planning.institutions",
    "planning.partners",
)


@dataclass(frozen=True)
class Row:
    """One institution with what it says in the four columns, "" where it says nothing."""

    name: str
    cells: tuple[str, ...]

    @property
    def holes(self) -> int:
        """How many columns say nothing yet."""
        return sum(not cell for cell in self.cells)


def rows(project: Project, catalogue: Catalogue) -> tuple[Row, ...]:
    """The rows entered, and an empty one for each institution that has none yet."""
    benefits = project.planning.benefits
    entered = [
        Row(
            naming.called(project, BENEFITS, one, catalogue),
            tuple(getattr(one, column).strip() for column in COLUMNS),
        )
        for one in benefits
    ]
    heard = {one.institution for one in benefits}
    silent = [
        Row(naming.called(project, INSTITUTIONS, one, catalogue), ("",) * len(COLUMNS))
        for one in project.planning.institutions
        if one.id not in heard
    ]
    return (*entered, *silent)
