"""Dissent on a point: each position kept with the day it is called up again, or solved."""

from collections.abc import Iterator

from model.basics import LONG_TEXT_LIMIT
from model.catalogue import Catalogue, t
from model.changes import AddRecord, Change, SetField
from model.project import Project
from model.records.drafting import Dissent
from model.rounds import fitting
from model.rounds.decisions import again_on
from model.rounds.ended import Ended, item_of, meeting_of, setting
from model.rounds.kinds import Answer, Choice
from model.rounds.voices import partner_of

DISSENT = "content.dissent"
_CARRY = (Choice.SUPPORT, Choice.YES)
# What stands with the bodies is theirs to answer.
_UNSOLVED = ("open", "deferred")


def objecting(ended: Ended) -> tuple[Answer, ...]:
    """Who is against it, with or without a reason."""
    return ended.chose(Choice.OBJECTION, Choice.NO)


def positions(project: Project, catalogue: Catalogue, ended: Ended) -> Iterator[Change]:
    """One row for each partner; who belongs to none has a row of their own."""
    by_partner: dict[str, list[Answer]] = {}
    for number, one in enumerate(objecting(ended)):
        partner = partner_of(project, one.voice)
        by_partner.setdefault(partner or f"-{number}", []).append(one)
    for number, (partner, some) in enumerate(by_partner.items()):
        known = "" if partner.startswith("-") else partner
        yield from _position(project, catalogue, ended, (known, number), some)


def _position(
    project: Project,
    catalogue: Catalogue,
    ended: Ended,
    whose: tuple[str, int],
    some: list[Answer],
) -> Iterator[Change]:
    partner, number = whose
    item, day = item_of(project, catalogue, ended), again_on(project, ended)
    is_own = bool(partner) and len(some) == 1
    position = fitting.lines([_reason(one, named=not is_own) for one in some])
    known = _known(project, item, partner)
    if known is not None:
        yield from _renewed(project, known, position, day.isoformat())
        return
    record = {
        "id": f"{ended.round.id}-{number}",
        "item": item,
        "partner": partner,
        "position": position,
        "outcome": "open",
        "review_date": day.isoformat(),
    }
    yield AddRecord(path=DISSENT, record=record)


def solved(project: Project, catalogue: Catalogue, ended: Ended) -> Iterator[Change]:
    """Who carries what was adopted has no open position on the point any more."""
    item, meeting = item_of(project, catalogue, ended), meeting_of(project, ended)
    carrying = {partner_of(project, one.voice) for one in ended.chose(*_CARRY)}
    reserved = {
        partner_of(project, one.voice) for one in ended.answers if one.given.choice not in _CARRY
    }
    for one in project.content.dissent:
        is_meant = one.item == item and one.partner and one.outcome in _UNSOLVED
        if is_meant and one.partner in carrying - reserved:
            place = f"{DISSENT}.{one.id}"
            yield from setting(project, f"{place}.outcome", "resolved")
            yield from setting(project, f"{place}.solved_in", meeting)
            if not one.solution.strip():
                yield from setting(project, f"{place}.solution", t("round_results.solution"))


def solving(project: Project, made: list[Change]) -> tuple[str, ...]:
    """The names of the partners whose positions these changes solve."""
    places = {one.path for one in made if isinstance(one, SetField) and one.after == "resolved"}
    found = (
        one.partner for one in project.content.dissent if f"{DISSENT}.{one.id}.outcome" in places
    )
    known = {one.id: one for one in project.planning.partners}
    return tuple(known[one].called for one in found if one in known)


def moved_to(project: Project, decision: str, day: str | None) -> list[Change]:
    """The positions that were to come up on the day of the decision move along with it."""
    found = next((one for one in project.planning.decisions if one.id == decision), None)
    if found is None or not found.item:
        return []
    return [
        change
        for one in project.content.dissent
        if (one.item, one.review_date) == (found.item, found.revisit_on)
        for change in setting(project, f"{DISSENT}.{one.id}.review_date", day)
    ]


def _known(project: Project, item: str, partner: str) -> Dissent | None:
    """A partner has one position on a point: what it said earlier and says now stand together."""
    found = (one for one in project.content.dissent if (one.item, one.partner) == (item, partner))
    return next(found, None) if partner else None


def _renewed(project: Project, known: Dissent, position: str, day: str) -> Iterator[Change]:
    place = f"{DISSENT}.{known.id}"
    both = "\n".join(filter(None, [known.position.strip(), position]))
    if position not in known.position and len(both) <= LONG_TEXT_LIMIT:
        yield from setting(project, f"{place}.position", both)
    yield from setting(project, f"{place}.outcome", "open")
    yield from setting(project, f"{place}.review_date", day)


def _reason(answer: Answer, *, named: bool) -> str:
    text = fitting.one_line(answer.given.text) or t("round_results.no_reason")
    if not (named and answer.name):
        return text
    return t("round_results.said.concern", name=answer.name, text=text)
