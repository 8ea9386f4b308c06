"""Which points a group sees, in which order, and which of the required ones are still missing."""

from collections.abc import Iterator
from dataclasses import dataclass

from model.catalogue import Catalogue
from model.catalogue.schema_topics import Item, Obligation, Topic
from model.content import ItemAnswer, ItemStatus
from model.project import Project


@dataclass(frozen=True)
class Entry:
    """A point as the checklist shows it: of the catalogue, or of the group's own."""

    topic: str
    answer: ItemAnswer
    obligation: Obligation
    item: Item | None = None

    @property
    def key(self) -> str:
        """The key of the point; the id of the answer for a point of the group's own."""
        return self.item.key if self.item else self.answer.id

    @property
    def title(self) -> str:
        """How the point is called, "" while an own one has no name."""
        return self.item.title if self.item else self.answer.title

    @property
    def is_required(self) -> bool:
        """Whether this agreement type asks for the point."""
        return self.obligation == "required"

    @property
    def is_missing(self) -> bool:
        """Whether it is required and not regulated yet."""
        return self.is_required and not self.answer.status.is_regulated


def is_active(project: Project, topic: Topic) -> bool:
    """Whether the group works on a topic: as it chose, else as its agreement type proposes."""
    chosen = project.content.active_areas
    if chosen:
        return topic.key in chosen
    kind = project.agreement_type
    is_proposed = not kind or any(item.obligation(kind) for item in topic.items)
    return is_proposed or topic.key in project.planning.additional_areas


def active_topics(project: Project, catalogue: Catalogue) -> tuple[Topic, ...]:
    """The topics the group works on, in the order of the checklist."""
    return tuple(topic for topic in catalogue.topics if is_active(project, topic))


def entries(project: Project, catalogue: Catalogue) -> tuple[Entry, ...]:
    """All points of the active topics; the group's own follow those of their topic."""
    return tuple(
        entry
        for topic in active_topics(project, catalogue)
        for entry in (*_of_topic(project, topic), *own_points(project, topic.key))
    )


def own_points(project: Project, topic: str) -> tuple[Entry, ...]:
    """The group's own points of a topic, in the order the group gave them."""
    return tuple(
        Entry(topic, answer, "recommended")
        for answer in project.content.items
        if not answer.item and answer.topic == topic
    )


def own_point(project: Project, record_id: str) -> Entry | None:
    """The group's own point with this id, None if there is none."""
    found = (answer for answer in project.content.items if answer.id == record_id)
    return next((Entry(one.topic, one, "recommended") for one in found if not one.item), None)


def core(project: Project, catalogue: Catalogue) -> tuple[Entry, ...]:
    """The core list of the agreement type for the first meeting, in its order."""
    if not project.agreement_type:
        return ()
    shown = {entry.key: entry for entry in entries(project, catalogue)}
    keys = catalogue.type(project.agreement_type).core_items
    return tuple(shown[key] for key in keys if key in shown)


def missing(project: Project, catalogue: Catalogue) -> tuple[Entry, ...]:
    """Required points that are not regulated, what is disputed first."""
    found = [entry for entry in entries(project, catalogue) if entry.is_missing]
    return tuple(sorted(found, key=lambda one: one.answer.status is not ItemStatus.DISPUTED))


def _of_topic(project: Project, topic: Topic) -> Iterator[Entry]:
    """The points the type shows; all of a topic that the group added to its type."""
    kind = project.agreement_type
    is_of_type = any(item.obligation(kind) for item in topic.items)
    for item in topic.items:
        obligation = item.obligation(kind) or ("optional" if not (kind and is_of_type) else None)
        if obligation:
            yield Entry(topic.key, project.content.answer(item.key), obligation, item)
