"""When the steps of phase 3 are done, beyond filled fields."""

from collections.abc import Iterator
from decimal import Decimal

from model import naming
from model.content import ItemAnswer, ItemStatus, Level
from model.documents.points import Point, all_points, has_text
from model.documents.readiness import readiness
from model.done.case import Case, Criterion, Missing, called, titles
from model.money import flows_between
from model.records.drafting import Dissent, LegalReview
from model.records.tables import DecisionRule, Interface, Service

_UNFINISHED = {ItemStatus.OPEN, ItemStatus.IN_PROGRESS, ItemStatus.DISPUTED}
_ALWAYS_REVIEWED = ("law", "data_protection", "personnel", "finance")
_REVIEWED_WITH_MONEY = ("procurement", "tax")


def areas(case: Case) -> Iterator[Missing]:
    """Every topic that the type proposes is chosen, or left out with a reason."""
    kind = case.project.agreement_type
    content = case.project.content
    reasoned = {one.area for one in content.deselected_areas if one.reason}
    proposed = case.catalogue.type(kind).required_topics if kind else ()
    open_ones = [key for key in proposed if key not in {*content.active_areas, *reasoned}]
    titles = (case.catalogue.topic(key).title for key in open_ones)
    yield from case.lack_of("content.area", titles)


def _required(case: Case) -> list[ItemAnswer]:
    kind = case.project.agreement_type
    items = [one for one in case.catalogue.items if one.obligation(kind) == "required"]
    return [case.project.content.answer(one.key) for one in items]


def _called(case: Case, answers: list[ItemAnswer]) -> Iterator[str]:
    return (naming.name_of(case.project, naming.ITEMS, one.id, case.catalogue) for one in answers)


def checklist(case: Case) -> Iterator[Missing]:
    """No required point waits, and each has words and a date, or a reason."""
    answers = case.project.content.items
    waiting = [one for one in _required(case) if one.status in _UNFINISHED - {ItemStatus.DISPUTED}]
    yield from case.lack_of("content.open_item", _called(case, waiting))
    settled = [one for one in answers if one.status is ItemStatus.SETTLED]
    silent = [one for one in settled if not (one.answer.strip() or has_text(one))]
    yield from case.lack_of("content.no_words", _called(case, silent))
    undated = [one for one in settled if one.decided_on is None]
    yield from case.lack_of("content.no_date", _called(case, undated))
    unexplained = [one for one in answers if one.status.needs_reason and not one.status_reason]
    yield from case.lack_of("content.no_reason", _called(case, unexplained))


def work_packages(case: Case) -> Iterator[Missing]:
    """Every unfinished required point is in a package of two institutions with a date."""
    packages = case.project.content.work_packages
    held = {point for one in packages for point in one.items}
    loose = [one for one in _required(case) if one.status in _UNFINISHED and one.id not in held]
    yield from case.lack_of("content.no_package", _called(case, loose))
    alone = [one for one in packages if one.responsible_institution == one.second_institution]
    yield from case.lack_of("content.two_institutions", titles(alone))


def services_matrix(case: Case) -> Iterator[Missing]:
    """Every party gives something, and every row is complete."""
    services = case.project.content.services
    giving = {one.provider for one in services}
    yield from case.lack_of(
        "content.no_service", called(p for p in case.partners if p.id not in giving)
    )
    partial = (one for one in services if not _is_complete(one))
    yield from case.lack_of("content.service", titles(partial))


def _is_complete(one: Service) -> bool:
    return all(
        (
            *(one.title, one.provider, one.scope, one.quantity, one.times),
            *(one.quality_requirement, one.proof, one.payer_kinds),
        )
    )


def decision_matrix(case: Case) -> Iterator[Missing]:
    """Every question has its way of deciding, and a way out."""
    partial = (one for one in case.project.content.decision_rules if not _is_decidable(one))
    yield from case.lack_of("content.decision", titles(partial, "subject"))


def _is_decidable(one: DecisionRule) -> bool:
    if not (one.mode and one.decided_by and one.fallback):
        return False
    match one.mode:
        case "after_hearing":
            return bool(one.heard_institutions or one.heard_groups)
        case "jointly":
            return len(set(one.decided_by)) > 1
    return True


def interfaces(case: Case) -> Iterator[Missing]:
    """Every handover says when, who, what, how and what else; data of a child has its basis."""
    handovers = case.project.content.interfaces
    partial = (one for one in handovers if not _is_handover(one))
    yield from case.lack_of("content.interface", titles(partial))
    baseless = (one for one in handovers if one.data_kind != "none" and not one.legal_basis)
    yield from case.lack_of("content.legal_basis", titles(baseless))


def _is_handover(one: Interface) -> bool:
    said = (one.trigger, one.from_function, one.to_function, one.content, one.channel)
    giving = (one.from_institution, one.from_function)
    taking = (one.to_institution, one.to_function)
    return all((*said, one.timing, one.fallback)) and giving != taking


