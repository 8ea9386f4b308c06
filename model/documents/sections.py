"""The points of one topic as numbered paragraphs, plain paragraphs, or an annex."""

from collections.abc import Iterator

from model.catalogue import Catalogue, t
from model.content import ItemStatus
from model.documents.blocks import (
    AnnexRef,
    Block,
    Bullet,
    Clause,
    Level,
    Mark,
    Paragraph,
    Run,
    Runs,
    Source,
    Status,
    Text,
)
from model.documents.layout import Piece, PieceKind, pieces
from model.documents.points import Point
from model.documents.wording import item_runs
from model.project import Project

_LEVELS = {PieceKind.NUMBER: Level.NUMBER, PieceKind.LETTER: Level.LETTER}
_MARKED = {ItemStatus.IN_PROGRESS, ItemStatus.DISPUTED}

Placed = tuple[Piece, Source]


class Wordings:
    """The printed words of every point, with the annexes of this document numbered."""

    def __init__(
        self, project: Project, catalogue: Catalogue, annexes: dict[str, int], status: Status
    ) -> None:
        self._project = project
        self._catalogue = catalogue
        self._annexes = annexes
        self._status = status

    def pieces_of(self, point: Point) -> tuple[Placed, ...]:
        """The paragraphs and list entries of a point."""
        runs = item_runs(point.answer, self._project, self._catalogue)
        numbered = self._marked(point, tuple(map(self._numbered, runs)))
        return tuple((piece, point.source) for piece in pieces(numbered))

    def _numbered(self, run: Run) -> Run:
        if isinstance(run, AnnexRef):
            return AnnexRef(run.annex, self._annexes.get(run.annex, 0))
        return run

    def _marked(self, point: Point, runs: Runs) -> Runs:
        if self._status is not Status.DRAFT or point.answer.status not in _MARKED or not runs:
            return runs
        return Mark(t(f"documents.draft.{point.answer.status.value}")), Text(" "), *runs


def numbered_blocks(placed: tuple[Placed, ...], key: str) -> Iterator[Block]:
    """Paragraphs of a section: (1), (2) only where there is more than one."""
    is_numbered = sum(piece.kind is PieceKind.TEXT for piece, _ in placed) > 1
    count = 0
    seen: set[PieceKind] = set()
    for piece, source in placed:
        if piece.kind is PieceKind.TEXT:
            count, seen = count + 1, set()
            name = f"{key}_{count}"
            yield (
                Clause(piece.runs, Level.PARAGRAPH, name, source)
                if is_numbered
                else Paragraph(piece.runs, name, source)
            )
            continue
        # Word would count 1. after a) without a number before it as 2.
        orphan = piece.kind is PieceKind.NUMBER and seen == {PieceKind.LETTER}
        seen.add(piece.kind)
        yield _inner(piece, source, restart=orphan, continues=is_numbered)


def plain_blocks(placed: tuple[Placed, ...], key: str) -> Iterator[Block]:
    """Paragraphs without numbers: parties, preamble, annexes. Each list counts from one."""
    count = 0
    for piece, source in placed:
        if piece.kind is PieceKind.TEXT:
            count += 1
            yield Paragraph(piece.runs, f"{key}_{count}", source)
        else:
            yield _inner(piece, source, restart=piece.begins_list, continues=False)


def _inner(piece: Piece, source: Source, *, restart: bool, continues: bool) -> Block:
    if piece.kind is PieceKind.CONTINUATION:
        return Paragraph(piece.runs, "", source, continues=continues)
    if piece.kind is PieceKind.BULLET:
        return Bullet(piece.runs, source)
    return Clause(piece.runs, _LEVELS[piece.kind], "", source, restart=restart)
