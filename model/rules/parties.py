"""Who takes part: parties, balance, categories, roles, participation, bodies."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from model import resolving
from model.catalogue import Catalogue
from model.done.case import listed
from model.people import Institution
from model.project import Project
from model.rules.finding import Finding, found
from model.rules.texts import says

_GROUPS = ("children", "parents", "staff")
# From so many partners on, coordinating is work of its own beside facilitating.
_MANY_PARTNERS = 8
_THREE_ROLES = ("facilitator", "coordinator", "minute_taker")
_TYPES_WITH_RESOLUTION = {"all_day_school", "childminding"}


def institution_as_party(project: Project, catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V1: a school or day care centre stands where a legal entity should."""
    words = catalogue.rule("V1").words
    for partner in project.planning.partners:
        name = partner.name.lower()
        if says(name, words["institution"]) and not says(name, words["legal_person"]):
            yield found("V1", "planning.stakeholder_scan", name=partner.name)


def no_representation(project: Project, _catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V2: nobody is said to sign for a party, or how."""
    for partner in project.planning.partners:
        if partner.name and (
            not partner.representation or partner.signing_mode in {"", "to_check"}
        ):
            yield found("V2", "planning.mandate", name=partner.called)


def one_sided(project: Project, _catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V3: of several parties only one gives anything."""
    partners = {one.id: one.called for one in project.planning.partners}
    giving = {one.provider for one in project.content.services} & set(partners)
    paying = {one.payer for one in project.content.costs} & set(partners)
    if len(partners) < 2:
        return
    if len(giving) == 1:
        yield found("V3", "content.services_matrix", name=partners[min(giving)])
    elif not giving and len(paying) == 1:
        yield found("V3", "content.services_matrix", name=partners[min(paying)])


def forgotten_category(project: Project, catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V21: a kind of partner has neither an entry nor a reason."""
    entries = project.planning.stakeholders
    if not entries:
        return
    answered = {one.category for one in entries if one.presence == "present" or one.omission_reason}
    open_ones = tuple(
        one.title for one in catalogue.stakeholder_categories if one.key not in answered
    )
    if open_ones:
        yield found("V21", "planning.stakeholder_scan", names=listed(open_ones))


def one_house_leads(project: Project, _catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V22: one institution has all three roles; among many partners two are enough to ask."""
    planning = project.planning
    if planning.single_house_reason:
        return
    count = len(planning.partners)
    if place := _holder(project, _THREE_ROLES):
        yield found("V22", "planning.roles", name=place.called)
    elif count >= _MANY_PARTNERS and (place := _holder(project, _THREE_ROLES[:2])):
        large = found("V22", "planning.roles", name=place.called, count=count)
        yield replace(large, case="_large")


def _holder(project: Project, roles: tuple[str, ...]) -> Institution | None:
    """The one institution that holds all these roles alone."""
    planning = project.planning
    holders = [
        {one.institution for one in planning.group_roles if one.role == role and one.institution}
        for role in roles
    ]
    same = set.intersection(*holders)
    if not same or any(len(one) > 1 for one in holders):
        return None
    return next((one for one in planning.institutions if one.id in same), None)


def nobody_asked(project: Project, catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V18: the resolution draws near, and a group was neither heard nor left out for a reason."""
    if not _has_begun(project):
        return
    planning = project.planning
    waived = set(planning.waived_groups) if planning.waiver_reason else set()
    heard = {
        one.target_group
        for one in project.approval.participation_records
        if one.occasion in {"approval", "goals"} and one.period_from
    }
    label = catalogue.field_text("planning.waived_groups").label_of
    for group in _GROUPS:
        if group not in heard | waived:
            yield found("V18", f"approval.{group}", name=label(group))


def nobody_decides(project: Project, _catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V19: the type needs a resolution, and no body is to pass one."""
    needs_one = project.agreement_type in _TYPES_WITH_RESOLUTION
    deciding = any(one.role in resolving.DECIDING for one in project.approval.bodies)
    if needs_one and _has_begun(project) and not deciding:
        yield found("V19", "approval.bodies")


def _has_begun(project: Project) -> bool:
    """Whether the group prepares the resolution; before that nothing is forgotten yet."""
    return bool(project.approval.bodies or project.content.draft_released_in)
