"""When the steps of phase 1 are done, beyond filled fields."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from model.clock_times import LONGEST_MEETING, minutes_between
from model.done.case import Case, Criterion, Missing, called, titles
from model.records.group import GroupRole, Stakeholder

_SPOKEN_WITH = {"contracting_party", "co_signing_institution", "contributing"}
_PURPOSES = ("dates", "documents", "meeting", "urgent", "questions", "public")
_BOTH_SYSTEMS = {"school", "youth_welfare"}
_GROUPS = ("children", "parents", "staff")


def stakeholder_scan(case: Case) -> Iterator[Missing]:
    """Every category has an entry or a reason, every party a legal entity."""
    entries = case.project.planning.stakeholders
    answered = {one.category for one in entries if _is_answered(one)}
    open_ones = [one for one in case.catalogue.stakeholder_categories if one.key not in answered]
    yield from case.lack_of("planning.category", (one.title for one in open_ones))
    parties = [one for one in entries if one.level == "contracting_party" and one.institution]
    without = [one for one in parties if not case.partner_of(one.institution)]
    yield from case.lack_of("planning.legal_entity", (_institution(case, one) for one in without))


def _is_answered(one: Stakeholder) -> bool:
    return bool(one.level if one.presence == "present" else one.omission_reason)


def _institution(case: Case, one: Stakeholder) -> str:
    found = (place for place in case.project.planning.institutions if place.id == one.institution)
    return next(called(found), "")


def early_contact(case: Case) -> Iterator[Missing]:
    """Everyone who takes part was spoken with, and every refusal has a reason."""
    entries = [one for one in case.project.planning.stakeholders if one.level in _SPOKEN_WITH]
    waiting = [one for one in entries if one.contact_status == "open"]
    yield from case.lack_of("planning.not_contacted", (_name(case, one) for one in waiting))
    declined = [one for one in entries if one.contact_status == "declined"]
    silent = [one for one in declined if not one.decline_reason]
    yield from case.lack_of("planning.decline_reason", (_name(case, one) for one in silent))


def _name(case: Case, one: Stakeholder) -> str:
    title = next(
        (c.title for c in case.catalogue.stakeholder_categories if c.key == one.category), ""
    )
    return _institution(case, one) or title


def group(case: Case) -> Iterator[Missing]:
    """Every party and co-signing institution has a seat with deputy; both systems sit there."""
    seated = [one for one in case.project.planning.members if one.function and one.deputy_function]
    places = {one.institution for one in seated}
    parties = {case.partner_of(place) for place in places}
    yield from case.lack_of(
        "planning.seat", called(one for one in case.partners if one.id not in parties)
    )
    yield from case.lack_of(
        "planning.seat", called(one for one in case.co_signing if one.id not in places)
    )
    systems = {one.system for one in case.project.planning.members}
    yield from case.unless(systems >= _BOTH_SYSTEMS, "planning.both_systems")


def mandate(case: Case) -> Iterator[Missing]:
    """Every seat knows what it may promise, every party who stands for it and what decides."""
    members = case.project.planning.members
    vague = [one for one in members if not (one.decides_alone and one.needs_consultation)]
    yield from case.lack_of("planning.mandate", titles(vague, "function"))
    unclear = [one for one in case.partners if not (one.representation and one.decision_bodies)]
    yield from case.lack_of("planning.representation", called(unclear))


def roles(case: Case) -> Iterator[Missing]:
    """Facilitation, coordination and minutes are in someone's hands."""
    given = case.project.planning.group_roles
    for name in ("facilitator", "coordinator", "minute_taker"):
        held = any(one.role == name and one.institution and one.function for one in given)
        yield from case.unless(held, f"planning.role.{name}")
    leading = [one for one in given if one.role == "facilitator"]
    yield from case.unless(not leading or any(map(_is_fair, leading)), "planning.role.interest")


def _is_fair(one: GroupRole) -> bool:
    return bool(one.deputy_function) and one.own_interest is not None


def rules(case: Case) -> Iterator[Missing]:
    """There are rules for concerns and for substitution."""
    topics = {one.topic for one in case.project.planning.rules if one.text.strip()}
    for topic in ("concerns", "substitution"):
        yield from case.unless(topic in topics, f"planning.rule.{topic}")


def confidentiality(case: Case) -> Iterator[Missing]:
    """The rule of anonymity is adopted, and printed on invitations and minutes."""
    planning = case.project.planning
    adopted = any(one.topic == "anonymity" and one.status == "adopted" for one in planning.rules)
    yield from case.unless(adopted, "planning.rule.anonymity")
    yield from case.unless(
        {"invitation", "minutes"} <= set(planning.printed_on), "planning.printed"
    )


