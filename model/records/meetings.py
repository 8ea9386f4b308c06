"""Dates, meetings, resolutions and tasks of the group."""

from decimal import Decimal
from typing import Annotated

from model.basics import LongText, Record, Text
from model.fields import BodyKey, Day, MethodKey, OneOf
from model.references import (
    ChannelRef,
    DecisionRef,
    GoalRef,
    InstitutionRef,
    ItemRef,
    MeetingRef,
    MemberRef,
    PartnerRef,
)


class Milestone(Record):
    """A fixed date on the way: start, signing, meeting of a body, holidays."""

    kind: Annotated[
        str,
        OneOf(
            "start",
            "signing",
            "body_meeting",
            "draft_release",
            "feedback_end",
            "goals_adopted",
            "budget",
            "funding_deadline",
            "school_holidays",
            "review",
            "other",
        ),
    ] = ""
    title: Text = ""
    date: Day | None = None
    until: Day | None = None
    institution: InstitutionRef = ""
    partner: PartnerRef = ""
    body_type: BodyKey = ""
    submission_deadline: Day | None = None
    certainty: Annotated[str, OneOf("fixed", "expected")] = "expected"
    buffer_days: Decimal | None = None


class AgendaItem(Record):
    """A point of the agenda with its minutes."""

    title: Text = ""
    kind: Annotated[
        str,
        OneOf(
            "arrival",
            "orientation",
            "review",
            "information",
            "discussion",
            "decision",
            "break",
            "outlook",
        ),
    ] = ""
    minutes: Decimal | None = None
    responsible_institution: InstitutionRef = ""
    method: MethodKey = ""
    # What the group wants to hold in its hands when the point is over.
    result: Text = ""


class Stretch(Record):
    """A time during which the group worked on one point of its agenda."""

    item: Text = ""
    began: Text = ""
    # Empty as long as the clock runs.
    ended: Text = ""


class Meeting(Record):
    """A meeting of the group, from invitation to minutes."""

    title: Text = ""
    kind: Annotated[
        str,
        OneOf(
            "kickoff",
            "working",
            "small_group",
            "extended_round",
            "release",
            "feedback_review",
            "steering",
            "evaluation",
            "celebration",
        ),
    ] = "working"
    phase: Annotated[
        str, OneOf("planning", "goals", "content", "approval", "anchoring", "evaluation")
    ] = ""
    date: Day | None = None
    start_time: Text = ""
    end_time: Text = ""
    format: Annotated[str, OneOf("on_site", "online", "hybrid")] = "on_site"
    place: Text = ""
    neutral_place: bool | None = None
    access: Text = ""
    second_channel: ChannelRef = ""
    purpose: Text = ""
    institutions: tuple[InstitutionRef, ...] = ()
    agenda_items: tuple[AgendaItem, ...] = ()
    preparation: Text = ""
    checklist: tuple[
        Annotated[
            str,
            OneOf(
                "room",
                "refreshments",
                "step_free",
                "interpreting",
                "childcare",
                "printouts",
                "test_call",
                "co_host",
                "access_sent",
                "shared_screen",
            ),
        ],
        ...,
    ] = ()
    invited_on: Day | None = None
    reply_by: Day | None = None
    stretches: tuple[Stretch, ...] = ()
    members_present: tuple[MemberRef, ...] = ()
    guests: Text = ""
    dissent: LongText = ""
    takeaway: LongText = ""
    next_meeting: MeetingRef = ""
    minutes_status: Annotated[str, OneOf("missing", "draft", "sent", "approved")] = "missing"
    minutes_sent_on: Day | None = None
    minutes_approved_on: Day | None = None
    status: Annotated[str, OneOf("planned", "held", "moved", "cancelled")] = "planned"


class Decision(Record):
    """A resolution of the group itself, with how it came about."""

    number: Decimal | None = None
    wording: LongText = ""
    subject: Annotated[
        str,
        OneOf(
            "rules",
            "anonymity",
            "roles",
            "goals",
            "content",
            "release",
            "feedback",
            "implementation",
            "evaluation",
            "other",
        ),
    ] = ""
    meeting: MeetingRef = ""
    procedure: Annotated[str, OneOf("consensus", "consent", "majority")] = ""
    result: Annotated[str, OneOf("adopted", "adopted_with_concerns", "postponed", "rejected")] = (
        "adopted"
    )
    votes_yes: Decimal | None = None
    votes_no: Decimal | None = None
    votes_abstention: Decimal | None = None
    concerns: LongText = ""
    item: ItemRef = ""
    goal: GoalRef = ""
    valid_from: Day | None = None
    revisit_on: Day | None = None
    replaces: DecisionRef = ""
    # The point of the agenda as it was called then, and the day where no meeting names one.
    agenda_point: Text = ""
    recorded_on: Day | None = None


class Task(Record):
    """Something an institution does until a date."""

    what: Text = ""
    responsible_institution: InstitutionRef = ""
    responsible_function: Text = ""
    supporting_institutions: tuple[InstitutionRef, ...] = ()
    due_date: Day | None = None
    status: Annotated[str, OneOf("open", "in_progress", "done", "dropped")] = "open"
    origin: Annotated[
        str, OneOf("meeting", "check", "stakeholder", "feedback", "item", "other")
    ] = "meeting"
    meeting: MeetingRef = ""
    decision: DecisionRef = ""
    item: ItemRef = ""
    result: Text = ""
    done_on: Day | None = None
    agenda_point: Text = ""
    recorded_on: Day | None = None


class Note(Record):
    """A question that stays open, a topic kept for later, or what came of a round."""

    kind: Annotated[str, OneOf("question", "parked", "result")] = "question"
    text: LongText = ""
    responsible_institution: InstitutionRef = ""
    meeting: MeetingRef = ""
    agenda_point: Text = ""
    item: ItemRef = ""
    recorded_on: Day | None = None
    settled: bool | None = False
    answer: Text = ""
