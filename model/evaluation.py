"""Phase 6, evaluation and further development: values, ratings, consequences, the next cycle."""

from typing import Annotated

from model.basics import LongText, Record, Text
from model.fields import Day, OneOf
from model.records.reviews import (
    Consequence,
    GoalResult,
    HouseChange,
    IndicatorValue,
    QuestionResult,
    Rating,
    Review,
)
from model.references import ConsultedBodyRef, DecisionRef, MeetingRef, SuccessRef
from model.steps import PhaseResults


class OpenPoint(Record):
    """Something the report leaves open, with the next step."""

    point: Text = ""
    next_step: Text = ""


class Evaluation(PhaseResults):
    """Results of phase 6."""

    # meeting
    meeting: MeetingRef = ""
    # report
    report_summary: LongText = ""
    voices_summary: LongText = ""
    highlights: tuple[SuccessRef, ...] = ()
    open_points: tuple[OpenPoint, ...] = ()
    recipients: tuple[ConsultedBodyRef, ...] = ()
    privacy_checked: bool | None = None
    report_date: Day | None = None
    # resolution
    resolution_path: Annotated[str, OneOf("coordination", "steering_group", "bodies_again")] = ""
    steering_decision: DecisionRef = ""
    # next_cycle
    next_evaluation_on: Day | None = None
    restart_in: Annotated[str, OneOf("action_plan", "contents", "goals", "ending")] = "action_plan"
    # shared lists
    consequences: tuple[Consequence, ...] = ()
    evaluations: tuple[Review, ...] = ()
    goal_results: tuple[GoalResult, ...] = ()
    house_changes: tuple[HouseChange, ...] = ()
    indicator_values: tuple[IndicatorValue, ...] = ()
    question_results: tuple[QuestionResult, ...] = ()
    ratings: tuple[Rating, ...] = ()