def communication(case: Case) -> Iterator[Missing]:
    """Every purpose has a channel and another one behind it."""
    channels = [one for one in case.project.planning.channels if one.main_channel]
    open_ones = [name for name in _PURPOSES if name not in {one.purpose for one in channels}]
    label = case.catalogue.field_text("planning.channels.purpose").label_of
    yield from case.lack_of("planning.purpose", map(label, open_ones))
    same = [one for one in channels if one.second_channel == one.main_channel]
    yield from case.lack_of("planning.second_channel", (label(one.purpose) for one in same))


def schedule(case: Case) -> Iterator[Missing]:
    """The fixed dates are there, in their order and before the start; no meeting is too long."""
    planning = case.project.planning
    dated = [one for one in planning.milestones if one.date]
    label = case.catalogue.field_text("planning.milestones.kind").label_of
    needed = ("start", "signing", "draft_release", "school_holidays", "budget")
    kinds = {one.kind for one in dated}
    yield from case.lack_of(
        "planning.milestone", (label(kind) for kind in needed if kind not in kinds)
    )
    bodies = {one.partner: one.date for one in dated if one.kind == "body_meeting"}
    parties = [one for one in case.partners if one.id not in bodies]
    yield from case.lack_of("planning.body_meeting", called(parties))
    yield from case.unless(_is_in_order(case), "planning.order")
    long = [
        one
        for one in planning.meetings
        if minutes_between(one.start_time, one.end_time) > LONGEST_MEETING
    ]
    yield from case.lack_of("planning.long_meeting", titles(long))


def _is_in_order(case: Case) -> bool:
    """Release of the draft, then bodies, then signing, then start."""
    dates: dict[str, list[date]] = {}
    for one in case.project.planning.milestones:
        if one.date:
            dates.setdefault(one.kind, []).append(one.date)
    way = [
        dates[kind]
        for kind in ("draft_release", "body_meeting", "signing", "start")
        if kind in dates
    ]
    return all(max(earlier) <= min(later) for earlier, later in pairwise(way))


def benefit(case: Case) -> Iterator[Missing]:
    """Every party and co-signing institution says what it gives, gains, fears and needs."""
    rows = [
        one
        for one in case.project.planning.benefits
        if all((one.brings_in.strip(), one.gains.strip(), one.fears.strip(), one.needs.strip()))
        and one.can_staff not in {"", "open"}
    ]
    parties = {one.partner or case.partner_of(one.institution) for one in rows}
    places = {one.institution for one in rows}
    yield from case.lack_of(
        "planning.benefit", called(one for one in case.partners if one.id not in parties)
    )
    yield from case.lack_of(
        "planning.benefit", called(one for one in case.co_signing if one.id not in places)
    )


def documents(case: Case) -> Iterator[Missing]:
    """Every paper has its date, its place and an answer to whether it goes on."""
    papers = case.project.planning.source_documents
    asked = [one for one in papers if one.status == "to_request"]
    yield from case.lack_of("planning.to_request", titles(asked))
    vague = [
        one
        for one in papers
        if one.status != "to_request"
        and not (one.as_of and one.location and one.continuation not in {"", "open"})
    ]
    yield from case.lack_of("planning.paper", titles(vague))


def kickoff(case: Case) -> Iterator[Missing]:
    """The first meeting resolved the rules, and every task has someone and a date."""
    planning = case.project.planning
    subjects = {one.subject for one in planning.decisions if one.wording.strip()}
    for subject in ("rules", "anonymity"):
        yield from case.unless(subject in subjects, f"planning.decision.{subject}")
    loose = [
        one
        for one in planning.tasks
        if one.origin == "meeting"
        and not (one.responsible_institution and one.responsible_function and one.due_date)
    ]
    yield from case.lack_of("planning.task", titles(loose, "what"))


def participation_plan(case: Case) -> Iterator[Missing]:
    """Children, parents and staff are heard before the resolution, or there is a reason."""
    planning = case.project.planning
    heard = {
        one.target_group
        for one in planning.participation_plan
        if one.occasion in {"goals", "approval"} and one.period_from and one.responsible_institution
    }
    waived = set(planning.waived_groups) if planning.waiver_reason else set()
    label = case.catalogue.field_text("planning.waived_groups").label_of
    open_ones = (label(name) for name in _GROUPS if name not in heard | waived)
    yield from case.lack_of("planning.participation", open_ones)


CRITERIA: dict[str, Criterion] = {
    "planning.stakeholder_scan": stakeholder_scan,
    "planning.early_contact": early_contact,
    "planning.group": group,
    "planning.mandate": mandate,
    "planning.roles": roles,
    "planning.rules": rules,
    "planning.confidentiality": confidentiality,
    "planning.communication": communication,
    "planning.schedule": schedule,
    "planning.benefit": benefit,
    "planning.documents": documents,
    "planning.kickoff": kickoff,
    "planning.participation_plan": participation_plan,
}
