"""Parts of papers that no outline can tell, by the name the outlines call them."""

from collections.abc import Callable, Iterator

from model.documents import parts_of_meetings
from model.documents.blocks import Block
from model.documents.build import Build
from model.documents.matrices import matrix
from model.tables import TABLES


def _matrix(table: str) -> Callable[[Build], Iterator[Block]]:
    return lambda build: matrix(table, build.project, build.catalogue)


PARTS: dict[str, Callable[[Build], Iterator[Block]]] = {
    **{f"matrix_{table}": _matrix(table) for table in TABLES},
    **parts_of_meetings.PARTS,
}
