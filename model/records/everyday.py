"""How the agreement enters everyday work: papers, procedures, forms, status, handovers."""

from decimal import Decimal
from typing import Annotated

from model.basics import LongText, Record, Text
from model.fields import Day, OneOf
from model.references import (
    AnnexRef,
    ConsultedBodyRef,
    DeadlineRef,
    DecisionRef,
    FormRef,
    GoalRef,
    InstitutionRef,
    ItemRef,
    MeasureRef,
    MeetingRef,
    PartnerRef,
    ProcedureRef,
    StatusRoundRef,
)


class AnchoringEntry(Record):
    """Where a partner has written the agreement into its own papers."""

    partner: PartnerRef = ""
    institution: InstitutionRef = ""
    document_kind: Annotated[
        str,
        OneOf(
            "school_programme",
            "all_day_concept",
            "day_care_concept",
            "quality_handbook",
            "protection_concept",
            "job_descriptions",
            "youth_welfare_plan",
            "school_development_plan",
            "house_rules",
            "onboarding_folder",
            "other",
        ),
    ] = ""
    document_title: Text = ""
    anchoring_form: Annotated[
        str, OneOf("reference", "chapter", "adopted_procedure", "task_text")
    ] = ""
    passage: Text = ""
    items: tuple[ItemRef, ...] = ()
    responsible_function: Text = ""
    due_date: Day | None = None
    own_resolution_needed: bool | None = None
    body: ConsultedBodyRef = ""
    status: Annotated[str, OneOf("open", "in_progress", "done")] = "open"
    done_on: Day | None = None
    next_revision_on: Day | None = None


class Procedure(Record):
    """A procedure introduced in an institution: explained, practised, posted."""

    procedure_kind: Annotated[
        str,
        OneOf(
            "child_protection",
            "complaints",
            "emergency",
            "substitution",
            "information",
            "pick_up",
            "conflict",
            "data_breach",
        ),
    ] = ""
    institution: InstitutionRef = ""
    item: ItemRef = ""
    annex: AnnexRef = ""
    explained_on: Day | None = None
    practised_on: Day | None = None
    posted_at: Text = ""
    instructed_percent: Decimal | None = None
    next_practice_on: Day | None = None
    responsible_function: Text = ""
    lesson: Text = ""


class Form(Record):
    """A form or side contract that the agreement needs."""

    form_kind: Annotated[
        str,
        OneOf(
            "consent",
            "confidentiality_release",
            "joint_controllership",
            "processing_contract",
            "room_use",
            "criminal_record_letter",
            "registration",
            "pick_up_permission",
            "image_consent",
            "certificate",
            "other",
        ),
    ] = ""
    title: Text = ""
    partners: tuple[PartnerRef, ...] = ()
    item: ItemRef = ""
    responsible_institution: InstitutionRef = ""
    status: Annotated[str, OneOf("missing", "draft", "checked", "in_use", "not_needed")] = "missing"
    not_needed_reason: Text = ""
    checked_by: tuple[
        Annotated[str, OneOf("data_protection", "legal", "personnel", "management")], ...
    ] = ()
    checked_on: Day | None = None
    valid_from: Day | None = None
    storage_place: Text = ""
    languages: Text = ""
    retention: Text = ""


class OnboardingBlock(Record):
    """What new staff learn, and when."""

    topic: Annotated[
        str,
        OneOf(
            "child_protection",
            "goals",
            "contacts",
            "duties",
            "privacy",
            "emergency",
            "complaints",
            "house",
        ),
    ] = ""
    timing: Annotated[str, OneOf("before_start", "first_week", "first_month")] = ""
    responsible_institution: InstitutionRef = ""
    material: Text = ""
    minutes: Decimal | None = None
    procedure: ProcedureRef = ""
    form: FormRef = ""


class StatusRound(Record):
    """A look at all measures on one day."""

    meeting: MeetingRef = ""
    round_date: Day | None = None
    went_well: Text = ""
    group_decisions: tuple[DecisionRef, ...] = ()
    next_round_on: Day | None = None


class StatusEntry(Record):
    """The light of one measure in one round."""

    round: StatusRoundRef = ""
    measure: MeasureRef = ""
    light: Annotated[str, OneOf("green", "yellow", "red", "done")] = ""
    obstacle: Text = ""
    next_step: Text = ""
    new_due_date: Day | None = None
    group_decision: DecisionRef = ""
    escalate_to: ConsultedBodyRef = ""


class Handover(Record):
    """The change of a function, and how it is handed over."""

    institution: InstitutionRef = ""
    function: Text = ""
    change_on: Day | None = None
    nominated_on: Day | None = None
    introduction_on: Day | None = None
    open_measures: tuple[MeasureRef, ...] = ()
    open_deadlines: tuple[DeadlineRef, ...] = ()
    agreements: LongText = ""
    documents_place: Text = ""
    status: Annotated[str, OneOf("announced", "sheet_ready", "done")] = "announced"


class Success(Record):
    """Something that went well, and who made it possible."""

    occasion: Annotated[str, OneOf("anchoring", "evaluation")] = ""
    title: Text = ""
    goal: GoalRef = ""
    measure: MeasureRef = ""
    effect: Text = ""
    contributors: tuple[InstitutionRef, ...] = ()
    noted_on: Day | None = None
    publish: bool | None = False
    image_consent: bool | None = None
