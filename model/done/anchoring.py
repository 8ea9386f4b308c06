"""When the steps of phase 5 are done, beyond filled fields."""

from collections.abc import Iterator

from model import naming
from model.done.case import Case, Criterion, Missing, called, titles
from model.records.everyday import Form, Procedure

_EVERYWHERE = ("child_protection", "complaints", "substitution")
_IN_USE = {"checked", "in_use"}
_MONEY = {
    *("payment_call", "usage_proof", "amount_adjustment", "budget_registration", "funding_end"),
}


def action_plan(case: Case) -> Iterator[Missing]:
    """Every adopted goal, duty to act and open condition has a measure in someone's hands."""
    measures = case.project.anchoring.measures
    goals = [one for one in case.project.goals.goals if one.status == "adopted"]
    served = {one.goal for one in measures}
    yield from case.lack_of("anchoring.goal", titles(one for one in goals if one.id not in served))
    begun = {one.item for one in measures}
    duties = (one for one in case.project.anchoring.duties if one not in begun)
    yield from case.lack_of("anchoring.duty", (_point(case, one) for one in duties))
    conditions = [one for one in case.project.approval.conditions if one.status != "done"]
    met = {one.condition for one in measures} | {one.id for one in conditions if one.measure}
    loose = (one for one in conditions if one.id not in met)
    yield from case.lack_of("anchoring.condition", titles(loose, "content"))
    vague = (
        one
        for one in measures
        if not (one.responsible_institution and one.responsible_function and one.due_date)
    )
    yield from case.lack_of("anchoring.measure", titles(vague))


def _point(case: Case, item: str) -> str:
    return naming.name_of(case.project, naming.ITEMS, item, case.catalogue)


def contacts(case: Case) -> Iterator[Missing]:
    """Every partner can be reached for every topic that is active."""
    reachable = {
        (case.partner_of(one.institution), area)
        for one in case.project.anchoring.contacts
        if one.function and one.deputy_function and (one.phone or one.email)
        for area in one.areas
    }
    areas = case.project.content.active_areas
    silent = (p for p in case.partners if any((p.id, area) not in reachable for area in areas))
    yield from case.lack_of("anchoring.contact", called(silent))


def steering(case: Case) -> Iterator[Missing]:
    """Every party has a seat with a deputy."""
    seats = case.project.anchoring.steering_seats
    seated = {case.partner_of(one.institution) for one in seats if one.deputy_function}
    yield from case.lack_of(
        "anchoring.seat", called(p for p in case.partners if p.id not in seated)
    )


def calendar(case: Case) -> Iterator[Missing]:
    """Exchange, parents and evaluation have their month, with time to prepare."""
    placed = {
        one.kind
        for one in case.project.anchoring.calendar_entries
        if one.month and one.responsible_institution and one.lead_weeks is not None
    }
    for kind in ("exchange", "parents_event", "evaluation"):
        yield from case.unless(kind in placed, f"anchoring.calendar.{kind}")


def embedding(case: Case) -> Iterator[Missing]:
    """Every partner has written the agreement into a paper of its own."""
    written = {
        one.partner
        for one in case.project.anchoring.anchoring_entries
        if one.status == "done" and one.passage and (one.document_kind or one.document_title)
    }
    yield from case.lack_of(
        "anchoring.paper", called(p for p in case.partners if p.id not in written)
    )


def procedures(case: Case) -> Iterator[Missing]:
    """Child protection, complaints and substitution are known in every institution at work."""
    known = case.project.anchoring.procedures
    label = case.catalogue.field_text("anchoring.procedures.procedure_kind").label_of
    for kind in _EVERYWHERE:
        done = {one.institution for one in known if one.procedure_kind == kind and _is_known(one)}
        absent = tuple(called(one for one in case.at_work if one.id not in done))
        for missing in case.lack_of("anchoring.procedure", absent):
            yield case.lacks(missing.key, kind=label(kind), **dict(missing.values))


def _is_known(one: Procedure) -> bool:
    practised = one.practised_on is not None or one.procedure_kind != "child_protection"
    return bool(one.explained_on and one.posted_at and practised)


def forms(case: Case) -> Iterator[Missing]:
    """Every kind of form is checked and valid, or not needed for a reason."""
    settled = {one.form_kind for one in case.project.anchoring.forms if _is_settled(one)}
    options = case.catalogue.field_text("anchoring.forms.form_kind").options
    open_ones = (one.label for one in options if one.value not in {*settled, "other"})
    yield from case.lack_of("anchoring.form", open_ones)


