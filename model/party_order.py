"""The order of the parties: by the alphabet nobody comes before the others."""

from model.changes import MoveRecord
from model.matching import folded
from model.people import Partner
from model.project import Project

PARTNERS = "planning.partners"


def alphabetical(project: Project) -> tuple[MoveRecord, ...]:
    """The moves that put the parties in the order of the alphabet; those without a name last."""
    partners = project.planning.partners
    ordered = sorted(partners, key=_place)
    if list(partners) == ordered:
        return ()
    before = ("", *(one.id for one in ordered))
    return tuple(
        MoveRecord(path=PARTNERS, id=one.id, after=after)
        for one, after in zip(ordered, before, strict=False)
    )


def _place(partner: Partner) -> tuple[bool, str]:
    return not partner.name, folded(partner.name)
