"""Which topics a group works on: switching one off keeps all it holds and asks for a reason."""

from collections.abc import Sequence

from model.basics import new_id
from model.catalogue import Catalogue
from model.catalogue.schema_topics import Topic
from model.changes import AddRecord, Change, RemoveRecord, SetField
from model.checklist import active_topics
from model.content import DeselectedArea
from model.project import Project

ACTIVE, DESELECTED = "content.active_areas", "content.deselected_areas"


def switched(project: Project, catalogue: Catalogue, topic: str, *, on: bool) -> Sequence[Change]:
    """The changes that switch a topic on or off; none where it is so already."""
    before = [one.key for one in active_topics(project, catalogue)]
    # Without any topic left there is nothing to agree on, and none chosen means all of the type.
    if (topic in before) is on or (not on and before == [topic]):
        return []
    wanted = {*before, topic} if on else set(before) - {topic}
    after = [one.key for one in catalogue.topics if one.key in wanted]
    stored = list(project.content.active_areas)
    reason = deselected(project, topic)
    chosen = SetField(path=ACTIVE, before=stored, after=after)
    if on:
        return [chosen, *([RemoveRecord(path=DESELECTED, id=reason.id)] if reason else [])]
    record = {"id": new_id(), "area": topic}
    return [chosen, *([] if reason else [AddRecord(path=DESELECTED, record=record)])]


def deselected(project: Project, topic: str) -> DeselectedArea | None:
    """The record that says why a topic is left out, if there is one."""
    return next((one for one in project.content.deselected_areas if one.area == topic), None)


def is_proposed(topic: Topic, catalogue: Catalogue, kind: str) -> bool:
    """Whether the agreement type asks for this topic; leaving it out then needs a reason."""
    return bool(kind) and topic.key in catalogue.type(kind).required_topics
