"""Phase 2, shared goals: the common understanding, the goals and how to recognise them."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from model.basics import LongText, Record, Text
from model.fields import OneOf, RefersTo, TopicKey
from model.people import InstitutionRef
from model.steps import PhaseResults

Horizon = Annotated[str, OneOf("short", "long")]
Beneficiary = Annotated[str, OneOf("children", "parents", "staff", "institutions", "neighbourhood")]
GoalStatus = Annotated[
    str, OneOf("proposed", "shortlisted", "adopted", "parked", "dropped", "ended")
]
Unit = Annotated[str, OneOf("count", "percent", "days", "weeks", "hours", "euro", "yes_no")]
GoalRef = Annotated[str, RefersTo("goals.goals")]
Direction = Annotated[str, OneOf("at_least", "at_most")]


class Goal(Record):
    """A state the partners want to reach together, with someone who answers for it."""

    title: Text = ""
    target_group: tuple[Beneficiary, ...] = ()
    target_state: LongText = ""
    horizon: Horizon = "short"
    status: GoalStatus = "proposed"
    status_reason: Text = ""
    responsible_institution: InstitutionRef = ""
    responsible_function: Text = ""
    due_date: date | None = None
    topics: tuple[TopicKey, ...] = ()

    @property
    def is_pursued(self) -> bool:
        """Whether the goal still counts: neither parked nor dropped nor ended."""
        return self.status not in {"parked", "dropped", "ended"}


class GoalIndicator(Record):
    """What shows that a goal is reached."""

    goal: GoalRef = ""
    title: Text = ""
    unit: Unit = ""
    direction: Direction = "at_least"
    baseline_unknown: bool | None = False
    baseline: Decimal | None = None
    target_value: Decimal | None = None
    source: Text = ""
    due_date: date | None = None
    responsible_institution: InstitutionRef = ""


class Goals(PhaseResults):
    """Results of phase 2."""

    understanding_text: LongText = ""
    goals: tuple[Goal, ...] = ()
    goal_indicators: tuple[GoalIndicator, ...] = ()
