"""What happens after the signing: measures, contacts, calendar, deadlines."""

from decimal import Decimal
from typing import Annotated

from model.basics import Record, Text
from model.fields import Amount, Day, OneOf, TopicKey
from model.references import (
    ConditionRef,
    ConsequenceRef,
    GoalRef,
    InstitutionRef,
    ItemRef,
    MeasureRef,
    ServiceRef,
)


class Measure(Record):
    """Something an institution will do so that the agreement lives in everyday work."""

    title: Text = ""
    goal: GoalRef = ""
    item: ItemRef = ""
    service: ServiceRef = ""
    condition: ConditionRef = ""
    consequence: ConsequenceRef = ""
    responsible_institution: InstitutionRef = ""
    responsible_function: Text = ""
    deputy_function: Text = ""
    supporting_institutions: tuple[InstitutionRef, ...] = ()
    due_date: Day | None = None
    effort: Annotated[str, OneOf("small", "medium", "large")] = ""
    horizon: Annotated[str, OneOf("quick", "year", "long")] = ""
    depends_on: tuple[MeasureRef, ...] = ()
    evidence: Text = ""
    status: Annotated[str, OneOf("open", "in_progress", "done", "paused", "dropped")] = "open"
    done_on: Day | None = None


class Contact(Record):
    """Who can be asked at an institution: a function, never a name."""

    institution: InstitutionRef = ""
    areas: tuple[TopicKey, ...] = ()
    function: Text = ""
    deputy_function: Text = ""
    phone: Text = ""
    email: Text = ""
    availability: Text = ""
    visibility: Annotated[str, OneOf("partners", "parents", "public")] = "partners"
    valid_from: Day | None = None
    checked_on: Day | None = None


class SteeringSeat(Record):
    """A seat in the steering group."""

    institution: InstitutionRef = ""
    function: Text = ""
    deputy_function: Text = ""
    voting: Annotated[str, OneOf("voting", "advisory")] = ""
    voice_of: tuple[Annotated[str, OneOf("children", "parents", "staff")], ...] = ()


class CalendarEntry(Record):
    """A recurring or single date of the cooperation."""

    title: Text = ""
    kind: Annotated[
        str,
        OneOf(
            "exchange",
            "cross_provider",
            "parents_event",
            "children_event",
            "activity",
            "training",
            "visit",
            "exercise",
            "conference",
            "evaluation",
            "deadline",
            "celebration",
        ),
    ] = ""
    recurrence: Annotated[str, OneOf("once", "yearly", "half_yearly", "quarterly", "monthly")] = (
        "yearly"
    )
    month: Annotated[
        str,
        OneOf("m01", "m02", "m03", "m04", "m05", "m06", "m07", "m08", "m09", "m10", "m11", "m12"),
    ] = ""
    date: Day | None = None
    target_groups: tuple[
        Annotated[str, OneOf("children", "parents", "staff", "leaders", "public")], ...
    ] = ()
    institutions: tuple[InstitutionRef, ...] = ()
    responsible_institution: InstitutionRef = ""
    lead_weeks: Decimal | None = Decimal(4)
    uses_existing: bool | None = None
    place: Text = ""
    purpose: Text = ""
    hours: Decimal | None = None
    cost: Amount | None = None
    goal: GoalRef = ""
    item: ItemRef = ""


class Deadline(Record):
    """A date by which something is due, with its notice in weeks."""

    kind: Annotated[
        str,
        OneOf(
            "payment_call",
            "usage_proof",
            "amount_adjustment",
            "budget_registration",
            "funding_end",
            "evaluation",
            "renewal",
            "termination_notice",
            "legal_review",
            "other",
        ),
    ] = ""
    title: Text = ""
    due_date: Day | None = None
    lead_weeks: Decimal | None = Decimal(8)
    responsible_institution: InstitutionRef = ""
    recipient: Text = ""
    decision_needed: Text = ""
    amount: Amount | None = None
    basis: Text = ""
    recurrence: Annotated[str, OneOf("once", "quarterly", "half_yearly", "yearly")] = "once"
    item: ItemRef = ""
    status: Annotated[str, OneOf("open", "done", "extended", "void")] = "open"
    done_on: Day | None = None
