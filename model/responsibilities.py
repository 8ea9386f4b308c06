"""Who decides what: the questions of the group against the institutions, with the holes in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from model import naming
from model.catalogue import Catalogue
from model.project import Project
from model.records.tables import DecisionRule

RULES, INSTITUTIONS, PARTNERS = (
    "content.decision_rules",
    "planning.institutions",
    "planning.partners",
)


class Role(StrEnum):
    """What an institution or group has to do with a question."""

    DECIDES = "decides"
    HEARD = "heard"
    INFORMED = "informed"


@dataclass(frozen=True)
class Place:
    """An institution, a party or a group, and whether any question names it."""

    id: str
    name: str
    is_named: bool = True


@dataclass(frozen=True)
class Matter:
    """One question with the roles in it, by place."""

    name: str
    roles: dict[str, Role]
    is_joint: bool = False

    def of(self, role: Role) -> tuple[str, ...]:
        """The places that have this role."""
        return tuple(place for place, own in self.roles.items() if own is role)


@dataclass(frozen=True)
class Matrix:
    """All questions and all places; a place that no question names has to do with the agreement."""

    matters: tuple[Matter, ...]
    places: tuple[Place, ...]

    @property
    def undecided(self) -> tuple[Matter, ...]:
        """The questions that nobody decides."""
        return tuple(one for one in self.matters if not one.of(Role.DECIDES))

    @property
    def silent(self) -> tuple[Place, ...]:
        """Parties and co-signing institutions that no question names."""
        return tuple(one for one in self.places if not one.is_named)


def matrix(project: Project, catalogue: Catalogue) -> Matrix:
    """The questions that say what they are about, in the order of the group."""
    known = {
        one.id: naming.called(project, INSTITUTIONS, one, catalogue)
        for one in project.planning.institutions
    }
    groups = dict(_groups(catalogue))
    rules = [rule for rule in project.content.decision_rules if rule.subject.strip()]
    matters = tuple(_matter(rule, {*known, *groups}) for rule in rules)
    named = {place for matter in matters for place in matter.roles}
    houses = [Place(key, name) for key, name in known.items() if key in named]
    heard = [Place(key, name) for key, name in groups.items() if key in named]
    return Matrix(matters, (*houses, *heard, *_silent(project, catalogue, named)))


def _matter(rule: DecisionRule, known: set[str]) -> Matter:
    """Who has several roles in a question is shown with the strongest."""
    roles = {
        **dict.fromkeys(rule.informed_institutions, Role.INFORMED),
        **dict.fromkeys(map(_group, rule.heard_groups), Role.HEARD),
        **dict.fromkeys(rule.heard_institutions, Role.HEARD),
        **dict.fromkeys(rule.decided_by, Role.DECIDES),
    }
    there = {place: role for place, role in roles.items() if place in known}
    return Matter(rule.subject.strip(), there, rule.mode == "jointly")


def _groups(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for option in catalogue.field_text(f"{RULES}.heard_groups").options:
        yield _group(option.value), option.label


def _group(value: str) -> str:
    # An institution may bear the same id as a group.
    return f"group:{value}"


def _silent(project: Project, catalogue: Catalogue, named: set[str]) -> Iterator[Place]:
    houses = project.planning.institutions
    parties = {one.partner for one in houses if one.id in named}
    for partner in project.planning.partners:
        if partner.id not in parties:
            name = naming.called(project, PARTNERS, partner, catalogue)
            yield Place(partner.id, name, is_named=False)
    for house in houses:
        if house.co_signing and house.id not in named:
            name = naming.called(project, INSTITUTIONS, house, catalogue)
            yield Place(house.id, name, is_named=False)
