"""Parts of papers that no outline can tell, by the name the outlines call them."""

from collections.abc import Callable, Iterator

from model.documents import (
    parts_of_checklist,
    parts_of_content,
    parts_of_goals,
    parts_of_meetings,
    parts_of_participation,
    parts_of_planning,
)
from model.documents.blocks import Block
from model.documents.build import Build

PARTS: dict[str, Callable[[Build], Iterator[Block]]] = {
    **parts_of_planning.PARTS,
    **parts_of_meetings.PARTS,
    **parts_of_goals.PARTS,
    **parts_of_participation.PARTS,
    **parts_of_content.PARTS,
    **parts_of_checklist.PARTS,
}
