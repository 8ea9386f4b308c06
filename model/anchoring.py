"""Phase 5, implementation and anchoring: measures, people to ask, papers, procedures, status."""

from decimal import Decimal
from typing import Annotated

from model.fields import Amount, Day, OneOf
from model.records.everyday import (
    AnchoringEntry,
    Form,
    Handover,
    OnboardingBlock,
    Procedure,
    StatusEntry,
    StatusRound,
    Success,
)
from model.records.measures import CalendarEntry, Contact, Deadline, Measure, SteeringSeat
from model.references import InstitutionRef, ItemRef, MeetingRef
from model.steps import PhaseResults


class Anchoring(PhaseResults):
    """Results of phase 5."""

    # action_plan
    duties: tuple[ItemRef, ...] = ()
    # contacts
    contact_sheet_published_on: Day | None = None
    # steering
    steering_chair: InstitutionRef = ""
    steering_rhythm: Annotated[
        str, OneOf("monthly", "six_weekly", "quarterly", "half_yearly", "as_needed")
    ] = ""
    steering_powers: tuple[
        Annotated[
            str,
            OneOf(
                "annexes", "quantities_times", "amounts_in_frame", "quality", "conflicts", "none"
            ),
        ],
        ...,
    ] = ()
    first_meeting: MeetingRef = ""
    decision_rule: Annotated[str, OneOf("consensus", "consent", "majority")] = ""
    quorum: Decimal | None = None
    budget_limit: Amount | None = None
    # calendar
    calendar_published_on: Day | None = None
    # handover
    nomination_weeks: Decimal | None = Decimal(4)
    introduction_weeks: Decimal | None = Decimal(6)
    interim_rule: Annotated[str, OneOf("deputy", "management", "coordination")] = "deputy"
    # shared lists
    anchoring_entries: tuple[AnchoringEntry, ...] = ()
    calendar_entries: tuple[CalendarEntry, ...] = ()
    contacts: tuple[Contact, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    forms: tuple[Form, ...] = ()
    handovers: tuple[Handover, ...] = ()
    measures: tuple[Measure, ...] = ()
    onboarding_blocks: tuple[OnboardingBlock, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    status_entries: tuple[StatusEntry, ...] = ()
    status_rounds: tuple[StatusRound, ...] = ()
    steering_seats: tuple[SteeringSeat, ...] = ()
    successes: tuple[Success, ...] = ()
