"""Who of the group is there, by institution, and which institutions of the group are missing."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from model.basics import Person
from model.people import Institution
from model.project import Project

# Shorter names say too little to be found inside another one.
_TELLING = 4


@dataclass(frozen=True)
class Attendance:
    """Institutions with how many people of each are there, and those nobody is there for."""

    here: tuple[tuple[str, int], ...] = ()
    missing: tuple[str, ...] = ()


def attendance(project: Project, people: Iterable[Person]) -> Attendance:
    """Compare who is there with the institutions that send members into the group."""
    wanted = _of_members(project)
    told = Counter(
        _called(project, person.institution)
        for person in people
        if person.institution and person.function
    )
    here = {name: count for name, count in told.items() if name}
    missing = [one.short_name or one.name for one in wanted]
    return Attendance(
        tuple(sorted(here.items())), tuple(name for name in missing if name and name not in here)
    )


def _of_members(project: Project) -> list[Institution]:
    sent = {one.institution for one in project.planning.members if one.left_on is None}
    return [one for one in project.planning.institutions if one.id in sent]


def _called(project: Project, institution: str) -> str:
    """The short name the project has for what a person typed; otherwise what they typed."""
    for known in project.planning.institutions:
        if any(is_same(institution, name) for name in (known.name, known.short_name)):
            return known.short_name or known.name
    return institution


def is_same(typed: str, name: str) -> bool:
    """Whether what somebody typed means this name."""
    one, other = (" ".join(text.casefold().split()) for text in (typed, name))
    if not one or not other:
        return False
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= _TELLING and f" {shorter} " in f" {longer} ")
