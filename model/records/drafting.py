"""Work on the draft: packages, remarks, disputes, reviews, versions."""

from decimal import Decimal
from typing import Annotated

from model.basics import LongText, Record, Text
from model.fields import Day, OneOf, TopicKey
from model.references import (
    ConditionRef,
    ConsequenceRef,
    ConsultedBodyRef,
    DecisionRuleRef,
    DraftVersionRef,
    FeedbackRef,
    InstitutionRef,
    ItemRef,
    MeetingRef,
    PartnerRef,
    ReviewRef,
    TaskRef,
)


class WorkPackage(Record):
    """Points that two institutions prepare together."""

    title: Text = ""
    areas: tuple[TopicKey, ...] = ()
    items: tuple[ItemRef, ...] = ()
    responsible_institution: InstitutionRef = ""
    responsible_function: Text = ""
    second_institution: InstitutionRef = ""
    second_function: Text = ""
    consulted_institutions: tuple[InstitutionRef, ...] = ()
    input_needed: Text = ""
    due_date: Day | None = None
    present_in: MeetingRef = ""
    task: TaskRef = ""
    status: Annotated[str, OneOf("open", "in_progress", "presented", "done")] = "open"


class ItemComment(Record):
    """A remark on a point of the checklist."""

    item: ItemRef = ""
    kind: Annotated[
        str, OneOf("remark", "question", "proposal", "objection", "unclear", "one_sided")
    ] = "remark"
    institution: InstitutionRef = ""
    content: LongText = ""
    created_on: Day | None = None
    answer: Text = ""
    settled: bool | None = False


class Annex(Record):
    """An annex of the agreement."""

    annex_no: Decimal | None = None
    title: Text = ""
    item: ItemRef = ""
    as_of: Day | None = None
    attached: bool | None = False
    internal: bool | None = False


class Dissent(Record):
    """The position of one partner on a disputed point."""

    item: ItemRef = ""
    partner: PartnerRef = ""
    position: LongText = ""
    interest: Text = ""
    proposal: Text = ""
    outcome: Annotated[str, OneOf("open", "resolved", "deferred", "for_bodies")] = "open"
    solution: Text = ""
    solved_in: MeetingRef = ""
    body_note: Text = ""
    review_date: Day | None = None
    responsible_institution: InstitutionRef = ""
    decision: DecisionRuleRef = ""


class LegalReview(Record):
    """An expert opinion: requested, given or not needed."""

    field: Annotated[
        str,
        OneOf(
            "law",
            "data_protection",
            "personnel",
            "finance",
            "procurement",
            "tax",
            "permit",
            "insurance",
            "child_protection",
        ),
    ] = ""
    reviewed_by: InstitutionRef = ""
    reviewer_function: Text = ""
    scope: Text = ""
    items: tuple[ItemRef, ...] = ()
    status: Annotated[str, OneOf("requested", "done", "not_needed")] = "requested"
    not_needed_reason: Text = ""
    requested_on: Day | None = None
    due_date: Day | None = None
    reviewed_on: Day | None = None
    result: Annotated[
        str, OneOf("no_objection", "changes_needed", "reservation", "not_permitted")
    ] = ""
    note: Text = ""
    reservation: Text = ""
    law_as_of: Day | None = None
    follow_up_done_on: Day | None = None


class DraftVersion(Record):
    """A numbered version of the draft."""

    version_no: Text = ""
    version_date: Day | None = None
    level: Annotated[str, OneOf("contract", "service_agreement", "annex")] = "contract"
    occasion: Annotated[
        str,
        OneOf(
            "feedback", "condition", "evaluation", "law", "funding", "partner_change", "correction"
        ),
    ] = ""
    status: Annotated[str, OneOf("draft", "for_resolution", "adopted", "signed", "replaced")] = ""
    valid_from: Day | None = None
    replaces: DraftVersionRef = ""
    evaluation: ReviewRef = ""


class TextChange(Record):
    """A change of wording, with where it came from."""

    version: DraftVersionRef = ""
    item: ItemRef = ""
    old_text: LongText = ""
    new_text: LongText = ""
    weight: Annotated[str, OneOf("editorial", "substantial")] = ""
    reason: Text = ""
    origin_feedback: tuple[FeedbackRef, ...] = ()
    origin_condition: ConditionRef = ""
    origin_consequence: ConsequenceRef = ""
    affected_bodies: tuple[ConsultedBodyRef, ...] = ()
