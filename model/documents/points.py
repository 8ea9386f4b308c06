"""Which points of the checklist a document prints, in which order, and which are still missing."""

from collections.abc import Iterator
from dataclasses import dataclass

from model.catalogue import Catalogue
from model.catalogue.schema_topics import Item, Topic
from model.checklist import is_active
from model.content import ItemAnswer, ItemStatus, Level, item_id
from model.documents.blocks import Source, Status
from model.project import Project

CHECKLIST_STEP = "content.checklist"
_AGREED = {ItemStatus.SETTLED, ItemStatus.DELEGATED}
_IN_DISCUSSION = {ItemStatus.IN_PROGRESS, ItemStatus.DISPUTED}


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the checklist, or of the group's own, together with its answer."""

    topic: Topic
    answer: ItemAnswer
    item: Item | None = None

    @property
    def key(self) -> str:
        """The key of the item; the id of the answer for a point of the group's own."""
        return self.item.key if self.item else self.answer.id

    @property
    def title(self) -> str:
        """How the point is called."""
        return self.answer.title or (self.item.title if self.item else "")

    @property
    def level(self) -> Level:
        """Where the regulation stands: the group's choice, else that of the catalogue."""
        if self.answer.level is not None:
            return self.answer.level
        return Level(self.item.level) if self.item else Level.CONTRACT

    @property
    def source(self) -> Source:
        """The step and item that a sentence of this point leads to."""
        return Source(CHECKLIST_STEP, self.key)


def template_of(item: Item | None, answer: ItemAnswer) -> str:
    """The clause behind what is printed: as agreed, else as the catalogue proposes it today."""
    if answer.agreed is not None:
        return answer.agreed.template
    return item.clause_of(answer.variant) if item else ""


def has_text(answer: ItemAnswer) -> bool:
    """Whether the group has put anything into words."""
    typed = any(gap.value.strip() for gap in answer.values)
    return bool(answer.wording.strip() or answer.agreed is not None or typed)


def all_points(project: Project, catalogue: Catalogue) -> tuple[Point, ...]:
    """Every point with an answer, in the order of the checklist; own points end their topic."""
    return tuple(_ordered(project, catalogue))


def printed_points(
    project: Project, catalogue: Catalogue, status: Status = Status.DRAFT
) -> tuple[Point, ...]:
    """The points that stand in the text of a document with this status."""
    return tuple(
        point for point in all_points(project, catalogue) if _is_printed(point.answer, status)
    )


def _is_printed(answer: ItemAnswer, status: Status) -> bool:
    if answer.status is ItemStatus.SETTLED:
        # What a group has settled must never be missing, even where it kept every word as it was.
        return bool(answer.item or answer.wording.strip())
    shown = _AGREED | _IN_DISCUSSION if status is Status.DRAFT else _AGREED
    return answer.status in shown and has_text(answer)


def _ordered(project: Project, catalogue: Catalogue) -> Iterator[Point]:
    answers = {answer.item or answer.id: answer for answer in project.content.items}
    own = [answer for answer in project.content.items if not catalogue.has_item(answer.item)]
    for topic in catalogue.topics:
        for item in topic.items:
            if item.key in answers:
                yield Point(topic, answers[item.key], item)
        yield from (Point(topic, answer) for answer in own if answer.topic == topic.key)


@dataclass(frozen=True, slots=True)
class Missing:
    """A required point that the text does not regulate."""

    topic: Topic
    item: Item
    answer: ItemAnswer

    @property
    def is_excused(self) -> bool:
        """Whether the group decided to leave it out and said why."""
        return self.answer.status.is_regulated


def missing_points(project: Project, catalogue: Catalogue) -> tuple[Missing, ...]:
    """Required points that are open, being worked on, or left out on purpose."""
    answers = {answer.item: answer for answer in project.content.items}
    reasons = _reasons(project, catalogue)
    return tuple(
        Missing(topic, item, answer)
        for topic in catalogue.topics
        for item in topic.items
        if item.obligation(project.agreement_type) == "required"
        and _is_missing(answer := _answer(answers.get(item.key), item.key, reasons.get(topic.key)))
    )


def _reasons(project: Project, catalogue: Catalogue) -> dict[str, str]:
    """Why the group does not work on a topic that its type proposes."""
    said = {one.area: one.reason for one in project.content.deselected_areas}
    left = (topic for topic in catalogue.topics if not is_active(project, topic))
    return {topic.key: said.get(topic.key, "") for topic in left}


def _answer(answer: ItemAnswer | None, key: str, reason: str | None) -> ItemAnswer:
    """The answer to a point; one nobody worked on is left out together with its topic."""
    if reason is None or (answer and answer.status is not ItemStatus.OPEN):
        return answer or ItemAnswer(id=item_id(key))
    left_out = ItemStatus.NOT_APPLICABLE
    return ItemAnswer(id=item_id(key), status=left_out, status_reason=reason)


def _is_missing(answer: ItemAnswer) -> bool:
    if answer.status is ItemStatus.DELEGATED:
        return not has_text(answer)
    return answer.status is not ItemStatus.SETTLED
