"""What stays disputed: each position in the words of its party, kept and not smoothed over."""

from collections.abc import Collection, Iterator

from model import naming
from model.catalogue import t
from model.content import Level
from model.documents.blocks import Block, Front, Paragraph, Row, Runs, Source, Table, Text
from model.documents.build import Build
from model.documents.points import all_points
from model.german import format_date
from model.records.drafting import Dissent

FOR_BODIES = "for_bodies"
_SOLVED = "resolved"
_PLACE = "content.dissent"


def remaining(build: Build) -> tuple[Dissent, ...]:
    """The positions on record that no solution has replaced."""
    return tuple(
        one
        for one in build.project.content.dissent
        if one.outcome != _SOLVED and one.position.strip()
    )


def on_level(build: Build, level: Level) -> tuple[Dissent, ...]:
    """Those on points that are regulated on this level."""
    points = all_points(build.project, build.catalogue)
    here = {point.answer.id for point in points if point.level is level}
    return tuple(one for one in remaining(build) if one.item in here)


def record(build: Build, found: Collection[Dissent]) -> Iterator[Block]:
    """A part of its own with all these positions; nothing where nothing is disputed."""
    if not found:
        return
    yield Front(t("documents.dissent.title"), "dissent", _source(build))
    lead = Text(t("documents.dissent.lead"))
    yield Paragraph((lead,), "", _source(build), keep_next=True)
    yield from positions(build, found)


def positions(build: Build, found: Collection[Dissent]) -> Iterator[Block]:
    """The positions as a table, those on one point below each other."""
    if not found:
        return
    order = list(dict.fromkeys(one.item for one in found))
    listed = sorted(found, key=lambda one: order.index(one.item))
    yield Table(
        header=tuple(t(f"documents.dissent.{name}") for name in ("item", "who", "what", "state")),
        rows=tuple(Row(tuple(_cells(build, one)), _source(build)) for one in listed),
        widths=(22, 17, 35, 26),
        caption=t("documents.dissent.title"),
        description=t("documents.dissent.description"),
    )


def _cells(build: Build, one: Dissent) -> Iterator[Runs]:
    yield (Text(_name(build, naming.ITEMS, one.item), True),)
    yield _words(_name(build, "planning.partners", one.partner))
    yield _words(one.position)
    yield _words("\n".join(_state(build, one)))


def _state(build: Build, one: Dissent) -> Iterator[str]:
    """How far the group is with it, what the bodies are told, and when it is looked at again."""
    yield build.catalogue.field_text(f"{_PLACE}.outcome").label_of(one.outcome)
    if one.outcome == FOR_BODIES and one.body_note:
        yield one.body_note
    if one.review_date:
        yield t("documents.dissent.review", date=format_date(one.review_date))


def _name(build: Build, place: str, record_id: str) -> str:
    return naming.name_of(build.project, place, record_id, build.catalogue)


def _words(text: str) -> Runs:
    return (Text(text),) if text else ()


def _source(build: Build) -> Source:
    return Source(build.catalogue.lists["dissent"].born_in)
