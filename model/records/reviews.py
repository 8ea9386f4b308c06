"""The evaluation: values, ratings, results and what follows."""

from decimal import Decimal
from typing import Annotated

from model.basics import Record, Text
from model.fields import Day, FormatKey, OneOf, QuestionKey
from model.references import (
    AnchoringEntryRef,
    DecisionRef,
    DraftVersionRef,
    FeedbackRef,
    GoalIndicatorRef,
    GoalRef,
    InstitutionRef,
    ItemRef,
    MeasureRef,
    MeetingRef,
    QuestionResultRef,
    ReviewRef,
)


class Review(Record):
    """One evaluation of the cooperation: period, questions, who is asked."""

    kind: Annotated[str, OneOf("short_check", "annual", "in_depth", "event_driven")] = ""
    trigger: Text = ""
    period_from: Day | None = None
    period_to: Day | None = None
    responsible_institution: InstitutionRef = ""
    report_due_on: Day | None = None
    questions: tuple[QuestionKey, ...] = ()
    indicators: tuple[GoalIndicatorRef, ...] = ()
    asked_groups: tuple[
        Annotated[str, OneOf("children", "parents", "staff", "institutions", "external")], ...
    ] = ()
    methods: tuple[FormatKey, ...] = ()
    effort_hours: Decimal | None = None
    external_support: Text = ""
    meeting: MeetingRef = ""
    version: DraftVersionRef = ""


class IndicatorValue(Record):
    """The value of an indicator in one evaluation."""

    evaluation: ReviewRef = ""
    indicator: GoalIndicatorRef = ""
    value: Decimal | None = None
    small_group: bool | None = False
    as_of: Day | None = None
    previous_value: Decimal | None = None
    remark: Text = ""


class Rating(Record):
    """How one institution answers one question of reflection."""

    evaluation: ReviewRef = ""
    institution: InstitutionRef = ""
    question: QuestionKey = ""
    value: Annotated[str, OneOf("r1", "r2", "r3", "r4", "none")] = ""
    reason: Text = ""
    agreed_with: tuple[Annotated[str, OneOf("management", "team", "board")], ...] = ()
    rated_on: Day | None = None


class HouseChange(Record):
    """What an institution changes in its own house."""

    evaluation: ReviewRef = ""
    institution: InstitutionRef = ""
    content: Text = ""
    anchoring_entry: AnchoringEntryRef = ""
    due_date: Day | None = None


class GoalResult(Record):
    """How far a goal is reached."""

    evaluation: ReviewRef = ""
    goal: GoalRef = ""
    suggestion: Text = ""
    degree: Annotated[str, OneOf("reached", "partly", "not_reached", "not_assessable")] = ""
    cause: Text = ""


class QuestionResult(Record):
    """What the ratings of one question show, and why."""

    evaluation: ReviewRef = ""
    question: QuestionKey = ""
    average: Decimal | None = None
    spread: Decimal | None = None
    finding: Annotated[str, OneOf("carries", "improvable", "action_needed", "perception_gap")] = ""
    discussed: bool | None = None
    view: Text = ""
    cause: Text = ""


class Consequence(Record):
    """What follows from the evaluation."""

    evaluation: ReviewRef = ""
    subject_kind: Annotated[str, OneOf("goal", "item", "question", "feedback", "new")] = ""
    goal: GoalRef = ""
    item: ItemRef = ""
    question: QuestionResultRef = ""
    feedback: FeedbackRef = ""
    decision: Annotated[str, OneOf("keep", "adapt", "end", "start", "examine")] = ""
    content: Text = ""
    level: Annotated[str, OneOf("contract", "service_agreement", "annex", "none")] = ""
    needs_resolution: Annotated[str, OneOf("bodies_again", "steering_group", "none")] = ""
    responsible_institution: InstitutionRef = ""
    responsible_function: Text = ""
    due_date: Day | None = None
    group_decision: DecisionRef = ""
    measure: MeasureRef = ""
    for_politics: bool | None = None
    status: Annotated[str, OneOf("open", "in_progress", "done")] = "open"
