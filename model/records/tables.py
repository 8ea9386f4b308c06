"""The four tables of the agreement: services, decisions, interfaces, finances."""

from typing import Annotated

from model.basics import Record, Text
from model.fields import Amount, Day, OneOf
from model.references import GoalRef, InstitutionRef, ItemRef, PartnerRef, ServiceRef


class Service(Record):
    """A service with its provider, extent, quality and proof."""

    title: Text = ""
    provider: PartnerRef = ""
    providing_institution: InstitutionRef = ""
    responsible_function: Text = ""
    scope: Text = ""
    quantity: Text = ""
    times: Text = ""
    quality_requirement: Text = ""
    proof: Text = ""
    payer_kinds: tuple[
        Annotated[
            str,
            OneOf("partner", "state", "federal", "parents", "meals", "donation", "other", "none"),
        ],
        ...,
    ] = ()
    own_contribution: bool | None = False
    substitute_rule: Text = ""
    valid_from: Day | None = None
    valid_to: Day | None = None
    goal: GoalRef = ""
    item: ItemRef = ""
    remark: Text = ""


class DecisionRule(Record):
    """Who decides a question, who is heard, and what happens without agreement."""

    subject: Text = ""
    mode: Annotated[str, OneOf("alone", "after_hearing", "jointly")] = ""
    decided_by: tuple[InstitutionRef, ...] = ()
    decided_by_function: Text = ""
    heard_institutions: tuple[InstitutionRef, ...] = ()
    heard_groups: tuple[
        Annotated[str, OneOf("children", "parents", "staff", "employee_representation")], ...
    ] = ()
    informed_institutions: tuple[InstitutionRef, ...] = ()
    deadline: Text = ""
    fallback: Text = ""
    amount_limit: Amount | None = None
    steering_group: bool | None = False
    item: ItemRef = ""
    remark: Text = ""


class Interface(Record):
    """A handover between two functions: trigger, content, way, time."""

    title: Text = ""
    rhythm: Annotated[str, OneOf("daily", "weekly", "yearly", "event")] = ""
    trigger: Text = ""
    from_function: Text = ""
    from_institution: InstitutionRef = ""
    to_function: Text = ""
    to_institution: InstitutionRef = ""
    responsible_function: Text = ""
    content: Text = ""
    channel: Text = ""
    timing: Text = ""
    fallback: Text = ""
    data_kind: Annotated[str, OneOf("none", "required", "consent")] = "none"
    legal_basis: Text = ""
    item: ItemRef = ""
    tested_on: Day | None = None


class Cost(Record):
    """A line of the financial overview."""

    title: Text = ""
    cost_kind: Annotated[
        str,
        OneOf(
            "staff",
            "coordination",
            "material",
            "third_party",
            "training",
            "overhead",
            "premises",
            "meals",
            "other",
        ),
    ] = ""
    amount: Amount | None = None
    period: Annotated[
        str, OneOf("school_year", "calendar_year", "month", "per_unit", "one_off")
    ] = ""
    payer_kind: Annotated[
        str, OneOf("partner", "state", "federal", "parents", "meals", "donation", "other")
    ] = ""
    payer: PartnerRef = ""
    recipient: PartnerRef = ""
    basis: Text = ""
    due: Text = ""
    payment_route: Annotated[
        str, OneOf("instalments", "on_call", "invoice", "own_budget", "fees")
    ] = ""
    reservation: Annotated[str, OneOf("none", "budget", "grant", "body", "other")] = "none"
    reservation_note: Text = ""
    proof: Text = ""
    fixed: bool | None = False
    service: ServiceRef = ""
    item: ItemRef = ""
    remark: Text = ""
