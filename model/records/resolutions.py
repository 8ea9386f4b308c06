"""Consultation and resolution: bodies, papers, resolutions, conditions, signatures."""

from decimal import Decimal
from typing import Annotated

from model.basics import LongText, Record, Text
from model.fields import Amount, BodyKey, Day, DocumentKey, OneOf
from model.references import (
    ConditionRef,
    ConsultedBodyRef,
    DraftVersionRef,
    InstitutionRef,
    MeasureRef,
    ParticipationRecordRef,
    PartnerRef,
    ResolutionRef,
    ReviewRef,
    ShortVersionRef,
    TextChangeRef,
)


class ConsultedBody(Record):
    """A body that decides, agrees or is heard, with its dates."""

    partner: PartnerRef = ""
    body_type: BodyKey = ""
    name: Text = ""
    role: Annotated[
        str,
        OneOf(
            "resolution",
            "consent",
            "codetermination",
            "approval",
            "recommendation",
            "coordination",
            "hearing",
            "notice",
        ),
    ] = ""
    sequence: Decimal | None = None
    meeting_date: Day | None = None
    submission_deadline: Day | None = None
    fallback_date: Day | None = None
    public_session: bool | None = None
    conflict_of_interest: bool | None = None
    responsible_institution: InstitutionRef = ""
    responsible_function: Text = ""
    paper_no: Text = ""
    version: DraftVersionRef = ""
    evaluation: ReviewRef = ""


class InternalReview(Record):
    """How a partner stands to the draft in its own house."""

    partner: PartnerRef = ""
    presented_in: tuple[
        Annotated[
            str,
            OneOf(
                "management",
                "board",
                "supervisory_body",
                "employee_representation",
                "departments",
                "legal_finance",
            ),
        ],
        ...,
    ] = ()
    presented_on: Day | None = None
    position: Annotated[str, OneOf("agrees", "agrees_with_changes", "rejects", "open")] = ""
    codetermination: Annotated[str, OneOf("none", "hearing", "consent", "no_body", "to_check")] = ""
    codetermination_topics: tuple[
        Annotated[
            str, OneOf("working_time", "transfer", "order", "technology", "training", "other")
        ],
        ...,
    ] = ()
    codetermination_result: Annotated[
        str, OneOf("no_objection", "consented", "objected", "refused")
    ] = ""
    codetermination_on: Day | None = None
    body: ConsultedBodyRef = ""


class CouncilPaper(Record):
    """A paper put before one or several bodies."""

    bodies: tuple[ConsultedBodyRef, ...] = ()
    version: DraftVersionRef = ""
    subject: Text = ""
    proposal: LongText = ""
    facts: LongText = ""
    legal_note: LongText = ""
    participation_note: LongText = ""
    cost_one_off: Amount | None = Decimal(0)
    cost_yearly: Amount | None = Decimal(0)
    coverage: Annotated[str, OneOf("no_cost", "covered", "reserved", "third_party", "open")] = ""
    staff_impact: Text = ""
    space_impact: Text = ""
    alternatives: LongText = ""
    schedule: LongText = ""
    public_session: bool | None = True
    attachments: tuple[DocumentKey, ...] = (
        "agreement_final",
        "service_agreement_final",
        "short_version",
        "feedback_log",
    )
    status: Annotated[str, OneOf("draft", "cleared", "submitted")] = "draft"
    submitted_on: Day | None = None


class Resolution(Record):
    """What a body has resolved, with result, votes and source."""

    body: ConsultedBodyRef = ""
    version: DraftVersionRef = ""
    date: Day | None = None
    result: Annotated[
        str,
        OneOf(
            "adopted",
            "adopted_with_changes",
            "recommended",
            "no_objection",
            "suggestions",
            "noted",
            "deferred",
            "rejected",
        ),
    ] = ""
    votes_yes: Decimal | None = None
    votes_no: Decimal | None = None
    votes_abstention: Decimal | None = None
    votes_present: Decimal | None = None
    has_conditions: bool | None = False
    deviation: LongText = ""
    minutes_reference: Text = ""
    paper_no: Text = ""
    next_date: Day | None = None
    evaluation: ReviewRef = ""


class Condition(Record):
    """A condition that a resolution carries, and how it is met."""

    resolution: ResolutionRef = ""
    content: Text = ""
    kind: Annotated[
        str, OneOf("text_change", "report", "funding", "check", "time_limit", "other")
    ] = ""
    changes_text: bool | None = None
    text_change: TextChangeRef = ""
    bodies_to_reconsult: tuple[ConsultedBodyRef, ...] = ()
    responsible_institution: InstitutionRef = ""
    responsible_function: Text = ""
    due_date: Day | None = None
    status: Annotated[str, OneOf("open", "measure", "done")] = "open"
    measure: MeasureRef = ""
    done_on: Day | None = None


class Signature(Record):
    """Who signs for whom, with which authority, and when."""

    partner: PartnerRef = ""
    institution: InstitutionRef = ""
    signing_role: Annotated[str, OneOf("contracting_party", "co_signing")] = ""
    function: Text = ""
    authority_basis: Annotated[
        str,
        OneOf(
            "statute", "register", "municipal_code", "power_of_attorney", "church_law", "school_law"
        ),
    ] = ""
    authority_checked_on: Day | None = None
    joint_representation: bool | None = False
    second_function: Text = ""
    place: Text = ""
    signed_on: Day | None = None
    seal: bool | None = None
    copy_received_on: Day | None = None


class Communication(Record):
    """An announcement or report to one audience."""

    occasion: Annotated[str, OneOf("approval", "anchoring", "evaluation")] = ""
    audience: Annotated[
        str, OneOf("children", "parents", "teachers", "teams", "bodies", "partners", "public")
    ] = ""
    institution: InstitutionRef = ""
    body: ConsultedBodyRef = ""
    channel: Annotated[
        str,
        OneOf("meeting", "letter", "poster", "app", "mail", "website", "press", "written_report"),
    ] = ""
    document: DocumentKey = ""
    languages: tuple[ShortVersionRef, ...] = ()
    date: Day | None = None
    responsible_institution: InstitutionRef = ""
    status: Annotated[str, OneOf("planned", "done", "cancelled")] = "planned"
    record: ParticipationRecordRef = ""
    condition: ConditionRef = ""
    evaluation: ReviewRef = ""


class ShortVersion(Record):
    """A short version of the agreement in one language."""

    language: Text = "Deutsch"
    form: Annotated[str, OneOf("plain", "easy", "pictures")] = ""
    status: Annotated[str, OneOf("draft", "proofread", "released")] = ""
    checked_by: InstitutionRef = ""
