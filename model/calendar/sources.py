"""Where dates lie in a project, and what is known of each kind."""

from dataclasses import dataclass

from model.paths import Path


@dataclass(frozen=True)
class Source:
    """Dates of one field: in a list of records, or in the phase itself."""

    # Also the key of the word for it, in the texts under calendar.kind.
    kind: str
    path: Path
    field: str
    institutions: tuple[str, ...] = ()
    partner: str = ""
    # The step where people find it, if it is not the one where the list begins.
    step: str = ""
    # Records that are over with, by one of their fields.
    over: tuple[str, tuple[object, ...]] = ("", ())


_ENDED: tuple[str, tuple[object, ...]] = (
    "status",
    ("done", "dropped", "void", "extended", "cancelled", "ended", "not_needed"),
)
_RESPONSIBLE = ("responsible_institution",)

LISTS = (
    Source("meeting", "planning.meetings", "date", ("institutions",), over=_ENDED),
    Source("milestone", "planning.milestones", "date", ("institution",), "partner"),
    Source("submission", "planning.milestones", "submission_deadline", ("institution",), "partner"),
    Source("task", "planning.tasks", "due_date", _RESPONSIBLE, over=_ENDED),
    Source("document", "planning.source_documents", "requested_until", ("institution",)),
    Source("goal", "goals.goals", "due_date", _RESPONSIBLE, over=_ENDED),
    Source(
        "item",
        "content.items",
        "due_date",
        _RESPONSIBLE,
        step="content.checklist",
        over=("status", ("settled", "not_applicable")),
    ),
    Source(
        "work_package",
        "content.work_packages",
        "due_date",
        ("responsible_institution", "second_institution"),
        over=_ENDED,
    ),
    Source("legal_review", "content.legal_reviews", "due_date", ("reviewed_by",), over=_ENDED),
    Source("body", "approval.bodies", "meeting_date", _RESPONSIBLE, "partner"),
    Source("submission", "approval.bodies", "submission_deadline", _RESPONSIBLE, "partner"),
    Source("condition", "approval.conditions", "due_date", _RESPONSIBLE, over=_ENDED),
    Source("measure", "anchoring.measures", "due_date", _RESPONSIBLE, over=_ENDED),
    Source("deadline", "anchoring.deadlines", "due_date", _RESPONSIBLE, over=_ENDED),
    Source(
        "calendar_entry",
        "anchoring.calendar_entries",
        "date",
        ("institutions", "responsible_institution"),
    ),
    Source("round", "anchoring.status_rounds", "next_round_on"),
    Source("report", "evaluation.evaluations", "report_due_on", _RESPONSIBLE),
    Source("house_change", "evaluation.house_changes", "due_date", ("institution",)),
    Source("consequence", "evaluation.consequences", "due_date", _RESPONSIBLE, over=_ENDED),
)
FIELDS = (
    Source("start", "planning", "start_date", step="planning.occasion"),
    Source(
        "postponed",
        "goals",
        "postponed_until",
        step="goals.voices",
        over=("postponed_groups", ((),)),
    ),
    Source("feedback_end", "approval", "feedback_deadline", step="approval.bodies"),
    Source("signing", "approval", "planned_signing_date", step="approval.bodies"),
    Source("evaluation", "evaluation", "next_evaluation_on", step="evaluation.next_cycle"),
)
# Fields of a phase that say the same as a milestone of this kind, once the group has one.
SAID_BY_MILESTONE = {"start", "feedback_end", "signing"}
# Lists whose records carry a notice in weeks: a second date, to begin in time.
WITH_NOTICE = {"deadline", "calendar_entry"}
