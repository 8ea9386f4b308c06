"""What is there and what is needed: papers, offers, needs, perspectives, law, limits."""

from decimal import Decimal
from typing import Annotated

from model.basics import LongText, Record, Text
from model.fields import BodyKey, Day, OneOf, TopicKey
from model.references import InstitutionRef, InventoryEntryRef, PartnerRef, StakeholderRef


class SourceDocument(Record):
    """A paper that exists already: contract, concept, resolution."""

    document_kind: Annotated[
        str,
        OneOf(
            "agreement",
            "statute",
            "resolution",
            "funding_notice",
            "school_programme",
            "all_day_concept",
            "day_care_concept",
            "quality_handbook",
            "protection_concept",
            "youth_welfare_plan",
            "school_development_plan",
            "house_rules",
            "other",
        ),
    ] = ""
    title: Text = ""
    institution: InstitutionRef = ""
    as_of: Day | None = None
    location: Text = ""
    status: Annotated[str, OneOf("to_request", "requested", "received", "not_available")] = (
        "to_request"
    )
    requested_until: Day | None = None
    continuation: Annotated[
        str, OneOf("open", "continues", "to_adapt", "replaced", "information")
    ] = "open"
    valid_until: Day | None = None
    areas: tuple[TopicKey, ...] = ()
    key_content: Text = ""
    decision_body: BodyKey = ""
    public: bool | None = None
    replaced_by: Text = ""


class InventoryEntry(Record):
    """Something that exists already, and how well it carries."""

    offer: Text = ""
    kind: Annotated[str, OneOf("service", "concept", "cooperation", "room", "time")] = "service"
    provider: tuple[InstitutionRef, ...] = ()
    stakeholder: StakeholderRef = ""
    target_group: Text = ""
    rating: Annotated[str, OneOf("works", "gap", "duplicate", "disputed")] = ""
    cause: Text = ""
    measure_idea: Text = ""
    extent: Decimal | None = None
    extent_unit: Text = ""
    places_times: Text = ""
    topic: TopicKey = ""
    as_of: Day | None = None


class Need(Record):
    """A situation that shows a need, with its source; never a person."""

    situation: Text = ""
    affected_group: Text = ""
    conclusion: Text = ""
    source_kind: Annotated[
        str,
        OneOf(
            "youth_planning",
            "school_planning",
            "registrations",
            "survey",
            "statistics",
            "observation",
        ),
    ] = ""
    source: Text = ""
    year: Decimal | None = None
    small_group: bool | None = False
    figure: Decimal | None = None
    figure_unit: Text = ""
    delivered_by: InstitutionRef = ""
    inventory_entries: tuple[InventoryEntryRef, ...] = ()


class Perspective(Record):
    """How one profession sees a theme."""

    theme: Annotated[
        str,
        OneOf(
            "learning",
            "upbringing",
            "care",
            "relationship",
            "participation",
            "parents",
            "diversity",
        ),
    ] = ""
    view: Annotated[str, OneOf("school", "social_pedagogy", "further")] = ""
    profession: Text = ""
    institution: InstitutionRef = ""
    statement: LongText = ""
    example: Text = ""
    relation: Annotated[str, OneOf("shared", "complementary", "different")] = ""


class LegalSource(Record):
    """A law or recommendation that matters here, and when it was checked."""

    register_key: Text = ""
    source_kind: Annotated[
        str, OneOf("federal", "state", "eu", "local", "resolution", "recommendation")
    ] = ""
    short_content: Text = ""
    meaning: Text = ""
    check_status: Annotated[str, OneOf("to_check", "checked", "not_applicable")] = "to_check"
    checked_on: Day | None = None
    checked_by: InstitutionRef = ""
    note: Text = ""
    # The suggestion of the agreement type that this row takes up or strikes.
    proposal: Text = ""
    topics: tuple[TopicKey, ...] = ()
    cited_in_agreement: bool | None = True


class PartnerLimit(Record):
    """What a partner cannot do, and why."""

    partner: PartnerRef = ""
    institution: InstitutionRef = ""
    core_mandate: Text = ""
    areas: tuple[
        Annotated[str, OneOf("personnel", "money", "rooms", "time", "law", "none")], ...
    ] = ()
    not_possible: LongText = ""
    reason: Text = ""
    negotiable: LongText = ""
    hours_per_week: Decimal | None = None
    staffable: Annotated[str, OneOf("yes", "partly", "no", "open")] = ""
    needs_from_others: Text = ""
    valid_until: Day | None = None
    confirmed_on: Day | None = None
    confirmed_function: Text = ""
