"""Who has a voice in a round: one per institution, legal entity or member, as the group agreed."""

from collections.abc import Iterable
from dataclasses import dataclass

from model.attendance import is_same
from model.basics import Person
from model.people import Institution
from model.project import Project
from model.rounds.kinds import Asked, Kind


@dataclass(frozen=True)
class Voice:
    """One voice; whoever answers for it again changes its answer."""

    key: str
    # The institution, legal entity or member it stands for.
    name: str
    institution: str = ""


def voice_of(project: Project, asked: Asked, who: Person) -> Voice | None:
    """The voice that a person may use, none where their institution has none."""
    if asked.kind is Kind.IDEAS:
        # Everyone in the room may have ideas, also guests.
        return further(project, who.institution, f"browser:{who.browser}")
    house = house_of(project, who.institution)
    known = voting_houses(project)
    if not known and asked.kind is not Kind.RATING:
        return Voice(f"typed:{_plain(who.institution)}", who.institution)
    if house is None or (asked.kind is not Kind.RATING and house not in known):
        return None
    return _voice(project, asked, house, who.function)


def further(project: Project, institution: str, key: str) -> Voice:
    """A voice beside those that are waited for, known by a key of its own."""
    house = house_of(project, institution)
    return Voice(key, house.called if house else institution, house.id if house else "")


def institution_of(project: Project, voice: str) -> str:
    """The id of the institution behind the key of a voice, "" where it stands for none."""
    kind, _, rest = voice.partition(":")
    named = rest.partition(":")[0]
    if kind == "partner":
        return next((one.id for one in project.planning.institutions if one.partner == named), "")
    return named if kind in {"house", "member"} else ""


def partner_of(project: Project, voice: str) -> str:
    """The id of the legal entity behind the key of a voice, "" where it belongs to none."""
    kind, _, rest = voice.partition(":")
    if kind == "partner":
        return rest
    house = institution_of(project, voice)
    return next((one.partner for one in project.planning.institutions if one.id == house), "")


def voices(project: Project, asked: Asked) -> tuple[Voice, ...]:
    """Whose answer is waited for; nobody's where anyone may have ideas."""
    if asked.kind is Kind.IDEAS:
        return ()
    if asked.kind is not Kind.RATING and asked.rule.unit == "member":
        return tuple(
            _voice(project, asked, house, member.function)
            for member in project.planning.members
            if member.left_on is None and member.voting == "voting"
            for house in project.planning.institutions
            if house.id == member.institution
        )
    houses = project.planning.institutions if asked.kind is Kind.RATING else voting_houses(project)
    found = (_voice(project, asked, house, "") for house in houses)
    return tuple({voice.key: voice for voice in found}.values())


def voting_houses(project: Project) -> tuple[Institution, ...]:
    """The institutions with a vote: those that send voting members, or all while none is named."""
    sent = {
        one.institution
        for one in project.planning.members
        if one.left_on is None and one.voting == "voting"
    }
    houses = project.planning.institutions
    return tuple(one for one in houses if one.id in sent) if sent else houses


def house_of(project: Project, typed: str) -> Institution | None:
    """The institution of the project that somebody typed in their own words."""
    houses = project.planning.institutions
    exact = (one for one in houses if _plain(typed) in {_plain(one.name), _plain(one.short_name)})
    near = (
        one for one in houses if any(is_same(typed, name) for name in (one.name, one.short_name))
    )
    return next(exact, None) or next(near, None)


def houses_present(
    project: Project, people: Iterable[Person], members_present: Iterable[str] = ()
) -> frozenset[str]:
    """Ids of the voting institutions for which somebody is there, on a list or at a device."""
    listed = set(members_present)
    named = {one.institution for one in project.planning.members if one.id in listed}
    seen = (house_of(project, person.institution) for person in people if person.function)
    there = named | {house.id for house in seen if house}
    return frozenset(one.id for one in voting_houses(project) if one.id in there)


def _voice(project: Project, asked: Asked, house: Institution, function: str) -> Voice:
    if asked.kind is not Kind.RATING:
        if asked.rule.unit == "member":
            name = ", ".join(filter(None, (function, house.called)))
            return Voice(f"member:{house.id}:{_plain(function)}", name, house.id)
        partner = next((one for one in project.planning.partners if one.id == house.partner), None)
        if asked.rule.unit == "partner" and partner:
            return Voice(f"partner:{partner.id}", partner.called, house.id)
    return Voice(f"house:{house.id}", house.called, house.id)


def _plain(typed: str) -> str:
    return " ".join(typed.casefold().split())
