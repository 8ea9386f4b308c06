"""What else changes when a group settles a point, starts on it, or looks at a newer sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from model import changes, paths
from model.basics import BERLIN
from model.catalogue import Catalogue
from model.catalogue.schema_topics import Item
from model.changes import Change, SetField
from model.content import AgreedWording, ItemAnswer, ItemStatus, item_id
from model.documents import wording
from model.meeting_course import Course
from model.paths import Path
from model.project import Project

# With these the group has given up what it had agreed, so the proposal is alive again.
_NOT_AGREED = {
    ItemStatus.OPEN,
    ItemStatus.IN_PROGRESS,
    ItemStatus.DISPUTED,
    ItemStatus.NOT_APPLICABLE,
}


@dataclass(frozen=True)
class Renewal:
    """The agreed sentence of a point, and the one that today's values and clause would give."""

    old: str
    new: str


def path_of(item_key: str, name: str) -> Path:
    """The path of one field of the answer to a point."""
    return f"content.items.{item_id(item_key)}.{name}"


def with_status(
    project: Project, catalogue: Catalogue, item: Item, status: ItemStatus
) -> Sequence[Change]:
    """Settling copies sentence and values into the project; taking it back drops the copy."""
    answer = project.content.answer(item.key)
    if status is ItemStatus.SETTLED:
        return [_agreed(project, item, wording.agree(item, answer, project, catalogue))]
    if status in _NOT_AGREED and answer.agreed is not None:
        return [_agreed(project, item, None)]
    return []


def with_meeting(
    project: Project, item_key: str, status: ItemStatus, course: Course | None
) -> Sequence[Change]:
    """What is settled while the group sits together was decided there and on that day."""
    if status is not ItemStatus.SETTLED or course is None:
        return []
    answer = project.content.answer(item_key)
    day = course.now.astimezone(BERLIN).date().isoformat()
    told: dict[str, tuple[object, str]] = {
        "decided_on": (None, day),
        "decided_in": ("", course.meeting.id),
    }
    return [
        SetField(path=path_of(item_key, name), before=empty, after=value)
        for name, (empty, value) in told.items()
        if not getattr(answer, name)
    ]


def with_first_words(project: Project, item_key: str, words: str) -> Sequence[Change]:
    """Whoever writes into an open point has begun to work on it."""
    answer = project.content.answer(item_key)
    if not words.strip() or answer.status is not ItemStatus.OPEN:
        return []
    path = path_of(item_key, "status")
    return [SetField(path=path, before=ItemStatus.OPEN, after=ItemStatus.IN_PROGRESS)]


def with_variant(
    project: Project, catalogue: Catalogue, item: Item, variant: str
) -> Sequence[Change]:
    """Another clause for a point; a settled one is settled in the new words."""
    answer = project.content.answer(item.key)
    chosen = SetField(path=path_of(item.key, "variant"), before=answer.variant, after=variant)
    begun = with_first_words(project, item.key, item.clause_of(variant))
    if answer.agreed is None:
        return [chosen, *begun]
    changed = answer.model_copy(update={"variant": variant})
    agreed = wording.agree(item, changed, project, catalogue)
    return [chosen, _agreed(project, item, agreed)]


def printed(answer: ItemAnswer, project: Project, catalogue: Catalogue) -> str:
    """The sentence a document prints for the point as it stands."""
    return wording.plain(wording.item_runs(answer, project, catalogue), project, catalogue)


def unwritten(answer: ItemAnswer, project: Project, catalogue: Catalogue) -> str:
    """The sentence a document prints while nobody has written one of their own."""
    return printed(answer.model_copy(update={"wording": ""}), project, catalogue)


def renewal(project: Project, catalogue: Catalogue, item: Item) -> Renewal | None:
    """Old and new sentence where values or clause have changed since the group settled it."""
    answer = project.content.answer(item.key)
    new = wording.offer(item, answer, project, catalogue)
    if new is None:
        return None
    old = printed(answer, project, catalogue)
    return None if old == new else Renewal(old, new)


def take_new(project: Project, catalogue: Catalogue, item: Item) -> Sequence[Change]:
    """The group agrees to today's sentence; a sentence of its own gives way."""
    answer = project.content.answer(item.key)
    return [*_written(answer, ""), _agreed_today(project, catalogue, item)]


def keep_old(project: Project, catalogue: Catalogue, item: Item) -> Sequence[Change]:
    """The group stays with its sentence, and is asked again only when something else changes."""
    answer = project.content.answer(item.key)
    old = printed(answer, project, catalogue)
    return [*_written(answer, old), _agreed_today(project, catalogue, item)]


def _written(answer: ItemAnswer, text: str) -> list[Change]:
    if answer.wording == text:
        return []
    path = f"content.items.{answer.id}.wording"
    return [SetField(path=path, before=answer.wording, after=text)]


def _agreed_today(project: Project, catalogue: Catalogue, item: Item) -> Change:
    answer = project.content.answer(item.key)
    return _agreed(project, item, wording.agree(item, answer, project, catalogue))


def _agreed(project: Project, item: Item, agreed: AgreedWording | None) -> Change:
    path = path_of(item.key, "agreed")
    before = changes.to_json(path, paths.read(project, path))
    return SetField(path=path, before=before, after=changes.to_json(path, agreed))
