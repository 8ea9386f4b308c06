"""Who takes part: legal entities that can sign, and the institutions that act in daily work."""

from typing import Annotated

from model.basics import Record, Text
from model.fields import BodyKey, OneOf
from model.references import PartnerRef

LegalForm = Annotated[
    str,
    OneOf(
        "municipality",
        "county",
        "state",
        "special_purpose",
        "church_body",
        "association",
        "unregistered_association",
        "non_profit_company",
        "foundation",
        "cooperative",
        "natural_person",
        "other",
        "to_check",
    ),
]
Sector = Annotated[
    str,
    OneOf(
        "public_youth",
        "free_youth",
        "school_owner",
        "public_both",
        "church",
        "health",
        "sport_culture",
        "counselling",
        "business",
        "civil_society",
        "other",
    ),
]
RoleWord = Annotated[
    str, OneOf("municipality", "youth_office", "school_owner", "provider", "partner")
]
SigningMode = Annotated[str, OneOf("sole", "joint", "by_resolution", "to_check")]
ApprovalNeeded = Annotated[
    str,
    OneOf(
        "none",
        "church_supervision",
        "municipal_supervision",
        "school_supervision",
        "funder",
        "to_check",
    ),
]
Recognition = Annotated[str, OneOf("recognised", "by_law", "not_recognised", "not_applicable")]
InstitutionKind = Annotated[
    str,
    OneOf(
        "school",
        "day_care",
        "all_day",
        "family_centre",
        "childminding_service",
        "department",
        "management",
        "club",
        "counselling",
        "practice",
        "representation",
        "other",
    ),
]
Approach = Annotated[str, OneOf("child", "family", "target_group", "area")]


class Partner(Record):
    """A legal entity that becomes party to the agreement: it is liable and could sue."""

    name: Text = ""
    short_name: Text = ""
    legal_form: LegalForm = "to_check"
    sector: Sector = ""
    address: Text = ""
    seat: Text = ""
    role_word: RoleWord = ""
    representation: Text = ""
    signing_mode: SigningMode = ""
    representation_basis: Text = ""
    decision_bodies: tuple[BodyKey, ...] = ()
    approval_needed: ApprovalNeeded = ""
    recognition: Recognition = ""
    umbrella_association: Text = ""

    @property
    def called(self) -> str:
        """The name used in running text."""
        return self.short_name or self.name


class Institution(Record):
    """A school, day care centre, department or club that acts; usually no legal entity itself."""

    name: Text = ""
    short_name: Text = ""
    kind: InstitutionKind = ""
    partner: PartnerRef = ""
    site: Text = ""
    area: Text = ""
    competences: Text = ""
    approaches: tuple[Approach, ...] = ()
    represented_by: Text = ""
    co_signing: bool | None = None

    @property
    def is_named(self) -> bool:
        """Whether the agreement names it: it signs along, or someone is to represent it."""
        return bool(self.co_signing or self.represented_by)

    @property
    def called(self) -> str:
        """The name used in running text."""
        return self.short_name or self.name
