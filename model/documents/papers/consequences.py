"""What follows from an evaluation: every consequence, in full and in short."""

from collections.abc import Iterator, Mapping

from model import reviews
from model.catalogue import t
from model.documents.blocks import Block, Runs
from model.documents.build import Build
from model.documents.papers.telling import Builder, Column, Reader, cell, table
from model.records.reviews import Consequence

_SUBJECTS = ("goal", "item", "question", "feedback", "subject_kind")


def consequences(build: Build) -> Iterator[Block]:
    """Every consequence of the present evaluation with all that has to be settled."""
    widths = {"point": 19, "decision": 28, "level": 14, "due": 10, "who": 16, "resolution": 13}
    yield from _table(build, widths)


def consequences_in_short(build: Build) -> Iterator[Block]:
    """What was decided, by when, and by whom."""
    yield from _table(build, {"point": 26, "decision": 38, "due": 14, "who": 22})


def _table(build: Build, widths: Mapping[str, int]) -> Iterator[Block]:
    read = Reader(build, "consequences")
    columns = [Column(t(f"sheets.consequence.{name}"), width) for name, width in widths.items()]
    told = [_cells(read, one) for one in _consequences(build)]
    yield from table(read.title, columns, [read.row(one[name] for name in widths) for one in told])


def _cells(read: Reader, one: Consequence) -> dict[str, Runs]:
    # What stays as it is needs no date and nobody.
    asked = one.decision != "keep"
    who = [read.of(one, "responsible_function"), read.of(one, "responsible_institution")]
    return {
        "point": cell(_point(read, one), strong=True, needed=True),
        "decision": cell([read.of(one, "decision"), one.content], needed=True),
        "level": cell(read.of(one, "level"), needed=asked),
        "due": cell(read.of(one, "due_date"), needed=asked),
        "who": cell(who, needed=asked),
        "resolution": cell(read.of(one, "needs_resolution"), needed=asked),
    }


def _point(read: Reader, one: Consequence) -> str:
    """What it is about, whichever of them the group chose."""
    kind = one.subject_kind
    order = (kind, *_SUBJECTS) if kind in _SUBJECTS else _SUBJECTS
    told = (read.of(one, name) for name in order)
    return next((text for text in told if text), "")


def _consequences(build: Build) -> list[Consequence]:
    current = reviews.current_id(build.project)
    return [one for one in build.project.evaluation.consequences if one.evaluation == current]


PARTS: dict[str, Builder] = {
    "consequences": consequences,
    "consequences_in_short": consequences_in_short,
}