def _is_settled(one: Form) -> bool:
    if one.status == "not_needed":
        return bool(one.not_needed_reason)
    return one.status in _IN_USE and one.valid_from is not None


def onboarding(case: Case) -> Iterator[Missing]:
    """Teachers, teams and parents were informed; child protection comes before the first day."""
    informed = {
        one.audience
        for one in case.project.approval.communications
        if one.occasion == "anchoring" and one.status == "done" and one.date
    }
    for audience in ("teachers", "teams", "parents"):
        yield from case.unless(audience in informed, f"anchoring.informed.{audience}")
    first = any(
        one.topic == "child_protection" and one.timing == "before_start"
        for one in case.project.anchoring.onboarding_blocks
    )
    yield from case.unless(first, "anchoring.protection_first")


def joint_training(case: Case) -> Iterator[Missing]:
    """One training or visit brings institutions together."""
    held = any(
        one.kind in {"training", "visit"}
        and one.date
        and one.responsible_institution
        and len(one.institutions) > 1
        for one in case.project.anchoring.calendar_entries
    )
    yield from case.unless(held, "anchoring.training")


def tracking(case: Case) -> Iterator[Missing]:
    """In the last round every open measure has a light, every warning a next step."""
    anchoring = case.project.anchoring
    if not anchoring.status_rounds:
        return
    last = max(
        anchoring.status_rounds, key=lambda one: (one.round_date is not None, str(one.round_date))
    )
    entries = [one for one in anchoring.status_entries if one.round in {last.id, ""}]
    lit = {one.measure for one in entries if one.light}
    dark = (
        m for m in anchoring.measures if m.status in {"open", "in_progress"} and m.id not in lit
    )
    yield from case.lack_of("anchoring.light", titles(dark))
    stuck = [one for one in entries if one.light in {"yellow", "red"} and not one.next_step]
    names = {one.id: one for one in anchoring.measures}
    found = (names[one.measure] for one in stuck if one.measure in names)
    yield from case.lack_of("anchoring.next_step", titles(found))
    yield from case.unless(last.next_round_on is not None, "anchoring.next_round")


def finance_tracking(case: Case) -> Iterator[Missing]:
    """There are deadlines for the money, none of them overdue."""
    deadlines = [one for one in case.project.anchoring.deadlines if one.kind in _MONEY]
    yield from case.unless(bool(deadlines), "anchoring.no_deadline")
    vague = (
        one
        for one in deadlines
        if not (one.due_date and one.lead_weeks is not None and one.responsible_institution)
    )
    yield from case.lack_of("anchoring.deadline", titles(vague))
    late = (d for d in deadlines if d.status == "open" and d.due_date and d.due_date < case.today)
    yield from case.lack_of("anchoring.overdue", titles(late))


def handover(case: Case) -> Iterator[Missing]:
    """Someone is named who could change, and every change has its dates."""
    yield from case.unless(bool(case.project.anchoring.contacts), "anchoring.nobody_named")
    vague = (
        one
        for one in case.project.anchoring.handovers
        if not (one.change_on and one.introduction_on)
    )
    yield from case.lack_of("anchoring.handover", titles(vague, "function"))


def celebrate(case: Case) -> Iterator[Missing]:
    """A success is noted, or a date to celebrate is set."""
    anchoring = case.project.anchoring
    noted = any(
        one.occasion == "anchoring" and one.effect and one.contributors
        for one in anchoring.successes
    )
    dated = any(one.kind == "celebration" and one.date for one in anchoring.calendar_entries)
    yield from case.unless(noted or dated, "anchoring.celebrate")


CRITERIA: dict[str, Criterion] = {
    "anchoring.action_plan": action_plan,
    "anchoring.contacts": contacts,
    "anchoring.steering": steering,
    "anchoring.calendar": calendar,
    "anchoring.embedding": embedding,
    "anchoring.procedures": procedures,
    "anchoring.forms": forms,
    "anchoring.onboarding": onboarding,
    "anchoring.joint_training": joint_training,
    "anchoring.tracking": tracking,
    "anchoring.finance_tracking": finance_tracking,
    "anchoring.handover": handover,
    "anchoring.celebrate": celebrate,
}
