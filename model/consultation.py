"""Who has to be heard before the signing, in which order, and what each house says to the draft."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from model.catalogue import Catalogue
from model.people import Partner
from model.project import Project
from model.proposals import Row
from model.records.participation import PlannedParticipation
from model.records.resolutions import ConsultedBody

BODIES = "approval.bodies"
REVIEWS = "approval.internal_reviews"
RECORDS = "approval.participation_records"
# Roles without which there is no binding agreement.
BINDING = ("resolution", "consent", "codetermination", "approval")
_CITY = {"municipality", "county"}
_ASSOCIATION = {
    *("association", "unregistered_association", "non_profit_company"),
    *("foundation", "cooperative"),
}
_SCHOOL, _DAY_CARE = {"school"}, {"day_care", "family_centre"}
# Which partner has which body: by its legal form, or by what its institutions are.
_BY_FORM = {
    "council": _CITY,
    "school_committee": _CITY,
    "youth_welfare_committee": _CITY,
    "association_board": _ASSOCIATION,
    "church_body": {"church_body"},
}
_BY_INSTITUTION = {
    "school_conference": _SCHOOL,
    "teacher_conference": _SCHOOL,
    "parents_assembly_school": _SCHOOL,
    "parents_board_day_care": _DAY_CARE,
}
_ROLES = {
    "school_conference": "consent",
    "teacher_conference": "hearing",
    "parents_assembly_school": "hearing",
    "parents_board_day_care": "hearing",
    "youth_parents_council": "hearing",
    "school_committee": "recommendation",
    "youth_welfare_committee": "recommendation",
    "council": "resolution",
    "finance_committee": "recommendation",
    "district_council": "hearing",
    "association_board": "resolution",
    "supervisory_body": "consent",
    "church_body": "resolution",
    "works_council": "codetermination",
    "school_supervision": "notice",
    "state_youth_office": "notice",
    "working_group_78": "coordination",
}


@dataclass(frozen=True)
class Finding:
    """Something in the plan that does not fit; the ids say what it is about."""

    kind: str
    body: str = ""
    other: str = ""
    partner: str = ""


def proposed_bodies(project: Project, catalogue: Catalogue) -> Iterator[Row]:
    """The usual way of the agreement type, body by body, for every partner that has the body."""
    way = _stations(project, catalogue)
    partners = project.planning.partners
    for number, keys in enumerate(way, 1):
        for key in keys:
            for partner in partners:
                if _has(project, partner, key):
                    yield _body(partner, key, number)
    named = {key for keys in way for key in keys}
    for partner in partners:
        for key in partner.decision_bodies:
            if key not in named:
                yield _body(partner, key, 1)


def order_findings(project: Project) -> tuple[Finding, ...]:
    """What is wrong with dates and order: submission, then meeting, then signing."""
    approval = project.approval
    return (
        *(Finding("late_paper", body.id) for body in approval.bodies if _is_late(body)),
        *_out_of_order(approval.bodies),
        *(
            Finding("after_signing", body.id)
            for body in approval.bodies
            if body.role != "notice" and _is_after(body.meeting_date, approval.planned_signing_date)
        ),
        *_undecided(project),
    )


def undated(project: Project) -> tuple[ConsultedBody, ...]:
    """Bodies of which nobody knows yet when they meet."""
    return tuple(body for body in project.approval.bodies if body.meeting_date is None)


def proposed_reviews(project: Project) -> Iterator[Row]:
    """One row per partner: each says in one voice how it stands to the draft."""
    for partner in project.planning.partners:
        yield Row({"partner": partner.id, "position": "open"}, ("partner",))


def proposed_records(project: Project, group: str) -> Iterator[Row]:
    """The formats that the plan of participation names for this group and occasion."""
    for planned in project.planning.participation_plan:
        is_meant = planned.target_group == group and planned.occasion == "approval"
        if is_meant and planned.status != "dropped":
            yield Row(_record(planned), ("occasion", "target_group", "format", "format_name"))


def _record(planned: PlannedParticipation) -> dict[str, object]:
    same = ("format", "format_name", "languages", "answer_channel", "released_time")
    row = planned.model_dump(
        mode="json",
        include={
            *same,
            "target_group",
            "period_from",
            "period_to",
            "institutions",
            "accessibility",
        },
    )
    question = {"id": "q1", "text": planned.topic, "influence": planned.influence}
    return {**row, "occasion": "approval", "questions": [question] if planned.topic else []}


def _stations(project: Project, catalogue: Catalogue) -> tuple[tuple[str, ...], ...]:
    kind = project.agreement_type or "general"
    found = next((one for one in catalogue.body_sequences if one.type == kind), None)
    return found.bodies if found else ()


def _has(project: Project, partner: Partner, key: str) -> bool:
    if key in partner.decision_bodies or partner.legal_form in _BY_FORM.get(key, ()):
        return True
    kinds = {one.kind for one in project.planning.institutions if one.partner == partner.id}
    return bool(kinds & set(_BY_INSTITUTION.get(key, ())))


def _body(partner: Partner, key: str, number: int) -> Row:
    role = _ROLES.get(key, "hearing")
    values = {"partner": partner.id, "body_type": key, "role": role, "sequence": number}
    return Row(values, ("partner", "body_type"))


def _is_late(body: ConsultedBody) -> bool:
    if body.submission_deadline is None or body.meeting_date is None:
        return False
    return body.submission_deadline >= body.meeting_date


def _is_after(day: date | None, limit: date | None) -> bool:
    return day is not None and limit is not None and day > limit


def _out_of_order(bodies: tuple[ConsultedBody, ...]) -> Iterator[Finding]:
    """Each body that meets before one that should come first; one sentence per body is enough."""
    dated = [body for body in bodies if body.meeting_date and body.sequence is not None]
    for body in dated:
        too_late = [
            other
            for other in dated
            if (other.sequence or 0) < (body.sequence or 0)
            and _is_after(other.meeting_date, body.meeting_date)
        ]
        if too_late:
            yield Finding("out_of_order", body.id, too_late[0].id)


def _undecided(project: Project) -> Iterator[Finding]:
    deciding = {body.partner for body in project.approval.bodies if body.role in BINDING}
    for partner in project.planning.partners:
        if partner.id not in deciding:
            yield Finding("undecided", partner=partner.id)
