"""What another agreement type would change: nothing that is stored, only what is asked for."""

from collections.abc import Iterable
from dataclasses import dataclass

from model import checklist
from model.catalogue import Catalogue
from model.checklist import Entry
from model.content import ItemAnswer
from model.project import Project


@dataclass(frozen=True)
class TypeChange:
    """The points of the checklist whose weight differs between two agreement types."""

    becomes_required: tuple[Entry, ...]
    no_longer_required: tuple[Entry, ...]
    joins: tuple[Entry, ...]
    leaves: tuple[Entry, ...]
    core_before: int
    core_after: int

    @property
    def kept(self) -> tuple[Entry, ...]:
        """Points that leave the view although the group has worked on them; they stay stored."""
        return tuple(one for one in self.leaves if one.answer != ItemAnswer(id=one.answer.id))


def type_change(project: Project, catalogue: Catalogue, wanted: str) -> TypeChange:
    """The difference between the type of the project and the one it might become."""
    changed = project.model_copy(update={"agreement_type": wanted})
    before = _by_key(checklist.entries(project, catalogue))
    after = _by_key(checklist.entries(changed, catalogue))
    return TypeChange(
        becomes_required=_required(after, than=before),
        no_longer_required=tuple(
            after[entry.key] for entry in _required(before, than=after) if entry.key in after
        ),
        joins=tuple(one for key, one in after.items() if key not in before and not one.is_required),
        leaves=tuple(one for key, one in before.items() if key not in after),
        core_before=len(checklist.core(project, catalogue)),
        core_after=len(checklist.core(changed, catalogue)),
    )


def _by_key(entries: Iterable[Entry]) -> dict[str, Entry]:
    return {entry.key: entry for entry in entries}


def _required(entries: dict[str, Entry], *, than: dict[str, Entry]) -> tuple[Entry, ...]:
    """Points that are required here and not there."""
    return tuple(
        entry
        for key, entry in entries.items()
        if entry.is_required and not (key in than and than[key].is_required)
    )
