"""Phase 3, contents: what the group has settled on each point of the checklist, in which words."""

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from model.basics import LongText, Model, Record, Text
from model.fields import Amount, Day, OneOf, TopicKey
from model.records.drafting import Annex, Dissent, ItemComment, LegalReview, WorkPackage
from model.records.tables import Cost, DecisionRule, Interface, Service
from model.references import AnnexRef, InstitutionRef, MeetingRef, PartnerRef
from model.steps import PhaseResults


class ItemStatus(StrEnum):
    """How far a point of the checklist is."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    SETTLED = "settled"
    DISPUTED = "disputed"
    NOT_APPLICABLE = "not_applicable"
    DELEGATED = "delegated"

    @property
    def needs_reason(self) -> bool:
        """Whether the group has to say why."""
        return self in {ItemStatus.NOT_APPLICABLE, ItemStatus.DELEGATED}

    @property
    def is_regulated(self) -> bool:
        """Whether a required point with this status no longer counts as missing."""
        return self in {ItemStatus.SETTLED, ItemStatus.NOT_APPLICABLE, ItemStatus.DELEGATED}


class Level(StrEnum):
    """Where a regulation stands, and thereby who may change it later."""

    CONTRACT = "contract"
    SERVICE_AGREEMENT = "service_agreement"
    ANNEX = "annex"


class Delegate(StrEnum):
    """Where a delegated point is worked out."""

    STEERING_GROUP = "steering_group"
    ANNEX = "annex"


class GapValue(Record):
    """What the group put into one gap of a sentence; its id is the name of the placeholder."""

    made_on_write: ClassVar[bool] = True

    value: LongText = ""


class AgreedWording(Model):
    """The sentence and its values as they stood when the group settled the point."""

    template: str = ""
    values: tuple[GapValue, ...] = ()


class ItemAnswer(Record):
    """The group's answer to one point of the checklist, or a point of its own."""

    made_on_write: ClassVar[bool] = True

    title: Text = ""
    topic: TopicKey = ""
    status: ItemStatus = ItemStatus.OPEN
    status_reason: Text = ""
    delegated_to: Delegate | None = None
    # What the group keeps in mind before there is a sentence.
    answer: LongText = ""
    level: Level | None = None
    level_reason: Text = ""
    annex: AnnexRef = ""
    variant: Text = ""
    values: tuple[GapValue, ...] = ()
    wording: LongText = ""
    wording_read: bool | None = False
    law_checked_on: date | None = None
    agreed: AgreedWording | None = None
    responsible_institution: InstitutionRef = ""
    responsible_function: Text = ""
    due_date: date | None = None
    decided_on: date | None = None
    decided_in: MeetingRef = ""
    changed_on: date | None = None

    @property
    def item(self) -> str:
        """Key of the point in the checklist ("finances.costs"), "" for the group's own point."""
        return self.id.replace("-", ".", 1) if "-" in self.id else ""

    def value_of(self, placeholder: str) -> str:
        """What the group put into this gap, "" when it is still open."""
        return next((gap.value for gap in self.values if gap.id == placeholder), "")


def item_id(item_key: str) -> str:
    """Id of the answer to a point: record ids stand in paths and may hold no dot."""
    return item_key.replace(".", "-", 1)


class DeselectedArea(Record):
    """A proposed topic that the group leaves out, with its reason."""

    area: TopicKey = ""
    reason: Text = ""
    review_date: Day | None = None


class BalanceAnswer(Record):
    """Whether a partner would sign in the place of the other."""

    partner: PartnerRef = ""
    swap_answer: Annotated[str, OneOf("would_sign", "with_changes", "would_not")] = ""
    change_wanted: Text = ""


class Content(PhaseResults):
    """Results of phase 3."""

    # areas
    active_areas: tuple[TopicKey, ...] = ()
    deselected_areas: tuple[DeselectedArea, ...] = ()
    areas_confirmed_in: MeetingRef = ""
    # checklist
    core_list_done_in: MeetingRef = ""
    # finance
    shortfall_rule: Annotated[
        str,
        OneOf("talks_first", "reduce_services", "bridge", "suspend", "terminate", "not_applicable"),
    ] = ""
    shortfall_note: Text = ""
    budget_frame: Amount | None = None
    # balance_check
    balance: tuple[BalanceAnswer, ...] = ()
    outside_reader_function: Text = ""
    read_through_on: Day | None = None
    # release
    draft_released_in: MeetingRef = ""
    draft_release_result: Annotated[
        str, OneOf("unanimous", "with_concerns", "majority", "not_released")
    ] = ""
    draft_reservations: LongText = ""
    feedback_wanted_by: Day | None = None
    draft_recipients: tuple[InstitutionRef, ...] = ()
    next_review_in: MeetingRef = ""
    # shared lists
    annexes: tuple[Annex, ...] = ()
    costs: tuple[Cost, ...] = ()
    decision_rules: tuple[DecisionRule, ...] = ()
    dissent: tuple[Dissent, ...] = ()
    interfaces: tuple[Interface, ...] = ()
    item_comments: tuple[ItemComment, ...] = ()
    items: tuple[ItemAnswer, ...] = ()
    legal_reviews: tuple[LegalReview, ...] = ()
    services: tuple[Service, ...] = ()
    work_packages: tuple[WorkPackage, ...] = ()

    def answer(self, item_key: str) -> ItemAnswer:
        """The answer to a point; an empty one while nobody has worked on it."""
        wanted = item_id(item_key)
        return next((item for item in self.items if item.id == wanted), ItemAnswer(id=wanted))
