"""What a verdict does to a point of the checklist: settled, or disputed with each position kept."""

from collections.abc import Iterator

from model import settling
from model.basics import LONG_TEXT_LIMIT
from model.catalogue import Catalogue, t
from model.changes import AddRecord, Change
from model.content import ItemStatus
from model.project import Project
from model.records.drafting import Dissent
from model.rounds import fitting
from model.rounds.decisions import again_on, result_of
from model.rounds.ended import Ended, item_of, meeting_of, setting
from model.rounds.kinds import Answer, Choice
from model.rounds.voices import partner_of

DISSENT, COMMENTS = "content.dissent", "content.item_comments"


def written(project: Project, catalogue: Catalogue, ended: Ended) -> list[Change]:
    """The new state of the point, with all that belongs to it."""
    if ended.verdict is None or not item_of(project, catalogue, ended):
        return []
    if ended.verdict.is_adopted:
        return [*_settled(project, catalogue, ended), *_other_words(project, catalogue, ended)]
    if not ended.verdict.is_quorate or not _is_disputed(ended):
        return []
    return [
        *_with_status(project, catalogue, ended, ItemStatus.DISPUTED),
        *_positions(project, catalogue, ended),
    ]


def _is_disputed(ended: Ended) -> bool:
    """Where nobody answered, or all abstained from a vote by consensus, nobody was against it."""
    return result_of(ended) == "rejected" or bool(_objecting(ended))


def _settled(project: Project, catalogue: Catalogue, ended: Ended) -> Iterator[Change]:
    key = ended.asked.subject.item
    yield from _with_status(project, catalogue, ended, ItemStatus.SETTLED)
    yield from setting(project, settling.path_of(key, "decided_on"), ended.day.isoformat())
    # Also where no meeting was on: that of an earlier decision no longer holds.
    meeting = meeting_of(project, ended)
    yield from setting(project, settling.path_of(key, "decided_in"), meeting)


def _with_status(
    project: Project, catalogue: Catalogue, ended: Ended, status: ItemStatus
) -> Iterator[Change]:
    key = ended.asked.subject.item
    yield from setting(project, settling.path_of(key, "status"), status)
    # A point of the group's own has no sentence of the catalogue that could be agreed to.
    if catalogue.has_item(key):
        yield from settling.with_status(project, catalogue, catalogue.item(key), status)


def _other_words(project: Project, catalogue: Catalogue, ended: Ended) -> Iterator[Change]:
    """Who decided on other words than those of the point is told so, instead of losing either."""
    put = ended.asked.subject.question.strip()
    answer = project.content.answer(ended.asked.subject.item)
    standing = settling.printed(answer, project, catalogue).strip()
    if put.endswith("?") or fitting.one_line(put) == fitting.one_line(standing):
        return
    told = t("round_results.other_words", wording=put)
    record = {
        "id": ended.round.id,
        "item": answer.id,
        "kind": "remark",
        "content": told if len(told) <= LONG_TEXT_LIMIT else put,
        "created_on": ended.day.isoformat(),
    }
    yield AddRecord(path=COMMENTS, record=record)


def _objecting(ended: Ended) -> tuple[Answer, ...]:
    return ended.chose(Choice.OBJECTION, Choice.NO)


def _positions(project: Project, catalogue: Catalogue, ended: Ended) -> Iterator[Change]:
    """One row for each partner; who belongs to none has a row of their own."""
    by_partner: dict[str, list[Answer]] = {}
    for number, one in enumerate(_objecting(ended)):
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
