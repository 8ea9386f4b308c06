"""Who has a voice in a round: one per institution, legal entity or member, as the group agreed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from model.attendance import is_same
from model.basics import TEXT_LIMIT, Person, clean
from model.people import Institution
from model.project import Project
from model.records.group import Member
from model.rounds.kinds import Asked, Kind


@dataclass(frozen=True)
class Voice:
    """One voice; whoever answers for it again changes its answer."""

    key: str
    # The institution or legal entity it stands for, or what somebody typed as one.
    called: str
    institution: str = ""
    # Of the member whose voice it is, where every member has one.
    function: str = ""

    @property
    def name(self) -> str:
        """Whose voice it is."""
        return ", ".join(filter(None, (self.function, self.called)))


def voice_of(project: Project, asked: Asked, who: Person) -> Voice | None:
    """The voice that a person may use, none where they or their institution have none."""
    if asked.kind is Kind.IDEAS:
        # Everyone in the room may have ideas, also guests.
        return further(project, who.institution, f"browser:{who.browser or who.label}")
    house = house_of(project, who.institution)
    if asked.kind is Kind.RATING:
        return None if house is None else _voice(project, asked, house, "")
    known = voting_houses(project)
    if not known:
        typed = line(who.institution)
        return Voice(f"typed:{_plain(typed)}", typed) if typed else None
    if house is None or house not in known or _only_advises(project, house, who.function):
        return None
    if asked.rule.unit != "member" or not _voting(project):
        # While no members are named, whoever has a function of their own is one.
        return _voice(project, asked, house, line(who.function))
    member = _member(project, house, who.function)
    return None if member is None else _voice(project, asked, house, member.function)


def further(project: Project, institution: str, key: str) -> Voice:
    """A voice beside those that are waited for, known by a key of its own."""
    house = house_of(project, institution)
    return Voice(key, house.called if house else line(institution), house.id if house else "")


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
    known: dict[str, Voice] = {}
    for voice in _awaited(project, asked):
        known.setdefault(voice.key, voice)
    return tuple(known.values())


def voting_houses(project: Project) -> tuple[Institution, ...]:
    """The institutions with a vote: those that send voting members, or all while none is named."""
    sent = {member.institution for member in _voting(project)}
    houses = project.planning.institutions
    return tuple(one for one in houses if one.id in sent) if sent else houses


def house_of(project: Project, typed: str) -> Institution | None:
    """The institution of the project that somebody typed in their own words.

    Where the words mean several, it is none of them: nobody speaks for another by mistake.
    """
    wanted, houses = _plain(typed), project.planning.institutions
    if not wanted:
        return None
    named = [one for one in houses if _plain(one.name) == wanted]
    short = [one for one in houses if _plain(one.short_name) == wanted]
    near = [
        one for one in houses if any(is_same(wanted, name) for name in (one.name, one.short_name))
    ]
    exact = [*named, *short]
    return exact[0] if exact else near[0] if len(near) == 1 else None


def houses_present(
    project: Project,
    people: Iterable[Person],
    members_present: Iterable[str] = (),
    answered: Iterable[str] = (),
) -> frozenset[str]:
    """The voting institutions for which somebody is on a list, at a device, or has answered."""
    listed = set(members_present)
    named = {one.institution for one in project.planning.members if one.id in listed}
    seen = (house_of(project, person.institution) for person in people if person.function)
    there = named | {house.id for house in seen if house}
    known = frozenset(one.id for one in voting_houses(project))
    return (known & there).union(_answered(project, answered, there))


def line(typed: str) -> str:
    """What a browser says of somebody, as short and clean as every other line."""
    return " ".join(clean(typed).split())[:TEXT_LIMIT]


def _answered(project: Project, answered: Iterable[str], there: Iterable[str]) -> Iterator[str]:
    """Institutions behind the voices that answered; of a legal entity one is enough."""
    entities = {partner_of(project, f"house:{house}") for house in there}
    for voice in answered:
        if voice.startswith("typed:"):
            yield voice
        elif not (voice.startswith("partner:") and partner_of(project, voice) in entities):
            yield institution_of(project, voice)


def _awaited(project: Project, asked: Asked) -> Iterator[Voice]:
    if asked.kind is Kind.IDEAS:
        return
    houses = _seated_houses(project)
    if asked.kind is not Kind.RATING:
        houses = voting_houses(project)
        if asked.rule.unit == "member":
            of = {house.id: house for house in houses}
            for member in _voting(project):
                yield _voice(project, asked, of[member.institution], member.function)
            return
    for house in houses:
        yield _voice(project, asked, house, "")


def _seated_houses(project: Project) -> tuple[Institution, ...]:
    """The institutions in the group, with or without a vote, or all while none is named.

    Others may rate the cooperation too, but nobody waits for them.
    """
    houses = project.planning.institutions
    sent = {one.institution for one in _seated(project, {one.id for one in houses})}
    return tuple(one for one in houses if one.id in sent) if sent else houses


def _voting(project: Project) -> tuple[Member, ...]:
    """The members with a vote whose institution is known."""
    known = {one.id for one in project.planning.institutions}
    return tuple(one for one in _seated(project, known) if one.voting == "voting")


def _seated(project: Project, houses: Iterable[str]) -> Iterator[Member]:
    sent = set(houses)
    return (
        one for one in project.planning.members if one.left_on is None and one.institution in sent
    )


def _only_advises(project: Project, house: Institution, function: str) -> bool:
    """Whether somebody has this function in the group, but without a vote."""
    meant = [one for one in _seated(project, (house.id,)) if _plain(function) in _functions(one)]
    return bool(meant) and all(one.voting != "voting" for one in meant)


def _member(project: Project, house: Institution, function: str) -> Member | None:
    """The voting member that somebody means; none where it may be one or the other.

    The only member of an institution is meant by whoever comes from there.
    """
    members = [one for one in _voting(project) if one.institution == house.id]
    if len(members) == 1:
        return members[0]
    exact = [one for one in members if _plain(function) in _functions(one)]
    near = [one for one in members if any(is_same(function, name) for name in _functions(one))]
    return exact[0] if exact else near[0] if len(near) == 1 else None


def _functions(member: Member) -> set[str]:
    """The functions that speak for a member: the own one, and that of who stands in."""
    return {_plain(name) for name in (member.function, member.deputy_function)} - {""}


def _voice(project: Project, asked: Asked, house: Institution, function: str) -> Voice:
    if asked.kind is not Kind.RATING:
        if asked.rule.unit == "member":
            key = f"member:{house.id}:{_plain(function)}"
            return Voice(key, house.called, house.id, function)
        partner = next((one for one in project.planning.partners if one.id == house.partner), None)
        if asked.rule.unit == "partner" and partner:
            return Voice(f"partner:{partner.id}", partner.called, house.id)
    return Voice(f"house:{house.id}", house.called, house.id)


def _plain(typed: str) -> str:
    return line(typed).casefold()
