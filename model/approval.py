"""Phase 4, consultation and resolution: bodies, participation, resolutions, signatures."""

from decimal import Decimal
from typing import Annotated

from model.basics import LongText, Record, Text
from model.fields import Day, OneOf
from model.records.drafting import DraftVersion, TextChange
from model.records.participation import Feedback, ParticipationRecord
from model.records.resolutions import (
    Communication,
    Condition,
    ConsultedBody,
    CouncilPaper,
    InternalReview,
    Resolution,
    ShortVersion,
    Signature,
)
from model.references import InstitutionRef, MeetingRef
from model.steps import PhaseResults


class SpeakingPoint(Record):
    """A sentence for the session, with its evidence."""

    point: Text = ""
    evidence: Text = ""


class Approval(PhaseResults):
    """Results of phase 4."""

    # bodies
    feedback_deadline: Day | None = None
    planned_signing_date: Day | None = None
    # feedback_log
    answers_due_on: Day | None = None
    # revise
    released_in: MeetingRef = ""
    # summary
    core_message: LongText = ""
    change_children: LongText = ""
    change_parents: LongText = ""
    change_staff: LongText = ""
    contact_institution: InstitutionRef = ""
    speaking_points: tuple[SpeakingPoint, ...] = ()
    # signing
    signature_form: Annotated[str, OneOf("written", "qualified_electronic", "text_form")] = ""
    copies: Decimal | None = None
    annexes_complete: bool | None = None
    original_kept_at: tuple[InstitutionRef, ...] = ()
    # shared lists
    bodies: tuple[ConsultedBody, ...] = ()
    communications: tuple[Communication, ...] = ()
    conditions: tuple[Condition, ...] = ()
    council_papers: tuple[CouncilPaper, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    internal_reviews: tuple[InternalReview, ...] = ()
    participation_records: tuple[ParticipationRecord, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    short_versions: tuple[ShortVersion, ...] = ()
    signatures: tuple[Signature, ...] = ()
    text_changes: tuple[TextChange, ...] = ()
    versions: tuple[DraftVersion, ...] = ()
