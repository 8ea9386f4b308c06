"""Phase 2, shared goals: the common understanding, the goals and how to recognise them."""

from decimal import Decimal
from typing import Annotated

from model.basics import LongText, Record, Text
from model.fields import Day, OneOf, QuestionKey, TopicKey
from model.records.inventory import InventoryEntry, LegalSource, Need, PartnerLimit, Perspective
from model.records.participation import Voice
from model.references import (
    DecisionRef,
    GoalIdeaRef,
    GoalRef,
    InstitutionRef,
    InventoryEntryRef,
    MeetingRef,
    NeedRef,
    PartnerRef,
)
from model.steps import PhaseResults


class Term(Record):
    """A word with the meaning the group gives it."""

    term: Text = ""
    meaning: Text = ""


class GoalIdea(Record):
    """A proposal for a goal, before the group agrees on few."""

    title: Text = ""
    proposed_by: tuple[InstitutionRef, ...] = ()
    target_group: tuple[
        Annotated[str, OneOf("children", "parents", "staff", "institutions", "neighbourhood")], ...
    ] = ()
    bundle: Text = ""
    status: Annotated[str, OneOf("new", "becomes_goal", "merged", "parked")] = "new"
    merged_into: GoalIdeaRef = ""
    origin_needs: tuple[NeedRef, ...] = ()
    origin_inventory: tuple[InventoryEntryRef, ...] = ()
    topic: TopicKey = ""
    remark: LongText = ""


class Goal(Record):
    """A state the partners want to reach together, with someone who answers for it."""

    title: Text = ""
    target_group: tuple[
        Annotated[str, OneOf("children", "parents", "staff", "institutions", "neighbourhood")], ...
    ] = ()
    target_state: LongText = ""
    horizon: Annotated[str, OneOf("short", "long")] = "short"
    priority_points: Decimal | None = None
    rank: Decimal | None = None
    status: Annotated[
        str, OneOf("proposed", "shortlisted", "adopted", "parked", "dropped", "ended")
    ] = "proposed"
    status_reason: Text = ""
    parked_until: Day | None = None
    responsible_institution: InstitutionRef = ""
    responsible_function: Text = ""
    due_date: Day | None = None
    origin_ideas: tuple[GoalIdeaRef, ...] = ()
    topics: tuple[TopicKey, ...] = ()
    adopted_on: Day | None = None

    @property
    def is_pursued(self) -> bool:
        """Whether the goal still counts: neither parked nor dropped nor ended."""
        return self.status not in {"parked", "dropped", "ended"}


class GoalIndicator(Record):
    """What shows that a goal is reached."""

    goal: GoalRef = ""
    title: Text = ""
    unit: Annotated[str, OneOf("count", "percent", "days", "weeks", "hours", "euro", "yes_no")] = ""
    direction: Annotated[str, OneOf("at_least", "at_most")] = "at_least"
    baseline_unknown: bool | None = False
    baseline: Decimal | None = None
    target_value: Decimal | None = None
    source: Text = ""
    due_date: Day | None = None
    responsible_institution: InstitutionRef = ""
    question: QuestionKey = ""
    active: bool | None = True


class GoalBenefit(Record):
    """What a goal brings to one partner."""

    goal: GoalRef = ""
    partner: PartnerRef = ""
    beneficiary: Annotated[str, OneOf("children", "parents", "institution")] = ""
    benefit: Text = ""
    contribution: Text = ""
    concern: Text = ""


class Goals(PhaseResults):
    """Results of phase 2."""

    # inventory
    inventory_rated_in: MeetingRef = ""
    # needs
    needs_anonymity_checked: bool | None = None
    # perspectives
    common_ground: LongText = ""
    lasting_differences: LongText = ""
    perspectives_meeting: MeetingRef = ""
    # understanding
    understanding_text: LongText = ""
    understanding_check: tuple[
        Annotated[
            str,
            OneOf("both_cultures", "fits_cooperation", "no_platitudes", "guides_action", "plain"),
        ],
        ...,
    ] = ()
    terms: tuple[Term, ...] = ()
    understanding_status: Annotated[str, OneOf("draft", "in_consultation", "adopted")] = "draft"
    understanding_adopted_in: MeetingRef = ""
    understanding_open_points: LongText = ""
    # legal_frame
    legal_checked_on: Day | None = None
    legal_checked_by: InstitutionRef = ""
    legal_open_question: LongText = ""
    # collect
    collect_meeting: MeetingRef = ""
    # prioritise
    priority_method: Annotated[str, OneOf("points", "ranking", "discussion")] = "points"
    points_per_institution: Decimal | None = Decimal(5)
    prioritised_in: MeetingRef = ""
    # benefit_check
    benefit_balance: Annotated[str, OneOf("balanced", "improved", "accepted")] = ""
    benefit_balance_reason: LongText = ""
    # voices
    postponed_groups: tuple[Annotated[str, OneOf("children", "parents", "staff")], ...] = ()
    postponed_reason: Text = ""
    postponed_until: Day | None = None
    # adopt
    adopted_in: MeetingRef = ""
    adoption_rule: Annotated[str, OneOf("consensus", "consent", "majority")] = ""
    adoption_result: Annotated[
        str, OneOf("adopted", "adopted_with_concerns", "subject_to_feedback", "deferred")
    ] = ""
    adoption_concerns: LongText = ""
    adoption_decision: DecisionRef = ""
    # shared lists
    goal_benefits: tuple[GoalBenefit, ...] = ()
    goal_ideas: tuple[GoalIdea, ...] = ()
    goal_indicators: tuple[GoalIndicator, ...] = ()
    goals: tuple[Goal, ...] = ()
    inventory_entries: tuple[InventoryEntry, ...] = ()
    legal_sources: tuple[LegalSource, ...] = ()
    limits: tuple[PartnerLimit, ...] = ()
    needs: tuple[Need, ...] = ()
    perspectives: tuple[Perspective, ...] = ()
    voices: tuple[Voice, ...] = ()
