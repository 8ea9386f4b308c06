"""What stands between a draft and a final version."""

from dataclasses import dataclass

from model.catalogue import Catalogue
from model.content import ItemStatus
from model.documents.blocks import Gap
from model.documents.points import Missing, Point, missing_points, printed_points
from model.documents.wording import item_runs
from model.project import Project


@dataclass(frozen=True, slots=True)
class OpenGap:
    """A value that a settled sentence still lacks."""

    point: Point
    gap: Gap


@dataclass(frozen=True, slots=True)
class Readiness:
    """Gaps refuse the final version; open points are only listed in it."""

    gaps: tuple[OpenGap, ...]
    open_points: tuple[Missing, ...]
    left_out: tuple[Missing, ...]

    @property
    def has_gaps(self) -> bool:
        """Whether a settled sentence lacks a value."""
        return bool(self.gaps)


def readiness(project: Project, catalogue: Catalogue) -> Readiness:
    """Gaps in settled sentences and required points without regulation."""
    missing = missing_points(project, catalogue)
    return Readiness(
        gaps=tuple(
            OpenGap(point, run)
            for point in printed_points(project, catalogue)
            if point.answer.status is ItemStatus.SETTLED
            for run in item_runs(point.answer, project, catalogue)
            if isinstance(run, Gap)
        ),
        open_points=tuple(entry for entry in missing if not entry.is_excused),
        left_out=tuple(entry for entry in missing if entry.is_excused),
    )
