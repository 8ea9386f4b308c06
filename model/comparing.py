"""Two states of a project side by side: which places changed, phase by phase."""

from dataclasses import dataclass

from model.catalogue import Catalogue
from model.difference import changes_between
from model.project import Project
from model.telling import Teller, Told


@dataclass(frozen=True)
class PhaseChanges:
    """What changed in one phase; "" stands for the project itself."""

    phase: str
    told: tuple[Told, ...]


def compared(old: Project, new: Project, catalogue: Catalogue) -> tuple[PhaseChanges, ...]:
    """The changes from the old state to the new one, in the order of the phases."""
    told = Teller(catalogue, new, old).told(changes_between(old, new))
    phases = ("", *(phase.key for phase in catalogue.phases))
    parts = (PhaseChanges(key, _of_phase(told, key)) for key in phases)
    return tuple(part for part in parts if part.told)


def _of_phase(told: tuple[Told, ...], phase: str) -> tuple[Told, ...]:
    """Those of the phase; what speaks of the same thing stands together."""
    own = [one for one in told if one.spot.phase == phase]
    subjects = {one.head: number for number, one in reversed(list(enumerate(own)))}
    return tuple(sorted(own, key=lambda one: subjects[one.head]))
