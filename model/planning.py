"""Phase 1, planning: the order, the people, the rules and the dates of the way."""

from decimal import Decimal
from typing import Annotated

from model.basics import LongText, Record, Text
from model.fields import AgreementTypeKey, Amount, Day, DocumentKey, OneOf, TopicKey
from model.people import Institution, Partner
from model.records.group import Benefit, Channel, GroupRole, Member, Rule, Stakeholder
from model.records.inventory import SourceDocument
from model.records.meetings import Decision, Meeting, Milestone, Note, Task
from model.records.participation import PlannedParticipation
from model.references import DecisionRef, InstitutionRef
from model.steps import PhaseResults


class KnownLimit(Record):
    """A limit that is known from the start: money, staff, rooms, time or law."""

    kind: Annotated[str, OneOf("money", "personnel", "rooms", "time", "law", "unknown")] = ""
    limit: Text = ""


class Planning(PhaseResults):
    """Results of phase 1."""

    # occasion
    occasion_kinds: tuple[
        Annotated[
            str,
            OneOf(
                "extend_services",
                "legal_entitlement",
                "transition",
                "family_centre",
                "other_day_care",
                "school",
                "outsourcing",
                "childminding",
                "neighbourhood_need",
                "renewal",
                "funding",
                "other",
            ),
        ],
        ...,
    ] = ()
    occasion: LongText = ""
    expected_result: LongText = ""
    start_date: Day | None = None
    limits: tuple[KnownLimit, ...] = ()
    commissioning_institution: InstitutionRef = ""
    confirmed_on: Day | None = None
    confirmed_by_function: Text = ""
    initiating_institution: InstitutionRef = ""
    history: LongText = ""
    target_group: Text = ""
    social_area: Text = ""
    mandate_reference: Text = ""
    # agreement_type
    main_subject: Annotated[
        str,
        OneOf(
            "all_day",
            "childminding_tasks",
            "change_to_school",
            "family_services",
            "network_work",
            "single_project",
        ),
    ] = ""
    paid_services: Annotated[str, OneOf("paid", "unpaid", "unclear")] = ""
    work_with_children: bool | None = None
    type_reason: LongText = ""
    result_form: Annotated[
        str, OneOf("agreement_with_service", "agreement", "guiding_statement", "unclear")
    ] = "agreement"
    additional_areas: tuple[TopicKey, ...] = ()
    federal_state: Annotated[
        str,
        OneOf(
            "bw",
            "by",
            "be",
            "bb",
            "hb",
            "hh",
            "he",
            "mv",
            "ni",
            "nw",
            "rp",
            "sl",
            "sn",
            "st",
            "sh",
            "th",
        ),
    ] = ""
    bilateral_model: bool | None = None
    alternative_type: AgreementTypeKey = ""
    # stakeholder_scan
    gap_check: tuple[
        Annotated[
            str,
            OneOf(
                "first_affected",
                "resources",
                "later_users",
                "unreached_families",
                "could_stop",
                "same_kind",
            ),
        ],
        ...,
    ] = ()
    # early_contact
    contact_deadline: Day | None = None
    # group
    group_name: Text = ""
    extended_round: Annotated[str, OneOf("not_needed", "planned")] = "not_needed"
    extended_round_institutions: tuple[InstitutionRef, ...] = ()
    balance_note: Text = ""
    # roles
    roles_adopted_by: DecisionRef = ""
    single_house_reason: Text = ""
    moderation_cost: Amount | None = None
    # rules
    decision_rule: Annotated[str, OneOf("consensus", "consent", "majority")] = ""
    voting_unit: Annotated[str, OneOf("institution", "partner", "member")] = "institution"
    quorum: Decimal | None = None
    documents_days: Decimal | None = Decimal(5)
    feedback_days: Decimal | None = Decimal(7)
    rules_adopted_by: DecisionRef = ""
    majority_share: Annotated[str, OneOf("simple", "two_thirds", "three_quarters")] = ""
    fallback: Annotated[
        str, OneOf("next_meeting", "small_group", "management_level", "mediation")
    ] = ""
    minutes_days: Decimal | None = Decimal(7)
    objection_days: Decimal | None = Decimal(14)
    # confidentiality
    applies_to: tuple[
        Annotated[
            str,
            OneOf(
                "meetings", "minutes", "drafts", "participation", "evaluation", "messages", "images"
            ),
        ],
        ...,
    ] = ()
    single_case_path: LongText = ""
    small_number_limit: Decimal | None = Decimal(5)
    printed_on: tuple[DocumentKey, ...] = (
        "invitation",
        "minutes",
    )
    dpo_checked_on: Day | None = None
    anonymity_adopted_by: DecisionRef = ""
    dpo_institutions: tuple[InstitutionRef, ...] = ()
    slip_procedure: Text = ""
    confidential_topics: Text = ""
    retention: Text = ""
    # communication
    storage_place: Text = ""
    version_rule: Text = ""
    disturbance_rule: LongText = ""
    access_needs: tuple[
        Annotated[
            str,
            OneOf(
                "none", "device", "network", "account", "language", "accessibility", "place", "time"
            ),
        ],
        ...,
    ] = ()
    access_measures: Text = ""
    storage_responsible: InstitutionRef = ""
    service_accounts_only: bool | None = True
    languages: Text = ""
    # schedule
    suitable_times: tuple[
        Annotated[
            str,
            OneOf(
                "morning", "midday", "early_afternoon", "late_afternoon", "evening", "alternating"
            ),
        ],
        ...,
    ] = ()
    buffer_weeks: Decimal | None = Decimal(4)
    release_for_staff: bool | None = None
    # participation_plan
    waived_groups: tuple[Annotated[str, OneOf("children", "parents", "staff")], ...] = ()
    waiver_reason: Text = ""
    coordinating_institution: InstitutionRef = ""
    # shared lists
    benefits: tuple[Benefit, ...] = ()
    channels: tuple[Channel, ...] = ()
    decisions: tuple[Decision, ...] = ()
    group_roles: tuple[GroupRole, ...] = ()
    institutions: tuple[Institution, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    members: tuple[Member, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    notes: tuple[Note, ...] = ()
    participation_plan: tuple[PlannedParticipation, ...] = ()
    partners: tuple[Partner, ...] = ()
    rules: tuple[Rule, ...] = ()
    source_documents: tuple[SourceDocument, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()
    tasks: tuple[Task, ...] = ()