def finance(case: Case) -> Iterator[Missing]:
    """Every row is complete, and the sum stays within the frame."""
    content = case.project.content
    partial = (
        one
        for one in content.costs
        if not (one.period and one.payer_kind and one.basis and one.due and one.proof)
    )
    yield from case.lack_of("content.cost", titles(partial))
    yield from case.lack_of(
        "content.no_amount", titles(c for c in content.costs if c.amount is None)
    )
    total = sum((one.amount or Decimal(0) for one in content.costs), Decimal(0))
    within = content.budget_frame is None or total <= content.budget_frame
    yield from case.unless(within, "content.over_frame")


def split(case: Case) -> Iterator[Missing]:
    """Every regulation stands somewhere; what stands in an annex names it."""
    points = [p for p in _points(case) if p.answer.status is not ItemStatus.NOT_APPLICABLE]
    homeless = (p.title for p in points if p.item is None and p.answer.level is None)
    yield from case.lack_of("content.level", homeless)
    loose = (p.title for p in points if p.level is Level.ANNEX and not p.answer.annex)
    yield from case.lack_of("content.annex", loose)


def _points(case: Case) -> list[Point]:
    points = all_points(case.project, case.catalogue)
    return [point for point in points if point.answer.status is not ItemStatus.OPEN]


def draft(case: Case) -> Iterator[Missing]:
    """Every settled point has words that were read, without a gap."""
    settled = [p for p in _points(case) if p.answer.status is ItemStatus.SETTLED]
    unread = (p.title for p in settled if not p.answer.wording_read)
    yield from case.lack_of("content.unread", unread)
    gaps = readiness(case.project, case.catalogue).gaps
    yield from case.lack_of("content.gap", dict.fromkeys(gap.point.title for gap in gaps))


def dissent(case: Case) -> Iterator[Missing]:
    """Every dispute has two positions and an outcome; a solution settles its point."""
    content = case.project.content
    yield from case.unless(bool(content.items), "content.nothing_discussed")
    positions: dict[str, list[Dissent]] = {}
    for one in content.dissent:
        positions.setdefault(one.item, []).append(one)
    disputed = [one for one in content.items if one.status is ItemStatus.DISPUTED]
    short = [a for a in disputed if len({d.partner for d in positions.get(a.id, [])} - {""}) < 2]
    yield from case.lack_of("content.positions", _called(case, short))
    stuck = {d.item for d in content.dissent if not _has_outcome(d)}
    resolved = {d.item for d in content.dissent if d.outcome == "resolved"}
    unsettled = [one for one in disputed if one.id in resolved]
    yield from case.lack_of("content.outcome", _names(case, stuck))
    yield from case.lack_of("content.resolved", _called(case, unsettled))


def _has_outcome(one: Dissent) -> bool:
    return one.outcome not in {"", "open"} and (
        one.outcome != "deferred" or one.review_date is not None
    )


def _names(case: Case, ids: set[str]) -> Iterator[str]:
    names = (naming.name_of(case.project, naming.ITEMS, one, case.catalogue) for one in sorted(ids))
    return (name for name in names if name)


def legal_check(case: Case) -> Iterator[Missing]:
    """Each field of expertise has an opinion, a date for one, or a reason why not."""
    answered = {one.field for one in case.project.content.legal_reviews if _is_answered(one)}
    needed = (*_ALWAYS_REVIEWED, *(_REVIEWED_WITH_MONEY if flows_between(case.project) else ()))
    label = case.catalogue.field_text("content.legal_reviews.field").label_of
    yield from case.lack_of("content.review", (label(one) for one in needed if one not in answered))


def _is_answered(one: LegalReview) -> bool:
    match one.status:
        case "done":
            return one.reviewed_on is not None
        case "requested":
            return one.due_date is not None
    return bool(one.not_needed_reason)


def balance_check(case: Case) -> Iterator[Missing]:
    """Every party would also sign in the place of the other; nothing stays one-sided."""
    content = case.project.content
    answered = {one.partner for one in content.balance if one.swap_answer}
    yield from case.lack_of(
        "content.swap", called(p for p in case.partners if p.id not in answered)
    )
    refusing = {one.partner for one in content.balance if one.swap_answer == "would_not"}
    yield from case.lack_of(
        "content.would_not", called(p for p in case.partners if p.id in refusing)
    )
    marked = (one for one in content.item_comments if one.kind in {"unclear", "one_sided"})
    unsettled = {one.item for one in marked if not one.settled}
    yield from case.lack_of("content.one_sided", _names(case, unsettled))


def release(case: Case) -> Iterator[Missing]:
    """A numbered draft was released, and concerns are noted."""
    content = case.project.content
    numbered = any(
        one.status == "draft" and one.version_no and one.version_date
        for one in case.project.approval.versions
    )
    yield from case.unless(numbered, "content.version")
    result = content.draft_release_result
    yield from case.unless(result != "not_released", "content.not_released")
    silent = result in {"with_concerns", "majority"} and not content.draft_reservations.strip()
    yield from case.unless(not silent, "content.reservations")


CRITERIA: dict[str, Criterion] = {
    "content.areas": areas,
    "content.checklist": checklist,
    "content.work_packages": work_packages,
    "content.services_matrix": services_matrix,
    "content.decision_matrix": decision_matrix,
    "content.interfaces": interfaces,
    "content.finance": finance,
    "content.split": split,
    "content.draft": draft,
    "content.dissent": dissent,
    "content.legal_check": legal_check,
    "content.balance_check": balance_check,
    "content.release": release,
}
