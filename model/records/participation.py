"""Participation of children, parents and staff: planned, recorded, answered."""

from decimal import Decimal
from typing import Annotated

from model.basics import LongText, Record, Text
from model.fields import Day, FormatKey, OneOf
from model.references import (
    ConsultedBodyRef,
    DecisionRef,
    GoalRef,
    InstitutionRef,
    ItemRef,
    ParticipationRecordRef,
    PartnerRef,
    ReviewRef,
)


class Voice(Record):
    """What children, parents or staff said about the goals, and what became of it."""

    record: ParticipationRecordRef = ""
    source_group: Annotated[str, OneOf("children", "parents", "staff", "public")] = ""
    goal: GoalRef = ""
    statement: LongText = ""
    kind: Annotated[str, OneOf("praise", "wish", "concern", "question")] = "wish"
    effect: Annotated[
        str,
        OneOf("open", "confirmed", "goal_changed", "for_contents", "later", "not_adopted", "noted"),
    ] = "open"
    effect_reason: Text = ""
    revisit_on: Day | None = None
    answered_on: Day | None = None


class PlannedParticipation(Record):
    """A format of participation, planned before the resolution."""

    target_group: Annotated[str, OneOf("children", "parents", "staff", "public")] = ""
    occasion: Annotated[str, OneOf("goals", "approval", "evaluation", "ongoing")] = "approval"
    format: FormatKey = ""
    format_name: Text = ""
    period_from: Day | None = None
    period_to: Day | None = None
    topic: Text = ""
    influence: Annotated[str, OneOf("decide", "advise")] = ""
    responsible_institution: InstitutionRef = ""
    responsible_function: Text = ""
    institutions: tuple[InstitutionRef, ...] = ()
    answer_channel: Annotated[
        str, OneOf("meeting", "poster", "letter", "website", "app", "personal")
    ] = ""
    languages: Text = ""
    accessibility: tuple[
        Annotated[
            str,
            OneOf(
                "interpreting", "childcare", "pictures", "paper", "step_free", "evening_or_pickup"
            ),
        ],
        ...,
    ] = ()
    released_time: bool | None = None
    status: Annotated[str, OneOf("planned", "prepared", "done", "dropped")] = "planned"
    record: ParticipationRecordRef = ""


class ParticipationQuestion(Record):
    """A question that was asked, and what an answer can change."""

    text: Text = ""
    influence: Annotated[str, OneOf("decide", "advise")] = ""


class ParticipationRecord(Record):
    """A format of participation that took place; counts and statements, never names."""

    occasion: Annotated[str, OneOf("approval", "goals", "evaluation", "ongoing")] = ""
    target_group: Annotated[str, OneOf("children", "parents", "staff", "public")] = ""
    format: FormatKey = ""
    format_name: Text = ""
    period_from: Day | None = None
    period_to: Day | None = None
    participants_band: Annotated[str, OneOf("under_five", "five_or_more")] = ""
    participants: Decimal | None = None
    questions: tuple[ParticipationQuestion, ...] = ()
    institutions: tuple[InstitutionRef, ...] = ()
    languages: Text = ""
    accessibility: tuple[
        Annotated[
            str,
            OneOf(
                "interpreting", "childcare", "pictures", "paper", "step_free", "evening_or_pickup"
            ),
        ],
        ...,
    ] = ()
    response_rate: Decimal | None = None
    released_time: bool | None = None
    answer_channel: Annotated[
        str, OneOf("meeting", "poster", "letter", "website", "app", "personal")
    ] = ""
    answered_on: Day | None = None
    body: ConsultedBodyRef = ""
    evaluation: ReviewRef = ""


class Feedback(Record):
    """A response to the draft, and what became of it."""

    occasion: Annotated[str, OneOf("approval", "evaluation", "ongoing")] = "approval"
    record: ParticipationRecordRef = ""
    source_group: Annotated[
        str,
        OneOf(
            "children",
            "parents",
            "staff",
            "management",
            "board",
            "employee_representation",
            "administration",
            "body",
            "public",
            "service_provider",
        ),
    ] = ""
    partner: PartnerRef = ""
    item: ItemRef = ""
    goal: GoalRef = ""
    content: LongText = ""
    kind: Annotated[str, OneOf("wish", "concern", "question", "error", "praise")] = "wish"
    decision: Annotated[str, OneOf("open", "adopted", "partly", "rejected", "later", "noted")] = (
        "open"
    )
    reason: Text = ""
    revisit_on: Day | None = None
    group_decision: DecisionRef = ""
    answer_channel: Text = ""
    answered_on: Day | None = None
