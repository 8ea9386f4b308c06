"""The coordination group: who is affected, who sits at the table, by which rules it works."""

from decimal import Decimal
from typing import Annotated

from model.basics import LongText, Record, Text
from model.fields import CategoryKey, Day, OneOf
from model.references import DecisionRef, InstitutionRef, MeetingRef, MemberRef, PartnerRef


class Stakeholder(Record):
    """An office, institution or group that is affected, and how it is to take part."""

    category: CategoryKey = ""
    presence: Annotated[str, OneOf("present", "omitted", "absent")] = "present"
    institution: InstitutionRef = ""
    level: Annotated[
        str,
        OneOf(
            "contracting_party",
            "co_signing_institution",
            "contributing",
            "to_be_heard",
            "to_be_informed",
        ),
    ] = ""
    omission_reason: Text = ""
    reconsider_on: Day | None = None
    affected_by: Text = ""
    found_through: Annotated[
        str, OneOf("category_list", "gap_question", "contact_talk", "later")
    ] = ""
    type_weight: Text = ""
    contact_status: Annotated[
        str, OneOf("open", "contacted", "committed", "lower_level", "declined")
    ] = "open"
    contact_on: Day | None = None
    contact_way: Annotated[str, OneOf("visit", "call", "meeting", "letter")] = ""
    expectation: Text = ""
    concern: Text = ""
    decline_reason: Text = ""
    conditions: Text = ""
    open_question: Text = ""
    contacting_institution: InstitutionRef = ""
    contact_function: Text = ""
    next_contact_on: Day | None = None


class Member(Record):
    """A seat in the coordination group: an institution, its function and what it may promise."""

    institution: InstitutionRef = ""
    function: Text = ""
    deputy_function: Text = ""
    system: Annotated[
        str, OneOf("school", "youth_welfare", "administration", "families", "other")
    ] = ""
    experience: Annotated[str, OneOf("leadership", "practice", "planning", "representation")] = ""
    voting: Annotated[str, OneOf("voting", "advisory", "none")] = "voting"
    perspective: tuple[
        Annotated[str, OneOf("children", "parents", "staff", "provider", "municipality")], ...
    ] = ()
    decides_alone: Text = ""
    needs_consultation: Text = ""
    no_commitment: Text = ""
    consultation_with: Text = ""
    consultation_days: Decimal | None = None
    mandate_confirmed_by: Text = ""
    mandate_confirmed_on: Day | None = None
    phone: Text = ""
    email: Text = ""
    available_times: Text = ""
    confirmed_on: Day | None = None
    joined_on: Day | None = None
    left_on: Day | None = None


class GroupRole(Record):
    """Who moderates, coordinates, writes the minutes or keeps the time."""

    role: Annotated[
        str,
        OneOf(
            "facilitator",
            "coordinator",
            "minute_taker",
            "timekeeper",
            "screen_operator",
            "planner",
            "legal",
            "dpo",
            "guest",
        ),
    ] = ""
    member: MemberRef = ""
    institution: InstitutionRef = ""
    function: Text = ""
    deputy_function: Text = ""
    rotates: bool | None = None
    hours_per_week: Decimal | None = None
    own_interest: bool | None = None
    tasks_note: Text = ""
    valid_from: Day | None = None
    valid_until: Day | None = None


class Rule(Record):
    """A rule that the group has given itself."""

    topic: Annotated[
        str,
        OneOf(
            "concerns",
            "substitution",
            "deadlines",
            "minutes",
            "tasks",
            "conduct",
            "guests",
            "joining_leaving",
            "urgent_decision",
            "anonymity",
            "confidentiality",
            "other",
        ),
    ] = ""
    text: LongText = ""
    status: Annotated[str, OneOf("proposed", "adopted", "replaced")] = "proposed"
    decision: DecisionRef = ""
    valid_from: Day | None = None


class Channel(Record):
    """How the group speaks with one another for one purpose, and on which second way."""

    purpose: Annotated[
        str, OneOf("dates", "documents", "meeting", "urgent", "questions", "public", "other")
    ] = ""
    main_channel: Annotated[
        str,
        OneOf(
            "email",
            "platform",
            "video",
            "phone",
            "phone_chain",
            "messenger",
            "post",
            "notice",
            "in_person",
        ),
    ] = ""
    second_channel: Annotated[
        str,
        OneOf(
            "email",
            "platform",
            "video",
            "phone",
            "phone_chain",
            "messenger",
            "post",
            "notice",
            "in_person",
        ),
    ] = ""
    responsible_institution: InstitutionRef = ""
    main_access: Text = ""
    second_access: Text = ""
    audience: tuple[
        Annotated[str, OneOf("group", "extended_round", "staff", "parents", "public")], ...
    ] = ()
    response_days: Decimal | None = None
    tested_on: Day | None = None
    privacy_checked_on: Day | None = None


class Benefit(Record):
    """What one institution brings in, gains, fears and needs."""

    institution: InstitutionRef = ""
    partner: PartnerRef = ""
    core_mandate: Text = ""
    brings_in: LongText = ""
    gains: LongText = ""
    fears: LongText = ""
    needs: LongText = ""
    effort_hours: Decimal | None = None
    can_staff: Annotated[str, OneOf("feasible", "with_condition", "not_feasible", "open")] = ""
    staffing_condition: Text = ""
    benefit_children: Text = ""
    benefit_families: Text = ""
    discussed_in: MeetingRef = ""
