"""What the bodies have resolved, which of it binds, and what is missing until the signing."""

from collections.abc import Iterator
from dataclasses import dataclass

from model.consultation import BINDING
from model.project import Project
from model.proposals import Row
from model.records.resolutions import ConsultedBody, Resolution, Signature

RESOLUTIONS = "approval.resolutions"
CONDITIONS = "approval.conditions"
SIGNATURES = "approval.signatures"
GIVEN = ("adopted", "adopted_with_changes", "no_objection")


@dataclass(frozen=True)
class Missing:
    """Something that stands between the group and the signing, and how often."""

    kind: str
    count: int


def proposed_resolutions(project: Project) -> Iterator[Row]:
    """One row per body of the plan, with the day it is due to meet."""
    for body in project.approval.bodies:
        day = body.meeting_date.isoformat() if body.meeting_date else None
        values = {"body": body.id, "date": day, "paper_no": body.paper_no, "version": body.version}
        yield Row(values, ("body",))


def latest(project: Project) -> tuple[Resolution, ...]:
    """The resolutions in the order of their days; those without a day come last."""
    rows = project.approval.resolutions
    return tuple(
        sorted(rows, key=lambda one: (one.date is None, one.date and one.date.toordinal()))
    )


def binding_missing(project: Project) -> tuple[ConsultedBody, ...]:
    """Bodies without whose consent nothing binds, and which have not given it yet."""
    given = {one.body for one in project.approval.resolutions if one.result in GIVEN}
    bodies = (body for body in project.approval.bodies if body.role in BINDING)
    return tuple(body for body in bodies if body.id not in given)


def proposed_signatures(project: Project) -> Iterator[Row]:
    """Every partner signs; institutions that sign with them follow."""
    for partner in project.planning.partners:
        values = {
            "partner": partner.id,
            "signing_role": "contracting_party",
            "function": partner.representation,
            "joint_representation": partner.signing_mode == "joint",
        }
        yield Row(values, ("partner", "signing_role"))
    for institution in project.planning.institutions:
        if institution.co_signing:
            yield Row(
                {
                    "partner": institution.partner,
                    "institution": institution.id,
                    "signing_role": "co_signing",
                    "function": institution.represented_by,
                },
                ("institution", "signing_role"),
            )


def missing_until_signing(project: Project) -> tuple[Missing, ...]:
    """What has to happen before and at the signing, in this order; nothing that is done."""
    approval = project.approval
    signatures = approval.signatures
    fresh = {one.partner for one in signatures if one.signing_role == "contracting_party"}
    partners = [one for one in project.planning.partners if one.id not in fresh]
    annexes = [one for one in project.content.annexes if not one.attached]
    found = (
        Missing("no_bodies", 0 if approval.bodies else 1),
        Missing("resolutions", len(binding_missing(project))),
        Missing("conditions", sum(one.status == "open" for one in approval.conditions)),
        Missing("partners", len(partners)),
        Missing("authority", sum(_lacks_authority(one) for one in signatures)),
        Missing("annexes", len(annexes)),
        Missing("form", 0 if approval.signature_form else 1),
        Missing("signatures", sum(one.signed_on is None for one in signatures)),
    )
    return tuple(one for one in found if one.count)


def _lacks_authority(signature: Signature) -> bool:
    return signature.signed_on is None and signature.authority_checked_on is None
